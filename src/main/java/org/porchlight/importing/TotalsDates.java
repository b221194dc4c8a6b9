package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;

/// From which day to which the totals of a sheet were counted: its own columns, the lines above its
/// header, or the one day on which roster and calendar give the same days enrolled for nearly
/// everybody. What none of them decides is asked.
final class TotalsDates {
  static final String YEAR_TO_DATE = "year_to_date";
  static final String SINCE_LAST = "since_last_report";

  private static final Pattern YEAR = Pattern.compile("(20\\d{2})\\s*[-–/]\\s*(?:20)?(\\d{2})");
  private static final Pattern ENDING_YEAR = Pattern.compile("20\\d{2}");

  /// Of ten students, how many must have the days enrolled that roster and calendar say.
  private static final int ENOUGH_OF_TEN = 8;

  private static final int FEWEST = 3;

  private final ImportContext context;
  private final Map<String, EnrolledDays> years;
  private final Optional<BannerDates> banner;
  private @Nullable EnrolledDays provedYear;
  private @Nullable LocalDate provedDay;
  private final Map<LocalDate, LocalDate> dayAfterReports = new HashMap<>();
  private final long terms;
  private boolean isPart;
  private boolean partInDoubt;

  TotalsDates(ImportContext context, Map<String, EnrolledDays> years) {
    this.context = context;
    this.years = years;
    banner =
        BannerDates.of(context.sheet().table().banner(), DateOrder.MONTH_FIRST, context.today());
    terms =
        context.data().stream()
            .map(row -> context.text(row, ColumnField.TERM))
            .filter(term -> !term.isEmpty())
            .distinct()
            .count();
  }

  /// The day above the header until which was counted.
  Optional<LocalDate> bannerDay() {
    return banner.map(BannerDates::last);
  }

  /// Compares with roster and calendar.
  ///
  /// @param student the student of a row
  /// @param enrolled whole days enrolled as the row says; empty where it says none
  void prove(
      Function<SheetRow, Optional<Student>> student, Function<SheetRow, OptionalInt> enrolled) {
    List<Counted> counted = new ArrayList<>();
    for (SheetRow row : context.data()) {
      OptionalInt days = enrolled.apply(row);
      if (days.isPresent()) {
        student.apply(row).ifPresent(who -> counted.add(new Counted(who, days.getAsInt())));
      }
    }
    if (counted.size() < FEWEST) {
      return;
    }
    if (banner.isEmpty()) {
      proveDay(counted);
    } else {
      provePart(counted, banner.get());
    }
  }

  private record Counted(Student student, int days) {}

  private void proveDay(List<Counted> counted) {
    int fits = 0;
    for (EnrolledDays year : years.values()) {
      int best = 0;
      LocalDate day = null;
      for (int index : year.schoolDays()) {
        LocalDate date = year.year().dateAt(index);
        int votes =
            (int)
                counted.stream()
                    .filter(one -> one.days == year.through(one.student, index))
                    .count();
        if (!date.isAfter(context.today()) && votes > best) {
          best = votes;
          day = date;
        }
      }
      if (isNearlyAll(best, counted.size())) {
        fits++;
        provedYear = year;
        provedDay = day;
      }
    }
    if (fits != 1) {
      provedYear = null;
      provedDay = null;
    }
  }

  /// A report about some weeks of the year is no report about the year.
  private void provePart(List<Counted> counted, BannerDates dates) {
    LocalDate first = dates.first();
    EnrolledDays year = years.get(SchoolYear.around(dates.last()).label());
    if (first == null || year == null || !year.isKnown()) {
      return;
    }
    if (!first.isAfter(year.firstSchoolDay())) {
      return;
    }
    long part =
        counted.stream()
            .filter(one -> one.days == year.between(one.student, first, dates.last()))
            .count();
    long whole =
        counted.stream().filter(one -> one.days == year.through(one.student, dates.last())).count();
    isPart = isNearlyAll(part, counted.size());
    partInDoubt = isPart == isNearlyAll(whole, counted.size());
  }

  private static boolean isNearlyAll(long some, int all) {
    return 10 * some >= (long) ENOUGH_OF_TEN * all;
  }

  /// What must be answered about dates, once [#prove] had its chance.
  List<ImportQuestion> questions() {
    List<ImportQuestion> questions = new ArrayList<>();
    boolean rowsSay =
        context.columns().has(ColumnField.SCHOOL_YEAR) || context.columns().has(ColumnField.AS_OF);
    if (!rowsSay
        && banner.isEmpty()
        && provedYear == null
        && context.answers().schoolYear().isEmpty()) {
      questions.add(schoolYear());
    }
    if ((partInDoubt || context.columns().has(ColumnField.TERM))
        && context.answers().answer(ImportAnswers.TOTALS_ARE).isEmpty()) {
      questions.add(totalsAre(context));
    }
    return questions;
  }

