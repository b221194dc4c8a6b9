package org.porchlight.ui;

import static java.util.Objects.requireNonNull;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.porchlight.MapleValley;
import org.porchlight.MapleValleyAutumn;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/// Every form of the program, half filled in, is back after a crash. A class with a new field fails
/// here until it is said how that field is kept.
@ExtendWith(ApplicationExtension.class)
class FormsTest {
  private static final Path SOURCES = Path.of("src/main/java/org/porchlight/ui");
  private static final Pattern MAKES_A_FIELD =
      Pattern.compile(
          "new (TextField|TextArea|DatePicker|CheckBox|ComboBox|Spinner|RadioButton|SearchField"
              + "|PasswordField|PassphraseField|NewPassphrase)\\b|FormRow\\.textField|Choices\\.of");

  /// What becomes of a field's content in each class that makes one.
  private static final Map<String, String> FIELDS =
      new TreeMap<>(
          Map.ofEntries(
              // forms, half filled in below
              Map.entry("choose/ChooseView", "form"),
              Map.entry("plan/StopDetails", "form"),
              Map.entry("plan/TeamForm", "form"),
              Map.entry("plan/TeamEnds", "part of a form"),
              Map.entry("promises/PromiseTile", "form"),
              Map.entry("settings/AccessSection", "form"),
              Map.entry("settings/CalendarSection", "form"),
              Map.entry("settings/CodesSection", "form"),
              Map.entry("settings/DistrictSection", "form"),
              Map.entry("settings/PeopleSection", "form"),
              Map.entry("settings/ReachingSection", "form"),
              Map.entry("settings/VisitorCard", "form"),
              Map.entry("students/CorrectFamilyForm", "form"),
              Map.entry("students/FamilyCards", "form"),
              Map.entry("students/BarrierForm", "form"),
              Map.entry("students/FlagForm", "form"),
              Map.entry("students/ExemptionForm", "form"),
              Map.entry("students/NewStudentForm", "form"),
              Map.entry("students/SecondHomeForm", "form"),
              Map.entry("settings/NewYearSection", "form"),
              Map.entry("settings/PartnersSection", "form"),
              // forms with a draft of their own kind, each with its own test as well
              Map.entry("kit/ContactForm", "form"),
              Map.entry("promises/NewPromiseCard", "form"),
              Map.entry("students/NotesCard", "form"),
              Map.entry("kit/PromiseFields", "part of a form"),
              Map.entry("debrief/BarriersPart", "part of the debrief"),
              Map.entry("debrief/NextPart", "part of the debrief"),
              Map.entry("debrief/NoteBox", "part of the debrief"),
              Map.entry("debrief/PromisesPart", "part of the debrief"),
              Map.entry("debrief/WellPart", "part of the debrief"),
              Map.entry("debrief/WhoPart", "part of the debrief"),
              Map.entry("reports/ReportsView", "kept with the month while it is typed"),
              // nothing half done: each choice takes effect at once, or only looks
              Map.entry("FindField", "looks"),
              Map.entry("choose/RelationalPane", "at once"),
              Map.entry("meeting/MeetingView", "at once"),
              Map.entry("ProblemReportCard", "looks"),
              Map.entry("choose/FamiliesTable", "at once"),
              Map.entry("plan/DayButtons", "looks"),
              Map.entry("students/FamilyForm", "looks"),
              Map.entry("settings/AuditSection", "looks"),
              Map.entry("settings/CountingSection", "looks, until what it would change is used"),
              Map.entry("settings/LookSection", "at once"),
              Map.entry("students/StudentCells", "at once"),
              Map.entry("students/ColumnChoice", "at once"),
              Map.entry("students/StudentsView", "looks"),
              Map.entry("history/HistoryView", "looks"),
              // the wizard keeps its answers as it goes, see ImportDraftsTest
              // secrets are never kept
              Map.entry("kit/NewPassphrase", "secret"),
              Map.entry("kit/PassphraseField", "secret"),
              Map.entry("kit/RecoveryCodeCard", "secret"),
              // makers of fields for the others
              Map.entry("kit/FormRow", "maker"),
              Map.entry("settings/Choices", "maker"),
              Map.entry("students/Typed", "maker"),
              // before there is a district to keep anything in
              Map.entry("firstrun/StartDistrictView", "no district yet"),
              Map.entry("unlock/PutBackView", "no district yet"),
              Map.entry("unlock/RecoverView", "no district yet"),
              Map.entry("unlock/UnlockView", "no district yet"),
              Map.entry("unlock/WhoIsWorkingView", "looks")));

  private final MapleValley maple = MapleValley.open();

  /// One form: where it is, what opens it, and a field in it.
  record Form(String of, Destination place, String field, List<String> opened) {
    Form(String of, Destination place, String field, String... opened) {
      this(of, place, field, List.of(opened));
    }

    /// Fields of one form are filled in together.
    String window() {
      return of + place + opened;
    }

    @Override
    public String toString() {
      return of + " " + field;
    }
  }

