package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ColumnField;
import org.porchlight.importing.ColumnMapping;
import org.porchlight.importing.Confidence;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.RecognisedFile;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Words;

/// Step two: what each column is, with samples and how sure that is; one question at a time.
final class MatchColumnsPane extends HBox {
  private static final double[] SHARES = {23, 23, 5, 28, 21};
  private static final int ROWS_SHOWN = 6;
  private static final int COLUMNS_SHOWN = 3;
  private static final int DOTS = 3;
  private static final double COMBO_WIDTH = 160;

  /// A field to choose, or to leave the column out.
  private record Choice(@Nullable ColumnField field) {
    String words() {
      return field == null ? Messages.text("import.match.leaveOut") : Messages.of(field);
    }

    String feather() {
      return field == null ? FieldIcons.LEFT_OUT : FieldIcons.of(field);
    }
  }

  private final ImportViewModel model;
  private final ImportPreview preview;
  private final Optional<QuestionCard> question;
  private final Optional<ImportQuestion> asked;

  MatchColumnsPane(ImportViewModel model, ImportPreview preview) {
    this.model = model;
    this.preview = preview;
    asked = model.openQuestions(ImportStep.MATCH).stream().findFirst();
    question =
        asked.map(q ->
            new QuestionCard(
                q,
                1,
                model.openQuestions(ImportStep.MATCH).size(),
                choice -> model.answer(q, choice)));
    getStyleClass().addAll("page", "import-columns");
    VBox left = new VBox();
    left.getStyleClass().add("import-column");
    layoutNotice().ifPresent(left.getChildren()::add);
    left.getChildren().add(table());
    ScrollPane scroll = new ScrollPane(left);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    VBox right = new VBox();
    right.getStyleClass().addAll("import-column", "import-right");
    question.ifPresent(right.getChildren()::add);
    right.getChildren().add(fileCard());
    ScrollPane rightScroll = new ScrollPane(right);
    rightScroll.setFitToWidth(true);
    rightScroll.getStyleClass().addAll("edge-to-edge", "import-right-scroll");
    getChildren().addAll(scroll, rightScroll);
  }

  Optional<QuestionCard> question() {
    return question;
  }

  private Optional<Notice> layoutNotice() {
    RecognisedFile file = preview.file();
    if (file.isRemembered()) {
      return Optional.of(
          new Notice(
              Notice.Tone.LAMP,
              "fth-zap",
              Messages.text("import.match.remembered"),
              Messages.text("import.match.rememberedMore")));
    }
    return file.layoutName()
        .map(name ->
            new Notice(
                Notice.Tone.LAMP,
                "fth-zap",
                Messages.text("import.match.known"),
                Messages.text("import.match.knownMore", name)));
  }

  // ---- the columns ----

  private Card table() {
    GridPane head = row();
    head.getStyleClass().addAll("match-head", "import-row");
    head.addRow(
        0,
        Words.plain(Messages.text("import.match.column"), "small", "strong", "muted"),
        Words.plain(Messages.text("import.match.samples"), "small", "strong", "muted"),
        new Region(),
        Words.plain(Messages.text("import.match.is"), "small", "strong", "muted"),
        Words.plain(Messages.text("import.match.sure"), "small", "strong", "muted"));
    Card card = Card.edgeToEdge(head);
    for (ColumnMapping column : preview.file().columns()) {
      card.add(row(column));
    }
    card.getChildren().getLast().getStyleClass().add("last-row");
    return card;
  }

  private static GridPane row() {
    GridPane row = new GridPane();
    row.getStyleClass().add("match-row");
    for (double share : SHARES) {
      ColumnConstraints constraints = new ColumnConstraints();
      constraints.setPercentWidth(share);
      row.getColumnConstraints().add(constraints);
    }
    row.getColumnConstraints().get(2).setHalignment(HPos.CENTER);
    return row;
  }

  private GridPane row(ColumnMapping column) {
    GridPane row = row();
    row.getStyleClass().add("import-row");
    boolean isAsked = asked.filter(q -> q.subject().equals(column.header())).isPresent();
    if (isAsked) {
      row.getStyleClass().add("asked");
    }
    Label name = Words.strong(column.header());
    name.setGraphic(Icons.of("fth-columns"));
    name.getStyleClass().add("match-name");
    Label samples = Words.plain(String.join(" · ", column.samples()), "small", "muted");
    samples.getStyleClass().add("match-samples");
    row.addRow(0, name, samples, Icons.of("fth-arrow-right"), choices(column), confidence(column));
    return row;
  }

