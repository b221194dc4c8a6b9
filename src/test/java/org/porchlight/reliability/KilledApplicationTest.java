package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.app.Porchlight;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.Backup;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.SimulatedDisk;

/// `kill -9` of the real program in a process of its own, in the middle of saves, imports, copies,
/// compactions and migrations. What a process had told before it died must be there.
class KilledApplicationTest {
  private static final int KILLS = Integer.getInteger("porchlight.kills", 60);
  private static final int KINDS = 5;
  private static final int SAVES = 30;
  private static final double WHILE_SAVING = 400;
  private static final double TO_ITS_END = 0;
  private static final Path SHEETS = Path.of("assets/sample-district");

  @TempDir Path folder;
  private final Random random = new Random(60);
  private byte[] key = {};
  private int saved;
  private int recovered;

  @Test
  void aShareOfTheKillsLosesNothing() throws IOException, InterruptedException {
    killSaves(3);
  }

  @Test
  @Tag("reliability")
  void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
    int each = KILLS / KINDS;
    killSaves(each);
    killCompactions(each);
    killCopies(each);
    killImports(each);
    killMigrations(each);
    System.out.printf(
        "%d kills in each of saves, compactions, copies, imports and migrations: %,d saves told,"
            + " 0 lost, 0 half, 0 unreadable; %d districts cut back%n",
        each, saved, recovered);
  }

  private void killSaves(int kills) throws IOException, InterruptedException {
    key = SimulatedDisk.create(place());
    Map<String, byte[]> empty = SimulatedDisk.contents(place());
    kill(
        kills,
        WHILE_SAVING,
        empty,
        said -> !said.isEmpty(),
        said -> {
          int told =
              said.stream().filter(line -> !line.equals(SavingDriver.ENDING)).toList().size();
          saved += told;
          mustHold(told, true);
        },
        SavingDriver.class,
        place().toString(),
        "60");
  }

  private void killCompactions(int kills) throws IOException, InterruptedException {
    key = SimulatedDisk.create(place());
    fill();
    kill(
        kills,
        TO_ITS_END,
        SimulatedDisk.contents(place()),
        said -> said.contains(SavingDriver.ENDING),
        said -> mustHold(SAVES + 1, false),
        SavingDriver.class,
        place().toString(),
        "1");
  }

  private void killCopies(int kills) throws IOException, InterruptedException {
    key = SimulatedDisk.create(place());
    fill();
    kill(
        kills,
        TO_ITS_END,
        SimulatedDisk.contents(place()),
        said -> isAnyCopy("unfinished"),
        said -> mustHold(SAVES, false),
        Porchlight.class,
        "backup",
        place().toString());
  }

  private void killMigrations(int kills) throws IOException, InterruptedException {
    SimulatedDisk.lay(Map.of(), place());
    key = SimulatedDisk.createOlder(place());
    try (DistrictFile file = SimulatedDisk.openOlder(place(), key)) {
      saveAll(file);
    }
    kill(
        kills,
        TO_ITS_END,
        SimulatedDisk.contents(place()),
        said -> isAnyCopy("unfinished"),
        said -> mustHold(SAVES, false),
        Porchlight.class,
        "verify",
        place().toString());
  }

  private void killImports(int kills) throws IOException, InterruptedException {
    key = SimulatedDisk.create(place());
    try (DistrictFile file = SimulatedDisk.open(place(), key)) {
      new DistrictRepository(file).changeDistrict(District.named("Maple Valley"));
    }
    Predicate<List<String>> always = said -> true;
    runImport(always, "roster.xlsx", "school-calendar.csv", "contacts.csv");
    Map<String, byte[]> before = SimulatedDisk.contents(place());
    before.keySet().removeIf(name -> name.startsWith("backups"));
    SimulatedDisk.lay(before, place());
    String without = attendance();
    runImport(always, "attendance.csv");
    String with = attendance();
    assertTrue(with.length() > without.length(), "the import brings something");
    kill(
        kills,
        TO_ITS_END,
        before,
        said -> isAnyCopy("20"),
        said -> {
          String now = attendance();
          assertTrue(now.equals(with) || now.equals(without), "half an import");
          assertTrue(now.equals(with) || !said.contains("Saved."), "told, and not there");
          mustHold(0, false);
        },
        Porchlight.class,
        "import",
        place().toString(),
        SHEETS.resolve("attendance.csv").toString());
  }

  private void runImport(Predicate<List<String>> begun, String... sheets)
      throws IOException, InterruptedException {
    String[] arguments =
        Stream.concat(
                Stream.of("import", place().toString()),
                Stream.of(sheets).map(sheet -> SHEETS.resolve(sheet).toString()))
            .toArray(String[]::new);
    KilledProcess run = KilledProcess.toItsEnd(printed(), begun, Porchlight.class, arguments);
    assertTrue(run.said().contains("Saved."), String.join("\n", run.said()));
  }

  /// Looks at a district whose process told this before it was killed.
  @FunctionalInterface
  private interface Look {
    void at(List<String> said) throws IOException;
  }

  /// Kills the program at random moments between the beginning of its work and its end; a run that
  /// ended before its kill is looked at and does not count.
  ///
  /// @param within milliseconds after the beginning; [#TO_ITS_END] measures them first
  private void kill(
      int kills,
      double within,
      Map<String, byte[]> beginning,
      Predicate<List<String>> begun,
      Look look,
      Class<?> program,
      String... arguments)
      throws IOException, InterruptedException {
    SimulatedDisk.lay(beginning, place());
    double whole = within;
    if (within == TO_ITS_END) {
      whole = KilledProcess.toItsEnd(printed(), begun, program, arguments).worked();
    }
    int killed = 0;
    for (int tries = 0; killed < kills; tries++) {
      assertTrue(tries < 3 * kills + 3, "most runs ended before their kill: " + program);
      SimulatedDisk.lay(beginning, place());
      double after = random.nextDouble() * whole;
      KilledProcess end = KilledProcess.killed(printed(), begun, after, program, arguments);
      look.at(end.said());
      killed += end.wasKilled() ? 1 : 0;
    }
  }

  /// @param withStaff whether each save added a staff member too
  private void mustHold(int told, boolean withStaff) {
    try (DistrictFile file = SimulatedDisk.open(place(), key)) {
      int newest = NumberedSaves.newest(file);
      assertTrue(newest >= told, newest + " of " + told);
      assertTrue(newest <= told + 1, newest + " of " + told);
      if (withStaff) {
        assertEquals(newest, new StaffRepository(file).staff().size());
      }
      assertEquals(List.of(), file.restore().problems());
      for (Backup copy : file.restore().backups()) {
        assertTrue(file.restore().isGood(copy.place()), copy.occasion() + " is not whole");
      }
      recovered += file.recovery().isPresent() ? 1 : 0;
    }
  }

  private void fill() {
    try (DistrictFile file = SimulatedDisk.open(place(), key)) {
      saveAll(file);
    }
  }

  private static void saveAll(DistrictFile file) {
    for (int number = 1; number <= SAVES; number++) {
      NumberedSaves.save(file, number, new Random(number));
    }
  }

  /// Every student's year, as a command dumps it.
  private String attendance() throws IOException {
    Path dump = folder.resolve("dump");
    SimulatedDisk.lay(Map.of(), dump);
    try (DistrictFile file = SimulatedDisk.open(place(), key)) {
      file.dump(dump);
    }
    Map<String, byte[]> tables = new TreeMap<>(SimulatedDisk.contents(dump));
    return new String(
        tables.getOrDefault("student_year.csv", new byte[0]),
        java.nio.charset.StandardCharsets.UTF_8);
  }

  private boolean isAnyCopy(String named) {
    Path copies = place().resolve("backups");
    if (!Files.exists(copies)) {
      return false;
    }
    try (Stream<Path> names = Files.list(copies)) {
      return names.anyMatch(name -> name.getFileName().toString().startsWith(named));
    } catch (IOException e) {
      return false;
    }
  }

  private Path printed() {
    return folder.resolve("printed.txt");
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }
}
