package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.access.Accounts;
import org.porchlight.access.AuditFilter;
import org.porchlight.access.AuditRepository;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.access.RecoveryCode;
import org.porchlight.access.Session;
import org.porchlight.access.Unlocking;
import org.porchlight.app.CommandRun;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportCancelledException;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.Importer;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.reports.Audience;
import org.porchlight.reports.MonthWorkbook;
import org.porchlight.reports.MonthlyChoices;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.reports.PacketReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.reports.TeamOutSheet;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.UnreadableSpreadsheetException;
import org.porchlight.storage.Backup;
import org.porchlight.storage.ClosedDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.SecondPlace;
import org.porchlight.storage.WrongPassphraseException;
import org.porchlight.storage.tables.Tables;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

/// Names, streets, telephone numbers and notes that stand nowhere else, carried through everything
/// the program does with a file, and then looked for in every file outside deliberate exports. The
/// scenarios of the window stand in `CanaryWindowTest`.
class CanaryTest {
  private static final String PASSPHRASE = CommandRun.PASSPHRASE;
  private static final LocalDateTime NOW = LocalDateTime.of(2026, 12, 9, 15, 40);
  private static final Clock CLOCK = MapleValley.CLOCK;

  /// Something a person or an accident does. What it throws fails the test.
  @FunctionalInterface
  private interface Step {
    void run() throws Exception;
  }

  @TempDir Path all;
  private final Map<String, Step> scenarios = new LinkedHashMap<>();
  private final ByteArrayOutputStream console = new ByteArrayOutputStream();
  private Path watched;
  private Path place;
  private Path exports;
  private Path sources;
  private DistrictFile file;
  private Canaries canaries;
  private List<Path> sheets;
  private StaffMember principal;
  private StaffMember office;
  private RecoveryCode code;

  @Test
  void nothingOfAnyFamilyIsReadableInAnyFile() throws Exception {
    scan(Integer.getInteger("porchlight.canaries.small", 60), this::bringIn, this::work);
  }

  @Test
  @Tag("reliability")
  void aThousandCanariesAreNowhere() throws Exception {
    scan(
        Integer.getInteger("porchlight.canaries", 1_000),
        this::bringIn,
        this::work,
        this::trouble,
        this::copies,
        this::people,
        this::commands);
    assertTrue(scenarios.size() >= 40, "only " + scenarios.size());
  }

  private void scan(int count, Runnable... tables) throws Exception {
    canaries = new Canaries(count);
    watched = Files.createDirectories(all.resolve("laptop"));
    place = watched.resolve("maple.porchlight");
    exports = Files.createDirectories(all.resolve("exports"));
    sources = Files.createDirectories(all.resolve("sources"));
    sheets = canaries.sheets(sources);
    List<Path> looked = new ArrayList<>(List.of(watched));
    looked.addAll(Canaries.elsewhere());
    // the test's own folder lies in the system's folder for temporary files
    canaries.passOver(List.of(all));
    canaries.passOver(Canaries.elsewhere());
    List.of(tables).forEach(Runnable::run);
    PrintStream out = System.out;
    PrintStream err = System.err;
    List<String> hits = new ArrayList<>();
    try {
      PrintStream kept = new PrintStream(console, true, StandardCharsets.UTF_8);
      System.setOut(kept);
      System.setErr(kept);
      for (var scenario : scenarios.entrySet()) {
        scenario.getValue().run();
        canaries.passOver(List.of(exports, sources));
        canaries.found(looked).forEach(hit -> hits.add(scenario.getKey() + ": " + hit));
        canaries
            .holds(console.toString(StandardCharsets.UTF_8))
            .ifPresent(canary -> hits.add(scenario.getKey() + " said " + canary));
        console.reset();
      }
    } finally {
      System.setOut(out);
      System.setErr(err);
      if (file != null) {
        file.close();
      }
    }
    System.out.printf(
        "%d canaries through %d scenarios of files: %d found%n",
        count, scenarios.size(), hits.size());
    assertEquals(List.of(), hits);
    theSearchFindsWhatIsThere();
  }

