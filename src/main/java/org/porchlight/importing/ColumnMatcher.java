package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.Proofs.Verdict;

/// Finds what each column is if the sheet is of a kind. A known name weighs 0.55, its spelling
/// 0.15, what the values look like 0.30; names that mean several things need proof; and all columns
/// are settled at once so that no field is used twice. Accepted from 0.85 with 0.15 between a
/// reading and the next best; otherwise a person is asked.
final class ColumnMatcher {
  private static final double NAME_WEIGHT = 0.55;
  private static final double SPELLING_WEIGHT = 0.15;
  private static final double VALUES_WEIGHT = 0.30;
  private static final double UNPROVED = 0.7;
  private static final double ACCEPTED = 0.85 - 1e-3;
  private static final double MARGIN = 0.15;
  private static final double SAID = 2;
  private static final double LIKELIER_NAME = 1e-6;
  private static final double OF_STUDENTS_HERE = 0.8;
  private static final int SAMPLES = 3;

  /// Fields that say the same thing well enough for one to stand for the other.
  private static final Set<ColumnField> SCHOOLS =
      EnumSet.of(ColumnField.SCHOOL, ColumnField.SCHOOL_NAME);

  private final SheetEvidence sheet;
  private final ImportAnswers answers;
  private final Optional<Layout> layout;
  private final DistrictEvidence district;
  private final WideColumns wide;
  private final BitSet leftOut;

  /// Every kind of sheet asks the same of every header.
  private final Map<String, Map<ColumnField, Double>> nearness = new HashMap<>();

  ColumnMatcher(
      SheetEvidence sheet,
      ImportAnswers answers,
      Optional<Layout> layout,
      DistrictEvidence district,
      WideColumns wide) {
    this.sheet = sheet;
    this.answers = answers;
    this.layout = layout;
    this.district = district;
    this.wide = wide;
    leftOut = leftOut();
  }

  /// One mapping a column, in the file's order, as columns of this kind of sheet.
  List<ColumnMapping> match(SheetKind kind) {
    List<Map<ColumnField, Double>> scores = scores(kind);
    @Nullable ColumnField[] best = assigned(scores);
    List<ColumnMapping> mappings = new ArrayList<>();
    for (int column = 0; column < sheet.columnCount(); column++) {
      WideColumns.Place place = wide.places().get(column);
      mappings.add(
          place != null && isUsed(place, kind)
              ? wideMapping(column, place)
              : mapping(column, best[column], scores, best));
    }
    return mappings;
  }

  private boolean isUsed(WideColumns.Place place, SheetKind kind) {
    boolean reportDates = kind == SheetKind.ATTENDANCE_REPORT_DATES;
    return place.field() == null
        ? reportDates
        : place.field().isUsedIn(kind) && (place.date() == null || isWide(kind));
  }

  private static boolean isWide(SheetKind kind) {
    return kind == SheetKind.ATTENDANCE_REPORT_DATES || kind == SheetKind.ATTENDANCE_DATE_COLUMNS;
  }

  private ColumnMapping wideMapping(int column, WideColumns.Place place) {
    ColumnField field = place.field();
    return new ColumnMapping(
        column,
        sheet.header(column),
        sheet.column(column).samples(SAMPLES),
        field,
        place.number(),
        place.date(),
        field == null ? Confidence.ASK : Confidence.SURE,
        field == null
            ? List.of(
                ColumnField.DAYS_ABSENT,
                ColumnField.DAYS_PRESENT,
                ColumnField.PERCENT_ABSENT,
                ColumnField.PERCENT_PRESENT)
            : List.of(field));
  }

  /// What each column may be, and how likely.
  private List<Map<ColumnField, Double>> scores(SheetKind kind) {
    Map<Integer, ColumnField> settled = new TreeMap<>();
    List<Map<ColumnField, Double>> scores = List.of();
    // what the first round proves may prove more in the second
    for (int round = 0; round < 2; round++) {
      Proofs proofs = new Proofs(sheet, kind, district, settledBy(settled, kind));
      scores = new ArrayList<>();
      for (int column = 0; column < sheet.columnCount(); column++) {
        scores.add(scores(column, kind, proofs));
      }
      @Nullable ColumnField[] best = assigned(scores);
      settled.clear();
      for (int column = 0; column < best.length; column++) {
        ColumnField field = best[column];
        if (field != null && scores.get(column).getOrDefault(field, 0.0) >= ACCEPTED) {
          settled.put(column, field);
        }
      }
    }
    return scores;
  }

