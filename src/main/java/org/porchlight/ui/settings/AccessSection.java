package org.porchlight.ui.settings;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.access.Account;
import org.porchlight.access.LockRepository;
import org.porchlight.access.RecoveryCode;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Avatar;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.NewPassphrase;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.PassphraseField;
import org.porchlight.ui.kit.RecoveryCodeCard;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// Passphrases, the recovery code, and when the window locks itself.
final class AccessSection extends SettingsView.Section {
  private final AccessViewModel model;
  private final FormDrafts drafts;
  private final Label trouble;

  AccessSection(AccessViewModel model, FormDrafts drafts) {
    this.model = model;
    this.drafts = drafts;
    trouble = Words.following(model.trouble(), "trouble");
    trouble.managedProperty().bind(model.trouble().isNotEmpty());
    disableProperty().bind(model.busy());
  }

  @Override
  void refresh() {
    model.forgetTrouble();
    getChildren().clear();
    for (String reminder : model.reminders()) {
      getChildren().add(new Notice(Notice.Tone.LAMP, "fth-key", "", reminder));
    }
    getChildren().addAll(people(), trouble, recoveryCode(), locking());
  }

  // ---- who can open ----

  private Card people() {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("settings.access.people")));
    card.setId("access-people");
    model.accounts().forEach(account -> card.add(row(account)));
    if (model.hasSharedPassphrase()) {
      card.add(sharedRow());
    }
    if (!model.managesPeople()) {
      Label why = Words.wrapped(Messages.text("settings.access.notManager"), "small", "muted");
      HBox line = new HBox(why);
      line.getStyleClass().addAll("card-row", "ruled-row");
      card.add(line);
    }
    return card;
  }

  private HBox row(Account account) {
    StaffMember person = account.person();
    VBox name = Words.twoLines(person.name(), Messages.of(person.role()));
    HBox row = new HBox(new Avatar(person.name()), name, Words.gap());
    HBox.setHgrow(name, Priority.ALWAYS);
    row.getStyleClass().addAll("card-row", "ruled-row");
    if (account.readsNotes()) {
      row.getChildren()
          .add(new StatusChip(StatusChip.Tone.QUIET, Messages.text("settings.access.notes")));
    }
    row.getChildren()
        .add(
            account.opens()
                ? new StatusChip(StatusChip.Tone.LEAF, Messages.text("settings.access.opens"))
                : new StatusChip(StatusChip.Tone.QUIET, Messages.text("settings.access.none")));
    String sees = model.sees(person);
    if (!sees.isEmpty()) {
      row.getChildren().add(new StatusChip(StatusChip.Tone.INFO, sees));
    }
    if (model.isMe(account) && account.opens()) {
      row.getChildren()
          .add(
              small(
                  "change-my-passphrase",
                  Messages.text("settings.access.mine"),
                  person,
                  this::changeMine));
    } else if (model.managesPeople()) {
      row.getChildren()
          .add(
              small(
                  "limit-" + person.id(),
                  Messages.text("settings.access.sight"),
                  person,
                  () -> limit(person)));
      if (account.opens()) {
        row.getChildren()
            .add(
                small(
                    "remove-access-" + person.id(),
                    Messages.text("settings.access.remove"),
                    person,
                    () -> model.removeAccess(person, this::refresh)));
      }
      row.getChildren()
          .add(
              small(
                  "give-passphrase-" + person.id(),
                  Messages.text(account.opens() ? "settings.access.new" : "settings.access.give"),
                  person,
                  () -> give(person)));
    }
    return row;
  }

  private static Button small(String id, String words, StaffMember person, Runnable action) {
    Button button = Buttons.small(id, words, action);
    button.setAccessibleText(Messages.text("settings.access.about", words, person.name()));
    button.setMinWidth(USE_PREF_SIZE);
    return button;
  }

  private HBox sharedRow() {
    VBox name =
        Words.twoLines(
            Messages.text("settings.access.shared"), Messages.text("settings.access.shared.more"));
    HBox row = new HBox(name, Words.gap());
    HBox.setHgrow(name, Priority.ALWAYS);
    row.getStyleClass().addAll("card-row", "ruled-row");
    if (model.managesPeople()) {
      row.getChildren()
          .add(
              Buttons.small(
                  "end-shared",
                  Messages.text("settings.access.shared.end"),
                  () -> model.endSharedPassphrase(this::refresh)));
    }
    return row;
  }

  private void give(StaffMember person) {
    NewPassphrase passphrase = new NewPassphrase("new-passphrase", person.name());
    Button keep =
        Buttons.primary(
            "keep-passphrase",
            Messages.text("settings.access.keep"),
            () -> model.givePassphrase(person, passphrase.take(), this::refresh));
    keep.disableProperty().bind(passphrase.missing().isNotEmpty());
    passphrase.onEnter(keep::fire);
    show(
        new Card(Messages.text("settings.access.for", person.name()))
            .add(
                Words.wrapped(Messages.text("settings.access.for.more", person.name()), "muted"),
                passphrase,
                why(passphrase),
                foot(keep)));
    passphrase.begin();
  }

  private void limit(StaffMember person) {
    FormDraft[] draft = new FormDraft[1];
    Set<Long> limited = model.limitedTo(person);
    CheckBox every = new CheckBox(Messages.text("settings.access.sight.every"));
    every.setId("sight-every");
    every.setSelected(limited.isEmpty());
    Map<Long, CheckBox> boxes = new LinkedHashMap<>();
    for (School school : model.schools()) {
      CheckBox box = new CheckBox(school.name());
      box.setId("sight-" + school.id());
      box.setSelected(limited.contains(school.id()));
      box.disableProperty().bind(every.selectedProperty());
      boxes.put(school.id(), box);
    }
    Button keep =
        Buttons.primary(
            "keep-sight",
            Messages.text("settings.access.sight.keep"),
            () -> {
              draft[0].done();
              model.limit(person, chosen(every, boxes), this::refresh);
            });
    BooleanBinding none =
        Bindings.createBooleanBinding(
            () -> !every.isSelected() && boxes.values().stream().noneMatch(CheckBox::isSelected),
            Stream.concat(Stream.of(every), boxes.values().stream())
                .map(CheckBox::selectedProperty)
                .toArray(Observable[]::new));
    keep.disableProperty().bind(none);
    VBox ticks = new VBox(8, every);
    ticks.getChildren().addAll(boxes.values());
    Card card =
        new Card(Messages.text("settings.access.sight.for", person.name()))
            .add(
                Words.wrapped(Messages.text("settings.access.sight.more"), "muted"),
                ticks,
                foot(keep, () -> draft[0].done()));
    draft[0] = drafts.keep("settings/sight/" + person.id(), card);
    show(card);
  }

  private static Set<Long> chosen(CheckBox every, Map<Long, CheckBox> boxes) {
    return every.isSelected()
        ? Set.of()
        : boxes.entrySet().stream()
            .filter(box -> box.getValue().isSelected())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
  }

  private void changeMine() {
    PassphraseField old =
        new PassphraseField("old-passphrase", Messages.text("settings.access.old"));
    NewPassphrase fresh = new NewPassphrase("new-passphrase", "");
    Button keep =
        Buttons.primary(
            "keep-passphrase",
            Messages.text("settings.access.keep"),
            () -> {
              char[] was = old.text().get().toCharArray();
              old.clear();
              model.changeMine(was, fresh.take(), this::refresh);
            });
    keep.disableProperty().bind(fresh.missing().isNotEmpty().or(old.text().isEmpty()));
    fresh.onEnter(keep::fire);
    show(
        new Card(Messages.text("settings.access.mine"))
            .add(
                new FormRow(Messages.text("settings.access.old"), old),
                fresh,
                why(fresh),
                foot(keep)));
    old.focusField();
  }

  private static Label why(NewPassphrase passphrase) {
    return Words.following(passphrase.missing(), "small", "muted");
  }

  private HBox foot(Button keep) {
    return foot(keep, () -> {});
  }

  private HBox foot(Button keep, Runnable forget) {
    return new HBox(
        12,
        keep,
        Buttons.secondary(
            "access-back",
            Messages.text("settings.people.back"),
            () -> {
              forget.run();
              refresh();
            }));
  }

  private void show(Node form) {
    model.forgetTrouble();
    getChildren().setAll(form, trouble);
  }

  // ---- the recovery code ----

  private Card recoveryCode() {
    Card card =
        new Card(Messages.text("settings.access.code"))
            .add(
                Words.wrapped(
                    Messages.text(
                        model.hasRecoveryCode()
                            ? "settings.access.code.there"
                            : "settings.access.code.none")));
    if (model.managesPeople()) {
      Button fresh =
          Buttons.secondary(
              "new-recovery-code",
              Messages.text("settings.access.code.new"),
              () -> model.newRecoveryCode(this::showCode));
      card.add(new HBox(fresh));
    }
    return card;
  }

  private void showCode(RecoveryCode code) {
    RecoveryCodeCard card =
        new RecoveryCodeCard(code, Messages.text("unlock.porchlight"), this::refresh);
    getChildren().setAll(card);
    card.begin();
  }

  // ---- the lock ----

  private Card locking() {
    ComboBox<Integer> minutes =
        Choices.of(
            "lock-minutes",
            LockRepository.MINUTES,
            model.lockMinutes(),
            number -> Messages.count("settings.access.lock.minutes", number));
    minutes.setMaxWidth(USE_PREF_SIZE);
    minutes.valueProperty().addListener((property, was, is) -> model.changeLock(is));
    return new Card(Messages.text("settings.access.lock"))
        .add(
            new FormRow(Messages.text("settings.access.lock.after"), minutes)
                .help(Messages.text("settings.access.lock.help")));
  }
}
