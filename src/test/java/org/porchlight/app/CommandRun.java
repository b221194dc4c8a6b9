package org.porchlight.app;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/// One command as a person would type it, with everything it said.
public record CommandRun(int exitCode, String out, String err) {
  public static final String PASSPHRASE = "four quiet river stones";

  public static CommandRun of(Object... arguments) {
    return with(PASSPHRASE, arguments);
  }

  public static CommandRun with(String passphrase, Object... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Terminal terminal =
        new Terminal(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            Map.of(Passphrase.VARIABLE, passphrase),
            question -> Optional.empty());
    String[] typed = new String[arguments.length];
    for (int i = 0; i < typed.length; i++) {
      typed[i] = arguments[i].toString();
    }
    int exitCode = new Commands(terminal).run(typed);
    return new CommandRun(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /// Everything said, for a failing test's message.
  public String said() {
    return exitCode + "\n" + out + "\n" + err;
  }
}