  private void theSearchFindsWhatIsThere() throws IOException {
    for (Charset encoding :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      for (String planted :
          List.of(Canaries.word(7), Canaries.word(7).toUpperCase(Locale.ROOT), "917-555-0007")) {
        Path place = Files.writeString(watched.resolve("planted.txt"), "x " + planted, encoding);
        assertEquals(1, canaries.found(List.of(watched)).size(), encoding + " " + planted);
        Files.delete(place);
      }
    }
    Path named = Files.writeString(watched.resolve(Canaries.word(3) + ".txt"), "nothing");
    assertEquals(1, canaries.found(List.of(watched)).size(), "in a name");
    Files.delete(named);
  }

  private void add(String what, Step step) {
    scenarios.put(what, step);
  }

  // ---- from the spreadsheets ----

  private void bringIn() {
    add(
        "a district is made",
        () -> {
          file = DistrictFile.create(place, KeyHolder.staff(1, "Principal Okafor", true), typed());
          new DistrictRepository(file).changeDistrict(District.named("Maple Valley"));
          StaffRepository staff = new StaffRepository(file);
          principal =
              staff.addStaffMember(StaffMember.unsaved("Principal Okafor", StaffRole.PRINCIPAL));
          office = staff.addStaffMember(StaffMember.unsaved("Dana", StaffRole.OFFICE));
          Session.begin(file, CLOCK, principal);
        });
    for (int i = 0; i < 4; i++) {
      int number = i;
      String kind = List.of("roster", "calendar", "contacts", "attendance").get(i);
      add(
          "an import of a " + kind + " is cancelled",
          () ->
              assertThrows(
                  ImportCancelledException.class,
                  () ->
                      importer()
                          .preview(sheets.get(number), ImportAnswers.none(), rows -> rows < 3)));
      add(
          "a half-done import of a " + kind + " is kept",
          () -> {
            ImportDrafts drafts = new ImportDrafts(file, CLOCK);
            drafts.begin(sheets.get(number), List.of());
            drafts.keep(ImportAnswers.none().with("school", Canaries.word(1)));
            assertTrue(drafts.find().isPresent());
            drafts.forget();
          });
      add(
          "a " + kind + " is imported",
          () -> {
            importer().keepCopy();
            bringIn(sheets.get(number));
          });
    }
    add(
        "an import is undone and done again",
        () -> {
          importer().undoLast();
          bringIn(sheets.get(3));
          assertTrue(new StudentRepository(file).students().size() >= canaries.count());
        });
  }

  private void bringIn(Path sheet) {
    ImportAnswers answers = ImportAnswers.none();
    ImportPreview preview = importer().preview(sheet, answers, ReadingProgress.SILENT);
    for (int round = 0; round < 20 && !preview.questions().isEmpty(); round++) {
      for (ImportQuestion question : preview.questions()) {
        answers = answers.with(question.key(), question.choices().getFirst());
      }
      preview = importer().preview(sheet, answers, ReadingProgress.SILENT);
    }
    importer().save(preview, true);
  }

  private Importer importer() {
    return new Importer(file, CLOCK, principal.id());
  }

  private static char[] typed() {
    return PASSPHRASE.toCharArray();
  }

  // ---- the work with families ----

  private List<Household> families() {
    return new HouseholdRepository(file).households();
  }

