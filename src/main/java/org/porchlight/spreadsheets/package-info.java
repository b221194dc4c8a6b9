/// Any office file as rows, rows as a workbook.
@NullMarked
package org.porchlight.spreadsheets;

import org.jspecify.annotations.NullMarked;
