package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.School;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;

/// Where every shape of attendance sheet puts what it says about students' days. What cannot be a
/// day of a student who was enrolled on a school day is set aside here, with its reason.
///
/// The same student, date and school come again on thousands of rows: each distinct text is looked
/// up once.
final class DayFacts {
  /// The code itself says how much of the day was missed.
  static final int AS_CODED = -1;

  private final ImportContext context;
  private final StudentIds ids;
  private final RowTally tally;
  private final List<YearFacts> years;
  private final SchoolMatcher schools;
  private final ColumnValues<Named> students;
  private final ColumnValues<NamedSchool> schoolCells;
  private final boolean lastRowCounts;
  private int[] together = new int[16];
  private int togetherCount;
  private @Nullable YearFacts lastYear;
  private @Nullable SchoolWords words;
  private @Nullable YearFacts lastFacts;
  private @Nullable FileYear lastFileYear;

  /// What a student cell turned out to be: a student, or the reason it is none.
  private record Named(@Nullable Student student, @Nullable SetAsideReason reason, String detail) {}

  /// What a school cell turned out to be.
  ///
  /// @param id 0 where no school is called so
  private record NamedSchool(String cell, long id) {}

  /// A day a sheet speaks of.
  ///
  /// @param facts null for a day of no school year
  /// @param index the days from the first of July
  record Day(DateCell cell, @Nullable YearFacts facts, int index, boolean isToCome) {
    @Nullable LocalDate date() {
      return cell.date();
    }
  }

  DayFacts(ImportContext context, StudentIds ids, RowTally tally, Collection<YearFacts> years) {
    this.context = context;
    this.ids = ids;
    this.tally = tally;
    this.years = List.copyOf(years);
    schools = new SchoolMatcher(context.district().schools());
    lastRowCounts =
        context
            .answers()
            .answer(ImportAnswers.SAME_DAY)
            .filter(ImportAnswers.LAST_ROW::equals)
            .isPresent();
    students = context.each(ColumnField.STUDENT_ID, this::named);
    schoolCells = context.schools(this::namedSchool);
  }

  /// The days in the sheet's column of dates.
  ColumnValues<Day> days() {
    return context.each(
        ColumnField.DATE, cell -> day(context.columns().dateCell(cell, ColumnField.DATE)));
  }

  Day day(DateCell cell) {
    LocalDate date = cell.date();
    YearFacts facts = date == null ? null : yearOf(date);
    return new Day(
        cell,
        facts,
        date == null || facts == null ? 0 : facts.indexOf(date),
        date != null && date.isAfter(context.today()));
  }

  /// Says what a row tells about a student's day. The same day said again is repeated; two
  /// different things said about a day cannot both be true, so the first counts and the other is
  /// set aside.
  ///
  /// @param row the row of data, from 0
  /// @param code the cell with the code, "" for the blank code
  /// @param quarters the quarter days missed that the row itself names, or [#AS_CODED]
  void add(int row, Day day, String code, int quarters) {
    context.checking().reach(row);
    FileYear year = place(row, day);
    if (year == null || day.facts == null) {
      return;
    }
    YearCodes codes = day.facts.codes();
    int index = day.index;
    if (codes.contradicts(code, quarters)) {
      year.leaveAsIs(index);
      setAside(row, SetAsideReason.PART_AND_CODE_DISAGREE, code);
      return;
    }
    int said = codes.number(code, quarters);
    int earlier = year.codeAt(index);
    if (!year.isSaid(index)) {
      year.say(index, said, row);
    } else if (earlier == said) {
      tally.note(context.rowNumber(row), Fate.REPEATED);
    } else if (earlier >= 0 && lastRowCounts) {
      setAside(
          year.rowAt(index),
          SetAsideReason.DIFFERENT_ROWS_FOR_ONE_DAY,
          Messages.text(
              "importing.detail.otherRow", codes.code(earlier).code(), codes.code(said).code()));
      year.say(index, said, row);
    } else {
      setAside(
          row,
          SetAsideReason.DIFFERENT_ROWS_FOR_ONE_DAY,
          earlier < 0
              ? code
              : Messages.text(
                  "importing.detail.otherRow",
                  codes.code(said).code(),
                  codes.code(earlier).code()));
    }
  }

  /// Says that a row speaks of a student's day without saying anything that can be read: the row is
  /// set aside, and the day stays as it is.
  void addUnreadable(int row, Day day, SetAsideReason reason, String detail) {
    FileYear year = place(row, day);
    if (year != null) {
      year.leaveAsIs(day.index);
      setAside(row, reason, detail);
    }
  }

