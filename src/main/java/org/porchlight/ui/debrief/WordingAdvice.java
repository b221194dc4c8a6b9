package org.porchlight.ui.debrief;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.porchlight.text.Messages;

/// Knows words that read as a judgement, and others for them. Offers, never blocks.
///
/// The words stand in the messages: pairs `judging=other`, separated by semicolons.
final class WordingAdvice {
  private record Pair(String judging, String other) {}

  private final List<Pair> pairs =
      Arrays.stream(Messages.text("debrief.wording.list").split(";"))
          .map(pair -> pair.strip().split("=", 2))
          .map(pair -> new Pair(pair[0], pair[1]))
          .toList();

  /// Advice on the first word of a text that reads as a judgement.
  Optional<String> advice(String text) {
    String words = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}']+", " ") + " ";
    return pairs.stream()
        .filter(pair -> words.contains(" " + pair.judging() + " "))
        .findFirst()
        .map(pair -> Messages.text("debrief.wording.advice", pair.judging(), pair.other()));
  }
}
