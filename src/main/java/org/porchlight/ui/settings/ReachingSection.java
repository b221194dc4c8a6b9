package org.porchlight.ui.settings;

import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.LadderDeed;
import org.porchlight.outreach.LadderMetric;
import org.porchlight.outreach.LadderPreset;
import org.porchlight.outreach.LadderStep;
import org.porchlight.outreach.LadderWho;
import org.porchlight.outreach.OrderRule;
import org.porchlight.outreach.ShortlistOrder;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// The order of the list, with the top of it as it would be; and the contact ladder.
final class ReachingSection extends SettingsView.Section {
  private static final int QUARTERS = 4;

  /// Both sides begin alike and grow alike; wrapped lines reckon their height from it.
  private static final double HALF = 320;

  private final ReachingViewModel model;
  private final FormDrafts drafts;
  private final VBox rules = new VBox();
  private final VBox top = new VBox();
  private Button use = new Button();

  ReachingSection(ReachingViewModel model, FormDrafts drafts) {
    this.model = model;
    this.drafts = drafts;
    rules.setId("order-rules");
    top.setId("order-top");
  }

  @Override
  void refresh() {
    model.refresh();
    draw();
  }

  private void draw() {
    getChildren().setAll(order(), ladder(), presets());
    drawRules(null);
  }

  // ---- the order ----

  private Card order() {
    use =
        Buttons.primary(
            "order-use",
            Messages.text("settings.reaching.order.use"),
            () -> {
              model.useOrder();
              refresh();
            });
    Button usual =
        Buttons.small(
            "order-usual",
            Messages.text("settings.reaching.order.usual"),
            () -> {
              model.order().set(ShortlistOrder.USUAL);
              drawRules(null);
            });
    HBox foot = new HBox(use, usual);
    foot.getStyleClass().add("start-foot");
    VBox left =
        new VBox(
            rules, Words.wrapped(Messages.text("settings.reaching.order.keys"), "small", "muted"));
    left.getStyleClass().add("form-lines");
    VBox right = new VBox(Words.strong(Messages.text("settings.reaching.top")), top);
    right.getStyleClass().add("form-lines");
    for (VBox side : List.of(left, right)) {
      HBox.setHgrow(side, Priority.ALWAYS);
      side.setMinWidth(0);
      side.setPrefWidth(HALF);
    }
    HBox both = new HBox(left, right);
    both.getStyleClass().add("reaching-order");
    return new Card(Messages.text("settings.reaching.order"))
        .add(Words.wrapped(Messages.text("settings.reaching.order.why"), "muted"), both, foot);
  }

  /// @param focused the rule that was moved keeps the focus
  private void drawRules(@Nullable OrderRule focused) {
    rules.getChildren().clear();
    List<OrderRule> inOrder = model.order().get().rules();
    for (int i = 0; i < inOrder.size(); i++) {
      rules.getChildren().add(rule(inOrder.get(i), i, inOrder.size()));
    }
    top.getChildren().clear();
    List<String> lines = model.top();
    if (lines.isEmpty()) {
      top.getChildren().add(Words.wrapped(Messages.text("settings.reaching.top.nobody"), "muted"));
    }
    lines.forEach(line -> top.getChildren().add(Words.wrapped(line, "small")));
    use.setDisable(!model.isOrderChanged());
    if (focused != null) {
      rules.getChildren().get(inOrder.indexOf(focused)).requestFocus();
    }
  }

  private Node rule(OrderRule rule, int place, int rules) {
    String words = Messages.of(rule);
    Button up =
        Buttons.icon(
            "up-" + rule.name().toLowerCase(java.util.Locale.ROOT),
            "fth-chevron-up",
            Messages.text("settings.reaching.up", words),
            () -> move(rule, -1));
    Button down =
        Buttons.icon(
            "down-" + rule.name().toLowerCase(java.util.Locale.ROOT),
            "fth-chevron-down",
            Messages.text("settings.reaching.down", words),
            () -> move(rule, 1));
    up.setDisable(place == 0);
    down.setDisable(place == rules - 1);
    var label = Words.wrapped(Messages.text("settings.reaching.place", place + 1, words));
    HBox.setHgrow(label, Priority.ALWAYS);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox row = new HBox(label, up, down);
    row.setId("rule-" + rule.name().toLowerCase(java.util.Locale.ROOT));
    row.getStyleClass().add("order-row");
    row.setFocusTraversable(true);
    row.setAccessibleText(Messages.text("settings.reaching.place", place + 1, words));
    row.addEventHandler(
        KeyEvent.KEY_PRESSED,
        key -> {
          if (key.isAltDown() && (key.getCode() == KeyCode.UP || key.getCode() == KeyCode.DOWN)) {
            move(rule, key.getCode() == KeyCode.UP ? -1 : 1);
            key.consume();
          }
        });
    return row;
  }

  private void move(OrderRule rule, int places) {
    model.move(rule, places);
    drawRules(rule);
  }

  // ---- the ladder ----

