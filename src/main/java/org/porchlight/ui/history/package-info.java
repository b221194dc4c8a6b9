/// Visits, History: every visit there was, found again.
@NullMarked
package org.porchlight.ui.history;

import org.jspecify.annotations.NullMarked;
