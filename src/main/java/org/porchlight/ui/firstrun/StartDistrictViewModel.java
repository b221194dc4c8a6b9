package org.porchlight.ui.firstrun;

import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.porchlight.roster.StaffRole;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.PassphraseStrength;

/// Starting one's own district: its name, who begins, and a passphrase typed twice.
public final class StartDistrictViewModel<T> {
  /// Everything needed to make the district. The maker wipes the passphrase, which a String would
  /// not allow; nobody compares two of these.
  @SuppressWarnings("ArrayRecordComponent")
  public record Start(String districtName, String person, StaffRole role, char[] passphrase) {}

  /// Makes the district and opens it.
  @FunctionalInterface
  public interface Making<T> {
    T make(Start start);
  }

  private final Making<T> making;
  private final Consumer<T> onMade;
  private final BackgroundWork background;
  private final ErrorMessages errors;

  private final StringProperty districtName = new SimpleStringProperty("");
  private final StringProperty person = new SimpleStringProperty("");
  private final ObjectProperty<StaffRole> role = new SimpleObjectProperty<>(StaffRole.COUNSELOR);
  private final StringProperty passphrase = new SimpleStringProperty("");
  private final StringProperty again = new SimpleStringProperty("");
  private final BooleanProperty busy = new SimpleBooleanProperty();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  public StartDistrictViewModel(
      Making<T> making, Consumer<T> onMade, BackgroundWork background, ErrorMessages errors) {
    this.making = making;
    this.onMade = onMade;
    this.background = background;
    this.errors = errors;
  }

  public StringProperty districtName() {
    return districtName;
  }

  public StringProperty person() {
    return person;
  }

  public ObjectProperty<StaffRole> role() {
    return role;
  }

  public StringProperty passphrase() {
    return passphrase;
  }

  public StringProperty again() {
    return again;
  }

  public BooleanProperty busy() {
    return busy;
  }

  public ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }

  /// A plain sentence about the passphrase as typed so far.
  public ObservableValue<String> strength() {
    return Bindings.createStringBinding(
        () -> PassphraseStrength.of(passphrase.get(), districtName.get()).sentence(),
        passphrase,
        districtName);
  }

  /// In words, why the district cannot be started yet; empty when it can.
  public ObservableValue<String> missing() {
    return Bindings.createStringBinding(
        this::whatIsMissing, districtName, person, passphrase, again);
  }

  String whatIsMissing() {
    if (districtName.get().isBlank()) {
      return Messages.text("start.missing.name");
    }
    if (person.get().isBlank()) {
      return Messages.text("start.missing.person");
    }
    if (!PassphraseStrength.of(passphrase.get(), districtName.get()).isEnough()) {
      return Messages.text("start.missing.passphrase");
    }
    return passphrase.get().equals(again.get()) ? "" : Messages.text("start.missing.again");
  }

  /// Makes the district unless something is missing.
  public void start() {
    if (busy.get() || !whatIsMissing().isEmpty()) {
      trouble.set(whatIsMissing());
      return;
    }
    busy.set(true);
    trouble.set("");
    Start start =
        new Start(
            districtName.get().strip(),
            person.get().strip(),
            role.get(),
            passphrase.get().toCharArray());
    background.run(progress -> making.make(start), this::made, this::failed);
  }

  private void made(T district) {
    busy.set(false);
    passphrase.set("");
    again.set("");
    onMade.accept(district);
  }

  private void failed(Throwable problem) {
    busy.set(false);
    trouble.set(errors.sentence(problem));
  }
}