  private Card ladder() {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("settings.reaching.ladder")));
    card.setId("ladder");
    VBox note = new VBox(Words.wrapped(Messages.text("settings.reaching.ladder.why"), "muted"));
    if (model.steps().isEmpty()) {
      note.getChildren().add(Words.wrapped(Messages.text("settings.reaching.ladder.none")));
    }
    note.getStyleClass().add("card-row");
    card.add(note);
    model.steps().forEach(step -> card.add(step(step)));
    return card.add(newStep());
  }

  private Node step(LadderStep step) {
    VBox words = Words.twoLines(step.words(), told(step));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    Button off =
        Buttons.small(
            "ladder-off-" + step.id(),
            Messages.text("settings.reaching.ladder.remove"),
            () -> {
              model.remove(step);
              draw();
            });
    off.setMinWidth(Region.USE_PREF_SIZE);
    off.setAccessibleText(Messages.text("settings.reaching.ladder.removeStep", step.words()));
    HBox row = new HBox(words, off);
    row.getStyleClass().addAll("card-row", "ruled-row");
    return row;
  }

  private static String told(LadderStep step) {
    return Messages.text(
        "settings.reaching.ladder.step",
        step.when(),
        Messages.text(
            "settings.reaching.ladder.who",
            Messages.of(step.who()),
            Messages.count("settings.reaching.ladder.days", step.dueSchoolDays()),
            Messages.of(step.deed())));
  }

  private Node newStep() {
    ComboBox<LadderMetric> metric =
        Choices.of(
            "ladder-metric",
            List.of(LadderMetric.values()),
            LadderMetric.DAYS_MISSED,
            Messages::of);
    TextField amount = FormRow.textField("ladder-amount", "");
    ComboBox<LadderDeed> deed =
        Choices.of("ladder-deed", List.of(LadderDeed.values()), LadderDeed.CONTACT, Messages::of);
    TextField words = FormRow.textField("ladder-words", "");
    ComboBox<LadderWho> who =
        Choices.of("ladder-who", List.of(LadderWho.values()), LadderWho.OFFICE, Messages::of);
    TextField due = FormRow.textField("ladder-due", "5");
    VBox form = new VBox();
    FormDraft[] draft = new FormDraft[1];
    Button save =
        Buttons.small(
            "ladder-save",
            Messages.text("settings.reaching.ladder.save"),
            () -> {
              draft[0].done();
              int number = Integer.parseInt(amount.getText().strip());
              model.add(
                  new LadderStep(
                      0,
                      metric.getValue(),
                      metric.getValue().isShare() ? number : number * QUARTERS,
                      deed.getValue(),
                      words.getText().strip(),
                      who.getValue(),
                      Integer.parseInt(due.getText().strip())));
              draw();
            });
    Runnable check =
        () ->
            save.setDisable(
                !amount.getText().strip().matches("[1-9]\\d{0,2}")
                    || !due.getText().strip().matches("\\d{1,2}")
                    || words.getText().isBlank());
    for (TextField field : List.of(amount, words, due)) {
      field.textProperty().addListener((property, was, is) -> check.run());
    }
    check.run();
    form.setId("ladder-form");
    form.getStyleClass().addAll("card-row", "ruled-row", "form-lines");
    form.getChildren()
        .setAll(
            Words.strong(Messages.text("settings.reaching.ladder.add")),
            new FormRow(Messages.text("settings.reaching.ladder.metric"), metric),
            new FormRow(Messages.text("settings.reaching.ladder.amount"), amount),
            new FormRow(Messages.text("settings.reaching.ladder.words"), words),
            new FormRow(Messages.text("settings.reaching.ladder.deed"), deed),
            new FormRow(Messages.text("settings.reaching.ladder.whoDoes"), who),
            new FormRow(Messages.text("settings.reaching.ladder.due"), due),
            new HBox(save));
    draft[0] = drafts.keep("ladder-step", form);
    return form;
  }

  private Card presets() {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("settings.reaching.presets")));
    card.setId("ladder-presets");
    LadderPreset.all().forEach(preset -> card.add(preset(preset)));
    return card;
  }

  private Node preset(LadderPreset preset) {
    String steps =
        preset.steps().stream()
            .map(step -> Messages.text("settings.reaching.ladder.step", step.when(), step.words()))
            .collect(Collectors.joining("; "));
    VBox words =
        Words.twoLines(
            preset.words(),
            Messages.text("settings.reaching.presets.says", steps + ".", preset.says()));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    Button take =
        Buttons.small(
            "ladder-preset-" + preset.id(),
            Messages.text("settings.reaching.presets.use"),
            () -> {
              model.use(preset);
              draw();
            });
    take.setMinWidth(Region.USE_PREF_SIZE);
    take.setAccessibleText(Messages.text("settings.reaching.presets.useOf", preset.words()));
    HBox row = new HBox(words, take);
    row.getStyleClass().addAll("card-row", "ruled-row");
    return row;
  }
}
