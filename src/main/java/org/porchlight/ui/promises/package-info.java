/// The board of promises: overdue, coming up, waiting on someone, kept.
@NullMarked
package org.porchlight.ui.promises;

import org.jspecify.annotations.NullMarked;
