package org.porchlight.ui.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.PlanWarning;
import org.porchlight.planning.PlanWords;
import org.porchlight.planning.Stop;
import org.porchlight.planning.WarningKind;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.TeamMark;
import org.porchlight.ui.kit.Words;

/// A family in a team's column: number, name, when, the children, what was arranged, what to
/// settle.
final class StopCard extends VBox {
  private final Stop stop;
  private final String says;

  StopCard(int teamNumber, int number, PlanTimes.StopTimes times, List<PlanWarning> warnings) {
    stop = times.stop();
    setId("stop-" + stop.visitId());
    getStyleClass().addAll("stop-card", "focus-ring", TeamMark.colour(teamNumber));
    setFocusTraversable(true);
    Label name =
        Words.plain(
            Messages.text("plan.card.name", number, stop.household().familyName()), "strong");
    Label time = Words.plain(Dates.time(times.arrival()), "small", "muted");
    time.setMinWidth(USE_PREF_SIZE);
    HBox head = new HBox(name, Words.gap(), time);
    head.getStyleClass().add("stop-head");
    getChildren().add(head);
    if (!stop.childNames().isEmpty()) {
      getChildren().add(Words.wrapped(stop.childNames(), "small", "muted"));
    }
    notes(stop).forEach(note -> getChildren().add(Words.wrapped(note, "small")));
    warnings.stream()
        .filter(warning -> warning.kind() != WarningKind.AFTER_DARK)
        .forEach(warning -> getChildren().add(warning(warning)));
    says =
        Stream.concat(
                Stream.of(
                    Messages.text(
                        "plan.card.says",
                        number,
                        stop.household().familyName(),
                        stop.childNames(),
                        Dates.time(times.arrival()))),
                Stream.concat(notes(stop).stream(), warnings.stream().map(PlanWarning::words)))
            .collect(Collectors.joining(" "));
    setAccessibleText(says);
  }

  long visitId() {
    return stop.visitId();
  }

  /// In the air, or down again. While it is in the air a screen reader hears where it is held.
  void lifted(boolean inTheAir, String said) {
    getStyleClass().remove("lifted");
    if (inTheAir) {
      getStyleClass().add("lifted");
    }
    setAccessibleText(inTheAir ? said : says);
  }

  /// "Arranged for 3:15 to 4:00, Spanish" and what to know at the door.
  static List<String> notes(Stop stop) {
    List<String> notes = new ArrayList<>();
    Optional<String> language = stop.languageToMatch();
    String arranged = sentenceCase(PlanWords.arranged(stop));
    if (!arranged.isEmpty() && language.isPresent()) {
      notes.add(Messages.text("plan.card.arrangedLanguage", arranged, language.get()));
    } else if (!arranged.isEmpty()) {
      notes.add(arranged);
    } else {
      language.ifPresent(notes::add);
    }
    stop.household().flag(FlagKind.MEET_ELSEWHERE).map(HouseholdFlag::reason).ifPresent(notes::add);
    Optional.ofNullable(stop.household().beforeYouKnock()).ifPresent(notes::add);
    if (stop.pinned()) {
      notes.add(Messages.text("plan.card.pinned"));
    }
    return notes;
  }

  private static String sentenceCase(String words) {
    return words.isEmpty()
        ? words
        : words.substring(0, 1).toUpperCase(Locale.getDefault()) + words.substring(1);
  }

  private static HBox warning(PlanWarning warning) {
    boolean info = warning.kind() == WarningKind.DRIVE_GUESSED;
    Label words = Words.wrapped(warning.words(), "small", info ? "muted" : "trouble");
    HBox line =
        new HBox(
            Icons.of(info ? "fth-info" : "fth-alert-triangle", info ? "quiet" : "lamp"), words);
    line.getStyleClass().add("stop-warning");
    line.setAlignment(Pos.TOP_LEFT);
    return line;
  }
}
