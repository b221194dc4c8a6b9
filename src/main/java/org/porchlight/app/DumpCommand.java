package org.porchlight.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
    name = "dump",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.dump.description}")
final class DumpCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "${bundle:commands.option.out}")
  private @Nullable Path folder;

  DumpCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal)) {
      file.dump(Objects.requireNonNull(folder));
      terminal.out().println(Messages.text("commands.dump.done"));
      return ExitCode.DONE;
    }
  }
}
