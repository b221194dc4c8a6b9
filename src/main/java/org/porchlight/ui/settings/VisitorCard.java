package org.porchlight.ui.settings;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.VisitHours;
import org.porchlight.planning.Visitor;
import org.porchlight.roster.Partner;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// What planning asks about somebody who goes on visits: hours by weekday, the car, the partner
/// they work for, and with whom they are not sent out.
final class VisitorCard extends VBox {
  private static final List<DayOfWeek> SCHOOL_WEEK =
      List.of(
          DayOfWeek.MONDAY,
          DayOfWeek.TUESDAY,
          DayOfWeek.WEDNESDAY,
          DayOfWeek.THURSDAY,
          DayOfWeek.FRIDAY);

  private static final int LONGEST_CAR = 100;

  private final PeopleViewModel model;
  private final Visitor visitor;
  private final Map<DayOfWeek, TextField> from = new EnumMap<>(DayOfWeek.class);
  private final Map<DayOfWeek, TextField> until = new EnumMap<>(DayOfWeek.class);
  private final TextField car;
  private final ComboBox<Optional<Partner>> organisation;
  private final DatePicker agreement;
  private final DatePicker check;
  private final List<CheckBox> apart = new ArrayList<>();
  private final Label trouble = Words.wrapped("", "small", "trouble");
  private final FormDraft draft;

  VisitorCard(PeopleViewModel model, Visitor visitor, FormDrafts drafts, Runnable onKept) {
    this.model = model;
    this.visitor = visitor;
    setId("visitor-card");
    car = FormRow.textField("visitor-car", visitor.car() == null ? "" : visitor.car());
    List<Optional<Partner>> partners = new ArrayList<>();
    partners.add(Optional.empty());
    model.partners().forEach(partner -> partners.add(Optional.of(partner)));
    organisation =
        Choices.of(
            "visitor-partner",
            partners,
            Optional.ofNullable(visitor.organisation()),
            partner -> partner.map(Partner::name).orElse(Messages.text("settings.visits.ours")));
    agreement = new DatePicker(visitor.agreementUntil());
    agreement.setId("visitor-agreement");
    check = new DatePicker(visitor.backgroundCheckUntil());
    check.setId("visitor-check");
    Card card = new Card(Messages.text("settings.visits.card"));
    getChildren().add(card);
    card.add(
        new FormRow(Messages.text("settings.visits.hours"), week())
            .help(Messages.text("settings.visits.hours.help")),
        new FormRow(Messages.text("settings.visits.car"), car)
            .help(Messages.text("settings.visits.car.help")),
        columns(
            new FormRow(Messages.text("settings.visits.partner"), organisation),
            new FormRow(Messages.text("settings.visits.agreement"), agreement),
            new FormRow(Messages.text("settings.visits.check"), check)),
        Words.wrapped(Messages.text("settings.visits.agreement.help"), "small", "muted"),
        new FormRow(Messages.text("settings.visits.apart"), others()),
        trouble);
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    draft = drafts.keep("settings/visitor/" + visitor.id(), this);
    card.add(
        Buttons.secondary(
            "keep-visitor",
            Messages.text("settings.visits.keep"),
            () ->
                read()
                    .ifPresent(typed -> {
                      model.keep(typed);
                      draft.done();
                      onKept.run();
                    })));
  }

  private FlowPane week() {
    FlowPane week = new FlowPane(16, 8);
    for (DayOfWeek day : SCHOOL_WEEK) {
      String name = day.getDisplayName(TextStyle.FULL, Locale.getDefault());
      VisitHours hours = visitor.hours().get(day);
      String id = day.name().toLowerCase(Locale.ROOT);
      TextField begin = time("visitor-from-" + id, hours == null ? null : hours.from());
      begin.setAccessibleText(Messages.text("settings.visits.from", name));
      TextField end = time("visitor-until-" + id, hours == null ? null : hours.until());
      end.setAccessibleText(Messages.text("settings.visits.until", name));
      from.put(day, begin);
      until.put(day, end);
      Label label = Words.small(day.getDisplayName(TextStyle.SHORT, Locale.getDefault()));
      HBox one = new HBox(label, begin, Words.muted(Messages.text("settings.visits.to")), end);
      one.getStyleClass().add("field-pair");
      week.getChildren().add(one);
    }
    return week;
  }

  private static TextField time(String id, @Nullable LocalTime time) {
    TextField field = FormRow.textField(id, time == null ? "" : Dates.time(time));
    field.setPrefColumnCount(4);
    return field;
  }

  private FlowPane others() {
    FlowPane others = new FlowPane(16, 8);
    for (Visitor other : model.visitors()) {
      if (other.id() != visitor.id()) {
        CheckBox box = new CheckBox(other.person().name());
        box.setId("visitor-apart-" + other.id());
        box.setUserData(other.id());
        box.setSelected(visitor.apartFrom().contains(other.id()));
        apart.add(box);
        others.getChildren().add(box);
      }
    }
    return others;
  }

  private static HBox columns(FormRow... rows) {
    HBox line = new HBox(rows);
    line.getStyleClass().addAll("form-columns", "top");
    for (FormRow row : rows) {
      HBox.setHgrow(row, Priority.ALWAYS);
      row.setPrefWidth(100);
    }
    return line;
  }

  private Optional<Visitor> read() {
    Map<DayOfWeek, VisitHours> hours = new EnumMap<>(DayOfWeek.class);
    for (DayOfWeek day : SCHOOL_WEEK) {
      String begin = text(from, day);
      String end = text(until, day);
      if (begin.isBlank() && end.isBlank()) {
        continue;
      }
      LocalTime first = PeopleSection.time(begin);
      LocalTime last = PeopleSection.time(end);
      if (first == null || last == null || !first.isBefore(last)) {
        trouble.setText(
            Messages.text(
                "settings.visits.noHours",
                day.getDisplayName(TextStyle.FULL, Locale.getDefault())));
        return Optional.empty();
      }
      hours.put(day, new VisitHours(first, last));
    }
    String named = car.getText().strip();
    if (named.length() > LONGEST_CAR) {
      trouble.setText(Messages.text("settings.visits.carTooLong", LONGEST_CAR));
      return Optional.empty();
    }
    // people who are set aside have no box and stay as they are
    Set<Long> kept = new TreeSet<>(visitor.apartFrom());
    for (CheckBox box : apart) {
      Long other = (Long) box.getUserData();
      if (box.isSelected()) {
        kept.add(other);
      } else {
        kept.remove(other);
      }
    }
    return Optional.of(
        new Visitor(
            visitor.person(),
            hours,
            named.isEmpty() ? null : named,
            organisation.getValue().orElse(null),
            agreement.getValue(),
            check.getValue(),
            kept,
            visitor.visitsMade()));
  }

  private static String text(Map<DayOfWeek, TextField> fields, DayOfWeek day) {
    return Optional.ofNullable(fields.get(day)).map(TextField::getText).orElse("");
  }
}