  private void work() {
    add(
        "contacts, notes and promises are written",
        () -> {
          ContactRepository contacts = new ContactRepository(file);
          ConfidentialNoteRepository notes = new ConfidentialNoteRepository(file, CLOCK);
          PromiseRepository promises = new PromiseRepository(file);
          int number = 0;
          for (Household family : families()) {
            String canary = Canaries.word(number++ % canaries.count());
            contacts.log(
                ContactAttempt.unsaved(
                    family.id(),
                    null,
                    principal.id(),
                    NOW,
                    Channel.CALL,
                    Canaries.phone(number % 60),
                    ContactResult.SPOKE,
                    canary + " said this"));
            if (number % 5 == 0) {
              notes.write(family.id(), null, null, principal.id(), canary + " in confidence");
              promises.make(
                  family.id(),
                  null,
                  PromiseToMake.toFamily(
                      "bring " + canary, principal.id(), NOW.toLocalDate().plusDays(3)),
                  NOW,
                  principal.id());
            }
          }
        });
    add(
        "confidential notes are read",
        () -> {
          ConfidentialNoteRepository notes = new ConfidentialNoteRepository(file, CLOCK);
          families().stream()
              .flatMap(family -> notes.notesOf(family.id()).stream())
              .limit(20)
              .forEach(notes::read);
        });
    add(
        "drafts are kept",
        () -> {
          DraftRepository drafts = new DraftRepository(file);
          for (int i = 0; i < canaries.count(); i++) {
            drafts.keep("contact/" + i, Map.of("words", Canaries.word(i)), NOW);
          }
        });
    add(
        "a visit is wished and planned",
        () -> {
          PlanRepository plans = new PlanRepository(file);
          LocalDate day = NOW.toLocalDate().plusDays(1);
          Household family = families().getFirst();
          long student =
              new StudentRepository(file)
                  .students().stream()
                      .filter(child -> child.householdId() == family.id())
                      .findFirst()
                      .orElseThrow()
                      .id();
          long visit =
              new VisitRepository(file)
                  .wish(
                      family.id(),
                      VisitPurpose.ATTENDANCE_SUPPORT,
                      List.of(student),
                      Canaries.word(2) + " asked");
          plans.addTeam(
              day,
              new TeamSetup(
                  principal.id(),
                  office.id(),
                  new SchoolRepository(file).schools().getFirst().id(),
                  LocalTime.of(15, 10),
                  LocalTime.of(17, 30)));
          plans.addToDay(day, List.of(visit));
        });
    add(
        "lists are read and sorted",
        () -> {
          var year = new AttendanceRepository(file).year(NOW.toLocalDate());
          assertTrue(year.standings().size() >= canaries.count());
          new ShortlistRepository(file).shortlist(year, NOW.toLocalDate());
        });
    add(
        "a sort is too large for memory",
        () ->
            file.sql()
                .fetch("select family_name, repeat(street, 400) s from household order by s desc"));
    add(
        "drafts are forgotten",
        () -> {
          DraftRepository drafts = new DraftRepository(file);
          for (int i = 0; i < canaries.count(); i++) {
            drafts.forget("contact/" + i);
          }
        });
    papers();
  }

  private void papers() {
    LocalDate day = NOW.toLocalDate().plusDays(1);
    YearMonth month = YearMonth.of(2026, 11);
    add(
        "a packet is made",
        () -> {
          long team = new PlanRepository(file).plan(day).teams().getFirst().id();
          export("packet.pdf", PacketReport.pdf(rooms(), day, team));
        });
    add("a team-out sheet is made", () -> export("team-out.pdf", TeamOutSheet.pdf(rooms(), day)));
    add(
        "the monthly report is made",
        () ->
            export(
                "monthly.pdf",
                MonthlyReport.pdf(rooms(), school(), month, MonthlyChoices.of(Audience.INTERNAL))));
    add(
        "the month is made a workbook",
        () ->
            export("month.xlsx", MonthWorkbook.xlsx(rooms(), school(), month, Audience.INTERNAL)));
  }

  private ReportRooms rooms() {
    return ReportRooms.of(file, CLOCK);
  }

  private long school() {
    return new SchoolRepository(file).schools().getFirst().id();
  }

  /// A deliberate export may hold names; what describes it may not.
  private void export(String name, byte[] content) throws IOException {
    Files.write(exports.resolve(name), content);
    if (name.endsWith(".pdf")) {
      try (PDDocument document = Loader.loadPDF(content)) {
        PDDocumentInformation about = document.getDocumentInformation();
        for (String key : about.getMetadataKeys()) {
          assertEquals(
              Optional.empty(),
              canaries.holds(String.valueOf(about.getPropertyStringValue(key))),
              name + " " + key);
        }
      }
    }
  }

