package org.porchlight.attendance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.porchlight.text.Messages;

/// How a place counts, as data with its source. It sets only what the source says.
///
/// @param id such as `CALIFORNIA`
/// @param source where it was read
/// @param read when, a year at least
public record RulePreset(
    String id,
    Optional<PartDays> partDays,
    Optional<Suspensions> suspensions,
    Optional<Integer> minimumEnrolledDays,
    String source,
    String read) {
  private static final String FILE = "rule-presets.properties";

  /// Keys of a place's name and of what it sets: `RulePreset.MAINE`.
  private static final String NAME = "RulePreset.";

  private static final String SAYS = "RulePresetSays.";

  /// All there are, the usual way first.
  public static List<RulePreset> all() {
    Properties data = new Properties();
    try (InputStream stream = RulePreset.class.getResourceAsStream(FILE)) {
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

  private static RulePreset preset(String id, Properties data) {
    return new RulePreset(
        id,
        Optional.ofNullable(data.getProperty(id + ".part_days")).map(PartDays::valueOf),
        Optional.ofNullable(data.getProperty(id + ".suspensions")).map(Suspensions::valueOf),
        Optional.ofNullable(data.getProperty(id + ".minimum")).map(Integer::valueOf),
        data.getProperty(id + ".source"),
        data.getProperty(id + ".read"));
  }

  /// These rules with what the place says.
  public AttendanceRules on(AttendanceRules rules) {
    AttendanceRules changed = partDays.map(rules::with).orElse(rules);
    AttendanceRules suspended = suspensions.map(changed::with).orElse(changed);
    return minimumEnrolledDays.map(suspended::withMinimum).orElse(suspended);
  }

  /// "California"
  public String words() {
    return Messages.text(NAME + id);
  }

  /// What it sets, and where that was read.
  public String says() {
    return Messages.text(SAYS + id, source, read);
  }
}
