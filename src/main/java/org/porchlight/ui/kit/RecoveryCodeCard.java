package org.porchlight.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.access.RecoveryCode;
import org.porchlight.text.Messages;

/// The recovery code, shown once: print it or write it down, then type two of its groups back.
public final class RecoveryCodeCard extends VBox {
  private static final int COLUMNS = 4;

  private final RecoveryCode code;
  private final int firstAsked;
  private final int secondAsked;
  private final TextField first = FormRow.textField("recovery-first", "");
  private final TextField second = FormRow.textField("recovery-second", "");
  private final Label printed = Words.wrapped("", "small", "muted");

  /// @param about whose code it is, for the paper: the district's name
  /// @param done both groups were typed back
  public RecoveryCodeCard(RecoveryCode code, String about, Runnable done) {
    this.code = code;
    int dice = Math.floorMod(code.characters().hashCode(), 16);
    firstAsked = 1 + dice % 4;
    secondAsked = 5 + dice / 4;
    setId("recovery-code-card");
    getStyleClass().addAll("card", "lifted", "door-card", "recovery-card");
    Button print =
        Buttons.withIcon(
            Buttons.secondary(
                "recovery-print", Messages.text("kit.recovery.print"), () -> print(about)),
            "fth-printer");
    HBox printing = new HBox(print, printed);
    printing.getStyleClass().add("recovery-printing");
    HBox.setHgrow(printed, Priority.ALWAYS);
    Button go = Buttons.primary("recovery-done", Messages.text("kit.recovery.done"), done);
    go.setMinWidth(USE_PREF_SIZE);
    Label why = Words.wrapped(Messages.text("kit.recovery.typeBack.why"), "small", "muted");
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    Runnable look = () -> go.setDisable(!isTypedBack());
    first.textProperty().addListener((property, was, is) -> look.run());
    second.textProperty().addListener((property, was, is) -> look.run());
    second.setOnAction(event -> go.fire());
    look.run();
    FormRow firstRow = new FormRow(Messages.text("kit.recovery.group", firstAsked), first);
    FormRow secondRow = new FormRow(Messages.text("kit.recovery.group", secondAsked), second);
    HBox.setHgrow(firstRow, Priority.ALWAYS);
    HBox.setHgrow(secondRow, Priority.ALWAYS);
    HBox back = new HBox(firstRow, secondRow);
    back.getStyleClass().add("form-columns");
    HBox foot = new HBox(why, go);
    foot.getStyleClass().add("start-foot");
    getChildren()
        .addAll(
            Words.plain(Messages.text("kit.recovery.title"), "title-person"),
            Words.wrapped(Messages.text("kit.recovery.more"), "muted"),
            groups(code),
            printing,
            back,
            foot);
  }

  public void begin() {
    first.requestFocus();
  }

  private boolean isTypedBack() {
    return code.isGroup(firstAsked, first.getText()) && code.isGroup(secondAsked, second.getText());
  }

  private static GridPane groups(RecoveryCode code) {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("recovery-groups");
    for (int i = 0; i < code.groups().size(); i++) {
      Label number = Words.plain(String.valueOf(i + 1), "tiny", "subtle");
      Label group = Words.plain(code.groups().get(i), "recovery-group");
      VBox cell = new VBox(number, group);
      cell.getStyleClass().add("recovery-cell");
      cell.setAccessibleText(
          Messages.text(
              "kit.recovery.group.read", i + 1, String.join(" ", code.groups().get(i).split(""))));
      GridPane.setHgrow(cell, Priority.ALWAYS);
      grid.add(cell, i % COLUMNS, i / COLUMNS);
    }
    return grid;
  }

  private void print(String about) {
    VBox page =
        new VBox(
            12,
            Words.plain(Messages.text("kit.recovery.paper.title", about), "paper-title"),
            Words.plain(code.printed(), "paper-code"),
            Words.plain(Messages.text("kit.recovery.paper.1"), "paper-text"),
            Words.plain(Messages.text("kit.recovery.paper.2"), "paper-text"));
    page.getStyleClass().add("paper-note");
    boolean sent = PaperNote.print(getScene().getWindow(), page, "PL-recovery");
    printed.setText(Messages.text(sent ? "kit.recovery.printed" : "kit.recovery.noPrinter"));
  }
}
