package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.spreadsheets.SheetRow;

/// The row that names the columns, or two rows that do together.
///
/// @param first the number of its first row as the file shows it; 0 where no row names the columns
/// @param number the number of its last row; data begins below
/// @param cells the names, those of two rows joined
/// @param lines its rows as they stand in the file
/// @param score 0 when no row names columns
record HeaderRow(int first, int number, List<String> cells, List<List<String>> lines, int score) {
  static final HeaderRow NONE = new HeaderRow(0, 0, List.of(), List.of(), 0);

  private static final Pattern ANSWER = Pattern.compile("(?:row\\s*)?(\\d{1,3})");
  private static final Pattern PERIOD_NAME = Pattern.compile("(?i)(period|per|p)\\s*\\d{1,2}");
  private static final int KNOWN_NAME = 4;
  private static final int DATED = 2;
  private static final int TYPED = -3;
  private static final int FEWEST_KNOWN = 2;
  private static final int FEWEST_PATTERNED = 3;
  private static final int FEWEST_DATED = 2;
  private static final int FEWEST_GAINED = 3;

  HeaderRow {
    cells = List.copyOf(cells);
    lines = List.copyOf(lines);
  }

  boolean isHeader(int rowNumber) {
    return rowNumber >= first && rowNumber <= number;
  }

  /// The row number in the answer `row 5`; empty for `none`.
  static Optional<Integer> numberIn(String answer) {
    Matcher m = ANSWER.matcher(answer.strip().toLowerCase(Locale.ROOT));
    return m.matches() ? Optional.of(Integer.valueOf(m.group(1))) : Optional.empty();
  }

  /// The header a person pointed at: `row 5`, or `none`.
  static HeaderRow answered(String answer, List<SheetRow> rows) {
    return numberIn(answer)
        .flatMap(number -> rows.stream().filter(row -> row.number() == number).findFirst())
        .map(row -> single(row, 1))
        .orElse(NONE);
  }

  /// Of the first rows of a sheet, the one or two that name its columns best.
  static HeaderRow find(List<SheetRow> rows) {
    HeaderRow best = NONE;
    for (int i = 0; i < rows.size(); i++) {
      HeaderRow one = single(rows.get(i), score(rows.get(i).cells(), rows.get(i), rows));
      if (one.score > best.score) {
        best = one;
      }
    }
    if (best.score == 0) {
      return best;
    }
    HeaderRow found = best;
    for (int i = 0; i + 1 < rows.size(); i++) {
      boolean beside =
          rows.get(i).number() == found.number || rows.get(i + 1).number() == found.number;
      if (beside) {
        HeaderRow two = joined(rows.get(i), rows.get(i + 1), rows);
        // a second row must name columns of its own, not only add words
        if (two.score >= best.score + FEWEST_GAINED) {
          best = two;
        }
      }
    }
    return best;
  }

  private static HeaderRow single(SheetRow row, int score) {
    return new HeaderRow(row.number(), row.number(), row.cells(), List.of(row.cells()), score);
  }

  private static HeaderRow joined(SheetRow upper, SheetRow lower, List<SheetRow> rows) {
    List<String> names = new ArrayList<>();
    String group = "";
    // one date above the names is when the report was run; several are report dates
    boolean dates =
        upper.cells().stream().filter(cell -> HeaderDate.parse(cell).isPresent()).distinct().count()
            >= FEWEST_DATED;
    int width = Math.max(upper.cells().size(), lower.cells().size());
    Set<String> again = repeated(lower.cells());
    for (int column = 0; column < width; column++) {
      String above = upper.cell(column).strip();
      String below = lower.cell(column).strip();
      group = above.isEmpty() ? group : above;
      boolean inGroup = !group.isEmpty() && again.contains(ColumnDictionary.normalised(below));
      names.add(inGroup ? group + " " + below : name(above, group, below, dates));
    }
    int score =
        lower.number() == upper.number() + 1 && lower.cells().stream().noneMatch(HeaderRow::isData)
            ? score(names, lower, rows)
            : 0;
    return new HeaderRow(
        upper.number(), lower.number(), names, List.of(upper.cells(), lower.cells()), score);
  }

