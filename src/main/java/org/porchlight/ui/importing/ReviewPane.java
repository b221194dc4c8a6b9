package org.porchlight.ui.importing;

import java.io.File;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.importing.BandChange;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportProblem;
import org.porchlight.importing.RemovedDay;
import org.porchlight.importing.RowCounts;
import org.porchlight.importing.SetAsideReason;
import org.porchlight.importing.SheetKind;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BandChip;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FilterChip;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Words;

/// Step four: what will change, the sum that proves no row vanished, and what to look at.
final class ReviewPane extends HBox {
  private static final int PROBLEMS_SHOWN = 50;
  private static final int CHANGES_SHOWN = 4;
  private static final int REMOVED_SHOWN = 12;

  private final ImportViewModel model;
  private final ImportPreview preview;
  private final VBox problemRows = new VBox();
  private final VBox bandRows = new VBox();

  ReviewPane(ImportViewModel model, ImportPreview preview) {
    this.model = model;
    this.preview = preview;
    getStyleClass().addAll("page", "import-columns");
    VBox left = new VBox(headline(), tiles());
    left.getStyleClass().add("import-column");
    if (!preview.problems().isEmpty()) {
      left.getChildren().add(problems());
    }
    preview
        .notices()
        .forEach(sentence ->
            left.getChildren().add(new Notice(Notice.Tone.INFO, "fth-calendar", "", sentence)));
    ScrollPane scroll = new ScrollPane(left);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    HBox.setHgrow(scroll, Priority.ALWAYS);
    ScrollPane right = new ScrollPane(rightCard());
    right.setFitToWidth(true);
    right.getStyleClass().addAll("edge-to-edge", "import-right-scroll");
    getChildren().addAll(scroll, right);
  }

  private HBox headline() {
    RowCounts counts = preview.counts();
    Label sum = Words.small(model.sumLine(counts));
    sum.setId("import-sum");
    HBox line =
        new HBox(
            Words.cardTitle(Messages.text("import.review.title")),
            Words.gap(),
            sum,
            counts.addUp()
                ? Icons.telling("fth-check", Messages.text("import.review.addsUp"), "leaf")
                : Icons.telling(
                    "fth-alert-triangle", Messages.text("import.review.addsNot"), "lamp"));
    line.getStyleClass().add("card-head");
    return line;
  }

  // ---- the tiles ----

  private HBox tiles() {
    RowCounts counts = preview.counts();
    boolean days = preview.kind() == SheetKind.ATTENDANCE_EVENTS;
    boolean excusedOnly = counts.changed() > 0 && preview.becameExcused() == counts.changed();
    HBox tiles =
        new HBox(
            tile(
                "added",
                "fth-plus-circle",
                "info",
                counts.added(),
                days
                    ? Messages.count("import.review.absencesAdded", counts.added())
                    : Messages.count("import.review.added", counts.added()),
                Messages.text("import.review.addedMore")),
            tile(
                "changed",
                "fth-refresh-cw",
                "info",
                counts.changed(),
                excusedOnly
                    ? Messages.text("import.review.becameExcused")
                    : Messages.text("import.review.changed"),
                Messages.text("import.review.changedMore")),
            tile(
                "removed",
                "fth-minus-circle",
                "lamp",
                counts.removed(),
                Messages.text("import.review.removed"),
                Messages.text("import.review.removedMore")),
            tile(
                "unchanged",
                "fth-check-circle",
                "leaf",
                counts.unchanged(),
                Messages.text("import.review.unchanged"),
                Messages.text("import.review.unchangedMore")),
            tile(
                "set-aside",
                "fth-alert-circle",
                "lamp",
                counts.setAside(),
                Messages.text("import.review.setAside"),
                counts.setAside() == 0
                    ? Messages.text("import.review.setAsideNone")
                    : Messages.count("import.review.reasons", model.problems().size())));
    tiles.getStyleClass().add("import-tiles");
    return tiles;
  }

  private static VBox tile(
      String id, String feather, String tone, int count, String what, String more) {
    HBox number =
        new HBox(Icons.of(feather, tone), Words.plain(Messages.text("kit.count", count), "figure"));
    number.getStyleClass().add("button-face");
    number.getStyleClass().add("tile-number");
    Card tile =
        new Card(number, Words.wrapped(what, "strong"), Words.wrapped(more, "small", "muted"));
    tile.setId("import-tile-" + id);
    tile.getStyleClass().add("import-tile");
    HBox.setHgrow(tile, Priority.ALWAYS);
    return tile;
  }

  // ---- rows set aside ----

