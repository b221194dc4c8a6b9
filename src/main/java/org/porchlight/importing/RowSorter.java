package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.spreadsheets.SheetRow;

/// Tells data from what reports put around it: banners, headers again, headings, totals, footers.
///
/// A row about a student stays data whatever it begins with: people are called Total and Page. It
/// has a student's number and some words beside it.
final class RowSorter {
  static final int NARROW = 2;

  private static final Pattern TOTAL =
      Pattern.compile(
          "((sub|grand|report|school|district|campus|building|grade|page|overall)["
              + " -]*)*totals?\\b.*|.*\\b(sub|grand )?totals?\\s*:?|(school |district |overall"
              + " )?averages?\\b.*|(sum|mean|median)\\b.*|(student |record )?count\\b.*|all"
              + " (schools|students|grades)|number of (students|records|rows)\\b.*|\\d+"
              + " (students|records|rows)\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOOTER =
      Pattern.compile(
          "page:? \\d+.*|printed\\b.*|run (date|on|by|time)\\b.*|generated\\b.*|end of"
              + " report.*|\\*.*|report"
              + " (run|date|generated|created|id)\\b.*|©.*|copyright.*|confidential.*|\\d+ of"
              + " \\d+|[\\d/.-]{6,10}[, ]+\\d{1,2}:\\d{2}.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern LABEL =
      Pattern.compile(
          "(school|campus|building|site|teacher|homeroom|grade|student|class|course|section|track"
              + "|month|period)( name| id| number)?\\s*[:#].*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern STUDENT_NUMBER =
      Pattern.compile("'?[A-Za-z]{0,3}-?\\d[\\d-]{2,17}(\\.0)?");
  private static final Pattern NUMBER = Pattern.compile("[-\\d.,%:/ ]+");
  private static final Set<ColumnField> IDS =
      Set.of(ColumnField.STUDENT_ID, ColumnField.STATE_ID, ColumnField.INTERNAL_ID);

  private final HeaderRow header;
  private final List<List<String>> headerNames = new ArrayList<>();
  private final Set<String> firstNames = new HashSet<>();
  private final List<Integer> idColumns = new ArrayList<>();

  RowSorter(HeaderRow header) {
    this.header = header;
    for (List<String> line : header.lines()) {
      List<String> names = names(line);
      headerNames.add(names);
      firstNames.addAll(names);
    }
    for (int column = 0; column < header.cells().size(); column++) {
      boolean id =
          ColumnDictionary.namings(header.cells().get(column)).stream()
              .anyMatch(naming -> IDS.contains(naming.field()));
      if (id) {
        idColumns.add(column);
      }
    }
  }

  /// Why a row is not data; empty when it is.
  Optional<DroppedRow.Reason> notData(SheetRow row) {
    if (row.number() < header.first()) {
      return Optional.of(DroppedRow.Reason.BANNER);
    }
    List<String> names = names(row.cells());
    if (!names.isEmpty() && headerNames.contains(names)) {
      return Optional.of(DroppedRow.Reason.REPEATED_HEADER);
    }
    List<String> filled =
        row.cells().stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    String first = filled.isEmpty() ? "" : filled.getFirst();
    if (isAboutStudent(row, filled)) {
      return Optional.empty();
    }
    if (filled.size() <= NARROW + 1 && FOOTER.matcher(first).matches()) {
      return Optional.of(DroppedRow.Reason.FOOTER);
    }
    if (TOTAL.matcher(first).matches()) {
      return Optional.of(DroppedRow.Reason.TOTAL);
    }
    boolean wide = header.cells().size() > NARROW;
    boolean heading =
        wide
            && ((filled.size() == 1 && !NUMBER.matcher(first).matches())
                || (filled.size() <= NARROW + 2 && LABEL.matcher(first).matches()));
    return heading ? Optional.of(DroppedRow.Reason.SECTION) : Optional.empty();
  }

  private boolean isAboutStudent(SheetRow row, List<String> filled) {
    boolean numbered =
        idColumns.stream()
            .anyMatch(column -> STUDENT_NUMBER.matcher(row.cell(column).strip()).matches());
    // a total has numbers beside its name, a student has words
    boolean words = filled.stream().skip(1).anyMatch(cell -> !NUMBER.matcher(cell).matches());
    return numbered && (words || !TOTAL.matcher(filled.getFirst()).matches());
  }

  /// Whether a row whose first text this is may be something else than data. Rows of more than
  /// [#NARROW] texts are only looked at closely when it is.
  boolean isRemarkable(String first) {
    String text = first.strip();
    return TOTAL.matcher(text).matches()
        || FOOTER.matcher(text).matches()
        || LABEL.matcher(text).matches()
        || firstNames.contains(ColumnDictionary.normalised(text));
  }

  private static List<String> names(List<String> cells) {
    List<String> names = cells.stream().map(ColumnDictionary::normalised).toList();
    int end = names.size();
    while (end > 0 && names.get(end - 1).isEmpty()) {
      end--;
    }
    return names.subList(0, end);
  }

  static String text(SheetRow row) {
    return row.cells().stream().filter(c -> !c.isBlank()).collect(Collectors.joining(" "));
  }
}
