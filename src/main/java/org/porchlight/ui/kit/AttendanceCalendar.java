package org.porchlight.ui.kit;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.DayState;
import org.porchlight.attendance.Days;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// A student's school year, a column for each week: letters for days missed, a diagonal for half
/// days, a short line where there was no school, dashes where nothing is posted yet.
///
/// Arrow keys walk the days; [#chosen] follows.
public final class AttendanceCalendar extends GridPane {
  /// Something else that happened on a day, drawn as a dot at the corner.
  public enum Mark {
    VISITED,
    MISSED_EACH_OTHER
  }

  private static final int WEEKDAYS = 5;
  private static final double NARROWEST = 28;
  private static final double WIDEST = 38;

  private final Map<LocalDate, StackPane> cells = new HashMap<>();
  private final Map<LocalDate, AttendanceDay> days = new HashMap<>();
  private final ReadOnlyObjectWrapper<@Nullable AttendanceDay> chosen =
      new ReadOnlyObjectWrapper<>();

  public AttendanceCalendar(String id) {
    setId(id);
    getStyleClass().addAll("attendance-calendar", "focus-ring");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TABLE_VIEW);
    setAccessibleText(Messages.text("kit.calendar"));
    addEventHandler(KeyEvent.KEY_PRESSED, this::walk);
  }

  /// @param shown weekdays in order, whole weeks
  /// @param says what a day tells: its code, the file it came from
  public void show(
      List<AttendanceDay> shown, Map<LocalDate, Mark> marks, Function<AttendanceDay, String> says) {
    getChildren().clear();
    cells.clear();
    days.clear();
    chosen.set(null);
    if (shown.isEmpty()) {
      return;
    }
    LocalDate monday = monday(shown.getFirst().date());
    stretch((int) ChronoUnit.WEEKS.between(monday, shown.getLast().date()) + 1);
    for (int row = 0; row < WEEKDAYS; row++) {
      Label weekday = new Label(Dates.shortWeekday(monday.plusDays(row)));
      weekday.getStyleClass().addAll("small", "muted", "weekday");
      add(weekday, 0, row + 1);
    }
    for (AttendanceDay day : shown) {
      int week = (int) ChronoUnit.WEEKS.between(monday, monday(day.date()));
      if (startsMonth(day, shown)) {
        Label month = new Label(Dates.shortMonth(monday(day.date()).plusDays(4)));
        month.getStyleClass().add("month");
        month.setMinWidth(USE_PREF_SIZE);
        add(month, week + 1, 0, 2, 1);
      }
      StackPane cell = cell(day, marks.get(day.date()), says.apply(day));
      cells.put(day.date(), cell);
      days.put(day.date(), day);
      add(cell, week + 1, day.date().getDayOfWeek().getValue());
    }
  }

  /// Weeks share the room there is, between readable and comfortable.
  private void stretch(int weeks) {
    getColumnConstraints().setAll(new ColumnConstraints());
    for (int week = 0; week < weeks; week++) {
      ColumnConstraints column = new ColumnConstraints();
      column.setMinWidth(NARROWEST);
      column.setPrefWidth(WIDEST);
      column.setMaxWidth(WIDEST);
      column.setHgrow(Priority.ALWAYS);
      getColumnConstraints().add(column);
    }
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }

  /// The month stands over the first column that begins in it.
  private static boolean startsMonth(AttendanceDay day, List<AttendanceDay> shown) {
    LocalDate friday = monday(day.date()).plusDays(4);
    return day.equals(shown.getFirst())
        || (day.date().getDayOfWeek() == DayOfWeek.MONDAY
            && friday.getMonth() != friday.minusWeeks(1).getMonth());
  }

  private StackPane cell(AttendanceDay day, @Nullable Mark mark, String says) {
    Label words = new Label(letter(day));
    StackPane cell = new StackPane(words);
    cell.getStyleClass().addAll("calendar-day", kind(day));
    if (mark != null) {
      StackPane dot = new StackPane();
      dot.getStyleClass()
          .addAll("calendar-mark", mark == Mark.VISITED ? "visited" : "missed-each-other");
      dot.setManaged(false);
      dot.resize(10, 10);
      cell.getChildren().add(dot);
      cell.widthProperty()
          .addListener((property, was, is) -> dot.relocate(is.doubleValue() - 7, -4));
    }
    cell.setAccessibleText(says);
    Tips.on(cell, says);
    cell.setOnMouseClicked(click -> {
      requestFocus();
      choose(day.date());
    });
    return cell;
  }

  private static String letter(AttendanceDay day) {
    return switch (day.state()) {
      case NO_SCHOOL -> "–";
      case NOT_ENROLLED, NOT_POSTED, EXEMPT -> "";
      case POSTED -> posted(day);
    };
  }

  private static String posted(AttendanceDay day) {
    if (day.quarterDaysMissed() == 0) {
      return String.valueOf(day.date().getDayOfMonth());
    }
    return day.isMissedWhole() ? reason(day.code()) : Days.written(day.quarterDaysMissed());
  }

  private static String reason(@Nullable AttendanceCode code) {
    if (code == null) {
      return "";
    }
    return code.suspension() ? "S" : code.excused() ? "E" : "U";
  }

  private static String kind(AttendanceDay day) {
    if (day.state() != DayState.POSTED) {
      return switch (day.state()) {
        case NO_SCHOOL -> "no-school";
        case NOT_POSTED -> "not-posted";
        default -> "not-enrolled";
      };
    }
    if (day.quarterDaysMissed() == 0) {
      return "present";
    }
    AttendanceCode code = day.code();
    String whole = code != null && code.excused() && !code.suspension() ? "excused" : "unexcused";
    return day.isMissedWhole() ? whole : "part";
  }

  /// The day the keys stand on; null before anyone walked.
  public ReadOnlyObjectProperty<@Nullable AttendanceDay> chosen() {
    return chosen.getReadOnlyProperty();
  }

  private void walk(KeyEvent key) {
    int step =
        switch (key.getCode()) {
          case UP -> -1;
          case DOWN -> 1;
          case LEFT -> -7;
          case RIGHT -> 7;
          default -> 0;
        };
    if (step == 0 || key.isAltDown() || key.isShortcutDown() || days.isEmpty()) {
      return;
    }
    key.consume();
    AttendanceDay from = chosen.get();
    if (from == null) {
      days.values().stream()
          .filter(day -> day.state() == DayState.POSTED)
          .map(AttendanceDay::date)
          .max(LocalDate::compareTo)
          .ifPresent(this::choose);
      return;
    }
    LocalDate to = from.date().plusDays(step);
    while (to.getDayOfWeek().getValue() > WEEKDAYS) {
      to = to.plusDays(step > 0 ? 1 : -1);
    }
    if (days.containsKey(to)) {
      choose(to);
    }
  }

  private void choose(LocalDate date) {
    cells.values().forEach(cell -> cell.getStyleClass().remove("chosen"));
    StackPane cell = cells.get(date);
    if (cell != null) {
      cell.getStyleClass().add("chosen");
      setAccessibleText(cell.getAccessibleText());
    }
    chosen.set(days.get(date));
  }
}
