package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Grade;
import org.porchlight.roster.School;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentEntryRepository.StoredSpell;
import org.porchlight.text.Messages;

/// One spell of enrolment: school, grade, first and last day. A day belongs to one school.
final class SpellForm extends ByHandForm {
  private final StudentsByHand byHand;
  private final Student student;
  private final @Nullable StoredSpell stored;
  private final Runnable close;
  private final ComboBox<School> school;
  private final ComboBox<String> grade;
  private final DatePicker firstDay = Typed.date("spell-first");
  private final DatePicker lastDay = Typed.date("spell-last");

  SpellForm(StudentsByHand byHand, Student student, Optional<StoredSpell> spell, Runnable close) {
    super("spell", Messages.text("students.spell.of", student.firstName()));
    this.byHand = byHand;
    this.student = student;
    this.stored = spell.orElse(null);
    this.close = close;
    school =
        Typed.choice(
            "spell-school",
            byHand.schools(),
            byHand.schools().stream()
                .filter(one -> spell.filter(s -> s.enrollment().schoolId() == one.id()).isPresent())
                .findFirst()
                .orElse(null),
            School::name);
    grade =
        Typed.choice(
            "spell-grade",
            Grade.all().stream().map(Grade::code).toList(),
            spell.map(s -> s.enrollment().grade().code()).orElse(null),
            code -> code);
    spell.ifPresent(s -> {
      firstDay.setValue(s.enrollment().entryDate());
      LocalDate exit = s.enrollment().exitDate();
      lastDay.setValue(exit == null ? null : exit.minusDays(1));
    });
    row(Messages.text("students.spell.school"), school);
    row(Messages.text("students.spell.grade"), grade);
    row(Messages.text("students.spell.firstDay"), firstDay);
    row(Messages.text("students.spell.lastDay"), lastDay);
    line(Messages.text("students.spell.effect"));
    finish(byHand, "students/spell/" + student.id() + "/" + (stored == null ? 0 : stored.id()));
  }

  @Override
  void save() {
    ended(
        byHand.enroll(
            student,
            stored,
            school.getValue(),
            grade.getValue(),
            firstDay.getValue(),
            lastDay.getValue()));
  }

  @Override
  void close() {
    close.run();
  }
}
