package org.porchlight.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.BandCounts;
import org.porchlight.attendance.DayMark;
import org.porchlight.attendance.WeekShare;

/// Everything Today shows, read at one moment.
///
/// @param schools empty before the first attendance
/// @param days Monday to Friday of this week
/// @param comingBack the first few; Students has them all
record TodayPage(
    String greeting,
    String sentence,
    List<Need> needs,
    List<Lately> lately,
    Optional<Schools> schools,
    List<VisitDay> days,
    List<Student> comingBack) {
  static final TodayPage EMPTY =
      new TodayPage("", "", List.of(), List.of(), Optional.empty(), List.of(), List.of());

  /// Something done since yesterday.
  record Lately(String icon, String sentence, String when) {}

  /// @param sentence with the words to stress between double stars
  /// @param missing the students behind the number, those who miss most first
  record Schools(
      String sentence,
      List<SchoolBar> bars,
      List<WeekShare> weeks,
      @Nullable String tooFew,
      String why,
      List<Student> missing) {}

  record SchoolBar(String name, String count, BandCounts bands) {}

  record VisitDay(LocalDate date, boolean isToday, List<VisitBlock> blocks) {}

  /// @param team 1 to 5, for its colour
  record VisitBlock(int team, String title, String detail) {}

  /// @param detail grade, or days missed
  record Student(long id, String name, String detail, List<DayMark> lastTen) {}
}
