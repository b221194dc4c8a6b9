package org.porchlight.ui.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.reports.Audience;
import org.porchlight.reports.ReportRooms;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination.ReportKind;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Toasts;

class ReportsViewModelTest {
  private MapleValley valley;

  @BeforeEach
  void open() {
    valley = MapleValley.open();
  }

  @AfterEach
  void close() {
    valley.close();
  }

  @Test
  void itBeginsWithTheLastFullMonthOfMySchoolForAnyone() {
    ReportsViewModel model = model();
    model.refresh();
    assertEquals("Maple Valley Middle", Objects.requireNonNull(model.school().get()).name());
    assertEquals(YearMonth.of(2026, 11), model.month().get());
    assertEquals(Audience.SHAREABLE, model.audience().get());
    assertEquals(2, model.pageCount().get());
    PagePixels page = Objects.requireNonNull(model.page().get());
    assertEquals(900, page.height());
    assertFalse(model.savesNames());
  }

  @Test
  void pagesAreTurnedAndStayInside() {
    ReportsViewModel model = model();
    model.refresh();
    model.turn(-1);
    assertEquals(0, model.pageIndex().get());
    model.turn(1);
    model.turn(1);
    assertEquals(1, model.pageIndex().get());
  }

  @Test
  void whatWasTypedIsKeptWithItsSchoolAndMonth() {
    ReportsViewModel model = model();
    model.refresh();
    model.rememberPlan("Move the pick-up to 7:05.");
    model.month().set(YearMonth.of(2026, 10));
    assertEquals("", model.plan().get());
    ReportsViewModel later = model();
    assertEquals("Move the pick-up to 7:05.", later.plan().get());
    assertTrue(later.tellsPlan().get());
  }

  @Test
  void withoutVisitsThereIsNoPacketAndItSaysWhy() {
    ReportsViewModel model = model();
    model.kind().set(ReportKind.PACKET);
    assertEquals(0, model.pageCount().get());
    assertFalse(model.trouble().get().isEmpty());
    model.kind().set(ReportKind.MONTHLY);
    assertEquals("", model.trouble().get());
  }

  @Test
  void thePacketOfTheNextVisitDayIsShown() {
    LocalDate thursday = LocalDate.of(2026, 12, 10);
    new PlanRepository(valley.file())
        .addTeam(
            thursday,
            new TeamSetup(
                valley.staff("Mr. Ruiz").id(),
                valley.staff("Ms. Adeyemi").id(),
                valley.school("Maple Valley").id(),
                LocalTime.of(15, 10),
                LocalTime.of(17, 15)));
    ReportsViewModel model = model();
    model.kind().set(ReportKind.PACKET);
    assertEquals(thursday, model.day().get());
    assertEquals("Ruiz + Adeyemi", Objects.requireNonNull(model.team().get()).name());
    assertEquals(1, model.pageCount().get());
    assertTrue(model.savesNames());
    assertFalse(model.canLeaveNamesOut());
  }

  @Test
  void anInternalPageSavedWithoutNamesHasNone(@TempDir Path folder) throws IOException {
    ReportsViewModel model = model();
    model.audience().set(Audience.INTERNAL);
    assertTrue(model.savesNames());
    Path open = folder.resolve(model.fileName(".pdf"));
    assertEquals("monthly-report-maple-valley-2026-11.pdf", String.valueOf(open.getFileName()));
    model.savePdf(open, false);
    assertTrue(text(open).contains("SHAREABLE"), text(open));
    Path names = folder.resolve("names.pdf");
    model.savePdf(names, true);
    assertTrue(text(names).contains("INTERNAL"), text(names));
  }

  @Test
  void theWorkbookIsSavedAsChosen(@TempDir Path folder) {
    ReportsViewModel model = model();
    Path open = folder.resolve("open.xlsx");
    model.saveWorkbook(open, false);
    List<String> sheets = Spreadsheet.open(open).sheetNames();
    assertFalse(sheets.contains("New and back"), sheets.toString());
    Path names = folder.resolve("names.xlsx");
    model.saveWorkbook(names, true);
    assertTrue(Spreadsheet.open(names).sheetNames().contains("New and back"));
  }

  @Test
  void aPlaceThatCannotBeWrittenIsToldInASentence(@TempDir Path folder) {
    ReportsViewModel model = model();
    model.refresh();
    model.savePdf(folder.resolve("missing").resolve("x.pdf"), true);
    assertTrue(model.trouble().get().startsWith("The file could not be saved there."));
    assertNotNull(model.page().get());
    assertFalse(Files.exists(folder.resolve("missing")));
  }

  private ReportsViewModel model() {
    return new ReportsViewModel(
        ReportRooms.of(valley.file(), MapleValley.CLOCK),
        valley.school("Maple Valley").id(),
        BackgroundWork.atOnce(),
        new ErrorMessages(),
        new Toasts(MapleValley.CLOCK),
        (action, subject) -> {});
  }

  private static String text(Path pdf) throws IOException {
    try (var document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }
}
