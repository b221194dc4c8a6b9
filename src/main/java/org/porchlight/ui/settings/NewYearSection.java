package org.porchlight.ui.settings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.attendance.NewYearPlan;
import org.porchlight.attendance.NewYearPlan.Group;
import org.porchlight.attendance.NewYearPlan.Move;
import org.porchlight.attendance.NewYearPlan.Way;
import org.porchlight.roster.School;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.SearchField;
import org.porchlight.ui.kit.Words;

/// The new school year, in the order people think of it: when it runs, where each grade goes, who
/// repeats; below, whom all this concerns, and the one button.
final class NewYearSection extends SettingsView.Section {
  private final NewYearViewModel model;
  private final FormDrafts drafts;
  private final DatePicker first = new DatePicker();
  private final DatePicker last = new DatePicker();
  private final VBox tried = new VBox(16);
  private final Label trouble = Words.wrapped("", "trouble");

  NewYearSection(NewYearViewModel model, FormDrafts drafts) {
    this.model = model;
    this.drafts = drafts;
    first.setId("new-year-first");
    last.setId("new-year-last");
    trouble.setId("new-year-trouble");
    tried.setId("new-year-tried");
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
  }

  @Override
  void refresh() {
    tried.getChildren().clear();
    if (!model.holdsEverybody()) {
      Label whole = Words.wrapped(Messages.text("newYear.ownSchools"), "muted");
      whole.setId("new-year-own-schools");
      getChildren().setAll(new Card(Messages.text("newYear.card")).add(whole));
      return;
    }
    Button look = Buttons.secondary("new-year-try", Messages.text("newYear.try"), this::tryOut);
    look.disableProperty().bind(first.valueProperty().isNull().or(last.valueProperty().isNull()));
    HBox row =
        new HBox(
            new FormRow(Messages.text("settings.calendar.first"), first),
            new FormRow(Messages.text("settings.calendar.last"), last),
            look);
    row.getStyleClass().add("form-columns");
    drafts.keep("settings/new-year", row);
    Card card =
        new Card(Messages.text("newYear.card"))
            .add(
                Words.wrapped(Messages.text("newYear.why", model.from().label()), "muted"),
                row,
                trouble);
    getChildren().setAll(card, tried);
  }

  /// Shows what would happen; nothing is changed yet.
  private void tryOut() {
    LocalDate from = first.getValue();
    LocalDate to = last.getValue();
    if (from == null || to == null) {
      return;
    }
    NewYearPlan plan = model.plan(from, to);
    trouble.setText(plan.trouble().orElse(""));
    if (plan.trouble().isPresent()) {
      tried.getChildren().clear();
      return;
    }
    tried.getChildren().setAll(ways(plan), repeating(), effect(plan));
  }

  // where each grade goes

  private Card ways(NewYearPlan plan) {
    Card card = new Card(Messages.text("newYear.ways"));
    card.setId("new-year-ways");
    new TreeMap<>(plan.ways()).forEach((group, way) -> card.add(way(plan, group, way)));
    return card;
  }

  private Node way(NewYearPlan plan, Group group, Way way) {
    long count =
        plan.moves().stream()
            .filter(move ->
                move.now().schoolId() == group.schoolId()
                    && move.now().grade().equals(group.grade()))
            .count();
    List<Optional<School>> choices = new ArrayList<>();
    if (group.grade().next().isPresent()) {
      model.schools().forEach(school -> choices.add(Optional.of(school)));
    }
    choices.add(Optional.empty());
    Optional<School> now =
        choices.stream()
            .filter(one -> one.map(School::id).equals(Optional.ofNullable(way.schoolId())))
            .findFirst()
            .orElse(Optional.empty());
    String next = group.grade().next().map(grade -> grade.words()).orElse("");
    ComboBox<Optional<School>> where =
        Choices.of(
            "new-year-way-" + group.schoolId() + "-" + group.grade().code(),
            choices,
            now,
            one ->
                one.map(school -> Messages.text("newYear.to", next, school.shortName()))
                    .orElse(Messages.text("newYear.leave")));
    String words =
        Messages.text(
            "newYear.group", model.schoolName(group.schoolId()), group.grade().words(), count);
    where.setAccessibleText(words);
    where
        .valueProperty()
        .addListener((property, was, is) -> {
          model.send(group, is.map(School::id).orElse(null));
          tryOut();
        });
    HBox row = new HBox(12, Words.plain(words), Words.gap(), where);
    row.getStyleClass().addAll("ruled-row", "middle-line");
    if (plan.doubtful().contains(group)) {
      return new VBox(
          4, row, Words.wrapped(Messages.text("newYear.doubtful"), "small", "lamp-words"));
    }
    return row;
  }