  private ComboBox<Choice> choices(ColumnMapping column) {
    ComboBox<Choice> combo = new ComboBox<>();
    combo.setId("import-column-" + (column.column() + 1));
    combo.setAccessibleText(Messages.text("import.match.says", column.header()));
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setMinWidth(0);
    combo.setPrefWidth(COMBO_WIDTH);
    GridPane.setFillWidth(combo, true);
    combo.setVisibleRowCount(12);
    List<Choice> all = new ArrayList<>();
    all.add(new Choice(null));
    ColumnField.choices(preview.kind()).forEach(field -> all.add(new Choice(field)));
    combo.getItems().setAll(all);
    combo.setCellFactory(list -> new ChoiceCell(""));
    combo.setButtonCell(new ChoiceCell(Messages.text("import.match.choose")));
    combo.setPromptText(Messages.text("import.match.choose"));
    if (!model.isOpen(column) || model.fieldOf(column).isPresent()) {
      combo.setValue(new Choice(model.fieldOf(column).orElse(null)));
    }
    combo.setOnAction(event -> {
      Choice chosen = combo.getValue();
      boolean same = new Choice(model.fieldOf(column).orElse(null)).equals(chosen);
      if (chosen != null && (!same || model.isOpen(column))) {
        model.setColumn(column, chosen.field());
      }
    });
    return combo;
  }

  /// Icon and words of a field.
  private static final class ChoiceCell extends ListCell<Choice> {
    private final String whenEmpty;

    ChoiceCell(String whenEmpty) {
      this.whenEmpty = whenEmpty;
    }

    @Override
    protected void updateItem(@Nullable Choice choice, boolean empty) {
      super.updateItem(choice, empty);
      if (empty || choice == null) {
        setText(whenEmpty);
        setGraphic(null);
      } else {
        setText(choice.words());
        setGraphic(Icons.of(choice.feather()));
      }
    }
  }

  private HBox confidence(ColumnMapping column) {
    Confidence confidence = model.confidenceOf(column);
    String tone = confidence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    int filled =
        switch (confidence) {
          case SURE -> DOTS;
          case LIKELY -> 2;
          case ASK -> 1;
          case LEFT_OUT -> 0;
        };
    HBox dots = new HBox();
    dots.getStyleClass().addAll("dots", tone);
    for (int i = 0; i < DOTS; i++) {
      Region dot = new Region();
      dot.getStyleClass().addAll("dot", i < filled ? "filled" : "hollow");
      dots.getChildren().add(dot);
    }
    Label words = Words.plain(Messages.of(confidence), "small", "confidence-" + tone);
    HBox both = new HBox(dots, words);
    both.getStyleClass().add("confidence");
    return both;
  }

  // ---- the file ----

  private Card fileCard() {
    RecognisedFile file = preview.file();
    VBox head =
        new VBox(
            Words.cardTitle(Messages.text("import.match.file")),
            Words.small(Messages.count("import.match.rows", file.rowCount())));
    head.getStyleClass().add("card-row-lines");
    GridPane rows = new GridPane();
    rows.getStyleClass().add("file-rows");
    List<ColumnMapping> shown = columnsShown();
    rows.add(cell(String.valueOf(file.headerRow()), "file-number", "tiny"), 0, 0);
    for (int i = 0; i < shown.size(); i++) {
      rows.add(cell(shown.get(i).header(), "strong", "small"), i + 1, 0);
    }
    int line = 1;
    for (SheetRow row : file.firstRows(ROWS_SHOWN)) {
      rows.add(cell(String.valueOf(row.number()), "file-number", "tiny"), 0, line);
      for (int i = 0; i < shown.size(); i++) {
        Label cell = cell(row.cell(shown.get(i).column()), "small");
        if (isAsked(shown.get(i))) {
          cell.getStyleClass().add("asked");
        }
        rows.add(cell, i + 1, line);
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
    return Card.edgeToEdge(head, rows);
  }

  private boolean isAsked(ColumnMapping column) {
    return asked.filter(q -> q.subject().equals(column.header())).isPresent();
  }

  /// The asked column last, after the first ones that are used.
  private List<ColumnMapping> columnsShown() {
    List<ColumnMapping> columns = preview.file().columns();
    List<ColumnMapping> shown =
        new ArrayList<>(
            columns.stream()
                .filter(column -> !isAsked(column))
                .filter(column -> model.fieldOf(column).isPresent())
                .limit(COLUMNS_SHOWN)
                .toList());
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
    Label label = Words.plain(text, styleClasses);
    label.getStyleClass().add("file-cell");
    label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
    return label;
  }
}
