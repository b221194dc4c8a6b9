package org.porchlight.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.Backup;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.Restore;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists the copies; tells what going back to one would change; goes back.
@Command(
    name = "restore",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.restore.description}")
final class RestoreCommand implements Callable<Integer> {
  private static final Clock WALL = Clock.system(ZoneId.systemDefault());

  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "COPY",
      description = "${bundle:commands.option.copy}")
  private @Nullable String wanted;

  @Option(names = "--yes", description = "${bundle:commands.option.yes}")
  private boolean sure;

  RestoreCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal)) {
      Restore copies = file.restore();
      String name = wanted;
      if (name == null) {
        list(copies.backups());
        return ExitCode.DONE;
      }
      Path copy = find(copies, name);
      if (!copies.isGood(copy)) {
        throw new CommandProblem(Messages.text("commands.restore.badCopy", name));
      }
      tell(copies.differences(copy));
      if (!sure) {
        terminal.out().println(Messages.text("commands.restore.addYes"));
        return ExitCode.DONE;
      }
      file.admit(Action.RESTORE, "copy");
      LocalDateTime until = copies.restore(copy, LocalDateTime.now(WALL));
      terminal
          .out()
          .println(
              Messages.text(
                  "commands.restore.done",
                  Dates.day(until.toLocalDate()),
                  Dates.time(until.toLocalTime())));
      return ExitCode.DONE;
    }
  }

  private void list(List<Backup> backups) {
    if (backups.isEmpty()) {
      terminal.out().println(Messages.text("commands.restore.none"));
    }
    for (Backup backup : backups) {
      terminal.out().println(backup.place().getFileName());
    }
  }

  /// By its name in the list, or anywhere on this computer.
  private static Path find(Restore copies, String name) {
    return copies.backups().stream()
        .map(Backup::place)
        .filter(place -> place.getFileName().toString().equals(name))
        .findFirst()
        .or(() -> java.util.Optional.of(Path.of(name)).filter(Files::isDirectory))
        .orElseThrow(() -> new CommandProblem(Messages.text("commands.restore.noCopy", name)));
  }

  private void tell(Map<String, Restore.Difference> differences) {
    if (differences.isEmpty()) {
      terminal.out().println(Messages.text("commands.restore.same"));
    }
    differences.forEach((table, difference) ->
        terminal
            .out()
            .println(
                Messages.text(
                    "commands.restore.difference",
                    table.toLowerCase(Locale.ROOT).replace('_', ' '),
                    difference.now(),
                    difference.then())));
  }
}
