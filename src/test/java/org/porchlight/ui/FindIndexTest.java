package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.MapleValley;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Finder;

class FindIndexTest {
  private final MapleValley mapleValley = MapleValley.open();
  private final FindIndex index =
      new FindIndex(
          new StudentRepository(mapleValley.file()),
          new HouseholdRepository(mapleValley.file()),
          new SchoolRepository(mapleValley.file()),
          () -> List.of(new Finder.Found("fth-heart", "Promises", "", Destination.promises())),
          () -> MapleValley.TODAY);

  @BeforeEach
  void read() {
    index.refresh();
  }

  @AfterEach
  void close() {
    mapleValley.close();
  }

  @ParameterizedTest(name = "{0} finds {1} first")
  @CsvSource({
    "ja, Jaylen Whitcomb",
    "JAYLEN whit, Jaylen Whitcomb",
    "whitcomb jaylen, Jaylen Whitcomb",
    "lucia, Lucía Barrientos",
    "LUCÍA, Lucía Barrientos",
    "tomas bar, Tomás Barrientos",
    "jyalen, Jaylen Whitcomb", // two letters swapped
    "whitcmob jay, Jaylen Whitcomb",
    "linqvist, Peter Lindqvist", // one left out
    "lindqvvist, Peter Lindqvist", // one too many
    "0041187, Jaylen Whitcomb",
    "418 syc, Whitcomb family",
    "renee, Whitcomb family",
    "prom, Promises",
  })
  void findsFromTwoLettersOn(String typed, String first) {
    assertEquals(first, index.find(typed).getFirst().name());
  }

  @Test
  void nobodyIsFoundByTheMiddleOfANameOrByTwoSlips() {
    assertEquals(List.of(), index.find("rientos"));
    assertEquals(List.of(), index.find("jyalne whitocbm"));
    assertEquals(List.of(), index.find("  "));
  }

  @Test
  void enterOpensWhatWasFound() {
    long jaylen = mapleValley.student("Jaylen Whitcomb").id();
    assertEquals(new Destination.Student(jaylen), index.find("jaylen").getFirst().destination());
    assertEquals("grade 7, Maple Valley. ID 0041187", index.find("jaylen").getFirst().detail());
  }

  @Test
  void aConfidentialAddressIsNeitherShownNorFound() {
    assertFalse(index.find("sycamore").isEmpty());
    HouseholdRepository households = new HouseholdRepository(mapleValley.file());
    for (String family : List.of("Whitcomb", "Warsame", "Morrow")) {
      households.setFlag(
          new HouseholdFlag(
              0,
              mapleValley.household(family).id(),
              FlagKind.CONFIDENTIAL_ADDRESS,
              null,
              null,
              null,
              LocalDate.of(2026, 12, 1),
              null,
              null));
    }
    index.refresh();
    assertEquals(List.of(), index.find("sycamore"));
    assertTrue(
        index.find("whitcomb").stream().noneMatch(found -> found.detail().contains("Sycamore")));
  }
}