  static Stream<Form> forms() {
    Destination settings = new Destination.Settings();
    return Stream.of(
        new Form("settings/DistrictSection", settings, "#district-town"),
        new Form("settings/DistrictSection", settings, "#protocol"),
        new Form("settings/DistrictSection", settings, "#minimum-days"),
        new Form("settings/DistrictSection", settings, "#new-school-name"),
        new Form("settings/DistrictSection", settings, "#school-1-phone"),
        new Form("settings/CalendarSection", settings, "#day-note", "#settings-calendar"),
        new Form(
            "settings/PeopleSection",
            settings,
            "#person-job",
            "#settings-people",
            "#edit-person-1"),
        new Form(
            "settings/PeopleSection", settings, "#person-name", "#settings-people", "#add-person"),
        new Form(
            "settings/VisitorCard", settings, "#visitor-car", "#settings-people", "#edit-person-1"),
        new Form(
            "settings/VisitorCard",
            settings,
            "#visitor-from-monday",
            "#settings-people",
            "#edit-person-1"),
        new Form(
            "students/CorrectFamilyForm",
            new Destination.Student(1),
            "#correct-language",
            "#family-correct"),
        new Form(
            "students/StudentView",
            new Destination.Student(1),
            "#barrier-named-by",
            "#barrier-add"),
        new Form(
            "students/NewStudentForm",
            Destination.students(Destination.StudentFilter.EVERYONE),
            "#new-student-street",
            "#students-new"),
        new Form(
            "students/EditStudentForm",
            new Destination.Student(1),
            "#edit-student-middle",
            "#student-edit"),
        new Form(
            "students/AdultForm", new Destination.Student(1), "#adult-relationship", "#adult-add"),
        new Form(
            "students/SecondHomeForm",
            new Destination.Student(1),
            "#second-home-note",
            "#second-home"),
        new Form(
            "students/DisputeForm",
            new Destination.Student(1),
            "#dispute-said",
            "#student-dispute"),
        new Form(
            "settings/PartnersSection",
            settings,
            "#partner-offers",
            "#settings-partners",
            "#add-partner"),
        new Form("students/FlagForm", new Destination.Student(1), "#flag-words", "#family-flags"),
        new Form("settings/ReachingSection", settings, "#ladder-words", "#settings-reaching"),
        new Form("students/NotesCard", new Destination.Student(1), "#note-text", "#note-add"),
        new Form("kit/ContactForm", new Destination.Student(1), "#contact-words", "#student-log"),
        new Form("promises/NewPromiseCard", Destination.newPromise(1), "#promise-sentence"),
        new Form("plan/TeamForm", Destination.plan(MapleValley.TODAY), "#team-back", "#add-team"));
  }

  @Start
  void open(Stage shown) {
    Fonts.load();
    MapleValleyAutumn.happenIn(maple);
  }

  @AfterEach
  void close() {
    maple.close();
  }

  @Test
  void everyClassThatMakesAFieldIsInTheTable() throws IOException {
    Set<String> makers = new TreeSet<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      files
          .filter(file -> file.toString().endsWith(".java"))
          .filter(file -> !file.toString().contains("importing"))
          .filter(file -> MAKES_A_FIELD.matcher(text(file)).find())
          .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
          .map(name -> name.substring(0, name.length() - ".java".length()))
          .forEach(makers::add);
    }
    assertEquals(FIELDS.keySet(), makers);
  }

  /// All of them are half filled in side by side, and the process is killed three quiet seconds
  /// after the last word: no leaving and no losing of the focus, what was shown is simply gone.
  @Test
  void whatWasHalfTypedIsBackAfterACrash(FxRobot robot) {
    robot.interact(() -> {
      Map<String, Scene> windows = new HashMap<>();
      for (Form form : forms().toList()) {
        Scene window = windows.computeIfAbsent(form.window(), of -> window(form));
        field(form, window).setText("6:45");
      }
    });
    WaitForAsyncUtils.sleep(3_300, TimeUnit.MILLISECONDS);
    WaitForAsyncUtils.waitForFxEvents();
    List<String> back = new ArrayList<>();
    robot.interact(
        () -> forms().forEach(form -> back.add(form + " " + field(form, window(form)).getText())));
    assertEquals(forms().map(form -> form + " 6:45").toList(), back);
  }

  private Scene window(Form form) {
    MainWindow window =
        new MainWindow(
            Rooms.of(maple.file(), MapleValley.CLOCK, maple.staff("Principal Okafor")),
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new SimpleObjectProperty<>(Look.NORMAL),
            () -> {});
    Scene scene = new Scene(window.root(), 1440, 900);
    Look.NORMAL.apply(scene);
    window.navigator().open(form.place());
    for (String button : form.opened()) {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      Node node = scene.lookup(button);
      assertTrue(node instanceof Button, form + ": no " + button);
      ((Button) node).fire();
    }
    scene.getRoot().applyCss();
    scene.getRoot().layout();
    return scene;
  }

  private static TextInputControl field(Form form, Scene window) {
    return (TextInputControl) requireNonNull(window.lookup(form.field()), form.toString());
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
