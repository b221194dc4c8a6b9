package org.porchlight.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Decides, from the values and the columns beside it, whether a column whose name means several
/// things is a field: proved, refuted, or open. Open is asked.
final class Proofs {
  private static final Pattern PRESENCE =
      Pattern.compile(
          "(all day |full day |half day )?(present|absent|tardy|late|in attendance|partial"
              + "|(un)?excused( absence| absent| tardy)?|(early )?departure|(early )?release"
              + "|early dismissal|(un)?excused|absence|dismissed|present late)");
  private static final Pattern MODE =
      Pattern.compile("daily|section|meeting|class|period|day|positive|negative|att_mode\\w+");
  private static final Pattern EXCUSED =
      Pattern.compile(
          "excused|unexcused|exc|unx|unexc|exempt|unknown|e|u|y|n|yes|no|true|false|0|1");
  private static final Pattern YES_NO = Pattern.compile("y|n|yes|no|true|false|t|f|0|1|x");
  private static final Pattern SHORT_CODE = Pattern.compile("[\\p{L}\\d*/+:-]{1,6}");
  private static final Pattern PHONE = Pattern.compile("[\\d\\s().+/x,;:#-]{7,60}");
  private static final Pattern SCHOOL_YEAR =
      Pattern.compile("(19|20)\\d{2}\\s*[-–/]\\s*((19|20)?\\d{2})|sy ?\\d{2,4}([-/]\\d{2})?");
  private static final Pattern MISSED =
      Pattern.compile("absent|absence|missed", Pattern.CASE_INSENSITIVE);
  private static final double MOSTLY = 0.8;
  private static final double NEARLY_ALL = 0.95;
  private static final double SELDOM = 0.1;
  private static final double ROUNDING = 0.6;
  private static final int LONGEST_CODE = 5;
  private static final int FEWEST_ROWS = 3;
  private static final int MOST_CODES = 60;

  /// What is known about a column being a field.
  enum Verdict {
    PROVED,
    REFUTED,
    OPEN
  }

  private final SheetEvidence sheet;
  private final SheetKind kind;
  private final DistrictEvidence district;
  private final Map<ColumnField, List<Integer>> plain = new EnumMap<>(ColumnField.class);

  /// @param settled the columns that are a field without a doubt, by name, answer or layout
  Proofs(
      SheetEvidence sheet,
      SheetKind kind,
      DistrictEvidence district,
      Map<Integer, ColumnField> settled) {
    this.sheet = sheet;
    this.kind = kind;
    this.district = district;
    settled.forEach(
        (column, field) -> plain.computeIfAbsent(field, f -> new ArrayList<>()).add(column));
  }

  /// The first column that is a field; -1 where none is.
  private int first(ColumnField field) {
    return plain.getOrDefault(field, List.of(-1)).getFirst();
  }

  private boolean has(ColumnField field) {
    return has(field, -1);
  }

  /// Whether another column is the field.
  private boolean has(ColumnField field, int besides) {
    return plain.getOrDefault(field, List.of()).stream().anyMatch(column -> column != besides);
  }

  Verdict verdict(int column, ColumnField field) {
    ColumnEvidence values = sheet.column(column);
    return switch (field) {
      case STUDENT_ID, STATE_ID, INTERNAL_ID -> number(column, field);
      case HOME_PHONE -> proved(kind == SheetKind.ROSTER && values.share(matches(PHONE)) >= MOSTLY);
      case PRESENCE_STATUS -> saysPresence(values) ? Verdict.PROVED : Verdict.REFUTED;
      case ENROLL_STATUS -> proved(kind == SheetKind.ROSTER && !isSaid(values, PRESENCE));
      case MODE -> said(values, MODE);
      case EXCUSED_FLAG ->
          proved(
              isSaid(values, EXCUSED)
                  && (has(ColumnField.CODE) || has(ColumnField.PRESENCE_STATUS)));
      case ABSENT_FLAG, TARDY_FLAG -> said(values, YES_NO);
      case CODE -> code(column);
      case DATE -> proved(!values.isEmpty() && ValueShape.DATE.share(values) >= NEARLY_ALL);
      case PORTION -> portion(column);
      case CODE_DESCRIPTION -> proved(has(ColumnField.CODE, column));
      case DAYS_ABSENT -> days(column);
      case PERIODS_ABSENT -> countsTime() ? Verdict.REFUTED : opposite(days(column));
      case DAYS_ENROLLED -> enrolled(column);
      case FULL_DAYS_ABSENT -> proved(has(ColumnField.HALF_DAYS_ABSENT));
      case DAYS_EXCUSED, DAYS_UNEXCUSED, DAYS_MEDICAL -> partOfDays(column);
      case HOURS_EXCUSED, HOURS_UNEXCUSED, HOURS_MEDICAL, HOURS_SUSPENDED ->
          inUnit(ColumnField.HOURS_ENROLLED, ColumnField.MINUTES_ENROLLED);
      case MINUTES_EXCUSED, MINUTES_UNEXCUSED ->
          inUnit(ColumnField.MINUTES_ENROLLED, ColumnField.HOURS_ENROLLED);
      case PERCENT_ABSENT -> percent(column, false);
      case PERCENT_PRESENT -> percent(column, true);
      case SCHOOL_YEAR -> said(values, SCHOOL_YEAR);
      case YEAR -> proved(has(ColumnField.MONTH) && values.distinct() == 2 && areYears(values));
      default -> Verdict.OPEN;
    };
  }

