package org.porchlight.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.WrongPassphraseException;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// Unlocking without a window: what is said, whom it opens for, and how long one has to wait.
class UnlockViewModelTest {
  private static final String RIGHT = "otter lamp violin";
  private static final List<WrongPassphraseException> REFUSALS = new ArrayList<>();

  private final PatientClock clock = new PatientClock();
  private final List<String> opened = new ArrayList<>();
  private final UnlockViewModel<String> model =
      new UnlockViewModel<>(
          List.of(
              new UnlockViewModel.Worker(1, "Dana", "School office"),
              new UnlockViewModel.Worker(2, "Mr. Ruiz", "Counselor")),
          2,
          this::open,
          opened::add,
          BackgroundWork.atOnce(),
          new ErrorMessages(),
          clock);
  private int asked;

  /// The exception of a real district with another passphrase.
  @BeforeAll
  static void askARealDistrict(@TempDir Path folder) {
    Path place = folder.resolve("maple.porchlight");
    DistrictFile.create(place, RIGHT.toCharArray()).close();
    REFUSALS.add(
        assertThrows(
            WrongPassphraseException.class,
            () -> DistrictFile.open(place, "not the passphrase".toCharArray())));
  }

  private String open(char[] passphrase) {
    asked++;
    if (!new String(passphrase).equals(RIGHT)) {
      throw REFUSALS.getFirst();
    }
    return "the district";
  }

  @Test
  void theLastPersonIsChosen() {
    var chosen = model.chosen().get();
    assertTrue(chosen != null && chosen.name().equals("Mr. Ruiz"));
  }

  @Test
  void theRightPassphraseOpens() {
    model.unlock(RIGHT);
    assertEquals(List.of("the district"), opened);
    assertEquals("", model.trouble().get());
  }

  @Test
  void aWrongPassphraseSaysSoAndThatNothingIsLost() {
    model.unlock("not it");
    assertEquals(Messages.text("storage.problem.wrongPassphrase"), model.trouble().get());
    assertTrue(opened.isEmpty());
  }

  @Test
  void anEmptyPassphraseIsNotTried() {
    model.unlock("");
    assertEquals(0, asked);
    assertFalse(model.trouble().get().isEmpty());
  }

  @Test
  void fiveWrongTriesAreFreeThenWaitsGrow() {
    for (int i = 0; i < 5; i++) {
      model.unlock("wrong " + i);
    }
    assertEquals(5, asked);
    model.unlock(RIGHT);
    assertEquals(5, asked, "the sixth try has to wait");
    clock.pass(Duration.ofSeconds(2));
    model.unlock("wrong again");
    assertEquals(6, asked);
    clock.pass(Duration.ofSeconds(3));
    model.unlock(RIGHT);
    assertEquals(6, asked, "the wait has doubled");
    clock.pass(Duration.ofSeconds(1));
    model.unlock(RIGHT);
    assertEquals(List.of("the district"), opened);
  }

  private static final class PatientClock extends Clock {
    private Instant now = Instant.parse("2026-12-09T21:40:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }
}
