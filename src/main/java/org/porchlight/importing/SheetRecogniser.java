package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.text.Messages;

/// Finds out what a sheet is. Shapes that cannot be read without wrong numbers are declined in a
/// sentence that says which export to bring.
final class SheetRecogniser {
  private static final int MANY_DATES = 5;
  private static final double FITS = 0.9;

  private final SheetTable table;
  private final ImportAnswers answers;

  SheetRecogniser(SheetTable table, ImportAnswers answers) {
    this.table = table;
    this.answers = answers;
  }

  /// @throws UnusableSheetException when the sheet is of a kind Porchlight does not read
  RecognisedSheet recognise() {
    Optional<Layout> layout = Layout.of(table.headers());
    List<ColumnMapping> mappings = new ColumnMatcher(table, answers).match();
    Set<ColumnField> found =
        mappings.stream()
            .map(ColumnMapping::field)
            .flatMap(Stream::ofNullable)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(ColumnField.class)));
    declineOtherShapes(found);
    if (table.rowCount() == 0) {
      throw new UnusableSheetException(Messages.text("importing.unusable.noRows"));
    }
    Optional<SheetKind> kind =
        Arrays.stream(SheetKind.values()).filter(k -> k.missing(found).isEmpty()).findFirst();
    return kind.isPresent()
        ? known(kind.get(), layout, mappings)
        : nearlyKnown(layout, mappings, found);
  }

  private void declineOtherShapes(Set<ColumnField> found) {
    long dates = table.headers().stream().filter(DateText::looksLikeDate).count();
    long periods =
        table.headers().stream().filter(h -> h.matches("(?i)(period|per)\\s*\\d+")).count();
    if (dates >= MANY_DATES) {
      throw new UnusableSheetException(Messages.text("importing.unusable.dayColumns"));
    }
    if (periods > 1 || found.contains(ColumnField.ALL_DAY) || found.contains(ColumnField.PERIOD)) {
      throw new UnusableSheetException(Messages.text("importing.unusable.periods"));
    }
  }

  private RecognisedSheet known(
      SheetKind kind, Optional<Layout> layout, List<ColumnMapping> mappings) {
    List<ColumnMapping> used = mappings.stream().map(mapping -> used(mapping, kind)).toList();
    List<ImportQuestion> questions =
        used.stream()
            .filter(mapping -> mapping.confidence() == Confidence.ASK)
            .map(mapping -> question(mapping, kind))
            .toList();
    return new RecognisedSheet(table, kind, layout, used, questions);
  }

  /// A column this kind of sheet has no use for is left out, whatever it is.
  private static ColumnMapping used(ColumnMapping mapping, SheetKind kind) {
    List<ColumnField> candidates =
        mapping.candidates().stream().filter(field -> field.isUsedIn(kind)).toList();
    return candidates.isEmpty()
        ? new ColumnMapping(
            mapping.column(),
            mapping.header(),
            mapping.samples(),
            null,
            Confidence.LEFT_OUT,
            List.of())
        : mapping;
  }

  private ImportQuestion question(ColumnMapping mapping, SheetKind kind) {
    List<String> choices = new ArrayList<>();
    mapping.candidates().stream()
        .filter(field -> field.isUsedIn(kind))
        .forEach(field -> choices.add(field.token()));
    choices.add(ImportAnswers.LEAVE_OUT);
    return new ImportQuestion(
        QuestionKind.COLUMN,
        mapping.header(),
        mapping.samples(),
        table.filled(mapping.column()),
        choices);
  }

  /// One needed column is missing and some column looks like it: that is a question. Otherwise
  /// nobody can tell what this is.
  private RecognisedSheet nearlyKnown(
      Optional<Layout> layout, List<ColumnMapping> mappings, Set<ColumnField> found) {
    for (SheetKind kind : SheetKind.values()) {
      List<ColumnField> missing = kind.missing(found);
      if (missing.size() == 1) {
        ColumnField field = missing.getFirst();
        // a misspelt name is a better hint than values that fit
        boolean named = mappings.stream().anyMatch(m -> m.candidates().equals(List.of(field)));
        List<ColumnMapping> asked =
            named ? mappings : mappings.stream().map(mapping -> mayBe(mapping, field)).toList();
        if (asked.stream().anyMatch(mapping -> mapping.confidence() == Confidence.ASK)) {
          return known(kind, layout, asked);
        }
      }
    }
    throw new UnusableSheetException(
        Messages.text("importing.unusable.unknown", String.join(", ", table.headers())));
  }

  private ColumnMapping mayBe(ColumnMapping mapping, ColumnField missing) {
    boolean open =
        mapping.field() == null
            && !answers.leavesOut(mapping.header())
            && missing.shape() != ValueShape.ANYTHING
            && !mapping.samples().isEmpty()
            && missing.shape().share(table.distinct(mapping.column()).toList()) >= FITS;
    return open
        ? new ColumnMapping(
            mapping.column(),
            mapping.header(),
            mapping.samples(),
            null,
            Confidence.ASK,
            List.of(missing))
        : mapping;
  }
}
