package org.porchlight.why;

import java.time.LocalDate;
import java.util.function.LongFunction;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.roster.Household;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.Promise;
import org.porchlight.visits.Visit;

/// How visits, promises, tries and families read as rows behind a number. What was promised in
/// confidence is told without its family.
public final class FamilyRows {
  private final LongFunction<String> familyName;

  /// @param familyName by household id; empty for one nobody knows
  public FamilyRows(LongFunction<String> familyName) {
    this.familyName = familyName;
  }

  public CountedRow of(Visit visit) {
    String how =
        visit.outcome().map(Messages::of).orElseGet(() -> Messages.text("why.visit.noDebrief"));
    String when = visit.date().map(Dates::day).orElseGet(() -> Messages.text("why.visit.waits"));
    return CountedRow.one(
        familyName.apply(visit.householdId()),
        Messages.text("why.visit.row", when, how),
        visit.date().isPresent() ? Subject.visit(visit.id()) : null);
  }

  public CountedRow of(Promise promise) {
    String family =
        promise.restricted()
            ? Messages.text("why.promise.restricted")
            : familyName.apply(promise.householdId());
    LocalDate closed = promise.closedOn();
    String until =
        closed == null
            ? Messages.text("why.promise.due", Dates.day(promise.dueOn()))
            : Messages.text(
                "why.promise.closed",
                Messages.of(promise.status()),
                Dates.day(closed),
                Dates.day(promise.dueOn()));
    return CountedRow.one(
        promise.what(),
        Messages.text("why.promise.row", family, until),
        Subject.promise(promise.id()));
  }

  public CountedRow of(ContactAttempt attempt) {
    return CountedRow.one(
        familyName.apply(attempt.householdId()),
        Messages.text(
            "why.contact.row",
            Dates.day(attempt.attemptedAt().toLocalDate()),
            Messages.of(attempt.channel()),
            Messages.of(attempt.result())),
        Subject.household(attempt.householdId()));
  }

  public CountedRow of(Household household) {
    return CountedRow.one(
        household.familyLabel(), household.addressLine(), Subject.household(household.id()));
  }
}
