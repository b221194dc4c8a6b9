package org.porchlight.why;

/// What a row is about, for opening it.
public record Subject(Kind kind, long id) {
  /// What can stand behind a number.
  public enum Kind {
    STUDENT,
    HOUSEHOLD,
    VISIT,
    PROMISE
  }

  public static Subject student(long id) {
    return new Subject(Kind.STUDENT, id);
  }

  public static Subject household(long id) {
    return new Subject(Kind.HOUSEHOLD, id);
  }

  public static Subject visit(long id) {
    return new Subject(Kind.VISIT, id);
  }

  public static Subject promise(long id) {
    return new Subject(Kind.PROMISE, id);
  }
}
