package org.porchlight.ui.firstrun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

class StartDistrictViewModelTest {
  private final List<String> made = new ArrayList<>();
  private final StartDistrictViewModel<String> model =
      new StartDistrictViewModel<>(
          start -> start.districtName() + "/" + start.person() + "/" + start.role(),
          made::add,
          BackgroundWork.atOnce(),
          new ErrorMessages());

  private void fillIn() {
    model.districtName().set("Maple Valley");
    model.person().set(" Mr. Ruiz ");
    model.passphrase().set("otter lamp violin");
    model.again().set("otter lamp violin");
  }

  @Test
  void asksForOneThingAfterTheOther() {
    assertEquals(Messages.text("start.missing.name"), model.whatIsMissing());
    model.districtName().set("Maple Valley");
    assertEquals(Messages.text("start.missing.person"), model.whatIsMissing());
    model.person().set("Mr. Ruiz");
    assertEquals(Messages.text("start.missing.passphrase"), model.whatIsMissing());
    model.passphrase().set("otter lamp violin");
    assertEquals(Messages.text("start.missing.again"), model.whatIsMissing());
    model.again().set("otter lamp violin");
    assertEquals("", model.whatIsMissing());
  }

  @Test
  void makesTheDistrictOnceAllIsThere() {
    fillIn();
    model.start();
    assertEquals(List.of("Maple Valley/Mr. Ruiz/COUNSELOR"), made);
    assertEquals("", model.passphrase().get(), "the passphrase does not stay in the form");
  }

  @Test
  void makesNothingWhileSomethingIsMissing() {
    fillIn();
    model.again().set("otter lamp violins");
    model.start();
    assertTrue(made.isEmpty());
    assertFalse(model.trouble().get().isEmpty());
  }
}
