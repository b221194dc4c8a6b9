package org.porchlight.ui.students;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;

/// Contacts and visits of a student's family, newest first: all of them, real contacts, or visits.
final class TimelineCard extends VBox {
  /// Which lines are shown.
  private enum Lines {
    ALL,
    REAL_CONTACTS,
    VISITS;

    boolean show(TimelineEntry entry) {
      return switch (this) {
        case ALL -> true;
        case REAL_CONTACTS -> entry.realContact();
        case VISITS -> entry.visit();
      };
    }

    String words(long count) {
      return switch (this) {
        case ALL -> Messages.text("students.page.lines.all", count);
        case REAL_CONTACTS -> Messages.text("students.page.lines.real", count);
        case VISITS -> Messages.text("students.page.lines.visits", count);
      };
    }
  }

  private final List<TimelineEntry> entries;
  private final Runnable log;
  private Lines lines = Lines.ALL;

  TimelineCard(List<TimelineEntry> entries, Runnable log) {
    this.entries = entries;
    this.log = log;
    draw();
  }

  private void draw() {
    Card card = new Card(Messages.text("students.page.timeline"), chips());
    card.setId("timeline-card");
    if (entries.isEmpty()) {
      card.add(
          Words.wrapped(Messages.text("students.page.noContacts"), "muted"),
          Buttons.small("timeline-log", Messages.text("students.list.log"), log));
    }
    entries.stream().filter(lines::show).map(TimelineCard::entry).forEach(card::add);
    getChildren().setAll(card);
  }

  private Node chips() {
    HBox chips = new HBox(8);
    for (Lines choice : Lines.values()) {
      String id = "timeline-" + choice.ordinal();
      ToggleButton chip =
          new ToggleButton(choice.words(entries.stream().filter(choice::show).count()));
      chip.setId(id);
      chip.getStyleClass().add("filter-chip");
      chip.setSelected(choice == lines);
      chip.setOnAction(event -> {
        lines = choice;
        draw();
        Optional.ofNullable(lookup("#" + id)).ifPresent(Node::requestFocus);
      });
      chips.getChildren().add(chip);
    }
    return chips;
  }

  /// The numbers on the chips.
  static List<Counted> numbers(String id, List<TimelineEntry> entries) {
    return List.of(Lines.values()).stream()
        .map(choice -> {
          List<TimelineEntry> shown = entries.stream().filter(choice::show).toList();
          return Counted.<TimelineEntry>count(
              id + "." + choice.ordinal(),
              choice.words(shown.size()),
              choice == Lines.REAL_CONTACTS ? Messages.text("why.rule.contact") : "",
              shown,
              entry ->
                  CountedRow.one(
                      entry.title(),
                      Messages.text("why.visit.row", Dates.day(entry.on()), entry.detail()),
                      null));
        })
        .toList();
  }

  private static Node entry(TimelineEntry entry) {
    HBox tile = new HBox(Icons.of(entry.feather()));
    tile.getStyleClass().addAll("timeline-tile", entry.waiting() ? "lamp" : "info");
    VBox words = new VBox(Words.wrapped(entry.title(), "strong"));
    if (!entry.detail().isEmpty()) {
      words.getChildren().add(Words.wrapped(entry.detail(), "small", "muted"));
    }
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Label day = Words.small(Dates.day(entry.on()));
    day.setMinWidth(Label.USE_PREF_SIZE);
    HBox row = new HBox(12, tile, words, day);
    row.getStyleClass().add("timeline-entry");
    return row;
  }
}
