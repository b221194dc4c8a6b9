package org.porchlight.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.porchlight.importing.Importer;
import org.porchlight.importing.UndoneImport;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
    name = "undo",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.undo.description}")
final class UndoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  UndoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal)) {
      Clock clock = new DistrictRepository(file).clock();
      UndoneImport undone =
          new Importer(file, clock, district.actingId())
              .undoLast()
              .orElseThrow(() -> new CommandProblem(Messages.text("commands.undo.nothing")));
      terminal
          .out()
          .println(
              Messages.text(
                  undone.kept().isEmpty() ? "commands.undo.done" : "commands.undo.partly",
                  undone.past().fileName(),
                  Dates.day(undone.past().importedAt().toLocalDate())));
      if (!undone.kept().isEmpty()) {
        terminal.out().println(Messages.count("commands.undo.kept", undone.kept().size()));
        undone
            .kept()
            .forEach(kept ->
                terminal
                    .out()
                    .println(Messages.text("commands.undo.keptRow", kept.who(), kept.what())));
      }
      return ExitCode.DONE;
    }
  }
}
