package org.porchlight.app;

import java.util.List;
import java.util.concurrent.Callable;
import org.porchlight.storage.WrongPassphraseException;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.ErrorMessages;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Porchlight without its window: each command is one class.
@Command(
    name = "porchlight",
    mixinStandardHelpOptions = true,
    resourceBundle = "org.porchlight.text.messages",
    versionProvider = Commands.Version.class,
    description = "${bundle:commands.description}",
    footer = "%n${bundle:commands.footer}")
final class Commands {
  private final CommandLine line;
  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
    this.line = new CommandLine(this);
    List<Callable<Integer>> commands =
        List.of(
            new DemoCommand(terminal),
            new CreateCommand(terminal),
            new ImportCommand(terminal),
            new UndoCommand(terminal),
            new StudentsCommand(terminal),
            new ShortlistCommand(terminal),
            new PlanCommand(terminal),
            new ReportCommand(terminal),
            new ReconcileCommand(terminal),
            new PeopleCommand(terminal),
            new VerifyCommand(terminal),
            new BackupCommand(terminal),
            new RestoreCommand(terminal),
            new DumpCommand(terminal),
            new RouteBenchCommand(terminal));
    commands.forEach(line::addSubcommand);
    line.addSubcommand(PlacesCommand.line(terminal));
    line.setOut(
        new java.io.PrintWriter(terminal.out(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setErr(
        new java.io.PrintWriter(terminal.err(), true, java.nio.charset.StandardCharsets.UTF_8));
    line.setExecutionExceptionHandler((problem, command, parsed) -> told(problem));
  }

  /// Runs one command and returns its exit code, see [ExitCode].
  int run(String... arguments) {
    return line.execute(arguments);
  }

  private int told(Exception problem) {
    terminal.err().println(sentence(problem));
    return problem instanceof WrongPassphraseException
        ? ExitCode.WRONG_PASSPHRASE
        : ExitCode.PROBLEM;
  }

  private static String sentence(Exception problem) {
    return problem instanceof CommandProblem known
        ? known.sentence()
        : new ErrorMessages().sentence(problem);
  }

  /// `porchlight --version`
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = Commands.class.getPackage().getImplementationVersion();
      return new String[] {
        Messages.text("commands.version", version == null ? "development" : version)
      };
    }
  }
}
