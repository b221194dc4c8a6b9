package org.porchlight.app;

/// What a command tells the program that started it. 2, wrong usage, comes from the command line's
/// own parser.
final class ExitCode {
  /// Done, also when rows were set aside.
  static final int DONE = 0;

  static final int PROBLEM = 1;
  static final int ANSWERS_NEEDED = 3;
  static final int WRONG_PASSPHRASE = 4;

  private ExitCode() {}
}
