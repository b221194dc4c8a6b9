package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportProblem;
import org.porchlight.importing.ProblemFix;
import org.porchlight.importing.SetAsideReason;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FilterChip;
import org.porchlight.ui.kit.Words;

/// The rows set aside, by reason: put right one by one or a whole group at once, left out on
/// purpose, or saved as a spreadsheet to correct and bring again.
final class ProblemsCard extends VBox {
  private static final int ROWS_AT_ONCE = 20;
  private static final int GROUP_FIXES = 3;

  private final ImportViewModel model;
  private final ImportPreview preview;
  private final ImportDesk desk;
  private final Card card = Card.edgeToEdge();
  private @Nullable SetAsideReason shown;
  private int rowsShown = ROWS_AT_ONCE;

  /// The row whose cell is being typed anew; 0 for none.
  private int correcting;

  ProblemsCard(ImportViewModel model, ImportPreview preview, ImportDesk desk) {
    this.model = model;
    this.preview = preview;
    this.desk = desk;
    setId("import-problems");
    getChildren().add(card);
    show();
  }

  private void show() {
    Map<SetAsideReason, Integer> counts = model.problems().counts();
    if (shown == null || !counts.containsKey(shown)) {
      shown = counts.keySet().stream().findFirst().orElse(null);
      rowsShown = ROWS_AT_ONCE;
    }
    card.getChildren().setAll(head());
    SetAsideReason reason = shown;
    if (reason == null) {
      return;
    }
    card.add(chips(counts, reason));
    group(reason, counts.getOrDefault(reason, 0)).ifPresent(card::add);
    List<ImportProblem> rows = model.problems().rows(reason, rowsShown);
    rows.forEach(row -> card.add(row(row)));
    int left = counts.getOrDefault(reason, 0) - rows.size();
    if (left > 0) {
      card.add(
          line(
              Buttons.link(
                  "import-more-problems",
                  Messages.count("import.review.moreRows", left),
                  this::showMore)));
    }
  }

  private void showMore() {
    rowsShown += ROWS_AT_ONCE * 5;
    show();
  }

  private static HBox line(Node content) {
    HBox line = new HBox(content);
    line.getStyleClass().add("problem-row");
    return line;
  }

