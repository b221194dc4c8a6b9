package org.porchlight.ui.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.porchlight.importing.ColumnField;
import org.porchlight.importing.ColumnMapping;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Columns shown on one line: one, or many that repeat the same thing for other days or periods.
record ColumnGroup(List<ColumnMapping> columns) {
  private static final int FEWEST_TOGETHER = 3;

  /// The columns of a file in its order, those that repeat gathered where the first of them stands.
  static List<ColumnGroup> of(List<ColumnMapping> columns) {
    Map<Object, List<ColumnMapping>> groups = new LinkedHashMap<>();
    for (ColumnMapping column : columns) {
      boolean repeats = column.field() != null && (column.number() > 0 || column.date() != null);
      Object key = repeats ? Objects.requireNonNull(column.field()) : column;
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(column);
    }
    List<ColumnGroup> lines = new ArrayList<>();
    for (List<ColumnMapping> group : groups.values()) {
      if (group.size() < FEWEST_TOGETHER) {
        group.forEach(column -> lines.add(new ColumnGroup(List.of(column))));
      } else {
        lines.add(new ColumnGroup(List.copyOf(group)));
      }
    }
    return lines;
  }

  ColumnMapping first() {
    return columns.getFirst();
  }

  boolean isRepeated() {
    return columns.size() > 1;
  }

  /// "70 days, Aug 13 to Nov 21", or the header of the one column.
  String name() {
    if (!isRepeated()) {
      return first().header();
    }
    LocalDate from = first().date();
    LocalDate to = columns.getLast().date();
    if (from == null || to == null) {
      return Messages.text(
          "import.match.repeated", columns.size(), first().header(), columns.getLast().header());
    }
    return first().field() == ColumnField.DATE_CODE
        ? Messages.text(
            "import.match.repeatedDays",
            columns.size(),
            Dates.dayOfMonth(from),
            Dates.dayOfMonth(to))
        : Messages.text(
            "import.match.repeatedDates",
            columns.size(),
            Dates.dayOfMonth(from),
            Dates.dayOfMonth(to));
  }

  /// What is in them, a few different values.
  List<String> samples() {
    return columns.stream().flatMap(c -> c.samples().stream()).distinct().limit(6).toList();
  }
}
