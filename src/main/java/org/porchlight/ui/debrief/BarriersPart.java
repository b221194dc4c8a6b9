package org.porchlight.ui.debrief;

import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BarrierIcons;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.SearchField;
import org.porchlight.ui.kit.Words;
import org.porchlight.visits.BarrierCode;

/// Part 4: what gets in the way. One field: any word finds it.
final class BarriersPart extends PartPane {
  private final DebriefViewModel model;
  private final FlowPane chosen = flow();
  private final FlowPane children = flow();
  private final SearchField<BarrierCode> search;

  BarriersPart(DebriefViewModel model) {
    super(
        Part.BARRIERS,
        Messages.text("debrief.barriers"),
        Messages.text("debrief.barriers.hint"),
        model::isAnswered,
        () -> model.goTo(Part.BARRIERS));
    this.model = model;
    search =
        new SearchField<>(
            "barrier-search",
            Messages.text("debrief.barriers.prompt"),
            model::searchBarriers,
            BarriersPart::row,
            model::addBarrier);
    search.setMaxWidth(320);
    search.setOnKeyPressed(key -> {
      if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && search.getText().isBlank()) {
        model.nextPart();
        key.consume();
      } else if (key.getCode() == KeyCode.BACK_SPACE && search.getText().isEmpty()) {
        removeLast();
      }
    });
    body().getChildren().addAll(chosen, search, children);
    model.children().addListener((Observable changed) -> drawAnswers());
  }

  private static SearchField.Row row(BarrierCode code) {
    return new SearchField.Row(
        BarrierIcons.feather(code),
        Messages.of(code),
        code.isRestricted()
            ? Messages.text("debrief.barriers.restricted")
            : Messages.of(code.group()));
  }

  private void removeLast() {
    if (!model.form().barriers().isEmpty()) {
      model.removeBarrier(model.form().barriers().getLast());
    }
  }

  @Override
  void drawAnswers() {
    chosen.getChildren().clear();
    int at = 0;
    for (BarrierEntry entry : model.form().barriers()) {
      chosen.getChildren().add(chip(entry, at++));
    }
    chosen.setManaged(at > 0);
    children.getChildren().clear();
    boolean several = model.children().size() > 1 && at > 0;
    if (several) {
      children.getChildren().add(Words.plain(Messages.text("debrief.barriers.whom"), "small"));
      model.children().forEach(child -> children.getChildren().add(tick(child)));
    }
    children.setManaged(several);
  }

  private Node chip(BarrierEntry entry, int at) {
    Button status =
        Buttons.link(
            "barrier-status-" + at,
            Messages.of(entry.status()),
            () -> {
              model.changeStatus(entry);
              search.requestFocus();
            });
    status.setAccessibleText(
        Messages.text("debrief.barriers.status", entry.words(), Messages.of(entry.status())));
    Button remove =
        Buttons.icon(
            "barrier-remove-" + at,
            "fth-x",
            Messages.text("debrief.barriers.remove", entry.words()),
            () -> {
              model.removeBarrier(entry);
              search.requestFocus();
            });
    HBox chip =
        new HBox(
            Icons.of(BarrierIcons.feather(entry.code())),
            Words.plain(entry.words()),
            status,
            remove);
    if (entry.code().isRestricted()) {
      chip.getChildren()
          .add(1, Icons.telling("fth-lock", Messages.text("debrief.barriers.restricted")));
    }
    chip.getStyleClass().add("barrier-chip");
    return chip;
  }

  private CheckBox tick(Student child) {
    CheckBox box = new CheckBox(child.firstName());
    box.setId("barrier-child-" + child.id());
    box.setSelected(model.form().barrierStudents().contains(child.id()));
    box.setOnAction(event -> model.toggleChild(child));
    return box;
  }

  @Override
  void takeFocus() {
    search.requestFocus();
  }
}
