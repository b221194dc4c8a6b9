package org.porchlight.ui.kit;

import java.time.LocalDate;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.PromiseSentence;
import org.porchlight.visits.PromiseToMake;

/// A promise as it was read from a sentence, to be corrected before it is made.
public final class PromiseEntry {
  private final StringProperty what = new SimpleStringProperty();
  private final ObjectProperty<StaffMember> owner;
  private final ObjectProperty<LocalDate> dueOn;
  private final BooleanProperty toFamily = new SimpleBooleanProperty(true);
  private final BooleanProperty restricted = new SimpleBooleanProperty();
  private final String assumed;

  public PromiseEntry(PromiseSentence.Reading reading) {
    what.set(reading.what());
    owner = new SimpleObjectProperty<>(reading.owner());
    dueOn = new SimpleObjectProperty<>(reading.dueOn());
    assumed = assumed(reading);
  }

  /// One that was written down before, in a draft or a debrief.
  public PromiseEntry(
      String what, StaffMember owner, LocalDate dueOn, boolean toFamily, boolean restricted) {
    this.what.set(what);
    this.owner = new SimpleObjectProperty<>(owner);
    this.dueOn = new SimpleObjectProperty<>(dueOn);
    this.toFamily.set(toFamily);
    this.restricted.set(restricted);
    assumed = "";
  }

  private static String assumed(PromiseSentence.Reading reading) {
    String owner = reading.owner().name();
    String day = Dates.day(reading.dueOn());
    if (reading.ownerNamed()) {
      return reading.dayNamed() ? "" : Messages.text("kit.promise.assumedDay", day);
    }
    return reading.dayNamed()
        ? Messages.text("kit.promise.assumedOwner", owner)
        : Messages.text("kit.promise.assumedBoth", owner, day);
  }

  public StringProperty what() {
    return what;
  }

  public ObjectProperty<StaffMember> owner() {
    return owner;
  }

  public ObjectProperty<LocalDate> dueOn() {
    return dueOn;
  }

  public BooleanProperty toFamily() {
    return toFamily;
  }

  public BooleanProperty restricted() {
    return restricted;
  }

  /// What the sentence did not say and was taken for granted, in words; empty when it said all.
  public String assumed() {
    return assumed;
  }

  public PromiseToMake toMake() {
    return new PromiseToMake(
        what.get().strip(),
        owner.get().id(),
        dueOn.get(),
        null,
        null,
        toFamily.get(),
        restricted.get());
  }
}
