package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds what each column is: a known name weighs 0.70, a nearly known one 0.45, what the values
/// look like 0.30, and all columns are settled at once so that no field is used twice.
final class ColumnMatcher {
  private static final double NAME_WEIGHT = 0.70;

  /// So little that a name nearly right never beats one exactly right, whatever the values.
  private static final double SPELLING_WEIGHT = 0.45;

  private static final double VALUES_WEIGHT = 0.30;
  private static final double SURE = 0.85;
  private static final double LIKELY = 0.60;
  private static final double CONTRADICTED = 0.5;
  private static final int SAMPLES = 3;
  private static final int VALUES_LOOKED_AT = 400;
  private static final Set<ColumnField> COUNTED =
      EnumSet.of(
          ColumnField.STUDENT_ID,
          ColumnField.DATE,
          ColumnField.CODE,
          ColumnField.PORTION,
          ColumnField.DAYS_ENROLLED,
          ColumnField.DAYS_ABSENT,
          ColumnField.DAYS_PRESENT,
          ColumnField.ENTRY_DATE,
          ColumnField.EXIT_DATE,
          ColumnField.INSTRUCTIONAL);
  private static final Set<ColumnField> ASKED_BY_VALUES =
      EnumSet.of(ColumnField.HOME_PHONE, ColumnField.PHONES);

  private final SheetTable sheet;
  private final ImportAnswers answers;

  ColumnMatcher(SheetTable sheet, ImportAnswers answers) {
    this.sheet = sheet;
    this.answers = answers;
  }

  /// One mapping a column, in the file's order.
  List<ColumnMapping> match() {
    ColumnField[] fields = ColumnField.values();
    int columns = sheet.headers().size();
    List<List<String>> values = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      values.add(sheet.distinct(column).limit(VALUES_LOOKED_AT).toList());
    }
    // one spare place a column, so that a column may stay without a field
    double[][] score = new double[columns][fields.length + columns];
    for (int column = 0; column < columns; column++) {
      for (ColumnField field : fields) {
        score[column][field.ordinal()] =
            score(sheet.headers().get(column), field, values.get(column));
      }
    }
    int[] place = columns == 0 ? new int[0] : Assignment.best(score);
    List<ColumnMapping> mappings = new ArrayList<>();
    for (int column = 0; column < columns; column++) {
      boolean named = place[column] < fields.length && score[column][place[column]] > 0;
      mappings.add(
          mapping(
              column,
              named ? fields[place[column]] : null,
              named ? score[column][place[column]] : 0,
              values.get(column)));
    }
    return mappings;
  }

  private double score(String header, ColumnField field, List<String> values) {
    if (answers.leavesOut(header)) {
      return 0;
    }
    ColumnField answered = answers.field(header).orElse(null);
    if (answered != null) {
      return answered == field ? 2 : 0;
    }
    double name = ColumnDictionary.similarity(header, field);
    if (name == 0) {
      return 0;
    }
    double weight = name >= 1 ? NAME_WEIGHT : SPELLING_WEIGHT;
    return weight * name + VALUES_WEIGHT * field.shape().share(values);
  }

  private ColumnMapping mapping(
      int column, @Nullable ColumnField field, double score, List<String> values) {
    String header = sheet.headers().get(column);
    List<String> samples = sheet.samples(column, SAMPLES);
    boolean answered = answers.field(header).isPresent() || answers.leavesOut(header);
    if (field == null) {
      List<ColumnField> candidates = answered ? List.of() : candidates(values);
      return new ColumnMapping(
          column,
          header,
          samples,
          null,
          candidates.isEmpty() ? Confidence.LEFT_OUT : Confidence.ASK,
          candidates);
    }
    boolean named = ColumnDictionary.similarity(header, field) >= 1;
    Confidence confidence = confidence(field, score, values, answered, named);
    return confidence == Confidence.ASK
        ? new ColumnMapping(column, header, samples, null, confidence, List.of(field))
        : new ColumnMapping(column, header, samples, field, confidence, List.of(field));
  }

  private static Confidence confidence(
      ColumnField field, double score, List<String> values, boolean answered, boolean named) {
    if (answered || (named && score >= SURE)) {
      return Confidence.SURE;
    }
    // what decides days missed is never guessed from a spelling
    if (COUNTED.contains(field) || field.shape().share(values) < CONTRADICTED) {
      return Confidence.ASK;
    }
    return score >= LIKELY ? Confidence.LIKELY : Confidence.ASK;
  }

  /// What an unnamed column may be by its values alone; only what is worth a question.
  private static List<ColumnField> candidates(List<String> values) {
    if (values.isEmpty()) {
      return List.of();
    }
    return ASKED_BY_VALUES.stream()
        .filter(field -> field.shape().share(values) >= 0.9)
        .sorted(Comparator.naturalOrder())
        .toList();
  }
}
