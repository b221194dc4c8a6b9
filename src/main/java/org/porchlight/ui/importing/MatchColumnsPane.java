package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ColumnField;
import org.porchlight.importing.Confidence;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.RecognisedFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Words;

/// Step two: what each column is, with samples and how sure that is; one question at a time.
final class MatchColumnsPane extends StackPane {
  private static final double[] SHARES = {21, 20, 4, 35, 20};
  private static final int DOTS = 3;
  private static final double COMBO_WIDTH = 160;

  /// A known layout with more other columns than this shows only what is different, until asked.
  private static final int FEW = 1;

  /// A field to choose, or to leave the column out.
  private record Choice(@Nullable ColumnField field) {
    String words() {
      return field == null ? Messages.text("import.match.leaveOut") : Messages.of(field);
    }

    String feather() {
      return field == null ? FieldIcons.LEFT_OUT : FieldIcons.of(field);
    }
  }

  private final AskedQuestions questions;
  private final ImportPreview preview;
  private final Optional<ImportQuestion> asked;
  private final Optional<QuestionCard> question;
  private final List<Choice> choices = new ArrayList<>();
  private final VBox lines = new VBox();

  MatchColumnsPane(ImportViewModel model, ImportPreview preview) {
    this.questions = model.questions();
    this.preview = preview;
    choices.add(new Choice(null));
    ColumnField.choices(preview.kind()).forEach(field -> choices.add(new Choice(field)));
    List<ImportQuestion> open = questions.open(ImportStep.MATCH);
    int of = questions.at(ImportStep.MATCH).size();
    asked = open.stream().findFirst();
    question =
        asked.map(
            q -> new QuestionCard(q, of - open.size() + 1, of, choice -> model.answer(q, choice)));
    VBox left = new VBox();
    layoutNotice().ifPresent(left.getChildren()::add);
    left.getChildren().addAll(answered(model));
    left.getChildren().add(table());
    VBox right = new VBox();
    question.ifPresent(right.getChildren()::add);
    right.getChildren().add(new FileCard(questions, preview, asked));
    getChildren().add(new TwoColumns(left, right, true));
  }

  Optional<QuestionCard> question() {
    return question;
  }

  private Optional<Notice> layoutNotice() {
    RecognisedFile file = preview.file();
    List<String> different =
        questions.at(ImportStep.MATCH).stream()
            .map(ImportQuestion::subject)
            .filter(subject -> !subject.isEmpty())
            .distinct()
            .toList();
    String more =
        different.isEmpty()
            ? Messages.text("import.match.knownAll")
            : Messages.count(
                "import.match.different", different.size(), String.join(", ", different));
    if (file.isRemembered()) {
      return Optional.of(
          new Notice(
              Notice.Tone.LAMP,
              "fth-zap",
              Messages.text("import.match.known"),
              Messages.text("import.match.rememberedMore") + " " + more));
    }
    return file.layoutName()
        .map(name ->
            new Notice(
                Notice.Tone.LAMP,
                "fth-zap",
                Messages.text("import.match.known"),
                Messages.text("import.match.knownMore", name) + " " + more));
  }

  /// What was answered about the file as a whole or about dates, with the way to change it.
  private List<Node> answered(ImportViewModel model) {
    List<Node> rows = new ArrayList<>();
    for (ImportQuestion past : questions.at(ImportStep.MATCH)) {
      questions
          .given()
          .answer(past.key())
          .filter(answer -> !questions.given().saysColumn(past.subject()))
          .ifPresent(answer -> rows.add(answered(model, past, answer)));
    }
    return rows;
  }

  private static HBox answered(ImportViewModel model, ImportQuestion past, String answer) {
    Label what = Words.wrapped(past.title(), "muted");
    HBox row = new HBox(Icons.of("fth-check", "leaf"), what, Words.strong(past.words(answer)));
    row.getStyleClass().add("answered-row");
    row.getChildren().addAll(Words.gap(), change(past, () -> model.questions().forget(past.key())));
    return row;
  }

  static Node change(ImportQuestion past, Runnable again) {
    var change =
        Buttons.link(
            "import-change-" + past.key().replaceAll("\\W", "-"),
            Messages.text("import.explain.change"),
            again);
    change.setAccessibleText(Messages.text("import.explain.changeSays", past.title()));
    change.setMinWidth(Region.USE_PREF_SIZE);
    return change;
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
    showLines(false);
    return Card.edgeToEdge(head, lines);
  }

  /// All columns, or only those that are not as they always were.
  private void showLines(boolean all) {
    List<ColumnGroup> groups = ColumnGroup.of(preview.file().columns());
    boolean known = preview.file().isRemembered() || preview.file().layoutName().isPresent();
    List<ColumnGroup> different = groups.stream().filter(group -> isDifferent(group)).toList();
    boolean fold = !all && known && !different.isEmpty() && groups.size() - different.size() > FEW;
    lines.getChildren().clear();
    (fold ? different : groups).forEach(group -> lines.getChildren().add(row(group)));
    if (fold) {
      HBox more =
          new HBox(
              Buttons.link(
                  "import-all-columns",
                  Messages.count("import.match.others", groups.size() - different.size()),
                  () -> showLines(true)));
      more.getStyleClass().add("card-row");
      lines.getChildren().add(more);
    } else {
      lines.getChildren().getLast().getStyleClass().add("last-row");
    }
  }

  private boolean isDifferent(ColumnGroup group) {
    return questions.at(ImportStep.MATCH).stream()
        .anyMatch(
            q -> group.columns().stream().anyMatch(column -> column.header().equals(q.subject())));
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

  private GridPane row(ColumnGroup group) {
    GridPane row = row();
    row.getStyleClass().add("import-row");
    if (asked.filter(q -> group.first().header().equals(q.subject())).isPresent()) {
      row.getStyleClass().add("asked");
    }
    Label name = Words.wrapped(group.name(), "strong");
    name.setGraphic(Icons.of(group.isRepeated() ? "fth-grid" : "fth-columns"));
    name.getStyleClass().add("match-name");
    Label samples = Words.wrapped(String.join(" · ", group.samples()), "small", "muted");
    samples.getStyleClass().add("match-samples");
    row.addRow(0, name, samples, Icons.of("fth-arrow-right"), choices(group), confidence(group));
    return row;
  }

  private ComboBox<Choice> choices(ColumnGroup group) {
    ComboBox<Choice> combo = new ComboBox<>();
    combo.setId("import-column-" + (group.first().column() + 1));
    combo.setAccessibleText(Messages.text("import.match.says", group.name()));
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setMinWidth(0);
    combo.setPrefWidth(COMBO_WIDTH);
    GridPane.setFillWidth(combo, true);
    combo.setVisibleRowCount(12);
    combo.getItems().setAll(choices);
    combo.setCellFactory(list -> new ChoiceCell(""));
    combo.setButtonCell(new ChoiceCell(Messages.text("import.match.choose")));
    combo.setPromptText(Messages.text("import.match.choose"));
    boolean open = questions.isOpen(group.first());
    Optional<ColumnField> field = questions.fieldOf(group.first());
    if (!open || field.isPresent()) {
      combo.setValue(new Choice(field.orElse(null)));
    }
    combo.setOnAction(event -> {
      Choice chosen = combo.getValue();
      boolean same = new Choice(field.orElse(null)).equals(chosen);
      if (chosen != null && (!same || open)) {
        group.columns().forEach(column -> questions.setColumn(column, chosen.field()));
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

  private HBox confidence(ColumnGroup group) {
    Confidence confidence = questions.confidenceOf(group.first());
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
}
