package org.porchlight.ui.firstrun;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.porchlight.roster.StaffRole;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.PassphraseField;
import org.porchlight.ui.kit.Words;

/// The one page between nothing and one's own district.
public final class StartDistrictView extends StackPane {
  private final StartDistrictViewModel<?> model;
  private final TextField name = FormRow.textField("district-name", "");

  /// @param place where the district will lie, in words a person understands
  public StartDistrictView(StartDistrictViewModel<?> model, String place, Runnable back) {
    this.model = model;
    setId("start-district-page");
    VBox card = card(place, back);
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    StackPane holder = new StackPane(card);
    holder.getStyleClass().add("start-holder");
    ScrollPane scroll = new ScrollPane(holder);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    StackPane.setAlignment(card, Pos.CENTER);
    getChildren().addAll(new NightScene(0.65, 0.14, 0.8), scroll);
  }

  public void begin() {
    name.requestFocus();
  }

  private VBox card(String place, Runnable back) {
    VBox card =
        new VBox(
            Words.plain(Messages.text("start.title"), "title-person"),
            Words.wrapped(place, "muted"),
            nameAndPerson(),
            passphrases(),
            new Notice(
                Notice.Tone.LAMP,
                "fth-key",
                Messages.text("start.lost"),
                Messages.text("start.lost.more")),
            foot(back));
    card.getStyleClass().addAll("card", "lifted", "door-card", "start-card");
    return card;
  }

  private VBox nameAndPerson() {
    name.textProperty().bindBidirectional(model.districtName());
    name.setPromptText(Messages.text("start.name.example"));
    TextField person = FormRow.textField("person", "");
    person.textProperty().bindBidirectional(model.person());
    person.setPromptText(Messages.text("start.person.example"));
    FormRow personRow = new FormRow(Messages.text("start.person"), person);
    HBox.setHgrow(personRow, Priority.ALWAYS);
    HBox who = new HBox(personRow, new FormRow(Messages.text("start.role"), role()));
    who.getStyleClass().add("form-columns");
    VBox rows = new VBox(new FormRow(Messages.text("start.name"), name), who);
    rows.getStyleClass().add("form");
    return rows;
  }

  private ComboBox<StaffRole> role() {
    ComboBox<StaffRole> role =
        new ComboBox<>(
            FXCollections.observableArrayList(
                List.of(StaffRole.OFFICE, StaffRole.COUNSELOR, StaffRole.PRINCIPAL)));
    role.setId("role");
    role.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(StaffRole value) {
            return Messages.of(value);
          }

          @Override
          public StaffRole fromString(String words) {
            throw new UnsupportedOperationException();
          }
        });
    role.valueProperty().bindBidirectional(model.role());
    return role;
  }

  private VBox passphrases() {
    PassphraseField first =
        new PassphraseField("new-passphrase", Messages.text("start.passphrase"));
    first.text().bindBidirectional(model.passphrase());
    PassphraseField second = new PassphraseField("again", Messages.text("start.again"));
    second.text().bindBidirectional(model.again());
    second.onEnter(model::start);
    FormRow firstRow = new FormRow(Messages.text("start.passphrase"), first);
    firstRow.help(Messages.text("start.passphrase.help"));
    var strength = model.strength();
    strength.addListener((property, was, is) ->
        firstRow.help(is.isEmpty() ? Messages.text("start.passphrase.help") : is));
    VBox rows = new VBox(firstRow, new FormRow(Messages.text("start.again"), second));
    rows.getStyleClass().add("form");
    rows.setUserData(strength);
    return rows;
  }

  private HBox foot(Runnable back) {
    Button start = Buttons.primary("create", Messages.text("start.create"), model::start);
    start.setMinWidth(USE_PREF_SIZE);
    Label why = Words.wrapped("", "small", "muted");
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    var missing = model.missing();
    Runnable tell =
        () -> {
          boolean complete = missing.getValue().isEmpty();
          start.setDisable(!complete || model.busy().get());
          why.setText(
              model.busy().get()
                  ? Messages.text("start.creating")
                  : model.trouble().get().isEmpty() ? missing.getValue() : model.trouble().get());
        };
    missing.addListener((property, was, is) -> tell.run());
    model.busy().addListener((property, was, is) -> tell.run());
    model.trouble().addListener((property, was, is) -> tell.run());
    tell.run();
    HBox foot = new HBox(Buttons.secondary("back", Messages.text("start.back"), back), why, start);
    foot.getStyleClass().add("start-foot");
    foot.setUserData(missing);
    return foot;
  }
}