  /// Says that a row was told together with another, as one period of a day is: whatever becomes of
  /// that row becomes of this.
  void together(int row, int withRow) {
    if (togetherCount + 2 > together.length) {
      together = Arrays.copyOf(together, together.length * 2);
    }
    together[togetherCount++] = row;
    together[togetherCount++] = withRow;
  }

  /// Says a sentence worth reading before saving.
  void say(String notice) {
    tally.say(notice);
  }

  void setAside(int row, SetAsideReason reason, String detail) {
    tally.setAside(context, row, reason, detail);
  }

  /// What a code means on a day; empty for a day of no school year.
  Optional<CodeMeaning> meaning(String code, LocalDate date) {
    YearFacts facts = yearOf(date);
    return facts == null ? Optional.empty() : facts.codes().meaning(facts.codes().plain(code));
  }

  /// The students and days said, by school year.
  List<YearFacts> years() {
    return years;
  }

  /// Gives rows told together the fate of the row they were told with.
  void settle() {
    for (int i = 0; i < togetherCount; i += 2) {
      tally.noteLike(context.rowNumber(together[i]), context.rowNumber(together[i + 1]));
    }
  }

  /// The year of the row's student, where attendance can be taken that day; else the row is set
  /// aside.
  private @Nullable FileYear place(int row, Day day) {
    Named who = students.at(row);
    Student student = who.student;
    if (student == null) {
      return aside(row, who.reason, who.detail);
    }
    LocalDate date = day.date();
    if (date == null) {
      return aside(row, SetAsideReason.UNREADABLE_DATE, day.cell.text());
    }
    if (day.isToCome) {
      return aside(row, SetAsideReason.IN_THE_FUTURE, day.cell.text());
    }
    YearFacts facts = day.facts;
    if (facts == null) {
      return aside(
          row,
          student.isEnrolledOn(date)
              ? SetAsideReason.OUTSIDE_CALENDAR
              : FileYear.notEnrolled(student, date),
          day.cell.text());
    }
    FileYear year = fileYear(facts, student);
    if (!year.isEnrolled(day.index)) {
      return aside(row, FileYear.notEnrolled(student, date), day.cell.text());
    }
    NamedSchool named = schoolCells.at(row);
    if (!named.cell.isEmpty() && named.id != year.schoolAt(day.index)) {
      year.leaveAsIs(day.index);
      return named.id == 0
          ? aside(row, SetAsideReason.UNKNOWN_SCHOOL, named.cell)
          : aside(row, SetAsideReason.OTHER_SCHOOL_THAT_DAY, day.cell.text());
    }
    SetAsideReason closed = year.closed(day.index);
    return closed == null ? year : aside(row, closed, day.cell.text());
  }

  /// Most files keep a student's rows together.
  private FileYear fileYear(YearFacts facts, Student student) {
    FileYear last = lastFileYear;
    if (last == null || last.student().id() != student.id() || lastFacts != facts) {
      last = facts.of(student);
      lastFileYear = last;
      lastFacts = facts;
    }
    return last;
  }

  private @Nullable FileYear aside(int row, @Nullable SetAsideReason reason, String detail) {
    setAside(row, reason == null ? SetAsideReason.UNKNOWN_STUDENT : reason, detail);
    return null;
  }

  private Named named(String cell) {
    if (cell.isEmpty()) {
      return new Named(null, SetAsideReason.NO_STUDENT_ID, "");
    }
    if (StudentIds.hasLostDigits(cell)) {
      return new Named(null, SetAsideReason.ID_LOST_DIGITS, cell);
    }
    String id = ids.read(cell);
    return ids.find(id)
        .map(student -> new Named(student, null, ""))
        .orElseGet(() -> new Named(null, SetAsideReason.UNKNOWN_STUDENT, id));
  }

  private @Nullable YearFacts yearOf(LocalDate date) {
    if (lastYear != null && lastYear.contains(date)) {
      return lastYear;
    }
    for (YearFacts facts : years) {
      if (facts.contains(date)) {
        lastYear = facts;
        return facts;
      }
    }
    return null;
  }

  private NamedSchool namedSchool(String cell) {
    return new NamedSchool(cell, cell.isEmpty() ? 0 : school(cell).map(School::id).orElse(0L));
  }

  private Optional<School> school(String cell) {
    Optional<School> known =
        context.answers().answer(ImportAnswers.SCHOOL + cell).flatMap(schools::find);
    if (known.isEmpty()) {
      known = schools.find(cell);
    }
    if (known.isPresent()) {
      return known;
    }
    if (words == null) {
      words = SchoolWords.learn(context, ids, schools);
      words
          .all()
          .forEach((word, school) ->
              tally.say(Messages.text("importing.notice.schoolWord", word, school.shortName())));
    }
    return words.find(cell);
  }
}
