package org.porchlight.ui.students;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.AdultDetails;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Phone;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Words;

/// An adult of a family, added or put right by hand, with their numbers.
final class AdultForm extends ByHandForm {
  /// Whether an adult has custody, as far as anybody knows.
  enum Custody {
    UNKNOWN,
    YES,
    NO;

    static Custody of(@Nullable Boolean custodial) {
      return custodial == null ? UNKNOWN : custodial ? YES : NO;
    }

    @Nullable Boolean custodial() {
      return this == UNKNOWN ? null : Boolean.valueOf(this == YES);
    }
  }

  private static final int MOST = 9;

  private final StudentsByHand byHand;
  private final Household household;
  private final @Nullable Guardian guardian;
  private final Runnable close;
  private final TextField first;
  private final TextField last;
  private final TextField relationship;
  private final TextField language;
  private final TextField email;
  private final TextField phone = Typed.field("adult-phone", "");
  private final TextField order;
  private final CheckBox livesWith;
  private final ComboBox<Custody> custody;

  AdultForm(StudentsByHand byHand, Household household, Optional<Guardian> known, Runnable close) {
    super(
        "adult",
        known
            .map(Guardian::fullName)
            .orElse(Messages.text("students.adult.new", household.familyLabel())));
    this.byHand = byHand;
    this.household = household;
    this.guardian = known.orElse(null);
    this.close = close;
    AdultDetails before =
        known
            .map(AdultDetails::of)
            .orElse(
                new AdultDetails(
                    null,
                    "",
                    null,
                    Math.min(household.guardians().size() + 1, MOST),
                    true,
                    null,
                    null,
                    null));
    first = Typed.field("adult-first", before.firstName());
    last = Typed.field("adult-last", before.lastName());
    relationship = Typed.field("adult-relationship", before.relationship());
    language = Typed.field("adult-language", before.language());
    email = Typed.field("adult-email", before.email());
    order = Typed.field("adult-order", String.valueOf(before.contactOrder()));
    livesWith =
        Typed.box(
            "adult-lives-with", Messages.text("students.adult.livesWith"), before.livesWith());
    custody =
        Typed.choice(
            "adult-custody",
            List.of(Custody.values()),
            Custody.of(before.custodial()),
            Messages::of);
    row(Messages.text("students.adult.first"), first);
    row(Messages.text("students.adult.last"), last);
    row(Messages.text("students.adult.relationship"), relationship);
    row(Messages.text("students.adult.number"), phone);
    row(Messages.text("students.adult.email"), email);
    row(Messages.text("students.adult.language"), language);
    row(Messages.text("students.adult.order"), order);
    row(Messages.text("students.adult.custody"), custody);
    getChildren().add(livesWith);
    known.ifPresent(this::numbers);
    finish(byHand, "students/adult/" + household.id() + "/" + known.map(Guardian::id).orElse(0L));
  }

  private void numbers(Guardian adult) {
    for (Phone known : adult.phones()) {
      Button mark =
          Buttons.small(
              "adult-phone-" + known.id(),
              Messages.text(
                  known.isWrong() ? "students.adult.markRight" : "students.adult.markWrong",
                  known.display()),
              () -> {
                close.run();
                byHand.markWrong(adult, known.id(), !known.isWrong());
              });
      mark.setWrapText(true);
      getChildren().add(mark);
    }
    if (adult.doNotContact()) {
      getChildren()
          .add(Words.wrapped(Messages.text("students.page.doNotContact"), "small", "muted"));
    }
  }

  @Override
  void save() {
    String place = order.getText().strip();
    if (!place.matches("[1-9]")) {
      ended(Optional.of(Messages.text("students.adult.orderWrong")));
      return;
    }
    ended(
        byHand.keep(
            household,
            guardian,
            new AdultDetails(
                Typed.orNull(first),
                last.getText().strip(),
                Typed.orNull(relationship),
                Integer.parseInt(place),
                livesWith.isSelected(),
                Typed.orNull(language),
                Typed.orNull(email),
                custody.getValue().custodial()),
            phone.getText()));
  }

  @Override
  void close() {
    close.run();
  }
}
