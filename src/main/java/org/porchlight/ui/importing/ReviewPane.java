package org.porchlight.ui.importing;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.RowCounts;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Words;

/// Step four: what will change, the sum that proves no row vanished, and what to look at.
final class ReviewPane extends StackPane {
  ReviewPane(ImportViewModel model, ImportPreview preview, ImportDesk desk) {
    VBox left = new VBox(headline(preview.counts()), tiles(preview));
    if (!preview.problems().isEmpty()) {
      left.getChildren().add(new ProblemsCard(model, preview, desk));
    }
    if (!preview.families().isEmpty()) {
      left.getChildren().add(new FamiliesCard(model, preview.families()));
    }
    if (!preview.differences().isEmpty()) {
      left.getChildren().add(DifferencesRow.card(model, preview.differences(), desk));
    }
    for (String sentence : preview.notices()) {
      left.getChildren().add(notice(sentence));
    }
    VBox right = new VBox();
    if (preview.kind().hasDays() || preview.kind().hasTotals()) {
      right.getChildren().add(new BandsCard(preview));
    }
    right.getChildren().add(new AboutFileCard(model, preview));
    getChildren().add(new TwoColumns(left, right, false));
  }

  private static HBox headline(RowCounts counts) {
    Label sum = Words.wrapped(RowSums.line(counts), "small", "muted");
    sum.setId("import-sum");
    sum.setMinWidth(0);
    HBox line =
        new HBox(
            Words.cardTitle(Messages.text("import.review.title")),
            Words.gap(),
            sum,
            counts.addUp()
                ? Icons.telling("fth-check", Messages.text("import.review.addsUp"), "leaf")
                : Icons.telling(
                    "fth-alert-triangle", Messages.text("import.review.addsNot"), "lamp"));
    line.getStyleClass().add("import-headline");
    return line;
  }

  /// The first sentence bold, the rest plain.
  private static Notice notice(String sentence) {
    int end = sentence.indexOf(". ");
    return end < 0
        ? new Notice(Notice.Tone.INFO, "fth-info", "", sentence)
        : new Notice(
            Notice.Tone.INFO,
            "fth-info",
            sentence.substring(0, end + 1),
            sentence.substring(end + 2));
  }

  // ---- the tiles ----

  private static FlowPane tiles(ImportPreview preview) {
    RowCounts counts = preview.counts();
    boolean excusedOnly = counts.changed() > 0 && preview.becameExcused() == counts.changed();
    int reasons = preview.setAsideCounts().size();
    FlowPane tiles =
        new FlowPane(
            tile(
                "added",
                "fth-plus-circle",
                "info",
                counts.added(),
                preview.kind().hasDays()
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
                    : Messages.count("import.review.reasons", reasons)));
    tiles.getStyleClass().add("import-tiles");
    tiles.widthProperty().addListener((property, was, is) -> share(tiles));
    return tiles;
  }

  /// All five in a row where they fit, each as wide and as high as the others.
  private static void share(FlowPane tiles) {
    int count = tiles.getChildren().size();
    double width = Math.floor((tiles.getWidth() - tiles.getHgap() * (count - 1)) / count);
    double height = 0;
    for (Node node : tiles.getChildren()) {
      Region tile = (Region) node;
      double wide = Math.max(width, tile.minWidth(-1));
      tile.setPrefWidth(wide);
      tile.setMinHeight(Region.USE_COMPUTED_SIZE);
      height = Math.max(height, tile.prefHeight(wide));
    }
    for (Node tile : tiles.getChildren()) {
      ((Region) tile).setMinHeight(height);
    }
  }

  private static VBox tile(
      String id, String feather, String tone, int count, String what, String more) {
    HBox number =
        new HBox(Icons.of(feather, tone), Words.plain(Messages.text("kit.count", count), "figure"));
    number.getStyleClass().addAll("button-face", "tile-number");
    Card tile =
        new Card(number, Words.wrapped(what, "strong"), Words.wrapped(more, "small", "muted"));
    tile.setId("import-tile-" + id);
    tile.getStyleClass().add("import-tile");
    return tile;
  }
}