  /// In the first round the columns with plain names.
  private Map<Integer, ColumnField> settledBy(Map<Integer, ColumnField> settled, SheetKind kind) {
    if (!settled.isEmpty()) {
      return Map.copyOf(settled);
    }
    Map<Integer, ColumnField> plain = new HashMap<>();
    for (int column = 0; column < sheet.columnCount(); column++) {
      Optional<ColumnField> said = said(column);
      if (said.isPresent()) {
        plain.put(column, said.get());
        continue;
      }
      for (ColumnDictionary.Naming naming : sheet.namings(column)) {
        if (!naming.needsProof() && naming.field().isUsedIn(kind) && isOpen(column)) {
          plain.putIfAbsent(column, naming.field());
        }
      }
    }
    return plain;
  }

  private boolean isOpen(int column) {
    return !leftOut.get(column) && !wide.places().containsKey(column);
  }

  private BitSet leftOut() {
    BitSet leftOut = new BitSet();
    for (int column = 0; column < sheet.columnCount(); column++) {
      String header = sheet.header(column);
      boolean byLayout =
          !answers.saysColumn(header)
              && layout.filter(known -> known.leavesOut(header)).isPresent();
      leftOut.set(column, answers.leavesOut(header) || byLayout);
    }
    return leftOut;
  }

  /// What a person or the layout says the column is.
  private Optional<ColumnField> said(int column) {
    String header = sheet.header(column);
    return answers
        .field(header)
        .or(() ->
            answers.saysColumn(header)
                ? Optional.empty()
                : layout.flatMap(known -> known.column(header)));
  }

  private Map<ColumnField, Double> scores(int column, SheetKind kind, Proofs proofs) {
    Map<ColumnField, Double> scores = new EnumMap<>(ColumnField.class);
    if (!isOpen(column)) {
      return scores;
    }
    Optional<ColumnField> said = said(column);
    if (said.isPresent()) {
      scores.put(said.get(), SAID);
      return scores;
    }
    String header = sheet.header(column);
    ColumnEvidence values = sheet.column(column);
    List<ColumnDictionary.Naming> namings = sheet.namings(column);
    for (ColumnDictionary.Naming naming : namings) {
      ColumnField field = naming.field();
      Verdict verdict = naming.needsProof() ? proofs.verdict(column, field) : Verdict.PROVED;
      if (verdict == Verdict.REFUTED || (!naming.needsProof() && !field.isUsedIn(kind))) {
        continue;
      }
      double name = verdict == Verdict.PROVED ? 1 : UNPROVED;
      scores.put(
          field,
          NAME_WEIGHT * name
              + SPELLING_WEIGHT
              + VALUES_WEIGHT * field.shape().share(values)
              + (isOfStudentsHere(field, values) ? MARGIN : 0)
              - LIKELIER_NAME * naming.place());
    }
    if (namings.isEmpty() && !values.isEmpty()) {
      kind.uses().stream()
          .filter(nearness(header)::containsKey)
          .forEach(field -> scores.put(field, nearly(header, field, values)));
    }
    return scores;
  }

  /// Of two columns that could be the student's number, the one with numbers of students here is.
  private boolean isOfStudentsHere(ColumnField field, ColumnEvidence values) {
    return field == ColumnField.STUDENT_ID && district.shareOfLocalIds(values) >= OF_STUDENTS_HERE;
  }

  private double nearly(String header, ColumnField field, ColumnEvidence values) {
    return SPELLING_WEIGHT * nearness(header).getOrDefault(field, 0.0)
        + VALUES_WEIGHT * field.shape().share(values);
  }

  private Map<ColumnField, Double> nearness(String header) {
    return nearness.computeIfAbsent(header, ColumnDictionary::nearness);
  }

  /// The best field of each column, no field twice.
  private static @Nullable ColumnField[] assigned(List<Map<ColumnField, Double>> scores) {
    ColumnField[] fields = ColumnField.values();
    List<Integer> rows = new ArrayList<>();
    for (int column = 0; column < scores.size(); column++) {
      if (!scores.get(column).isEmpty()) {
        rows.add(column);
      }
    }
    @Nullable ColumnField[] best = new ColumnField[scores.size()];
    if (rows.isEmpty()) {
      return best;
    }
    // one spare place a column, so that a column may stay without a field
    double[][] gain = new double[rows.size()][fields.length + rows.size()];
    for (int row = 0; row < rows.size(); row++) {
      double[] line = gain[row];
      scores.get(rows.get(row)).forEach((field, score) -> line[field.ordinal()] = score);
    }
    int[] place = Assignment.best(gain);
    for (int row = 0; row < place.length; row++) {
      if (place[row] < fields.length && gain[row][place[row]] > 0) {
        best[rows.get(row)] = fields[place[row]];
      }
    }
    return best;
  }

