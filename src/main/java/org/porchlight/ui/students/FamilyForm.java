package org.porchlight.ui.students;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.porchlight.importing.LikeFamily;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// With whom a child lives: families that may be this one, any other by name, or one of their own.
final class FamilyForm extends VBox {
  private final FamilyMoves moves;
  private final StudentPage page;
  private final Runnable close;
  private final VBox found = new VBox();

  FamilyForm(FamilyMoves moves, StudentPage page, Runnable close) {
    this.moves = moves;
    this.page = page;
    this.close = close;
    setId("family-form");
    setSpacing(12);
    String first = page.student().firstName();
    getChildren()
        .addAll(
            Words.cardTitle(Messages.text("students.family.title", first)),
            Words.wrapped(Messages.text("students.family.why"), "small", "muted"));
    List<LikeFamily> like = moves.like(page);
    if (!like.isEmpty()) {
      getChildren().add(Words.strong(Messages.text("students.family.like")));
      like.forEach(family -> getChildren().add(like(family)));
    }
    TextField search = FormRow.textField("family-search", "");
    search.textProperty().addListener((property, was, is) -> show(is));
    found.setId("families-found");
    getChildren().addAll(new FormRow(Messages.text("students.family.search"), search), found);
    if (!page.siblings().isEmpty()) {
      Button own =
          Buttons.secondary(
              "family-own",
              Messages.text("students.family.own", first),
              () -> act(() -> moves.apart(page)));
      own.setWrapText(true);
      getChildren().add(own);
    }
  }

  private Node like(LikeFamily family) {
    VBox lines = told(family.household(), family.children(), family.evidence());
    lines.getChildren().add(choices(family.household()));
    return lines;
  }

  private void show(String words) {
    found
        .getChildren()
        .setAll(
            moves.find(page, words).stream()
                .map(family -> {
                  VBox lines = told(family.household(), family.children(), "");
                  lines.getChildren().add(choices(family.household()));
                  return lines;
                })
                .toList());
  }

  private static VBox told(Household household, List<Student> children, String evidence) {
    String names = children.stream().map(Student::fullName).collect(Collectors.joining(", "));
    VBox lines =
        new VBox(
            4, Words.wrapped(household.familyLabel(), "strong"), Words.wrapped(names, "small"));
    if (!evidence.isEmpty()) {
      lines.getChildren().add(Words.wrapped(evidence, "small", "muted"));
    }
    lines.getStyleClass().add("ruled-row");
    return lines;
  }

  /// All children of this family, or the one of the page alone.
  private Node choices(Household other) {
    FlowPane choices = new FlowPane(8, 8);
    String first = page.student().firstName();
    if (page.siblings().isEmpty()) {
      choices.getChildren().add(moveButton(other));
      return choices;
    }
    Button all =
        Buttons.small(
            "family-together-" + other.id(),
            Messages.text("students.family.all"),
            () -> act(() -> moves.putTogether(page, other)));
    all.setAccessibleText(Messages.text("students.family.allSays", other.familyLabel()));
    Button one = moveButton(other);
    one.setText(Messages.text("students.family.only", first));
    choices.getChildren().addAll(all, one);
    return choices;
  }

  private Button moveButton(Household other) {
    Button one =
        Buttons.small(
            "family-move-" + other.id(),
            Messages.text("students.family.here"),
            () -> act(() -> moves.move(page, other)));
    one.setAccessibleText(
        Messages.text("students.family.oneSays", page.student().firstName(), other.familyLabel()));
    return one;
  }

  private void act(Runnable action) {
    close.run();
    action.run();
  }
}
