package org.porchlight.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import org.porchlight.roster.Grade;
import org.porchlight.roster.School;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.FilterChip;
import org.porchlight.ui.kit.SegmentedSwitch;
import org.porchlight.ui.students.StudentsFilter.Recent;
import org.porchlight.ui.students.StudentsFilter.Share;
import org.porchlight.ui.students.StudentsViewModel.RowsOf;

/// The row of filter chips, drawn anew from the filter whenever it or the list changes.
final class StudentsChips extends FlowPane {
  private final StudentsViewModel model;
  private final SegmentedSwitch<RowsOf> rowsOf;

  StudentsChips(StudentsViewModel model) {
    this.model = model;
    rowsOf = new SegmentedSwitch<>("students-rows", List.of(RowsOf.values()), Messages::of);
    rowsOf.chosen().bindBidirectional(model.rowsOf());
    setId("students-chips");
    getStyleClass().add("chips");
    model.filter().addListener((property, was, is) -> draw());
    model.sentence().addListener((property, was, is) -> draw());
    draw();
  }

  private void draw() {
    Optional<String> focused =
        getChildren().stream().filter(Node::isFocused).map(Node::getId).findFirst();
    List<Node> chips = new ArrayList<>();
    chips.add(rowsOf);
    chips.add(share("students-chip-ten", "students.chip.ten", Share.MISSING_TEN));
    chips.add(schools());
    chips.add(grades());
    chips.add(recent());
    chips.add(
        toggle(
            "students-chip-no-contact",
            Messages.text("students.chip.noContact"),
            model.filter().get().noRealContact(),
            filter -> filter.withNoRealContact(!filter.noRealContact())));
    newly().ifPresent(chips::add);
    chips.add(share("students-chip-watch", "students.chip.watch", Share.WATCH));
    tooFew().ifPresent(chips::add);
    getChildren().setAll(chips);
    focused
        .flatMap(id -> chips.stream().filter(chip -> id.equals(chip.getId())).findFirst())
        .ifPresent(Node::requestFocus);
  }

  void focusFirst() {
    getChildren().get(1).requestFocus();
  }

  private FilterChip share(String id, String key, Share share) {
    boolean on = model.filter().get().share() == share;
    return toggle(id, Messages.text(key), on, filter -> filter.with(on ? Share.EVERYONE : share));
  }

  private Optional<Node> tooFew() {
    int count = model.count(StudentsFilter.EVERYONE.with(Share.TOO_FEW_DAYS));
    FilterChip chip = share("students-chip-too-few", "students.chip.tooFew", Share.TOO_FEW_DAYS);
    chip.count(count);
    return count > 0 || chip.isSelected() ? Optional.of(chip) : Optional.empty();
  }

  private Optional<Node> newly() {
    return model
        .previousPostedDay()
        .map(day -> {
          FilterChip chip =
              toggle(
                  "students-chip-newly",
                  Messages.text("students.chip.newly", Dates.dayOfMonth(day)),
                  model.filter().get().newlyMissing(),
                  filter -> filter.withNewlyMissing(!filter.newlyMissing()));
          chip.count(model.count(StudentsFilter.EVERYONE.withNewlyMissing(true)));
          return chip;
        });
  }

  private FilterChip toggle(
      String id, String words, boolean on, UnaryOperator<StudentsFilter> change) {
    FilterChip chip = new FilterChip(id, words);
    chip.setSelected(on);
    chip.setOnAction(event -> model.filter().set(change.apply(model.filter().get())));
    return chip;
  }

  private Node schools() {
    List<Optional<School>> choices =
        Stream.concat(
                Stream.of(Optional.<School>empty()), model.schools().stream().map(Optional::of))
            .toList();
    Optional<School> chosen =
        model
            .filter()
            .get()
            .schoolId()
            .flatMap(
                id -> model.schools().stream().filter(school -> school.id() == id).findFirst());
    return FilterChip.choosing(
        "students-chip-school",
        choices,
        chosen,
        school ->
            school
                .map(School::shortName)
                .orElseGet(() -> Messages.text("students.chip.allSchools")),
        school -> model.filter().set(model.filter().get().withSchool(school.map(School::id))));
  }

  private Node grades() {
    List<Optional<Grade>> choices =
        Stream.concat(Stream.of(Optional.<Grade>empty()), model.grades().stream().map(Optional::of))
            .toList();
    return FilterChip.choosing(
        "students-chip-grade",
        choices,
        model.filter().get().grade(),
        grade ->
            grade
                .map(one -> Messages.text("students.chip.oneGrade", one.code()))
                .orElseGet(() -> Messages.text("students.chip.grade")),
        grade -> model.filter().set(model.filter().get().withGrade(grade)));
  }

  private Node recent() {
    return FilterChip.choosing(
        "students-chip-recent",
        List.of(Recent.values()),
        model.filter().get().recent(),
        Messages::of,
        recent -> model.filter().set(model.filter().get().with(recent)));
  }
}
