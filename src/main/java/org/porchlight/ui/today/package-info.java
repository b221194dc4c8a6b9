/// Today: what needs a person, how the schools are doing, this week's visits, who is coming back.
@NullMarked
package org.porchlight.ui.today;

import org.jspecify.annotations.NullMarked;