  ImportQuestion schoolYear() {
    return new ImportQuestion(
        QuestionKind.SCHOOL_YEAR, "", List.of(), context.data().size(), yearChoices());
  }

  static ImportQuestion totalsAre(ImportContext context) {
    return new ImportQuestion(
        QuestionKind.TOTALS_ARE,
        "",
        List.of(),
        context.data().size(),
        List.of(YEAR_TO_DATE, SINCE_LAST));
  }

  static boolean areSinceLast(ImportContext context) {
    return context
        .answers()
        .answer(ImportAnswers.TOTALS_ARE)
        .filter(SINCE_LAST::equals)
        .isPresent();
  }

  /// The years the district knows, latest first, and this one and the last.
  private List<String> yearChoices() {
    Set<String> choices = new LinkedHashSet<>();
    context.schools().schoolYears().reversed().forEach(year -> choices.add(year.label()));
    SchoolYear thisYear = SchoolYear.around(context.today());
    choices.add(thisYear.label());
    choices.add(thisYear.previousLabel());
    return List.copyOf(choices);
  }

  /// The school year of a row; empty when its own cell cannot be read.
  Optional<SchoolYear> yearOf(SheetRow row) {
    String cell = context.text(row, ColumnField.SCHOOL_YEAR);
    if (!cell.isEmpty()) {
      return parse(cell);
    }
    return context
        .date(row, ColumnField.AS_OF)
        .map(this::known)
        .or(() -> context.answers().schoolYear().flatMap(this::parse))
        .or(() -> banner.map(dates -> known(dates.last())))
        .or(() -> Optional.ofNullable(provedYear).map(EnrolledDays::year));
  }

  private Optional<SchoolYear> parse(String cell) {
    Matcher m = YEAR.matcher(cell.strip());
    if (m.matches()) {
      return Optional.of(known(LocalDate.of(Integer.parseInt(m.group(1)), 9, 1)));
    }
    // a year by itself is the one the school year ends in
    return ENDING_YEAR.matcher(cell.strip()).matches()
        ? Optional.of(known(LocalDate.of(Integer.parseInt(cell.strip()) - 1, 9, 1)))
        : Optional.empty();
  }

  /// The school year a date lies in, as the district knows it where it does.
  SchoolYear known(LocalDate date) {
    SchoolYear year = SchoolYear.around(date);
    EnrolledDays known = years.get(year.label());
    return known == null ? year : known.year();
  }

  /// The day a row was counted to.
  LocalDate lastOf(SheetRow row, SchoolYear year) {
    return context
        .date(row, ColumnField.AS_OF)
        .or(this::bannerDay)
        .or(() -> Optional.ofNullable(provedDay))
        .filter(year::contains)
        .orElseGet(
            () -> context.today().isAfter(year.lastOfJune()) ? year.lastOfJune() : context.today());
  }

  /// The day from which was counted, when that is not the year's start: the one above the header,
  /// or the day after the report before.
  Optional<LocalDate> partFrom(SchoolYear year, LocalDate last) {
    Optional<LocalDate> above = banner.map(BannerDates::first).filter(year::contains);
    if (context.answers().answer(ImportAnswers.TOTALS_ARE).isEmpty()) {
      return isPart ? above : Optional.empty();
    }
    if (!areSinceLast(context) || hasSeveralTerms()) {
      return Optional.empty();
    }
    return above.or(
        () -> Optional.of(dayAfterReports.computeIfAbsent(last, day -> dayAfterReport(year, day))));
  }

  private LocalDate dayAfterReport(SchoolYear year, LocalDate last) {
    return new TotalsRowsRepository(context)
        .lastReportBefore(year, last)
        .map(day -> day.plusDays(1))
        .orElse(year.firstOfJuly());
  }

  /// Whether the sheet holds more than one term of a year.
  boolean hasSeveralTerms() {
    return terms > 1;
  }

  /// The school year in which the days enrolled of nearly every row fit roster and calendar; empty
  /// when none or several do.
  static Optional<SchoolYear> fitting(
      Map<String, EnrolledDays> years, int rows, Function<EnrolledDays, Long> rowsThatFit) {
    List<SchoolYear> fitting =
        years.values().stream()
            .filter(year -> rows >= FEWEST && isNearlyAll(rowsThatFit.apply(year), rows))
            .map(EnrolledDays::year)
            .toList();
    return fitting.size() == 1 ? Optional.of(fitting.getFirst()) : Optional.empty();
  }
}
