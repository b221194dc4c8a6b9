package org.porchlight;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.porchlight.access.RecoveryCode;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;
import org.porchlight.ui.firstrun.FirstRunView;
import org.porchlight.ui.firstrun.StartDistrictView;
import org.porchlight.ui.firstrun.StartDistrictViewModel;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.RecoveryCodeCard;
import org.porchlight.ui.unlock.RecoverView;
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
    return new UnlockView(
        model,
        "Maple Valley School District",
        "",
        new UnlockView.OtherWays(() -> {}, () -> {}, () -> {}));
  }

  private static UnlockViewModel<String> model() {
    return new UnlockViewModel<>(
        List.of(
            new UnlockViewModel.Worker(1, "Mr. Ruiz", "Counselor"),
            new UnlockViewModel.Worker(2, "Dana", "School office")),
        1,
        (worker, passphrase) -> "",
        opened -> {},
        BackgroundWork.atOnce(),
        new ErrorMessages());
  }

  static Parent recoveryCode() {
    return card(
        new RecoveryCodeCard(
            new RecoveryCode("7K2M9QXD04HVT3PA5WCN8RBEZ6G1YJFS"),
            "Maple Valley School District",
            () -> {}));
  }

  static Parent recover() {
    return new RecoverView<>(
        new RecoverView.Recovering<String>(code -> "", opened -> List.of(), opened -> fresh -> {}),
        BackgroundWork.atOnce(),
        new ErrorMessages(),
        () -> {});
  }

  private static Parent card(RecoveryCodeCard card) {
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return new StackPane(new NightScene(0.65, 0.14, 0.8), card);
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
