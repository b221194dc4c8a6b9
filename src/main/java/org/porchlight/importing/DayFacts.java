package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.School;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;

/// Where every shape of attendance sheet puts what it says about students' days. What cannot be a
/// day of a student who was enrolled on a school day is set aside here, with its reason.
///
/// The same student, date, code and school come again on thousands of rows: each distinct text is
/// looked up once.
final class DayFacts {
  /// The code itself says how much of the day was missed.
  static final int AS_CODED = -1;

  private final ImportContext context;
  private final StudentIds ids;
  private final RowTally tally;
  private final List<YearFacts> years;
  private final SchoolMatcher schools;
  private final Map<String, Named> named = new HashMap<>();
  private final Map<String, Optional<School>> namedSchools = new HashMap<>();
  private final boolean lastRowCounts;
  private int[] together = new int[16];
  private int togetherCount;
  private @Nullable YearFacts lastYear;
  private @Nullable SchoolWords words;
  private @Nullable YearFacts lastFacts;
  private @Nullable FileYear lastFileYear;

  /// What a student cell turned out to be: a student, or the reason it is none.
  private record Named(@Nullable Student student, @Nullable SetAsideReason reason, String detail) {}

  /// A day of a student that can have attendance.
  private record Place(YearFacts facts, FileYear year, int day) {}

  DayFacts(ImportContext context, StudentIds ids, RowTally tally, Collection<YearFacts> years) {
    this.context = context;
    this.ids = ids;
    this.tally = tally;
    this.years = List.copyOf(years);
    schools = new SchoolMatcher(context.schools().schools());
    lastRowCounts =
        context
            .answers()
            .answer(ImportAnswers.SAME_DAY)
            .filter(ImportAnswers.LAST_ROW::equals)
            .isPresent();
  }

  /// Says what a row tells about a student's day. The same day said again is repeated; two
  /// different things said about a day cannot both be true, so the first counts and the other is
  /// set aside.
  ///
  /// @param row the row of data, from 0
  /// @param student the cell that names the student
  /// @param code the cell with the code, "" for the blank code
  /// @param quarters the quarter days missed that the row itself names, or [#AS_CODED]
  /// @param school the cell that names the school; "" where the sheet names none
  void add(int row, String student, DateCell date, String code, int quarters, String school) {
    Place place = place(row, student, date, school);
    if (place == null) {
      return;
    }
    YearCodes codes = place.facts.codes();
    if (codes.contradicts(code, quarters)) {
      place.year.leaveAsIs(place.day);
      setAside(row, SetAsideReason.PART_AND_CODE_DISAGREE, code);
      return;
    }
    int said = codes.number(code, quarters);
    int earlier = place.year.codeAt(place.day);
    if (!place.year.isSaid(place.day)) {
      place.year.say(place.day, said, row);
    } else if (earlier == said) {
      tally.note(context.rowNumber(row), Fate.REPEATED);
    } else if (earlier >= 0 && lastRowCounts) {
      setAside(
          place.year.rowAt(place.day),
          SetAsideReason.DIFFERENT_ROWS_FOR_ONE_DAY,
          Messages.text(
              "importing.detail.otherRow", codes.code(earlier).code(), codes.code(said).code()));
      place.year.say(place.day, said, row);
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
  void addUnreadable(
      int row, String student, DateCell date, String school, SetAsideReason reason, String detail) {
    Place place = place(row, student, date, school);
    if (place != null) {
      place.year.leaveAsIs(place.day);
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

  private @Nullable Place place(int row, String cell, DateCell dateCell, String schoolCell) {
    Named who = named.computeIfAbsent(cell, this::named);
    Student student = who.student;
    if (student == null) {
      return aside(row, who.reason, who.detail);
    }
    LocalDate date = dateCell.date();
    if (date == null) {
      return aside(row, SetAsideReason.UNREADABLE_DATE, dateCell.text());
    }
    if (date.isAfter(context.today())) {
      return aside(row, SetAsideReason.IN_THE_FUTURE, dateCell.text());
    }
    YearFacts facts = yearOf(date);
    if (facts == null) {
      return aside(
          row,
          student.isEnrolledOn(date)
              ? SetAsideReason.OUTSIDE_CALENDAR
              : FileYear.notEnrolled(student, date),
          dateCell.text());
    }
    FileYear year = fileYear(facts, student);
    int day = facts.indexOf(date);
    if (!year.isEnrolled(day)) {
      return aside(row, FileYear.notEnrolled(student, date), dateCell.text());
    }
    long schoolId = year.schoolAt(day);
    SetAsideReason elsewhere = elsewhere(schoolCell, schoolId);
    if (elsewhere != null) {
      year.leaveAsIs(day);
      return aside(
          row,
          elsewhere,
          elsewhere == SetAsideReason.UNKNOWN_SCHOOL ? schoolCell : dateCell.text());
    }
    SetAsideReason closed = facts.open().closed(schoolId, day);
    return closed == null ? new Place(facts, year, day) : aside(row, closed, dateCell.text());
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

  private @Nullable Place aside(int row, @Nullable SetAsideReason reason, String detail) {
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

  private @Nullable SetAsideReason elsewhere(String cell, long schoolId) {
    if (cell.isEmpty()) {
      return null;
    }
    Optional<School> school = namedSchools.computeIfAbsent(cell, this::school);
    if (school.isEmpty()) {
      return SetAsideReason.UNKNOWN_SCHOOL;
    }
    return school.get().id() == schoolId ? null : SetAsideReason.OTHER_SCHOOL_THAT_DAY;
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
