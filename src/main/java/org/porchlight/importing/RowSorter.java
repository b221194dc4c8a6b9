package org.porchlight.importing;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.porchlight.spreadsheets.SheetRow;

/// Tells data from what reports put around it: banners, headers again, headings, totals, footers.
final class RowSorter {
  private static final Pattern TOTAL =
      Pattern.compile(
          "(sub|grand |report |school |district )?-?totals?\\b.*|average\\b.*|count\\b.*",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern FOOTER =
      Pattern.compile(
          "page \\d+.*|printed\\b.*|run (date|on)\\b.*|generated\\b.*|end of report.*|\\*.*"
              + "|report (run|date|generated)\\b.*|©.*|confidential.*",
          Pattern.CASE_INSENSITIVE);
  static final int NARROW = 2;

  private final HeaderRow header;
  private final List<String> headerNames;

  RowSorter(HeaderRow header) {
    this.header = header;
    this.headerNames = names(header.cells());
  }

  /// Why a row is not data; empty when it is.
  Optional<DroppedRow.Reason> notData(SheetRow row) {
    if (row.number() < header.number()) {
      return Optional.of(DroppedRow.Reason.BANNER);
    }
    if (names(row.cells()).equals(headerNames)) {
      return Optional.of(DroppedRow.Reason.REPEATED_HEADER);
    }
    List<String> filled =
        row.cells().stream().map(String::strip).filter(c -> !c.isEmpty()).toList();
    String first = filled.isEmpty() ? "" : filled.getFirst();
    if (TOTAL.matcher(first).matches()) {
      return Optional.of(DroppedRow.Reason.TOTAL);
    }
    if (filled.size() <= NARROW && FOOTER.matcher(first).matches()) {
      return Optional.of(DroppedRow.Reason.FOOTER);
    }
    boolean heading =
        filled.size() == 1 && headerNames.size() > NARROW && !first.matches("[\\d.,%/-]+");
    return heading ? Optional.of(DroppedRow.Reason.SECTION) : Optional.empty();
  }

  /// Whether a row whose first text this is may be something else than data. Rows of more than
  /// [#NARROW] texts are only looked at closely when it is.
  boolean isRemarkable(String first) {
    return TOTAL.matcher(first.strip()).matches()
        || headerNames.contains(ColumnDictionary.normalised(first));
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
