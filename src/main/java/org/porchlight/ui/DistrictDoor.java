package org.porchlight.ui;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.Accounts;
import org.porchlight.access.RecoveryCode;
import org.porchlight.access.Unlocking;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.ClosedDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.ui.firstrun.StartDistrictViewModel;
import org.porchlight.ui.unlock.UnlockViewModel;

/// Makes, opens and closes districts on the disk: the slow part of coming in and going out, run
/// beside the window. An opening waits until the closing before it is done.
final class DistrictDoor {
  /// A district just opened.
  record Opened(DistrictFile file, Path place) {}

  /// A district just made, with its recovery code, which is shown once.
  record Made(DistrictFile file, Path place, StaffMember me, RecoveryCode code) {}

  private final Clock wall;
  private final Map<Path, Unlocking> tries = new ConcurrentHashMap<>();
  private final ReentrantLock oneAtATime = new ReentrantLock();

  DistrictDoor(Clock wall) {
    this.wall = wall;
  }

  Made make(Path where, StartDistrictViewModel.Start start) {
    DistrictFile file;
    try {
      // whoever starts a district is its first person, and keeps the notes' key for the others
      file =
          DistrictFile.create(where, KeyHolder.staff(1, start.person(), true), start.passphrase());
    } finally {
      Arrays.fill(start.passphrase(), ' ');
    }
    StaffMember me =
        file.inTransaction(() -> {
          new DistrictRepository(file).changeDistrict(District.named(start.districtName()));
          return new StaffRepository(file)
              .addStaffMember(StaffMember.unsaved(start.person(), start.role()));
        });
    return new Made(file, where, me, new Accounts(file).newRecoveryCode());
  }

  /// The same for every try at a district: it times the waits beside the clock.
  private Unlocking unlocking(Path where) {
    return tries.computeIfAbsent(where, place -> new Unlocking(place, wall));
  }

  Opened open(Path where, UnlockViewModel.@Nullable Worker worker, char[] passphrase) {
    try {
      Unlocking unlocking = unlocking(where);
      return alone(() -> {
        Optional<KeyHolder> holder = holderOf(where, worker);
        return new Opened(
            holder.isPresent()
                ? unlocking.open(holder.get(), passphrase)
                : unlocking.open(passphrase),
            where);
      });
    } finally {
      Arrays.fill(passphrase, ' ');
    }
  }

  Opened open(Path where, RecoveryCode code) {
    char[] secret = code.secret();
    try {
      return alone(() -> new Opened(unlocking(where).open(KeyHolder.recovery(), secret), where));
    } finally {
      Arrays.fill(secret, ' ');
    }
  }

  /// Waits for what is being saved, keeps a copy of the session and closes.
  void close(DistrictFile file) {
    alone(() -> {
      file.endSession(LocalDateTime.now(wall));
      return true;
    });
  }

  /// Closes the district and lets a copy of it take its place. When the copy is not good, the
  /// district only closes.
  ///
  /// @return when the last save in the copy was made
  LocalDateTime goBack(DistrictFile file, Path copy) {
    return alone(() -> {
      try {
        return file.restore().restore(copy, LocalDateTime.now(wall));
      } finally {
        file.close();
      }
    });
  }

  /// Puts a copy in the place of a district that does not open. The passphrase is wiped.
  LocalDateTime putBack(Path where, Path copy, char[] passphrase) {
    try {
      return alone(() -> new ClosedDistrict(where).putBack(copy, passphrase));
    } finally {
      Arrays.fill(passphrase, ' ');
    }
  }

  private <T> T alone(java.util.function.Supplier<T> work) {
    oneAtATime.lock();
    try {
      return work.get();
    } finally {
      oneAtATime.unlock();
    }
  }

  /// The person's own lock, or the shared one where they have none.
  private static Optional<KeyHolder> holderOf(Path where, UnlockViewModel.@Nullable Worker worker) {
    if (worker == null) {
      return Optional.empty();
    }
    List<KeyHolder> holders = new ClosedDistrict(where).holders();
    return holders.stream()
        .filter(h -> h.isSameLock(KeyHolder.staff(worker.id(), "", false)))
        .findFirst()
        .or(() -> holders.stream().filter(h -> h.isSameLock(KeyHolder.shared())).findFirst());
  }

  /// Who may work after an opening without a name: those without a passphrase of their own.
  static List<StaffMember> withoutOwnPassphrase(DistrictFile file) {
    List<KeyHolder> holders = file.keyring().holders();
    return new StaffRepository(file)
        .activeStaff().stream()
            .filter(Accounts::needsPassphrase)
            .filter(person ->
                holders.stream()
                    .noneMatch(h -> h.isSameLock(KeyHolder.staff(person.id(), "", false))))
            .toList();
  }

  /// The person whose own passphrase opened the district, if one did and they still work here.
  static Optional<StaffMember> opener(DistrictFile file) {
    KeyHolder by = file.keyring().openedBy();
    return by.kind() == KeyHolder.Kind.STAFF
        ? new StaffRepository(file).findStaffMember(by.staffId()).filter(StaffMember::active)
        : Optional.empty();
  }
}
