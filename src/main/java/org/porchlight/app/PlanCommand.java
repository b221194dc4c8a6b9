package org.porchlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.NotPlacedWords;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.PlanWarning;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.reports.CalendarFile;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.CsvSheetWriter;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// A day of visits as data: the teams, their stops in order with times, what is to settle, and who
/// has no place and why. An address that is confidential is left out.
@Command(
    name = "plan",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.plan.description}")
final class PlanCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of(
          "kind",
          "team",
          "members",
          "place",
          "arrival",
          "leave",
          "drive_minutes",
          "family",
          "local_ids",
          "address",
          "arranged",
          "warnings",
          "why");

  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  /// How the day can be printed.
  enum Format {
    csv,
    json
  }

  @Option(
      names = "--date",
      required = true,
      paramLabel = "YYYY-MM-DD",
      description = "${bundle:commands.plan.date}")
  private LocalDate date = LocalDate.EPOCH;

  @Option(
      names = "--format",
      defaultValue = "csv",
      paramLabel = "csv|json",
      description = "${bundle:commands.option.format}")
  private Format format = Format.csv;

  @Option(
      names = "--calendar",
      paramLabel = "FOLDER",
      description = "${bundle:commands.plan.calendar}")
  private @Nullable Path calendar;

  PlanCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal)) {
      file.admit(Action.EXPORT, "plan " + date);
      ZoneId zone = new DistrictRepository(file).clock().getZone();
      VisitPlan plan = new PlanRepository(file).plan(date);
      List<PlanWarning> warnings =
          PlanWarning.of(plan, zone, new VisitorRepository(file).visitors());
      List<Map<String, String>> rows = new ArrayList<>();
      for (VisitTeam team : plan.teams()) {
        rows.addAll(team(team, warnings));
      }
      for (Stop stop : plan.notPlaced()) {
        Map<String, String> row = family("not_placed", stop, warnings);
        row.put("why", NotPlacedWords.of(stop, plan, zone));
        rows.add(row);
      }
      write(rows);
      Path folder = calendar;
      if (folder != null) {
        writeCalendars(folder, file, plan);
      }
      return ExitCode.DONE;
    }
  }

  /// One file for everybody who is in a team that day, named as they are.
  private void writeCalendars(Path folder, DistrictFile file, VisitPlan plan) {
    ReportRooms rooms = ReportRooms.of(file, new DistrictRepository(file).clock());
    List<StaffMember> people =
        plan.teams().stream().flatMap(team -> team.members().stream()).distinct().toList();
    try {
      Files.createDirectories(folder);
      Set<String> taken = new HashSet<>();
      for (StaffMember person : people) {
        String bare = person.bareName().replaceAll("[^\\p{L}\\p{N}]+", "-");
        // folders of Windows and macOS know no upper and lower case
        boolean first = taken.add(bare.toLowerCase(Locale.ROOT));
        String name = (first ? bare : bare + "-" + person.id()) + ".ics";
        Files.write(folder.resolve(name), CalendarFile.ics(rooms, person, date, date));
      }
    } catch (IOException e) {
      throw new CommandProblem(Messages.text("commands.plan.calendarProblem"));
    }
    terminal.err().println(Messages.count("commands.plan.calendars", people.size()));
  }

  private static List<Map<String, String>> team(VisitTeam team, List<PlanWarning> warnings) {
    PlanTimes times = PlanTimes.of(team);
    List<Map<String, String>> rows = new ArrayList<>();
    Map<String, String> head = row("team");
    head.put("team", String.valueOf(team.number()));
    head.put(
        "members",
        team.members().stream().map(StaffMember::name).collect(Collectors.joining("; ")));
    head.put("arrival", time(times.back()));
    head.put("leave", time(times.leave()));
    head.put("drive_minutes", String.valueOf(times.drivingMinutes()));
    head.put(
        "warnings",
        warnings.stream()
            .filter(warning -> warning.visitId() == null)
            .filter(warning -> warning.teamId() != null && warning.teamId() == team.id())
            .map(PlanWarning::words)
            .collect(Collectors.joining(" ")));
    rows.add(head);
    int place = 0;
    for (PlanTimes.StopTimes stop : times.stops()) {
      place++;
      Map<String, String> row = family("stop", stop.stop(), warnings);
      row.put("team", String.valueOf(team.number()));
      row.put("place", String.valueOf(place));
      row.put("arrival", time(stop.arrival()));
      row.put("leave", time(stop.leave()));
      row.put("drive_minutes", String.valueOf(stop.drive()));
      rows.add(row);
    }
    return rows;
  }

  private static Map<String, String> family(String kind, Stop stop, List<PlanWarning> warnings) {
    Map<String, String> row = row(kind);
    row.put("family", stop.household().familyName());
    row.put(
        "local_ids",
        stop.students().stream().map(Student::localId).collect(Collectors.joining(" ")));
    boolean hidden = stop.household().flag(FlagKind.CONFIDENTIAL_ADDRESS).isPresent();
    row.put("address", hidden ? "" : stop.household().addressLine());
    LocalTime from = stop.arrangedFrom();
    LocalTime until = stop.arrangedUntil();
    row.put(
        "arranged",
        from == null ? "" : until == null ? time(from) : time(from) + "-" + time(until));
    row.put(
        "warnings",
        warnings.stream()
            .filter(warning -> warning.visitId() != null && warning.visitId() == stop.visitId())
            .map(PlanWarning::words)
            .collect(Collectors.joining(" ")));
    return row;
  }

  private static Map<String, String> row(String kind) {
    Map<String, String> row = new LinkedHashMap<>();
    COLUMNS.forEach(column -> row.put(column, ""));
    row.put("kind", kind);
    return row;
  }

  private static String time(LocalTime time) {
    return time.truncatedTo(ChronoUnit.MINUTES).toString();
  }

  private void write(List<Map<String, String>> rows) {
    if (format == Format.json) {
      terminal.out().println(PlainJson.of(rows));
      return;
    }
    try (CsvSheetWriter csv = ListFormat.csv(terminal)) {
      csv.row(COLUMNS);
      rows.forEach(row -> csv.row(List.copyOf(row.values())));
    }
  }
}
