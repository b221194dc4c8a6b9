package org.porchlight.ui.students;

import java.util.List;
import java.util.Optional;

/// The students of the list in the order they were last shown: previous and next on a student's
/// page follow it.
public final class StudentOrder {
  private List<Long> studentIds = List.of();

  void show(List<Long> inOrder) {
    studentIds = List.copyOf(inOrder);
  }

  /// From 1; 0 for a student who is not in the list.
  int position(long studentId) {
    return studentIds.indexOf(studentId) + 1;
  }

  int size() {
    return studentIds.size();
  }

  /// The student so many places further on; empty past either end.
  Optional<Long> from(long studentId, int places) {
    int wanted = studentIds.indexOf(studentId) + places;
    boolean known = position(studentId) > 0 && wanted >= 0 && wanted < studentIds.size();
    return known ? Optional.of(studentIds.get(wanted)) : Optional.empty();
  }
}
