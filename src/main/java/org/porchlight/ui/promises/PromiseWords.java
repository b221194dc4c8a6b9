package org.porchlight.ui.promises;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.porchlight.roster.Household;
import org.porchlight.roster.Partner;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseStatus;

/// What a card of the board says about a promise.
record PromiseWords(
    StaffMember me,
    LocalDate today,
    SchoolCalendar calendar,
    Families families,
    Map<Long, StaffMember> staff,
    Map<Long, Partner> partners) {
  PromiseCard card(Promise promise) {
    String owner =
        Optional.ofNullable(staff.get(promise.ownerId())).map(StaffMember::name).orElse("");
    return new PromiseCard(
        promise,
        family(promise),
        detail(promise),
        owner,
        chip(promise),
        promise.dueOn().equals(today) || promise.isOverdue(today, calendar));
  }

  /// The family's name; of a restricted promise only its owner sees it.
  private String family(Promise promise) {
    if (promise.restricted() && promise.ownerId() != me.id()) {
      return Messages.text("promises.familyRestricted");
    }
    Household household = families.find(promise.householdId()).orElse(null);
    if (household == null) {
      return "";
    }
    return promise.isOverdue(today, calendar)
        ? Messages.text(
            "promises.familyFrom", household.familyLabel(), Dates.dayOfMonth(promise.madeOn()))
        : household.familyLabel();
  }

  private String detail(Promise promise) {
    if (promise.status() == PromiseStatus.KEPT) {
      return Objects.requireNonNullElse(promise.whatHappened(), "");
    }
    if (!promise.status().isWaiting()) {
      return "";
    }
    Partner partner = promise.partnerId() == null ? null : partners.get(promise.partnerId());
    String on = partner == null ? Messages.of(promise.status()) : partner.name();
    return promise.waitingNote() == null
        ? Messages.text("promises.waiting", on)
        : Messages.text("promises.waitingNote", on, promise.waitingNote());
  }

  private String chip(Promise promise) {
    if (promise.status() == PromiseStatus.KEPT) {
      int late = promise.daysLate(today, calendar);
      int early = promise.daysEarly(calendar);
      if (late > 0) {
        return Messages.count("promises.late", late);
      }
      return early > 0 ? Messages.count("promises.early", early) : Messages.text("promises.onTime");
    }
    if (promise.status().isWaiting()) {
      return Messages.text("promises.day", promise.daysWaiting(today));
    }
    int late = promise.daysLate(today, calendar);
    if (late > 0) {
      return Messages.count("promises.late", late);
    }
    return promise.dueOn().equals(today)
        ? Messages.text("promises.today")
        : Dates.day(promise.dueOn());
  }
}
