package org.porchlight.ui.settings;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.porchlight.attendance.AttendanceRuleRepository;
import org.porchlight.attendance.AttendanceRules;
import org.porchlight.attendance.RulePreset;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// How days are counted here. What is chosen is looked at first: it says how many students would
/// change band before it counts.
final class CountingViewModel {
  private static final int MOST_DAYS = 180;

  private final AttendanceRuleRepository rules;
  private final BandPreview preview;
  private final Toasts toasts;
  private final ObjectProperty<AttendanceRules> chosen;

  CountingViewModel(AttendanceRuleRepository rules, BandPreview preview, Toasts toasts) {
    this.rules = rules;
    this.preview = preview;
    this.toasts = toasts;
    chosen = new SimpleObjectProperty<>(rules.rules());
  }

  void refresh() {
    chosen.set(rules.rules());
  }

  /// What is looked at; not counted by until [#use].
  ObjectProperty<AttendanceRules> chosen() {
    return chosen;
  }

  List<RulePreset> presets() {
    return RulePreset.all();
  }

  void choose(RulePreset preset) {
    chosen.set(preset.on(chosen.get()));
  }

  void chooseMinimum(int days) {
    chosen.set(chosen.get().withMinimum(Math.clamp(days, 1, MOST_DAYS)));
  }

  boolean isChanged() {
    return !chosen.get().equals(rules.rules());
  }

  /// "12 students change band. 88 instead of 121 would miss 10 % or more."; empty while nothing is
  /// changed.
  String effect() {
    return isChanged() ? preview.inFull(() -> rules.change(chosen.get())) : "";
  }

  /// Counts so from now on.
  void use() {
    AttendanceRules before = rules.rules();
    if (before.equals(chosen.get())) {
      return;
    }
    rules.change(chosen.get());
    toasts.done(
        Messages.text("settings.counting.changed"),
        () -> {
          rules.change(before);
          refresh();
        });
  }
}
