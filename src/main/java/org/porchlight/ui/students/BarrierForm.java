package org.porchlight.ui.students;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;
import org.porchlight.visits.BarrierCode;

/// What gets in the way, found by any word of it; `Enter` takes the first.
final class BarrierForm {
  private static final int OFFERED = 6;

  private final TextField search = FormRow.textField("barrier-search", "");
  private final TextField namedBy = FormRow.textField("barrier-named-by", "");
  private final VBox found = new VBox();
  private final VBox form = new VBox(12);
  private final FormDraft draft;
  private final BiConsumer<BarrierCode, String> note;

  /// @param kept keeps what is typed
  /// @param note takes what was found, and who named it
  BarrierForm(Function<Node, FormDraft> kept, BiConsumer<BarrierCode, String> note) {
    this.note = note;
    form.getChildren()
        .addAll(
            new FormRow(Messages.text("students.page.namedBy"), namedBy),
            new FormRow(Messages.text("students.page.barrierSearch"), search));
    draft = kept.apply(form);
    found.setId("barriers-found");
    search.textProperty().addListener((property, was, is) -> draw());
    search.setOnAction(
        event -> BarrierCode.search(search.getText()).stream().findFirst().ifPresent(this::take));
  }

  Node[] nodes() {
    return new Node[] {Words.cardTitle(Messages.text("students.page.barriers")), form, found};
  }

  void begin() {
    search.requestFocus();
  }

  private void draw() {
    List<BarrierCode> codes = BarrierCode.search(search.getText());
    found.getChildren().setAll(codes.stream().limit(OFFERED).map(this::offered).toList());
  }

  private Node offered(BarrierCode code) {
    Button button = Buttons.link("barrier-" + code.code(), Messages.of(code), () -> take(code));
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }

  private void take(BarrierCode code) {
    draft.done();
    note.accept(code, namedBy.getText());
  }
}
