/// The list of students, and the page of one student: standing, days, contacts, family, promises.
@NullMarked
package org.porchlight.ui.students;

import org.jspecify.annotations.NullMarked;
