package org.porchlight.ui.settings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.Visitor;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.roster.Partner;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.Action;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// Who works here: added and changed by hand. Nobody is removed; people who left are set aside.
final class PeopleViewModel {
  private final StaffRepository staff;
  private final VisitorRepository visitors;
  private final SchoolRepository schools;
  private final AccessRooms access;
  private final Toasts toasts;
  private final ObservableList<StaffMember> people = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable StaffMember> chosen = new SimpleObjectProperty<>();

  PeopleViewModel(
      StaffRepository staff,
      VisitorRepository visitors,
      SchoolRepository schools,
      AccessRooms access,
      Toasts toasts) {
    this.staff = staff;
    this.visitors = visitors;
    this.schools = schools;
    this.access = access;
    this.toasts = toasts;
    refresh();
  }

  void refresh() {
    people.setAll(
        staff.staff().stream()
            .sorted(
                Comparator.comparing((StaffMember person) -> !person.active())
                    .thenComparing(StaffMember::bareName))
            .toList());
  }

  ObservableList<StaffMember> people() {
    return people;
  }

  /// The person whose form is open; null while none is.
  ObjectProperty<@Nullable StaffMember> chosen() {
    return chosen;
  }

  /// Names, roles and who works here are changed by whoever manages people.
  boolean managesPeople() {
    return access.session().may(Action.MANAGE_PEOPLE);
  }

  List<School> schools() {
    return schools.schools();
  }

  List<Partner> partners() {
    return staff.partners().stream().filter(Partner::active).toList();
  }

  List<Visitor> visitors() {
    return visitors.visitors();
  }

  /// What planning knows of somebody; empty for somebody new and for those who left.
  Optional<Visitor> visitor(StaffMember person) {
    return visitors.findVisitor(person.id());
  }

  /// Keeps what planning asks about a visitor.
  void keep(Visitor visitor) {
    Visitor before = visitors.findVisitor(visitor.id()).orElseThrow();
    if (before.equals(visitor)) {
      return;
    }
    visitors.change(visitor);
    toasts.done(
        Messages.text("settings.changed", visitor.person().name()), () -> visitors.change(before));
  }

  /// Keeps the form: a person with id 0 is new.
  void keep(StaffMember person) {
    if (person.name().isBlank()) {
      return;
    }
    if (person.id() == 0) {
      StaffMember added = staff.addStaffMember(person);
      toasts.done(
          Messages.text("settings.people.added", added.name()),
          () -> staff.changeStaffMember(inactive(added)));
    } else {
      StaffMember before = staff.findStaffMember(person.id()).orElseThrow();
      if (before.equals(person)) {
        chosen.set(null);
        return;
      }
      access.accounts().change(person);
      toasts.done(
          Messages.text("settings.changed", person.name()), () -> access.accounts().change(before));
    }
    chosen.set(null);
    refresh();
  }

  private static StaffMember inactive(StaffMember p) {
    return new StaffMember(
        p.id(),
        p.name(),
        p.role(),
        p.job(),
        p.languages(),
        p.schoolId(),
        p.phone(),
        p.visitsFrom(),
        p.visitsUntil(),
        p.trainedUntil(),
        p.drives(),
        false);
  }
}
