package org.porchlight.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.demo.description}")
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description = "${bundle:commands.option.out}")
  private @Nullable Path folder;

  DemoCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    new Demo(Objects.requireNonNull(folder), new StepPrint(terminal.out())).run();
    return ExitCode.DONE;
  }
}
