package org.porchlight.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// A name taken apart: "Last Suffix, First Middle" or "First Last".
record PersonName(String first, @Nullable String middle, String last, @Nullable String suffix) {
  private static final Set<String> SUFFIXES = Set.of("jr", "sr", "ii", "iii", "iv", "v");

  /// Empty when there are not both a first and a last name.
  static Optional<PersonName> parse(String cell) {
    return parse(cell, NameOrder.FIRST_LAST);
  }

  /// @param order of a cell without a comma
  static Optional<PersonName> parse(String cell, NameOrder order) {
    String text = CellText.clean(cell);
    int comma = text.indexOf(',');
    if (comma < 0) {
      return order == NameOrder.FIRST_LAST ? firstLast(text) : lastFirst(text);
    }
    String last = text.substring(0, comma).strip();
    String given = text.substring(comma + 1).strip();
    // "Smith, Jr., Robert" keeps its suffix between two commas
    int second = given.indexOf(',');
    if (second > 0 && isSuffix(given.substring(0, second))) {
      last = last + " " + given.substring(0, second).strip();
      given = given.substring(second + 1).strip();
    } else if (second > 0 && isSuffix(given.substring(second + 1))) {
      last = last + " " + given.substring(second + 1).strip();
      given = given.substring(0, second).strip();
    }
    return of(given, last);
  }

  /// "Smith Jr., Robert", as lists sort it.
  String listName() {
    return suffix == null
        ? Messages.text("roster.student.listName", last, first)
        : Messages.text("roster.student.listNameWithSuffix", last, suffix, first);
  }

  /// From separate columns.
  static Optional<PersonName> of(String given, String family) {
    String first = CellText.clean(given);
    String last = CellText.clean(family);
    String suffix = null;
    int cut = last.lastIndexOf(' ');
    if (cut > 0 && isSuffix(last.substring(cut + 1))) {
      suffix = last.substring(cut + 1);
      last = last.substring(0, cut).strip();
    } else {
      cut = first.lastIndexOf(' ');
      if (cut > 0 && isSuffix(first.substring(cut + 1))) {
        suffix = first.substring(cut + 1);
        first = first.substring(0, cut).strip();
      }
    }
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    String middle = null;
    cut = first.lastIndexOf(' ');
    if (cut > 0 && first.substring(cut + 1).matches("\\p{L}\\.?")) {
      middle = first.substring(cut + 1);
      first = first.substring(0, cut);
    }
    return Optional.of(new PersonName(first, middle, last, suffix));
  }

  private static Optional<PersonName> firstLast(String text) {
    String name = text;
    String suffix = null;
    int cut = name.lastIndexOf(' ');
    if (cut > 0 && isSuffix(name.substring(cut + 1))) {
      suffix = name.substring(cut + 1);
      name = name.substring(0, cut);
      cut = name.lastIndexOf(' ');
    }
    if (cut < 0) {
      return Optional.empty();
    }
    String last = suffix == null ? name.substring(cut + 1) : name.substring(cut + 1) + " " + suffix;
    return of(name.substring(0, cut), last);
  }

  private static Optional<PersonName> lastFirst(String text) {
    int cut = text.indexOf(' ');
    if (cut < 0) {
      return Optional.empty();
    }
    // "Smith Jr Robert" keeps its suffix behind the last name
    int second = text.indexOf(' ', cut + 1);
    int end = second > 0 && isSuffix(text.substring(cut + 1, second)) ? second : cut;
    return of(text.substring(end + 1), text.substring(0, end));
  }

  private static boolean isSuffix(String word) {
    return SUFFIXES.contains(word.strip().replace(".", "").toLowerCase(Locale.ROOT));
  }
}
