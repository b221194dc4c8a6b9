/// Five steps from a file to saved, and the way back.
@NullMarked
package org.porchlight.ui.importing;

import org.jspecify.annotations.NullMarked;
