package org.porchlight.importing;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/// Which days of a school year a file speaks of at one school, as days since the first of July.
final class SchoolSpan {
  private final int[] rowsByDay = new int[FileYear.DAYS];
  private int first = FileYear.DAYS;
  private int last = -1;

  /// The days said of every school.
  static Map<Long, SchoolSpan> of(Collection<FileYear> students) {
    Map<Long, SchoolSpan> spans = new TreeMap<>();
    for (FileYear student : students) {
      SchoolSpan span = null;
      long school = 0;
      for (int day = 0; day < FileYear.DAYS; day++) {
        if (student.codeAt(day) < 0) {
          continue;
        }
        if (span == null || student.schoolAt(day) != school) {
          school = student.schoolAt(day);
          span = spans.computeIfAbsent(school, id -> new SchoolSpan());
        }
        span.add(day);
      }
    }
    return spans;
  }

  private void add(int day) {
    rowsByDay[day]++;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }

  int first() {
    return first;
  }

  int last() {
    return last;
  }

  int students(int day) {
    return rowsByDay[day];
  }

  int total() {
    int total = 0;
    for (int rows : rowsByDay) {
      total += rows;
    }
    return total;
  }

  boolean contains(int day) {
    return day >= first && day <= last;
  }

  /// The same days, reaching from one day to another.
  void reach(int from, int to) {
    first = from;
    last = to;
  }
}
