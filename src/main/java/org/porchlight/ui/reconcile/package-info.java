/// Reconcile with the school system: whose count differs, which days, and the letter about it.
@NullMarked
package org.porchlight.ui.reconcile;

import org.jspecify.annotations.NullMarked;
