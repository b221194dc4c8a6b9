package org.porchlight.importing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A sheet taken for one kind: what its columns would then be.
record KindReading(SheetKind kind, List<ColumnMapping> columns) {
  private static final double ASKED = 0.6;

  KindReading {
    columns = List.copyOf(columns);
  }

  /// The fields that are sure.
  Set<ColumnField> found() {
    return columns.stream()
        .map(ColumnMapping::field)
        .flatMap(Stream::ofNullable)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(ColumnField.class)));
  }

  /// The fields that are sure or that some answer would bring.
  Set<ColumnField> foundOrAsked() {
    Set<ColumnField> fields = found();
    columns.stream()
        .filter(column -> column.confidence() == Confidence.ASK)
        .forEach(column -> fields.addAll(column.candidates()));
    return fields;
  }

  boolean isComplete() {
    return kind.missing(found()).isEmpty();
  }

  boolean mayBeComplete() {
    return kind.missing(foundOrAsked()).isEmpty();
  }

  /// How many of the sheet's columns this kind accounts for; a column to ask about counts less.
  double explained() {
    return columns.stream()
        .mapToDouble(column ->
            column.field() != null && column.field().isUsedIn(kind)
                ? 1
                : isAskedAbout(column) ? ASKED : 0)
        .sum();
  }

  private boolean isAskedAbout(ColumnMapping column) {
    return column.confidence() == Confidence.ASK
        && column.candidates().stream().anyMatch(field -> SheetKindColumns.of(kind).needs(field));
  }

  /// What the reading comes to: columns the kind has no use for are left out, and only those are
  /// asked about that something hangs on.
  KindReading settled() {
    Set<ColumnField> found = found();
    return new KindReading(kind, columns.stream().map(column -> settled(column, found)).toList());
  }

  private ColumnMapping settled(ColumnMapping column, Set<ColumnField> found) {
    List<ColumnField> useful =
        column.candidates().stream().filter(field -> field.isUsedIn(kind)).toList();
    boolean asked = column.confidence() == Confidence.ASK && isWorthAsking(column, useful, found);
    boolean kept = column.field() != null && column.field().isUsedIn(kind);
    Confidence confidence =
        kept ? column.confidence() : asked ? Confidence.ASK : Confidence.LEFT_OUT;
    return new ColumnMapping(
        column.column(),
        column.header(),
        column.samples(),
        kept ? column.field() : null,
        kept ? column.number() : 0,
        kept || asked ? column.date() : null,
        confidence,
        useful);
  }

  private boolean isWorthAsking(
      ColumnMapping column, List<ColumnField> useful, Set<ColumnField> found) {
    SheetKindColumns columnsOfKind = SheetKindColumns.of(kind);
    boolean twin = column.date() == null && isTwin(column);
    return useful.stream()
        .anyMatch(field ->
            columnsOfKind.stillNeeds(field, found)
                || (SheetKindColumns.alwaysAsked().contains(field) && !found.contains(field))
                || (twin && field.isCounted() && !found.contains(field)));
  }

  /// Whether another column is asked about that may be the same.
  private boolean isTwin(ColumnMapping column) {
    return columns.stream()
        .anyMatch(other ->
            other.column() != column.column()
                && other.confidence() == Confidence.ASK
                && !other.candidates().isEmpty()
                && column.candidates().contains(other.candidates().getFirst()));
  }
}
