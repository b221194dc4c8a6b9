package org.porchlight.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.porchlight.attendance.AttendanceRules;
import org.porchlight.attendance.PartDays;
import org.porchlight.attendance.RulePreset;
import org.porchlight.attendance.ShortDays;
import org.porchlight.attendance.Suspensions;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// How days are counted: parts of days, short days, suspensions, the minimum, class periods; and
/// how other places do it, each with its source.
final class CountingSection extends SettingsView.Section {
  private static final List<String> PERIOD_RULES = List.of("", "fraction", "half", "any");

  private final CountingViewModel model;
  private final Label effect = Words.wrapped("", "strong");
  private Button use = new Button();

  CountingSection(CountingViewModel model) {
    this.model = model;
    effect.setId("counting-effect");
  }

  @Override
  void refresh() {
    model.refresh();
    draw();
  }

  private void draw() {
    getChildren().setAll(rules(), presets());
    tell();
  }

  private Card rules() {
    AttendanceRules now = model.chosen().get();
    ComboBox<PartDays> parts =
        Choices.of("count-parts", List.of(PartDays.values()), now.partDays(), Messages::of);
    parts.setOnAction(event -> look(model.chosen().get().with(parts.getValue())));
    ComboBox<ShortDays> shortDays =
        Choices.of("count-short", List.of(ShortDays.values()), now.shortDays(), Messages::of);
    shortDays.setOnAction(event -> look(model.chosen().get().with(shortDays.getValue())));
    ComboBox<Suspensions> suspensions =
        Choices.of(
            "count-suspensions", List.of(Suspensions.values()), now.suspensions(), Messages::of);
    suspensions.setOnAction(event -> look(model.chosen().get().with(suspensions.getValue())));
    List<String> offered = new ArrayList<>(PERIOD_RULES);
    now.findPeriodRule().filter(rule -> !offered.contains(rule)).ifPresent(offered::add);
    ComboBox<String> periods =
        Choices.of(
            "count-periods", offered, now.findPeriodRule().orElse(""), CountingSection::periods);
    periods.setOnAction(event ->
        look(
            model
                .chosen()
                .get()
                .withPeriodRule(
                    Optional.ofNullable(periods.getValue())
                        .filter(rule -> !rule.isEmpty())
                        .orElse(null))));
    TextField minimum =
        FormRow.textField("count-minimum", String.valueOf(now.minimumEnrolledDays()));
    minimum
        .textProperty()
        .addListener((property, was, is) -> {
          if (is.strip().matches("\\d{1,3}")) {
            model.chooseMinimum(Integer.parseInt(is.strip()));
            tell();
          }
        });
    use =
        Buttons.primary(
            "count-use",
            Messages.text("settings.counting.use"),
            () -> {
              model.use();
              refresh();
            });
    HBox foot = new HBox(use, effect);
    foot.getStyleClass().add("start-foot");
    HBox.setHgrow(effect, Priority.ALWAYS);
    use.setMinWidth(Region.USE_PREF_SIZE);
    return new Card(Messages.text("settings.counting.card"))
        .add(
            Words.wrapped(Messages.text("settings.counting.why"), "muted"),
            new FormRow(Messages.text("settings.counting.parts"), parts),
            new FormRow(Messages.text("settings.counting.short"), shortDays),
            new FormRow(Messages.text("settings.counting.suspensions"), suspensions),
            new FormRow(Messages.text("settings.counting.minimum"), minimum),
            new FormRow(Messages.text("settings.counting.periods"), periods),
            foot);
  }

  private static String periods(String rule) {
    return Messages.text(
        switch (rule) {
          case "" -> "settings.counting.periods.ask";
          case "fraction" -> "importing.periodRule.fraction";
          case "half" -> "importing.periodRule.half";
          case "any" -> "importing.periodRule.any";
          default -> "settings.counting.periods.official";
        });
  }

  private void look(AttendanceRules rules) {
    model.chosen().set(rules);
    tell();
  }

  private void tell() {
    effect.setText(model.effect());
    use.setDisable(!model.isChanged());
  }

  private Card presets() {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("settings.counting.places")));
    VBox note = new VBox(Words.wrapped(Messages.text("settings.counting.placesWhy"), "muted"));
    note.getStyleClass().add("card-row");
    card.add(note);
    model.presets().forEach(preset -> card.add(row(preset)));
    return card;
  }

  private Node row(RulePreset preset) {
    VBox words = Words.twoLines(preset.words(), preset.says());
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    Button look =
        Buttons.small(
            "preset-" + preset.id(),
            Messages.text("settings.counting.look"),
            () -> {
              model.choose(preset);
              draw();
            });
    look.setMinWidth(Region.USE_PREF_SIZE);
    look.setAccessibleText(Messages.text("settings.counting.lookAt", preset.words()));
    HBox row = new HBox(words, look);
    row.getStyleClass().addAll("card-row", "ruled-row");
    return row;
  }
}
