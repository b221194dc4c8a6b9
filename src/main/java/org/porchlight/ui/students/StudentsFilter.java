package org.porchlight.ui.students;

import java.util.List;
import java.util.Optional;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Attendance;
import org.porchlight.roster.Grade;
import org.porchlight.ui.kit.WordMatch;

/// Which rows the list shows: every part that is set must hold.
///
/// @param named words each row shown has, as [WordMatch] has it
record StudentsFilter(
    Share share,
    Optional<Long> schoolId,
    Optional<Grade> grade,
    Recent recent,
    boolean noRealContact,
    boolean newlyMissing,
    List<String> named) {
  StudentsFilter {
    named = List.copyOf(named);
  }

  /// How much of the year was missed.
  enum Share {
    EVERYONE,
    MISSING_TEN,
    MISSING_TWENTY,
    WATCH,
    TOO_FEW_DAYS;

    boolean holds(AbsenceBand band) {
      return switch (this) {
        case EVERYONE -> true;
        case MISSING_TEN -> band.isChronic();
        case MISSING_TWENTY -> band == AbsenceBand.SEVERE_CHRONIC;
        case WATCH -> band == AbsenceBand.AT_RISK;
        case TOO_FEW_DAYS -> band == AbsenceBand.TOO_FEW_DAYS;
      };
    }
  }

  /// How the last ten school days went.
  enum Recent {
    ANY(0),
    THREE_OR_MORE(3),
    FIVE_OR_MORE(5),
    COMING_BACK(0);

    private static final int QUARTERS = 4;
    private final int days;

    Recent(int days) {
      this.days = days;
    }

    boolean holds(Attendance attendance) {
      return this == COMING_BACK
          ? attendance.isComingBack()
          : attendance.lastTenMissedQuarterDays() >= QUARTERS * days;
    }
  }

  static final StudentsFilter EVERYONE =
      new StudentsFilter(
          Share.EVERYONE, Optional.empty(), Optional.empty(), Recent.ANY, false, false, List.of());

  static final StudentsFilter MISSING_TEN = EVERYONE.with(Share.MISSING_TEN);

  StudentsFilter with(Share other) {
    return new StudentsFilter(other, schoolId, grade, recent, noRealContact, newlyMissing, named);
  }

  StudentsFilter with(Recent other) {
    return new StudentsFilter(share, schoolId, grade, other, noRealContact, newlyMissing, named);
  }

  StudentsFilter withSchool(Optional<Long> other) {
    return new StudentsFilter(share, other, grade, recent, noRealContact, newlyMissing, named);
  }

  StudentsFilter withGrade(Optional<Grade> other) {
    return new StudentsFilter(share, schoolId, other, recent, noRealContact, newlyMissing, named);
  }

  StudentsFilter withNoRealContact(boolean other) {
    return new StudentsFilter(share, schoolId, grade, recent, other, newlyMissing, named);
  }

  StudentsFilter withNewlyMissing(boolean other) {
    return new StudentsFilter(share, schoolId, grade, recent, noRealContact, other, named);
  }

  /// Only students somebody means who types this; everyone when it is blank.
  StudentsFilter withNamed(String typed) {
    return new StudentsFilter(
        share, schoolId, grade, recent, noRealContact, newlyMissing, WordMatch.words(typed));
  }

  boolean shows(StudentRow row) {
    Attendance attendance = row.attendance();
    return share.holds(attendance.band())
        && recent.holds(attendance)
        && schoolId.map(id -> id == attendance.schoolId()).orElse(true)
        && grade.map(wanted -> wanted.equals(attendance.grade())).orElse(true)
        && !(noRealContact && row.reached())
        && !(newlyMissing && !row.newly())
        && (named.isEmpty() || WordMatch.cost(row.words(), named) != WordMatch.NONE);
  }

  /// The filter without the part that narrows last, for Esc; the same when nothing narrows.
  StudentsFilter withoutLast() {
    if (!named.isEmpty()) {
      return withNamed("");
    }
    if (newlyMissing) {
      return withNewlyMissing(false);
    }
    if (noRealContact) {
      return withNoRealContact(false);
    }
    if (recent != Recent.ANY) {
      return with(Recent.ANY);
    }
    if (grade.isPresent()) {
      return withGrade(Optional.empty());
    }
    return schoolId.isPresent() ? withSchool(Optional.empty()) : with(Share.EVERYONE);
  }
}
