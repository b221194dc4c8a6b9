package org.porchlight.outreach;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.porchlight.text.Messages;

/// A ladder as a place or a tool describes it, as data with its source: to begin from, never advice
/// on law.
///
/// @param id such as `CALIFORNIA`
/// @param source where it was read
/// @param read when, a year at least
public record LadderPreset(String id, List<LadderStep> steps, String source, String read) {
  private static final String FILE = "ladder-presets.properties";

  /// Keys of a preset's name and of what each step does: `LadderPreset.CALIFORNIA`.
  private static final String NAME = "LadderPreset.";

  private static final String DOES = "LadderPresetStep.";

  private static final int QUARTERS = 4;

  public LadderPreset {
    steps = List.copyOf(steps);
  }

  /// All there are.
  public static List<LadderPreset> all() {
    Properties data = new Properties();
    try (InputStream stream = LadderPreset.class.getResourceAsStream(FILE)) {
      if (stream == null) {
        throw new IllegalStateException(FILE + " is missing");
      }
      data.load(stream);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Arrays.stream(data.getProperty("order").strip().split(" +", -1))
        .map(id -> preset(id, data))
        .toList();
  }

  private static LadderPreset preset(String id, Properties data) {
    List<LadderStep> steps = new ArrayList<>();
    for (int number = 1; data.containsKey(id + "." + number); number++) {
      steps.add(step(data.getProperty(id + "." + number)));
    }
    return new LadderPreset(
        id, steps, data.getProperty(id + ".source"), data.getProperty(id + ".read"));
  }

  /// `UNEXCUSED_DAYS 3 LETTER OFFICE 7 FIRST_LETTER`
  private static LadderStep step(String line) {
    String[] words = line.strip().split(" +", -1);
    LadderMetric metric = LadderMetric.valueOf(words[0]);
    int amount = Integer.parseInt(words[1]);
    return new LadderStep(
        0,
        metric,
        metric.isShare() ? amount : amount * QUARTERS,
        LadderDeed.valueOf(words[2]),
        Messages.text(DOES + words[5]),
        LadderWho.valueOf(words[3]),
        Integer.parseInt(words[4]));
  }

  public String words() {
    return Messages.text(NAME + id);
  }

  /// Where it was read, and when.
  public String says() {
    return Messages.text("outreach.ladder.source", read, source);
  }
}
