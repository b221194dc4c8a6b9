package org.porchlight.ui.promises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Household;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.PromiseEntry;
import org.porchlight.visits.PromiseSentence;

/// The form of a new promise: for whom, in a sentence, and what was read from it.
final class NewPromise {
  /// Told of a promise once it is made.
  @FunctionalInterface
  interface Made {
    void tell(long id, String what);
  }

  private final PromiseRooms rooms;
  private final Clock clock;
  private final StaffMember me;
  private final Made made;

  private final BooleanProperty making = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Household> newFor = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PromiseEntry> entry = new SimpleObjectProperty<>();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  private Families families = Families.NONE;
  private SchoolCalendar calendar = new SchoolCalendar(List.of());

  NewPromise(PromiseRooms rooms, Clock clock, StaffMember me, Made made) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.made = made;
  }

  /// The families to choose from, and the days a promise is due on.
  void among(Families those, SchoolCalendar days) {
    families = those;
    calendar = days;
  }

  /// Opens the form; with a household it is already chosen.
  void begin(OptionalLong householdId) {
    newFor.set(
        householdId.isPresent() ? families.find(householdId.getAsLong()).orElse(null) : null);
    entry.set(null);
    typed.set("");
    trouble.set("");
    making.set(true);
  }

  void cancel() {
    making.set(false);
  }

  /// Keeps the form while it is written.
  FormDraft draft() {
    return new FormDraft(rooms.drafts(), clock, "promise/" + me.id(), this::written);
  }

  private Map<String, String> written() {
    Household household = newFor.get();
    return typed.get().isBlank()
        ? Map.of()
        : Map.of(
            "sentence",
            typed.get(),
            "household",
            household == null ? "" : String.valueOf(household.id()));
  }

  /// What was kept comes back, unless it was about another family than the one asked for.
  void bringBack(Map<String, String> kept) {
    String id = kept.getOrDefault("household", "");
    Household about = id.isEmpty() ? null : families.find(Long.parseLong(id)).orElse(null);
    Household asked = newFor.get();
    if (asked == null || asked.equals(about)) {
      newFor.set(about);
      typed.set(kept.getOrDefault("sentence", ""));
    }
  }

  List<Household> searchFamilies(String word) {
    return families.search(word);
  }

  String childrenOf(Household household) {
    return families.childrenOf(household);
  }

  /// Reads the sentence into a row to correct.
  void read() {
    new PromiseSentence(activeStaff(), me, LocalDate.now(clock), calendar)
        .read(typed.get())
        .map(PromiseEntry::new)
        .ifPresentOrElse(
            read -> {
              entry.set(read);
              trouble.set("");
            },
            () -> trouble.set(Messages.text("promises.trouble.what")));
  }

  /// @return whether it was made; otherwise the trouble says what is missing
  boolean make() {
    if (entry.get() == null) {
      read();
    }
    Household household = newFor.get();
    PromiseEntry read = entry.get();
    if (household == null) {
      trouble.set(Messages.text("promises.trouble.family"));
      return false;
    }
    if (read == null || read.what().get().isBlank()) {
      trouble.set(Messages.text("promises.trouble.what"));
      return false;
    }
    LocalDateTime now = LocalDateTime.now(clock);
    long id = rooms.promises().make(household.id(), null, read.toMake(), now, me.id());
    making.set(false);
    made.tell(id, read.what().get());
    return true;
  }

  List<StaffMember> activeStaff() {
    return rooms.staff().activeStaff();
  }

  BooleanProperty making() {
    return making;
  }

  ObjectProperty<@Nullable Household> newFor() {
    return newFor;
  }

  /// The promise read from the sentence, to be corrected.
  ObjectProperty<@Nullable PromiseEntry> entry() {
    return entry;
  }

  StringProperty typed() {
    return typed;
  }

  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }
}
