package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.porchlight.text.Messages;

/// What was confirmed about a sheet with these headers, or nearly these, in an earlier import.
///
/// @param answers what was said then, under this sheet's own headers
/// @param gone columns that were used then and are missing now, with what they were
/// @param added headers that were not there then
record LayoutMemory(ImportAnswers answers, Map<String, ColumnField> gone, Set<String> added) {
  private static final double NEARLY_THE_SAME = 0.7;
  private static final double FITS = 0.8;
  private static final int FEWEST_COMMON = 3;
  private static final int LONGEST = 4000;
  private static final String WITHOUT = "without";

  /// What to remember of a sheet: every column as it was read, so that next month nothing is asked
  /// and a renamed column is noticed.
  static ImportAnswers toRemember(RecognisedSheet sheet, ImportAnswers answers) {
    ImportAnswers said = answers.aboutLayout();
    ImportAnswers all = said;
    ImportAnswers used = said;
    for (ColumnMapping column : sheet.columns()) {
      if (column.number() == 0 && column.date() == null && !isDated(column.header())) {
        all = all.withColumn(column.header(), column.field());
        used = column.field() == null ? used : used.withColumn(column.header(), column.field());
      }
    }
    return all.written().length() <= LONGEST
        ? all
        : used.written().length() <= LONGEST ? used : said;
  }

  /// The memory of exactly these headers.
  static LayoutMemory exact(SheetTable table, ImportAnswers remembered) {
    return new LayoutMemory(underHeaders(table, remembered), Map.of(), Set.of());
  }

  /// The memory most like these headers, where it is nearly the same.
  static Optional<LayoutMemory> nearest(SheetTable table, Collection<ImportAnswers> remembered) {
    Set<String> here = names(table.headers());
    return remembered.stream()
        .filter(memory -> likeness(here, memory) >= NEARLY_THE_SAME)
        .max(Comparator.comparingDouble(memory -> likeness(here, memory)))
        .map(memory -> compared(table, here, memory));
  }

  private static double likeness(Set<String> here, ImportAnswers memory) {
    Set<String> then = names(memory.columnHeaders());
    Set<String> common = new TreeSet<>(then);
    common.retainAll(here);
    Set<String> all = new TreeSet<>(then);
    all.addAll(here);
    return common.size() < FEWEST_COMMON ? 0 : common.size() / (double) all.size();
  }

  private static LayoutMemory compared(SheetTable table, Set<String> here, ImportAnswers memory) {
    Map<String, ColumnField> gone = new TreeMap<>();
    for (String header : memory.columnHeaders()) {
      if (!here.contains(ColumnDictionary.normalised(header))) {
        memory.field(header).ifPresent(field -> gone.put(header, field));
      }
    }
    Set<String> then = names(memory.columnHeaders());
    Set<String> added =
        table.headers().stream()
            .filter(header -> !isDated(header))
            .filter(header -> !then.contains(ColumnDictionary.normalised(header)))
            .collect(Collectors.toCollection(TreeSet::new));
    return new LayoutMemory(underHeaders(table, memory), gone, added);
  }

  private static Set<String> names(Collection<String> headers) {
    return headers.stream()
        .filter(header -> !isDated(header))
        .map(ColumnDictionary::normalised)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean isDated(String header) {
    return !ColumnDictionary.isKnown(header) && HeaderDate.parse(header).isPresent();
  }

  /// The answers under the headers as this sheet writes them.
  private static ImportAnswers underHeaders(SheetTable table, ImportAnswers memory) {
    Map<String, String> here = new HashMap<>();
    table.headers().forEach(header -> here.put(ColumnDictionary.normalised(header), header));
    Map<String, String> answers = new TreeMap<>();
    memory
        .answers()
        .forEach((key, answer) -> {
          String kind =
              key.startsWith(ImportAnswers.COLUMN)
                  ? ImportAnswers.COLUMN
                  : key.startsWith(ImportAnswers.DATE_ORDER) ? ImportAnswers.DATE_ORDER : "";
          String header =
              kind.isEmpty()
                  ? null
                  : here.get(ColumnDictionary.normalised(key.substring(kind.length())));
          if (kind.isEmpty()) {
            answers.put(key, answer);
          } else if (header != null) {
            answers.put(kind + header, answer);
          }
        });
    return new ImportAnswers(answers);
  }

  /// The sheet with a question about each column that may be a used one under a new name, and about
  /// each that nothing here can be where days would be counted otherwise without it.
  RecognisedSheet differenceAsked(RecognisedSheet sheet, ImportAnswers said) {
    List<ColumnMapping> columns = new ArrayList<>(sheet.columns());
    List<ImportQuestion> questions = new ArrayList<>(sheet.questions());
    Set<ColumnField> found =
        columns.stream()
            .flatMap(column -> Optional.ofNullable(column.field()).stream())
            .collect(Collectors.toSet());
    gone.forEach((header, field) -> {
      boolean settled =
          !field.isUsedIn(sheet.kind())
              || found.contains(field)
              || columns.stream().anyMatch(column -> column.candidates().contains(field))
              || said.answer(goneKey(header)).isPresent();
      if (!settled
          && !asksAboutAdded(sheet, said, field, columns, questions)
          && SheetKindColumns.alwaysAsked().contains(field)) {
        questions.add(
            new ImportQuestion(
                QuestionKind.COLUMN_GONE,
                header,
                List.of(Messages.of(field)),
                sheet.table().rowCount(),
                List.of(WITHOUT)));
      }
    });
    return new RecognisedSheet(sheet.table(), sheet.kind(), sheet.layout(), columns, questions);
  }

  private static String goneKey(String header) {
    return QuestionKind.COLUMN_GONE.answerKey(header);
  }

  private boolean asksAboutAdded(
      RecognisedSheet sheet,
      ImportAnswers said,
      ColumnField field,
      List<ColumnMapping> columns,
      List<ImportQuestion> questions) {
    boolean asked = false;
    for (int i = 0; i < columns.size(); i++) {
      ColumnMapping column = columns.get(i);
      boolean open =
          added.contains(column.header())
              && column.confidence() == Confidence.LEFT_OUT
              && !said.saysColumn(column.header())
              && field.shape().share(sheet.table().evidence(column.column())) >= FITS;
      if (open) {
        asked = true;
        columns.set(
            i,
            new ColumnMapping(
                column.column(),
                column.header(),
                column.samples(),
                null,
                Confidence.ASK,
                List.of(field)));
        questions.add(
            new ImportQuestion(
                QuestionKind.COLUMN,
                column.header(),
                column.samples(),
                sheet.table().filled(column.column()),
                List.of(field.token(), ImportAnswers.LEAVE_OUT)));
      }
    }
    return asked;
  }
}
