/// Days missed, bands, trends.
@NullMarked
package org.porchlight.attendance;

import org.jspecify.annotations.NullMarked;
