package org.porchlight.reports;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.reports.MonthlyFacts.PromiseCounts;
import org.porchlight.reports.MonthlyFacts.PromiseLine;
import org.porchlight.reports.MonthlyFacts.ReferralRow;
import org.porchlight.roster.Household;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseStatus;
import org.porchlight.visits.PromisesKept;

/// What a school promised its families: this month's, and the year's by partner.
final class MonthlyPromises {
  private final MonthlySchool at;
  private final SchoolCalendar district;
  private final List<PromiseLine> lines;

  MonthlyPromises(MonthlySchool at) {
    this.at = at;
    district = at.rooms.schools().districtCalendar();
    lines = read();
  }

  /// Promises made since the year began and by the end of the month.
  List<PromiseLine> lines() {
    return lines;
  }

  /// Promises made since the year began and by the end of the month.
  private List<PromiseLine> read() {
    Map<Long, String> staff =
        at.rooms.staff().staff().stream().collect(toMap(StaffMember::id, StaffMember::name));
    Map<Long, String> partners =
        at.rooms.staff().partners().stream().collect(toMap(p -> p.id(), p -> p.name()));
    return at.rooms.promises().all().stream()
        .filter(promise -> at.familyIds.contains(promise.householdId()))
        .filter(promise -> !promise.madeOn().isBefore(at.year.schoolYear().firstOfJuly()))
        .filter(promise -> !promise.madeOn().isAfter(at.asOf))
        .sorted(comparing(Promise::madeOn).thenComparing(Promise::id))
        .map(promise ->
            new PromiseLine(
                promise,
                familyName(promise.householdId()),
                staff.getOrDefault(promise.ownerId(), ""),
                promise.partnerId() == null ? "" : partners.getOrDefault(promise.partnerId(), ""),
                promise.isOverdue(at.today, district)))
        .toList();
  }

  private String familyName(long householdId) {
    Household household = at.households.get(householdId);
    return household == null ? "" : household.familyName();
  }

  PromiseCounts counts() {
    List<Promise> kept = kept();
    List<Promise> waiting = waiting();
    return new PromiseCounts(
        made().size(),
        kept.size(),
        PromisesKept.of(kept, at.today, district),
        overdue().size(),
        waiting.size(),
        waiting.stream().mapToInt(promise -> promise.daysWaiting(at.today)).max().orElse(0));
  }

  private List<Promise> all() {
    return lines.stream().map(PromiseLine::promise).toList();
  }

  /// Made in this month.
  List<Promise> made() {
    return all().stream().filter(promise -> isIn(promise.madeOn())).toList();
  }

  /// Kept in this month.
  List<Promise> kept() {
    return all().stream()
        .filter(p -> p.status() == PromiseStatus.KEPT && isIn(p.closedOn()))
        .toList();
  }

  /// Of those kept this month, the ones kept on time.
  List<Promise> keptOnTime() {
    return kept().stream().filter(promise -> promise.isKeptOnTime(district)).toList();
  }

  List<Promise> overdue() {
    return lines.stream().filter(PromiseLine::overdue).map(PromiseLine::promise).toList();
  }

  List<Promise> waiting() {
    return all().stream().filter(p -> p.status() == PromiseStatus.WAITING_ON_PARTNER).toList();
  }

  private boolean isIn(@Nullable LocalDate day) {
    return day != null && YearMonth.from(day).equals(at.month);
  }

  /// Promises with a partner, by the partner's name.
  Map<String, List<PromiseLine>> byPartner() {
    return lines.stream()
        .filter(line -> !line.partner().isEmpty())
        .collect(groupingBy(PromiseLine::partner, TreeMap::new, Collectors.toList()));
  }

  List<ReferralRow> referrals() {
    return byPartner().entrySet().stream()
        .map(partner -> referral(partner.getKey(), partner.getValue()))
        .sorted(comparing(ReferralRow::asked).reversed())
        .toList();
  }

  private static ReferralRow referral(String partner, List<PromiseLine> lines) {
    int helped = 0;
    int waiting = 0;
    int toDo = 0;
    int closed = 0;
    for (PromiseLine line : lines) {
      switch (line.promise().status()) {
        case KEPT -> helped++;
        case WAITING_ON_PARTNER, WAITING_ON_FAMILY -> waiting++;
        case OPEN -> toDo++;
        case NO_LONGER_NEEDED, COULD_NOT -> closed++;
      }
    }
    return new ReferralRow(partner, lines.size(), helped, waiting, toDo, closed);
  }
}
