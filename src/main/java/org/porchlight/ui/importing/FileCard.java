package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.porchlight.importing.ColumnMapping;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.RecognisedFile;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Words;

/// The first rows of the file as they stand in it, with the column that is asked about.
final class FileCard extends VBox {
  private static final int ROWS_SHOWN = 6;
  private static final int COLUMNS_SHOWN = 3;

  private final AskedQuestions questions;
  private final RecognisedFile file;
  private final Optional<ImportQuestion> asked;

  FileCard(AskedQuestions questions, ImportPreview preview, Optional<ImportQuestion> asked) {
    this.questions = questions;
    this.file = preview.file();
    this.asked = asked;
    VBox head =
        new VBox(
            Words.cardTitle(Messages.text("import.match.file")),
            Words.small(Messages.count("import.match.rows", file.rowCount())));
    head.getStyleClass().add("card-row-lines");
    getChildren().add(Card.edgeToEdge(head, rows()));
  }

  private GridPane rows() {
    GridPane rows = new GridPane();
    rows.getStyleClass().add("file-rows");
    List<ColumnMapping> shown = columnsShown();
    if (file.headerRow() > 0) {
      rows.add(cell(String.valueOf(file.headerRow()), "file-number", "tiny"), 0, 0);
      for (int i = 0; i < shown.size(); i++) {
        rows.add(dressed(cell(shown.get(i).header(), "strong", "small"), shown.get(i)), i + 1, 0);
      }
    }
    int line = 1;
    for (SheetRow row : file.firstRows(ROWS_SHOWN)) {
      rows.add(cell(String.valueOf(row.number()), "file-number", "tiny"), 0, line);
      for (int i = 0; i < shown.size(); i++) {
        ColumnMapping column = shown.get(i);
        rows.add(dressed(cell(row.cell(column.column()), "small"), column), i + 1, line);
      }
      line++;
    }
    ColumnConstraints numbers = new ColumnConstraints();
    numbers.setMinWidth(Region.USE_PREF_SIZE);
    rows.getColumnConstraints().add(numbers);
    for (int i = 0; i < shown.size(); i++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setHgrow(Priority.ALWAYS);
      column.setMinWidth(0);
      rows.getColumnConstraints().add(column);
    }
    return rows;
  }

  private Label dressed(Label cell, ColumnMapping column) {
    if (isAsked(column)) {
      cell.getStyleClass().add("asked");
    }
    return cell;
  }

  private boolean isAsked(ColumnMapping column) {
    return asked.filter(q -> q.subject().equals(column.header())).isPresent();
  }

  /// The asked column last, after the first ones that are used.
  private List<ColumnMapping> columnsShown() {
    List<ColumnMapping> columns = file.columns();
    List<ColumnMapping> shown =
        new ArrayList<>(
            columns.stream()
                .filter(column -> !isAsked(column))
                .filter(column -> questions.fieldOf(column).isPresent())
                .limit(COLUMNS_SHOWN)
                .toList());
    if (shown.isEmpty()) {
      shown.addAll(columns.stream().filter(c -> !isAsked(c)).limit(COLUMNS_SHOWN).toList());
    }
    columns.stream()
        .filter(this::isAsked)
        .findFirst()
        .ifPresent(column -> {
          if (shown.size() == COLUMNS_SHOWN) {
            shown.removeLast();
          }
          shown.add(column);
        });
    return shown;
  }

  private static Label cell(String text, String... styleClasses) {
    Label label = Words.wrapped(text, styleClasses);
    label.getStyleClass().add("file-cell");
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return label;
  }
}
