package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.text.Messages;

/// Columns of a list of days that nobody would leave out who knew what they say: a part of the day
/// under a strange name, or whatever tells several rows of one student's day apart, as class
/// periods do. They are asked about.
final class OverlookedColumns {
  private static final Pattern PART =
      Pattern.compile(".*(half|partial|portion|fraction|equivalent|\\bpart\\b).*");
  private static final Pattern MINUTES = Pattern.compile(".*\\b(minutes?|mins?)\\b.*");
  private static final Pattern TAKEN_BACK =
      Pattern.compile(
          "((record|entry|row|absence)"
              + " )?(deleted?|deletion|removed?|removal|void(ed)?|revers(ed?|al)"
              + "|cancell?ed|retracted|undone)",
          Pattern.CASE_INSENSITIVE);

  /// Words of a header that add nothing to "deleted": IsDeleted, Void Flag, Voided (Y/N).
  private static final Set<String> AROUND_A_MARK =
      Set.of("is", "was", "has", "been", "flag", "ind", "indicator", "mark", "marked", "y", "n");

  private static final int MOST_DIFFERENT = 40;
  private static final int FEWEST_DAYS = 3;
  private static final double OFTEN = 0.1;

  private final SheetTable table;
  private final SheetEvidence sheet;
  private final ImportAnswers answers;
  private final Optional<Layout> layout;

  OverlookedColumns(
      SheetTable table, SheetEvidence sheet, ImportAnswers answers, Optional<Layout> layout) {
    this.table = table;
    this.sheet = sheet;
    this.answers = answers;
    this.layout = layout;
  }

  /// The reading with a question about each such column.
  ///
  /// @throws UnusableSheetException when a column tells that rows were taken back: such a list is a
  ///   history, and adding its rows up would be wrong
  KindReading asked(KindReading reading) {
    if (reading.kind() != SheetKind.ATTENDANCE_EVENTS
        && reading.kind() != SheetKind.ATTENDANCE_DAYS) {
      return reading;
    }
    reading.columns().forEach(this::refuseHistory);
    List<ColumnMapping> columns = new ArrayList<>();
    for (ColumnMapping column : reading.columns()) {
      List<ColumnField> meant = isOpen(column) ? meant(column, reading) : List.of();
      columns.add(
          meant.isEmpty()
              ? column
              : new ColumnMapping(
                  column.column(), column.header(), column.samples(), null, Confidence.ASK, meant));
    }
    return new KindReading(reading.kind(), columns);
  }

  private void refuseHistory(ColumnMapping column) {
    if (column.field() == null && (saysTakenBack(column) || isMarkOfTakenBack(column))) {
      throw new UnusableSheetException(
          Messages.text("importing.unusable.history", column.header()));
    }
  }

  private boolean saysTakenBack(ColumnMapping column) {
    ColumnEvidence values = sheet.column(column.column());
    return (values.distinct() > 1 || values.filled() < table.rowCount())
        && values.distinct() <= MOST_DIFFERENT
        && values.any(text -> TAKEN_BACK.matcher(text).matches());
  }

  /// Whether a column is called "Deleted" or the like and marks some rows so.
  private boolean isMarkOfTakenBack(ColumnMapping column) {
    ColumnEvidence values = sheet.column(column.column());
    String name =
        ColumnDictionary.words(column.header()).stream()
            .filter(word -> !AROUND_A_MARK.contains(word))
            .collect(Collectors.joining(" "));
    return TAKEN_BACK.matcher(name).matches()
        && ValueShape.YES_NO.share(values) == 1
        && values.any(text -> YesNoText.parse(text).orElse(false));
  }

  private boolean isOpen(ColumnMapping column) {
    return column.confidence() == Confidence.LEFT_OUT
        && !answers.leavesOut(column.header())
        && layout.filter(known -> known.leavesOut(column.header())).isEmpty()
        && sheet.column(column.column()).distinct() > 1;
  }

  private List<ColumnField> meant(ColumnMapping column, KindReading reading) {
    String name =
        String.join(" ", ColumnDictionary.words(column.header())).toLowerCase(Locale.ROOT);
    ColumnEvidence values = sheet.column(column.column());
    Set<ColumnField> found = reading.found();
    boolean hasPart =
        found.contains(ColumnField.PORTION) || found.contains(ColumnField.PORTION_PRESENT);
    if (!hasPart && PART.matcher(name).matches()) {
      if (ValueShape.YES_NO.share(values) == 1) {
        return List.of(ColumnField.HALF_DAY_FLAG);
      }
      if (ValueShape.PART.share(values) == 1) {
        return List.of(ColumnField.PORTION, ColumnField.PORTION_PRESENT);
      }
    }
    if (!hasPart && MINUTES.matcher(name).matches() && ValueShape.MINUTES.share(values) == 1) {
      return List.of(ColumnField.MINUTES_ABSENT, ColumnField.MINUTES_PRESENT);
    }
    return values.distinct() <= MOST_DIFFERENT && tellsRowsOfOneDayApart(column, reading)
        ? List.of(ColumnField.PERIOD, ColumnField.SECTION)
        : List.of();
  }

  private boolean tellsRowsOfOneDayApart(ColumnMapping column, KindReading reading) {
    int student = columnOf(reading, ColumnField.STUDENT_ID);
    int date = columnOf(reading, ColumnField.DATE);
    if (student < 0 || date < 0) {
      return false;
    }
    Map<String, Set<String>> days = new HashMap<>();
    for (int row = 0; row < sheet.rowsCompared(); row++) {
      days.computeIfAbsent(
              table.text(row, student) + "\t" + table.text(row, date), day -> new TreeSet<>())
          .add(table.text(row, column.column()));
    }
    long apart = days.values().stream().filter(texts -> texts.size() > 1).count();
    return apart >= FEWEST_DAYS && apart >= OFTEN * days.size();
  }

  private static int columnOf(KindReading reading, ColumnField field) {
    return reading.columns().stream()
        .filter(column -> column.field() == field)
        .mapToInt(ColumnMapping::column)
        .findFirst()
        .orElse(-1);
  }
}
