package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.ui.SecretDistrict.Secret.CONFIDENTIAL_ADDRESS;
import static org.porchlight.ui.SecretDistrict.Secret.DO_NOT_CONTACT_ADULT;
import static org.porchlight.ui.SecretDistrict.Secret.DO_NOT_VISIT_FAMILY;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.stage.Stage;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.app.CommandRun;
import org.porchlight.importing.DifferencesSheet;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.importing.SystemComparison;
import org.porchlight.planning.VisitTeam;
import org.porchlight.reports.Audience;
import org.porchlight.reports.CalendarFile;
import org.porchlight.reports.MeetingReport;
import org.porchlight.reports.MonthWorkbook;
import org.porchlight.reports.MonthlyChoices;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.reports.PacketReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.reports.SystemLetter;
import org.porchlight.reports.TeamOutSheet;
import org.porchlight.roster.LocalDifferences;
import org.porchlight.roster.Student;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.SecretDistrict.Secret;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Finder;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.students.SavedStudents;
import org.porchlight.ui.students.StudentRooms;
import org.porchlight.why.Counted;
import org.testfx.framework.junit5.ApplicationTest;

/// Every output there is, walked with an adult who is not to be contacted, a confidential address
/// and a family that is not to be visited: each appears only where the table says that it may.
///
/// The table is held against the program: a command, a paper, a screen, a part of the settings or a
/// class that writes files which is not in it fails the build, so that whoever makes a new output
/// says here what it may show.
class EveryOutputTest extends ApplicationTest {
  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  /// What an output shows, as text.
  @FunctionalInterface
  private interface Shown {
    String text() throws Exception;
  }

  /// @param may what the output may show, because it is there for it
  private record Output(String name, Set<Secret> may, Shown shown) {}

  /// Classes that write files or fill the clipboard, and the outputs that walk them. `-` stands for
  /// those that write nothing of any family, or nothing readable; why stands behind.
  private static final Map<String, String> WRITERS =
      Map.ofEntries(
          Map.entry("access.Unlocking", "-when a passphrase was tried"),
          Map.entry("app.Demo", "-the invented district only"),
          Map.entry("app.ImportCommand", "-rows of the office's own file, back to the office"),
          Map.entry("app.ListFormat", "command students"),
          Map.entry("app.Terminal", "command students"),
          Map.entry("app.PlanCommand", "command plan calendar"),
          Map.entry("app.ReconcileCommand", "command reconcile"),
          Map.entry("app.ReportCommand", "command report"),
          Map.entry("importing.DifferencesSheet", "sheet differences"),
          Map.entry(
              "importing.SetAsideSheet", "-rows of the office's own file, back to the office"),
          Map.entry("reports.MeetingReport", "paper MeetingReport.pdf"),
          Map.entry("reports.MonthWorkbook", "paper MonthWorkbook.xlsx"),
          Map.entry("reports.MonthlyReport", "paper MonthlyReport.pdf"),
          Map.entry("reports.PacketReport", "paper PacketReport.pdf"),
          Map.entry("reports.SystemLetter", "paper SystemLetter.pdf"),
          Map.entry("reports.TeamOutSheet", "paper TeamOutSheet.pdf"),
          Map.entry("sample.SampleFiles", "-the invented district only"),
          Map.entry("ui.LaptopSettings", "-how the window looks, and where the files are"),
          Map.entry("ui.ProblemReportCard", "-a report without any family, see ProblemReport"),
          Map.entry("ui.importing.SheetsToSave", "sheet differences"),
          Map.entry("ui.kit.FileExport", "paper PacketReport.pdf"),
          Map.entry("ui.kit.Fonts", "-fonts"),
          Map.entry("ui.kit.PaperNote", "-paper for a new passphrase"),
          Map.entry("ui.reports.PagePrinter", "paper PacketReport.pdf"),
          Map.entry("ui.students.StudentsWorkbook", "sheet students"));

  @TempDir private static Path folder;
  private static DistrictFile file;
  private static MapleValley maple;
  private static JavaClasses product;
  private MainWindow window;
  private Scene scene;
  private Rooms rooms;