  // ---- when things go wrong ----

  private void trouble() {
    add(
        "the database refuses",
        () -> {
          for (int i = 0; i < 40; i++) {
            String canary = Canaries.word(i);
            said(() -> file.sql().fetch("select cast('" + canary + "' as int)"));
            said(() ->
                file.inTransaction(() ->
                    file.sql()
                        .execute(
                            "insert into household (id, family_name) values (999999, '"
                                + canary
                                + "'), (999999, 'x')")));
          }
        });
    add(
        "a spreadsheet named after a family does not read",
        () -> {
          Path bad = sources.resolve(Canaries.word(5) + ".xlsx");
          Files.write(
              bad, ("PK\u0003\u0004" + Canaries.word(5)).getBytes(StandardCharsets.ISO_8859_1));
          UnreadableSpreadsheetException problem =
              assertThrows(
                  UnreadableSpreadsheetException.class,
                  () -> importer().preview(bad, ImportAnswers.none(), ReadingProgress.SILENT));
          assertEquals(Optional.empty(), canaries.holds(new ErrorMessages().sentence(problem)));
        });
    add(
        "a transaction is taken back",
        () ->
            said(() ->
                file.inTransaction(() -> {
                  file.sql()
                      .update(Tables.HOUSEHOLD)
                      .set(Tables.HOUSEHOLD.CITY, Canaries.word(9))
                      .execute();
                  throw new IllegalStateException("about " + Canaries.word(9));
                })));
    add(
        "the process is killed while it saves",
        () -> {
          file.close();
          Process victim =
              new ProcessBuilder(
                      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                      "-XX:TieredStopAtLevel=1",
                      "-Djava.io.tmpdir=" + Files.createDirectories(watched.resolve("tmp")),
                      "-cp",
                      System.getProperty("java.class.path"),
                      Victim.class.getName(),
                      place.toString())
                  .redirectErrorStream(true)
                  .start();
          String told = new String(victim.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
          assertEquals(9, victim.waitFor(), told);
          System.out.print(told);
        });
    add(
        "what was left by the kill is put right",
        () -> {
          open();
          assertTrue(file.recovery().isPresent());
        });
  }

  private void open() {
    file = DistrictFile.open(place, typed());
    Session.begin(file, CLOCK, principal);
  }

  private void said(Runnable failing) {
    try {
      failing.run();
    } catch (RuntimeException problem) {
      assertEquals(Optional.empty(), canaries.holds(new ErrorMessages().sentence(problem)));
    }
  }

  /// Saves names and ends in the middle, as a pulled plug does.
  static final class Victim {
    private Victim() {}

    public static void main(String[] arguments) {
      DistrictFile open = DistrictFile.open(Path.of(arguments[0]), typed());
      for (int i = 0; i < 40; i++) {
        String canary = Canaries.word(i);
        open.inTransaction(
            () -> open.sql().update(Tables.HOUSEHOLD).set(Tables.HOUSEHOLD.CITY, canary).execute());
      }
      open.inTransaction(() -> {
        open.sql().update(Tables.HOUSEHOLD).set(Tables.HOUSEHOLD.CITY, Canaries.word(41)).execute();
        Runtime.getRuntime().halt(9);
      });
    }
  }

  // ---- copies ----

  private void copies() {
    add("a copy is kept", () -> assertTrue(file.keepCopy(NOW, "asked").isPresent()));
    add(
        "a copy goes to a second place",
        () -> {
          SecondPlace second = file.secondPlace().orElseThrow();
          second.choose(Files.createDirectories(watched.resolve("stick")), NOW);
          second.copy(NOW);
        });
    add(
        "every copy is verified",
        () -> {
          for (Backup copy : file.restore().backups()) {
            assertTrue(file.restore().isGood(copy.place()));
          }
          assertEquals(List.of(), file.restore().problems());
        });
    add(
        "going back is tried out",
        () ->
            file.restore().drill(newestCopy(), Files.createDirectories(watched.resolve("trial"))));
    add("a copy is compared", () -> file.restore().differences(newestCopy()));
    add(
        "the district goes back to a copy",
        () -> {
          file.restore().restore(newestCopy(), NOW.plusMinutes(1));
          open();
        });
    add(
        "the session ends and the file is made smaller",
        () -> {
          for (int i = 0; i < 30; i++) {
            String canary = Canaries.word(i);
            file.inTransaction(() ->
                file.sql().update(Tables.HOUSEHOLD).set(Tables.HOUSEHOLD.CITY, canary).execute());
          }
          file.endSession(NOW.plusMinutes(2));
        });
    add(
        "a damaged district is put back from the stick",
        () -> {
          Path stick = SecondPlace.copiesIn(watched.resolve("stick")).getFirst().place();
          Files.write(place.resolve("district.mv.db"), new byte[4096]);
          new ClosedDistrict(place).putBack(stick, typed());
          open();
        });
  }

  private Path newestCopy() {
    return file.restore().backups().getFirst().place();
  }

  // ---- people and keys ----

  private void people() {
    add(
        "a recovery code is made and somebody gets a passphrase",
        () -> {
          code = new Accounts(file).newRecoveryCode();
          new Accounts(file).givePassphrase(office, "seven bright paper boats".toCharArray());
        });
    add(
        "the trail is looked at",
        () -> {
          AuditRepository trail = new AuditRepository(file);
          assertTrue(trail.check().isWhole());
          trail
              .records(AuditFilter.ALL, 500)
              .forEach(record -> assertEquals(Optional.empty(), canaries.holds(record.toString())));
        });
    add(
        "somebody leaves and the key is changed",
        () -> {
          new Accounts(file).removeAccess(office);
          file.endSession(NOW.plusMinutes(3));
        });
    add(
        "a wrong passphrase is typed",
        () ->
            assertThrows(
                WrongPassphraseException.class,
                () ->
                    new Unlocking(place, Clock.system(ZoneId.systemDefault()))
                        .open(Canaries.word(8).toCharArray())));
    add(
        "the recovery code opens",
        () ->
            new Unlocking(place, Clock.system(ZoneId.systemDefault()))
                .open(KeyHolder.recovery(), code.secret())
                .endSession(NOW.plusMinutes(4)));
  }

  // ---- by command; what is asked for on the screen is an export ----

  private void command(String... arguments) {
    CommandRun run = CommandRun.of((Object[]) arguments);
    assertEquals(0, run.exitCode(), run.said());
  }

  private void commands() {
    String district = place.toString();
    add(
        "verify, backup and restore are typed",
        () -> {
          for (String command : List.of("verify", "backup", "restore")) {
            CommandRun run = CommandRun.of(command, district);
            assertEquals(0, run.exitCode(), run.said());
            System.out.println(run.said());
          }
        });
    add(
        "students are saved as CSV",
        () ->
            Files.writeString(
                exports.resolve("students.csv"),
                CommandRun.of("students", district, "--format", "csv").out()));
    add(
        "every table is dumped",
        () -> command("dump", district, "--out", exports.resolve("dump").toString()));
    add(
        "a file is imported by command",
        () -> command("import", district, sheets.get(3).toString()));
    add(
        "the district goes back by command",
        () -> {
          CommandRun list = CommandRun.of("restore", district);
          String newest = list.out().lines().findFirst().orElseThrow();
          CommandRun back = CommandRun.of("restore", district, newest, "--yes");
          assertEquals(0, back.exitCode(), back.said());
          System.out.println(back.said());
        });
    add(
        "nothing is a command",
        () -> System.out.println(CommandRun.of("import", district, "/nowhere/at-all.csv").said()));
    add(
        "a workbook is read from bytes that are none",
        () ->
            assertThrows(
                Exception.class,
                () ->
                    new org.apache.poi.xssf.usermodel.XSSFWorkbook(
                        new ByteArrayInputStream(
                            Canaries.word(4).getBytes(StandardCharsets.UTF_8)))));
  }
}
