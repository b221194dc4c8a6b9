package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Columns that stand in a row of their like: one a day, a report date, a day of the month or a
/// class period. They are known by their names' pattern, not by the dictionary.
final class WideColumns {
  private static final Pattern PERIOD =
      Pattern.compile(
          "(?:att|attendance)?(?:period|per|pd|prd|p|a|hr|hour|block|mod|aatid)0*(\\d{1,2})"
              + "(?:code|att|attendance|reason|status)?");
  private static final Pattern NTH_PERIOD =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?(?:period|per|pd|hour|hr|block)");
  private static final Pattern DAY_OF_MONTH = Pattern.compile("(?:day|d)?0*(\\d{1,2})");
  private static final int FEWEST = 2;
  private static final int FEWEST_MONTH_DAYS = 20;
  private static final int MOST_PERIODS = 16;
  private static final double MOSTLY = 0.5;

  /// What a column of a row of columns is.
  ///
  /// @param field null where a person must say what the numbers under dates are
  record Place(@Nullable ColumnField field, int number, @Nullable LocalDate date) {}

  private final SheetEvidence sheet;
  private final ImportAnswers answers;
  private final DistrictEvidence district;
  private final List<String> banner;
  private final Map<Integer, Place> places = new TreeMap<>();
  private final List<ImportQuestion> questions = new ArrayList<>();
  private int firstNumbers = -1;

  WideColumns(
      SheetEvidence sheet, ImportAnswers answers, DistrictEvidence district, List<String> banner) {
    this.sheet = sheet;
    this.answers = answers;
    this.district = district;
    this.banner = banner;
  }

  /// Finds them; call once.
  WideColumns find() {
    findMonthDays();
    if (places.isEmpty()) {
      findPeriods();
      findDates();
    }
    return this;
  }

  /// What each wide column is, by its place in the sheet.
  Map<Integer, Place> places() {
    return places;
  }

  /// What only a person can say about them.
  List<ImportQuestion> questions() {
    return questions;
  }

  /// The first of the columns under dates that hold numbers nobody has explained; -1 when none do.
  int firstUnexplained() {
    return firstNumbers;
  }

  boolean has(ColumnField field) {
    return places.values().stream().anyMatch(place -> place.field() == field);
  }

  /// Whether totals stand under report dates.
  boolean hasReportDates() {
    return places.values().stream()
            .filter(place -> place.field() != ColumnField.DATE_CODE)
            .map(Place::date)
            .filter(Objects::nonNull)
            .distinct()
            .count()
        >= FEWEST;
  }

  private void findMonthDays() {
    Map<Integer, Integer> days = numbered(DAY_OF_MONTH, 31);
    if (new HashSet<>(days.values()).size() >= FEWEST_MONTH_DAYS) {
      days.forEach(
          (column, day) -> places.put(column, new Place(ColumnField.MONTH_DAY_CODE, day, null)));
    }
  }

  private void findPeriods() {
    Map<Integer, Integer> periods = numbered(PERIOD, MOST_PERIODS);
    numbered(NTH_PERIOD, MOST_PERIODS).forEach(periods::putIfAbsent);
    boolean dated =
        sheet.headers().stream()
            .flatMap(header -> ColumnDictionary.namings(header).stream())
            .anyMatch(naming -> naming.field() == ColumnField.DATE);
    if (periods.size() < FEWEST && dated) {
      periods = numbered(DAY_OF_MONTH, MOST_PERIODS);
    }
    boolean different = new HashSet<>(periods.values()).size() == periods.size();
    if (dated && different && periods.size() >= FEWEST) {
      periods.forEach(
          (column, period) -> places.put(column, new Place(ColumnField.PERIOD_CODE, period, null)));
    }
  }

  private Map<Integer, Integer> numbered(Pattern pattern, int greatest) {
    Map<Integer, Integer> numbers = new TreeMap<>();
    for (int column = 0; column < sheet.columnCount(); column++) {
      Matcher m = pattern.matcher(ColumnDictionary.normalised(sheet.header(column)));
      if (isOpen(column) && m.matches()) {
        int number = Integer.parseInt(m.group(1));
        if (number <= greatest) {
          numbers.put(column, number);
        }
      }
    }
    return numbers;
  }

  private boolean isOpen(int column) {
    return !answers.leavesOut(sheet.header(column));
  }

