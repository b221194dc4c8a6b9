package org.porchlight.ui.settings;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.School;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// A month of school days; the chosen day can be closed or opened. Arrow keys walk the days.
final class CalendarSection extends SettingsView.Section {
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM yyyy", Locale.getDefault());

  private final CalendarViewModel model;
  private final FormDrafts drafts;

  CalendarSection(CalendarViewModel model, FormDrafts drafts) {
    this.model = model;
    this.drafts = drafts;
  }

  @Override
  void refresh() {
    if (!model.hasAnyDay()) {
      getChildren().setAll(make());
      return;
    }
    Card card = new Card(Messages.text("settings.calendar.card"), schools());
    card.add(new HBox(32, month(), day()));
    getChildren().setAll(card);
  }

  // ---- no calendar yet ----

  private Card make() {
    FormDraft[] draft = new FormDraft[1];
    DatePicker first = new DatePicker();
    first.setId("first-day");
    DatePicker last = new DatePicker();
    last.setId("last-day");
    Button make =
        Buttons.primary(
            "make-calendar",
            Messages.text("settings.calendar.make"),
            () -> {
              draft[0].done();
              model.makeCalendar(first.getValue(), last.getValue());
              refresh();
            });
    make.setDisable(true);
    Runnable check =
        () ->
            make.setDisable(
                first.getValue() == null
                    || last.getValue() == null
                    || last.getValue().isBefore(first.getValue())
                    || model.schools().isEmpty());
    first.valueProperty().addListener((property, was, is) -> check.run());
    last.valueProperty().addListener((property, was, is) -> check.run());
    HBox row =
        new HBox(
            new FormRow(Messages.text("settings.calendar.first"), first),
            new FormRow(Messages.text("settings.calendar.last"), last),
            make);
    row.getStyleClass().add("form-columns");
    draft[0] = drafts.keep("settings/calendar", row);
    String none =
        model.schools().isEmpty() ? "settings.calendar.noSchools" : "settings.calendar.none";
    return new Card(Messages.text("settings.calendar.card"))
        .add(Words.wrapped(Messages.text(none), "muted"), row);
  }

  // ---- a calendar ----

  private ComboBox<Optional<School>> schools() {
    List<Optional<School>> choices = new ArrayList<>();
    choices.add(Optional.empty());
    model.schools().forEach(one -> choices.add(Optional.of(one)));
    ComboBox<Optional<School>> combo = new ComboBox<>(FXCollections.observableArrayList(choices));
    combo.setId("calendar-school");
    combo.setAccessibleText(Messages.text("settings.calendar.school"));
    combo.setConverter(
        Choices.named(one -> one.map(School::name).orElse(Messages.text("settings.calendar.all"))));
    combo.setValue(Optional.ofNullable(model.school().get()));
    combo
        .valueProperty()
        .addListener((property, was, is) -> {
          model.school().set(is.orElse(null));
          refresh();
        });
    return combo;
  }

  private VBox month() {
    YearMonth month = model.month().get();
    Button before =
        Buttons.icon("month-before", "fth-chevron-left", words("before"), () -> turnMonth(-1));
    Button after =
        Buttons.icon("month-after", "fth-chevron-right", words("after"), () -> turnMonth(1));
    Label name = Words.plain(MONTH.format(month), "strong");
    name.getStyleClass().add("month-name");
    HBox head = new HBox(before, name, after);
    head.getStyleClass().add("form-columns");
    GridPane grid = new GridPane();
    grid.getStyleClass().add("month-grid");
    for (DayOfWeek weekday : DayOfWeek.values()) {
      grid.add(
          Words.small(weekday.getDisplayName(TextStyle.SHORT, Locale.getDefault())),
          weekday.getValue() - 1,
          0);
    }
    Map<LocalDate, CalendarDay> days = model.days();
    int offset = month.atDay(1).getDayOfWeek().getValue() - 1;
    for (int i = 1; i <= month.lengthOfMonth(); i++) {
      int cell = offset + i - 1;
      grid.add(dayButton(month.atDay(i), days), cell % 7, 1 + cell / 7);
    }
    VBox whole = new VBox(head, grid, legend());
    whole.getStyleClass().add("form");
    return whole;
  }

  private static String words(String which) {
    return Messages.text(
        which.equals("before") ? "settings.calendar.before" : "settings.calendar.after");
  }

