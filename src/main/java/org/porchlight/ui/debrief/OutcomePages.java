package org.porchlight.ui.debrief;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.porchlight.visits.VisitOutcome;

/// How a visit can have gone, a page at a time: the usual outcomes first, and digits 1 to 9 choose.
final class OutcomePages {
  private static final int ON_A_PAGE = 9;

  private final List<VisitOutcome> ordered = new ArrayList<>();
  private final ObservableList<VisitOutcome> shown = FXCollections.observableArrayList();
  private final int usual;
  private int page;

  OutcomePages() {
    List<VisitOutcome> others = new ArrayList<>();
    for (VisitOutcome one : VisitOutcome.values()) {
      (one.digit().isPresent() ? ordered : others).add(one);
    }
    usual = ordered.size();
    ordered.addAll(others);
    first();
  }

  void first() {
    turnTo(0);
  }

  /// To the next page; after the last comes the first again.
  void turn() {
    turnTo(page + 1);
  }

  private void turnTo(int wanted) {
    int from = wanted == 0 ? 0 : usual + (wanted - 1) * ON_A_PAGE;
    boolean over = from >= ordered.size();
    page = over ? 0 : wanted;
    int begin = over ? 0 : from;
    int end = page == 0 ? usual : Math.min(begin + ON_A_PAGE, ordered.size());
    shown.setAll(ordered.subList(begin, end));
  }

  ObservableList<VisitOutcome> shown() {
    return shown;
  }

  /// @param digit from 1
  Optional<VisitOutcome> at(int digit) {
    return digit >= 1 && digit <= shown.size()
        ? Optional.of(shown.get(digit - 1))
        : Optional.empty();
  }
}
