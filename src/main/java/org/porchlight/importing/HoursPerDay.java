package org.porchlight.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.roster.Student;

/// How many hours, or minutes, a school day has: proved where one number makes everybody's hours
/// the days that roster and calendar say, else asked.
final class HoursPerDay {
  private static final int DIGITS = 9;
  private static final BigDecimal SHORTEST = BigDecimal.valueOf(3);
  private static final BigDecimal LONGEST = BigDecimal.valueOf(9);
  private static final BigDecimal MINUTES = BigDecimal.valueOf(60);
  private static final List<String> USUAL = List.of("6", "6.25", "6.5", "6.75", "7", "5.5", "5");

  /// A student's whole time in the file.
  record Time(Student student, BigDecimal amount) {}

  private final TotalsUnit unit;

  HoursPerDay(TotalsUnit unit) {
    this.unit = unit;
  }

  /// Every length of a school day that fits all students, in the unit of the file.
  ///
  /// @param asOf the day counted to, where it is known
  Set<BigDecimal> proved(
      List<Time> times, Collection<EnrolledDays> years, Optional<LocalDate> asOf, LocalDate today) {
    Set<BigDecimal> fits = new TreeSet<>();
    for (EnrolledDays year : years) {
      for (int day : year.schoolDays()) {
        LocalDate date = year.year().dateAt(day);
        if (!date.isAfter(today) && asOf.map(known -> isLastBy(year, day, known)).orElse(true)) {
          fitting(times, year, day).ifPresent(fits::add);
        }
      }
    }
    return fits;
  }

  /// Whether a school day is the last one up to a date.
  private static boolean isLastBy(EnrolledDays year, int day, LocalDate date) {
    return year.year().contains(date)
        && day <= year.year().indexOf(date)
        && year.schoolDays().stream().noneMatch(d -> d > day && d <= year.year().indexOf(date));
  }

  private Optional<BigDecimal> fitting(List<Time> times, EnrolledDays year, int day) {
    BigDecimal length = null;
    for (Time time : times) {
      int days = year.through(time.student, day);
      if (days == 0 || time.amount.signum() == 0) {
        if (days != 0 || time.amount.signum() != 0) {
          return Optional.empty();
        }
        continue;
      }
      BigDecimal one = time.amount.divide(BigDecimal.valueOf(days), DIGITS, RoundingMode.HALF_UP);
      if (length != null && length.compareTo(one) != 0) {
        return Optional.empty();
      }
      length = one;
    }
    return Optional.ofNullable(length).filter(this::isPlausible);
  }

  private boolean isPlausible(BigDecimal length) {
    BigDecimal hours = unit == TotalsUnit.MINUTES ? hours(length) : length;
    return hours.compareTo(SHORTEST) >= 0 && hours.compareTo(LONGEST) <= 0;
  }

  private static BigDecimal hours(BigDecimal minutes) {
    return minutes.divide(MINUTES, DIGITS, RoundingMode.HALF_UP);
  }

  /// What a person answered, in the unit of the file.
  Optional<BigDecimal> answered(ImportAnswers answers) {
    return answers
        .answer(ImportAnswers.HOURS_PER_DAY)
        .flatMap(NumberText::exact)
        .filter(hours -> hours.compareTo(SHORTEST) >= 0 && hours.compareTo(LONGEST) <= 0)
        .map(hours -> unit == TotalsUnit.MINUTES ? hours.multiply(MINUTES) : hours);
  }

  /// Asks, with the lengths that fit first.
  ImportQuestion question(Set<BigDecimal> fits, int rows) {
    Set<String> choices = new LinkedHashSet<>();
    List<BigDecimal> likely = new ArrayList<>(fits);
    likely.stream()
        .map(length -> unit == TotalsUnit.MINUTES ? hours(length) : length)
        .map(hours -> hours.stripTrailingZeros())
        .filter(hours -> hours.scale() <= 2)
        .limit(USUAL.size())
        .forEach(hours -> choices.add(hours.toPlainString()));
    choices.addAll(USUAL);
    return new ImportQuestion(
        QuestionKind.HOURS_PER_DAY, "", List.of(), rows, List.copyOf(choices));
  }
}
