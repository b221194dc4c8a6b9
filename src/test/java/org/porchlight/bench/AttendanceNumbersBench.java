package org.porchlight.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.BandCounts;
import org.porchlight.attendance.WeekShare;
import org.porchlight.storage.DistrictFile;

/// How long the attendance numbers of Today, Students and a monthly report take together.
@Tag("bench")
class AttendanceNumbersBench {
  private static final int ROUNDS = 80;
  private static final int WARM_UP = 60;
  private static final double LIMIT_MS = 30;
  private static final LocalDate BEFORE = TenThousand.TODAY.minusDays(40);

  @Test
  void everyNumberOfThreeScreensTogether() {
    try (DistrictFile file = DistrictFile.inMemory()) {
      TenThousand.fill(file, TenThousand.STUDENTS);
      List<Double> reading = new ArrayList<>();
      List<Double> counting = new ArrayList<>();
      long sum = 0;
      for (int round = 0; round < ROUNDS; round++) {
        long start = cpu();
        AttendanceYear year = new AttendanceRepository(file).year(TenThousand.TODAY);
        long read = cpu();
        sum += today(year) + students(year) + monthly(year, 1);
        long counted = cpu();
        if (round >= WARM_UP) {
          reading.add((read - start) / 1e6);
          counting.add((counted - read) / 1e6);
        }
      }
      System.out.printf(
          "%,d students x 180 days (median of %d): reading the year %.1f ms, every attendance"
              + " number of Today, Students and the monthly report %.1f ms (limit %.0f) [%d]%n",
          TenThousand.STUDENTS, reading.size(), median(reading), median(counting), LIMIT_MS, sum);
      assertTrue(median(counting) <= LIMIT_MS, "counted in " + median(counting) + " ms");
    }
  }

  /// CPU time of this thread: what else the machine does is left out.
  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// What TodayReader and the rooms behind it ask for.
  private static long today(AttendanceYear year) {
    long sum = BandCounts.of(year.standings()).chronic();
    for (long school = 1; school <= 8; school++) {
      long id = school;
      sum +=
          BandCounts.of(year.standings().stream().filter(s -> s.schoolId() == id).toList())
              .counted();
    }
    sum += year.bands(BEFORE).chronic();
    sum += year.weeks().stream().mapToInt(WeekShare::chronic).sum();
    return sum + year.comingBack().size() + year.newlyChronicSince(BEFORE).size();
  }

  /// What StudentRows asks for.
  private static long students(AttendanceYear year) {
    return year.standings().stream().mapToLong(Attendance::missedQuarterDays).sum()
        + year.newlyChronicSince(BEFORE).size();
  }

  /// What MonthlyNumbers asks for one school, at the end of the year.
  private static long monthly(AttendanceYear year, long school) {
    YearMonth month = YearMonth.of(2027, 6);
    List<Attendance> now = year.standings(month.atEndOfMonth(), school);
    long sum = BandCounts.of(now).chronic();
    List<Attendance> before = year.standings(month.atDay(1).minusDays(1), school);
    sum += before.stream().collect(Collectors.groupingBy(Attendance::grade)).size();
    for (Attendance student : now) {
      sum += year.isChronic(student.studentId(), month.atDay(1).minusDays(1)) ? 1 : 0;
      if (student.band().isChronic()) {
        sum += year.firstChronicDay(student.studentId(), month.atEndOfMonth()).isPresent() ? 1 : 0;
      }
    }
    for (YearMonth m = YearMonth.of(2026, 8); !m.isAfter(month); m = m.plusMonths(1)) {
      sum += year.bands(m.atEndOfMonth(), school).chronic();
    }
    return sum;
  }

  private static double median(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
