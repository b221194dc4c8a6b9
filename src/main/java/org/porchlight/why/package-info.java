/// Why this number? A number with every row it is made of, and how those rows are told.
@NullMarked
package org.porchlight.why;

import org.jspecify.annotations.NullMarked;