  /// Beside a date, a number up to one is the part of the day.
  private Verdict portion(int column) {
    ColumnEvidence values = sheet.column(column);
    boolean part =
        MISSED.matcher(sheet.header(column)).find()
            && has(ColumnField.DATE)
            && kind.hasDays()
            && !values.isEmpty()
            && values.share(text -> ValueShape.PART.fits(text)) == 1;
    return part
            && (has(ColumnField.CODE)
                || has(ColumnField.PRESENCE_STATUS)
                || values.any(text -> text.contains(".")))
        ? Verdict.PROVED
        : Verdict.OPEN;
  }

  private static Verdict proved(boolean isSo) {
    return isSo ? Verdict.PROVED : Verdict.OPEN;
  }

  private static Verdict opposite(Verdict verdict) {
    return switch (verdict) {
      case PROVED -> Verdict.REFUTED;
      case REFUTED -> Verdict.PROVED;
      case OPEN -> Verdict.OPEN;
    };
  }

  private static Predicate<String> matches(Pattern pattern) {
    return text -> pattern.matcher(text.toLowerCase(Locale.ROOT)).matches();
  }

  private static boolean isSaid(ColumnEvidence values, Pattern words) {
    return !values.isEmpty() && values.share(matches(words)) >= MOSTLY;
  }

  private static Verdict said(ColumnEvidence values, Pattern words) {
    return isSaid(values, words) ? Verdict.PROVED : Verdict.REFUTED;
  }

  /// Few different texts, and all of them say in words who was here.
  private static boolean saysPresence(ColumnEvidence values) {
    return isSaid(values, PRESENCE)
        || (!values.isEmpty()
            && values.distinct() <= MOST_CODES
            && values.share(text -> text.length() > LONGEST_CODE && CodeWords.isAbout(text))
                >= NEARLY_ALL);
  }

  private static boolean areYears(ColumnEvidence values) {
    return values.share(text -> text.matches("20\\d{2}")) == 1;
  }

  /// "ID" is what the students here are known by, or the system's own number beside it.
  private Verdict number(int column, ColumnField field) {
    ColumnEvidence values = sheet.column(column);
    if (has(ColumnField.STUDENT_ID, column)) {
      return field == ColumnField.INTERNAL_ID ? Verdict.PROVED : Verdict.REFUTED;
    }
    boolean local = district.shareOfLocalIds(values) >= MOSTLY;
    boolean state = district.shareOfStateIds(values) >= MOSTLY;
    if (local == state) {
      return Verdict.OPEN;
    }
    boolean isIt = field == (local ? ColumnField.STUDENT_ID : ColumnField.STATE_ID);
    return isIt ? Verdict.PROVED : Verdict.REFUTED;
  }

  private Verdict code(int column) {
    ColumnEvidence values = sheet.column(column);
    if (has(ColumnField.CODE, column) || isSaid(values, MODE) || isSaid(values, PRESENCE)) {
      return Verdict.REFUTED;
    }
    boolean codes = values.distinct() <= MOST_CODES && values.share(matches(SHORT_CODE)) >= MOSTLY;
    return proved(codes && !values.isEmpty());
  }

  /// Whether absences are counted in days: half days, a share or days present that fit, or grids of
  /// days prove it; more than the days enrolled refute it.
  private Verdict days(int column) {
    if (countsTime()) {
      return Verdict.REFUTED;
    }
    if (kind.hasDays() || holdsPartsOfDays(sheet.column(column))) {
      return Verdict.PROVED;
    }
    int whole = first(ColumnField.DAYS_ENROLLED);
    if (whole < 0) {
      return Verdict.OPEN;
    }
    double within = share((row, all) -> row[0] <= all, whole, column);
    if (within >= 0 && within < 1 - SELDOM) {
      return Verdict.REFUTED;
    }
    int missed = first(ColumnField.PERCENT_ABSENT);
    int attended = first(ColumnField.PERCENT_PRESENT);
    int present = first(ColumnField.DAYS_PRESENT);
    boolean isDays =
        (missed >= 0
                && share((row, all) -> isShare(row[1], row[0] / all), whole, column, missed)
                    >= NEARLY_ALL)
            || (attended >= 0
                && share((row, all) -> isShare(row[1], 1 - row[0] / all), whole, column, attended)
                    >= NEARLY_ALL)
            || (present >= 0
                && share((row, all) -> row[0] + row[1] == all, whole, column, present)
                    >= NEARLY_ALL);
    return proved(isDays);
  }

