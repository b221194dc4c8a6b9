package org.porchlight.ui.unlock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.WrongPassphraseException;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// Unlocking without a window: what is said, and whom it opens for.
class UnlockViewModelTest {
  private static final String RIGHT = "otter lamp violin";
  private static final List<WrongPassphraseException> REFUSALS = new ArrayList<>();

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
          new ErrorMessages());
  private int asked;
  private String askedFor = "";

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

  private String open(UnlockViewModel.@Nullable Worker worker, char[] passphrase) {
    askedFor = worker == null ? "" : worker.name();
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
    assertEquals("Mr. Ruiz", askedFor);
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
}
