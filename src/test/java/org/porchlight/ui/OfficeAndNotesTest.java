package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.access.AuditFilter;
import org.porchlight.access.ConfidentialNote;
import org.porchlight.reports.Audience;
import org.porchlight.reports.MonthWorkbook;
import org.porchlight.reports.MonthlyChoices;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.storage.Action;
import org.porchlight.storage.NotAllowedException;
import org.porchlight.ui.kit.Destination;

/// The office writes confidential notes and reaches none: not by any screen, report, export, draft
/// or undo, nor with its key and every table of the file in hand.
class OfficeAndNotesTest {
  private static final String SECRET = "Grandmother signs, quietly";

  @TempDir Path folder;

  @Test
  void noWayLeadsToTheWordsOfANote() throws Exception {
    try (MapleValley maple = MapleValley.open()) {
      MapleValleyAutumn.happenIn(maple);
      // until a principal can open, somebody else has to hand the notes' key on
      maple
          .file()
          .keyring()
          .add(
              org.porchlight.storage.KeyHolder.staff(
                  maple.staff("Principal Okafor").id(), "Principal Okafor", true),
              "whole".toCharArray());
      long whitcomb = maple.household("Whitcomb").id();
      Rooms counselor = Rooms.of(maple.file(), MapleValley.CLOCK, maple.staff("Mr. Ruiz"));
      ConfidentialNote note =
          counselor.notes().write(whitcomb, null, null, maple.staff("Mr. Ruiz").id(), SECRET);
      String half = counselor.notes().draft("note/1", SECRET);
      counselor
          .drafts()
          .keep("note/1", Map.of("words", half), LocalDateTime.now(MapleValley.CLOCK));
      assertEquals(SECRET, counselor.notes().read(note), "who may can");

      Rooms office = Rooms.of(maple.file(), MapleValley.CLOCK, maple.staff("Dana Fields"));
      Set<String> found = new TreeSet<>();
      // reading, search, history
      assertThrows(NotAllowedException.class, () -> office.notes().read(note));
      look(found, "notes", office.notes().notesOf(whitcomb).toString());
      look(found, "draft", office.notes().undraft("note/1", half));
      look(found, "contacts", office.contacts().ofHousehold(whitcomb).toString());
      look(found, "visits", office.visits().ofHousehold(whitcomb).toString());
      look(
          found, "household", office.households().findHousehold(whitcomb).orElseThrow().toString());
      // what leaves the building
      ReportRooms reports = ReportRooms.of(maple.file(), MapleValley.CLOCK);
      long school = maple.school("Maple Valley").id();
      YearMonth november = YearMonth.of(2026, 11);
      for (Audience audience : Audience.values()) {
        look(
            found,
            "pdf",
            MonthlyReport.pdf(reports, school, november, MonthlyChoices.of(audience)));
        look(found, "xlsx", MonthWorkbook.xlsx(reports, school, november, audience));
      }
      // the trail is not theirs, and names nothing of it
      assertThrows(NotAllowedException.class, () -> office.audit().records(AuditFilter.ALL, 99));
      // taking a note back shows nothing either
      office.notes().setUndone(note, true);
      assertThrows(NotAllowedException.class, () -> office.notes().read(note));
      office.notes().setUndone(note, false);
      // the key of the session, without any doorkeeper, and every table as text
      maple.file().keptBy((action, subject) -> {});
      assertFalse(maple.file().keyring().canReadNotes());
      assertThrows(NotAllowedException.class, () -> office.notes().read(note));
      maple.file().dump(folder);
      try (Stream<Path> tables = Files.list(folder)) {
        for (Path table : tables.toList()) {
          look(found, table.getFileName().toString(), Files.readAllBytes(table));
        }
      }
      assertEquals(Set.of(), found);
      assertTrue(Files.readString(folder.resolve("confidential_note.csv")).contains(note.id()));
    }
  }

  /// The own-school office beside the three roles: which screens are open.
  @Test
  void everyScreenIsOpenOrShutForEachOfThem() {
    Set<Class<? extends Destination>> office =
        Set.of(Destination.Choose.class, Destination.Debrief.class, Destination.Meeting.class);
    Set<Class<? extends Destination>> ownSchool =
        Set.of(
            Destination.Choose.class,
            Destination.Debrief.class,
            Destination.Meeting.class,
            Destination.Importing.class,
            Destination.Reconcile.class);
    Map<String, Set<Class<? extends Destination>>> shut =
        Map.of(
            "Dana Fields",
            office,
            "Mr. Ruiz",
            Set.of(),
            "Principal Okafor",
            Set.of(),
            "own-school office",
            ownSchool);
    shut.forEach((person, closed) -> {
      try (MapleValley maple = MapleValley.open()) {
        boolean own = person.startsWith("own");
        if (own) {
          maple
              .file()
              .keyring()
              .add(
                  org.porchlight.storage.KeyHolder.staff(
                      maple.staff("Principal Okafor").id(), "Principal Okafor", true),
                  "whole".toCharArray());
          new org.porchlight.access.SightRepository(maple.file())
              .limit(maple.staff("Dana Fields"), Set.of(maple.school("Birch Creek").id()));
        }
        Rooms rooms =
            Rooms.of(maple.file(), MapleValley.CLOCK, maple.staff(own ? "Dana Fields" : person));
        ScreenRights.NEEDED.forEach((screen, needed) ->
            assertEquals(
                !closed.contains(screen),
                rooms.session().may(needed),
                person + " " + screen.getSimpleName()));
        if (person.equals("Mr. Ruiz") || person.equals("Principal Okafor")) {
          assertTrue(rooms.session().may(Action.READ_NOTE));
        }
      }
    });
  }

  private static void look(Set<String> found, String where, String words) {
    if (words.contains("Grandmother")) {
      found.add(where);
    }
  }

  private static void look(Set<String> found, String where, byte[] bytes) {
    look(found, where, new String(bytes, StandardCharsets.ISO_8859_1));
    look(found, where, new String(bytes, StandardCharsets.UTF_8));
  }
}
