package org.porchlight.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.porchlight.planning.TeamPlace;
import org.porchlight.planning.TeamSetup;
import org.porchlight.roster.School;
import org.testfx.framework.junit5.ApplicationTest;

/// A place of its own to begin or to end at.
class TeamEndsTest extends ApplicationTest {
  private static final School SCHOOL =
      new School(1, "MVM", "Maple Valley Middle", "Middle", "1 Mill Rd", 44.9, -93.3, null);
  private static final TeamSetup SETUP =
      new TeamSetup(1, 2L, 1, LocalTime.of(15, 15), LocalTime.of(17, 30));

  private final List<TeamPlace> added = new ArrayList<>();
  private TeamEnds ends;

  @Override
  public void start(Stage stage) {
    ends = new TeamEnds(SETUP, List.of(SCHOOL), List.of(), this::add);
    stage.setScene(new Scene(ends, 500, 500));
    stage.show();
  }

  private TeamPlace add(TeamPlace place) {
    added.add(place);
    return new TeamPlace(null, 7, place.name(), place.street(), null, null, null);
  }

  private void write(String name, String way) {
    interact(() -> ((Button) ends.lookup("#team-place-add")).fire());
    interact(() -> {
      ((TextField) ends.lookup("#team-place-name")).setText(name);
      ((Button) ends.lookup(way)).fire();
    });
  }

  @Test
  void aPlaceToEndAtLeavesTheBeginning() {
    write("Library", "#team-place-end");
    assertNull(ends.with(SETUP).startPlaceId());
    assertEquals(7L, ends.with(SETUP).endPlaceId());
  }

  @Test
  void aPlaceToBeginAtLeavesTheEnd() {
    write("Library", "#team-place-begin");
    assertEquals(7L, ends.with(SETUP).startPlaceId());
    assertNull(ends.with(SETUP).endPlaceId());
  }

  @Test
  void aNameOfTooManyLettersIsNotWrittenDown() {
    write("x".repeat(201), "#team-place-end");
    assertEquals(List.of(), added);
    assertNull(ends.with(SETUP).endPlaceId());
  }
}
