package org.porchlight.ui.today;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.BandCounts;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BandGlyph;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.WhyEvent;
import org.porchlight.ui.kit.Words;

/// How our schools are doing: one sentence, a bar for each school, the weeks so far.
final class SchoolsCard {
  private SchoolsCard() {}

  static Card of(TodayPage.Schools schools) {
    Card card = new Card(Words.cardTitle(Messages.text("today.schools.title")));
    card.getStyleClass().add("schools-card");
    card.setMinHeight(Region.USE_PREF_SIZE);
    Button why =
        Buttons.withIcon(
            new NumberLink(Messages.text("today.schools.why"), schools.numbers())
                .standingFor(schools.sentence()),
            "fth-help-circle");
    why.setId("why-this-number");
    why.getStyleClass().setAll("button", "link", "flush", NumberLink.STYLE_CLASS);
    card.add(Emphasis.of(schools.sentence(), "headline"), why);
    VBox bars = new VBox();
    bars.getStyleClass().add("school-bars");
    schools.bars().forEach(bar -> bars.getChildren().add(bar(bar)));
    Region rule = new Region();
    rule.getStyleClass().add("rule");
    card.add(bars, legend(), rule);
    if (!schools.weeks().isEmpty()) {
      card.add(
          Words.plain(Messages.text("today.line.title"), "section-name"),
          new WeeklyLine(schools.weeks()));
    }
    Button whatIf = Buttons.link("today-what-if", Messages.text("today.schools.whatIf"), () -> {});
    whatIf.getStyleClass().add("flush");
    whatIf.setOnAction(event -> WhyEvent.ask(whatIf, schools.whatIf().get()));
    card.add(whatIf);
    schools
        .tooFew()
        .ifPresent(few -> card.add(new NumberLink(few.sentence(), few, "tiny", "muted").wrapped()));
    return card;
  }

  static Card empty() {
    Card card = new Card(Words.cardTitle(Messages.text("today.schools.title")));
    return card.add(new EmptyState(Messages.text("today.schools.none"), null));
  }

  private static VBox bar(TodayPage.SchoolBar bar) {
    HBox head =
        new HBox(
            Words.strong(bar.name()),
            Words.gap(),
            new NumberLink(bar.count(), bar.share(), "small", "muted"));
    head.getStyleClass().add("school-bar-head");
    BandCounts bands = bar.bands();
    String says =
        Messages.text(
            "today.schools.bar",
            bar.name(),
            bands.in(AbsenceBand.SATISFACTORY),
            bands.in(AbsenceBand.AT_RISK),
            bands.chronic(),
            bands.in(AbsenceBand.SEVERE_CHRONIC));
    VBox box = new VBox(head, new BandsBar(bands, says));
    box.getStyleClass().add("school-bar");
    return box;
  }

  private static GridPane legend() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("band-legend");
    List<Label> keys =
        List.of(
            key(AbsenceBand.SATISFACTORY, "today.legend.satisfactory"),
            key(AbsenceBand.AT_RISK, "today.legend.atRisk"),
            key(AbsenceBand.MODERATE_CHRONIC, "today.legend.moderate"),
            key(AbsenceBand.SEVERE_CHRONIC, "today.legend.severe"));
    for (int i = 0; i < keys.size(); i++) {
      grid.add(keys.get(i), i % 2, i / 2);
      GridPane.setHgrow(keys.get(i), Priority.ALWAYS);
    }
    return grid;
  }

  private static Label key(AbsenceBand band, String key) {
    Label label = Words.plain(Messages.text(key), "band-chip", BandGlyph.styleClass(band));
    label.setGraphic(new BandGlyph(band));
    label.setMaxWidth(Double.MAX_VALUE);
    label.setMinWidth(Region.USE_PREF_SIZE);
    return label;
  }
}
