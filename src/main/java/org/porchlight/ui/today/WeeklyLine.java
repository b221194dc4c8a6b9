package org.porchlight.ui.today;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;
import org.porchlight.attendance.Days;
import org.porchlight.attendance.WeekShare;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Words;

/// The share missing 10 % or more, week by week, with its last value at the end of the line.
final class WeeklyLine extends Region {
  private static final double HEIGHT = 66;
  private static final double FOOT = 21;
  private static final double ROOM_FOR_NUMBER = 36;
  private static final double DOT = 4.5;

  private final List<WeekShare> weeks;
  private final Polyline line = new Polyline();
  private final Line ground = new Line();
  private final Circle dot = new Circle(DOT);
  private final Label number;
  private final List<Label> months = new ArrayList<>();
  private final List<Integer> monthAt = new ArrayList<>();

  /// @param weeks at least one, oldest first
  WeeklyLine(List<WeekShare> weeks) {
    this.weeks = List.copyOf(weeks);
    getStyleClass().add("weekly-line");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAccessibleText(
        Messages.text(
            "today.line.says",
            weeks.stream()
                .map(week ->
                    Messages.text(
                        "today.line.point",
                        Dates.dayOfMonth(week.lastDay()),
                        Days.percent(week.chronic(), week.counted())))
                .collect(Collectors.joining(", "))));
    WeekShare last = weeks.getLast();
    number = Words.plain(Days.percentNumber(last.chronic(), last.counted()), "line-number");
    line.getStyleClass().add("line-course");
    ground.getStyleClass().add("line-ground");
    dot.getStyleClass().add("line-dot");
    getChildren().addAll(ground, line, dot, number);
    addMonths();
    getChildren().forEach(child -> child.setManaged(false));
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
  }

  private void addMonths() {
    for (int i = 0; i < weeks.size(); i++) {
      var month = weeks.get(i).lastDay().getMonth();
      if (i == 0 || month != weeks.get(i - 1).lastDay().getMonth()) {
        months.add(
            Words.plain(
                month.getDisplayName(TextStyle.SHORT, Locale.getDefault()), "tiny", "muted"));
        monthAt.add(i);
      }
    }
    getChildren().addAll(months);
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth() - ROOM_FOR_NUMBER;
    double bottom = HEIGHT - FOOT;
    double most = weeks.stream().mapToDouble(WeekShare::share).max().orElse(0);
    double scale = most == 0 ? 0 : (bottom - 2 * DOT) / (most * 1.15);
    double step = weeks.size() < 2 ? 0 : width / (weeks.size() - 1);
    line.getPoints().clear();
    for (int i = 0; i < weeks.size(); i++) {
      line.getPoints().addAll(i * step, bottom - weeks.get(i).share() * scale);
    }
    double endX = line.getPoints().get(line.getPoints().size() - 2);
    double endY = line.getPoints().getLast();
    dot.setCenterX(endX);
    dot.setCenterY(endY);
    number.autosize();
    number.relocate(endX + DOT + 3, endY - number.getHeight() / 2);
    ground.setEndX(width);
    ground.setStartY(bottom + 0.5);
    ground.setEndY(bottom + 0.5);
    for (int i = 0; i < months.size(); i++) {
      Label month = months.get(i);
      month.autosize();
      double x = Math.min(monthAt.get(i) * step, width - month.getWidth());
      month.relocate(Math.max(0, x), bottom + 5);
    }
  }
}
