package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.DistrictFile;

class PlanCommandTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void plan() {
    try (DistrictFile file =
        DistrictFile.create(folder.resolve("maple"), CommandRun.PASSPHRASE.toCharArray())) {
      VisitAfternoon.in(MapleValley.in(file));
    }
  }

  @Test
  void aDayIsTeamsStopsInOrderAndWhoHasNoPlace() {
    List<String> lines = printed("csv").lines().toList();
    assertTrue(lines.getFirst().startsWith("kind,team,members,place,arrival,leave,drive_minutes"));
    assertTrue(lines.get(1).startsWith("team,1,Mr. Ruiz; Ms. Adeyemi,,"), lines.get(1));
    assertTrue(lines.get(1).contains(",15:15,"), lines.get(1));
    assertTrue(lines.get(2).startsWith("stop,1,,1,15:"), lines.get(2));
    assertTrue(lines.get(2).contains(",Barrientos,"), lines.get(2));
    assertTrue(lines.get(2).contains(",15:15-16:00,"), lines.get(2));
    assertEquals(3, lines.stream().filter(line -> line.startsWith("team,")).count());
    assertEquals(8, lines.stream().filter(line -> line.startsWith("stop,")).count());
    assertEquals(3, lines.stream().filter(line -> line.startsWith("not_placed,")).count());
    String stroud =
        lines.stream().filter(line -> line.contains(",Stroud,")).findFirst().orElseThrow();
    assertTrue(stroud.contains("has room and would be back at"), stroud);
  }

  @Test
  void jsonHoldsTheSame() {
    String json = printed("json");
    assertTrue(json.startsWith("[\n  {\"kind\": \"team\", \"team\": \"1\""), json);
    assertTrue(json.strip().endsWith("}\n]"), json);
    assertEquals(14, json.lines().filter(line -> line.startsWith("  {")).count());
  }

  @Test
  void aDayNobodyPlannedHasOnlyThoseWhoWait() {
    CommandRun run =
        CommandRun.of("plan", folder.resolve("maple").toString(), "--date", "2027-01-12");
    assertEquals(0, run.exitCode(), run.said());
    assertFalse(run.out().contains("\nteam,"), run.out());
    assertEquals(2, CommandRun.of("plan", folder.resolve("maple").toString()).exitCode());
  }

  @Test
  void everybodyInATeamGetsACalendarFile() throws IOException {
    Path out = folder.resolve("calendars");
    CommandRun run =
        CommandRun.of(
            "plan",
            folder.resolve("maple").toString(),
            "--date",
            VisitAfternoon.THURSDAY.toString(),
            "--calendar",
            out.toString());
    assertEquals(0, run.exitCode(), run.said());
    try (Stream<Path> files = Files.list(out)) {
      assertEquals(
          List.of("Adeyemi.ics", "Dempsey.ics", "Farah.ics", "Halvorsen.ics", "Ruiz.ics", "Vo.ics"),
          files.map(file -> file.getFileName().toString()).sorted().toList());
    }
    assertTrue(Files.readString(out.resolve("Ruiz.ics")).contains("BEGIN:VEVENT"));
  }

  @Test
  void twoOfOneNameGetAFileEachAndTimesAreWholeMinutes() throws IOException {
    Path place = folder.resolve("garcias");
    long second;
    try (DistrictFile file = DistrictFile.create(place, CommandRun.PASSPHRASE.toCharArray())) {
      MapleValley valley = MapleValley.in(file);
      VisitAfternoon.in(valley);
      StaffRepository staff = new StaffRepository(file);
      long first = staff.addStaffMember(StaffMember.unsaved("Mr. Garcia", StaffRole.VISITOR)).id();
      second = staff.addStaffMember(StaffMember.unsaved("Mrs. Garcia", StaffRole.VISITOR)).id();
      PlanRepository plans = new PlanRepository(file);
      plans.addTeam(
          VisitAfternoon.THURSDAY,
          new TeamSetup(
              first,
              second,
              valley.school("Maple Valley").id(),
              LocalTime.of(15, 15),
              LocalTime.of(17, 30)));
      plans.leave(
          plans.plan(VisitAfternoon.THURSDAY).teams().getFirst().id(),
          VisitAfternoon.THURSDAY.atTime(15, 17, 23, 456_789_000));
    }
    Path out = folder.resolve("calendars-of-garcias");
    CommandRun run =
        CommandRun.of(
            "plan",
            place.toString(),
            "--date",
            VisitAfternoon.THURSDAY.toString(),
            "--calendar",
            out.toString());
    assertEquals(0, run.exitCode(), run.said());
    assertTrue(Files.exists(out.resolve("Garcia.ics")));
    assertTrue(Files.exists(out.resolve("Garcia-" + second + ".ics")));
    assertTrue(run.out().contains(",15:17,"), run.out());
    assertFalse(run.out().contains("15:17:23"), run.out());
  }

  @Test
  void whatJsonMustEscapeIsEscaped() {
    assertEquals("\"a\\\"b\\\\c\\nd\\u0007\\u2028é\"", PlainJson.quoted("a\"b\\c\nd\u0007\u2028é"));
  }

  private static String printed(String format) {
    CommandRun run =
        CommandRun.of(
            "plan",
            folder.resolve("maple").toString(),
            "--date",
            VisitAfternoon.THURSDAY.toString(),
            "--format",
            format);
    assertEquals(0, run.exitCode(), run.said());
    return run.out();
  }
}