  private ColumnMapping mapping(
      int column,
      @Nullable ColumnField field,
      List<Map<ColumnField, Double>> scores,
      @Nullable ColumnField[] best) {
    Map<ColumnField, Double> own = scores.get(column);
    if (field == null) {
      List<ColumnField> twins = twins(column, scores, best);
      return twins.isEmpty() ? leftOut(column) : mapping(column, null, Confidence.ASK, twins);
    }
    double score = own.getOrDefault(field, 0.0);
    if (score >= SAID) {
      return mapping(column, field, Confidence.SURE, List.of(field));
    }
    boolean clear = score >= ACCEPTED && margin(column, field, scores, best) >= MARGIN;
    if (clear && !hasTwin(column, field, scores)) {
      return mapping(column, field, Confidence.SURE, List.of(field));
    }
    List<ColumnField> candidates =
        own.entrySet().stream()
            .sorted(Map.Entry.<ColumnField, Double>comparingByValue().reversed())
            .map(Map.Entry::getKey)
            .toList();
    return mapping(column, null, Confidence.ASK, candidates);
  }

  private ColumnMapping leftOut(int column) {
    return mapping(column, null, Confidence.LEFT_OUT, List.of());
  }

  private ColumnMapping mapping(
      int column,
      @Nullable ColumnField field,
      Confidence confidence,
      List<ColumnField> candidates) {
    return new ColumnMapping(
        column,
        sheet.header(column),
        sheet.column(column).samples(SAMPLES),
        field,
        confidence,
        candidates);
  }

  /// How much better the field is than the next reading that no other column has a better claim to.
  private static double margin(
      int column,
      ColumnField field,
      List<Map<ColumnField, Double>> scores,
      @Nullable ColumnField[] best) {
    Map<ColumnField, Double> own = scores.get(column);
    double next =
        own.entrySet().stream()
            .filter(entry -> entry.getKey() != field)
            .filter(entry -> !(SCHOOLS.contains(field) && SCHOOLS.contains(entry.getKey())))
            .filter(entry -> !isTaken(entry.getKey(), entry.getValue(), scores, best))
            .mapToDouble(Map.Entry::getValue)
            .max()
            .orElse(0);
    return own.getOrDefault(field, 0.0) - next;
  }

  private static boolean isTaken(
      ColumnField field,
      double claim,
      List<Map<ColumnField, Double>> scores,
      @Nullable ColumnField[] best) {
    for (int column = 0; column < best.length; column++) {
      if (best[column] == field && scores.get(column).getOrDefault(field, 0.0) >= claim) {
        return true;
      }
    }
    return false;
  }

  /// Whether another column says it is the same field just as well, with other values: days are
  /// never counted by whichever of two columns comes first.
  private boolean hasTwin(int column, ColumnField field, List<Map<ColumnField, Double>> scores) {
    return twinOf(column, field, scores) >= 0;
  }

  private int twinOf(int column, ColumnField field, List<Map<ColumnField, Double>> scores) {
    if (!field.isCounted()) {
      return -1;
    }
    double own = scores.get(column).getOrDefault(field, 0.0);
    for (int other = 0; other < scores.size(); other++) {
      double claim = scores.get(other).getOrDefault(field, 0.0);
      boolean same = other == column || claim < ACCEPTED || Math.abs(own - claim) >= MARGIN;
      if (!same && !sheet.areAlike(column, other)) {
        return other;
      }
    }
    return -1;
  }

  /// The counted fields a column without one has as good a claim to as the column that got them.
  private List<ColumnField> twins(
      int column, List<Map<ColumnField, Double>> scores, @Nullable ColumnField[] best) {
    return scores.get(column).keySet().stream()
        .filter(field -> twinOf(column, field, scores) >= 0)
        .filter(field -> scores.get(column).getOrDefault(field, 0.0) >= ACCEPTED)
        .filter(field -> Arrays.asList(best).contains(field))
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
