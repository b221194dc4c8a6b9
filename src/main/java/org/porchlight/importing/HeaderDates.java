package org.porchlight.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.roster.SchoolYear;

/// The days a sheet's columns are named after, settled together: which number is the month, and of
/// which school year they are where the names leave the year out.
final class HeaderDates {
  private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
  private static final Pattern SCHOOL_YEAR =
      Pattern.compile("\\b(20\\d{2})\\s*[-–/]\\s*(?:20)?\\d{2}\\b(?![-/]\\d)");
  private static final int ENOUGH_DAYS = 8;
  private static final int FEWEST_IN_SEQUENCE = 3;
  private static final int DAYS_APART = 7;

  private final List<String> headers;
  private final List<HeaderDate> dates;
  private final ImportAnswers answers;
  private final DistrictEvidence district;
  private final List<String> banner;
  private final List<ImportQuestion> questions = new ArrayList<>();

  /// @param banner what stands above the header; may name the school year
  HeaderDates(
      List<String> headers,
      List<HeaderDate> dates,
      ImportAnswers answers,
      DistrictEvidence district,
      List<String> banner) {
    this.headers = headers;
    this.dates = dates;
    this.answers = answers;
    this.district = district;
    this.banner = banner;
  }

  /// The day of each column, in the columns' order; empty where a person must say something first.
  List<LocalDate> settled() {
    List<DateOrder> orders =
        Arrays.stream(DateOrder.values())
            .filter(order -> dates.stream().allMatch(date -> date.in(2024, order).isPresent()))
            .toList();
    boolean named = dates.stream().noneMatch(HeaderDate::inDoubt);
    if (orders.isEmpty()) {
      return List.of();
    }
    if (named || orders.size() == 1) {
      return inOrder(orders.getFirst());
    }
    Optional<DateOrder> order =
        answers.dateOrder(firstInDoubt()).or(() -> byWeekdays(orders)).or(() -> bySequence(orders));
    if (order.isEmpty()) {
      questions.add(
          new ImportQuestion(
              QuestionKind.DATE_ORDER,
              firstInDoubt(),
              headers.stream().limit(3).toList(),
              headers.size(),
              List.of(DateOrder.MONTH_FIRST.token(), DateOrder.DAY_FIRST.token())));
      return List.of();
    }
    return inOrder(order.get());
  }

  /// What only a person can say; known after [#settled].
  List<ImportQuestion> questions() {
    return List.copyOf(questions);
  }

  private String firstInDoubt() {
    for (int i = 0; i < dates.size(); i++) {
      if (dates.get(i).inDoubt()) {
        return headers.get(i);
      }
    }
    return "";
  }

  private List<LocalDate> inOrder(DateOrder order) {
    if (dates.stream().allMatch(date -> date.year() != null)) {
      return in(0, order);
    }
    Optional<Integer> start = startYear(order);
    if (start.isEmpty()) {
      SchoolYear thisYear = SchoolYear.around(district.today());
      questions.add(
          new ImportQuestion(
              QuestionKind.SCHOOL_YEAR,
              "",
              headers.stream().limit(3).toList(),
              headers.size(),
              List.of(thisYear.label(), thisYear.previousLabel())));
      return List.of();
    }
    return in(start.get(), order);
  }

  /// Empty when a day does not exist that year.
  private List<LocalDate> in(int startYear, DateOrder order) {
    List<LocalDate> days =
        dates.stream().flatMap(date -> date.inSchoolYear(startYear, order).stream()).toList();
    return days.size() == dates.size() ? days : List.of();
  }

  private Optional<Integer> startYear(DateOrder order) {
    Optional<Integer> said =
        answers.schoolYear().flatMap(HeaderDates::yearNamed).or(this::bannerYear);
    if (said.isPresent()) {
      return said;
    }
    int thisYear = SchoolYear.around(district.today()).firstOfJuly().getYear();
    List<Integer> possible =
        Stream.of(thisYear, thisYear - 1).filter(year -> isPossible(year, order)).toList();
    return possible.size() == 1 ? Optional.of(possible.getFirst()) : Optional.empty();
  }

  private Optional<Integer> bannerYear() {
    List<Integer> years =
        banner.stream().flatMap(line -> yearNamed(line).stream()).distinct().toList();
    return years.size() == 1 ? Optional.of(years.getFirst()) : Optional.empty();
  }

  private static Optional<Integer> yearNamed(String text) {
    Matcher year = SCHOOL_YEAR.matcher(text);
    return year.find() ? Optional.of(Integer.valueOf(year.group(1))) : Optional.empty();
  }

  /// A year is impossible when a column's weekday is another that year, or when days of school
  /// would be Saturdays and Sundays. Few columns without weekdays prove nothing.
  private boolean isPossible(int startYear, DateOrder order) {
    List<LocalDate> days = in(startYear, order);
    boolean named = dates.stream().anyMatch(date -> date.weekday() != null);
    if (days.isEmpty() || !weekdaysFit(days)) {
      return false;
    }
    return named
        || days.size() < ENOUGH_DAYS
        || days.stream().noneMatch(day -> WEEKEND.contains(day.getDayOfWeek()));
  }

  private boolean weekdaysFit(List<LocalDate> days) {
    for (int i = 0; i < days.size(); i++) {
      DayOfWeek weekday = dates.get(i).weekday();
      if (weekday != null && weekday != days.get(i).getDayOfWeek()) {
        return false;
      }
    }
    return true;
  }

  private Optional<DateOrder> byWeekdays(List<DateOrder> orders) {
    if (dates.stream().allMatch(date -> date.weekday() == null)) {
      return Optional.empty();
    }
    int thisYear = SchoolYear.around(district.today()).firstOfJuly().getYear();
    List<DateOrder> fitting =
        orders.stream()
            .filter(order ->
                Stream.of(thisYear, thisYear - 1)
                    .map(year -> in(year, order))
                    .anyMatch(days -> !days.isEmpty() && weekdaysFit(days)))
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }

  /// School days follow each other within the week; read the wrong way round they jump by months.
  private Optional<DateOrder> bySequence(List<DateOrder> orders) {
    int thisYear = SchoolYear.around(district.today()).firstOfJuly().getYear();
    Map<DateOrder, Long> widest = new TreeMap<>();
    for (DateOrder order : orders) {
      List<LocalDate> days = in(thisYear, order);
      for (int i = 1; i < days.size(); i++) {
        long gap = ChronoUnit.DAYS.between(days.get(i - 1), days.get(i));
        widest.merge(order, gap <= 0 ? Long.MAX_VALUE : gap, Math::max);
      }
    }
    List<DateOrder> close =
        widest.entrySet().stream()
            .filter(entry -> entry.getValue() <= 2L * DAYS_APART)
            .map(Map.Entry::getKey)
            .toList();
    return close.size() == 1 && dates.size() >= FEWEST_IN_SEQUENCE
        ? Optional.of(close.getFirst())
        : Optional.empty();
  }
}
