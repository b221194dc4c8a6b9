package org.porchlight.sample;

import java.util.ArrayList;
import java.util.List;

/// Rows as they turn up in real exports and cannot be kept as they are: students of another roster,
/// days without school, a student without a number, and rows given twice.
final class FlawedRows {
  private FlawedRows() {}

  static List<List<String>> among(List<List<String>> rows) {
    List<List<String>> flawed = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      flawed.add(
          row("00970" + (11 + 7 * i), EVENING_STUDENTS.get(i), "12", "310", "12/0" + (2 + i % 3)));
    }
    for (int i = 0; i < 6; i++) {
      List<String> real = rows.get(i * 150);
      String holiday = i < 4 ? "11/25" : "11/11";
      flawed.add(row(real.get(0), real.get(1), real.get(2), real.get(3), holiday));
    }
    flawed.add(row("0042511", "Haidari, Ibrahim", "5", "110", "12/05"));
    flawed.add(row("", "Lopez, Maria", "", "", "12/04"));
    flawed.add(row("", "Nur, Ayaan", "", "", "12/04"));
    for (int i = 1; i <= 3; i++) {
      flawed.add(rows.get(i * 211));
    }
    return flawed;
  }

  private static List<String> row(
      String number, String name, String grade, String school, String day) {
    return List.of(number, name, grade, school, day + "/2026", "U", "Unexcused absence");
  }

  private static final List<String> EVENING_STUDENTS =
      List.of(
          "Ambrose, Tad",
          "Brill, Cassandra",
          "Corwin, Jules",
          "Deveraux, Mimi",
          "Estrada, Pau",
          "Fontaine, Rex",
          "Grimsby, Lou",
          "Hallett, Nan",
          "Ito, Kenji");
}
