package org.porchlight.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.OddFiles;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.spreadsheets.WorkbookWriter;

/// By command too, a file is questioned before it is saved, and nothing about students is written
/// beside it.
class OddFilesTest {
  private final OddFiles files = new OddFiles(LocalDate.now(Clock.system(ZoneId.systemDefault())));
  @TempDir private Path folder;

  @BeforeEach
  void aDistrict() throws IOException {
    assumeTrue(files.isInsideAYear());
    assertEquals(0, CommandRun.of("create", district(), "--name", "Odd").exitCode());
    CommandRun brought =
        CommandRun.of(
            "import",
            district(),
            file("roster.csv", files.roster()),
            file("calendar.csv", files.calendar()),
            file("events.csv", files.events()));
    assertEquals(0, brought.exitCode(), brought.said());
  }

  @Test
  void whatWouldHardlyBeMeantIsAsked() throws IOException {
    asks("partial.csv", files.manyGone(), "go_on.removed");
    asks("spring.csv", files.yearBefore(), "go_on.earlier_year");
    asks("strangers.csv", files.mostlyStrangers(), "go_on.set_aside");
    String answers = asks("fewer.csv", files.roster(student -> student != 7), "missing_students");
    assertFalse(answers.contains("Lake"), answers);
    assertFalse(answers.contains(OddFiles.number(7)), answers);
  }

  private String asks(String name, String content, String key) throws IOException {
    CommandRun run = CommandRun.of("import", district(), file(name, content));
    assertEquals(ExitCode.ANSWERS_NEEDED, run.exitCode(), run.said());
    String answers = Files.readString(folder.resolve(name + ".answers.txt"));
    assertTrue(answers.contains("\n" + key + " ="), answers);
    return answers;
  }

  @Test
  void whatIsOddIsSaid() throws IOException {
    says("snow.csv", files.wholeSchoolAway(), "students at");
    says("tail.csv", files.unpostedTail(), "has no rows after");
    says("odd.csv", files.closedAndGone(), "CLOSED_DAY");
    says("odd.csv", files.closedAndGone(), "AFTER_WITHDRAWAL");
    says("half.csv", files.roster(student -> student < 30), "10 of 40 students enrolled");
  }

  private void says(String name, String content, String words) throws IOException {
    CommandRun run = CommandRun.of("import", district(), file(name, content), "--dry-run");
    assertEquals(0, run.exitCode(), run.said());
    assertTrue(run.out().contains(words), run.out());
  }

  @Test
  void aFileOfWhichNothingFitsIsNotSaved() throws IOException {
    CommandRun run = CommandRun.of("import", district(), file("x.csv", files.strangers()));
    assertEquals(ExitCode.PROBLEM, run.exitCode(), run.said());
    assertTrue(run.err().contains("No row of x.csv fits"), run.said());
    CommandRun again =
        CommandRun.of("import", district(), file("x.csv", files.strangers()), "--dry-run");
    assertFalse(again.out().contains("brought in on"), again.out());
  }

  @Test
  void everySheetOfAWorkbookComesInWhenTheAnswersSaySo() throws IOException {
    Path book = folder.resolve("autumn.xlsx");
    try (WorkbookWriter writer = new WorkbookWriter(Files.newOutputStream(book))) {
      for (int month = 1; month < 3; month++) {
        WorkbookWriter.Sheet sheet = writer.sheet("Month " + month, 12, 12, 8, 20);
        sheet.header("Student_Number", "Att_Date", "Att_Code", "Description");
        sheet.row(OddFiles.number(0), files.days().get(month).toString(), "EX", "Excused");
      }
    }
    CommandRun asked = CommandRun.of("import", district(), book);
    assertEquals(ExitCode.ANSWERS_NEEDED, asked.exitCode(), asked.said());
    Path answers = folder.resolve("autumn.xlsx.answers.txt");
    String text = Files.readString(answers);
    assertTrue(text.contains("\nsheet ="), text);
    Files.writeString(answers, text.replace("sheet =", "sheet = " + ImportAnswers.EVERY_SHEET));
    CommandRun both = CommandRun.of("import", district(), book, "--answers", answers);
    assertEquals(0, both.exitCode(), both.said());
    assertTrue(both.out().contains("Sheet \"Month 1\"."), both.out());
    assertTrue(both.out().contains("Sheet \"Month 2\"."), both.out());
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Path district() {
    return folder.resolve("odd.porchlight");
  }
}
