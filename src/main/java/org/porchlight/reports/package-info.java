/// What leaves the building: PDF and workbook.
@NullMarked
package org.porchlight.reports;

import org.jspecify.annotations.NullMarked;
