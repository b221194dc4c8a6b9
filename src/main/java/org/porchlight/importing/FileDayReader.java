package org.porchlight.importing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;

/// Reads a row as a day of a student who was enrolled on a school day, or sets it aside.
final class FileDayReader {
  private static final int WHOLE_DAY = 4;

  private final ImportContext context;
  private final StudentIds ids;
  private final List<SchoolYear> years;
  private final RowTally tally;
  private final SchoolMatcher schools;
  private final Map<Long, SchoolCalendar> calendars;
  private final Set<FileDay.Key> unreadable = new HashSet<>();

  FileDayReader(ImportContext context, StudentIds ids, List<SchoolYear> years, RowTally tally) {
    this.context = context;
    this.ids = ids;
    this.years = years;
    this.tally = tally;
    schools = new SchoolMatcher(context.schools().schools());
    calendars = context.schools().calendars();
  }

  /// Days the file speaks of without saying anything that can be read: they stay as they are.
  Set<FileDay.Key> unreadable() {
    return Set.copyOf(unreadable);
  }

  Optional<SchoolYear> yearOf(LocalDate date) {
    return years.stream().filter(year -> year.contains(date)).findFirst();
  }

  Optional<FileDay> read(SheetRow row, String code) {
    Optional<String> id = context.studentId(row, ids, tally);
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Student> student = ids.find(id.get());
    if (student.isEmpty()) {
      return aside(row, SetAsideReason.UNKNOWN_STUDENT, id.get());
    }
    String dateCell = context.text(row, ColumnField.DATE);
    Optional<LocalDate> read = context.date(row, ColumnField.DATE);
    if (read.isEmpty()) {
      return aside(row, SetAsideReason.UNREADABLE_DATE, dateCell);
    }
    LocalDate date = read.get();
    if (date.isAfter(context.today())) {
      return aside(row, SetAsideReason.IN_THE_FUTURE, dateCell);
    }
    Optional<Enrollment> spell = student.get().enrollmentOn(date);
    if (spell.isEmpty()) {
      return aside(row, notEnrolled(student.get(), date), dateCell);
    }
    SetAsideReason wrongDay = wrongDay(row, spell.get().schoolId(), date);
    if (wrongDay != null) {
      return aside(
          row, wrongDay, wrongDay == SetAsideReason.UNKNOWN_SCHOOL ? school(row) : dateCell);
    }
    OptionalInt quarters = portion(row);
    if (quarters.isEmpty()) {
      unreadable.add(new FileDay.Key(student.get().id(), date));
      return aside(row, SetAsideReason.UNREADABLE_NUMBER, context.text(row, ColumnField.PORTION));
    }
    return Optional.of(
        new FileDay(
            row,
            student.get().id(),
            spell.get().schoolId(),
            date,
            FileDay.withPortion(code, quarters.getAsInt())));
  }

  private Optional<FileDay> aside(SheetRow row, SetAsideReason reason, String detail) {
    tally.setAside(row, reason, context.who(row), detail);
    return Optional.empty();
  }

  private static SetAsideReason notEnrolled(Student student, LocalDate date) {
    List<Enrollment> spells = student.enrollments();
    if (spells.stream().allMatch(spell -> date.isBefore(spell.entryDate()))) {
      return SetAsideReason.BEFORE_ENTRY;
    }
    boolean gone = spells.stream().noneMatch(spell -> spell.entryDate().isAfter(date));
    return gone ? SetAsideReason.AFTER_WITHDRAWAL : SetAsideReason.NOT_ENROLLED_THAT_DAY;
  }

  private @Nullable SetAsideReason wrongDay(SheetRow row, long schoolId, LocalDate date) {
    String named = school(row);
    if (!named.isEmpty()) {
      Optional<School> school = schools.find(named);
      if (school.isEmpty()) {
        return SetAsideReason.UNKNOWN_SCHOOL;
      }
      if (school.get().id() != schoolId) {
        return SetAsideReason.OTHER_SCHOOL_THAT_DAY;
      }
    }
    SchoolCalendar calendar = calendars.get(schoolId);
    if (calendar == null || !calendar.reaches(date) || yearOf(date).isEmpty()) {
      return SetAsideReason.OUTSIDE_CALENDAR;
    }
    return calendar.isSchoolDay(date) ? null : SetAsideReason.CLOSED_DAY;
  }

  private String school(SheetRow row) {
    return context.columns().text(row, ColumnField.SCHOOL, ColumnField.SCHOOL_NAME);
  }

  /// How much of the day the row says was missed, in quarter days; the whole day where it is
  /// silent, since then the code says it.
  private OptionalInt portion(SheetRow row) {
    String cell = context.text(row, ColumnField.PORTION);
    if (cell.isEmpty()) {
      return OptionalInt.of(WHOLE_DAY);
    }
    OptionalInt quarters = NumberText.quarterDays(cell);
    return quarters.isPresent() && quarters.getAsInt() <= WHOLE_DAY
        ? quarters
        : OptionalInt.empty();
  }
}
