package org.porchlight.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.create.description}")
final class CreateCommand implements Callable<Integer> {
  private static final int SHORT = 12;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "${bundle:commands.option.newFile}")
  private @Nullable Path place;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "${bundle:commands.option.name}")
  private @Nullable String name;

  @Mixin private final Passphrase passphrase = new Passphrase();

  CreateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String districtName = Objects.requireNonNull(name).strip();
    char[] chosen = passphrase.choose(terminal);
    try (DistrictFile file = DistrictFile.create(Objects.requireNonNull(place), chosen)) {
      new DistrictRepository(file).changeDistrict(District.named(districtName));
      terminal.out().println(Messages.text("commands.create.done", districtName));
      if (chosen.length < SHORT) {
        terminal.err().println(Messages.text("commands.create.shortPassphrase"));
      }
      return ExitCode.DONE;
    } finally {
      Arrays.fill(chosen, '\0');
    }
  }
}
