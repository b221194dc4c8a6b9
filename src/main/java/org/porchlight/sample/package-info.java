/// The invented district, written as spreadsheets and brought in like any other.
@NullMarked
package org.porchlight.sample;

import org.jspecify.annotations.NullMarked;
