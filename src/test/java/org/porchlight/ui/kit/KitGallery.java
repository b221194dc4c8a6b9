package org.porchlight.ui.kit;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.PopupWindow;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.DayMark;

/// Every part of the kit on one page, to be looked at.
public final class KitGallery {
  private KitGallery() {}

  public static Parent everything() {
    VBox left = new VBox(18, buttons(), chips(), bands(), fields());
    VBox right = new VBox(18, type(), notices(), empty());
    left.setPrefWidth(700);
    right.setPrefWidth(560);
    HBox page = new HBox(24, left, right);
    page.setStyle("-fx-padding: 24;");
    return new StackPane(page);
  }

  private static Node buttons() {
    FlowPane row = new FlowPane(10, 10);
    row.getChildren()
        .addAll(
            Buttons.primary("a", "Start debrief", KitGallery::nothing),
            Buttons.withKey(
                Buttons.primary("b", "Plan these visits", KitGallery::nothing), "Ctrl Enter"),
            Buttons.secondary("c", "See promises", KitGallery::nothing),
            Buttons.withKey(
                Buttons.withIcon(
                    Buttons.secondary("d", "Log a contact", KitGallery::nothing), "fth-phone"),
                "C"),
            Buttons.small("e", "Leave out", KitGallery::nothing),
            Buttons.withIcon(
                Buttons.link("f", "Why this number?", KitGallery::nothing), "fth-help-circle"),
            Buttons.icon("g", "fth-lock", "Lock", KitGallery::nothing));
    var off = Buttons.primary("h", "Next: explain codes", KitGallery::nothing);
    off.setDisable(true);
    row.getChildren().add(off);
    return new VBox(
        12, row, stepper(), new SegmentedSwitch<>("s", List.of("Students", "Families"), w -> w));
  }

  private static Node stepper() {
    Stepper stepper =
        new Stepper(
            List.of("Choose file", "Match columns", "Explain codes", "Review", "Done"), i -> {});
    stepper.at(1);
    return stepper;
  }

  private static Node chips() {
    FilterChip on = new FilterChip("on", "Missing 10 % or more");
    on.setSelected(true);
    FilterChip counted = new FilterChip("counted", "Newly here since Dec 1");
    counted.count(5);
    FlowPane row =
        new FlowPane(
            on,
            FilterChip.choosing("school", List.of("School: all", "Birch Creek"), w -> w, w -> {}),
            counted,
            new StatusChip(StatusChip.Tone.LAMP, "Ongoing"),
            new StatusChip(StatusChip.Tone.LEAF, "fth-check", "Saved"),
            new StatusChip(StatusChip.Tone.INFO, "day 15"),
            new StatusChip(StatusChip.Tone.EMBER, "2 days late"),
            new StatusChip(StatusChip.Tone.QUIET, "Waiting"),
            new Avatar("Mr. Ruiz"),
            Avatar.small("Mr. Ruiz"));
    row.getStyleClass().add("chips");
    return row;
  }

  private static Node bands() {
    VBox rows = new VBox(10);
    Random random = new Random(7);
    for (AbsenceBand band : AbsenceBand.values()) {
      DaysBar bar = new DaysBar();
      double share = List.of(0.03, 0.08, 0.129, 0.25, 0.0).get(band.ordinal());
      bar.show(share, band, "x");
      LastTenStrip strip =
          new LastTenStrip(
              IntStream.range(0, 10).mapToObj(i -> DayMark.values()[random.nextInt(3)]).toList());
      BandChip chip = new BandChip(band);
      chip.setPrefWidth(150);
      rows.getChildren().add(new HBox(20, chip, bar, strip, Words.strong("15 of 70")));
    }
    return new Card("Bands").add(rows);
  }

  private static Node fields() {
    ComboBox<String> combo =
        new ComboBox<>(FXCollections.observableArrayList("Maple Valley Middle", "Birch Creek"));
    combo.getSelectionModel().select(0);
    combo.setPrefWidth(220);
    combo
        .sceneProperty()
        .addListener((p, was, is) -> {
          if (is != null) {
            javafx.application.Platform.runLater(combo::show);
          }
        });
    TextField field = new TextField();
    field.setPromptText("Find anyone or anything");
    CheckBox ticked = new CheckBox("Compare with October");
    ticked.setSelected(true);
    ToggleGroup group = new ToggleGroup();
    RadioButton one = new RadioButton("Anyone");
    RadioButton two = new RadioButton("School staff only");
    one.setToggleGroup(group);
    two.setToggleGroup(group);
    two.setSelected(true);
    TextArea area = new TextArea("Loves the robotics club.");
    area.setPrefRowCount(2);
    FormRow late = new FormRow("Passphrase", new TextField("abc"));
    late.trouble("Twelve letters or more, please.");
    Tooltip tip = new Tooltip("A tooltip in its own window");
    tip.setAnchorLocation(PopupWindow.AnchorLocation.CONTENT_TOP_LEFT);
    field
        .sceneProperty()
        .addListener((p, was, is) -> {
          if (is != null) {
            javafx.application.Platform.runLater(() -> tip.show(field, 900, 20));
          }
        });
    return new Card("Fields")
        .add(
            new HBox(16, new FormRow("School", combo), new FormRow("Day", new DatePicker()), late),
            new HBox(16, field, new CheckBox("Remember"), ticked, one, two),
            area);
  }

  private static Node type() {
    return new VBox(
        4,
        Words.plain("Good afternoon, Mr. Ruiz", "title-screen"),
        Words.plain("Jaylen Whitcomb", "title-person"),
        Words.cardTitle("Needs you"),
        Words.wrapped("121 of 1,164 students (10.4 %) have missed 10 % or more.", "headline"),
        Words.plain("15 of 70 days", "figure"),
        Words.strong("2 visits from Tuesday are waiting"),
        Words.muted("Whitcomb and Tran families."),
        Words.small("missed this year, 21.4 %"),
        Words.plain("call about math tutor", "italic"),
        Words.plain("axes and keys", "tiny", "subtle"));
  }

  private static Node notices() {
    return new VBox(
        10,
        new Notice(Notice.Tone.LAMP, "We know this layout.", "It matches PowerSchool attendance.")
            .with(Buttons.link("n", "It was real", KitGallery::nothing)),
        new Notice(Notice.Tone.INFO, "Wed Dec 9 has no absences at any school.", "Not posted yet."),
        new Notice(Notice.Tone.LEAF, "Every visit is written up.", ""),
        new Notice(Notice.Tone.EMBER, "Do not visit.", "Set by Principal Okafor on Oct 2."));
  }

  private static Node empty() {
    return new Card(
        new EmptyState(
            "No visits are planned this week.",
            Buttons.secondary("choose", "Choose families", KitGallery::nothing)));
  }

  private static void nothing() {}
}
