package org.porchlight.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Keeps a proven copy, in the district's own folder or in a second place such as a USB stick.
@Command(
    name = "backup",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.backup.description}")
final class BackupCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Option(names = "--to", paramLabel = "NEWDIR", description = "${bundle:commands.option.copyTo}")
  private @Nullable Path second;

  BackupCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal)) {
      file.admit(Action.BACK_UP, second == null ? "own folder" : "second place");
      Path place = second;
      if (place == null) {
        place =
            file.keepCopy(LocalDateTime.now(Clock.system(ZoneId.systemDefault())), "asked")
                .orElseThrow();
      } else {
        file.backUp(place);
      }
      terminal.out().println(Messages.text("commands.backup.done", place.getFileName().toString()));
      return ExitCode.DONE;
    }
  }
}
