package org.porchlight.ui.importing;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.importing.FamilyProposal;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// New students who join a family, with what says so. One press keeps them apart, and one puts them
/// together again.
final class FamiliesCard extends VBox {
  private static final int SHOWN = 5;
  private static final int MORE = 50;

  private final ImportViewModel model;
  private final List<FamilyProposal> families;
  private final VBox rows = new VBox();

  FamiliesCard(ImportViewModel model, List<FamilyProposal> families) {
    this.model = model;
    this.families = families;
    setId("import-families");
    long together = families.stream().filter(FamilyProposal::together).count();
    VBox head =
        new VBox(
            Words.wrapped(Messages.count("import.families.title", together), "title-card"),
            Words.wrapped(Messages.text("import.families.more"), "small", "muted"));
    head.getStyleClass().add("card-row-lines");
    getChildren().add(Card.edgeToEdge(head, rows));
    show(SHOWN);
  }

  private void show(int count) {
    rows.getChildren().clear();
    families.stream().limit(count).map(this::row).forEach(rows.getChildren()::add);
    if (families.size() > count) {
      HBox more =
          new HBox(
              Buttons.link(
                  "import-more-families",
                  Messages.count("import.families.others", families.size() - count),
                  () -> show(count + MORE)));
      more.getStyleClass().add("card-row");
      rows.getChildren().add(more);
    }
    rows.getChildren().getLast().getStyleClass().add("last-row");
  }

  private HBox row(FamilyProposal family) {
    String others = String.join("; ", family.others());
    String told =
        family.together()
            ? Messages.text("import.families.with", others, family.evidence())
            : Messages.text("import.families.apart", others, family.evidence());
    VBox lines = Words.twoLines(family.child(), told);
    lines.setMinWidth(0);
    HBox.setHgrow(lines, Priority.ALWAYS);
    String words =
        family.together()
            ? Messages.text("import.families.keepApart")
            : Messages.text("import.families.putTogether");
    Button other =
        Buttons.small(
            "import-family-" + (families.indexOf(family) + 1),
            words,
            () -> model.decideFamily(family, !family.together()));
    other.setAccessibleText(Messages.text("import.review.fixSays", family.child(), words));
    other.setMinWidth(USE_PREF_SIZE);
    HBox row =
        new HBox(
            family.together() ? Icons.of("fth-users") : Icons.of("fth-user", "muted"),
            lines,
            other);
    row.getStyleClass().addAll("card-row", "import-row");
    return row;
  }
}
