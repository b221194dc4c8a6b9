package org.porchlight.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads the families of the screens and printed examples from their list.
final class NamedFamilies {
  private NamedFamilies() {}

  static List<Family> all() {
    List<Family> families = new ArrayList<>();
    List<String[]> lines =
        NamePool.lines("families.txt").stream().map(NamedFamilies::cells).toList();
    for (int i = 0; i < lines.size(); ) {
      String[] family = lines.get(i++);
      List<Family.Adult> adults = new ArrayList<>();
      List<Family.Child> children = new ArrayList<>();
      for (; i < lines.size() && !lines.get(i)[0].equals("family"); i++) {
        String[] person = lines.get(i);
        if (person[0].equals("adult")) {
          adults.add(adult(person));
        } else {
          children.add(child(family[1], person));
        }
      }
      families.add(
          new Family(family[1], family[2], family[3], family[4], family[5], adults, children));
    }
    return families;
  }

  /// The kind of line first, then its cells.
  private static String[] cells(String line) {
    int blank = line.indexOf(' ');
    List<String> cells = new ArrayList<>(NamePool.cells(line.substring(blank)));
    cells.addFirst(line.substring(0, blank));
    return cells.toArray(String[]::new);
  }

  private static Family.Adult adult(String[] cells) {
    return new Family.Adult(cells[1], cells[2], cells[3], cells[4], cells[5].equals("yes"));
  }

  private static Family.Child child(String familyName, String[] cells) {
    List<String> known =
        new ArrayList<>(Arrays.stream(cells[6].split(" ")).filter(w -> !w.isEmpty()).toList());
    @Nullable Boolean october = null;
    if (known.getFirst().startsWith("oct")) {
      october = known.removeFirst().equals("oct+");
    }
    LocalDate firstDay =
        cells[7].isEmpty() ? SchoolDays.FIRST : LocalDate.parse("2026-" + cells[7]);
    return new Family.Child(
        cells[1],
        familyName,
        cells[2],
        cells[3],
        cells[4],
        birth(cells[2], cells[3]),
        firstDay,
        cells[8].isEmpty() ? null : Integer.valueOf(cells[8]),
        Story.told(october, Double.valueOf(cells[5]), known));
  }

  private static LocalDate birth(String grade, String number) {
    return LocalDate.of(2022 - Campus.age(grade), 1, 1)
        .minusDays(Integer.parseInt(number) % 120 - 60L);
  }
}
