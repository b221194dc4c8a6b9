package org.porchlight.planning;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// When a team is where: out of its order, its stops' minutes and the drives between them. What has
/// happened already counts as it happened, so the times of a team that is out are what to expect.
///
/// @param leave from where the team begins
/// @param stops in the team's order
/// @param driveHome minutes from the last stop to where the team is back
/// @param back where the team ends
public record PlanTimes(LocalTime leave, List<StopTimes> stops, int driveHome, LocalTime back) {
  private static final int LAST_MINUTE_OF_DAY = 24 * 60 - 1;

  public PlanTimes {
    stops = List.copyOf(stops);
  }

  /// One stop's times.
  ///
  /// @param drive minutes from the place before
  /// @param guessed the drive is a rule of thumb: an address has no point on the map
  /// @param arrival when the visit begins; a team that comes before an arranged time waits
  /// @param leave when the visit ends
  public record StopTimes(
      Stop stop, int drive, boolean guessed, LocalTime arrival, LocalTime leave) {}

  public static PlanTimes of(VisitTeam team) {
    LocalTime leave = actual(team.outAt()).orElse(team.leaveAt());
    Drive.End here = Drive.End.of(team.start());
    int now = minuteOfDay(leave);
    List<StopTimes> stops = new ArrayList<>();
    for (Stop stop : team.stops()) {
      Drive.End there = Drive.End.of(stop.household());
      Drive drive = Drive.between(team.travel(), here, there);
      int arrival = arrival(stop, now + drive.minutes());
      now = actual(stop.leftAt()).map(PlanTimes::minuteOfDay).orElse(arrival + stop.minutes());
      stops.add(new StopTimes(stop, drive.minutes(), drive.guessed(), time(arrival), time(now)));
      here = there;
    }
    int home =
        stops.isEmpty()
            ? 0
            : Drive.between(team.travel(), here, Drive.End.of(team.end())).minutes();
    LocalTime back = actual(team.backAt()).orElse(time(now + home));
    return new PlanTimes(leave, stops, home, back);
  }

  private static int arrival(Stop stop, int atTheDoor) {
    Optional<LocalTime> arrived = actual(stop.arrivedAt());
    if (arrived.isPresent()) {
      return minuteOfDay(arrived.get());
    }
    return stop.arrangedFrom() == null
        ? atTheDoor
        : Math.max(atTheDoor, minuteOfDay(stop.arrangedFrom()));
  }

  /// Minutes behind the wheel, there and back.
  public int drivingMinutes() {
    return driveHome + stops.stream().mapToInt(StopTimes::drive).sum();
  }

  public Optional<StopTimes> of(long visitId) {
    return stops.stream().filter(times -> times.stop().visitId() == visitId).findFirst();
  }

  private static Optional<LocalTime> actual(@Nullable LocalDateTime moment) {
    return Optional.ofNullable(moment).map(LocalDateTime::toLocalTime);
  }

  static int minuteOfDay(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  private static LocalTime time(int minuteOfDay) {
    int minute = Math.min(minuteOfDay, LAST_MINUTE_OF_DAY);
    return LocalTime.of(minute / 60, minute % 60);
  }
}
