package org.porchlight.ui.unlock;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.porchlight.access.RecoveryCode;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.NewPassphrase;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.Words;

/// Every passphrase is forgotten: the printed code opens the district, and somebody gets a new
/// passphrase of their own.
public final class RecoverView<T> extends StackPane {
  /// Who asks and what they will type from now on. The maker wipes the passphrase.
  @SuppressWarnings("ArrayRecordComponent")
  public record Fresh(StaffMember person, char[] passphrase) {}

  /// What the code opens, and what is done with it.
  ///
  /// @param people who may get a new passphrase
  /// @param finish gives the passphrase and begins
  public record Recovering<T>(
      Function<RecoveryCode, T> open,
      Function<T, List<StaffMember>> people,
      Function<T, Consumer<Fresh>> finish) {}

  private final Recovering<T> recovering;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final Runnable back;
  private final TextField code = FormRow.textField("recovery-code", "");
  private final VBox card = new VBox();

  public RecoverView(
      Recovering<T> recovering, BackgroundWork background, ErrorMessages errors, Runnable back) {
    this.recovering = recovering;
    this.background = background;
    this.errors = errors;
    this.back = back;
    setId("recover");
    card.getStyleClass().addAll("card", "lifted", "door-card", "recovery-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    askForCode();
    getChildren().addAll(new NightScene(0.65, 0.2, 0.9), card);
  }

  public void begin() {
    code.requestFocus();
  }

  private void askForCode() {
    FormRow row =
        new FormRow(Messages.text("unlock.recover.code"), code)
            .help(Messages.text("unlock.recover.code.help"));
    code.getStyleClass().add("recovery-typed");
    Button open = Buttons.primary("recover-open", Messages.text("unlock.recover.open"), () -> {});
    Runnable tryIt = () -> tryCode(row, open);
    open.setOnAction(event -> tryIt.run());
    code.setOnAction(event -> tryIt.run());
    card.getChildren()
        .setAll(
            Words.plain(Messages.text("unlock.recover.title"), "title-person"),
            Words.wrapped(Messages.text("unlock.recover.more"), "muted"),
            row,
            foot(open));
  }

  private HBox foot(Button primary) {
    HBox foot =
        new HBox(
            Buttons.secondary("recover-back", Messages.text("unlock.recover.back"), back),
            Words.gap(),
            primary);
    foot.getStyleClass().add("start-foot");
    return foot;
  }

  private void tryCode(FormRow row, Button open) {
    Optional<RecoveryCode> typed = RecoveryCode.typed(code.getText());
    if (typed.isEmpty()) {
      row.trouble(Messages.text("unlock.recover.typo"));
      return;
    }
    open.setDisable(true);
    background.run(
        progress -> recovering.open().apply(typed.get()),
        this::askWho,
        problem -> {
          open.setDisable(false);
          row.trouble(errors.sentence(problem));
        });
  }

  private void askWho(T opened) {
    code.clear();
    List<StaffMember> people = recovering.people().apply(opened);
    ComboBox<StaffMember> who = new ComboBox<>(FXCollections.observableArrayList(people));
    who.setId("recover-who");
    who.setMaxWidth(Double.MAX_VALUE);
    who.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(StaffMember person) {
            return person == null
                ? ""
                : Messages.text("unlock.nameAndJob", person.name(), Messages.of(person.role()));
          }

          @Override
          public StaffMember fromString(String words) {
            throw new UnsupportedOperationException();
          }
        });
    who.getSelectionModel().selectFirst();
    NewPassphrase passphrase = new NewPassphrase("recover-passphrase", "");
    Consumer<Fresh> finish = recovering.finish().apply(opened);
    Button go =
        Buttons.primary(
            "recover-done",
            Messages.text("unlock.recover.done"),
            () -> finish.accept(new Fresh(who.getValue(), passphrase.take())));
    Label why = Words.wrapped("", "small", "muted");
    why.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(why, Priority.ALWAYS);
    why.textProperty().bind(passphrase.missing());
    go.disableProperty().bind(passphrase.missing().isNotEmpty());
    go.setMinWidth(USE_PREF_SIZE);
    passphrase.onEnter(go::fire);
    HBox foot = new HBox(why, go);
    foot.getStyleClass().add("start-foot");
    card.getChildren()
        .setAll(
            Words.plain(Messages.text("unlock.recover.who.title"), "title-person"),
            new FormRow(Messages.text("unlock.recover.who"), who),
            passphrase,
            foot);
    passphrase.begin();
  }
}
