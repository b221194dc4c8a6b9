package org.porchlight.ui.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.porchlight.attendance.BandCounts;
import org.porchlight.attendance.DayMark;
import org.porchlight.attendance.WeekShare;
import org.porchlight.why.Counted;

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
  /// @param numbers of the sentence: those missing 10 % or more now, and before
  /// @param tooFew students not counted yet, with the number that knows them
  /// @param weekly the number behind each of `weeks`
  /// @param whatIf what if students missed fewer days, for the district and each school
  record Schools(
      String sentence,
      List<SchoolBar> bars,
      List<WeekShare> weeks,
      Optional<Counted> tooFew,
      List<Counted> numbers,
      List<Counted> weekly,
      Supplier<List<Counted>> whatIf) {}

  /// @param share the number in `count`
  record SchoolBar(String name, String count, BandCounts bands, Counted share) {}

  record VisitDay(LocalDate date, boolean isToday, List<VisitBlock> blocks) {}

  /// @param team 1 to 5, for its colour
  /// @param numbers those in its words
  record VisitBlock(int team, String title, String detail, List<Counted> numbers) {}

  /// @param detail grade, or days missed
  record Student(long id, String name, String detail, List<DayMark> lastTen) {}
}
