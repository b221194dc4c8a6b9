package org.porchlight;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;
import org.porchlight.ui.firstrun.FirstRunView;
import org.porchlight.ui.firstrun.StartDistrictView;
import org.porchlight.ui.firstrun.StartDistrictViewModel;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.unlock.UnlockView;
import org.porchlight.ui.unlock.UnlockViewModel;
import org.porchlight.ui.unlock.WhoIsWorkingView;

/// What stands in the window before a district is open, for the pictures.
final class DoorScreens {
  private DoorScreens() {}

  static Parent firstRun() {
    return new FirstRunView(() -> {}, () -> {}, () -> {}, new SimpleObjectProperty<>(Look.NORMAL));
  }

  static Parent startDistrict() {
    StartDistrictViewModel<String> model =
        new StartDistrictViewModel<>(
            start -> "", made -> {}, BackgroundWork.atOnce(), new ErrorMessages());
    StartDistrictView view = new StartDistrictView(model, "It is kept on this computer.", () -> {});
    model.districtName().set("Maple Valley School District");
    model.person().set("Mr. Ruiz");
    model.passphrase().set("otter lamp violin");
    return view;
  }

  static Parent unlock() {
    return view(model());
  }

  private static Parent view(UnlockViewModel<String> model) {
    return new UnlockView(model, "Maple Valley School District", "", () -> {});
  }

  private static UnlockViewModel<String> model() {
    return new UnlockViewModel<>(
        List.of(
            new UnlockViewModel.Worker(1, "Mr. Ruiz", "Counselor"),
            new UnlockViewModel.Worker(2, "Dana", "School office")),
        1,
        passphrase -> "",
        opened -> {},
        BackgroundWork.atOnce(),
        new ErrorMessages(),
        MapleValley.CLOCK);
  }

  static Parent whoIsWorking() {
    return new WhoIsWorkingView(
        List.of(
            StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR),
            StaffMember.unsaved("Dana", StaffRole.OFFICE),
            StaffMember.unsaved("Principal Okafor", StaffRole.PRINCIPAL)),
        person -> {},
        (name, role) -> {});
  }
}
