package org.porchlight.visits;

import org.jspecify.annotations.Nullable;

/// Someone who was there: a guardian, a student, or another person in plain words. Exactly one is
/// set.
public record PersonPresent(
    @Nullable Long guardianId, @Nullable Long studentId, @Nullable String otherPerson) {
  public PersonPresent {
    int named = (guardianId == null ? 0 : 1) + (studentId == null ? 0 : 1);
    if (named + (otherPerson == null ? 0 : 1) != 1) {
      throw new IllegalArgumentException("a person present is named in exactly one way");
    }
  }

  public static PersonPresent guardian(long id) {
    return new PersonPresent(id, null, null);
  }

  public static PersonPresent student(long id) {
    return new PersonPresent(null, id, null);
  }

  public static PersonPresent other(String person) {
    return new PersonPresent(null, null, person);
  }
}
