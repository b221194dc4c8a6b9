package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.porchlight.text.Messages;

/// How missed class periods become a part of a day, in quarter days. The fraction goes to the
/// nearest quarter day, upwards from the middle.
sealed interface PeriodRule {
  String FRACTION = "fraction";
  String HALF = "half";
  String ANY = "any";
  String OFFICIAL = "official ";

  int QUARTERS = 4;

  /// @param missed the numbers of the periods missed
  /// @param scheduled how many periods the day has
  int quarterDays(List<Integer> missed, int scheduled);

  /// What an answers file says: `fraction`, `half`, `any`, `official 2`.
  static Optional<PeriodRule> parse(String answer) {
    String text = answer.strip().toLowerCase(Locale.ROOT);
    return switch (text) {
      case FRACTION -> Optional.of(new Fraction());
      case HALF -> Optional.of(new Half());
      case ANY -> Optional.of(new Any());
      default ->
          text.matches("official \\d{1,2}")
              ? Optional.of(new Official(Integer.parseInt(text.substring(OFFICIAL.length()))))
              : Optional.empty();
    };
  }

  /// The answers a person may choose, given the periods of the sheet.
  static List<String> choices(List<Integer> periods) {
    List<String> choices = new ArrayList<>(List.of(FRACTION, HALF, ANY));
    periods.forEach(period -> choices.add(OFFICIAL + period));
    return List.copyOf(choices);
  }

  /// Asks how missed periods count.
  static ImportQuestion question(int rows, List<Integer> periods) {
    return new ImportQuestion(QuestionKind.PERIOD_RULE, "", List.of(), rows, choices(periods));
  }

  /// An answer in words; empty when it is none.
  static Optional<String> words(String answer) {
    return parse(answer)
        .map(rule ->
            switch (rule) {
              case Fraction fraction -> Messages.text("importing.periodRule.fraction");
              case Half half -> Messages.text("importing.periodRule.half");
              case Any any -> Messages.text("importing.periodRule.any");
              case Official official ->
                  Messages.text("importing.periodRule.official", official.period);
            });
  }

  /// Half the periods are half a day.
  record Fraction() implements PeriodRule {
    @Override
    public int quarterDays(List<Integer> missed, int scheduled) {
      return scheduled == 0
          ? 0
          : Math.min(QUARTERS, (2 * QUARTERS * missed.size() + scheduled) / (2 * scheduled));
    }
  }

  /// Half the periods or more are a day missed; fewer are none.
  record Half() implements PeriodRule {
    @Override
    public int quarterDays(List<Integer> missed, int scheduled) {
      return !missed.isEmpty() && 2 * missed.size() >= scheduled ? QUARTERS : 0;
    }
  }

  /// One period is a day missed.
  record Any() implements PeriodRule {
    @Override
    public int quarterDays(List<Integer> missed, int scheduled) {
      return missed.isEmpty() ? 0 : QUARTERS;
    }
  }

  /// One period speaks for the whole day.
  record Official(int period) implements PeriodRule {
    @Override
    public int quarterDays(List<Integer> missed, int scheduled) {
      return missed.contains(period) ? QUARTERS : 0;
    }
  }

  /// The number of a period cell: "Period 3", "P3", "03"; empty for words.
  static OptionalInt number(String cell) {
    String digits = cell.replaceAll("\\D+", "");
    return digits.isEmpty() || digits.length() > 2
        ? OptionalInt.empty()
        : OptionalInt.of(Integer.parseInt(digits));
  }
}
