/// Who is out, where they should be by now, and what to do when a check-in is late.
@NullMarked
package org.porchlight.ui.outnow;

import org.jspecify.annotations.NullMarked;
