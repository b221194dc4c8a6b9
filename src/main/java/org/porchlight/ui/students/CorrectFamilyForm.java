package org.porchlight.ui.students;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Guardian;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// What the school system has wrong about a family, put right by hand: no import writes over it.
final class CorrectFamilyForm extends VBox {
  private final FamilyDetails before;
  private final boolean confidential;
  private final TextField street;
  private final TextField city;
  private final TextField state;
  private final TextField zip;
  private final TextField language;
  private final TextField teacher;
  private final Map<Long, CheckBox> doNotContact = new HashMap<>();

  private @Nullable FormDraft draft;

  CorrectFamilyForm(StudentViewModel model, StudentPage page, Runnable close) {
    before = FamilyDetails.of(page);
    confidential = page.household().isAddressConfidential();
    street = field("correct-street", before.street());
    city = field("correct-city", before.city());
    state = field("correct-state", before.state());
    zip = field("correct-zip", before.zip());
    language = field("correct-language", before.language());
    teacher = field("correct-teacher", before.teacher());
    setId("correct-family");
    setSpacing(12);
    getChildren()
        .addAll(
            Words.cardTitle(Messages.text("students.correct.title")),
            Words.wrapped(Messages.text("students.correct.why"), "small", "muted"));
    if (!confidential) {
      getChildren()
          .addAll(
              new FormRow(Messages.text("students.correct.street"), street),
              new FormRow(Messages.text("students.correct.city"), city),
              new FormRow(Messages.text("students.correct.state"), state),
              new FormRow(Messages.text("students.correct.zip"), zip));
    }
    getChildren()
        .addAll(
            new FormRow(Messages.text("students.correct.language"), language),
            new FormRow(
                Messages.text("students.correct.teacher", page.student().firstName()), teacher));
    for (Guardian guardian : page.household().guardians()) {
      CheckBox box =
          new CheckBox(Messages.text("students.correct.doNotContact", guardian.fullName()));
      box.setId("correct-contact-" + guardian.id());
      box.setSelected(guardian.doNotContact());
      box.setWrapText(true);
      doNotContact.put(guardian.id(), box);
      getChildren().add(box);
    }
    Button save =
        Buttons.primary(
            "correct-save",
            Messages.text("students.correct.save"),
            () -> {
              draft().done();
              model.correct(page, typed());
              close.run();
            });
    Button cancel =
        Buttons.secondary(
            "correct-cancel",
            Messages.text("students.correct.cancel"),
            () -> {
              draft().done();
              close.run();
            });
    getChildren().add(new HBox(8, Words.gap(), cancel, save));
    draft = model.formDrafts().keep("correct/" + page.student().id(), this);
  }

  private FormDraft draft() {
    return Objects.requireNonNull(draft, "the form is complete");
  }

  private static TextField field(String id, @Nullable String content) {
    return FormRow.textField(id, content == null ? "" : content);
  }

  private FamilyDetails typed() {
    Map<Long, Boolean> ticked = new HashMap<>();
    doNotContact.forEach((guardian, box) -> ticked.put(guardian, box.isSelected()));
    return new FamilyDetails(
        confidential ? before.street() : text(street),
        confidential ? before.city() : text(city),
        confidential ? before.state() : text(state),
        confidential ? before.zip() : text(zip),
        text(language),
        text(teacher),
        ticked);
  }

  private static @Nullable String text(TextField field) {
    String text = field.getText().strip();
    return text.isEmpty() ? null : text;
  }
}
