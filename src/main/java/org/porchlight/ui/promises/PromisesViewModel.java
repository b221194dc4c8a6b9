package org.porchlight.ui.promises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Household;
import org.porchlight.roster.Partner;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.PromiseEntry;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseSentence;
import org.porchlight.visits.PromiseStatus;
import org.porchlight.visits.PromisesKept;
import org.porchlight.why.Counted;
import org.porchlight.why.FamilyRows;

/// The board of promises: four columns, new ones, and how they end.
public final class PromisesViewModel {
  private static final int COMING_SCHOOL_DAYS = 5;

  private final PromiseRooms rooms;
  private final Clock clock;
  private final StaffMember me;
  private final Toasts toasts;

  private final Map<Column, ObservableList<PromiseCard>> columns = new EnumMap<>(Column.class);
  private final ObservableList<PromiseCard> later = FXCollections.observableArrayList();
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper keptFigure = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper keptWords = new ReadOnlyStringWrapper("");
  private final BooleanProperty onlyMine = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable StaffMember> person = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable School> school = new SimpleObjectProperty<>();

  private final BooleanProperty making = new SimpleBooleanProperty();
  private final ObjectProperty<@Nullable Household> newFor = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable PromiseEntry> entry = new SimpleObjectProperty<>();
  private final StringProperty typed = new SimpleStringProperty("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  private SchoolCalendar calendar = new SchoolCalendar(List.of());
  private Map<Long, Household> households = Map.of();
  private Map<Long, Set<Long>> schoolsOfHousehold = Map.of();
  private Map<Long, String> children = Map.of();
  private Map<Long, StaffMember> staff = Map.of();
  private Map<Long, Partner> partners = Map.of();
  private List<Promise> everything = List.of();

  public PromisesViewModel(PromiseRooms rooms, Clock clock, StaffMember me, Toasts toasts) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.toasts = toasts;
    for (Column column : Column.values()) {
      columns.put(column, FXCollections.observableArrayList());
    }
    onlyMine.addListener((property, was, is) -> sort());
    person.addListener((property, was, is) -> sort());
    school.addListener((property, was, is) -> sort());
  }

  // ---- reading ----

  public void refresh() {
    calendar = rooms.schools().districtCalendar();
    households =
        rooms.households().households().stream().collect(Collectors.toMap(Household::id, h -> h));
    staff = rooms.staff().staff().stream().collect(Collectors.toMap(StaffMember::id, s -> s));
    partners = rooms.staff().partners().stream().collect(Collectors.toMap(Partner::id, p -> p));
    readStudents();
    sort();
  }

