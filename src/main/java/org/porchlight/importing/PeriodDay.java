package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.attendance.CodeKind;

/// One student's day by class periods, made into one code and a part of a day.
///
/// Of several codes the one with most periods missed stands for the day; between equal ones the
/// unexcused.
final class PeriodDay {
  /// What the day comes to.
  ///
  /// @param quarters quarter days missed, or [DayFacts#AS_CODED]
  record Told(String code, int quarters) {}

  private static final CodeMeaning BLANK = CodeMeaning.present();

  private final Map<Integer, String> codes = new LinkedHashMap<>();

  /// @param code "" for a period in class
  void add(int period, String code) {
    codes.merge(period, code, (a, b) -> a.isEmpty() ? b : a);
  }

  int periods() {
    return codes.size();
  }

  /// @param scheduled how many periods the day has
  /// @param rule not asked where no period was missed
  Optional<Told> told(DayFacts facts, LocalDate date, int scheduled, PeriodRule rule) {
    List<Integer> missed = new ArrayList<>();
    Map<String, Integer> missing = new LinkedHashMap<>();
    String other = "";
    for (Map.Entry<Integer, String> period : codes.entrySet()) {
      String code = period.getValue();
      CodeMeaning meaning = meaning(facts, code, date);
      if (meaning.kind() == CodeKind.ABSENT) {
        missed.add(period.getKey());
        missing.merge(code, 1, Integer::sum);
      } else if (weight(meaning) > weight(meaning(facts, other, date))) {
        other = code;
      }
    }
    if (missing.isEmpty()) {
      return other.isEmpty() ? Optional.empty() : Optional.of(new Told(other, DayFacts.AS_CODED));
    }
    int quarters = rule.quarterDays(missed, scheduled);
    if (quarters == 0 && !other.isEmpty()) {
      return Optional.of(new Told(other, DayFacts.AS_CODED));
    }
    return Optional.of(new Told(most(missing, facts, date), quarters));
  }

  private static CodeMeaning meaning(DayFacts facts, String code, LocalDate date) {
    return code.isEmpty() ? BLANK : facts.meaning(code, date).orElse(BLANK);
  }

  /// Which of several codes of a day in class says most about it.
  private static int weight(CodeMeaning meaning) {
    return switch (meaning.kind()) {
      case TARDY -> 2;
      case PRESENT -> meaning.suspension() ? 3 : meaning.equals(BLANK) ? 0 : 1;
      case NOT_ENROLLED -> 1;
      case ABSENT -> 4;
    };
  }

  private static String most(Map<String, Integer> missing, DayFacts facts, LocalDate date) {
    return missing.entrySet().stream()
        .max((a, b) ->
            a.getValue().equals(b.getValue())
                ? Boolean.compare(
                    meaning(facts, b.getKey(), date).excused(),
                    meaning(facts, a.getKey(), date).excused())
                : Integer.compare(a.getValue(), b.getValue()))
        .orElseThrow()
        .getKey();
  }
}
