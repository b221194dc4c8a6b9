package org.porchlight.roster;

import java.util.List;
import java.util.Optional;
import org.porchlight.text.Messages;

/// A grade as the roster writes it: PK, TK, K, 1 to 12.
public record Grade(String code) implements Comparable<Grade> {
  private static final List<String> IN_ORDER =
      List.of("PK", "TK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");

  /// Every grade, youngest first.
  public static List<Grade> all() {
    return IN_ORDER.stream().map(Grade::new).toList();
  }

  /// The grade of the year after; empty after the last one, and for a grade nobody knows.
  public Optional<Grade> next() {
    int place = IN_ORDER.indexOf(code);
    return place < 0 || place == IN_ORDER.size() - 1
        ? Optional.empty()
        : Optional.of(new Grade(code.equals("PK") ? "K" : IN_ORDER.get(place + 1)));
  }

  /// "grade 7", "kindergarten".
  public String words() {
    return switch (code) {
      case "PK" -> Messages.text("roster.grade.pk");
      case "TK" -> Messages.text("roster.grade.tk");
      case "K" -> Messages.text("roster.grade.k");
      default -> Messages.text("roster.grade.number", code);
    };
  }

  /// "7th", "1st", "K".
  public String ordinal() {
    return switch (code) {
      case "1" -> Messages.text("roster.grade.first");
      case "2" -> Messages.text("roster.grade.second");
      case "3" -> Messages.text("roster.grade.third");
      default -> Character.isDigit(code.charAt(0)) ? Messages.text("roster.grade.nth", code) : code;
    };
  }

  /// PK before K before 1 before 12; a grade nobody knows comes last.
  @Override
  public int compareTo(Grade other) {
    int byPlace = Integer.compare(place(), other.place());
    return byPlace != 0 ? byPlace : code.compareTo(other.code);
  }

  private int place() {
    int place = IN_ORDER.indexOf(code);
    return place < 0 ? IN_ORDER.size() : place;
  }

  @Override
  public String toString() {
    return code;
  }
}
