package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.access.SightRepository;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.reports.MonthlyFacts;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.AdultDetails;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.FamilyMoveRepository.FamilyMove;
import org.porchlight.roster.Grade;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentDetails;
import org.porchlight.roster.StudentEntryRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.NotAllowedException;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Somebody limited to Birch Creek walks through every screen and finds no child of another school.
@ExtendWith(ApplicationExtension.class)
@SuppressWarnings("NullAway.Init") // set in @Start
class OwnSchoolsTest {
  private final MapleValley maple = MapleValley.open();
  private Stage stage;

  @Start
  void open(Stage shown) {
    Fonts.load();
    stage = shown;
    MapleValleyAutumn.happenIn(maple);
  }

  @AfterEach
  void close() {
    maple.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dana Fields", "Mr. Ruiz", "Principal Okafor"})
  void noScreenNamesAChildOfAnotherSchool(String name, FxRobot robot) {
    List<Student> everybody = new StudentRepository(maple.file()).students();
    Rooms rooms = limited(name);
    Set<Long> seen =
        rooms.students().students().stream().map(Student::id).collect(Collectors.toSet());
    Set<String> hidden =
        everybody.stream()
            .filter(student -> !seen.contains(student.id()))
            .map(Student::firstName)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(11, hidden.size(), hidden.toString());
    long imani = maple.student("Imani Whitcomb").id();
    MainWindow window = shown(rooms, robot);
    Set<String> found = new TreeSet<>();
    StringBuilder words = new StringBuilder();
    for (Destination place :
        List.of(
            new Destination.Today(),
            Destination.students(Destination.StudentFilter.EVERYONE),
            new Destination.Student(imani),
            new Destination.Choose(),
            Destination.plan(MapleValley.TODAY),
            Destination.plan(MapleValley.TODAY.minusDays(1)),
            new Destination.OutNow(),
            Destination.debrief(),
            Destination.promises(),
            new Destination.Reports(Destination.ReportKind.MONTHLY),
            new Destination.Reports(Destination.ReportKind.PACKET),
            new Destination.Reports(Destination.ReportKind.TEAM_OUT),
            new Destination.Importing(),
            new Destination.Settings())) {
      robot.interact(() -> window.navigator().open(place));
      WaitForAsyncUtils.waitForFxEvents();
      StringBuilder here = new StringBuilder();
      robot.interact(() -> read(stage.getScene().getRoot(), here));
      for (String child : hidden) {
        if (here.toString().matches("(?s).*\\b" + child + "\\b.*")) {
          found.add(place.getClass().getSimpleName() + " " + child);
        }
      }
      words.append(here);
    }
    assertEquals(Set.of(), found);
    // the walk does read what is there
    assertTrue(words.toString().contains("Imani"), "her own");
    assertTrue(words.toString().contains("Sees Birch Creek"));
  }

  @Test
  void aFamilyWithChildrenAtTwoSchoolsSaysSoWithoutNames(FxRobot robot) {
    Rooms rooms = limited("Dana Fields");
    MainWindow window = shown(rooms, robot);
    long imani =
        maple
            .file()
            .sql()
            .fetchSingle("select id from student where first_name = 'Imani'")
            .get(0, Long.class);
    robot.interact(() -> window.navigator().open(new Destination.Student(imani)));
    WaitForAsyncUtils.waitForFxEvents();
    Labeled line = robot.lookup("#children-elsewhere").queryAs(Labeled.class);
    assertEquals(
        "One more child of this family goes to another school, whose office knows more.",
        line.getText());
  }

  @Test
  void countsFindsChangesAndWhatConcernsEverySchoolStayWithinTheirOwn() {
    long jaylen = maple.student("Jaylen Whitcomb").id();
    long whitcomb = maple.household("Whitcomb").id();
    long nwosu = maple.household("Nwosu").id();
    StaffMember okafor = maple.staff("Principal Okafor");
    Rooms rooms = limited("Principal Okafor");
    assertEquals(9, rooms.students().students().size());
    assertEquals(9, rooms.attendance().year(MapleValley.TODAY).standings().size());
    assertEquals(9, rooms.attendance().year(MapleValley.TODAY).bands(MapleValley.TODAY).all());
    assertTrue(rooms.students().findStudent(jaylen).isEmpty());
    assertTrue(rooms.students().findStudent("0041187").isEmpty(), "by number");
    assertTrue(rooms.households().findHousehold(nwosu).isEmpty());
    assertEquals(1, rooms.students().studentsOf(whitcomb).size());
    List<ShortlistEntry> toReach =
        rooms
            .shortlists()
            .shortlist(rooms.attendance().year(MapleValley.TODAY), MapleValley.TODAY)
            .entries();
    assertFalse(toReach.isEmpty());
    for (ShortlistEntry entry : toReach) {
      assertTrue(rooms.households().findHousehold(entry.household().id()).isPresent());
    }
    assertThrows(
        NotAllowedException.class,
        () ->
            rooms
                .households()
                .corrections()
                .correctTeacher(jaylen, "x", okafor.id(), MapleValley.TODAY));
    for (Action action : Action.values()) {
      assertEquals(
          !Set.of(
                  Action.IMPORT,
                  Action.DUMP,
                  Action.RESTORE,
                  Action.MANAGE_PEOPLE,
                  Action.SEE_AUDIT)
              .contains(action),
          rooms.session().may(action),
          action.name());
    }
    assertThrows(NotAllowedException.class, () -> maple.file().dump(java.nio.file.Path.of("x")));
  }

  @Test
  void aSchoolsMonthSaysTheSameToBoth() {
    long birch = maple.school("Birch Creek").id();
    ReportRooms reports = ReportRooms.of(maple.file(), MapleValley.CLOCK);
    MonthlyFacts whole = MonthlyReport.facts(reports, birch, YearMonth.of(2026, 11));
    Rooms rooms = limited("Principal Okafor");
    assertEquals(whole, MonthlyReport.facts(reports, birch, YearMonth.of(2026, 11)));
    assertThrows(
        NotAllowedException.class,
        () ->
            MonthlyReport.facts(
                reports, maple.school("Lantern Hill").id(), YearMonth.of(2026, 11)));
    assertEquals(List.of(maple.school("Birch Creek")), rooms.schools().schoolsSeen());
  }

  @Test
  void whoeverSeesEverybodyAfterwardsSeesEverybody() {
    limited("Dana Fields");
    Rooms whole = Rooms.of(maple.file(), MapleValley.CLOCK, maple.staff("Mr. Ruiz"));
    assertEquals(20, whole.students().students().size());
    assertFalse(whole.session().may(Action.DUMP));
  }

  @Test
  void aStudentIsEnteredAtTheirOwnSchoolAndAtNoOther() {
    long me = maple.staff("Principal Okafor").id();
    Rooms rooms = limited("Principal Okafor");
    StudentEntryRepository byHand = rooms.students().byHand();
    long home = byHand.addHousehold("Okoye", "9 Elm St", null, null, null, null);
    long ada = entered(byHand, "Ada", home, "Birch Creek");
    assertTrue(rooms.students().findStudent(ada).isPresent(), "seen at once");
    assertTrue(rooms.households().findHousehold(home).isPresent());
    long adult =
        rooms
            .households()
            .adults()
            .add(home, new AdultDetails("Lou", "Okoye", "uncle", 1, true, null, null, null));
    assertThrows(NotAllowedException.class, () -> entered(byHand, "Obi", home, "Lantern Hill"));
    Enrollment elsewhere =
        new Enrollment(maple.school("Lantern Hill").id(), new Grade("9"), MapleValley.TODAY, null);
    assertThrows(
        NotAllowedException.class, () -> byHand.addSpell(ada, elsewhere, me, MapleValley.TODAY));
    assertEquals(1, byHand.spellsOf(ada).size());
    assertEquals(1, rooms.students().studentsOf(home).size());
    rooms.households().adults().takeBack(adult);
    byHand.takeBack(ada);
    byHand.takeBackHousehold(home);
    Rooms whole = Rooms.of(maple.file(), MapleValley.CLOCK, maple.staff("Mr. Ruiz"));
    assertEquals(20, whole.students().students().size());
    assertTrue(whole.households().findHousehold(home).isEmpty());
  }

  private long entered(StudentEntryRepository byHand, String name, long home, String school) {
    return byHand.addStudent(
        new StudentDetails("", name, null, "Okoye", null, null, null),
        home,
        new Enrollment(maple.school(school).id(), new Grade("3"), LocalDate.of(2026, 10, 5), null),
        null,
        MapleValley.TODAY);
  }

  @Test
  void aHouseholdMadeForOneChildIsSeenAtOnce() {
    Student imani = maple.student("Imani Whitcomb");
    Rooms rooms = limited("Principal Okafor");
    FamilyMove move = rooms.households().moves().apart(imani.id(), null, MapleValley.TODAY);
    assertTrue(rooms.households().findHousehold(move.to()).isPresent());
    assertEquals(0, maple.file().sight().childrenElsewhere(move.to()));
    rooms.households().moves().takeBack(move, null, MapleValley.TODAY);
    assertTrue(rooms.households().findHousehold(imani.householdId()).isPresent());
  }

  private Rooms limited(String name) {
    StaffMember person = maple.staff(name);
    new StaffRepository(maple.file())
        .addStaffMember(StaffMember.unsaved("Ms. Whole", StaffRole.PRINCIPAL));
    maple
        .file()
        .keyring()
        .add(org.porchlight.storage.KeyHolder.staff(9, "Ms. Whole", true), "whole".toCharArray());
    new SightRepository(maple.file()).limit(person, Set.of(maple.school("Birch Creek").id()));
    return Rooms.of(maple.file(), MapleValley.CLOCK, person);
  }

  private MainWindow shown(Rooms rooms, FxRobot robot) {
    MainWindow[] made = new MainWindow[1];
    robot.interact(() -> {
      MainWindow window =
          new MainWindow(
              rooms,
              BackgroundWork.atOnce(),
              new ErrorMessages(),
              new SimpleObjectProperty<>(Look.NORMAL),
              () -> {});
      Scene scene = new Scene(window.root(), 1440, 900);
      Look.NORMAL.apply(scene);
      stage.setScene(scene);
      stage.show();
      made[0] = window;
    });
    return made[0];
  }

  /// Every word a screen shows or reads out.
  private static void read(Node node, StringBuilder words) {
    if (node instanceof Labeled labeled) {
      words.append(labeled.getText()).append('\n');
    }
    if (node instanceof Text text) {
      words.append(text.getText()).append('\n');
    }
    if (node instanceof TextInputControl input) {
      words.append(input.getText()).append('\n');
    }
    if (node.getAccessibleText() != null) {
      words.append(node.getAccessibleText()).append('\n');
    }
    if (node instanceof TableView<?> table) {
      table.getItems().forEach(item -> words.append(item).append('\n'));
    }
    if (node instanceof ScrollPane pane && pane.getContent() != null) {
      read(pane.getContent(), words);
    }
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> read(child, words));
    }
  }
}
