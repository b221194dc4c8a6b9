package org.porchlight.ui.kit;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.Channel;
import org.porchlight.roster.Guardian;
import org.porchlight.text.Messages;

/// The form behind "Log a contact", for a side panel: by what, whom, what came of it, words.
public final class ContactForm extends VBox {
  private final ContactFormViewModel model;
  private final FlowPane results = chips("contact-results");
  private final Runnable onSaved;
  private final Runnable afterUndo;
  private @Nullable FormDraft draft;

  /// @param onSaved closes the form and reads the screen again
  /// @param afterUndo reads the screen again
  public ContactForm(ContactFormViewModel model, Runnable onSaved, Runnable afterUndo) {
    this.model = model;
    this.onSaved = onSaved;
    this.afterUndo = afterUndo;
    setId("contact-form");
    getStyleClass().add("form");
    getChildren()
        .addAll(
            Words.cardTitle(Messages.text("kit.contact.title")),
            Words.wrapped(Messages.text("kit.contact.family", model.familyLabel()), "muted"),
            new FormRow(Messages.text("kit.contact.how"), channels()),
            new FormRow(Messages.text("kit.contact.who"), guardians()),
            new FormRow(Messages.text("kit.contact.used"), addresses()),
            new FormRow(Messages.text("kit.contact.result"), results),
            new FormRow(Messages.text("kit.contact.language"), language()),
            new FormRow(Messages.text("kit.contact.words"), words()),
            buttons());
    model.channel().addListener((property, was, is) -> showResults());
    showResults();
  }

  private Node channels() {
    FlowPane chips = chips("contact-channels");
    choices(chips, Arrays.asList(Channel.values()), Messages::of, model.channel());
    return chips;
  }

  private void showResults() {
    results.getChildren().clear();
    choices(results, model.results(), Messages::of, model.result());
  }

  private static FlowPane chips(String id) {
    FlowPane chips = new FlowPane();
    chips.setId(id);
    chips.getStyleClass().add("chips");
    return chips;
  }

  private static <T extends Enum<T>> void choices(
      FlowPane chips,
      List<T> choices,
      Function<T, String> words,
      ObjectProperty<? super T> chosen) {
    for (T choice : choices) {
      ToggleButton chip = new ToggleButton(words.apply(choice));
      chip.setId("contact-" + choice.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
      chip.getStyleClass().add("filter-chip");
      chip.setMnemonicParsing(false);
      chip.setSelected(choice.equals(chosen.getValue()));
      chip.setOnAction(event -> {
        chosen.setValue(choice);
        chips
            .getChildren()
            .forEach(other -> ((ToggleButton) other).setSelected(other.equals(chip)));
      });
      chips.getChildren().add(chip);
    }
  }

  private Node guardians() {
    ComboBox<Guardian> combo = new ComboBox<>();
    combo.setId("contact-guardian");
    combo.getItems().setAll(model.guardians());
    combo.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable Guardian guardian) {
            return guardian == null ? "" : named(guardian);
          }

          @Override
          public @Nullable Guardian fromString(String typed) {
            return null;
          }
        });
    combo.valueProperty().bindBidirectional(model.guardian());
    combo.setMaxWidth(Double.MAX_VALUE);
    return combo;
  }

  private static String named(Guardian guardian) {
    return guardian.relationship() == null
        ? guardian.fullName()
        : Messages.text("kit.contact.guardian", guardian.fullName(), guardian.relationship());
  }

  private Node addresses() {
    ComboBox<String> combo = new ComboBox<>(model.addresses());
    combo.setId("contact-address");
    combo.setEditable(true);
    combo.getEditor().textProperty().bindBidirectional(model.addressUsed());
    combo.setMaxWidth(Double.MAX_VALUE);
    return combo;
  }

  private Node language() {
    var field = FormRow.textField("contact-language", "");
    field.textProperty().bindBidirectional(model.language());
    return field;
  }

  private Node words() {
    TextArea area = new TextArea();
    area.setId("contact-words");
    area.setWrapText(true);
    area.setPrefRowCount(3);
    area.textProperty().bindBidirectional(model.words());
    return area;
  }

  private Node buttons() {
    Button save =
        Buttons.withKey(
            Buttons.primary("contact-save", Messages.text("kit.contact.save"), this::save),
            "Ctrl Enter");
    save.disableProperty().bind(model.complete().not());
    HBox row = new HBox(Words.gap(), save);
    row.getStyleClass().add("card-row");
    return row;
  }

  public ContactFormViewModel model() {
    return model;
  }

  /// Brings back what was kept of this form, and keeps it from now on.
  public void keepIn(FormDraft draft) {
    this.draft = draft;
    draft.begin(
        model::read,
        this,
        model.channel(),
        model.result(),
        model.addressUsed(),
        model.language(),
        model.words());
    showResults();
  }

  /// The screen is left or locked.
  public void keepNow() {
    if (draft != null) {
      draft.keepNow();
    }
  }

  /// What Ctrl Enter does; a screen calls it from its primary action.
  public void save() {
    if (model.save(afterUndo)) {
      if (draft != null) {
        draft.done();
      }
      onSaved.run();
    }
  }
}
