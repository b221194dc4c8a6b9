package org.porchlight.ui.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.Visit;

/// One visit as the list of visits shows it.
///
/// @param on the day it took place, or was planned for
/// @param children "Jaylen, Imani"
/// @param visitors "Mr. Ruiz, Ms. Adeyemi"
/// @param words by which somebody looks for it, see [org.porchlight.ui.kit.WordMatch]
record PastVisit(
    Visit visit,
    LocalDate on,
    String family,
    String children,
    String visitors,
    List<String> words) {
  /// How it went, or that nobody has written it up.
  String outcome() {
    return visit.outcome().map(Messages::of).orElseGet(() -> Messages.text("history.notWritten"));
  }

  /// What was agreed to come next; "" for nothing.
  String next() {
    return Optional.ofNullable(visit.writtenUp())
        .flatMap(written ->
            Optional.ofNullable(written.nextStep())
                .map(step ->
                    written.nextStepOn() == null
                        ? Messages.of(step)
                        : Messages.text(
                            "history.nextOn", Messages.of(step), Dates.day(written.nextStepOn()))))
        .orElse("");
  }

  /// What a screen reader says for the whole row.
  String spoken() {
    return Messages.text(
        "history.spoken", Dates.dayAndYear(on), family, children, outcome(), visitors);
  }
}
