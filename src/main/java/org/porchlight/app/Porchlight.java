package org.porchlight.app;

/// The program's front door: no arguments open the window, anything else is a command.
public final class Porchlight {
  private Porchlight() {}

  public static void main(String[] arguments) {
    System.exit(new Commands(Terminal.ofThisProcess()).run(arguments));
  }
}
