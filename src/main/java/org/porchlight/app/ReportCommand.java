package org.porchlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.reports.Audience;
import org.porchlight.reports.MonthlyChoices;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a report as a PDF.
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.report.description}")
final class ReportCommand implements Callable<Integer> {
  /// The reports there are.
  enum Report {
    monthly
  }

  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Parameters(index = "1", paramLabel = "monthly", description = "${bundle:commands.option.report}")
  private Report report = Report.monthly;

  @Option(
      names = "--school",
      required = true,
      paramLabel = "SCHOOL",
      description = "${bundle:commands.option.school}")
  private @Nullable String school;

  @Option(
      names = "--month",
      required = true,
      paramLabel = "YYYY-MM",
      description = "${bundle:commands.option.month}")
  private @Nullable YearMonth month;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "${bundle:commands.option.out}")
  private @Nullable Path folder;

  ReportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    try (DistrictFile file = district.open(terminal)) {
      file.admit(Action.EXPORT, "report/" + report + " " + month);
      Path written =
          switch (report) {
            case monthly -> writeMonthly(file);
          };
      terminal
          .out()
          .println(Messages.text("commands.report.done", written.getFileName().toString()));
      return ExitCode.DONE;
    }
  }

  private Path writeMonthly(DistrictFile file) throws IOException {
    Clock clock = new DistrictRepository(file).clock();
    School about = school(file, Objects.requireNonNull(school));
    return write(
        ReportRooms.of(file, clock),
        about,
        Objects.requireNonNull(month),
        Objects.requireNonNull(folder));
  }

  static Path write(ReportRooms rooms, School school, YearMonth month, Path folder)
      throws IOException {
    Files.createDirectories(folder);
    byte[] pdf = MonthlyReport.pdf(rooms, school.id(), month, MonthlyChoices.of(Audience.INTERNAL));
    // the file's name is made from ids only: what people type never becomes a path
    Path written = folder.resolve("monthly-" + fileName(school.code()) + "-" + month + ".pdf");
    return Files.write(written, pdf);
  }

  private static String fileName(String code) {
    return code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /// A school by its code, its name or its short name.
  private static School school(DistrictFile file, String wanted) {
    List<School> schools = new SchoolRepository(file).schools();
    return schools.stream()
        .filter(school ->
            List.of(school.code(), school.name(), school.shortName()).stream()
                .anyMatch(wanted.strip()::equalsIgnoreCase))
        .findFirst()
        .orElseThrow(() ->
            new CommandProblem(
                Messages.text(
                    "commands.report.noSchool",
                    wanted,
                    schools.stream().map(School::name).collect(Collectors.joining(", ")))));
  }
}
