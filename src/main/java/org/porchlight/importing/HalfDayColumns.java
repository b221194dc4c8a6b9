package org.porchlight.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Two columns a date, "8/13/25 AM" and "8/13/25 PM", put into a row for each date of a student.
final class HalfDayColumns {
  private static final int FEWEST_HALVES = 4;

  private final HeadedCells sheet;

  HalfDayColumns(HeadedCells sheet) {
    this.sheet = sheet;
  }

  /// Empty where the sheet is none of these.
  Optional<List<List<String>>> inRows() {
    Map<String, int[]> dates = new LinkedHashMap<>();
    List<Integer> others = new ArrayList<>();
    for (int column = 0; column < sheet.names().size(); column++) {
      String name = sheet.names().get(column);
      Optional<HeaderDate> date = HeaderDate.parse(name);
      int half = date.map(found -> half(found.rest())).orElse(-1);
      if (half < 0) {
        others.add(column);
      } else {
        String day =
            name.replaceAll("(?i)\\b(am|a\\.m\\.|pm|p\\.m\\.|morning|afternoon)\\b", " ").strip();
        dates.computeIfAbsent(day, d -> new int[] {-1, -1})[half] = column;
      }
    }
    boolean paired =
        dates.size() * 2 >= FEWEST_HALVES
            && dates.values().stream().allMatch(pair -> pair[0] >= 0 && pair[1] >= 0);
    if (!paired) {
      return Optional.empty();
    }
    List<List<String>> rows = new ArrayList<>();
    List<String> names = new ArrayList<>(others.stream().map(sheet.names()::get).toList());
    names.addAll(List.of("Date", "AM", "PM"));
    rows.add(names);
    sheet
        .data()
        .forEach(row ->
            dates.forEach((day, pair) -> {
              String morning = row.cell(pair[0]).strip();
              String afternoon = row.cell(pair[1]).strip();
              if (!morning.isEmpty() || !afternoon.isEmpty()) {
                List<String> made = new ArrayList<>(others.stream().map(row::cell).toList());
                made.addAll(List.of(day, morning, afternoon));
                rows.add(made);
              }
            }));
    return Optional.of(rows);
  }

  private static int half(String rest) {
    return switch (rest.toLowerCase(Locale.ROOT)) {
      case "am", "a.m.", "morning" -> 0;
      case "pm", "p.m.", "afternoon" -> 1;
      default -> -1;
    };
  }
}
