package org.porchlight.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.WrongPassphraseException;

/// Opening a district: waits that grow with wrong tries, and a note of each for the audit trail.
///
/// Guessing at a stolen copy happens without this program and without waits; against it stands what
/// one guess costs. The waits only keep a passer-by from trying at leisure, so they never lock
/// anybody out. The tries lie beside the file, because the trail inside cannot be written yet.
public final class Unlocking {
  private static final int FREE_TRIES = 5;
  private static final int LONGEST_WAIT_SECONDS = 30;
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final int MOST_KEPT = 1_000;

  private final Path place;
  private final Clock clock;
  private final LongSupplier nanos;
  private int wrongHere;
  private long lastWrongHere;

  /// @param clock the wall clock of this laptop
  public Unlocking(Path place, Clock clock) {
    this(place, clock, System::nanoTime);
  }

  /// @param nanos time that goes on evenly, whatever is done to the clock
  Unlocking(Path place, Clock clock, LongSupplier nanos) {
    this.place = place;
    this.clock = clock;
    this.nanos = nanos;
  }

  /// Opens as one of the holders of its keys.
  public DistrictFile open(KeyHolder holder, char[] passphrase) {
    return tried(holder, () -> DistrictFile.open(place, holder, passphrase));
  }

  /// Opens with whatever the passphrase fits.
  public DistrictFile open(char[] passphrase) {
    return tried(null, () -> DistrictFile.open(place, passphrase));
  }

  private DistrictFile tried(@Nullable KeyHolder holder, Supplier<DistrictFile> opening) {
    waitLeft()
        .ifPresent(left -> {
          throw new WaitBeforeNextTryException(left);
        });
    DistrictFile file;
    try {
      file = opening.get();
    } catch (WrongPassphraseException wrong) {
      note(holder == null ? KeyHolder.shared() : holder);
      throw wrong;
    }
    forgetHere();
    writeDown(file);
    return file;
  }

  /// How long the next try has to wait; empty when it need not. Setting the clock neither shortens
  /// a wait nor lengthens it: what was tried here is timed beside the clock.
  public Optional<Duration> waitLeft() {
    return Stream.of(leftByTheClock(), leftHere())
        .flatMap(Optional::stream)
        .max(Comparator.naturalOrder());
  }

  private synchronized Optional<Duration> leftHere() {
    int known = Math.max(wrongHere, tries().size());
    if (wrongHere == 0 || known < FREE_TRIES) {
      return Optional.empty();
    }
    Duration left = pause(known).minusNanos(nanos.getAsLong() - lastWrongHere);
    return left.isPositive() ? Optional.of(left) : Optional.empty();
  }

  private Optional<Duration> leftByTheClock() {
    Instant now = clock.instant();
    List<FailedTry> lately =
        tries().stream().filter(one -> one.at().isAfter(now.minus(REMEMBERED))).toList();
    if (lately.size() < FREE_TRIES) {
      return Optional.empty();
    }
    Duration pause = pause(lately.size());
    Duration left = Duration.between(now, lately.getLast().at().plus(pause));
    // a last try in the future: the clock was set back, and nobody waits for it to catch up
    boolean over = left.isNegative() || left.isZero() || left.compareTo(pause) > 0;
    return over ? Optional.empty() : Optional.of(left);
  }

  /// None before the fifth wrong try, then 1, 2, 4, 8, 16, 30 seconds.
  static Duration pause(int wrongTries) {
    int beyond = wrongTries - FREE_TRIES;
    return beyond < 0
        ? Duration.ZERO
        : Duration.ofSeconds(Math.min(LONGEST_WAIT_SECONDS, 1L << Math.min(beyond, 5)));
  }

  private synchronized void countHere() {
    wrongHere++;
    lastWrongHere = nanos.getAsLong();
  }

  private synchronized void forgetHere() {
    wrongHere = 0;
  }

  private void note(KeyHolder holder) {
    countHere();
    FailedTry failed = new FailedTry(clock.instant(), holder.kind(), holder.staffId());
    try {
      if (tries().size() < MOST_KEPT) {
        Files.writeString(
            file(),
            failed.line() + "\n",
            StandardOpenOption.CREATE,
            StandardOpenOption.APPEND,
            StandardOpenOption.SYNC);
      }
    } catch (IOException e) {
      // a folder that cannot be written to must not keep anybody from the right passphrase
      return;
    }
  }

  private List<FailedTry> tries() {
    List<FailedTry> tries = new ArrayList<>();
    try {
      if (Files.exists(file())) {
        for (String line : Files.readAllLines(file())) {
          tries.add(FailedTry.of(line));
        }
      }
    } catch (IOException
        | DateTimeParseException
        | IllegalArgumentException
        | ArrayIndexOutOfBoundsException unreadable) {
      return tries;
    }
    return tries;
  }

  /// Tries since the last opening become records, at the time they were made.
  private void writeDown(DistrictFile opened) {
    List<FailedTry> tries = tries();
    if (tries.isEmpty()) {
      return;
    }
    StaffRepository staff = new StaffRepository(opened);
    AuditRepository audit = new AuditRepository(opened);
    ZoneId zone = clock.getZone();
    opened.inTransaction(() ->
        tries.forEach(failed ->
            audit.add(
                staff.findStaffMember(failed.staffId()).orElse(null),
                AuditEvent.UNLOCK_FAILED,
                failed.kind().name(),
                LocalDateTime.ofInstant(failed.at(), zone))));
    try {
      Files.deleteIfExists(file());
    } catch (IOException e) {
      // told again at the next opening: twice is better than never
      return;
    }
  }

  private Path file() {
    return place.resolve("district.tries");
  }
}
