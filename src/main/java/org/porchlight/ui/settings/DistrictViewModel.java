package org.porchlight.ui.settings;

import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// The district's own facts and its schools.
final class DistrictViewModel {
  private static final int MOST_DAYS = 90;

  private final DistrictRepository districts;
  private final SchoolRepository schools;
  private final BandPreview preview;
  private final Toasts toasts;
  private final ObjectProperty<District> district;

  DistrictViewModel(
      DistrictRepository districts, SchoolRepository schools, BandPreview preview, Toasts toasts) {
    this.districts = districts;
    this.schools = schools;
    this.preview = preview;
    this.toasts = toasts;
    this.district = new SimpleObjectProperty<>(districts.district());
  }

  ObjectProperty<District> district() {
    return district;
  }

  void refresh() {
    district.set(districts.district());
  }

  List<School> schools() {
    return schools.schools();
  }

  /// Changes one fact; nothing happens when it stays the same.
  void change(String what, UnaryOperator<District> edit) {
    District before = district.get();
    District after = edit.apply(before);
    if (after.equals(before) || after.name().isBlank()) {
      district.set(before);
      return;
    }
    store(after);
    toasts.done(Messages.text("settings.changed", what), () -> store(before));
  }

  /// What changing the minimum would do, before it is done.
  String minimumPreview(int days) {
    return days == district.get().minimumEnrolledDays()
        ? ""
        : preview.sentence(() -> districts.changeDistrict(withMinimum(days)));
  }

  void changeMinimum(int days) {
    int before = district.get().minimumEnrolledDays();
    if (days == before) {
      return;
    }
    store(withMinimum(days));
    toasts.done(Messages.text("settings.minimum.changed", days), () -> store(withMinimum(before)));
  }

  static int withinReason(int days) {
    return Math.clamp(days, 1, MOST_DAYS);
  }

  void changeSchool(School before, School after) {
    if (after.equals(before) || after.name().isBlank() || after.shortName().isBlank()) {
      return;
    }
    schools.changeSchool(after);
    toasts.done(
        Messages.text("settings.changed", after.name()), () -> schools.changeSchool(before));
  }

  /// Only what the information system calls it and its name are needed.
  School addSchool(String code, String name) {
    School added = schools.addSchool(School.unsaved(code.strip(), name.strip(), name.strip()));
    toasts.say(Messages.text("settings.school.added", added.name()));
    return added;
  }

  private District withMinimum(int days) {
    District d = district.get();
    return new District(
        d.name(),
        d.town(),
        days,
        d.sampleToday(),
        d.childProtectionLine(),
        d.administratorName(),
        d.administratorPhone(),
        d.safetyProtocol());
  }

  private void store(District changed) {
    districts.changeDistrict(changed);
    district.set(changed);
  }
}
