/// Whom we serve and who works here: schools, calendar, students, households, flags, staff,
/// partners.
@NullMarked
package org.porchlight.roster;

import org.jspecify.annotations.NullMarked;
