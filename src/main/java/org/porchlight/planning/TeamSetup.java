package org.porchlight.planning;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What people choose about a team: who, from which school, from when to when.
public record TeamSetup(
    long leadId,
    @Nullable Long partnerId,
    long startSchoolId,
    LocalTime leaveAt,
    LocalTime backBy) {}
