package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.outreach.LadderPreset;
import org.porchlight.outreach.LadderRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseToMake;

/// The Monday meeting on one page.
class MeetingReportTest {
  private final MapleValley valley = MapleValley.open();
  private final ReportRooms rooms = ReportRooms.of(valley.file(), MapleValley.CLOCK);

  @BeforeEach
  void fill() {
    MapleValleyAutumn.happenIn(valley);
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void onePageSaysWhatTheFactsSayAndWhoIsResponsible() throws Exception {
    new LadderRepository(valley.file())
        .choose(LadderPreset.all().getFirst().steps(), MapleValley.TODAY);
    new StudentRepository(valley.file())
        .setPointPerson(valley.student("Colton Hargrove").id(), valley.staff("Ms. Adeyemi").id());
    MeetingFacts facts = MeetingFacts.of(rooms);
    MadePdf page = new MadePdf(MeetingReport.pdf(rooms));
    page.show("monday-meeting");
    assertEquals(1, page.pages());
    page.isAccessible();
    String text = page.text();
    assertTrue(text.contains("Monday meeting, Wednesday"), text);
    assertTrue(text.contains(facts.decide().size() + " families to decide on"), text);
    assertTrue(text.contains(facts.ladder().size() + " steps of the contact ladder are due"), text);
    assertTrue(text.contains("Hargrove"), text);
    assertTrue(text.contains("Ms. Adeyemi"), text);
    assertTrue(text.contains("INTERNAL"), text);
  }

  @Test
  void longPromisesAreCutAndFit() throws Exception {
    String what =
        "Ask the bus company for an earlier stop, and again, ".repeat(25).substring(0, 990);
    long owner = valley.staff("Mr. Ruiz").id();
    for (String family : List.of("Barrientos", "Whitcomb", "Tran", "Stroud", "Nwosu")) {
      new PromiseRepository(valley.file())
          .make(
              valley.household(family).id(),
              null,
              PromiseToMake.toFamily(what, owner, MapleValley.TODAY),
              MapleValley.TODAY.minusDays(3).atTime(9, 0),
              owner);
    }
    MadePdf page = new MadePdf(MeetingReport.pdf(rooms));
    assertEquals(1, page.pages());
    assertTrue(page.text().contains("…"), page.text());
  }

  @Test
  void anEmptyDistrictHasAPageToo() {
    try (var empty = org.porchlight.storage.DistrictFile.inMemory()) {
      ReportRooms none = ReportRooms.of(empty, MapleValley.CLOCK);
      MadePdf page = new MadePdf(MeetingReport.pdf(none));
      assertEquals(1, page.pages());
      assertTrue(page.text().contains("0 families to decide on"), page.text());
    }
  }

  /// Whoever is decided on leaves the page; the list itself stays.
  @Test
  void onlyOpenFamiliesAreToBeDecidedOn() {
    List<String> before = names();
    assertTrue(before.contains("Hargrove"), before.toString());
    rooms
        .shortlists()
        .decide(
            valley.household("Hargrove").id(),
            org.porchlight.outreach.Decision.CHOSEN,
            MapleValley.TODAY.atTime(9, 0),
            null,
            null);
    assertTrue(!names().contains("Hargrove"), "chosen already");
    assertTrue(!before.contains("Pruett"), "never offered: not to be visited");
  }

  private List<String> names() {
    return MeetingFacts.of(rooms).decide().stream()
        .map(family -> family.entry().household().familyName())
        .toList();
  }
}
