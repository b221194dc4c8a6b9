package org.porchlight.ui.importing;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.Days;
import org.porchlight.importing.BandChange;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.RemovedDay;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BandChip;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Who changes band with this file, and which absences it takes back.
final class BandsCard extends VBox {
  private static final int CHANGES_SHOWN = 4;
  private static final int REMOVED_SHOWN = 12;

  private final VBox bandRows = new VBox();
  private final VBox removedRows = new VBox();

  BandsCard(ImportPreview preview) {
    List<BandChange> changes = preview.bandChanges();
    Card card = new Card();
    card.add(
        Words.wrapped(
            changes.isEmpty()
                ? Messages.text("import.review.noBands")
                : Messages.count("import.review.bands", changes.size()),
            "title-card"));
    if (changes.isEmpty()) {
      card.add(Words.wrapped(Messages.text("import.review.noBandsMore"), "small", "muted"));
    } else {
      card.add(Words.wrapped(bandSentence(changes), "small", "muted"), bandRows);
      showBands(changes, CHANGES_SHOWN);
    }
    if (!preview.removedDays().isEmpty()) {
      removedRows.setId("import-removed");
      removedRows.getStyleClass().add("removed-days");
      card.add(removedRows);
      showRemoved(preview.removedDays(), REMOVED_SHOWN);
    }
    getChildren().add(card);
  }

  private static String bandSentence(List<BandChange> changes) {
    long newly =
        changes.stream().filter(c -> c.after().isChronic() && !c.before().isChronic()).count();
    long back =
        changes.stream().filter(c -> c.before().isChronic() && !c.after().isChronic()).count();
    long over =
        changes.stream().filter(change -> change.after() == AbsenceBand.SEVERE_CHRONIC).count();
    return Messages.text("import.review.bandsMore", newly, back, over);
  }

  private void showBands(List<BandChange> changes, int count) {
    bandRows.getChildren().clear();
    bandRows.getStyleClass().setAll("band-rows");
    changes.stream().limit(count).map(BandsCard::bandRow).forEach(bandRows.getChildren()::add);
    if (changes.size() > count) {
      bandRows
          .getChildren()
          .add(
              Buttons.link(
                  "import-more-bands",
                  Messages.count("import.review.otherBands", changes.size() - count),
                  () -> showBands(changes, changes.size())));
    }
  }

  private static VBox bandRow(BandChange change) {
    Label name = Words.wrapped(change.name(), "strong");
    Label days =
        Words.small(
            Messages.text(
                "import.review.days",
                Days.written(change.missedQuarterDays()),
                Days.written(change.enrolledQuarterDays())));
    days.setMinWidth(USE_PREF_SIZE);
    HBox first = new HBox(name, Words.gap(), days);
    HBox chips =
        new HBox(
            new BandChip(change.before()),
            Icons.telling("fth-arrow-right", Messages.text("import.review.becomes")),
            new BandChip(change.after()));
    chips.getStyleClass().add("band-change");
    VBox row = new VBox(first, chips);
    row.getStyleClass().addAll("band-row", "import-row");
    return row;
  }

  private void showRemoved(List<RemovedDay> days, int count) {
    List<String> shown =
        days.stream()
            .limit(count)
            .map(day ->
                Messages.text(
                    "import.review.removedDay", day.studentName(), Dates.dayOfMonth(day.date())))
            .toList();
    removedRows
        .getChildren()
        .setAll(
            Words.strong(Messages.count("import.review.removedTitle", days.size())),
            Words.wrapped(
                String.join(Messages.text("import.review.removedBetween"), shown), "small"));
    if (days.size() > count) {
      removedRows
          .getChildren()
          .add(
              Buttons.link(
                  "import-more-removed",
                  Messages.count("import.review.removedMany", days.size() - count),
                  () -> showRemoved(days, days.size())));
    }
    removedRows
        .getChildren()
        .add(Words.wrapped(Messages.text("import.review.removedWhy"), "small", "muted"));
  }
}
