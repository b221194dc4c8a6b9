package org.porchlight.ui.choose;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.Reason;
import org.porchlight.outreach.RelationalList;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.FamilyRows;
import org.porchlight.why.Subject;

/// The numbers of the two lists, each with its rows.
final class ChooseNumbers {
  private ChooseNumbers() {}

  static Counted families(String id, String sentence, List<ShortlistEntry> some) {
    return Counted.count(
        id,
        sentence,
        "",
        some,
        entry ->
            CountedRow.one(
                entry.household().familyLabel(),
                entry.reasons().stream().map(Reason::sentence).collect(Collectors.joining(" ")),
                Subject.household(entry.household().id())));
  }

  /// How often each family was tried since it was last reached, and each child's days.
  static List<Counted> ofEach(
      List<ShortlistEntry> entries, AttendanceYear year, AttendanceRepository attendance) {
    List<Counted> numbers = new ArrayList<>();
    entries.forEach(entry -> numbers.add(tries(entry)));
    AttendanceCounts counts =
        AttendanceCounts.of(
            year,
            entries.stream()
                .flatMap(entry -> entry.children().stream())
                .map(ChildStanding::student)
                .distinct()
                .toList(),
            attendance::postings);
    entries.stream()
        .flatMap(entry -> entry.children().stream())
        .map(ChildStanding::attendance)
        .forEach(standing -> numbers.add(counts.days(standing)));
    return numbers;
  }

  private static Counted tries(ShortlistEntry entry) {
    FamilyRows rows = new FamilyRows(id -> entry.household().familyLabel());
    return Counted.count(
        "choose.tries." + entry.household().id(),
        Messages.text("why.choose.tries", entry.household().familyLabel(), entry.tries().count()),
        Messages.text("why.rule.contact"),
        entry.tries().sinceContact(),
        rows::of);
  }

  /// Families on the relational list; nothing about attendance.
  static Counted relational(String id, String sentence, List<RelationalList.Entry> some) {
    return Counted.count(
        id,
        sentence,
        Messages.text("why.rule.relational"),
        some,
        entry ->
            CountedRow.one(
                entry.family().household().familyLabel(),
                entry.visits().isEmpty()
                    ? Messages.text("outreach.relational.notYet")
                    : Messages.count(
                        "outreach.relational.visited",
                        entry.visits().size(),
                        Dates.dayOfMonth(entry.visits().getLast())),
                Subject.household(entry.family().household().id())));
  }
}
