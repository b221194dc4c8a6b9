package org.porchlight.ui.students;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which columns somebody wants to see, and how wide those are that were dragged.
///
/// @param widths in pixels
record StudentColumns(Set<StudentColumn> shown, Map<StudentColumn, Double> widths) {
  private static final double NARROWEST = 30;
  private static final double WIDEST = 600;

  /// What everybody sees first.
  static final StudentColumns USUAL = new StudentColumns(usual(), Map.of());

  StudentColumns {
    shown = Set.copyOf(shown);
    widths = Map.copyOf(widths);
  }

  private static Set<StudentColumn> usual() {
    Set<StudentColumn> usual = EnumSet.noneOf(StudentColumn.class);
    for (StudentColumn column : StudentColumn.values()) {
      if (column.isUsual()) {
        usual.add(column);
      }
    }
    return usual;
  }

  boolean shows(StudentColumn column) {
    return shown.contains(column);
  }

  double width(StudentColumn column) {
    return widths.getOrDefault(column, column.width());
  }

  StudentColumns with(StudentColumn column, boolean wanted) {
    Set<StudentColumn> changed = EnumSet.copyOf(shown);
    if (wanted || !column.mayGo()) {
      changed.add(column);
    } else {
      changed.remove(column);
    }
    return new StudentColumns(changed, widths);
  }

  StudentColumns withWidth(StudentColumn column, double width) {
    Map<StudentColumn, Double> changed = new EnumMap<>(StudentColumn.class);
    changed.putAll(widths);
    changed.put(column, (double) Math.round(Math.clamp(width, NARROWEST, WIDEST)));
    return new StudentColumns(shown, changed);
  }

  /// "NAME GRADE:44 DAYS", as it is remembered.
  String written() {
    List<String> words = new ArrayList<>();
    for (StudentColumn column : StudentColumn.values()) {
      if (shows(column)) {
        Double width = widths.get(column);
        words.add(width == null ? column.name() : column.name() + ":" + width.intValue());
      }
    }
    return String.join(" ", words);
  }

  /// What [#written] wrote; columns no version knows any more are left out.
  static StudentColumns read(String written) {
    StudentColumns read =
        new StudentColumns(EnumSet.of(StudentColumn.NAME, StudentColumn.DAYS), Map.of());
    for (StudentColumn column : StudentColumn.values()) {
      for (String word : List.of(written.split(" ", -1))) {
        if (word.equals(column.name())) {
          read = read.with(column, true);
        } else if (word.matches(column.name() + ":\\d{1,3}")) {
          int width = Integer.parseInt(word.substring(column.name().length() + 1));
          read = read.with(column, true).withWidth(column, width);
        }
      }
    }
    return read;
  }
}
