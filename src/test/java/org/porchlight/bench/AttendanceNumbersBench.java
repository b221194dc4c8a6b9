package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.BandCounts;
import org.porchlight.storage.DistrictFile;

/// How long the attendance numbers of Today, Students and a monthly report take together.
@Tag("bench")
class AttendanceNumbersBench {
  private static final int ROUNDS = 30;
  private static final int WARM_UP = 10;
  private static final double LIMIT_MS = 30;

  @Test
  void everyNumberOfThreeScreensTogether() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      TenThousand.fill(file, TenThousand.STUDENTS);
      List<Double> reading = new ArrayList<>();
      List<Double> counting = new ArrayList<>();
      long sum = 0;
      for (int round = 0; round < ROUNDS; round++) {
        long start = System.nanoTime();
        AttendanceYear year = new AttendanceRepository(file).year(TenThousand.TODAY);
        long read = System.nanoTime();
        sum += today(year) + students(year) + monthly(year, 1);
        long counted = System.nanoTime();
        if (round >= WARM_UP) {
          reading.add((read - start) / 1e6);
          counting.add((counted - read) / 1e6);
        }
      }
      System.out.printf(
          "%,d students x 180 days (median of %d): reading the year %.1f ms, every attendance"
              + " number of Today, Students and the monthly report %.1f ms (limit %.0f) [%d]%n",
          TenThousand.STUDENTS,
          reading.size(),
          median(reading),
          median(counting),
          LIMIT_MS,
          sum);
      assertTrue(median(counting) <= LIMIT_MS, "counted in " + median(counting) + " ms");
    }
  }

  private static long today(AttendanceYear year) {
    long sum = BandCounts.of(year.standings()).chronic();
    for (long school = 1; school <= 8; school++) {
      long id = school;
      sum +=
          BandCounts.of(year.standings().stream().filter(s -> s.schoolId() == id).toList())
              .counted();
    }
    sum += BandCounts.of(year.standings(TenThousand.TODAY.minusDays(60))).chronic();
    sum += year.weeks().stream().mapToInt(week -> week.chronic()).sum();
    LocalDate before = TenThousand.TODAY.minusDays(40);
    return sum + year.comingBack().size() + year.newlyChronicSince(before).size();
  }

  private static long students(AttendanceYear year) {
    return year.standings().stream().mapToLong(s -> s.missedQuarterDays()).sum()
        + year.newlyChronicSince(TenThousand.TODAY.minusDays(40)).size()
        + year.backUnderTenSince(TenThousand.TODAY.minusDays(40)).size();
  }

  /// What MonthlyNumbers asks for one school at the end of the year.
  private static long monthly(AttendanceYear year, long school) {
    long sum = 0;
    for (YearMonth month = YearMonth.of(2026, 8);
        !month.isAfter(YearMonth.of(2027, 6));
        month = month.plusMonths(1)) {
      sum +=
          BandCounts.of(
                  year.standings(month.atEndOfMonth()).stream()
                      .filter(s -> s.schoolId() == school)
                      .toList())
              .chronic();
    }
    return sum;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
