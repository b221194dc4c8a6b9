package org.porchlight.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactResult;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ContactFormViewModel;
import org.porchlight.ui.kit.Destination.StudentFilter;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.ui.students.StudentRow.NextThing;
import org.porchlight.ui.students.StudentsFilter.Recent;
import org.porchlight.ui.students.StudentsFilter.Share;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;

class StudentsViewModelTest {
  private final MapleValley mapleValley = MapleValley.open();
  private final StudentRooms rooms = TestRooms.of(mapleValley, "Mr. Ruiz");
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final StudentOrder order = new StudentOrder();
  private final StudentsViewModel model =
      new StudentsViewModel(rooms, BackgroundWork.atOnce(), toasts, order);

  @BeforeEach
  void read() {
    model.refresh();
  }

  @AfterEach
  void close() {
    mapleValley.close();
  }

  private List<String> names() {
    return model.shown().stream().map(row -> row.student().fullName()).toList();
  }

  private StudentRow row(String name) {
    return model.shown().stream()
        .filter(row -> row.student().fullName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void beginsWithEveryoneMissingTenPercentTheMostMissedFirst() {
    assertEquals(
        List.of("Amara Nwosu", "Destiny Albright", "Jaylen Whitcomb", "Colton Hargrove"),
        names().subList(0, 4));
    assertFalse(names().contains("Imani Whitcomb"));
    assertFalse(names().contains("Ben Vance"), "too few days");
    assertEquals(
        "16 of 20 shown. Every absence counts here, excused or not.", model.sentence().get());
  }

  @Test
  void narrowsBySchoolGradeAndLastTenDays() {
    model
        .filter()
        .set(
            StudentsFilter.MISSING_TEN
                .withSchool(Optional.of(mapleValley.school("Lantern Hill").id()))
                .with(Recent.FIVE_OR_MORE));
    assertEquals(List.of("Amara Nwosu", "Colton Hargrove"), names());
    model.filter().set(StudentsFilter.EVERYONE.with(Share.TOO_FEW_DAYS));
    assertEquals(List.of("Ben Vance"), names());
  }

  @Test
  void escapeClearsTheLastFilterFirst() {
    StudentsFilter both = StudentsFilter.MISSING_TEN.withNoRealContact(true);
    assertEquals(StudentsFilter.MISSING_TEN, both.withoutLast());
    assertEquals(StudentsFilter.EVERYONE, both.withoutLast().withoutLast());
    assertEquals(StudentsFilter.EVERYONE, StudentsFilter.EVERYONE.withoutLast());
  }

  @Test
  void readyFiltersOfOtherScreensAreKnown() {
    model.choose(StudentFilter.COMING_BACK, OptionalLong.empty());
    assertTrue(names().contains("Destiny Albright"));
    assertFalse(names().contains("Colton Hargrove"));
    model.choose(StudentFilter.EVERYONE, OptionalLong.of(mapleValley.school("Birch Creek").id()));
    assertTrue(names().contains("Imani Whitcomb"));
    assertFalse(names().contains("Jaylen Whitcomb"));
  }

  @Test
  void aMessageLeftIsATryAndNoContactAndUndoTakesItBack() {
    StudentRow amara = row("Amara Nwosu");
    ContactFormViewModel form = model.contactForm(amara);
    form.result().set(ContactResult.LEFT_MESSAGE);
    assertTrue(form.save(model::refresh));
    model.refresh();
    assertEquals(1, row("Amara Nwosu").tries().count());
    assertEquals("Message left", row("Amara Nwosu").lastContact().orElseThrow().words());
    assertFalse(row("Amara Nwosu").reached());
    toasts.undoLast();
    assertTrue(row("Amara Nwosu").lastContact().isEmpty());
  }

  @Test
  void aTalkTellsWithWhomAndLeavesTheNoContactFilter() {
    ContactFormViewModel form = model.contactForm(row("Destiny Albright"));
    form.channel().set(Channel.CALL);
    form.result().set(ContactResult.SPOKE);
    form.save(() -> {});
    model.refresh();
    assertEquals("Spoke with aunt", row("Destiny Albright").lastContact().orElseThrow().words());
    model.filter().set(StudentsFilter.MISSING_TEN.withNoRealContact(true));
    assertFalse(names().contains("Destiny Albright"));
    assertTrue(names().contains("Amara Nwosu"));
  }

  @Test
  void tickedFamiliesGoOnTheVisitListExceptThoseNotToBeVisited() {
    model.tick(row("Lucía Barrientos"));
    model.tick(row("Tomás Barrientos"));
    model.tick(row("Skye Pruett"));
    model.addToVisitList(model.chosen(null));
    assertEquals(Optional.of(NextThing.ON_THE_VISIT_LIST), row("Lucía Barrientos").next());
    assertEquals(Optional.of(NextThing.DO_NOT_VISIT), row("Skye Pruett").next());
    assertTrue(model.ticked().isEmpty());
    toasts.undoLast();
    assertEquals(Optional.empty(), row("Lucía Barrientos").next());
  }

  @Test
  void anOverduePromiseComesNext() {
    Student jaylen = mapleValley.student("Jaylen Whitcomb");
    rooms
        .promises()
        .make(
            jaylen.householdId(),
            null,
            PromiseToMake.toFamily(
                "Bus pass", rooms.me().id(), MapleValley.LAST_POSTED.minusDays(1)),
            LocalDateTime.of(2026, 11, 30, 16, 0),
            rooms.me().id());
    model.refresh();
    assertEquals(Optional.of(NextThing.PROMISE_OVERDUE), row("Jaylen Whitcomb").next());
    assertEquals(Optional.of(NextThing.SIBLING_LISTED), row("Tomás Barrientos").next());
    assertEquals(Optional.of(NextThing.JOINED_LATE), row("Teo Marchetti").next());
  }

  @Test
  void theNumberHasExactlyItsDaysAndTheirFile() {
    StudentRow jaylen = row("Jaylen Whitcomb");
    assertEquals("15 of 70", jaylen.daysOf());
    Counted days = model.days(jaylen).getFirst();
    assertEquals(16, days.rows().size());
    assertEquals(60, days.rows().stream().mapToInt(CountedRow::amount).sum(), "quarter days");
    for (CountedRow row : days.rows()) {
      assertTrue(row.source().contains("dec-8-attendance.xlsx"), row.toString());
    }
  }

  @Test
  void theSpreadsheetHasTheRowsAsShown(@TempDir Path folder) {
    Path target = folder.resolve("students.xlsx");
    model.save(List.of(row("Amara Nwosu"), row("Teo Marchetti")), target);
    Spreadsheet saved = Spreadsheet.open(target);
    List<SheetRow> rows = saved.firstRows(saved.sheetNames().getFirst(), 5);
    assertEquals(3, rows.size());
    assertEquals("Student", rows.get(0).cell(1));
    assertEquals("Amara Nwosu", rows.get(1).cell(1));
    assertEquals("17.5", rows.get(1).cell(5));
    assertEquals("41", rows.get(2).cell(4));
  }

  @Test
  void aFolderThatCannotBeWrittenIsSaidAndNothingBreaks(@TempDir Path folder) {
    model.save(List.of(row("Amara Nwosu")), folder.resolve("no such folder/students.xlsx"));
    assertTrue(toasts.undoLast().isEmpty(), "nothing to take back");
  }

  @Test
  void previousAndNextFollowTheListAsItWasSorted() {
    model.rememberOrder(List.of(row("Teo Marchetti"), row("Jaylen Whitcomb")));
    long jaylen = row("Jaylen Whitcomb").id();
    assertEquals(2, order.position(jaylen));
    assertEquals(Optional.of(row("Teo Marchetti").id()), order.from(jaylen, -1));
    assertTrue(order.from(jaylen, 1).isEmpty());
  }

  @Test
  void findsByNamesWithAccentsAndSlips() {
    for (String typed : List.of("lucia", "LUCÍA barr", "barientos luc", "lucai")) {
      model.filter().set(StudentsFilter.EVERYONE.withNamed(typed));
      assertTrue(names().contains("Lucía Barrientos"), typed);
      assertTrue(names().size() < 3, typed + " finds " + names());
    }
    model.filter().set(StudentsFilter.EVERYONE.withNamed("0041187"));
    assertEquals(List.of("Jaylen Whitcomb"), names());
    model.filter().set(model.filter().get().withoutLast());
    assertEquals(20, names().size());
  }

  @Test
  void keepsEachPersonsColumns() {
    model.choose(
        StudentColumns.USUAL
            .with(StudentColumn.TEACHER, true)
            .with(StudentColumn.BAR, false)
            .with(StudentColumn.NAME, false));
    model.keepWidth(StudentColumn.TEACHER, 201.4);
    model.leave();
    StudentColumns kept =
        new StudentsViewModel(rooms, BackgroundWork.atOnce(), toasts, order).columns().get();
    assertTrue(kept.shows(StudentColumn.TEACHER));
    assertFalse(kept.shows(StudentColumn.BAR));
    assertTrue(kept.shows(StudentColumn.NAME), "a list of students has names");
    assertEquals(201, kept.width(StudentColumn.TEACHER));
    StudentsViewModel another =
        new StudentsViewModel(
            TestRooms.of(mapleValley, "Dana Fields"), BackgroundWork.atOnce(), toasts, order);
    assertEquals(StudentColumns.USUAL, another.columns().get());
  }

  @Test
  void nominatesWithoutDeciding() {
    StudentRow amara = row("Amara Nwosu");
    model.nominate(List.of(amara));
    assertEquals(
        1,
        rooms.shortlist().nominationsSince(MapleValley.TODAY).stream()
            .filter(wish -> wish.studentId() == amara.id())
            .count());
    assertTrue(rooms.shortlist().decisions().get(amara.household().id()) == null);
    toasts.undoLast();
    assertTrue(
        rooms.shortlist().nominationsSince(MapleValley.TODAY).stream()
            .noneMatch(wish -> wish.studentId() == amara.id()));
  }

  @Test
  void theRegistrarGetsWhatPeopleHereKnowBetter(@TempDir Path folder) {
    StudentRow jaylen = row("Jaylen Whitcomb");
    rooms
        .households()
        .corrections()
        .correctLanguage(jaylen.household().id(), "Somali", null, MapleValley.TODAY);
    Path target = folder.resolve("registrar.xlsx");
    model.saveDifferences(target);
    Spreadsheet saved = Spreadsheet.open(target);
    List<String> cells =
        saved.firstRows(saved.sheetNames().getFirst(), 5).stream()
            .flatMap(line -> line.cells().stream())
            .toList();
    assertTrue(cells.contains("Somali"), cells.toString());
  }
}
