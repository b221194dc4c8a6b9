package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "create",
        "import",
        "undo",
        "students",
        "shortlist",
        "plan",
        "report",
        "reconcile",
        "verify",
        "backup",
        "restore",
        "dump",
        "places"
      })
  void everyCommandExplainsItself(String command) {
    CommandRun help =
        command.isEmpty() ? CommandRun.of("--help") : CommandRun.of(command, "--help");
    assertEquals(0, help.exitCode(), help.said());
    assertTrue(help.out().contains("Usage: porchlight"), help.said());
    assertFalse(help.out().contains("${bundle"), help.said());
  }

  @Test
  void wrongUsageIsTwo() {
    assertEquals(2, CommandRun.of("create", file()).exitCode());
    assertEquals(2, CommandRun.of("paint", file()).exitCode());
    assertEquals(2, CommandRun.of("students", file(), "--format", "song").exitCode());
  }

  @Test
  void anEmptyDistrictHasNoStudents() {
    created();
    CommandRun students = CommandRun.of("students", file(), "--format", "csv");
    assertEquals(0, students.exitCode(), students.said());
    assertEquals(
        "local_id,name,school,grade,days_enrolled,days_missed,percent,band,days_excused,"
            + "days_unexcused,days_suspended,days_in_school_suspension,tardies,percent_exact,"
            + "consecutive_days_missed,meets_minimum_days,as_of,from_totals\n",
        students.out());
    CommandRun shortlist = CommandRun.of("shortlist", file());
    assertEquals(0, shortlist.exitCode(), shortlist.said());
    assertEquals(1, shortlist.out().lines().count());
  }

  @Test
  void peopleTellsWhoOpensADistrictNobodyIsNamedIn() {
    created();
    CommandRun people = CommandRun.of("people", file(), "list");
    assertEquals(0, people.exitCode(), people.said());
    assertTrue(people.out().contains("first passphrase"), people.said());
  }

  @Test
  void aCopyIsKeptProvenAndRestored() throws IOException {
    created();
    CommandRun none = CommandRun.of("restore", file());
    assertEquals(0, none.exitCode(), none.said());
    assertEquals(0, CommandRun.of("backup", file()).exitCode());
    CommandRun list = CommandRun.of("restore", file());
    String copy = list.out().strip();
    assertTrue(copy.endsWith("-asked"), list.said());
    assertEquals(0, CommandRun.of("verify", file()).exitCode());

    CommandRun told = CommandRun.of("restore", file(), copy);
    assertTrue(told.out().contains("--yes"), told.said());
    CommandRun back = CommandRun.of("restore", file(), copy, "--yes");
    assertEquals(0, back.exitCode(), back.said());
    assertEquals(2, CommandRun.of("restore", file()).out().lines().count());

    Path data = file().resolve("backups").resolve(copy).resolve("district.mv.db");
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length / 2] ^= 1;
    Files.write(data, bytes);
    CommandRun damaged = CommandRun.of("verify", file());
    assertEquals(1, damaged.exitCode(), damaged.said());
    assertTrue(damaged.out().contains("damaged: the copy"), damaged.said());
    assertEquals(1, CommandRun.of("restore", file(), copy, "--yes").exitCode());
  }

  @Test
  void aWrongPassphraseIsFourAndASentence() {
    created();
    CommandRun wrong = CommandRun.with("four quiet river stone", "students", file());
    assertEquals(4, wrong.exitCode());
    assertEquals("", wrong.out());
    assertTrue(wrong.err().startsWith("That passphrase does not open this district."), wrong.err());
    assertEquals(1, wrong.err().lines().count());
  }

  @Test
  void aProblemIsOneAndASentence() {
    CommandRun nothing = CommandRun.of("students", file());
    assertEquals(1, nothing.exitCode());
    assertTrue(nothing.err().startsWith("There is no district in that place."), nothing.err());
    created();
    CommandRun again = CommandRun.of("create", file(), "--name", "Another");
    assertEquals(1, again.exitCode());
    assertTrue(again.err().startsWith("There is already something"), again.err());
    CommandRun nobody = CommandRun.of("undo", file(), "--as", "Nobody Here");
    assertEquals(1, nobody.exitCode());
    assertTrue(nobody.err().contains("Nobody Here"), nobody.err());
  }

  @Test
  void thePassphraseComesFromAFileFirst() throws IOException {
    Path passphrase = folder.resolve("passphrase.txt");
    Files.writeString(passphrase, "another one than around\r\n");
    CommandRun create =
        CommandRun.of("create", file(), "--name", "Maple", "--passphrase-file", passphrase);
    assertEquals(0, create.exitCode(), create.said());
    assertEquals(4, CommandRun.of("students", file()).exitCode());
    assertEquals(0, CommandRun.with("another one than around", "students", file()).exitCode());
  }

  private void created() {
    CommandRun create = CommandRun.of("create", file(), "--name", "Maple Valley");
    assertEquals(0, create.exitCode(), create.said());
  }

  private Path file() {
    return folder.resolve("maple.porchlight");
  }
}
