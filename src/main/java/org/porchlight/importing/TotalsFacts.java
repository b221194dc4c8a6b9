package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;

/// Where every shape of totals puts what it says, by student and by the days it covers.
final class TotalsFacts {
  private record Key(long studentId, boolean yearToDate, LocalDate first, LocalDate last) {}

  private final ImportContext context;
  private final StudentIds ids;
  private final RowTally tally;
  private final Map<Key, List<TotalsFact>> said = new LinkedHashMap<>();

  TotalsFacts(ImportContext context, StudentIds ids, RowTally tally) {
    this.context = context;
    this.ids = ids;
    this.tally = tally;
  }

  /// The student of a row, or the row is set aside.
  Optional<Student> student(SheetRow row) {
    Optional<String> id = context.studentId(row, ids, tally);
    Optional<Student> student = id.flatMap(ids::find);
    if (id.isPresent() && student.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNKNOWN_STUDENT, context.who(row), id.get());
    }
    return student;
  }

  /// Says one fact; the very same said again is repeated.
  void add(TotalsFact fact) {
    List<TotalsFact> same =
        said.computeIfAbsent(
            new Key(fact.student().id(), fact.yearToDate(), fact.first(), fact.last()),
            key -> new ArrayList<>());
    if (same.stream().anyMatch(other -> isRepeated(other, fact))) {
      tally.note(fact.row().number(), Fate.REPEATED);
    } else {
      same.add(fact);
    }
  }

  private boolean isRepeated(TotalsFact one, TotalsFact other) {
    return one.row().number() != other.row().number()
        && one.amounts().equals(other.amounts())
        && school(one.row()).equals(school(other.row()));
  }

  private String school(SheetRow row) {
    return context.columns().text(row, ColumnField.SCHOOL, ColumnField.SCHOOL_NAME);
  }

  /// One fact for each student and span. Rows of several schools are added up where roster and
  /// calendar say that together they are the days enrolled; otherwise nobody can tell which row is
  /// right, and all of them are set aside.
  ///
  /// @param enrolled the district's own count of days enrolled, by school year
  List<TotalsFact> settled(Map<String, EnrolledDays> enrolled) {
    List<TotalsFact> settled = new ArrayList<>();
    said.values()
        .forEach(same -> {
          Optional<TotalsFact> one = together(same, enrolled);
          one.ifPresent(settled::add);
          if (one.isEmpty()) {
            same.forEach(fact ->
                tally.setAside(
                    fact.row(),
                    SetAsideReason.DIFFERENT_ROWS_FOR_ONE_STUDENT,
                    context.who(fact.row()),
                    fact.student().localId()));
          }
        });
    return settled;
  }

  private static Optional<TotalsFact> together(
      List<TotalsFact> same, Map<String, EnrolledDays> years) {
    TotalsFact first = same.getFirst();
    if (same.size() == 1) {
      return Optional.of(first);
    }
    Amounts sum = same.stream().map(TotalsFact::amounts).reduce(Amounts::plus).orElseThrow();
    EnrolledDays days = years.get(first.year().label());
    boolean fits =
        days != null
            && days.isKnown()
            && 4 * days.between(first.student(), first.first(), first.last()) == sum.enrolled();
    return fits ? Optional.of(first.with(sum, same)) : Optional.empty();
  }

  /// The days enrolled by roster and calendar, for every school year the district knows.
  static Map<String, EnrolledDays> enrolledDays(ImportContext context) {
    Map<String, EnrolledDays> days = new LinkedHashMap<>();
    for (SchoolYear year : context.district().schoolYears()) {
      days.put(year.label(), new EnrolledDays(year, context.district().calendars()));
    }
    return days;
  }
}
