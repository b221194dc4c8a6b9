package org.porchlight.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;

/// A district moves the rules up and down.
class ShortlistOrderTest {
  private final MapleValley valley = MapleValley.open();
  private final ShortlistRepository shortlists = new ShortlistRepository(valley.file());

  @BeforeEach
  void fill() {
    MapleValleyAutumn.happenIn(valley);
  }

  @AfterEach
  void close() {
    valley.close();
  }

  private List<String> names(ShortlistOrder order) {
    AttendanceYear year = new AttendanceRepository(valley.file()).year(MapleValley.TODAY);
    return shortlists.shortlist(year, MapleValley.TODAY, order).entries().stream()
        .map(entry -> entry.household().familyName())
        .toList();
  }

  @Test
  void theShareOfTheYearFirstPutsAmaraFirst() {
    assertEquals("Hargrove", names(ShortlistOrder.USUAL).getFirst());
    ShortlistOrder share = ShortlistOrder.USUAL.moving(OrderRule.SHARE_OF_YEAR, -1);
    assertEquals(OrderRule.SHARE_OF_YEAR, share.rules().getFirst());
    assertEquals("Nwosu", names(share).getFirst());
    assertEquals(
        names(ShortlistOrder.USUAL).stream().sorted().toList(),
        names(share).stream().sorted().toList(),
        "the order decides who stands where, never who is listed");
  }

  @Test
  void theOrderIsKept() {
    ShortlistOrder asked = ShortlistOrder.USUAL.moving(OrderRule.ASKED_FOR, -5);
    shortlists.changeOrder(asked);
    assertEquals(asked, new ShortlistRepository(valley.file()).order());
    assertEquals("Lindqvist", names(shortlists.order()).getFirst());
    assertNotEquals(names(ShortlistOrder.USUAL), names(asked));
  }

  @Test
  void everyRuleIsThereOnce() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ShortlistOrder(List.of(OrderRule.ASKED_FOR, OrderRule.ASKED_FOR)));
    assertEquals(ShortlistOrder.USUAL, ShortlistOrder.read("RECENT_DAYS FROM_A_LATER_VERSION"));
    assertEquals(ShortlistOrder.USUAL, ShortlistOrder.USUAL.moving(OrderRule.RECENT_DAYS, -1));
  }
}
