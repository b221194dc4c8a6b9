/// The afternoon on one sheet: map, teams, stops, and what is still to settle.
@NullMarked
package org.porchlight.ui.plan;

import org.jspecify.annotations.NullMarked;