  @BeforeAll
  static void build() throws Exception {
    file = DistrictFile.inMemory();
    maple = SecretDistrict.in(file);
    product =
        new ClassFileImporter()
            .importPaths(
                Path.of(
                    DistrictFile.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
    try (DistrictFile onDisk =
        DistrictFile.create(folder.resolve("maple"), CommandRun.PASSPHRASE.toCharArray())) {
      SecretDistrict.in(onDisk);
    }
  }

  @AfterAll
  static void close() {
    file.close();
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    rooms = Rooms.of(file, MapleValley.CLOCK, maple.staff("Principal Okafor"));
    window =
        new MainWindow(
            rooms,
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new SimpleObjectProperty<>(Look.NORMAL),
            () -> {});
    scene = new Scene(window.root(), 1440, 900);
    Look.NORMAL.withReducedMotion(true).apply(scene);
    stage.setScene(scene);
    stage.show();
  }

  // ---- the table ----

  private static Output row(String name, Shown shown, Secret... may) {
    return new Output(name, Set.of(may), shown);
  }

  private List<Output> table() {
    List<Output> table = new ArrayList<>();
    table.addAll(commands());
    table.addAll(papers());
    table.addAll(screens());
    table.add(row("find", this::found));
    return table;
  }

  private static List<Output> commands() {
    Path totals = folder.resolve("totals.csv");
    String place = folder.resolve("maple").toString();
    return List.of(
        row("command students", () -> said("students", place), DO_NOT_VISIT_FAMILY),
        // a list of whom to reach says of such a family that it is not to be visited
        row("command shortlist", () -> said("shortlist", place), DO_NOT_VISIT_FAMILY),
        row(
            "command shortlist relational",
            () -> said("shortlist", place, "--list", "relational"),
            DO_NOT_VISIT_FAMILY),
        row(
            "command plan",
            () -> said("plan", place, "--date", VisitAfternoon.THURSDAY.toString()),
            DO_NOT_VISIT_FAMILY),
        row("command plan calendar", () -> calendars(place)),
        row(
            "command plan json",
            () ->
                said(
                    "plan",
                    place,
                    "--date",
                    VisitAfternoon.THURSDAY.toString(),
                    "--format",
                    "json"),
            DO_NOT_VISIT_FAMILY),
        row(
            "command report",
            () ->
                said("report", place, "monthly", "--school", "Birch Creek", "--month", "2026-11")),
        row("command reconcile", () -> said("reconcile", place, totals(totals))),
        row("command people", () -> said("people", place)),
        row("command places geocode", () -> said("places", "geocode", place), DO_NOT_VISIT_FAMILY),
        row("command import", () -> said("import", place, totals(totals), "--dry-run")),
        row("command undo", () -> said("undo", place, "--help")),
        row("command verify", () -> said("verify", place)),
        row("command backup", () -> said("backup", place)),
        row("command restore", () -> said("restore", place)),
        // the whole file in plain text, for whoever moves to another system
        row(
            "command dump",
            () -> said("dump", place),
            DO_NOT_CONTACT_ADULT,
            CONFIDENTIAL_ADDRESS,
            DO_NOT_VISIT_FAMILY),
        // about no district of anybody's
        row("command create", () -> said("create", "--help")),
        // loads roads and address points, prints counts
        row("command places", () -> said("places", "--help")),
        row("command demo", () -> said("demo", "--help")),
        row("command route-bench", () -> said("route-bench", "--help")));
  }

  private List<Output> papers() {
    ReportRooms reports = ReportRooms.of(file, MapleValley.CLOCK);
    long school = maple.school("Birch Creek").id();
    List<Output> papers = new ArrayList<>();
    for (LocalDate day : List.of(MapleValley.TODAY, VisitAfternoon.THURSDAY)) {
      papers.add(
          row(
              "paper PacketReport.pdf " + day,
              () -> {
                StringBuilder all = new StringBuilder();
                for (VisitTeam team : reports.plans().plan(day).teams()) {
                  all.append(pdf(PacketReport.pdf(reports, day, team.id())));
                }
                return all.toString();
              }));
      papers.add(row("paper TeamOutSheet.pdf " + day, () -> pdf(TeamOutSheet.pdf(reports, day))));
    }
    for (Audience audience : Audience.values()) {
      papers.add(
          row(
              "paper MonthlyReport.pdf " + audience,
              () -> pdf(MonthlyReport.pdf(reports, school, MONTH, MonthlyChoices.of(audience)))));
      papers.add(
          row(
              "paper MonthWorkbook.xlsx " + audience,
              () -> workbook(MonthWorkbook.xlsx(reports, school, MONTH, audience))));
    }
    papers.add(
        row("paper MeetingReport.pdf", () -> pdf(MeetingReport.pdf(reports)), DO_NOT_VISIT_FAMILY));
    papers.add(
        row(
            "paper CalendarFile.ics",
            () ->
                new String(
                    CalendarFile.ics(
                        reports,
                        maple.staff("Mr. Ruiz"),
                        MapleValley.TODAY,
                        VisitAfternoon.THURSDAY),
                    StandardCharsets.UTF_8)));
    papers.add(
        row("paper SystemLetter.pdf", () -> pdf(SystemLetter.pdf(reports, reconciliation()))));
    papers.add(
        row(
            "paper SystemLetter.xlsx",
            () -> workbook(SystemLetter.xlsx(reports, reconciliation()))));
    // the registrar is told who is not to be contacted, so that the school system says so too
    papers.add(
        row(
            "sheet differences",
            () -> {
              ByteArrayOutputStream sheet = new ByteArrayOutputStream();
              DifferencesSheet.write(new LocalDifferences(file).all(), sheet);
              return workbook(sheet.toByteArray()).replace("Zebulon Quarrelworth", "");
            }));
    papers.add(
        row(
            "sheet students",
            () -> {
              Path target = folder.resolve("students.xlsx");
              SavedStudents.write(studentRooms(), target);
              return workbook(Files.readAllBytes(target));
            },
            DO_NOT_VISIT_FAMILY));
    return papers;
  }

  private List<Output> screens() {
    List<Output> screens = new ArrayList<>();
    screen(screens, new Destination.Today(), DO_NOT_VISIT_FAMILY);
    screen(screens, new Destination.Meeting(), DO_NOT_VISIT_FAMILY);
    for (Destination.StudentFilter filter : Destination.StudentFilter.values()) {
      screen(screens, Destination.students(filter), DO_NOT_VISIT_FAMILY);
    }
    // a family's own page is where such things are said and changed
    for (String family :
        List.of(
            SecretDistrict.CONTACT_FAMILY,
            SecretDistrict.HIDDEN_FAMILY,
            SecretDistrict.NOT_VISITED_FAMILY)) {
      screen(screens, page(family), DO_NOT_CONTACT_ADULT, DO_NOT_VISIT_FAMILY);
      screen(
          screens,
          new Destination.Family(maple.household(family).id()),
          DO_NOT_CONTACT_ADULT,
          DO_NOT_VISIT_FAMILY);
    }
    screen(screens, new Destination.Choose(), DO_NOT_VISIT_FAMILY);
    // who plans the day has to know where to go, and whom nobody goes to
    for (LocalDate day : List.of(MapleValley.TODAY, VisitAfternoon.THURSDAY)) {
      screen(screens, Destination.plan(day), CONFIDENTIAL_ADDRESS, DO_NOT_VISIT_FAMILY);
    }
    screen(screens, new Destination.OutNow());
    screen(screens, Destination.debrief());
    screen(screens, new Destination.History(), DO_NOT_VISIT_FAMILY);
    screen(screens, Destination.promises(), DO_NOT_VISIT_FAMILY);
    for (Destination.ReportKind kind : Destination.ReportKind.values()) {
      screen(screens, new Destination.Reports(kind));
    }
    screen(screens, new Destination.Importing());
    screen(screens, new Destination.Reconcile());
    for (Destination.SettingsPart part : Destination.SettingsPart.values()) {
      screen(screens, Destination.settings(part));
    }
    return screens;
  }

  private void screen(List<Output> screens, Destination place, Secret... may) {
    screens.add(row("screen " + place, () -> shown(place), may));
  }

  // ---- the walk ----

  @Test
  void everyOutputKeepsWhatItMustKeep() throws Exception {
    List<String> told = new ArrayList<>();
    Map<Secret, Integer> seen = new LinkedHashMap<>();
    int walked = 0;
    for (Output output : table()) {
      String text = output.shown().text();
      assertFalse(text.isBlank(), output.name() + " shows nothing at all");
      String plain = text.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
      for (Secret secret : Secret.values()) {
        for (String word : secret.words) {
          if (plain.contains(word.toLowerCase(Locale.ROOT))) {
            seen.merge(secret, 1, Integer::sum);
            if (!output.may().contains(secret)) {
              told.add(output.name() + " tells " + secret + ": " + word);
            }
          }
        }
      }
      walked++;
    }
    assertEquals(List.of(), told);
    // where each may stand it does: the words looked for are the right ones
    assertEquals(Set.of(Secret.values()), seen.keySet());
    System.out.println(walked + " outputs walked");
  }

  // ---- the table is whole ----

  @Test
  void everyCommandIsInTheTable() {
    Set<String> known =
        commands().stream()
            .map(output -> output.name().split(" ")[1])
            .collect(Collectors.toCollection(TreeSet::new));
    String help = CommandRun.of("--help").out();
    Set<String> there =
        Arrays.stream(help.substring(help.indexOf("Commands:")).split("\n"))
            .skip(1)
            .filter(line -> line.startsWith("  ") && !line.startsWith("   "))
            .map(line -> line.strip().split("\\s+")[0])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(there, known);
  }

  @Test
  void everyPaperIsInTheTable() {
    Set<String> there =
        product.stream()
            .filter(type -> type.getPackageName().equals("org.porchlight.reports"))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getModifiers().contains(JavaModifier.STATIC))
            .filter(method -> method.getModifiers().contains(JavaModifier.PUBLIC))
            .filter(method -> method.getRawReturnType().isEquivalentTo(byte[].class))
            .map(method -> method.getOwner().getSimpleName() + "." + method.getName())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        papers().stream()
            .map(output -> output.name().split(" "))
            .filter(words -> words[0].equals("paper"))
            .map(words -> words[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(there, known);
  }

  @Test
  void everyScreenIsInTheTable() {
    Set<String> there =
        Stream.of(Destination.class.getPermittedSubclasses())
            .map(Class::getSimpleName)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> known =
        screens().stream()
            .map(output -> output.name().split("[ \\[]")[1])
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(there, known);
  }

  /// Whatever writes a file, prints, or fills the clipboard.
  @Test
  void everyClassThatWritesIsInTheTable() {
    Set<String> there =
        product.stream()
            .filter(type -> type.getPackageName().startsWith("org.porchlight."))
            .filter(type -> !isBelow(type))
            .filter(EveryOutputTest::writes)
            .map(EveryOutputTest::outermost)
            .collect(Collectors.toCollection(TreeSet::new));
    assertEquals(there, new TreeSet<>(WRITERS.keySet()));
    Set<String> walked =
        table().stream().map(Output::name).collect(Collectors.toCollection(TreeSet::new));
    WRITERS.forEach((writer, output) ->
        assertTrue(
            output.startsWith("-") || walked.stream().anyMatch(name -> name.startsWith(output)),
            () -> writer + " is said to be walked by " + output));
  }

  /// The encrypted file itself, and the writers the others write with.
  private static boolean isBelow(JavaClass type) {
    return Stream.of("storage", "spreadsheets")
        .anyMatch(room -> type.getPackageName().startsWith("org.porchlight." + room));
  }

  private static boolean writes(JavaClass type) {
    return type.getAccessesFromSelf().stream().anyMatch(EveryOutputTest::isWrite);
  }

  private static boolean isWrite(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    String name = access.getTarget().getName();
    return switch (owner) {
      case "java.nio.file.Files" ->
          name.startsWith("write")
              || name.startsWith("newOutputStream")
              || name.startsWith("newBufferedWriter")
              || name.equals("copy");
      case "java.io.FileOutputStream", "java.io.FileWriter", "java.io.RandomAccessFile" -> true;
      case "javafx.scene.input.Clipboard" -> name.equals("setContent");
      case "javafx.print.PrinterJob", "java.awt.print.PrinterJob" -> true;
      case "org.porchlight.spreadsheets.WorkbookWriter",
          "org.porchlight.spreadsheets.CsvSheetWriter",
          "org.porchlight.reports.PaperDocument" ->
          name.equals("<init>");
      default -> false;
    };
  }

  private static String outermost(JavaClass type) {
    return type.getName().replaceFirst("^org\\.porchlight\\.", "").replaceFirst("\\$.*", "");
  }

  // ---- what they show ----

  private static String said(String... arguments) throws IOException {
    Path out = Files.createTempDirectory(folder, "out");
    List<String> typed = new ArrayList<>(List.of(arguments));
    boolean helps = typed.contains("--help");
    if (!helps && Set.of("report", "reconcile", "dump").contains(typed.getFirst())) {
      typed.addAll(List.of("--out", out.toString()));
    }
    CommandRun run = CommandRun.of(typed.toArray());
    assertEquals(0, run.exitCode(), () -> typed + run.said());
    StringBuilder all = new StringBuilder(run.out()).append(run.err());
    try (Stream<Path> written = Files.walk(out)) {
      for (Path one : written.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(one);
        all.append(one.getFileName()).append('\n');
        all.append(
            switch (one.getFileName().toString().replaceFirst(".*\\.", "")) {
              case "pdf" -> pdf(bytes);
              case "xlsx" -> workbook(bytes);
              default -> new String(bytes, StandardCharsets.UTF_8);
            });
      }
    }
    return all.toString();
  }

  private static String calendars(String place) throws IOException {
    Path out = Files.createTempDirectory(folder, "calendars");
    CommandRun run =
        CommandRun.of(
            "plan", place, "--date", VisitAfternoon.THURSDAY, "--calendar", out.toString());
    assertEquals(0, run.exitCode(), run::said);
    StringBuilder all = new StringBuilder();
    try (Stream<Path> written = Files.list(out)) {
      for (Path one : written.sorted().toList()) {
        all.append(one.getFileName()).append(Files.readString(one));
      }
    }
    return all.toString();
  }

  /// What the school system would export: Jaylen's count is another.
  private static String totals(Path place) throws IOException {
    StringBuilder csv =
        new StringBuilder("Student ID,Student Name,As Of,Days Enrolled,Days Absent\n");
    for (String child : List.of("Jaylen Whitcomb", "Lucía Barrientos", "Mai Linh Tran")) {
      Student student = maple.student(child);
      csv.append(student.localId())
          .append(",\"")
          .append(student.listName())
          .append("\",12/08/2026,70,9\n");
    }
    return Files.writeString(place, csv).toString();
  }

  private static org.porchlight.importing.Reconciliation reconciliation() throws IOException {
    return new SystemComparison(file, MapleValley.CLOCK)
        .compare(
            Path.of(totals(folder.resolve("system.csv"))),
            ImportAnswers.none(),
            ReadingProgress.SILENT);
  }

  private static String pdf(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf)
          + pdf.getDocumentInformation().getCOSObject()
          + new String(
              pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8);
    }
  }

  /// Every part of the workbook's package, so that nothing in it is passed over.
  private static String workbook(byte[] bytes) throws IOException {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream parts = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry part = parts.getNextEntry(); part != null; part = parts.getNextEntry()) {
        all.append(part.getName()).append(new String(parts.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return all.toString();
  }

  private Destination page(String family) {
    return new Destination.Student(
        rooms.students().studentsOf(maple.household(family).id()).getFirst().id());
  }

  private StudentRooms studentRooms() {
    return StudentRooms.of(file, rooms.clock(), rooms.me(), rooms.session());
  }

  /// The screen, what its numbers list, and what is one step away on it.
  private String shown(Destination place) {
    StringBuilder all = new StringBuilder();
    interact(() -> window.navigator().open(place));
    interact(() -> {
      scene.getRoot().applyCss();
      scene.getRoot().layout();
      all.append(WindowWords.in(scene.getRoot()));
      numbers().forEach(number -> rows(number, all));
    });
    for (String button :
        List.of("#list-view", "#log-contact", "#family-correct", "#choose-list-1")) {
      if (scene.lookup(button) instanceof ButtonBase open && open.isVisible()) {
        interact(() -> {
          open.fire();
          scene.getRoot().applyCss();
          scene.getRoot().layout();
          all.append(WindowWords.in(scene.getRoot()));
        });
      }
    }
    return all.toString();
  }

  private List<Counted> numbers() {
    List<Counted> numbers = new ArrayList<>(window.numbersOfScreen());
    for (Node node : scene.getRoot().lookupAll("." + NumberLink.STYLE_CLASS)) {
      if (node instanceof NumberLink link) {
        numbers.addAll(link.numbers());
      }
    }
    return numbers;
  }

  private static void rows(Counted number, StringBuilder all) {
    number.rows().forEach(row -> all.append(row).append('\n'));
    number.whole().ifPresent(whole -> rows(whole, all));
  }

  /// What the find field answers to the words of every secret.
  private String found() {
    FindIndex index =
        new FindIndex(
            rooms.students(), rooms.households(), rooms.schools(), List::of, rooms::today);
    index.refresh();
    List<Finder.Found> found = new ArrayList<>(index.find("Whitcomb"));
    for (String typed : List.of("Zebulon", "Quarrelworth", "Hiddenway", "Barrientos", "zeb")) {
      found.addAll(index.find(typed));
    }
    return found.toString();
  }
}