  private HBox head() {
    int open = model.problems().openCount();
    int leftOut = model.problems().leftOutCount();
    int all = preview.problems().size();
    Button save =
        Buttons.withIcon(
            Buttons.small(
                "import-save-rows", Messages.count("import.review.saveRows", all), this::saveRows),
            "fth-download");
    save.setMinWidth(USE_PREF_SIZE);
    VBox words =
        new VBox(
            Words.wrapped(
                open == 0
                    ? Messages.count("import.review.allLeftOut", leftOut)
                    : Messages.count("import.review.look", open),
                "title-card"),
            Words.wrapped(
                leftOut == 0
                    ? Messages.text("import.review.lookMore")
                    : Messages.count("import.review.leftOut", leftOut),
                "small",
                "muted"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(words);
    if (leftOut > 0) {
      head.getChildren()
          .add(
              Buttons.link(
                  "import-bring-back",
                  Messages.text("import.review.bringBack"),
                  () -> {
                    model.problems().bringBack();
                    show();
                  }));
    }
    head.getChildren().add(save);
    head.getStyleClass().add("problem-head");
    return head;
  }

  private FlowPane chips(Map<SetAsideReason, Integer> counts, SetAsideReason selected) {
    FlowPane chips = new FlowPane();
    chips.getStyleClass().addAll("chips", "problem-chips");
    ToggleGroup group = new ToggleGroup();
    counts.forEach((reason, rows) -> {
      FilterChip chip = FilterChip.oneOf("import-reason-" + reason.ordinal(), Messages.of(reason));
      chip.setToggleGroup(group);
      chip.setSelected(reason == selected);
      chip.count(rows);
      chip.setOnAction(event -> {
        shown = reason;
        rowsShown = ROWS_AT_ONCE;
        correcting = 0;
        show();
        card.lookupAll(".filter-chip:selected").forEach(Node::requestFocus);
      });
      chips.getChildren().add(chip);
    });
    return chips;
  }

  /// What can be done with the whole group at once; nothing for a single row.
  private Optional<Node> group(SetAsideReason reason, int count) {
    if (count < 2) {
      return Optional.empty();
    }
    FlowPane actions = new FlowPane();
    actions.getStyleClass().addAll("chips", "problem-group");
    List<Button> buttons = new ArrayList<>();
    model.problems().fixes(reason).entrySet().stream()
        .limit(GROUP_FIXES)
        .forEach(fix ->
            buttons.add(
                Buttons.small(
                    "import-fix-all-" + (buttons.size() + 1),
                    Messages.count("import.review.fixAll", fix.getValue(), fix.getKey().words()),
                    () -> model.fix(fix.getKey()))));
    actions.getChildren().addAll(buttons);
    actions
        .getChildren()
        .add(
            Buttons.link(
                "import-leave-out-all",
                Messages.count("import.review.leaveOutAll", count),
                () -> {
                  model.problems().leaveOut(reason);
                  show();
                }));
    return Optional.of(actions);
  }

  // ---- one row ----

  private Node row(ImportProblem problem) {
    Label number =
        Words.plain(
            Messages.text("import.review.row", String.valueOf(problem.rowNumber())),
            "small",
            "muted",
            "problem-number");
    Label who = Words.wrapped(problem.who(), "strong", "problem-who");
    VBox why = new VBox(Words.wrapped(problem.sentence()));
    why.setAlignment(Pos.CENTER_LEFT);
    why.setMinWidth(0);
    HBox.setHgrow(why, Priority.ALWAYS);
    HBox row = new HBox(number, who, why);
    row.getStyleClass().add("problem-row");
    if (correcting == problem.rowNumber()) {
      problem.correctionKey().ifPresent(key -> why.getChildren().add(correction(problem, key)));
    } else {
      row.getChildren().addAll(actions(problem));
    }
    return row;
  }

  private List<Node> actions(ImportProblem problem) {
    List<Node> actions = new ArrayList<>();
    String who = Messages.text("import.review.row", String.valueOf(problem.rowNumber()));
    int place = 0;
    for (ProblemFix fix : problem.fixes()) {
      place++;
      Button button =
          Buttons.small(
              "import-fix-" + problem.rowNumber() + "-" + place, fix.words(), () -> model.fix(fix));
      button.setAccessibleText(Messages.text("import.review.fixSays", who, fix.words()));
      actions.add(button);
    }
    if (problem.fixes().isEmpty() && problem.correctionKey().isPresent()) {
      Button correct =
          Buttons.small(
              "import-correct-" + problem.rowNumber(),
              Messages.text("import.review.correct"),
              () -> {
                correcting = problem.rowNumber();
                show();
                Optional.ofNullable(card.lookup("#import-correction"))
                    .ifPresent(Node::requestFocus);
              });
      correct.setAccessibleText(
          Messages.text("import.review.fixSays", who, Messages.text("import.review.correct")));
      actions.add(correct);
    }
    Button leave =
        Buttons.link(
            "import-leave-out-" + problem.rowNumber(),
            Messages.text("import.review.leaveOut"),
            () -> {
              model.problems().leaveOut(problem);
              show();
            });
    leave.setAccessibleText(
        Messages.text("import.review.fixSays", who, Messages.text("import.review.leaveOut")));
    actions.add(leave);
    actions.forEach(action -> ((Button) action).setMinWidth(USE_PREF_SIZE));
    return actions;
  }

  /// The cell that stands in the way, typed anew; Enter works the file out again.
  private HBox correction(ImportProblem problem, String key) {
    TextField field = new TextField(problem.detail());
    field.setId("import-correction");
    field.setAccessibleText(Messages.text("import.review.correctSays", problem.sentence()));
    field.setOnAction(event -> model.correct(key, field.getText()));
    HBox.setHgrow(field, Priority.ALWAYS);
    Button take =
        Buttons.small(
            "import-correction-take",
            Messages.text("import.question.freeTake"),
            () -> model.correct(key, field.getText()));
    Button not =
        Buttons.link(
            "import-correction-not",
            Messages.text("kit.cancel"),
            () -> {
              correcting = 0;
              show();
            });
    HBox line = new HBox(field, take, not);
    line.getStyleClass().add("question-free");
    return line;
  }

  private void saveRows() {
    desk.saveAs()
        .target(
            getScene().getWindow(),
            Messages.count("import.review.saveRows", preview.problems().size()),
            Messages.text("import.review.rowsFile"))
        .ifPresent(model::saveSetAside);
  }
}
