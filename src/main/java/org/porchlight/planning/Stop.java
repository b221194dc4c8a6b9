package org.porchlight.planning;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.Point;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.Student;
import org.porchlight.visits.VisitPurpose;

/// One family on a day's plan: a visit seen by the people who plan it. Its place in the order is
/// its place in the team's list; when the team gets there is in [PlanTimes].
///
/// @param students the children the visit is about
/// @param arrangedFrom the agreed time, or the begin of the agreed window; null when nothing is
///   agreed
/// @param arrangedUntil the end of the agreed window; null when a time was agreed
/// @param arrangedWith the words of the arrangement: mom, Dec 3
/// @param minutes how long the visit is planned to take
/// @param arrivedAt when the team checked in at the door
/// @param leftAt when the team checked out again
/// @param pinned stays with its team whatever is suggested
public record Stop(
    long visitId,
    Household household,
    List<Student> students,
    VisitPurpose purpose,
    @Nullable LocalTime arrangedFrom,
    @Nullable LocalTime arrangedUntil,
    @Nullable String arrangedWith,
    int minutes,
    @Nullable LocalDateTime arrivedAt,
    @Nullable LocalDateTime leftAt,
    boolean pinned) {
  /// A team that comes this late to an agreed time is still on time.
  static final int GRACE_MINUTES = 10;

  private static final String ENGLISH = "English";

  public Stop {
    students = List.copyOf(students);
  }

  /// A stop that may be given to another team.
  public Stop(
      long visitId,
      Household household,
      List<Student> students,
      VisitPurpose purpose,
      @Nullable LocalTime arrangedFrom,
      @Nullable LocalTime arrangedUntil,
      @Nullable String arrangedWith,
      int minutes,
      @Nullable LocalDateTime arrivedAt,
      @Nullable LocalDateTime leftAt) {
    this(
        visitId,
        household,
        students,
        purpose,
        arrangedFrom,
        arrangedUntil,
        arrangedWith,
        minutes,
        arrivedAt,
        leftAt,
        false);
  }

  public boolean isArranged() {
    return arrangedFrom != null;
  }

  /// The last moment to arrive and still keep what was arranged.
  Optional<LocalTime> latestArrival() {
    if (arrangedUntil != null) {
      return Optional.of(arrangedUntil);
    }
    return Optional.ofNullable(arrangedFrom).map(time -> time.plusMinutes(GRACE_MINUTES));
  }

  /// Where the family lives, when the roster knows the point.
  public Optional<Point> point() {
    return Point.of(household.latitude(), household.longitude());
  }

  /// The point for a map: an address that is confidential is on none.
  public Optional<Point> pointOnMap() {
    return household.isAddressConfidential() ? Optional.empty() : point();
  }

  /// The home language, when it is known and not English.
  public Optional<String> languageToMatch() {
    return Optional.ofNullable(household.language())
        .filter(language -> !language.isBlank() && !language.equalsIgnoreCase(ENGLISH));
  }

  /// "Lucía, Tomás".
  public String childNames() {
    return students.stream().map(Student::firstName).collect(Collectors.joining(", "));
  }

  /// Whether there is a place to go to: a door, or somewhere else that was agreed on.
  public boolean hasPlaceToGo() {
    return household.hasDoor() || household.flag(FlagKind.MEET_ELSEWHERE).isPresent();
  }

  /// Someone was at the door, or the family stays where it is in the order for another reason.
  public boolean isUnderWay() {
    return arrivedAt != null;
  }

  Optional<HouseholdFlag> doNotVisit() {
    return household.flag(FlagKind.DO_NOT_VISIT);
  }
}
