/// A day of visits: teams, stops in order, times, warnings.
@NullMarked
package org.porchlight.planning;

import org.jspecify.annotations.NullMarked;