  private Button dayButton(LocalDate date, Map<LocalDate, CalendarDay> days) {
    CalendarDay named = days.get(date);
    boolean open = named != null && named.instructional();
    boolean half = named != null && named.instructional() && named.isShort();
    Button button = new Button(date.getDayOfMonth() + (half ? "½" : ""));
    button.setId("day-" + date);
    button.getStyleClass().setAll("button", "month-day", open ? "open" : "closed");
    if (date.equals(model.day().get())) {
      button.getStyleClass().add("here");
    }
    button.setAccessibleText(
        Messages.text(
            open
                ? half ? "settings.calendar.isHalf" : "settings.calendar.isOpen"
                : "settings.calendar.isClosed",
            Dates.day(date)));
    button.setOnAction(event -> choose(date));
    button.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          int step = step(event.getCode());
          if (step != 0) {
            choose(date.plusDays(step));
            event.consume();
          }
        });
    return button;
  }

  private static int step(KeyCode code) {
    return switch (code) {
      case LEFT -> -1;
      case RIGHT -> 1;
      case UP -> -7;
      case DOWN -> 7;
      default -> 0;
    };
  }

  private void choose(LocalDate date) {
    model.day().set(date);
    model.month().set(YearMonth.from(date));
    refresh();
    Node chosen = lookup("#day-" + date);
    if (chosen != null) {
      chosen.requestFocus();
    }
  }

  private void turnMonth(int step) {
    model.month().set(model.month().get().plusMonths(step));
    refresh();
  }

  private static HBox legend() {
    HBox legend =
        new HBox(
            swatch("open"),
            Words.small(Messages.text("settings.calendar.legend.open")),
            swatch("closed"),
            Words.small(Messages.text("settings.calendar.legend.closed")));
    legend.getStyleClass().add("legend");
    return legend;
  }

  private static Label swatch(String kind) {
    Label swatch = Words.plain("", "month-day", "swatch", kind);
    swatch.setMinSize(14, 14);
    swatch.setMaxSize(14, 14);
    return swatch;
  }

  private VBox day() {
    LocalDate date = model.day().get();
    boolean open = model.isOpen(date);
    CalendarDay named = model.days().get(date);
    TextField note =
        FormRow.textField("day-note", named == null || named.note() == null ? "" : named.note());
    note.setPromptText(Messages.text("settings.calendar.note.example"));
    FormDraft draft = drafts.keep("settings/day/" + date, note);
    Label effect = Words.wrapped(model.preview(), "strong");
    effect.setId("day-preview");
    Button turn =
        Buttons.secondary(
            "turn-day",
            Messages.text(open ? "settings.calendar.close" : "settings.calendar.open"),
            () -> {
              draft.done();
              model.turnDay(note.getText());
              refresh();
            });
    VBox panel =
        new VBox(
            Words.plain(Dates.inFull(date), "title-card"),
            Words.wrapped(
                Messages.text(open ? "settings.calendar.day.open" : "settings.calendar.day.closed"),
                "muted"),
            new FormRow(Messages.text("settings.calendar.note"), note),
            new HBox(16, turn, effect));
    if (open) {
      panel.getChildren().add(half(note, draft));
    }
    panel.getChildren().add(holiday(note, draft));
    panel.getStyleClass().addAll("form", "day-panel");
    return panel;
  }

  private Button half(TextField note, FormDraft draft) {
    boolean isShort = model.isShort();
    return Buttons.secondary(
        "half-day",
        Messages.text(isShort ? "settings.calendar.makeWhole" : "settings.calendar.makeHalf"),
        () -> {
          draft.done();
          model.halfDay(!isShort, note.getText());
          refresh();
        });
  }

  /// Days off in a row, from the chosen day on.
  private VBox holiday(TextField note, FormDraft draft) {
    DatePicker through = new DatePicker();
    through.setId("holiday-through");
    Label trouble = Words.wrapped("", "trouble");
    trouble.setId("holiday-trouble");
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    Button close =
        Buttons.secondary(
            "holiday-close",
            Messages.text("settings.calendar.closeThrough"),
            () -> {
              Optional<String> wrong = model.closeThrough(through.getValue(), note.getText());
              trouble.setText(wrong.orElse(""));
              if (wrong.isEmpty()) {
                draft.done();
                refresh();
              }
            });
    close.disableProperty().bind(through.valueProperty().isNull());
    return new VBox(
        8,
        new FormRow(
            Messages.text("settings.calendar.through", Dates.day(model.day().get())), through),
        close,
        trouble);
  }
}