  /// Days of attendance possible: those attended and those missed together in every row.
  private Verdict enrolled(int column) {
    int present = first(ColumnField.DAYS_PRESENT);
    int absent = first(ColumnField.DAYS_ABSENT);
    int excused = first(ColumnField.DAYS_EXCUSED);
    int unexcused = first(ColumnField.DAYS_UNEXCUSED);
    boolean adds =
        present >= 0
            && (absent >= 0
                ? share((row, all) -> row[0] + row[1] == all, column, present, absent) == 1
                : excused >= 0
                    && unexcused >= 0
                    && share(
                            (row, all) -> row[0] + row[1] + row[2] == all,
                            column,
                            present,
                            excused,
                            unexcused)
                        == 1);
    return proved(adds);
  }

  static boolean holdsPartsOfDays(ColumnEvidence values) {
    return values.any(text -> text.matches("\\d*\\.(5|50|25|75)0*"))
        && values.share(text -> NumberText.quarterDays(text).isPresent()) == 1;
  }

  /// Hours or minutes and no days enrolled: everything beside them is counted like them.
  private boolean countsTime() {
    return kind == SheetKind.ATTENDANCE_HOURS && !has(ColumnField.DAYS_ENROLLED);
  }

  /// Excused days beside days absent that are never fewer.
  private Verdict partOfDays(int column) {
    if (countsTime()) {
      return Verdict.REFUTED;
    }
    if (holdsPartsOfDays(sheet.column(column))) {
      return Verdict.PROVED;
    }
    int absent = first(ColumnField.DAYS_ABSENT);
    return proved(
        absent >= 0
            && !has(ColumnField.PERIODS_ABSENT)
            && share((row, all) -> row[0] <= all, absent, column) == 1);
  }

  private Verdict inUnit(ColumnField whole, ColumnField otherWhole) {
    return has(whole) && !has(otherWhole) ? Verdict.PROVED : Verdict.OPEN;
  }

  /// Whether a percentage is of days missed or of days attended, told by the days beside it.
  private Verdict percent(int column, boolean present) {
    int whole = first(ColumnField.DAYS_ENROLLED);
    int absent = first(ColumnField.DAYS_ABSENT);
    int attended = first(ColumnField.DAYS_PRESENT);
    if (whole < 0 || (absent < 0 && attended < 0)) {
      return Verdict.OPEN;
    }
    int days = absent >= 0 ? absent : attended;
    double same = share((row, all) -> isShare(row[1], row[0] / all), whole, days, column);
    double rest = share((row, all) -> isShare(row[1], 1 - row[0] / all), whole, days, column);
    return absent >= 0 ? percent(same, rest, present) : percent(rest, same, present);
  }

  private static Verdict percent(double missed, double attended, boolean present) {
    boolean isMissed = missed >= NEARLY_ALL && attended < NEARLY_ALL;
    boolean isAttended = attended >= NEARLY_ALL && missed < NEARLY_ALL;
    if (isMissed == isAttended) {
      return Verdict.OPEN;
    }
    return isAttended == present ? Verdict.PROVED : Verdict.REFUTED;
  }

  private static boolean isShare(double said, double share) {
    return Math.abs(said - 100 * share) <= ROUNDING || Math.abs(said - share) <= ROUNDING / 100;
  }

  /// A statement about some numbers of a row and the whole they are part of.
  @FunctionalInterface
  private interface Fits {
    boolean test(double[] row, double whole);
  }

  /// The share of compared rows that fit; -1 when too few rows have all the numbers.
  private double share(Fits fits, int whole, int... parts) {
    int rows = 0;
    int fitting = 0;
    for (int row = 0; row < sheet.rowsCompared(); row++) {
      double[] numbers = new double[parts.length];
      boolean complete = sheet.number(row, whole).isPresent();
      for (int i = 0; i < parts.length; i++) {
        complete &= sheet.number(row, parts[i]).isPresent();
        numbers[i] = sheet.number(row, parts[i]).orElse(0);
      }
      double all = sheet.number(row, whole).orElse(0);
      if (complete && all > 0) {
        rows++;
        fitting += fits.test(numbers, all) ? 1 : 0;
      }
    }
    return rows < FEWEST_ROWS ? -1 : fitting / (double) rows;
  }
}
