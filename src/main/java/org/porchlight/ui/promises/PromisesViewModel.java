package org.porchlight.ui.promises;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Household;
import org.porchlight.roster.Partner;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.Promise;
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

  private final NewPromise newPromise;

  private SchoolCalendar calendar = new SchoolCalendar(List.of());
  private Families families = Families.NONE;
  private Map<Long, StaffMember> staff = Map.of();
  private Map<Long, Partner> partners = Map.of();
  private List<Promise> everything = List.of();

  public PromisesViewModel(PromiseRooms rooms, Clock clock, StaffMember me, Toasts toasts) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.toasts = toasts;
    newPromise = new NewPromise(rooms, clock, me, this::made);
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
    families = Families.read(rooms.households(), rooms.students(), today());
    newPromise.among(families, calendar);
    staff = rooms.staff().staff().stream().collect(Collectors.toMap(StaffMember::id, s -> s));
    partners = rooms.staff().partners().stream().collect(Collectors.toMap(Partner::id, p -> p));
    sort();
  }

  private void sort() {
    List<Promise> all = rooms.promises().all();
    List<Promise> wanted = all.stream().filter(this::passes).toList();
    LocalDate today = today();
    LocalDate soon = soon();
    PromiseWords words = new PromiseWords(me, today, calendar, families, staff, partners);
    Map<Column, List<PromiseCard>> sorted = new EnumMap<>(Column.class);
    List<PromiseCard> afterwards = new ArrayList<>();
    for (Promise promise : wanted) {
      Optional<Column> column = column(promise, today);
      if (column.isEmpty()) {
        continue;
      }
      boolean isLater = column.get() == Column.COMING && promise.dueOn().isAfter(soon);
      (isLater ? afterwards : sorted.computeIfAbsent(column.get(), c -> new ArrayList<>()))
          .add(words.card(promise));
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
        && (at == null || families.hasChildAt(promise.householdId(), at.id()));
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
        new FamilyRows(family -> families.find(family).map(Household::familyLabel).orElse(""));
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

  /// The form of a new promise, open or not.
  NewPromise newPromise() {
    return newPromise;
  }

  private void made(long id, String what) {
    sort();
    toasts.done(
        Messages.text("promises.done.made", what),
        () -> rooms.promises().undoLastChange(id, now(), me.id()));
  }

  /// Keeps the forms of the board's cards.
  FormDrafts formDrafts() {
    return new FormDrafts(rooms.drafts(), clock, me.id());
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
}
