package org.porchlight.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// The district itself and its own choices about how days count and whom to call.
///
/// @param minimumEnrolledDays under this many enrolled days nothing is said about a student's band
/// @param sampleToday the day the sample district lives on; null in a real district
public record District(
    String name,
    @Nullable String town,
    int minimumEnrolledDays,
    @Nullable LocalDate sampleToday,
    @Nullable String childProtectionLine,
    @Nullable String administratorName,
    @Nullable String administratorPhone,
    @Nullable String safetyProtocol) {
  public static final int USUAL_MINIMUM_ENROLLED_DAYS = 20;

  private static final LocalTime SAMPLE_TIME = LocalTime.of(15, 40);

  /// A district of which only the name is known.
  public static District named(String name) {
    return new District(name, null, USUAL_MINIMUM_ENROLLED_DAYS, null, null, null, null, null);
  }

  public boolean isSample() {
    return sampleToday != null;
  }

  /// What time it is here: in the sample district always the same afternoon.
  public Clock clock() {
    return clock(Clock.system(ZoneId.systemDefault()));
  }

  /// The same beside this clock on the wall.
  public Clock clock(Clock wall) {
    return sampleToday == null
        ? wall
        : Clock.fixed(
            sampleToday.atTime(SAMPLE_TIME).atZone(wall.getZone()).toInstant(), wall.getZone());
  }
}
