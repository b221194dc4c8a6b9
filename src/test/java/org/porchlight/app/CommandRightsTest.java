package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.access.Accounts;
import org.porchlight.access.Roles;
import org.porchlight.access.SightRepository;
import org.porchlight.places.osm.ExtractWriter;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// Role × command, with the real command line and a real district. A new command fails here until
/// it is in the table.
class CommandRightsTest {
  /// A command about an open district, what it needs, and how it is typed after FILE.
  private record Row(Action needed, List<String> arguments) {}

  private static final Map<String, Row> TABLE =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("import", new Row(Action.IMPORT, List.of("ROSTER"))),
              Map.entry("undo", new Row(Action.IMPORT, List.of())),
              Map.entry("students", new Row(Action.EXPORT, List.of("--format", "csv"))),
              Map.entry("plan", new Row(Action.EXPORT, List.of("--date", "2026-12-10"))),
              Map.entry("shortlist", new Row(Action.EXPORT, List.of("--format", "csv"))),
              Map.entry(
                  "report",
                  new Row(
                      Action.EXPORT,
                      List.of(
                          "monthly", "--school", "X", "--month", "2026-11", "--out", "FOLDER"))),
              Map.entry("people", new Row(Action.MANAGE_PEOPLE, List.of("list"))),
              Map.entry("verify", new Row(Action.VERIFY, List.of())),
              Map.entry("backup", new Row(Action.BACK_UP, List.of())),
              // without a copy's name it lists; bringing one back asks for RESTORE
              Map.entry("restore", new Row(Action.VERIFY, List.of())),
              Map.entry("places geocode", new Row(Action.EXPORT, List.of())),
              Map.entry(
                  "places import-roads",
                  new Row(Action.CHANGE_SETTINGS, List.of("EXTRACT", "--box", "-94,40,-92,42"))),
              Map.entry("dump", new Row(Action.DUMP, List.of("--out", "FOLDER"))),
              Map.entry("reconcile", new Row(Action.EXPORT, List.of("ROSTER")))));

  /// Commands that open no district that exists, or bring their own.
  private static final Set<String> WITHOUT_A_DISTRICT = Set.of("demo", "create", "route-bench");

  /// Works in the office and sees the students of one school.
  private static final String OWN_SCHOOL = "OWN";

  @TempDir static Path folder;

  @BeforeAll
  static void aDistrictWithOneOfEachRole() throws IOException {
    assertEquals(
        ExitCode.DONE,
        CommandRun.of("create", place(), "--name", "Maple Valley", "--person", "PRINCIPAL")
            .exitCode());
    try (DistrictFile file = DistrictFile.open(place(), CommandRun.PASSPHRASE.toCharArray())) {
      StaffRepository staff = new StaffRepository(file);
      for (StaffRole role : StaffRole.values()) {
        if (role != StaffRole.PRINCIPAL) {
          staff.addStaffMember(StaffMember.unsaved(role.name(), role));
        }
      }
      StaffMember own = staff.addStaffMember(StaffMember.unsaved(OWN_SCHOOL, StaffRole.OFFICE));
      School school =
          new SchoolRepository(file)
              .addSchool(new School(0, "101", "Birch Creek", "Birch", null, null, null, null));
      Accounts accounts = new Accounts(file);
      for (StaffMember person : staff.activeStaff()) {
        if (Accounts.needsPassphrase(person) && person.role() != StaffRole.PRINCIPAL) {
          accounts.givePassphrase(person, CommandRun.PASSPHRASE.toCharArray());
        }
      }
      new SightRepository(file).limit(own, Set.of(school.id()));
    }
    Files.write(
        folder.resolve("town.osm.pbf"),
        new ExtractWriter()
            .node(1, 41, -93)
            .node(2, 41.01, -93)
            .way(1, List.of(1L, 2L), "highway", "residential")
            .bytes());
    Files.writeString(folder.resolve("roster.csv"), "Student_Number,Last,First,Grade,School\n");
  }

  @Test
  void everyCommandIsInTheTable() {
    Set<String> known =
        Arrays.stream(CommandRun.of("--help").out().split("\n"))
            .filter(line -> line.matches("  [a-z-]+ .*"))
            .map(line -> line.strip().split(" ")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertTrue(known.size() >= 9, known.toString());
    known.removeAll(WITHOUT_A_DISTRICT);
    assertEquals(
        TABLE.keySet().stream()
            .map(command -> command.split(" ", -1)[0])
            .collect(Collectors.toCollection(TreeSet::new)),
        known);
  }

  @Test
  void aRoleThatMayNotIsRefusedInASentenceAndOneThatMayIsNot() {
    for (StaffRole role : List.of(StaffRole.OFFICE, StaffRole.COUNSELOR, StaffRole.PRINCIPAL)) {
      TABLE.forEach((command, row) -> {
        CommandRun run = CommandRun.of(arguments(command, row, role.name()));
        String refusal = Messages.text("storage.problem.notAllowed", Messages.of(row.needed()));
        if (Roles.may(role, row.needed())) {
          assertTrue(!run.err().contains(refusal), role + " " + command + run.said());
        } else {
          assertEquals(ExitCode.PROBLEM, run.exitCode(), role + " " + command + run.said());
          assertTrue(run.err().contains(refusal), role + " " + command + run.said());
        }
      });
    }
  }

  @Test
  void whatConcernsEverySchoolIsRefusedToSomebodyWhoSeesTheirOwn() {
    TABLE.forEach((command, row) -> {
      CommandRun run = CommandRun.of(arguments(command, row, OWN_SCHOOL));
      boolean office = Roles.may(StaffRole.OFFICE, row.needed());
      String refusal =
          Messages.text(
              office ? "storage.problem.notAllowed.ownSchools" : "storage.problem.notAllowed",
              Messages.of(row.needed()));
      boolean may = office && !Roles.concernsEverySchool(row.needed());
      if (command.equals("reconcile")) {
        // an export of what is theirs would be, but the sheet is about everybody
        may = false;
        refusal =
            Messages.text("storage.problem.notAllowed.ownSchools", Messages.of(Action.IMPORT));
      }
      assertEquals(!may, run.err().contains(refusal), command + run.said());
    });
    String seen = done("people", place(), "list", "--as", "PRINCIPAL");
    assertTrue(seen.contains("OWN\t"), seen);
    assertTrue(seen.contains("\tBirch"), seen);
  }

  @Test
  void nobodyBorrowsAnothersName() {
    CommandRun visitor = CommandRun.of("students", place(), "--as", "VISITOR");
    assertEquals(ExitCode.WRONG_PASSPHRASE, visitor.exitCode(), visitor.said());
    CommandRun wrong = CommandRun.with("not the passphrase", "students", place(), "--as", "OFFICE");
    assertEquals(ExitCode.WRONG_PASSPHRASE, wrong.exitCode(), wrong.said());
  }

  @Test
  void peopleAreAddedGivenAPassphraseAndRemoved() throws IOException {
    Path fresh = folder.resolve("fresh.txt");
    Files.writeString(fresh, "a lamp beside the window\n");
    Object[] as = {"--as", "PRINCIPAL"};
    done("people", place(), "add", "Ms. Vo", "--role", "COUNSELOR", as[0], as[1]);
    done("people", place(), "passphrase", "ms. vo", "--new-passphrase-file", fresh, as[0], as[1]);
    assertEquals(
        ExitCode.DONE,
        CommandRun.with("a lamp beside the window", "students", place(), "--as", "Ms. Vo")
            .exitCode());
    done("people", place(), "role", "Ms. Vo", "--role", "OFFICE", as[0], as[1]);
    String listed = done("people", place(), "list", as[0], as[1]);
    assertTrue(
        listed.contains(
            "Ms. Vo\t"
                + Messages.of(StaffRole.OFFICE)
                + "\t"
                + Messages.text("settings.access.opens")),
        listed);
    done("people", place(), "remove", "Ms. Vo", as[0], as[1]);
    assertNotEquals(
        ExitCode.DONE,
        CommandRun.with("a lamp beside the window", "students", place(), "--as", "Ms. Vo")
            .exitCode());
    String code = done("people", place(), "code", as[0], as[1]);
    assertTrue(code.matches("(?s).*([0-9A-Z]{4}-){7}[0-9A-Z]{4}.*"), code);
  }

  private static String done(Object... arguments) {
    CommandRun run = CommandRun.of(arguments);
    assertEquals(ExitCode.DONE, run.exitCode(), run.said());
    return run.out();
  }

  private static Object[] arguments(String command, Row row, String person) {
    List<Object> typed = new ArrayList<>(List.of(command.split(" ", -1)));
    typed.add(place());
    for (String argument : row.arguments()) {
      typed.add(
          switch (argument) {
            case "ROSTER" -> folder.resolve("roster.csv");
            case "EXTRACT" -> folder.resolve("town.osm.pbf");
            case "FOLDER" -> folder.resolve("out-" + person);
            default -> argument;
          });
    }
    typed.addAll(List.of("--as", person));
    return typed.toArray();
  }

  private static Path place() {
    return folder.resolve("maple");
  }
}
