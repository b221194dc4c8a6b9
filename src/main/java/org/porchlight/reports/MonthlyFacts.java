package org.porchlight.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.BandCounts;
import org.porchlight.roster.Grade;
import org.porchlight.roster.School;
import org.porchlight.roster.Student;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromisesKept;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// Everything a month says about a school, counted once for the page and for the workbook.
///
/// @param firstDay first school day of the year; null when the calendar names none
/// @param lastDay last day counted, posted by the end of the month; null when nothing was posted
/// @param schoolDays of the school from first to last day
/// @param whole all grades together
/// @param shares how the year went, month by month up to this one
/// @param languages home languages, the most students first
/// @param promisesOn the day promises are looked at
public record MonthlyFacts(
    School school,
    YearMonth month,
    Optional<LocalDate> firstDay,
    Optional<LocalDate> lastDay,
    int schoolDays,
    int minimumEnrolledDays,
    List<GradeRow> grades,
    GradeRow whole,
    List<StudentLine> newly,
    List<StudentLine> backUnder,
    List<MonthShare> shares,
    Reach reach,
    List<LanguageRow> languages,
    List<BarrierLine> barriers,
    List<PromiseLine> promises,
    PromiseCounts promiseCounts,
    List<ReferralRow> referrals,
    LocalDate promisesOn) {
  public MonthlyFacts {
    grades = List.copyOf(grades);
    newly = List.copyOf(newly);
    backUnder = List.copyOf(backUnder);
    shares = List.copyOf(shares);
    languages = List.copyOf(languages);
    barriers = List.copyOf(barriers);
    promises = List.copyOf(promises);
    referrals = List.copyOf(referrals);
  }

  /// @param grade null for the school
  /// @param chronicBefore students missing 10 % or more at the end of the month before
  public record GradeRow(
      Optional<Grade> grade, BandCounts bands, Optional<Integer> chronicBefore) {}

  /// A student whose band changed since the month before.
  ///
  /// @param status in a few words what was done: "visited Nov 4"
  public record StudentLine(Student student, Attendance attendance, String status) {}

  public record MonthShare(YearMonth month, int chronic, int counted) {}

  /// @param outcomes of the visits someone went to in this month
  /// @param toContact median school days from 10 % to the first real contact
  /// @param timed how many students stand behind `toContact`
  /// @param toVisit median school days from 10 % to the first completed visit
  /// @param timedVisits how many students stand behind `toVisit`
  public record Reach(
      int tries,
      int contacts,
      List<OutcomeCount> outcomes,
      int attempted,
      int completed,
      int declined,
      int familiesVisited,
      int studentsVisited,
      OptionalInt toContact,
      int timed,
      OptionalInt toVisit,
      int timedVisits,
      int withoutNumber,
      List<Visit> visits) {
    public Reach {
      outcomes = List.copyOf(outcomes);
      visits = List.copyOf(visits);
    }
  }

  public record OutcomeCount(VisitOutcome outcome, int visits) {}

  /// @param language empty for families whose language nobody wrote down
  /// @param visited students with a completed visit since the year began
  public record LanguageRow(String language, int chronic, int visited) {}

  /// One barrier of one student, named this month.
  public record BarrierLine(Student student, Barrier barrier) {
    public BarrierCode code() {
      return barrier.code();
    }
  }

  /// @param owner who keeps it
  /// @param partner who helps; empty without one
  public record PromiseLine(
      Promise promise, String familyName, String owner, String partner, boolean overdue) {}

  /// @param oldestWait days the longest waiting promise has waited for a partner
  public record PromiseCounts(
      int made, int kept, PromisesKept keptOnTime, int overdue, int waiting, int oldestWait) {}

  /// Promises with a partner since the year began, by where they stand.
  public record ReferralRow(
      String partner, int asked, int helped, int waiting, int toDo, int closed) {}
}
