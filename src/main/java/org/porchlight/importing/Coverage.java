package org.porchlight.importing;

import java.time.LocalDate;

/// The days a file posts at a school, both included.
record Coverage(long schoolId, LocalDate first, LocalDate last) {}
