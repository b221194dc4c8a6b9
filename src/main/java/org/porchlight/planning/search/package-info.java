/// The search for good routes, in plain numbers: visits, shifts and travel times in, an order of
/// visits for each shift out. Knows no families and no clock.
@NullMarked
package org.porchlight.planning.search;

import org.jspecify.annotations.NullMarked;
