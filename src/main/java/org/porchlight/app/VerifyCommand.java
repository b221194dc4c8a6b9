package org.porchlight.app;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.Callable;
import org.porchlight.storage.Action;
import org.porchlight.storage.Backup;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.Restore;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// Reads every row of the district and of each of its copies. Exit code 1 when something is not
/// whole.
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.verify.description}")
final class VerifyCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  VerifyCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal)) {
      file.admit(Action.VERIFY, "district");
      LocalDate today = LocalDate.now(Clock.system(ZoneId.systemDefault()));
      file.recovery().ifPresent(r -> terminal.out().println(r.sentence(today)));
      Restore copies = file.restore();
      List<String> problems = copies.problems();
      boolean whole = problems.isEmpty();
      terminal
          .out()
          .println(Messages.text(whole ? "commands.verify.whole" : "commands.verify.notWhole"));
      problems.forEach(problem -> terminal.out().println("  " + problem));
      for (Backup backup : copies.backups()) {
        boolean good = copies.isGood(backup.place());
        whole &= good;
        terminal
            .out()
            .println(
                Messages.text(
                    good ? "commands.verify.goodCopy" : "commands.verify.badCopy",
                    backup.place().getFileName().toString()));
      }
      return whole ? ExitCode.DONE : ExitCode.PROBLEM;
    }
  }
}