  private Card problems() {
    int count = preview.problems().size();
    Button save =
        Buttons.withIcon(
            Buttons.small(
                "import-save-rows",
                Messages.count("import.review.saveRows", count),
                this::saveRows),
            "fth-download");
    save.setMinWidth(USE_PREF_SIZE);
    VBox words =
        new VBox(
            Words.cardTitle(Messages.count("import.review.look", count)),
            Words.wrapped(Messages.text("import.review.lookMore"), "small", "muted"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox head = new HBox(words, save);
    head.getStyleClass().addAll("card-row", "problem-head");
    FlowPane chips = new FlowPane();
    chips.getStyleClass().addAll("chips", "problem-chips");
    ToggleGroup group = new ToggleGroup();
    Map<SetAsideReason, List<ImportProblem>> groups = model.problems();
    groups.forEach((reason, rows) -> {
      FilterChip chip = new FilterChip("import-reason-" + reason.ordinal(), Messages.of(reason));
      chip.count(rows.size());
      chip.setToggleGroup(group);
      chip.setOnAction(event -> showProblems(chip.isSelected() ? rows : preview.problems()));
      chips.getChildren().add(chip);
    });
    showProblems(preview.problems());
    Card card = Card.edgeToEdge(head);
    if (groups.size() > 1) {
      card.add(chips);
    }
    return card.add(problemRows);
  }

  private void showProblems(List<ImportProblem> problems) {
    problemRows.getChildren().clear();
    problems.stream()
        .limit(PROBLEMS_SHOWN)
        .map(ReviewPane::row)
        .forEach(problemRows.getChildren()::add);
    if (problems.size() > PROBLEMS_SHOWN) {
      HBox more =
          new HBox(
              Words.small(
                  Messages.count("import.review.moreRows", problems.size() - PROBLEMS_SHOWN)));
      more.getStyleClass().add("card-row");
      problemRows.getChildren().add(more);
    }
  }

  private static Node row(ImportProblem problem) {
    Label number =
        Words.plain(
            Messages.text("import.review.row", String.valueOf(problem.rowNumber())),
            "small",
            "muted",
            "problem-number");
    Label who = Words.plain(problem.who(), "strong", "problem-who");
    Label why = Words.wrapped(problem.sentence());
    HBox.setHgrow(why, Priority.ALWAYS);
    why.setMinWidth(0);
    HBox row = new HBox(number, who, why);
    row.getStyleClass().addAll("card-row", "problem-row");
    return row;
  }

  private void saveRows() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.count("import.review.saveRows", preview.problems().size()));
    chooser.setInitialFileName(Messages.text("import.review.rowsFile"));
    chooser
        .getExtensionFilters()
        .add(
            new FileChooser.ExtensionFilter(Messages.text("import.choose.spreadsheets"), "*.xlsx"));
    File target = chooser.showSaveDialog(getScene().getWindow());
    if (target != null) {
      model.saveSetAside(target.toPath());
    }
  }

  // ---- bands and removed days ----

  private Card rightCard() {
    List<BandChange> changes = preview.bandChanges();
    Card card = new Card();
    card.getStyleClass().add("import-right");
    card.add(
        Words.cardTitle(
            changes.isEmpty()
                ? Messages.text("import.review.noBands")
                : Messages.count("import.review.bands", changes.size())));
    if (changes.isEmpty()) {
      card.add(Words.wrapped(Messages.text("import.review.noBandsMore"), "small", "muted"));
    } else {
      card.add(Words.wrapped(bandSentence(changes), "small", "muted"), bandRows);
      showBands(changes, CHANGES_SHOWN);
    }
    if (!preview.removedDays().isEmpty()) {
      card.add(removed());
    }
    return card;
  }

  private static String bandSentence(List<BandChange> changes) {
    long newly =
        changes.stream().filter(c -> c.after().isChronic() && !c.before().isChronic()).count();
    long back =
        changes.stream().filter(c -> c.before().isChronic() && !c.after().isChronic()).count();
    long over =
        changes.stream().filter(change -> change.after() == AbsenceBand.SEVERE_CHRONIC).count();
    return Messages.text("import.review.bandsMore", newly, back, over);
  }

  private void showBands(List<BandChange> changes, int count) {
    bandRows.getChildren().clear();
    bandRows.getStyleClass().setAll("band-rows");
    changes.stream().limit(count).map(ReviewPane::bandRow).forEach(bandRows.getChildren()::add);
    if (changes.size() > count) {
      bandRows
          .getChildren()
          .add(
              Buttons.link(
                  "import-more-bands",
                  Messages.count("import.review.otherBands", changes.size() - count),
                  () -> showBands(changes, changes.size())));
    }
  }

  private static VBox bandRow(BandChange change) {
    Label name = Words.strong(change.name());
    Label days =
        Words.small(ImportView.days(change.missedQuarterDays(), change.enrolledQuarterDays()));
    days.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(name, Words.gap(), days);
    HBox chips =
        new HBox(
            new BandChip(change.before()),
            Icons.telling("fth-arrow-right", Messages.text("import.review.becomes")),
            new BandChip(change.after()));
    chips.getStyleClass().add("band-change");
    VBox row = new VBox(first, chips);
    row.getStyleClass().addAll("band-row", "import-row");
    return row;
  }

  private VBox removed() {
    List<RemovedDay> days = preview.removedDays();
    List<String> shown =
        days.stream()
            .limit(REMOVED_SHOWN)
            .map(day ->
                Messages.text(
                    "import.review.removedDay", day.studentName(), Dates.dayOfMonth(day.date())))
            .toList();
    String list = String.join(Messages.text("import.review.removedBetween"), shown);
    VBox lines =
        new VBox(
            Words.strong(Messages.text("import.review.removedTitle")),
            Words.wrapped(
                days.size() > REMOVED_SHOWN
                    ? Messages.count("import.review.removedMany", days.size() - REMOVED_SHOWN, list)
                    : list,
                "small"),
            Words.wrapped(Messages.text("import.review.removedWhy"), "small", "muted"));
    lines.setId("import-removed");
    lines.getStyleClass().add("removed-days");
    return lines;
  }
}
