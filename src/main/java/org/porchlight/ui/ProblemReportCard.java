package org.porchlight.ui;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Words;

/// A report about a problem, shown whole before anything is copied. Nothing is ever sent from here:
/// the person pastes it where they like.
final class ProblemReportCard extends VBox {
  private static final int MOST_LINES = 16;

  ProblemReportCard(String report, Runnable close) {
    setId("report-card");
    getStyleClass().addAll("card", "lifted", "report-card");
    HBox head =
        new HBox(
            Words.plain(Messages.text("report.title"), "title-card"),
            Words.gap(),
            Buttons.icon("report-close", "fth-x", Messages.text("report.close"), close));
    head.getStyleClass().add("card-head");
    TextArea whole = new TextArea(report);
    whole.setId("report-text");
    whole.setEditable(false);
    whole.setPrefRowCount(Math.min(MOST_LINES, (int) report.lines().count()));
    whole.setAccessibleText(Messages.text("report.whole"));
    Label copied = Words.wrapped("", "small", "muted");
    copied.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(copied, Priority.ALWAYS);
    Button copy =
        Buttons.withIcon(
            Buttons.primary(
                "report-copy",
                Messages.text("report.copy"),
                () -> {
                  copy(report);
                  copied.setText(Messages.text("report.copied"));
                }),
            "fth-copy");
    copy.setMinWidth(USE_PREF_SIZE);
    HBox foot = new HBox(12, copied, copy);
    foot.getStyleClass().add("start-foot");
    getChildren().addAll(head, Words.wrapped(Messages.text("report.more"), "muted"), whole, foot);
  }

  private static void copy(String report) {
    ClipboardContent content = new ClipboardContent();
    content.putString(report);
    Clipboard.getSystemClipboard().setContent(content);
  }
}
