package org.porchlight.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.Reason;
import org.porchlight.outreach.RelationalList;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.CsvSheetWriter;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// The families to reach, in the order of the screen, with every reason in words and as data; or
/// the families for relational visits, which say nothing about attendance.
@Command(
    name = "shortlist",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.shortlist.description}")
final class ShortlistCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();
  @Mixin private final ListFormat format = new ListFormat();

  /// The lists there are. They are never mixed.
  enum Kind {
    attendance,
    relational
  }

  @Option(
      names = "--list",
      defaultValue = "attendance",
      paramLabel = "attendance|relational",
      description = "${bundle:commands.shortlist.list}")
  private Kind list = Kind.attendance;

  ShortlistCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal);
        CsvSheetWriter csv = format.writer(terminal)) {
      file.admit(Action.EXPORT, "shortlist");
      switch (list) {
        case attendance -> write(file, csv);
        case relational -> writeRelational(file, csv);
      }
      return ExitCode.DONE;
    }
  }

  static void write(DistrictFile file, CsvSheetWriter csv) {
    csv.row(
        "place",
        "family",
        "local_ids",
        "reasons",
        "tries",
        "last_contact",
        "standing",
        "reason_data",
        "sentences");
    LocalDate today = LocalDate.now(new DistrictRepository(file).clock());
    List<ShortlistEntry> entries =
        new ShortlistRepository(file)
            .shortlist(new AttendanceRepository(file).year(today), today)
            .entries();
    for (int place = 1; place <= entries.size(); place++) {
      csv.row(row(place, entries.get(place - 1)));
    }
  }

  private static List<String> row(int place, ShortlistEntry entry) {
    LocalDate lastContact = entry.tries().lastContactOn();
    return List.of(
        String.valueOf(place),
        entry.household().familyName(),
        entry.children().stream()
            .map(ChildStanding::student)
            .map(student -> student.localId())
            .collect(Collectors.joining(" ")),
        entry.reasons().stream().map(Reason::words).collect(Collectors.joining("; ")),
        String.valueOf(entry.tries().count()),
        lastContact == null ? "" : lastContact.toString(),
        entry.standing().name().toLowerCase(Locale.ROOT),
        entry.reasons().stream()
            .flatMap(reason -> reason.facts().stream())
            .map(Reason.Fact::toString)
            .collect(Collectors.joining("; ")),
        entry.reasons().stream().map(Reason::sentence).collect(Collectors.joining(" ")));
  }

  private static void writeRelational(DistrictFile file, CsvSheetWriter csv) {
    csv.row(
        "place",
        "family",
        "local_ids",
        "school",
        "grade",
        "families",
        "families_visited",
        "goal",
        "visits_this_year",
        "last_visit",
        "standing",
        "sentence");
    LocalDate today = LocalDate.now(new DistrictRepository(file).clock());
    Map<Long, String> schools =
        new SchoolRepository(file)
            .schools().stream().collect(Collectors.toMap(School::id, School::name));
    List<RelationalList.Entry> entries =
        new ShortlistRepository(file).relationalList(today).entries();
    for (int place = 1; place <= entries.size(); place++) {
      RelationalList.Entry entry = entries.get(place - 1);
      RelationalList.Coverage grade = entry.coverage();
      String school = schools.getOrDefault(grade.schoolId(), "");
      csv.row(
          List.of(
              String.valueOf(place),
              entry.family().household().familyName(),
              entry.family().children().stream()
                  .map(Student::localId)
                  .collect(Collectors.joining(" ")),
              school,
              grade.grade().code(),
              String.valueOf(grade.families()),
              String.valueOf(grade.visited()),
              String.valueOf(grade.goal()),
              String.valueOf(entry.visits().size()),
              entry.visits().isEmpty() ? "" : entry.visits().getLast().toString(),
              entry.standing().name().toLowerCase(Locale.ROOT),
              entry.sentence(school)));
    }
  }
}