  /// Names that stand several times in a row, so that only the row above tells them apart.
  private static Set<String> repeated(List<String> names) {
    Set<String> once = new HashSet<>();
    return names.stream()
        .map(ColumnDictionary::normalised)
        .filter(name -> !name.isEmpty() && !once.add(name))
        .collect(Collectors.toSet());
  }

  /// Whether a cell of a header's second row can only be data: days of a month and dates can be
  /// names there.
  private static boolean isData(String cell) {
    return NumberText.parse(cell)
        .filter(number -> number > 31 || number != Math.rint(number))
        .isPresent();
  }

  /// A merged upper cell stands only over the first column of its group; it is carried to the
  /// others where that makes a name.
  private static String name(String above, String group, String below, boolean dates) {
    if (below.isEmpty()) {
      return above;
    }
    String whole = group + " " + below;
    boolean dated = isDated(whole) && (dates || isDayOfMonth(below));
    if (!group.isEmpty() && (ColumnDictionary.isKnown(whole) || dated)) {
      return whole;
    }
    boolean named = ColumnDictionary.isKnown(below);
    return above.isEmpty() || (named && !ColumnDictionary.isKnown(above))
        ? below
        : above + " " + below;
  }

  private static boolean isDated(String name) {
    return HeaderDate.parse(name)
            .filter(date -> date.isBare() || ColumnDictionary.isKnown(date.rest()))
            .isPresent()
        || HeaderSpan.parse(name).filter(span -> isTotal(span)).isPresent();
  }

  private static boolean isTotal(HeaderSpan span) {
    return ColumnDictionary.namings(span.rest()).stream()
        .anyMatch(naming -> SheetKind.ATTENDANCE_REPORT_DATES.uses().contains(naming.field()));
  }

  private static int score(List<String> names, SheetRow row, List<SheetRow> rows) {
    Set<String> known = new HashSet<>();
    int dated = 0;
    int numbered = 0;
    int typed = 0;
    int words = 0;
    for (int column = 0; column < names.size(); column++) {
      String name = names.get(column).strip();
      if (name.isEmpty()) {
        continue;
      }
      if (ColumnDictionary.isKnown(name)) {
        if (!standsBelow(row, column, rows)) {
          known.add(ColumnDictionary.normalised(name));
        }
      } else if (isDated(name)) {
        dated++;
        if (HeaderDate.parse(name).filter(HeaderDate::isBare).isEmpty()) {
          known.add(ColumnDictionary.normalised(name));
        }
      } else if (PERIOD_NAME.matcher(name).matches() || isDayOfMonth(name)) {
        numbered++;
      } else if (NumberText.parse(name).isPresent() || DateText.looksLikeDate(name)) {
        typed++;
      } else {
        words++;
      }
    }
    boolean header =
        (known.size() >= FEWEST_KNOWN && known.size() >= typed)
            || (known.size() == 1 && dated + numbered >= FEWEST_PATTERNED)
            || (known.size() == 1 && dated >= FEWEST_DATED && typed == 0);
    return header
        ? Math.max(1, known.size() * KNOWN_NAME + dated * DATED + numbered + words + typed * TYPED)
        : 0;
  }

  private static boolean isDayOfMonth(String name) {
    return name.matches("\\d{1,2}") && Integer.parseInt(name) <= 31;
  }

  /// A name does not stand among the values of its own column, except where the whole header is
  /// repeated.
  private static boolean standsBelow(SheetRow header, int column, List<SheetRow> rows) {
    String name = header.cell(column).strip();
    return !name.isEmpty()
        && rows.stream()
            .filter(row -> row.number() > header.number())
            .filter(row -> row.cell(column).strip().equalsIgnoreCase(name))
            .anyMatch(row -> !row.cells().equals(header.cells()));
  }
}
