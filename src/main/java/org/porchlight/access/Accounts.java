package org.porchlight.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.Keyring;
import org.porchlight.storage.NotAllowedException;

/// Who can open the district: passphrases given, changed and taken away, and the recovery code.
/// What a change does to the keys follows from the person's role.
public final class Accounts {
  private final DistrictFile file;
  private final StaffRepository staff;
  private final Keyring keyring;

  public Accounts(DistrictFile file) {
    this.file = file;
    this.staff = new StaffRepository(file);
    this.keyring = file.keyring();
  }

  /// Everyone who works here, whether or not they can open the district.
  public List<Account> accounts() {
    return staff.activeStaff().stream()
        .map(person -> {
          Optional<KeyHolder> holder = holderOf(person);
          return new Account(
              person, holder.isPresent(), holder.filter(KeyHolder::readsNotes).isPresent());
        })
        .toList();
  }

  private Optional<KeyHolder> holderOf(StaffMember person) {
    return keyring.holders().stream()
        .filter(holder -> holder.isSameLock(lockOf(person, false)))
        .findFirst();
  }

  private static KeyHolder lockOf(StaffMember person, boolean readsNotes) {
    return KeyHolder.staff(person.id(), person.name(), readsNotes);
  }

  public boolean hasRecoveryCode() {
    return keyring.holders().stream().anyMatch(h -> h.kind() == KeyHolder.Kind.RECOVERY);
  }

  public boolean hasSharedPassphrase() {
    return keyring.holders().stream().anyMatch(h -> h.kind() == KeyHolder.Kind.SHARED);
  }

  /// Two people with passphrases of their own: the absence of one does not lock the district.
  public boolean aSecondPersonCanOpen() {
    return keyring.holders().stream().filter(h -> h.kind() == KeyHolder.Kind.STAFF).count() >= 2;
  }

  /// Visitors work from the printed packet and open nothing.
  public static boolean needsPassphrase(StaffMember person) {
    return Roles.may(person.role(), Action.SEE_FAMILIES);
  }

  /// Gives a person a passphrase, or a new one in the place of a forgotten one.
  public void givePassphrase(StaffMember person, char[] passphrase) {
    file.admit(Action.MANAGE_PEOPLE, "passphrase staff/" + person.id());
    if (!needsPassphrase(person)) {
      throw new IllegalArgumentException("a visitor needs no passphrase");
    }
    boolean notes = Roles.may(person.role(), Action.READ_NOTE) && keyring.canReadNotes();
    keyring.add(lockOf(person, notes), passphrase);
    handNotesOver();
  }

  /// After opening with the recovery code: a new passphrase for somebody who forgot theirs.
  public void replaceForgotten(StaffMember person, char[] fresh) {
    if (keyring.openedBy().kind() != KeyHolder.Kind.RECOVERY) {
      throw new NotAllowedException(Action.MANAGE_PEOPLE);
    }
    boolean notes = Roles.may(person.role(), Action.READ_NOTE) && keyring.canReadNotes();
    keyring.add(lockOf(person, notes), fresh);
  }

  /// A person's own new passphrase; the old one proves who asks.
  public void changeOwnPassphrase(StaffMember person, char[] old, char[] fresh) {
    KeyHolder holder = holderOf(person).orElseGet(keyring::openedBy);
    keyring.prove(holder, old);
    keyring.add(holder, fresh);
  }

  /// Takes a person's access away; the person stays in the district's history.
  ///
  /// @return gives the access back
  public Runnable removeAccess(StaffMember person) {
    file.admit(Action.MANAGE_PEOPLE, "removed staff/" + person.id());
    Optional<KeyHolder> holder = holderOf(person);
    if (holder.isEmpty()) {
      return () -> {};
    }
    Runnable back = keyring.remove(holder.get());
    return () -> {
      file.admit(Action.MANAGE_PEOPLE, "gave back staff/" + person.id());
      back.run();
    };
  }

  /// Keeps a person as changed, and the keys in step: another role may open or shut the
  /// confidential notes, and whoever no longer works here opens nothing.
  public void change(StaffMember person) {
    file.inTransaction(() -> {
      staff.changeStaffMember(person);
      Optional<KeyHolder> holder = holderOf(person);
      if (holder.isEmpty()) {
        return;
      }
      if (!person.active() || !needsPassphrase(person)) {
        keyring.remove(holder.get());
        return;
      }
      boolean shouldRead = Roles.may(person.role(), Action.READ_NOTE);
      if (shouldRead != holder.get().readsNotes() && (!shouldRead || keyring.canReadNotes())) {
        keyring.letReadNotes(holder.get(), shouldRead);
        handNotesOver();
      }
    });
  }

  /// Once somebody who should read the notes can, those who only kept the key for them lose it.
  private void handNotesOver() {
    List<Account> accounts = accounts();
    boolean handedOver =
        accounts.stream()
            .anyMatch(a -> a.readsNotes() && Roles.may(a.person().role(), Action.READ_NOTE));
    if (!handedOver) {
      return;
    }
    accounts.stream()
        .filter(a -> a.readsNotes() && !Roles.may(a.person().role(), Action.READ_NOTE))
        .forEach(a -> keyring.letReadNotes(lockOf(a.person(), false), false));
  }

  /// Makes a new recovery code; the one before it opens nothing any more. Shown once, kept nowhere.
  public RecoveryCode newRecoveryCode() {
    file.admit(Action.MANAGE_PEOPLE, "recovery code");
    RecoveryCode code = RecoveryCode.random();
    char[] secret = code.secret();
    try {
      boolean notes = keyring.canReadNotes();
      keyring.add(new KeyHolder(KeyHolder.Kind.RECOVERY, 0, "", notes), secret);
    } finally {
      Arrays.fill(secret, '\0');
    }
    return code;
  }

  /// Ends the passphrase several people know, once each has their own.
  ///
  /// @return brings it back
  public Runnable endSharedPassphrase() {
    file.admit(Action.MANAGE_PEOPLE, "shared passphrase ended");
    return keyring.remove(KeyHolder.shared());
  }
}
