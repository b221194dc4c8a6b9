package org.porchlight.app;

import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Where a command was typed. What it prints is UTF-8 wherever it runs, so that a redirected list
/// keeps its accents.
///
/// @param prompt asks for a passphrase without showing it; empty where nobody can be asked
record Terminal(
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    Function<String, Optional<char[]>> prompt) {

  static Terminal ofThisProcess() {
    return new Terminal(
        utf8(FileDescriptor.out), utf8(FileDescriptor.err), System.getenv(), Terminal::ask);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  // the JDK 25 answers null again where no terminal is attached (JDK-8351435)
  @SuppressWarnings("SystemConsoleNull")
  private static Optional<char[]> ask(String question) {
    Console console = System.console();
    return console == null || !console.isTerminal()
        ? Optional.empty()
        : Optional.ofNullable(console.readPassword("%s ", question));
  }
}
