package org.porchlight.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.porchlight.access.Account;
import org.porchlight.access.Accounts;
import org.porchlight.access.RecoveryCode;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.storage.Action;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// Who can open the district: passphrases given, changed and taken away, and the recovery code.
final class AccessViewModel {
  private final AccessRooms rooms;
  private final Toasts toasts;
  private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  AccessViewModel(AccessRooms rooms, Toasts toasts) {
    this.rooms = rooms;
    this.toasts = toasts;
  }

  /// Everyone who could have a passphrase; visitors work from the printed packet.
  List<Account> accounts() {
    return rooms.accounts().accounts().stream()
        .filter(account -> Accounts.needsPassphrase(account.person()))
        .toList();
  }

  boolean managesPeople() {
    return rooms.session().may(Action.MANAGE_PEOPLE);
  }

  boolean isMe(Account account) {
    return account.person().id() == rooms.session().person().id();
  }

  boolean hasRecoveryCode() {
    return rooms.accounts().hasRecoveryCode();
  }

  boolean hasSharedPassphrase() {
    return rooms.accounts().hasSharedPassphrase();
  }

  /// What stands open until somebody does it, in sentences.
  List<String> reminders() {
    List<String> reminders = new ArrayList<>();
    if (!rooms.accounts().aSecondPersonCanOpen()) {
      reminders.add(Messages.text("settings.access.remind.second"));
    }
    if (!hasRecoveryCode()) {
      reminders.add(Messages.text("settings.access.remind.code"));
    }
    if (hasSharedPassphrase()) {
      reminders.add(Messages.text("settings.access.remind.shared"));
    }
    return reminders;
  }

  int lockMinutes() {
    return rooms.locking().minutes();
  }

  void changeLock(int minutes) {
    int before = lockMinutes();
    if (minutes != before) {
      rooms.locking().change(minutes);
      toasts.done(
          Messages.count("settings.access.lock.changed", minutes),
          () -> rooms.locking().change(before));
    }
  }

  ReadOnlyBooleanProperty busy() {
    return busy.getReadOnlyProperty();
  }

  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// The array is wiped.
  void givePassphrase(StaffMember person, char[] passphrase, Runnable done) {
    beside(
        () -> {
          try {
            rooms.accounts().givePassphrase(person, passphrase);
          } finally {
            Arrays.fill(passphrase, ' ');
          }
          return true;
        },
        given -> {
          toasts.say(Messages.text("settings.access.given", person.name()));
          done.run();
        });
  }

  /// The arrays are wiped.
  void changeMine(char[] old, char[] fresh, Runnable done) {
    beside(
        () -> {
          try {
            rooms.accounts().changeOwnPassphrase(rooms.session().person(), old, fresh);
          } finally {
            Arrays.fill(old, ' ');
            Arrays.fill(fresh, ' ');
          }
          return true;
        },
        changed -> {
          toasts.say(Messages.text("settings.access.mine.changed"));
          done.run();
        });
  }

  void removeAccess(StaffMember person, Runnable done) {
    beside(
        () -> rooms.accounts().removeAccess(person),
        putBack -> {
          toasts.done(Messages.text("settings.access.removed", person.name()), putBack);
          done.run();
        });
  }

  List<School> schools() {
    return rooms.schools().schools();
  }

  /// The schools a person is limited to; none for somebody who sees everybody.
  Set<Long> limitedTo(StaffMember person) {
    return rooms.sight().schoolsOf(person.id());
  }

  /// "Sees Birch Creek"; empty for somebody who sees everybody.
  String sees(StaffMember person) {
    Set<Long> limited = limitedTo(person);
    return limited.isEmpty()
        ? ""
        : Messages.text(
            "window.sees",
            schools().stream()
                .filter(school -> limited.contains(school.id()))
                .map(School::shortName)
                .collect(Collectors.joining(", ")));
  }

  /// Limits a person to schools, or to none: then they see everybody.
  void limit(StaffMember person, Set<Long> schools, Runnable done) {
    Set<Long> before = limitedTo(person);
    beside(
        () -> {
          rooms.sight().limit(person, schools);
          return true;
        },
        limited -> {
          toasts.done(
              Messages.text("settings.access.sight.done", person.name()),
              () -> rooms.sight().limit(person, before));
          done.run();
        });
  }

  void endSharedPassphrase(Runnable done) {
    beside(
        () -> rooms.accounts().endSharedPassphrase(),
        putBack -> {
          toasts.done(Messages.text("settings.access.shared.ended"), putBack);
          done.run();
        });
  }

  void newRecoveryCode(Consumer<RecoveryCode> show) {
    beside(() -> rooms.accounts().newRecoveryCode(), show);
  }

  void forgetTrouble() {
    trouble.set("");
  }

  private <T> void beside(Callable<T> work, Consumer<T> done) {
    busy.set(true);
    trouble.set("");
    rooms
        .background()
        .run(
            progress -> work.call(),
            result -> {
              busy.set(false);
              done.accept(result);
            },
            problem -> {
              busy.set(false);
              trouble.set(rooms.errors().sentence(problem));
            });
  }
}
