/// A visit's life: outcome, barriers, promises, referrals.
@NullMarked
package org.porchlight.visits;

import org.jspecify.annotations.NullMarked;