  private void findDates() {
    Map<Integer, HeaderDate> named = new TreeMap<>();
    for (int column = 0; column < sheet.columnCount(); column++) {
      String header = sheet.header(column);
      Optional<HeaderDate> date =
          HeaderDate.parse(header)
              .or(() -> HeaderSpan.parse(header).flatMap(HeaderSpan::endOfMonth));
      if (date.isPresent() && isOpen(column) && !ColumnDictionary.isKnown(sheet.header(column))) {
        named.put(column, date.get());
      }
    }
    Map<Integer, Optional<ColumnField>> fields = new HashMap<>();
    named.forEach((column, date) -> fields.put(column, totalsField(column, date)));
    named
        .entrySet()
        .removeIf(entry ->
            !entry.getValue().isBare()
                && fields.getOrDefault(entry.getKey(), Optional.empty()).isEmpty()
                && !mayBeTotals(entry.getValue()));
    if (named.size() < FEWEST) {
      return;
    }
    settle(named, fields);
  }

  /// What a name says beside its date: "Days Absent 9/12" is a total at a report date.
  private Optional<ColumnField> totalsField(int column, HeaderDate date) {
    if (date.isBare()) {
      return Optional.empty();
    }
    Optional<ColumnField> answered =
        answers.field(sheet.header(column)).or(() -> answers.field(date.rest()));
    return answered.or(() ->
        ColumnDictionary.namings(date.rest()).stream()
            .filter(naming -> SheetKind.ATTENDANCE_REPORT_DATES.uses().contains(naming.field()))
            .filter(naming -> !naming.needsProof() || holdsParts(column, naming.field()))
            .map(ColumnDictionary.Naming::field)
            .findFirst());
  }

  /// Class periods are whole; half days prove that "Absences" counts days.
  private boolean holdsParts(int column, ColumnField field) {
    return field == ColumnField.DAYS_ABSENT && Proofs.holdsPartsOfDays(sheet.column(column));
  }

  private void settle(Map<Integer, HeaderDate> named, Map<Integer, Optional<ColumnField>> totals) {
    List<Integer> columns = List.copyOf(named.keySet());
    HeaderDates dates =
        new HeaderDates(
            columns.stream().map(sheet::header).toList(),
            columns.stream().map(named::get).map(Objects::requireNonNull).toList(),
            answers,
            district,
            banner);
    List<LocalDate> days = dates.settled();
    questions.addAll(dates.questions());
    boolean codes = holdCodes(named);
    for (int i = 0; i < columns.size(); i++) {
      int column = columns.get(i);
      LocalDate day = days.isEmpty() ? null : days.get(i);
      Optional<ColumnField> total = totals.getOrDefault(column, Optional.empty());
      boolean bare = Objects.requireNonNull(named.get(column)).isBare();
      places.put(column, new Place(bare ? underDate(column, codes) : total.orElse(null), 0, day));
    }
  }

  private static boolean mayBeTotals(HeaderDate date) {
    return ColumnDictionary.namings(date.rest()).stream()
        .anyMatch(naming -> SheetKind.ATTENDANCE_REPORT_DATES.uses().contains(naming.field()));
  }

  /// A bare date stands over codes, or over numbers a person must explain once for all of them.
  private @Nullable ColumnField underDate(int column, boolean codes) {
    Optional<ColumnField> answered = answers.field(sheet.header(column));
    if (!codes && firstNumbers < 0) {
      firstNumbers = column;
    }
    if (answered.isPresent() || codes) {
      return answered.orElse(ColumnField.DATE_CODE);
    }
    return answers.field(sheet.header(firstNumbers)).orElse(null);
  }

  /// Whether attendance codes stand under the dates; numbers over 1 are totals of some sort.
  private boolean holdCodes(Map<Integer, HeaderDate> named) {
    ColumnEvidence values =
        ColumnEvidence.together(
            named.entrySet().stream()
                .filter(entry -> entry.getValue().isBare())
                .map(entry -> sheet.column(entry.getKey()))
                .toList());
    double totals = values.share(text -> NumberText.parse(text).filter(n -> n > 1).isPresent());
    return values.isEmpty() || (totals < MOSTLY && !allNumbersWithSomeOverOne(values));
  }

  private static boolean allNumbersWithSomeOverOne(ColumnEvidence values) {
    return values.any(text -> NumberText.parse(text).filter(n -> n > 1).isPresent())
        && values.share(text -> NumberText.parse(text).isPresent()) == 1;
  }
}
