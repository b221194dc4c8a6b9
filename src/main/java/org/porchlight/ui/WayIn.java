package org.porchlight.ui;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.Accounts;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.Backup;
import org.porchlight.storage.ClosedDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.SecondPlace;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.unlock.PutBackView;
import org.porchlight.ui.unlock.PutBackViewModel;
import org.porchlight.ui.unlock.RecoverView;
import org.porchlight.ui.unlock.UnlockView;
import org.porchlight.ui.unlock.UnlockViewModel;
import org.porchlight.ui.unlock.WhoIsWorkingView;

/// From a locked district to a person inside it: by passphrase, by recovery code, or, where the
/// district does not open, by going back to a copy first.
final class WayIn {
  private final FrontDoor house;
  private final LaptopSettings laptop;
  private final DistrictDoor door;
  private final Doorway doorway;
  private final BackgroundWork background;
  private final ErrorMessages errors;

  WayIn(
      FrontDoor house,
      LaptopSettings laptop,
      DistrictDoor door,
      Doorway doorway,
      BackgroundWork background,
      ErrorMessages errors) {
    this.house = house;
    this.laptop = laptop;
    this.door = door;
    this.doorway = doorway;
    this.background = background;
    this.errors = errors;
  }

  /// @param news stands above the card, such as what became of going back; may be empty
  void unlock(Path where, ReadOnlyStringWrapper news) {
    boolean known = laptop.lastDistrict().filter(where::equals).isPresent();
    UnlockViewModel<?>[] model = new UnlockViewModel<?>[1];
    model[0] =
        new UnlockViewModel<>(
            workers(where, known),
            laptop.lastPerson(),
            (worker, passphrase) -> door.open(where, worker, passphrase),
            opened -> opened(opened, model[0].chosen().get()),
            background,
            errors);
    boolean isSample = where.equals(FirstSteps.samplePlace(laptop));
    UnlockView view =
        new UnlockView(
            model[0],
            known ? laptop.lastDistrictName() : where.getFileName().toString(),
            isSample ? Messages.text("unlock.sample", FrontDoor.SAMPLE_PASSPHRASE) : "",
            new UnlockView.OtherWays(
                hasRecoveryCode(where) ? () -> recover(where) : null,
                () -> putBack(where),
                house::firstRun));
    view.tell(news);
    view.tellTeams(house.outWatch().quiet());
    doorway.showScrolling(view);
    view.begin();
  }

  /// Those with a passphrase of their own, and those who share one.
  private List<UnlockViewModel.Worker> workers(Path where, boolean known) {
    List<KeyHolder> holders = holders(where);
    List<LaptopSettings.Person> remembered = known ? laptop.people() : List.of();
    List<UnlockViewModel.Worker> workers = new ArrayList<>();
    for (KeyHolder holder : holders) {
      if (holder.kind() == KeyHolder.Kind.STAFF) {
        workers.add(
            remembered.stream()
                .filter(person -> person.id() == holder.staffId())
                .findFirst()
                .map(p -> new UnlockViewModel.Worker(p.id(), p.name(), p.job()))
                .orElseGet(() -> new UnlockViewModel.Worker(holder.staffId(), holder.name(), "")));
      }
    }
    if (holders.stream().anyMatch(holder -> holder.kind() == KeyHolder.Kind.SHARED)) {
      remembered.stream()
          .filter(person -> workers.stream().noneMatch(worker -> worker.id() == person.id()))
          .forEach(p -> workers.add(new UnlockViewModel.Worker(p.id(), p.name(), p.job())));
    }
    return workers;
  }

  private static boolean hasRecoveryCode(Path where) {
    return holders(where).stream().anyMatch(h -> h.kind() == KeyHolder.Kind.RECOVERY);
  }

  private static List<KeyHolder> holders(Path where) {
    try {
      return new ClosedDistrict(where).isThere() ? new ClosedDistrict(where).holders() : List.of();
    } catch (DistrictFileException damaged) {
      // told when somebody tries to open it
      return List.of();
    }
  }

  // ---- the recovery code ----

  private void recover(Path where) {
    RecoverView<DistrictDoor.Opened> view =
        new RecoverView<>(
            new RecoverView.Recovering<>(
                code -> door.open(where, code),
                opened -> peopleToRecover(opened.file()),
                opened -> {
                  house.holds(opened.file());
                  return fresh -> recovered(opened, fresh);
                }),
            background,
            errors,
            () -> house.unlock(where));
    doorway.showScrolling(view);
    view.begin();
  }

  private static List<StaffMember> peopleToRecover(DistrictFile file) {
    return new StaffRepository(file)
        .activeStaff().stream().filter(Accounts::needsPassphrase).toList();
  }

  private void recovered(DistrictDoor.Opened opened, RecoverView.Fresh fresh) {
    house.begin(opened.file(), opened.place(), fresh.person());
    background.run(
        progress -> {
          try {
            new Accounts(opened.file()).replaceForgotten(fresh.person(), fresh.passphrase());
          } finally {
            Arrays.fill(fresh.passphrase(), ' ');
          }
          return true;
        },
        done -> {});
  }

  // ---- a district that does not open ----

  private void putBack(Path where) {
    PutBackViewModel model =
        new PutBackViewModel(
            new ClosedDistrict(where).copies(),
            SecondPlace::copiesIn,
            (copy, passphrase) -> door.putBack(where, copy.place(), passphrase),
            copy -> wentBack(where, copy),
            background,
            errors);
    PutBackView view = new PutBackView(model, () -> house.unlock(where));
    doorway.showScrolling(view);
    view.begin();
  }

  private void wentBack(Path where, Backup copy) {
    unlock(where, new ReadOnlyStringWrapper(FrontDoor.wentBack(copy.moment())));
  }

  // ---- who is it ----

  void opened(DistrictDoor.Opened opened, UnlockViewModel.@Nullable Worker worker) {
    boolean ownPassphrase = opened.file().keyring().openedBy().kind() == KeyHolder.Kind.STAFF;
    List<StaffMember> people = DistrictDoor.withoutOwnPassphrase(opened.file());
    Optional<StaffMember> me =
        ownPassphrase
            ? DistrictDoor.opener(opened.file())
            : people.stream()
                .filter(person -> worker != null && person.id() == worker.id())
                .findFirst()
                .or(() -> people.size() == 1 ? Optional.of(people.getFirst()) : Optional.empty());
    if (me.isPresent()) {
      house.begin(opened.file(), opened.place(), me.get());
      return;
    }
    house.holds(opened.file());
    if (ownPassphrase) {
      house.close();
      doorway
          .overlay()
          .show(new TroubleCard(Messages.text("unlock.noLongerHere"), doorway.overlay()::close));
      return;
    }
    askWhoIsWorking(opened, people);
  }

  private void askWhoIsWorking(DistrictDoor.Opened opened, List<StaffMember> people) {
    StaffRepository staff = new StaffRepository(opened.file());
    boolean managed =
        opened.file().keyring().holders().stream()
            .anyMatch(holder -> holder.kind() == KeyHolder.Kind.STAFF);
    WhoIsWorkingView view =
        new WhoIsWorkingView(
            people,
            person -> house.begin(opened.file(), opened.place(), person),
            managed
                ? null
                : (name, role) ->
                    house.begin(
                        opened.file(),
                        opened.place(),
                        staff.addStaffMember(StaffMember.unsaved(name, role))));
    doorway.showScrolling(view);
    view.begin();
  }
}
