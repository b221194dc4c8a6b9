package org.porchlight.ui.importing;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.porchlight.importing.CodeMeaning;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.SegmentedSwitch;
import org.porchlight.ui.kit.Words;

/// An absence to the quarter of a day, for codes the ready answers do not fit.
final class ExactMeaning extends VBox {
  private static final int WHOLE_DAY = 4;

  ExactMeaning(ImportQuestion code, Consumer<String> answer) {
    SegmentedSwitch<Integer> part =
        new SegmentedSwitch<>(
            "import-exact-part",
            List.of(1, 2, 3, WHOLE_DAY),
            quarters ->
                switch (quarters) {
                  case 1 -> Messages.text("import.exact.quarter");
                  case 2 -> Messages.text("import.exact.half");
                  case 3 -> Messages.text("import.exact.threeQuarters");
                  default -> Messages.text("import.exact.whole");
                });
    SegmentedSwitch<Boolean> excused =
        new SegmentedSwitch<>(
            "import-exact-excused",
            List.of(true, false),
            is ->
                is
                    ? Messages.text("import.exact.excused")
                    : Messages.text("import.exact.unexcused"));
    Button take =
        Buttons.small(
            "import-exact-take",
            Messages.text("import.question.freeTake"),
            () ->
                answer.accept(
                    CodeMeaning.absent(excused.chosen().get(), part.chosen().get()).token()));
    take.setAccessibleText(Messages.text("import.exact.takeSays", code.title()));
    VBox lines = new VBox(part, excused, take);
    lines.getStyleClass().add("exact-meaning");
    getChildren()
        .add(
            new Card(Messages.text("import.exact.title"))
                .add(Words.wrapped(Messages.text("import.exact.why"), "small", "muted"), lines));
  }
}
