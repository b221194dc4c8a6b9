package org.porchlight.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.access.Session;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.testfx.framework.junit5.ApplicationTest;

/// Everything by keyboard: yes and no to what was found, and a pin set by hand.
class AddressCardsTest extends ApplicationTest {
  @TempDir Path folder;
  private final MapleValley maple = MapleValley.in(DistrictFile.inMemory());
  private final HouseholdRepository households = new HouseholdRepository(maple.file());
  private AddressesViewModel model;
  private AddressCards cards;

  @Override
  public void start(Stage stage) {
    Fonts.load();
    Session session =
        Session.begin(maple.file(), MapleValley.CLOCK, maple.staff("Principal Okafor"));
    model = MapShots.addresses(maple.file(), session);
    cards = new AddressCards(model);
    ScrollPane page = new ScrollPane(cards);
    page.setFitToWidth(true);
    Scene scene = new Scene(page, 1000, 800);
    Look.NORMAL.withReducedMotion(true).apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  @AfterEach
  void close() {
    maple.close();
  }

  private void load(String rows) throws IOException {
    households.setPoint(home("Barrientos").id(), null, null);
    Path list =
        Files.writeString(folder.resolve("county.csv"), "number,street,city,zip,lat,lon\n" + rows);
    interact(() -> model.load(list, cards::refresh));
  }

  private Household home(String family) {
    return maple.household(family);
  }

  private Node button(String kind, String family) {
    return cards.lookup("#address-" + kind + "-" + home(family).id());
  }

  @Test
  void yesPutsAFamilyOnTheMap() throws IOException {
    load("31,Mill Ave,Maple Valley,55900,44.53,-92.03\n");
    assertTrue(words("#address-questions").contains("31 Mill Ave, Maple Valley, 55900"));
    assertNull(home("Barrientos").latitude(), "nothing is taken before somebody says so");
    interact(() -> button("yes", "Barrientos").requestFocus());
    type(KeyCode.SPACE);
    assertEquals(44.53, home("Barrientos").latitude());
    assertNull(cards.lookup("#address-questions"));
  }

  @Test
  void noIsNotAskedAgain() throws IOException {
    load("31,Mill Ave,Maple Valley,55900,44.53,-92.03\n");
    interact(() -> button("no", "Barrientos").requestFocus());
    type(KeyCode.SPACE);
    assertNull(home("Barrientos").latitude());
    assertNull(cards.lookup("#address-questions"));
    assertNotNull(button("pin", "Barrientos"), "by hand it can be placed");
  }

  @Test
  void aPinIsSetByKeysAlone() throws IOException {
    load("9,Elsewhere St,Maple Valley,55900,44.6,-92.1\n");
    interact(() -> button("pin", "Barrientos").requestFocus());
    type(KeyCode.SPACE);
    interact(() -> cards.lookup("#place-map").requestFocus());
    type(KeyCode.RIGHT);
    type(KeyCode.DOWN);
    type(KeyCode.ENTER);
    Household placed = home("Barrientos");
    assertNotNull(placed.latitude());
    assertFalse(cards.lookupAll("#place-on-map").stream().anyMatch(Node::isVisible));
    // begun at the middle of its ZIP's houses, then a step east and south
    assertTrue(placed.longitude() > -92.1 && placed.longitude() < -92.08, placed.toString());
    assertTrue(placed.latitude() < 44.6 && placed.latitude() > 44.59);
  }

  @Test
  void aSearchThatEndsLeavesTheMapSomebodyIsPlacingOn() throws IOException {
    load("9,Elsewhere St,Maple Valley,55900,44.6,-92.1\n");
    interact(() -> button("pin", "Barrientos").requestFocus());
    type(KeyCode.SPACE);
    Node map = cards.lookup("#place-map");
    assertNotNull(map);
    interact(cards::refresh);
    assertEquals(map, cards.lookup("#place-map"));
  }

  @Test
  void aFileThatIsNoListIsToldInPlace() throws IOException {
    Path letter = Files.writeString(folder.resolve("letter.zip"), "Dear county");
    interact(() -> model.load(letter, cards::refresh));
    assertTrue(model.trouble().get().contains("Nothing was changed"));
    assertTrue(cards.lookup("#address-trouble").isVisible());
  }

  private String words(String id) {
    StringBuilder words = new StringBuilder();
    cards.lookup(id).lookupAll(".label").forEach(label -> words.append(((Label) label).getText()));
    return words.toString();
  }
}
