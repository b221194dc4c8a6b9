package org.porchlight.importing;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.spreadsheets.SheetRow;

/// Students' names out of a row, in one column or in several.
final class StudentNames {
  private final ImportContext context;

  StudentNames(ImportContext context) {
    this.context = context;
  }

  /// The name as the row gives it, by the order agreed on where one cell holds it without a comma.
  Optional<PersonName> read(SheetRow row, NameOrder order) {
    if (context.text(row, ColumnField.LAST_NAME).isEmpty()) {
      return PersonName.parse(context.text(row, ColumnField.STUDENT_NAME), order);
    }
    return inParts(row);
  }

  private Optional<PersonName> inParts(SheetRow row) {
    String middle = context.text(row, ColumnField.MIDDLE_NAME);
    String suffix = context.text(row, ColumnField.SUFFIX);
    return PersonName.of(
            context.text(row, ColumnField.FIRST_NAME), context.text(row, ColumnField.LAST_NAME))
        .map(name ->
            new PersonName(
                name.first(),
                middle.isEmpty() ? name.middle() : middle,
                name.last(),
                suffix.isEmpty() ? name.suffix() : suffix));
  }

  /// Every way to read the row's name, for matching it: a cell without a comma both ways.
  List<PersonName> readings(SheetRow row) {
    if (!context.text(row, ColumnField.LAST_NAME).isEmpty()) {
      return inParts(row).stream().toList();
    }
    return Stream.of(NameOrder.values())
        .flatMap(order -> read(row, order).stream())
        .distinct()
        .toList();
  }

  /// Whether the row's name stands in one cell without a comma.
  boolean isInDoubt(SheetRow row) {
    String cell = context.text(row, ColumnField.STUDENT_NAME);
    return context.text(row, ColumnField.LAST_NAME).isEmpty()
        && !cell.isEmpty()
        && !cell.contains(",")
        && readings(row).size() > 1;
  }
}
