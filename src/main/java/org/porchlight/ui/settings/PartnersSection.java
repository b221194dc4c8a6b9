package org.porchlight.ui.settings;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Partner;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// The partners, and the form of one of them.
final class PartnersSection extends SettingsView.Section {
  private final PartnersViewModel model;
  private final FormDrafts drafts;
  private @Nullable Partner chosen;

  PartnersSection(PartnersViewModel model, FormDrafts drafts) {
    this.model = model;
    this.drafts = drafts;
  }

  @Override
  void refresh() {
    getChildren().setAll(chosen == null ? list() : form(chosen));
  }

  private void choose(@Nullable Partner partner) {
    chosen = partner;
    refresh();
  }

  private Card list() {
    Button add =
        Buttons.withIcon(
            Buttons.secondary(
                "add-partner",
                Messages.text("settings.partners.add"),
                () -> choose(Partner.unsaved("", null, null))),
            "fth-plus");
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("settings.partners.card"), add));
    model.partners().forEach(partner -> card.add(row(partner)));
    return card;
  }

  private HBox row(Partner partner) {
    VBox name = Words.twoLines(partner.name(), Optional.ofNullable(partner.offers()).orElse(""));
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox row = new HBox(12, name, Words.gap());
    row.getStyleClass().addAll("card-row", "ruled-row");
    if (!partner.active()) {
      row.getChildren()
          .add(new StatusChip(StatusChip.Tone.QUIET, Messages.text("settings.partners.former")));
    }
    Button edit =
        Buttons.small(
            "edit-partner-" + partner.id(),
            Messages.text("settings.people.edit"),
            () -> choose(partner));
    edit.setAccessibleText(Messages.text("settings.people.edit.who", partner.name()));
    row.getChildren().add(edit);
    return row;
  }

  private Card form(Partner partner) {
    FormDraft[] draft = new FormDraft[1];
    TextField name = FormRow.textField("partner-name", partner.name());
    TextField offers = FormRow.textField("partner-offers", text(partner.offers()));
    TextField phone = FormRow.textField("partner-phone", text(partner.phone()));
    CheckBox active = new CheckBox(Messages.text("settings.partners.active"));
    active.setId("partner-active");
    active.setSelected(partner.active());
    Label trouble = Words.wrapped("", "trouble");
    trouble.setId("partner-trouble");
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    Button keep =
        Buttons.primary(
            "keep-partner",
            Messages.text("settings.people.keep"),
            () -> {
              Optional<String> wrong =
                  model.keep(
                      new Partner(
                          partner.id(),
                          name.getText().strip(),
                          nullable(offers.getText()),
                          nullable(phone.getText()),
                          active.isSelected()));
              trouble.setText(wrong.orElse(""));
              if (wrong.isEmpty()) {
                draft[0].done();
                choose(null);
              }
            });
    Button back =
        Buttons.secondary(
            "partner-back",
            Messages.text("settings.people.back"),
            () -> {
              draft[0].done();
              choose(null);
            });
    Card card =
        new Card(partner.id() == 0 ? Messages.text("settings.partners.new") : partner.name())
            .add(
                new FormRow(Messages.text("settings.partners.name"), name),
                new FormRow(Messages.text("settings.partners.offers"), offers),
                new FormRow(Messages.text("settings.people.phone"), phone),
                active,
                trouble,
                new HBox(12, keep, back));
    draft[0] = drafts.keep("settings/partner/" + partner.id(), card);
    return card;
  }

  private static String text(@Nullable String content) {
    return content == null ? "" : content;
  }

  private static @Nullable String nullable(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }
}