  private void readStudents() {
    schoolsOfHousehold = new HashMap<>();
    Map<Long, List<String>> names = new HashMap<>();
    for (Student student : rooms.students().students()) {
      student
          .enrollmentOn(today())
          .ifPresent(spell -> {
            schoolsOfHousehold
                .computeIfAbsent(student.householdId(), id -> new HashSet<>())
                .add(spell.schoolId());
            names
                .computeIfAbsent(student.householdId(), id -> new ArrayList<>())
                .add(student.firstName());
          });
    }
    children =
        names.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join(", ", e.getValue())));
  }

  private void sort() {
    List<Promise> all = rooms.promises().all();
    List<Promise> wanted = all.stream().filter(this::passes).toList();
    LocalDate today = today();
    LocalDate soon = soon();
    Map<Column, List<PromiseCard>> sorted = new EnumMap<>(Column.class);
    List<PromiseCard> afterwards = new ArrayList<>();
    for (Promise promise : wanted) {
      Optional<Column> column = column(promise, today);
      if (column.isEmpty()) {
        continue;
      }
      boolean isLater = column.get() == Column.COMING && promise.dueOn().isAfter(soon);
      (isLater ? afterwards : sorted.computeIfAbsent(column.get(), c -> new ArrayList<>()))
          .add(card(promise, today));
    }
    columns.forEach((column, cards) -> cards.setAll(sorted.getOrDefault(column, List.of())));
    Objects.requireNonNull(columns.get(Column.KEPT))
        .sort(Comparator.comparing((PromiseCard c) -> c.promise().closedOn()).reversed());
    later.setAll(afterwards);
    tell(all, today);
  }

  private boolean passes(Promise promise) {
    StaffMember only = person.get();
    School at = school.get();
    return (!onlyMine.get() || promise.ownerId() == me.id())
        && (only == null || promise.ownerId() == only.id())
        && (at == null
            || schoolsOfHousehold.getOrDefault(promise.householdId(), Set.of()).contains(at.id()));
  }

  /// Where a promise hangs; kept ones of this month only, other endings nowhere.
  private Optional<Column> column(Promise promise, LocalDate today) {
    if (promise.status() == PromiseStatus.KEPT) {
      LocalDate on = Objects.requireNonNull(promise.closedOn());
      return on.isBefore(today.withDayOfMonth(1)) ? Optional.empty() : Optional.of(Column.KEPT);
    }
    if (promise.status().isWaiting()) {
      return Optional.of(Column.WAITING);
    }
    if (!promise.status().isOpen()) {
      return Optional.empty();
    }
    return Optional.of(promise.isOverdue(today, calendar) ? Column.OVERDUE : Column.COMING);
  }

  private PromiseCard card(Promise promise, LocalDate today) {
    String owner =
        Optional.ofNullable(staff.get(promise.ownerId())).map(StaffMember::name).orElse("");
    return new PromiseCard(
        promise,
        family(promise),
        detail(promise),
        owner,
        chip(promise, today),
        promise.dueOn().equals(today) || promise.isOverdue(today, calendar));
  }

  /// The family's name; of a restricted promise only its owner sees it.
  private String family(Promise promise) {
    if (promise.restricted() && promise.ownerId() != me.id()) {
      return Messages.text("promises.familyRestricted");
    }
    Household household = households.get(promise.householdId());
    if (household == null) {
      return "";
    }
    return promise.isOverdue(today(), calendar)
        ? Messages.text(
            "promises.familyFrom", household.familyLabel(), Dates.dayOfMonth(promise.madeOn()))
        : household.familyLabel();
  }

  private String detail(Promise promise) {
    if (promise.status() == PromiseStatus.KEPT) {
      return Objects.requireNonNullElse(promise.whatHappened(), "");
    }
    if (!promise.status().isWaiting()) {
      return "";
    }
    Partner partner = promise.partnerId() == null ? null : partners.get(promise.partnerId());
    String on = partner == null ? Messages.of(promise.status()) : partner.name();
    return promise.waitingNote() == null
        ? Messages.text("promises.waiting", on)
        : Messages.text("promises.waitingNote", on, promise.waitingNote());
  }

  private String chip(Promise promise, LocalDate today) {
    if (promise.status() == PromiseStatus.KEPT) {
      int late = promise.daysLate(today, calendar);
      int early = promise.daysEarly(calendar);
      if (late > 0) {
        return Messages.count("promises.late", late);
      }
      return early > 0 ? Messages.count("promises.early", early) : Messages.text("promises.onTime");
    }
    if (promise.status().isWaiting()) {
      return Messages.text("promises.day", promise.daysWaiting(today));
    }
    int late = promise.daysLate(today, calendar);
    if (late > 0) {
      return Messages.count("promises.late", late);
    }
    return promise.dueOn().equals(today)
        ? Messages.text("promises.today")
        : Dates.day(promise.dueOn());
  }

  private void tell(List<Promise> all, LocalDate today) {
    List<Promise> open = all.stream().filter(p -> p.status().isOpen()).toList();
    long overdue = open.stream().filter(p -> p.isOverdue(today, calendar)).count();
    long dueToday =
        open.stream().filter(p -> !p.status().isWaiting() && p.dueOn().equals(today)).count();
    sentence.set(Messages.text("promises.sentence", open.size(), overdue, dueToday));
    everything = all;
    LocalDate yearBegan = SchoolYear.around(today).firstOfJuly();
    List<Promise> thisYear = all.stream().filter(p -> !p.madeOn().isBefore(yearBegan)).toList();
    PromisesKept kept = PromisesKept.of(thisYear, today, calendar);
    keptFigure.set(Messages.text("promises.kept.figure", kept.onTime(), kept.due()));
    Month since =
        thisYear.stream().map(Promise::madeOn).min(LocalDate::compareTo).orElse(today).getMonth();
    keptWords.set(
        Messages.text(
            "promises.kept.words", since.getDisplayName(TextStyle.SHORT, Locale.getDefault())));
  }

  // ---- numbers ----

  /// "31 of 36 kept on time", as a share with its promises.
  Counted kept() {
    LocalDate yearBegan = SchoolYear.around(today()).firstOfJuly();
    List<Promise> thisYear =
        everything.stream().filter(p -> !p.madeOn().isBefore(yearBegan)).toList();
    Counted due =
        promises(
            "promises.due",
            "why.promises.due",
            thisYear.stream().filter(p -> PromisesKept.hasComeDue(p, today(), calendar)).toList());
    Counted onTime =
        promises(
            "promises.onTime",
            "why.promises.onTime",
            thisYear.stream().filter(p -> p.isKeptOnTime(calendar)).toList());
    return Counted.share(
        "promises.kept",
        Messages.text("why.promises.kept", onTime.number(), due.number()),
        Messages.text("why.rule.kept"),
        onTime,
        due);
  }

  /// The numbers of the screen with their promises.
  List<Counted> numbers() {
    List<Promise> open = everything.stream().filter(p -> p.status().isOpen()).toList();
    List<Counted> numbers = new ArrayList<>();
    numbers.add(promises("promises.open", "why.promises.open", open));
    numbers.add(
        promises(
            "promises.overdue",
            "why.promises.overdue",
            open.stream().filter(p -> p.isOverdue(today(), calendar)).toList()));
    numbers.add(
        promises(
            "promises.today",
            "why.promises.today",
            open.stream()
                .filter(p -> !p.status().isWaiting() && p.dueOn().equals(today()))
                .toList()));
    columns.keySet().forEach(column -> numbers.add(inColumn(column)));
    return numbers;
  }

  /// How many cards hang in a column.
  Counted inColumn(Column column) {
    List<Promise> cards = column(column).stream().map(PromiseCard::promise).toList();
    return promises(
        "promises.column." + column,
        switch (column) {
          case OVERDUE -> "why.promises.overdue";
          case COMING -> "why.promises.coming";
          case WAITING -> "why.promises.waiting";
          case KEPT -> "why.promises.keptMonth";
        },
        cards);
  }

  private Counted promises(String id, String key, List<Promise> some) {
    FamilyRows rows =
        new FamilyRows(family ->
            Optional.ofNullable(households.get(family)).map(Household::familyLabel).orElse(""));
    return Counted.count(
        id, Messages.count(key, some.size()), Messages.text("why.rule.overdue"), some, rows::of);
  }

  // ---- ending and waiting ----

  void keep(PromiseCard card, String whatHappened) {
    rooms.promises().keep(card.promise().id(), whatHappened.strip(), now(), me.id());
    done(card, "promises.done.kept");
  }

  void close(PromiseCard card, PromiseStatus ending, String whatHappened) {
    rooms.promises().close(card.promise().id(), ending, whatHappened.strip(), now(), me.id());
    done(card, "promises.done.closed");
  }

  void waitOn(PromiseCard card, PromiseStatus waiting, String note) {
    rooms
        .promises()
        .waitOn(card.promise().id(), waiting, note.isBlank() ? null : note.strip(), now(), me.id());
    done(card, "promises.done.waiting");
  }

  /// A new day five school days from now, agreed with the family.
  void moveOn(PromiseCard card) {
    rooms.promises().moveTo(card.promise().id(), newDay(), now(), me.id());
    done(card, "promises.done.moved");
  }

  LocalDate newDay() {
    return Promise.dueUnlessSaid(today(), calendar);
  }

  private void done(PromiseCard card, String key) {
    sort();
    toasts.done(
        Messages.text(key, card.promise().what()),
        () -> rooms.promises().undoLastChange(card.promise().id(), now(), me.id()));
  }

  /// A kept promise is taken back by its tick.
  void reopen(PromiseCard card) {
    rooms.promises().undoLastChange(card.promise().id(), now(), me.id());
    sort();
    toasts.done(
        Messages.text("promises.done.reopened", card.promise().what()),
        () -> rooms.promises().undoLastChange(card.promise().id(), now(), me.id()));
  }

  // ---- a new promise ----

  /// Opens the form; with a household it is already chosen.
  void begin(OptionalLong householdId) {
    newFor.set(householdId.isPresent() ? households.get(householdId.getAsLong()) : null);
    entry.set(null);
    typed.set("");
    trouble.set("");
    making.set(true);
  }

  void cancel() {
    making.set(false);
  }

  /// Keeps the form of a new promise while it is written. For the forms of the board's cards.
  FormDrafts formDrafts() {
    return new FormDrafts(rooms.drafts(), clock, me.id());
  }

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
    Household about = id.isEmpty() ? null : households.get(Long.valueOf(id));
    Household asked = newFor.get();
    if (asked == null || asked.equals(about)) {
      newFor.set(about);
      typed.set(kept.getOrDefault("sentence", ""));
    }
  }

  /// Families by their name or the name of a child, those that begin with the word first.
  List<Household> searchFamilies(String word) {
    String wanted = word.strip().toLowerCase(Locale.getDefault());
    return households.values().stream()
        .filter(h -> names(h).contains(wanted))
        .sorted(
            Comparator.comparing((Household h) -> !names(h).startsWith(wanted))
                .thenComparing(Household::familyName))
        .limit(6)
        .toList();
  }

  private String names(Household household) {
    return (household.familyName() + " " + childrenOf(household)).toLowerCase(Locale.getDefault());
  }

  String childrenOf(Household household) {
    return children.getOrDefault(household.id(), "");
  }

  /// Reads the sentence into a row to correct.
  void read() {
    List<StaffMember> active = activeStaff();
    new PromiseSentence(active, me, today(), calendar)
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
    long id = rooms.promises().make(household.id(), null, read.toMake(), now(), me.id());
    making.set(false);
    sort();
    toasts.done(
        Messages.text("promises.done.made", read.what().get()),
        () -> rooms.promises().undoLastChange(id, now(), me.id()));
    return true;
  }

  List<StaffMember> activeStaff() {
    return rooms.staff().activeStaff();
  }

  List<School> schools() {
    return rooms.schools().schoolsSeen();
  }

  /// The last day of the second column.
  LocalDate soon() {
    return calendar.plusSchoolDays(today(), COMING_SCHOOL_DAYS);
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  // ---- what the view shows ----

  ObservableList<PromiseCard> column(Column column) {
    return Objects.requireNonNull(columns.get(column));
  }

  /// Due after the next five school days.
  ObservableList<PromiseCard> later() {
    return later;
  }

  ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /// "31 of 36".
  ReadOnlyStringProperty keptFigure() {
    return keptFigure.getReadOnlyProperty();
  }

  ReadOnlyStringProperty keptWords() {
    return keptWords.getReadOnlyProperty();
  }

  BooleanProperty onlyMine() {
    return onlyMine;
  }

  ObjectProperty<@Nullable StaffMember> person() {
    return person;
  }

  ObjectProperty<@Nullable School> school() {
    return school;
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
