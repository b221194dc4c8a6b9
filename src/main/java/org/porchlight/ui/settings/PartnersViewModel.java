package org.porchlight.ui.settings;

import java.util.List;
import java.util.Optional;
import org.porchlight.roster.Partner;
import org.porchlight.roster.StaffRepository;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// Organisations that help families. Nobody is removed; former partners are set aside.
final class PartnersViewModel {
  private static final int LONGEST_NAME = 200;

  private final StaffRepository staff;
  private final Toasts toasts;

  PartnersViewModel(StaffRepository staff, Toasts toasts) {
    this.staff = staff;
    this.toasts = toasts;
  }

  List<Partner> partners() {
    return staff.partners();
  }

  /// Keeps the form: a partner with id 0 is new. Answers what has to be put right first; empty when
  /// it is done.
  Optional<String> keep(Partner partner) {
    if (partner.name().isBlank() || partner.name().length() > LONGEST_NAME) {
      return Optional.of(Messages.text("settings.partners.noName", LONGEST_NAME));
    }
    boolean taken =
        partners().stream()
            .anyMatch(other ->
                other.id() != partner.id() && other.name().equalsIgnoreCase(partner.name()));
    if (taken) {
      return Optional.of(Messages.text("settings.partners.taken", partner.name()));
    }
    if (partner.id() == 0) {
      Partner added = staff.addPartner(partner);
      toasts.done(
          Messages.text("settings.partners.added", added.name()),
          () ->
              staff.changePartner(
                  new Partner(added.id(), added.name(), added.offers(), added.phone(), false)));
      return Optional.empty();
    }
    Partner before =
        partners().stream().filter(one -> one.id() == partner.id()).findFirst().orElseThrow();
    if (!before.equals(partner)) {
      staff.changePartner(partner);
      toasts.done(
          Messages.text("settings.changed", partner.name()), () -> staff.changePartner(before));
    }
    return Optional.empty();
  }
}
