/// What can be printed or saved: choices left, the page itself right.
@NullMarked
package org.porchlight.ui.reports;

import org.jspecify.annotations.NullMarked;
