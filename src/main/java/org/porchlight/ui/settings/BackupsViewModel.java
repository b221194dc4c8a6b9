package org.porchlight.ui.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.porchlight.storage.Action;
import org.porchlight.storage.Backup;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.Restore;
import org.porchlight.storage.SecondPlace;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.CopyWords;
import org.porchlight.ui.kit.Toasts;

/// The copies of the district: which there are, one more now, the second place, whether they read,
/// and going back.
final class BackupsViewModel {
  /// Whether a copy can be relied on.
  enum Proof {
    /// Read back row by row when it was made.
    WHEN_MADE,
    /// Read again in this session.
    JUST_NOW,
    /// It does not read any more.
    BROKEN
  }

  /// @param elsewhere in the second place, or in a folder somebody looked in
  record Copy(Backup backup, boolean elsewhere, Proof proof) {}

  private final BackupRooms rooms;
  private final Toasts toasts;
  private final Map<Path, Proof> proofs = new HashMap<>();
  private final List<Backup> foundElsewhere = new ArrayList<>();
  private final ReadOnlyStringWrapper working = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  BackupsViewModel(BackupRooms rooms, Toasts toasts) {
    this.rooms = rooms;
    this.toasts = toasts;
  }

  private DistrictFile file() {
    return rooms.file();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(rooms.wall());
  }

  /// False for a district that lives in memory, as trials do.
  boolean hasCopies() {
    return file().secondPlace().isPresent();
  }

  boolean mayCopy() {
    return rooms.session().may(Action.BACK_UP);
  }

  boolean mayGoBack() {
    return rooms.session().may(Action.RESTORE);
  }

  /// What is under way, as a sentence; empty when nothing is.
  ReadOnlyStringProperty working() {
    return working.getReadOnlyProperty();
  }

  /// What went wrong last, as a sentence.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  // ---- the list ----

  /// Newest first, those in the second place among them.
  List<Copy> copies() {
    List<Copy> copies = new ArrayList<>();
    file().restore().backups().forEach(backup -> copies.add(copy(backup, false)));
    Set<Path> seen = new HashSet<>();
    List<Backup> elsewhere = new ArrayList<>(second().copies());
    elsewhere.addAll(foundElsewhere);
    for (Backup backup : elsewhere) {
      if (seen.add(backup.place())) {
        copies.add(copy(backup, true));
      }
    }
    copies.sort(
        Comparator.comparing((Copy copy) -> copy.backup().moment())
            .thenComparing(copy -> copy.backup().number())
            .reversed());
    return copies;
  }

  private Copy copy(Backup backup, boolean elsewhere) {
    return new Copy(backup, elsewhere, proofs.getOrDefault(backup.place(), Proof.WHEN_MADE));
  }

  /// Copies on a stick or in a folder that is not the second place.
  void lookIn(Path folder, Runnable done) {
    List<Backup> found = SecondPlace.copiesIn(folder);
    trouble.set(found.isEmpty() ? Messages.text("settings.backups.elsewhere.none") : "");
    foundElsewhere.addAll(found);
    done.run();
  }

  /// Reads every copy to the last row, newest first.
  void checkAll(Runnable done) {
    List<Copy> all = copies();
    beside(
        Messages.text("settings.backups.checking"),
        () -> {
          Restore restore = file().restore();
          Map<Path, Proof> found = new HashMap<>();
          for (Copy copy : all) {
            boolean good = restore.isGood(copy.backup().place());
            found.put(copy.backup().place(), good ? Proof.JUST_NOW : Proof.BROKEN);
          }
          return found;
        },
        found -> {
          proofs.putAll(found);
          long broken = found.values().stream().filter(Proof.BROKEN::equals).count();
          toasts.say(
              broken == 0
                  ? Messages.count("settings.backups.checked", found.size())
                  : Messages.count("settings.backups.checked.broken", broken));
          done.run();
        });
  }

  // ---- one more now ----

