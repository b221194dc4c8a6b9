package org.porchlight.ui.students;

import javafx.scene.control.CheckBox;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Words;

/// Which columns the list has, ticked one by one; shown at once and kept for the person.
final class ColumnChoice extends VBox {
  private final StudentsViewModel model;

  ColumnChoice(StudentsViewModel model) {
    this.model = model;
    setId("students-column-choice");
    setSpacing(10);
    draw();
  }

  private void draw() {
    getChildren()
        .setAll(
            Words.cardTitle(Messages.text("students.columns.title")),
            Words.wrapped(Messages.text("students.columns.why"), "small", "muted"));
    for (StudentColumn column : StudentColumn.values()) {
      CheckBox box = new CheckBox(column.words());
      box.setId(column.nodeId() + "-shown");
      box.setSelected(model.columns().get().shows(column));
      box.setDisable(!column.mayGo());
      box.setOnAction(event -> model.choose(model.columns().get().with(column, box.isSelected())));
      getChildren().add(box);
    }
    getChildren()
        .add(
            Buttons.small(
                "students-columns-usual",
                Messages.text("students.columns.usual"),
                () -> {
                  model.choose(StudentColumns.USUAL);
                  draw();
                }));
  }
}
