/// The map of the district for every screen that shows one: land, water and roads on a canvas, and
/// over it what a screen puts there as nodes.
@NullMarked
package org.porchlight.ui.kit.map;

import org.jspecify.annotations.NullMarked;
