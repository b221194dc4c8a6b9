/// Writing a visit up: six parts in the order of the paper form, by keyboard alone if one likes.
@NullMarked
package org.porchlight.ui.debrief;

import org.jspecify.annotations.NullMarked;
