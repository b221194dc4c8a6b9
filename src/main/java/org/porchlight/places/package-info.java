/// Addresses, points, roads, travel times, map shapes.
@NullMarked
package org.porchlight.places;

import org.jspecify.annotations.NullMarked;
