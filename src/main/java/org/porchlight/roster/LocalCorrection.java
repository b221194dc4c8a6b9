package org.porchlight.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A value people here know better than the school system. No import writes over it.
///
/// @param rowId of the household, guardian, phone or student the fact is about
/// @param systemValue what the school system said last; null when it says nothing
/// @param learnedValue what people here know
public record LocalCorrection(
    long id,
    CorrectedFact fact,
    long rowId,
    @Nullable String systemValue,
    @Nullable String learnedValue,
    @Nullable Long learnedBy,
    LocalDate learnedOn) {}
