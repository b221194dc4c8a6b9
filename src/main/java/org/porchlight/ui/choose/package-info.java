/// Choosing families to visit: the list explains, people decide.
@NullMarked
package org.porchlight.ui.choose;

import org.jspecify.annotations.NullMarked;
