package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.GUARDIAN;

import java.io.IOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Student;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

/// The papers of an afternoon: the packet that travels and the sheet that stays.
class VisitPapersTest {
  private static final LocalDate THURSDAY = LocalDate.of(2026, 12, 10);

  private MapleValley valley;
  private ReportRooms rooms;

  @BeforeEach
  void plan() {
    valley = MapleValley.open();
    rooms = ReportRooms.of(valley.file(), MapleValley.CLOCK);
    PlanRepository plans = new PlanRepository(valley.file());
    plans.addTeam(THURSDAY, setup("Mr. Ruiz", "Ms. Adeyemi", "Maple Valley", LocalTime.of(15, 10)));
    plans.addTeam(THURSDAY, setup("Coach Dempsey", "Ms. Vo", "Birch Creek", LocalTime.of(15, 25)));
    plans.addTeam(
        THURSDAY, setup("Mr. Halvorsen", "Ms. Farah", "Lantern Hill", LocalTime.of(15, 0)));
    place(1, "Barrientos", VisitPurpose.ATTENDANCE_SUPPORT);
    place(1, "Whitcomb", VisitPurpose.ATTENDANCE_SUPPORT);
    place(1, "Vance", VisitPurpose.RELATIONAL);
    place(2, "Hargrove", VisitPurpose.ATTENDANCE_SUPPORT);
    place(2, "Tran", VisitPurpose.ATTENDANCE_SUPPORT);
    place(3, "Warsame", VisitPurpose.ATTENDANCE_SUPPORT);
    story();
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void thePacketHasARouteAndOnePageForEachFamily() throws IOException {
    MadePdf packet = packet(1);
    packet.show("packet");
    packet.isAccessible();
    assertEquals(4, packet.pages());
    says(packet, "Route for Ruiz + Adeyemi");
    says(packet, "Barrientos family");
    says(packet, "31 Mill Rd, Maple Valley. Arrive 3:15, arranged for 3:15 to 4:00.");
    says(packet, "Mr. Ruiz speaks Spanish");
    says(packet, "12 of 70 17.1 %");
    says(packet, "Bus pass for two children, promised Nov 30, due Mon Dec 7.");
    says(packet, "Side door; small dog in the yard. May speak with: Renee (mom), Carla (aunt).");
    says(packet, "1 We talked");
    says(packet, "8 No way to the door");
    says(packet, "INTERNAL. Contains student information. Return to Mr. Ruiz; shred once entered.");
    says(packet, "Page 4 of 4");
  }

  @Test
  void aRelationalVisitHasNoDaysMissedAndFourParts() throws IOException {
    MadePdf packet = packet(1);
    String text = packet.text();
    String vance = text.substring(text.indexOf("Vance family"));
    assertFalse(vance.contains("Days missed") || vance.contains("%"), vance);
    assertFalse(vance.contains("What gets in the way?"), vance);
    assertTrue(vance.contains("What is next?"), vance);
  }

  @Test
  void aCrowdedFamilyStillHasOnePage() throws IOException {
    long family = valley.household("Whitcomb").id();
    var promises = new PromiseRepository(valley.file());
    long ruiz = valley.staff("Mr. Ruiz").id();
    LocalDateTime made = LocalDateTime.of(2026, 11, 30, 16, 0);
    for (int i = 0; i < 6; i++) {
      String what = "Ask the bus garage whether the stop can move nearer to the trailer park " + i;
      promises.make(family, null, PromiseToMake.toFamily(what, ruiz, THURSDAY), made, ruiz);
      new ContactRepository(valley.file())
          .log(
              ContactAttempt.unsaved(
                  family,
                  null,
                  null,
                  made.plusHours(i),
                  Channel.CALL,
                  "(505) 555-0142",
                  ContactResult.NO_ANSWER,
                  null));
    }
    MadePdf packet = packet(1);
    packet.show("packet-crowded");
    assertEquals(4, packet.pages());
    assertTrue(packet.text().contains("before that"), packet.text());
  }

  @Test
  void whatIsKeptInConfidenceIsOnNoPaper() {
    valley
        .file()
        .inTransaction(() ->
            valley
                .file()
                .sql()
                .update(GUARDIAN)
                .set(GUARDIAN.DO_NOT_CONTACT, true)
                .where(GUARDIAN.FIRST_NAME.eq("Carla"))
                .execute());
    flag("Barrientos", FlagKind.CONFIDENTIAL_ADDRESS);
    MadePdf packet = packet(1);
    assertFalse(packet.text().contains("Carla"), packet.text());
    assertFalse(packet.text().contains("31 Mill Rd"), packet.text());
    assertFalse(packet.text().contains("secret"), packet.text());
    says(packet, "Address kept by the planner");
    assertFalse(new MadePdf(TeamOutSheet.pdf(rooms, THURSDAY)).text().contains("31 Mill Rd"));
  }

  @Test
  void theTeamOutSheetNamesNoChildAndNoReason() throws IOException {
    MadePdf sheet = new MadePdf(TeamOutSheet.pdf(rooms, THURSDAY));
    sheet.show("team-out");
    sheet.isAccessible();
    assertEquals(1, sheet.pages());
    says(sheet, "Ruiz + Adeyemi");
    says(sheet, "Halvorsen + Farah");
    says(sheet, "Call Principal Okafor 555-0110");
    says(sheet, "Printed Wed Dec 9, 3:40. Page 1 of 1");
    for (Student student : rooms.students().students()) {
      assertFalse(sheet.text().contains(student.firstName()), student.firstName());
    }
    assertFalse(sheet.text().contains("absen") || sheet.text().contains("missed"));
  }

  @Test
  void metadataNamesNobody() {
    for (byte[] pdf : List.of(packet(1).bytes(), TeamOutSheet.pdf(rooms, THURSDAY))) {
      String metadata = new MadePdf(pdf).metadata();
      assertFalse(metadata.contains("Barrientos") || metadata.contains("Tomás"), metadata);
    }
  }

  private static void says(MadePdf pdf, String words) {
    assertTrue(pdf.text().contains(words), pdf.text());
  }

  private MadePdf packet(int team) {
    VisitPlan plan = rooms.plans().plan(THURSDAY);
    return new MadePdf(PacketReport.pdf(rooms, THURSDAY, plan.teamNumber(team).orElseThrow().id()));
  }

  private TeamSetup setup(String lead, String partner, String school, LocalTime leave) {
    return new TeamSetup(
        valley.staff(lead).id(),
        valley.staff(partner).id(),
        valley.school(school).id(),
        leave,
        LocalTime.of(17, 15));
  }

  private void place(int number, String family, VisitPurpose purpose) {
    PlanRepository plans = new PlanRepository(valley.file());
    long household = valley.household(family).id();
    List<Long> children = rooms.students().studentsOf(household).stream().map(Student::id).toList();
    long visit =
        new VisitRepository(valley.file()).wish(household, purpose, children, "asked for it");
    VisitTeam team = plans.plan(THURSDAY).teamNumber(number).orElseThrow();
    plans.place(visit, team.id(), team.stops().size() + 1);
    if (family.equals("Barrientos")) {
      plans.arrange(visit, LocalTime.of(15, 15), LocalTime.of(16, 0), "Rosa, Dec 1");
    }
  }

  private void story() {
    long family = valley.household("Barrientos").id();
    var contacts = new ContactRepository(valley.file());
    LocalDateTime at = LocalDateTime.of(2026, 11, 24, 16, 0);
    for (String number : List.of("555-0154", "555-0155")) {
      contacts.log(
          ContactAttempt.unsaved(
              family, null, null, at, Channel.CALL, number, ContactResult.WRONG_NUMBER, null));
      at = at.plusDays(6);
    }
    contacts.log(
        ContactAttempt.unsaved(
            family, null, null, at, Channel.THROUGH_SOMEONE, null, ContactResult.SPOKE, null));
    var promises = new PromiseRepository(valley.file());
    long ruiz = valley.staff("Mr. Ruiz").id();
    LocalDateTime made = LocalDateTime.of(2026, 11, 30, 16, 0);
    LocalDate due = LocalDate.of(2026, 12, 7);
    promises.make(
        family, null, PromiseToMake.toFamily("Bus pass for two children", ruiz, due), made, ruiz);
    promises.make(
        family,
        null,
        new PromiseToMake("secret errand", ruiz, due, null, null, true, true),
        made,
        ruiz);
  }

  private void flag(String family, FlagKind kind) {
    new HouseholdRepository(valley.file())
        .setFlag(
            new HouseholdFlag(
                0, valley.household(family).id(), kind, null, null, null, THURSDAY, null, null));
  }
}
