package org.porchlight.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.CountDifference;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.importing.Reconciliation;
import org.porchlight.importing.SystemComparison;
import org.porchlight.reports.ReportRooms;
import org.porchlight.reports.SystemLetter;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Says whose count differs between the school system's export and Porchlight, and which days.
@Command(
    name = "reconcile",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.reconcile.description}")
final class ReconcileCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Parameters(index = "1", paramLabel = "SHEET", description = "${bundle:commands.option.sheet}")
  private @Nullable Path sheet;

  @Option(
      names = "--answers",
      paramLabel = "TEXTFILE",
      description = "${bundle:commands.option.answers}")
  private @Nullable Path answersFile;

  @Option(names = "--out", paramLabel = "DIR", description = "${bundle:commands.reconcile.out}")
  private @Nullable Path folder;

  ReconcileCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    Path export = Objects.requireNonNull(sheet, "picocli fills the required sheet");
    if (!Files.isRegularFile(export)) {
      throw new CommandProblem(
          Messages.text("commands.import.noFile", export.getFileName().toString()));
    }
    ImportAnswers answers =
        answersFile != null && Files.exists(answersFile)
            ? ImportAnswers.parse(Files.readString(answersFile))
            : ImportAnswers.none();
    try (DistrictFile file = district.open(terminal)) {
      file.admit(Action.EXPORT, "reconcile");
      Clock clock = new DistrictRepository(file).clock();
      Reconciliation found =
          new SystemComparison(file, clock).compare(export, answers, ReadingProgress.SILENT);
      if (!found.isReady()) {
        terminal.out().print(ImportAnswers.template(found.fileName(), found.questions()));
        terminal.out().println(Messages.text("commands.reconcile.answers"));
        return ExitCode.ANSWERS_NEEDED;
      }
      tell(found);
      Path target = folder;
      if (target != null) {
        write(ReportRooms.of(file, clock), found, target);
      }
      return ExitCode.DONE;
    }
  }

  private void tell(Reconciliation found) {
    terminal.out().println(SystemLetter.summary(found));
    for (CountDifference difference : found.differences()) {
      terminal
          .out()
          .println(
              Messages.text(
                  "commands.reconcile.row",
                  difference.student().localId(),
                  difference.student().listName(),
                  SystemLetter.words(difference.ours()),
                  SystemLetter.words(difference.theirs()),
                  SystemLetter.apart(difference)));
      if (!difference.likely().isEmpty()) {
        terminal.out().println("  " + SystemLetter.likely(difference));
      }
      difference
          .days()
          .forEach(pair -> terminal.out().println("  " + SystemLetter.day(pair, found.byDay())));
    }
    if (!found.notCompared().isEmpty()) {
      terminal.out().println(Messages.count("reconcile.notCompared", found.notCompared().size()));
    }
  }

  private void write(ReportRooms rooms, Reconciliation found, Path target) throws IOException {
    Files.createDirectories(target);
    Files.write(target.resolve("reconcile.pdf"), SystemLetter.pdf(rooms, found));
    Files.write(target.resolve("reconcile.xlsx"), SystemLetter.xlsx(rooms, found));
    terminal.out().println(Messages.text("commands.reconcile.done"));
  }
}
