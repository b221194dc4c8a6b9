package org.porchlight.reports;

/// What the reader of a monthly report wants to see.
///
/// @param compares whether to set the month against the month before
/// @param nextMonth what the school will try, typed by the principal; "" leaves lines to write on
public record MonthlyChoices(Audience audience, boolean compares, String nextMonth) {
  public static MonthlyChoices of(Audience audience) {
    return new MonthlyChoices(audience, true, "");
  }
}
