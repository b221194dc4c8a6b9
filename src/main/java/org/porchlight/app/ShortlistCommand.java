package org.porchlight.app;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.Reason;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.spreadsheets.CsvSheetWriter;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// The families to reach, in the order of the screen, with every reason in words.
@Command(
    name = "shortlist",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.shortlist.description}")
final class ShortlistCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();
  @Mixin private final ListFormat format = new ListFormat();

  ShortlistCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal);
        CsvSheetWriter csv = format.writer(terminal)) {
      file.admit(Action.EXPORT, "shortlist");
      write(file, csv);
      return ExitCode.DONE;
    }
  }

  static void write(DistrictFile file, CsvSheetWriter csv) {
    csv.row("place", "family", "local_ids", "reasons", "tries", "last_contact", "standing");
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
        entry.standing().name().toLowerCase(Locale.ROOT));
  }
}
