package org.porchlight.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentDetails;
import org.porchlight.roster.StudentEntryRepository.StoredSpell;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Words;

/// A student's own details and spells of enrolment, put right by hand.
final class EditStudentForm extends ByHandForm {
  private final StudentsByHand byHand;
  private final Student student;
  private final Runnable close;
  private final TextField first;
  private final TextField middle;
  private final TextField last;
  private final TextField suffix;
  private final TextField number;
  private final DatePicker born = Typed.date("edit-student-born");
  private final TextField teacher;
  private final ComboBox<Optional<StaffMember>> point;

  /// @param spell opens the form of a spell; an empty one adds it
  EditStudentForm(
      StudentsByHand byHand,
      Student student,
      Consumer<Optional<StoredSpell>> spell,
      Runnable close) {
    super("edit-student", student.fullName());
    this.byHand = byHand;
    this.student = student;
    this.close = close;
    first = Typed.field("edit-student-first", student.firstName());
    middle = Typed.field("edit-student-middle", student.middleName());
    last = Typed.field("edit-student-last", student.lastName());
    suffix = Typed.field("edit-student-suffix", student.suffix());
    number = Typed.field("edit-student-number", student.localId());
    born.setValue(student.birthDate());
    teacher = Typed.field("edit-student-teacher", student.teacher());
    List<Optional<StaffMember>> people = new ArrayList<>(List.of(Optional.empty()));
    byHand.staff().forEach(person -> people.add(Optional.of(person)));
    Long now = student.pointPersonId();
    point =
        Typed.choice(
            "edit-student-point",
            people,
            people.stream()
                .filter(p -> p.map(StaffMember::id).equals(Optional.ofNullable(now)))
                .findFirst()
                .orElse(Optional.empty()),
            p -> p.map(StaffMember::name).orElse(Messages.text("students.edit.nobody")));
    line(Messages.text("students.correct.why"));
    row(Messages.text("students.edit.first"), first);
    row(Messages.text("students.edit.middle"), middle);
    row(Messages.text("students.edit.last"), last);
    row(Messages.text("students.edit.suffix"), suffix);
    row(Messages.text("students.edit.number"), number);
    row(Messages.text("students.edit.born"), born);
    row(Messages.text("students.edit.teacher"), teacher);
    row(Messages.text("students.edit.pointPerson"), point);
    finish(byHand, "students/edit/" + student.id());
    getChildren().add(spells(spell));
  }

  private Node spells(Consumer<Optional<StoredSpell>> open) {
    VBox lines = new VBox(8, Words.strong(Messages.text("students.spell.title")));
    for (StoredSpell spell : byHand.spells(student)) {
      String told = byHand.told(spell.enrollment());
      var change =
          Buttons.small(
              "spell-change-" + spell.id(),
              Messages.text("students.spell.change"),
              () -> open.accept(Optional.of(spell)));
      change.setAccessibleText(Messages.text("students.spell.changeSays", told));
      var remove =
          Buttons.small(
              "spell-remove-" + spell.id(),
              Messages.text("students.spell.remove"),
              () -> {
                close.run();
                byHand.removeSpell(student, spell);
              });
      remove.setAccessibleText(Messages.text("students.spell.removeSays", told));
      lines.getChildren().addAll(Words.wrapped(told, "small"), new FlowPane(8, 8, change, remove));
    }
    lines
        .getChildren()
        .add(
            Buttons.small(
                "spell-add",
                Messages.text("students.spell.add"),
                () -> open.accept(Optional.empty())));
    return lines;
  }

  @Override
  void save() {
    Optional<String> wrong =
        byHand.change(
            student,
            new StudentDetails(
                number.getText().strip(),
                first.getText().strip(),
                Typed.orNull(middle),
                last.getText().strip(),
                Typed.orNull(suffix),
                born.getValue(),
                Typed.orNull(teacher)));
    if (wrong.isEmpty()) {
      byHand.setPointPerson(student, point.getValue().map(StaffMember::id).orElse(null));
    }
    ended(wrong);
  }

  @Override
  void close() {
    close.run();
  }
}
