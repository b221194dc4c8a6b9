/// The Monday meeting: what changed, whom to decide on, what was promised, who is responsible.
@NullMarked
package org.porchlight.ui.meeting;

import org.jspecify.annotations.NullMarked;
