package org.porchlight.ui.students;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Household;
import org.porchlight.roster.SecondHome;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.SearchField;
import org.porchlight.ui.kit.Words;

/// The other home a child lives in, and on which days, where that is known.
final class SecondHomeForm extends ByHandForm {
  private final StudentsByHand byHand;
  private final Student student;
  private final Runnable close;
  private final Map<DayOfWeek, CheckBox> days = new EnumMap<>(DayOfWeek.class);
  private final TextField note = Typed.field("second-home-note", "");
  private final Label chosen = Words.wrapped("", "strong");
  private @Nullable Household other;

  SecondHomeForm(
      StudentsByHand byHand,
      FamilyMoves families,
      Student student,
      List<StudentPage.OtherHome> homes,
      Runnable close) {
    super("second-home", Messages.text("students.secondHome.title", student.firstName()));
    this.byHand = byHand;
    this.student = student;
    this.close = close;
    chosen.setId("second-home-chosen");
    line(Messages.text("students.secondHome.why"));
    row(
        Messages.text("students.secondHome.family"),
        new SearchField<FamilyMoves.Found>(
            "second-home-search",
            Messages.text("students.new.family.prompt"),
            families::find,
            found ->
                new SearchField.Row(
                    "fth-home",
                    found.household().familyLabel(),
                    found.children().stream()
                        .map(Student::fullName)
                        .collect(Collectors.joining(", "))),
            found -> choose(found.household())));
    getChildren().add(chosen);
    FlowPane week = new FlowPane(10, 6);
    for (DayOfWeek day : DayOfWeek.values()) {
      CheckBox box = Typed.box("second-home-" + day.getValue(), Dates.shortWeekday(day), false);
      days.put(day, box);
      week.getChildren().add(box);
    }
    row(Messages.text("students.secondHome.days"), week);
    row(Messages.text("students.secondHome.note"), note);
    finish(byHand, "students/second-home/" + student.id());
    homes.forEach(home -> getChildren().add(known(home)));
  }

  private void choose(Household household) {
    other = household;
    chosen.setText(household.familyLabel());
  }

  private VBox known(StudentPage.OtherHome known) {
    SecondHome home = known.home();
    return new VBox(
        4,
        Words.wrapped(
            Messages.text("students.secondHome.told", known.name(), home.days()), "small"),
        Buttons.small(
            "second-home-end-" + home.id(),
            Messages.text("students.secondHome.end"),
            () -> {
              close.run();
              byHand.endSecondHome(home, student.firstName());
            }));
  }

  @Override
  void save() {
    Set<DayOfWeek> there = EnumSet.noneOf(DayOfWeek.class);
    days.forEach((day, box) -> {
      if (box.isSelected()) {
        there.add(day);
      }
    });
    ended(byHand.addSecondHome(student, other, there, Typed.orNull(note)));
  }

  @Override
  void close() {
    close.run();
  }
}
