package org.porchlight.ui.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.CodeKind;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// What the information system's attendance codes mean this year.
final class CodesViewModel {
  private final AttendanceRepository attendance;
  private final SchoolRepository schools;
  private final BandPreview preview;
  private final Toasts toasts;
  private final LocalDate today;
  private final ObservableList<AttendanceCode> codes = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable AttendanceCode> chosen = new SimpleObjectProperty<>();

  CodesViewModel(
      AttendanceRepository attendance,
      SchoolRepository schools,
      BandPreview preview,
      Toasts toasts,
      LocalDate today) {
    this.attendance = attendance;
    this.schools = schools;
    this.preview = preview;
    this.toasts = toasts;
    this.today = today;
    refresh();
  }

  void refresh() {
    Optional<SchoolYear> year = schools.findSchoolYear(today);
    codes.setAll(year.map(attendance::codes).orElse(List.of()));
  }

  ObservableList<AttendanceCode> codes() {
    return codes;
  }

  /// The code whose meaning is looked at; null while none is.
  ObjectProperty<@Nullable AttendanceCode> chosen() {
    return chosen;
  }

  /// "Absent, excused, half a day"
  static String meaning(AttendanceCode code) {
    if (code.kind() != CodeKind.ABSENT) {
      return Messages.of(code.kind());
    }
    String why =
        Messages.text(
            code.suspension()
                ? "settings.codes.suspension"
                : code.excused() ? "settings.codes.excused" : "settings.codes.unexcused");
    return Messages.text(
        "settings.codes.meaning", Messages.of(code.kind()), why, portion(code.quarterDaysMissed()));
  }

  static String portion(int quarterDays) {
    return Messages.text(
        switch (quarterDays) {
          case 0 -> "settings.codes.portion.0";
          case 1 -> "settings.codes.portion.1";
          case 2 -> "settings.codes.portion.2";
          case 3 -> "settings.codes.portion.3";
          default -> "settings.codes.portion.4";
        });
  }

  String preview(AttendanceCode changed) {
    return codes.contains(changed) ? "" : preview.sentence(() -> attendance.changeCode(changed));
  }

  void change(AttendanceCode changed) {
    AttendanceCode before =
        codes.stream().filter(code -> code.id() == changed.id()).findFirst().orElseThrow();
    if (changed.equals(before)) {
      return;
    }
    attendance.changeCode(changed);
    toasts.done(
        Messages.text("settings.codes.changed", changed.code(), meaning(changed)),
        () -> attendance.changeCode(before));
    refresh();
    chosen.set(null);
  }
}
