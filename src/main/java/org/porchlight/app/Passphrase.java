package org.porchlight.app;

import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;
import picocli.CommandLine.Option;

/// Where a command finds the passphrase: a file, the environment, or the person at the keyboard.
final class Passphrase {
  static final String VARIABLE = "PORCHLIGHT_PASSPHRASE";

  @Option(
      names = "--passphrase-file",
      paramLabel = "TEXTFILE",
      description = "${bundle:commands.option.passphraseFile}")
  private @Nullable Path file;

  /// The passphrase of a district that exists. The caller wipes it.
  char[] read(Terminal terminal) {
    return given(terminal, "commands.passphrase.ask");
  }

  /// The passphrase for a new district; somebody at the keyboard types it twice.
  char[] choose(Terminal terminal) {
    char[] chosen = given(terminal, "commands.passphrase.choose");
    if (file == null && !terminal.environment().containsKey(VARIABLE)) {
      char[] again = asked(terminal, "commands.passphrase.again");
      boolean same = Arrays.equals(chosen, again);
      Arrays.fill(again, '\0');
      if (!same) {
        throw new CommandProblem(Messages.text("commands.passphrase.different"));
      }
    }
    return chosen;
  }

  private char[] given(Terminal terminal, String question) {
    Path from = file;
    String inEnvironment = terminal.environment().get(VARIABLE);
    char[] passphrase;
    if (from != null) {
      passphrase = firstLine(from);
    } else if (inEnvironment != null) {
      passphrase = inEnvironment.toCharArray();
    } else {
      passphrase = asked(terminal, question);
    }
    if (passphrase.length == 0) {
      throw new CommandProblem(Messages.text("commands.passphrase.empty"));
    }
    return passphrase;
  }

  static char[] asked(Terminal terminal, String question) {
    return terminal
        .prompt()
        .apply(Messages.text(question))
        .orElseThrow(() -> new CommandProblem(Messages.text("commands.passphrase.none", VARIABLE)));
  }

  static char[] firstLine(Path file) {
    try {
      CharBuffer text =
          StandardCharsets.UTF_8.decode(java.nio.ByteBuffer.wrap(Files.readAllBytes(file)));
      int end = 0;
      while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
        end++;
      }
      char[] line = new char[end];
      text.get(line);
      return line;
    } catch (IOException e) {
      throw new CommandProblem(Messages.text("commands.passphrase.unreadable"));
    }
  }
}
