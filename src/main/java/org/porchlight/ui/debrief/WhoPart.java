package org.porchlight.ui.debrief;

import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import org.porchlight.text.Messages;

/// Part 2: who was there?
final class WhoPart extends PartPane {
  private final DebriefViewModel model;
  private final FlowPane people = flow();
  private final TextField other = new TextField();

  WhoPart(DebriefViewModel model) {
    super(
        Part.WHO,
        Messages.text("debrief.who"),
        Messages.text("debrief.who.hint"),
        model::isAnswered,
        () -> model.goTo(Part.WHO));
    this.model = model;
    other.setId("other-person");
    other.setPromptText(Messages.text("debrief.who.otherPrompt"));
    other.setAccessibleText(Messages.text("debrief.who.otherPrompt"));
    other.setVisible(false);
    other.setManaged(false);
    other.setOnAction(event -> take());
    body().getChildren().addAll(people, other);
  }

  @Override
  void drawAnswers() {
    people.getChildren().clear();
    List<PersonChoice> choices = model.people();
    for (int i = 0; i < choices.size(); i++) {
      PersonChoice choice = choices.get(i);
      String digit = String.valueOf(i + 1);
      boolean chosen = model.form().present().contains(choice.person());
      people
          .getChildren()
          .add(
              choice(
                  "person-" + digit,
                  digit,
                  choice.words(),
                  chosen,
                  () -> model.togglePerson(choice)));
    }
    int last = choices.size() + 1;
    people
        .getChildren()
        .add(
            choice(
                "person-other",
                String.valueOf(last),
                Messages.text("debrief.who.more"),
                false,
                this::askOther));
  }

  private void askOther() {
    other.setVisible(true);
    other.setManaged(true);
    other.requestFocus();
  }

  private void take() {
    model.addPerson(other.getText());
    other.clear();
    other.setVisible(false);
    other.setManaged(false);
    requestFocus();
  }

  @Override
  void digit(int digit) {
    if (digit == model.people().size() + 1) {
      askOther();
    } else {
      model.togglePerson(digit);
    }
  }
}
