package org.porchlight.app;

import java.io.PrintStream;
import java.util.Locale;
import org.porchlight.text.Messages;

/// Says what comes next, then how long it took.
final class StepPrint {
  private static final double NANOS = 1e9;

  private final PrintStream out;
  private final long began = System.nanoTime();
  private long stepBegan = began;
  private boolean inStep;

  StepPrint(PrintStream out) {
    this.out = out;
  }

  void begin(String what) {
    end();
    out.print(what);
    out.flush();
    stepBegan = System.nanoTime();
    inStep = true;
  }

  /// Ends the step that runs, if one does.
  void end() {
    if (inStep) {
      out.println(Messages.text("commands.demo.took", seconds(stepBegan)));
      inStep = false;
    }
  }

  void say(String sentence) {
    end();
    out.println(sentence);
  }

  String total() {
    return seconds(began);
  }

  private static String seconds(long since) {
    return String.format(Locale.ROOT, "%.1f", (System.nanoTime() - since) / NANOS);
  }
}
