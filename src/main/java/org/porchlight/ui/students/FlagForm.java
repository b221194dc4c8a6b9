package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.FlagReason;
import org.porchlight.roster.FlagSubject;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// What has to be known before anybody goes to a family or calls: set with its reason and paper,
/// looked at again, ended. Each kind says what Porchlight does while it stands.
final class FlagForm extends VBox {
  private final StudentViewModel model;
  private final StudentPage page;
  private final Runnable close;
  private final ComboBox<FlagKind> kind;
  private final ComboBox<FlagReason> rests;
  private final ComboBox<Guardian> adult;
  private final ComboBox<StaffMember> member;
  private final TextField words = FormRow.textField("flag-words", "");
  private final TextField document = FormRow.textField("flag-document", "");
  private final TextField fine = FormRow.textField("flag-fine", "");
  private final DatePicker review = new DatePicker();
  private final DatePicker expiry = new DatePicker();
  private final Label effect = Words.wrapped("", "small", "strong");
  private final Label trouble = Words.wrapped("", "trouble");
  private final VBox whom = new VBox();
  private final Button save;
  private final FormDraft draft;

  FlagForm(StudentViewModel model, StudentPage page, Runnable close) {
    this.model = model;
    this.page = page;
    this.close = close;
    Household household = page.household();
    kind = combo("flag-kind", List.of(FlagKind.values()), Messages::of);
    kind.setValue(FlagKind.DO_NOT_VISIT);
    rests = combo("flag-reason", List.of(FlagReason.values()), Messages::of);
    rests.setValue(FlagReason.FAMILY_ASKED);
    adult = combo("flag-adult", household.guardians(), Guardian::fullName);
    member = combo("flag-member", List.copyOf(page.staff().values()), StaffMember::name);
    review.setId("flag-review");
    review.setValue(model.today().plusDays(HouseholdFlag.USUAL_REVIEW_DAYS));
    expiry.setId("flag-expiry");
    effect.setId("flag-effect");
    trouble.setId("flag-trouble");
    trouble.managedProperty().bind(trouble.textProperty().isNotEmpty());
    save = Buttons.primary("flag-save", Messages.text("students.flag.save"), this::save);
    setId("flag-form");
    getStyleClass().add("form-lines");
    setSpacing(12);
    getChildren()
        .addAll(
            Words.cardTitle(Messages.text("students.flag.title", household.familyLabel())),
            new FormRow(Messages.text("students.flag.kind"), kind),
            effect,
            whom,
            new FormRow(Messages.text("students.flag.reason"), rests),
            new FormRow(Messages.text("students.flag.words"), words)
                .help(Messages.text("students.flag.wordsHelp")),
            new FormRow(Messages.text("students.flag.document"), document),
            new FormRow(Messages.text("students.flag.fine"), fine),
            new FormRow(Messages.text("students.flag.review"), review),
            new FormRow(Messages.text("students.flag.expiry"), expiry)
                .help(Messages.text("students.flag.expiryHelp")),
            trouble,
            new HBox(save));
    household.flags().forEach(this::standing);
    kind.valueProperty().addListener((property, was, is) -> tell());
    adult.valueProperty().addListener((property, was, is) -> check());
    member.valueProperty().addListener((property, was, is) -> check());
    words.textProperty().addListener((property, was, is) -> check());
    review.valueProperty().addListener((property, was, is) -> check());
    tell();
    draft = model.formDrafts().keep("flag/" + household.id(), this);
  }

  private static <T> ComboBox<T> combo(String id, List<T> choices, Function<T, String> words) {
    ComboBox<T> combo = new ComboBox<>(FXCollections.observableArrayList(choices));
    combo.setId(id);
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
          }

          @Override
          public @Nullable T fromString(String typed) {
            return null;
          }
        });
    return combo;
  }

  private void tell() {
    effect.setText(kind.getValue().effect());
    switch (kind.getValue().subject()) {
      case FAMILY -> whom.getChildren().clear();
      case ADULT ->
          whom.getChildren().setAll(new FormRow(Messages.text("students.flag.adult"), adult));
      case STAFF ->
          whom.getChildren().setAll(new FormRow(Messages.text("students.flag.member"), member));
    }
    check();
  }

  private void check() {
    FlagSubject subject = kind.getValue().subject();
    boolean named =
        switch (subject) {
          case FAMILY -> true;
          case ADULT -> adult.getValue() != null;
          case STAFF -> member.getValue() != null;
        };
    save.setDisable(!named || words.getText().isBlank() || review.getValue() == null);
  }

  private void save() {
    FlagSubject subject = kind.getValue().subject();
    Guardian about = adult.getValue();
    StaffMember who = member.getValue();
    HouseholdFlag flag =
        new HouseholdFlag(
            0,
            page.household().id(),
            kind.getValue(),
            words.getText().strip(),
            filled(fine),
            rests.getValue(),
            filled(document),
            subject == FlagSubject.ADULT && about != null ? about.id() : null,
            subject == FlagSubject.STAFF && who != null ? who.id() : null,
            model.me().id(),
            model.today(),
            review.getValue(),
            expiry.getValue(),
            null);
    Optional<String> wrong = flag.trouble();
    trouble.setText(wrong.orElse(""));
    if (wrong.isPresent()) {
      return;
    }
    draft.done();
    model.setFlag(flag);
    close.run();
  }

  private static @Nullable String filled(TextField field) {
    return field.getText().isBlank() ? null : field.getText().strip();
  }

  // ---- the flags that stand ----

  private void standing(HouseholdFlag flag) {
    Button again =
        Buttons.small(
            "flag-again-" + flag.id(),
            Messages.text("students.flag.again"),
            () -> {
              model.reviewFlag(flag);
              close.run();
            });
    Button end =
        Buttons.small(
            "flag-end-" + flag.id(),
            Messages.text("students.flag.end"),
            () -> {
              model.endFlag(flag);
              close.run();
            });
    HBox deeds = new HBox(8, again, end);
    VBox row =
        new VBox(
            6,
            Words.strong(Messages.of(flag.kind())),
            Words.wrapped(told(flag, page), "small"),
            deeds);
    row.getStyleClass().add("ruled-row");
    getChildren().add(row);
  }

  /// "Court order. Order of Oct 2. Set by Mr. Ruiz on Oct 2. To be looked at by Jan 4."
  static String told(HouseholdFlag flag, StudentPage page) {
    StringBuilder told = new StringBuilder();
    FlagReason rests = flag.reasonClass();
    if (rests != null) {
      told.append(Messages.text("students.flag.sentence", Messages.of(rests))).append(' ');
    }
    for (String words : new String[] {flag.reason(), flag.document(), flag.stillFine()}) {
      if (words != null && !words.isBlank()) {
        told.append(words.endsWith(".") ? words : Messages.text("students.flag.sentence", words));
        told.append(' ');
      }
    }
    StaffMember by = flag.setBy() == null ? null : page.staff().get(flag.setBy());
    told.append(
        by == null
            ? Messages.text("students.flag.setOn", Dates.dayOfMonth(flag.setOn()))
            : Messages.text("students.flag.setBy", by.name(), Dates.dayOfMonth(flag.setOn())));
    LocalDate review = flag.reviewOn();
    if (review != null) {
      told.append(' ').append(Messages.text("students.flag.reviewBy", Dates.day(review)));
    }
    LocalDate ends = flag.expiresOn();
    if (ends != null) {
      told.append(' ').append(Messages.text("students.flag.endsOn", Dates.day(ends)));
    }
    return told.toString();
  }
}
