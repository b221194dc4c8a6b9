package org.porchlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.BandCounts;
import org.porchlight.planning.VisitTeam;
import org.porchlight.reports.Audience;
import org.porchlight.reports.MonthWorkbook;
import org.porchlight.reports.PacketReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.reports.TeamOutSheet;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.School;
import org.porchlight.sample.SampleDistrict;
import org.porchlight.spreadsheets.CsvSheetWriter;
import org.porchlight.storage.ClosedDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// The main job from end to end on the sample district: its spreadsheets brought in, an afternoon
/// planned, a visit written up, and the month on paper.
final class Demo {
  /// Everyone in the district is invented; the passphrase is no secret.
  static final String PASSPHRASE = "leave a light on";

  private static final String DISTRICT = "maple-valley.porchlight";

  private final Path folder;
  private final StepPrint steps;

  Demo(Path folder, StepPrint steps) {
    this.folder = folder;
    this.steps = steps;
  }

  void run() throws IOException {
    steps.begin(Messages.text("commands.demo.sheets"));
    SampleDistrict.files().writeTo(folder.resolve("spreadsheets"));
    steps.begin(Messages.text("commands.demo.create"));
    try (DistrictFile file = fresh(folder.resolve(DISTRICT))) {
      SampleDistrict.build(file, steps::begin);
      DemoAfternoon afternoon = new DemoAfternoon(file);
      steps.begin(Messages.text("commands.demo.plan"));
      LocalDate planned = afternoon.plan();
      steps.begin(Messages.text("commands.demo.debrief"));
      afternoon.debrief();
      steps.begin(Messages.text("commands.demo.reports"));
      writeReports(file, planned);
      steps.say(numbers(file));
      steps.say(
          Messages.text(
              "commands.demo.done", steps.total(), folder.toString(), DISTRICT, PASSPHRASE));
    }
  }

  /// A demo over an earlier demo begins again; anything else in that place stays.
  private static DistrictFile fresh(Path place) {
    char[] passphrase = PASSPHRASE.toCharArray();
    if (new ClosedDistrict(place).isThere() && isSample(place, passphrase)) {
      new ClosedDistrict(place).remove();
    }
    return DistrictFile.create(place, passphrase);
  }

  private static boolean isSample(Path place, char[] passphrase) {
    try (DistrictFile earlier = DistrictFile.open(place, passphrase)) {
      return new DistrictRepository(earlier).findDistrict().isEmpty()
          || new DistrictRepository(earlier).district().isSample();
    }
  }

  private void writeReports(DistrictFile file, LocalDate planned) throws IOException {
    Clock clock = new DistrictRepository(file).clock();
    ReportRooms rooms = ReportRooms.of(file, clock);
    Path reports = folder.resolve("reports");
    YearMonth lastMonth = YearMonth.now(clock).minusMonths(1);
    for (School school : rooms.schools().schools()) {
      ReportCommand.write(rooms, school, lastMonth, reports);
      Files.write(
          reports.resolve("month-" + school.code() + "-" + lastMonth + ".xlsx"),
          MonthWorkbook.xlsx(rooms, school.id(), lastMonth, Audience.INTERNAL));
    }
    for (VisitTeam team : rooms.plans().plan(planned).teams()) {
      Files.write(
          reports.resolve("packet-" + planned + "-team-" + team.number() + ".pdf"),
          PacketReport.pdf(rooms, planned, team.id()));
    }
    Files.write(reports.resolve("team-out-" + planned + ".pdf"), TeamOutSheet.pdf(rooms, planned));
    try (CsvSheetWriter csv =
        new CsvSheetWriter(Files.newOutputStream(reports.resolve("students.csv")))) {
      StudentsCommand.write(file, csv);
    }
    try (CsvSheetWriter csv =
        new CsvSheetWriter(Files.newOutputStream(reports.resolve("shortlist.csv")))) {
      ShortlistCommand.write(file, csv);
    }
  }

  private static String numbers(DistrictFile file) {
    LocalDate today = LocalDate.now(new DistrictRepository(file).clock());
    AttendanceYear year = new AttendanceRepository(file).year(today);
    BandCounts bands = BandCounts.of(year.standings());
    return Messages.count(
        "commands.demo.numbers",
        bands.all(),
        bands.chronic(),
        year.lastPostedDay().map(Dates::day).orElse(""));
  }
}
