package org.porchlight.ui.students;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.AdultDetails;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Household;
import org.porchlight.roster.School;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentDetails;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.SearchField;
import org.porchlight.ui.kit.Words;

/// A student entered without any file. *Save, next child* keeps family, school and first day, so
/// that brothers and sisters take a name and a grade each.
final class NewStudentForm extends ByHandForm {
  private final StudentsByHand byHand;
  private final FamilyMoves families;
  private final Runnable close;
  private final TextField first = Typed.field("new-student-first", "");
  private final TextField last = Typed.field("new-student-last", "");
  private final TextField number = Typed.field("new-student-number", "");
  private final DatePicker born = Typed.date("new-student-born");
  private final TextField teacher = Typed.field("new-student-teacher", "");
  private final ComboBox<School> school;
  private final ComboBox<String> grade;
  private final DatePicker firstDay = Typed.date("new-student-first-day");
  private final TextField street = Typed.field("new-student-street", "");
  private final TextField city = Typed.field("new-student-city", "");
  private final TextField zip = Typed.field("new-student-zip", "");
  private final TextField language = Typed.field("new-student-language", "");
  private final TextField adultFirst = Typed.field("new-student-adult-first", "");
  private final TextField adultLast = Typed.field("new-student-adult-last", "");
  private final TextField relationship = Typed.field("new-student-relationship", "");
  private final TextField phone = Typed.field("new-student-phone", "");
  private final VBox ofNewFamily = new VBox(12);
  private final Label livesWith = Words.wrapped("", "strong");
  private @Nullable Household family;
  private boolean another;

  NewStudentForm(StudentsByHand byHand, FamilyMoves families, Runnable close) {
    super("new-student", Messages.text("students.new.title"));
    this.byHand = byHand;
    this.families = families;
    this.close = close;
    List<School> schools = byHand.schools();
    school =
        Typed.choice(
            "new-student-school",
            schools,
            schools.size() == 1 ? schools.getFirst() : null,
            School::name);
    grade =
        Typed.choice(
            "new-student-grade",
            Grade.all().stream().map(Grade::code).toList(),
            null,
            code -> code);
    livesWith.setId("new-student-family");
    line(Messages.text("students.new.why"));
    row(Messages.text("students.edit.first"), first);
    row(Messages.text("students.edit.last"), last);
    row(Messages.text("students.edit.number"), number);
    row(Messages.text("students.spell.school"), school);
    row(Messages.text("students.spell.grade"), grade);
    row(Messages.text("students.spell.firstDay"), firstDay);
    row(Messages.text("students.edit.born"), born);
    row(Messages.text("students.edit.teacher"), teacher);
    row(Messages.text("students.new.family"), search());
    getChildren().add(livesWith);
    newFamily();
    getChildren().add(ofNewFamily);
    show(null);
    finish(byHand, "students/new", next());
  }

  private Node search() {
    return new SearchField<FamilyMoves.Found>(
        "new-student-family-search",
        Messages.text("students.new.family.prompt"),
        families::find,
        found ->
            new SearchField.Row(
                "fth-home",
                found.household().familyLabel(),
                found.children().stream().map(Student::fullName).collect(Collectors.joining(", "))),
        found -> show(found.household()));
  }

  private void newFamily() {
    ofNewFamily
        .getChildren()
        .addAll(
            new FormRow(Messages.text("students.correct.street"), street),
            new FormRow(Messages.text("students.correct.city"), city),
            new FormRow(Messages.text("students.correct.zip"), zip),
            new FormRow(Messages.text("students.correct.language"), language),
            new FormRow(Messages.text("students.adult.first"), adultFirst),
            new FormRow(Messages.text("students.adult.last"), adultLast),
            new FormRow(Messages.text("students.adult.relationship"), relationship),
            new FormRow(Messages.text("students.adult.number"), phone));
  }

  private void show(@Nullable Household chosen) {
    family = chosen;
    livesWith.setText(
        chosen == null
            ? Messages.text("students.new.newFamily")
            : Messages.text("students.new.livesWith", chosen.familyLabel()));
    ofNewFamily.setVisible(chosen == null);
    ofNewFamily.setManaged(chosen == null);
  }

  private Button next() {
    return Buttons.secondary(
        "new-student-next",
        Messages.text("students.new.next"),
        () -> {
          another = true;
          save();
          another = false;
        });
  }

  @Override
  void save() {
    boolean stays = another;
    Optional<String> wrong =
        byHand.add(
            typed(),
            home -> {
              if (stays) {
                show(home);
              }
            });
    if (stays && wrong.isEmpty()) {
      forget();
      say("");
      List.of(first, number, teacher).forEach(TextField::clear);
      born.setValue(null);
      grade.setValue(null);
      Focus.firstWithin(this).ifPresent(Node::requestFocus);
    } else {
      ended(wrong);
    }
  }

  private StudentsByHand.NewStudent typed() {
    boolean named = !adultFirst.getText().isBlank() || !adultLast.getText().isBlank();
    AdultDetails adult =
        named
            ? new AdultDetails(
                Typed.orNull(adultFirst),
                adultLast.getText().isBlank() ? last.getText().strip() : adultLast.getText(),
                Typed.orNull(relationship),
                1,
                true,
                null,
                null,
                null)
            : null;
    boolean fresh = family == null;
    return new StudentsByHand.NewStudent(
        new StudentDetails(
            number.getText().strip(),
            first.getText().strip(),
            null,
            last.getText().strip(),
            null,
            born.getValue(),
            Typed.orNull(teacher)),
        school.getValue(),
        grade.getValue(),
        firstDay.getValue(),
        family,
        Typed.orNull(street),
        Typed.orNull(city),
        Typed.orNull(zip),
        Typed.orNull(language),
        fresh ? adult : null,
        fresh ? phone.getText() : "");
  }

  @Override
  void close() {
    close.run();
  }
}