  // who repeats

  private Card repeating() {
    SearchField<Student> find =
        new SearchField<>(
            "new-year-stays",
            Messages.text("newYear.stays.prompt"),
            model::find,
            student -> new SearchField.Row("fth-user", student.fullName(), student.localId()),
            student -> {
              model.stay(student, true);
              tryOut();
            });
    Card card =
        new Card(Messages.text("newYear.stays"))
            .add(new FormRow(Messages.text("newYear.stays.find"), find));
    for (Student student : model.staying()) {
      CheckBox box = new CheckBox(student.fullName());
      box.setId("new-year-stays-" + student.id());
      box.setSelected(true);
      box.setOnAction(event -> {
        model.stay(student, box.isSelected());
        tryOut();
      });
      card.add(box);
    }
    return card;
  }

  // what it does

  private Card effect(NewYearPlan plan) {
    NewYearViewModel.Promised promised = model.promised(plan);
    Card card = new Card(Messages.text("newYear.effect", plan.to().label()));
    card.setId("new-year-effect");
    card.add(
        names(plan, "newYear.goOn", move -> !move.leaves() && !move.stays()),
        names(plan, "newYear.change", Move::changesSchool),
        names(plan, "newYear.repeat", Move::stays),
        names(plan, "newYear.leaving", Move::leaves),
        Words.wrapped(Messages.count("newYear.promises", promised.open())));
    if (!promised.toThoseWhoLeave().isEmpty()) {
      card.add(
          Words.wrapped(Messages.text("newYear.promises.leave"), "strong"),
          Words.wrapped(String.join("\n", promised.toThoseWhoLeave()), "small"));
    }
    card.add(Words.wrapped(Messages.text("newYear.keeps", plan.from().label()), "muted"));
    Button begin =
        Buttons.primary(
            "new-year-begin",
            Messages.text("newYear.begin", plan.to().label()),
            () -> {
              Optional<String> wrong = model.begin(plan);
              trouble.setText(wrong.orElse(""));
              if (wrong.isEmpty()) {
                first.setValue(null);
                last.setValue(null);
                refresh();
              }
            });
    return card.add(new FlowPane(begin));
  }

  /// "412 students go on to the next grade", with their names behind it.
  private static Node names(NewYearPlan plan, String key, Predicate<Move> which) {
    Map<String, List<String>> byGrade =
        plan.moves().stream()
            .filter(which)
            .collect(
                Collectors.groupingBy(
                    move -> move.now().grade().words(),
                    LinkedHashMap::new,
                    Collectors.mapping(move -> move.student().fullName(), Collectors.toList())));
    int count = byGrade.values().stream().mapToInt(List::size).sum();
    String words = Messages.count(key, count);
    if (count == 0) {
      return Words.wrapped(words);
    }
    VBox lines = new VBox(6);
    byGrade.forEach((grade, students) ->
        lines
            .getChildren()
            .add(
                Words.wrapped(
                    Messages.text("newYear.names", grade, String.join(", ", students)), "small")));
    TitledPane pane = new TitledPane(words, lines);
    pane.setId(key.replace('.', '-'));
    pane.setExpanded(false);
    pane.setAnimated(false);
    return pane;
  }
}