  /// Here, and in the second place where that can be reached.
  void copyNow(Runnable done) {
    boolean there = second().isThere();
    beside(
        Messages.text("settings.backups.copying"),
        () -> {
          file().admit(Action.BACK_UP, "own folder");
          Path place = file().keepCopy(now(), "asked").orElseThrow();
          if (there) {
            second().copy(now());
          }
          return place;
        },
        place -> {
          proofs.put(place, Proof.JUST_NOW);
          toasts.say(
              Messages.text(there ? "settings.backups.copied.both" : "settings.backups.copied"));
          done.run();
        });
  }

  // ---- the second place ----

  private SecondPlace second() {
    return file().secondPlace().orElseThrow();
  }

  Optional<Path> secondPlace() {
    return second().folder();
  }

  boolean secondIsThere() {
    return second().isThere();
  }

  boolean secondIsOnTheSameDisk() {
    return second().isOnTheSameDisk();
  }

  /// "The last copy there is of Tue Dec 8, 3:42."
  String lastThere() {
    return second()
        .lastCopy()
        .map(moment -> Messages.text("settings.backups.second.last", CopyWords.moment(moment)))
        .orElseGet(() -> Messages.text("settings.backups.second.never"));
  }

  /// The calm line after seven days without a copy there; empty before.
  String reminder() {
    SecondPlace second = second();
    if (!second.isDue(now())) {
      return "";
    }
    return second
        .lastCopy()
        .map(moment ->
            Messages.text("settings.backups.remind.since", Dates.day(moment.toLocalDate())))
        .orElseGet(() -> Messages.text("settings.backups.remind.never"));
  }

  /// The first copy goes there at once.
  void choose(Path folder, Runnable done) {
    beside(
        Messages.text("settings.backups.copying"),
        () -> {
          second().choose(folder, now());
          return second().copy(now());
        },
        copy -> {
          proofs.put(copy.place(), Proof.JUST_NOW);
          toasts.say(Messages.text("settings.backups.second.chosen"));
          done.run();
        });
  }

  void leaveSecond(Runnable done) {
    Path before = second().folder().orElseThrow();
    second().leave();
    toasts.done(
        Messages.text("settings.backups.second.left"), () -> second().choose(before, now()));
    done.run();
  }

  // ---- going back ----

  /// Proves the copy and counts what going back to it would take away.
  void compare(Backup copy, Consumer<WhatWouldGo> show) {
    beside(
        Messages.text("settings.backups.comparing"),
        () -> {
          Restore restore = file().restore();
          return restore.isGood(copy.place())
              ? Optional.of(WhatWouldGo.of(restore.differences(copy.place())))
              : Optional.<WhatWouldGo>empty();
        },
        result -> {
          proofs.put(copy.place(), result.isPresent() ? Proof.JUST_NOW : Proof.BROKEN);
          if (result.isPresent()) {
            show.accept(result.get());
          } else {
            trouble.set(Messages.text("settings.backups.broken", CopyWords.moment(copy)));
          }
        });
  }

  void goBack(Backup copy) {
    file().admit(Action.RESTORE, "copy");
    rooms.goBack().accept(copy);
  }

  // ---- the drill ----

  /// Goes back to the newest copy in a folder made for it, and tells what was found there.
  void drill(Consumer<Restore.Drill> show) {
    List<Backup> own = file().restore().backups();
    if (own.isEmpty()) {
      trouble.set(Messages.text("settings.backups.drill.none"));
      return;
    }
    beside(
        Messages.text("settings.backups.drilling"),
        () -> file().restore().drill(own.getFirst().place(), scratch()),
        show);
  }

  private static Path scratch() {
    try {
      return Files.createTempDirectory(Path.of(System.getProperty("java.io.tmpdir")), "drill-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> void beside(String sentence, Callable<T> work, Consumer<T> done) {
    working.set(sentence);
    trouble.set("");
    rooms
        .background()
        .run(
            progress -> work.call(),
            result -> {
              working.set("");
              done.accept(result);
            },
            problem -> {
              working.set("");
              trouble.set(rooms.errors().sentence(problem));
            });
  }
}
