/// The first time: try the sample district, start one's own, or open one that exists.
@NullMarked
package org.porchlight.ui.firstrun;

import org.jspecify.annotations.NullMarked;
