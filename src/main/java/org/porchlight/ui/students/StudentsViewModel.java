package org.porchlight.ui.students;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.Decision;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.LocalDifference;
import org.porchlight.roster.School;
import org.porchlight.storage.Action;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ContactFormViewModel;
import org.porchlight.ui.kit.Destination.StudentFilter;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;

/// The list of students: rows, filters, ticks, and what can be done with ticked rows.
public final class StudentsViewModel {
  /// What a row stands for.
  enum RowsOf {
    STUDENTS,
    /// One row a household: the child who missed most stands for the family.
    FAMILIES
  }

  /// Largest share of days missed first, then by name.
  static final Comparator<StudentRow> MOST_MISSED =
      Comparator.comparingDouble((StudentRow row) -> row.attendance().share())
          .reversed()
          .thenComparing(row -> row.student().listName());

  private final StudentRooms rooms;
  private final BackgroundWork background;
  private final Toasts toasts;
  private final StudentOrder order;

  private final ObservableList<StudentRow> shown = FXCollections.observableArrayList();
  private final ObservableSet<Long> ticked = FXCollections.observableSet(new LinkedHashSet<>());
  private final ObjectProperty<StudentsFilter> filter =
      new SimpleObjectProperty<>(StudentsFilter.MISSING_TEN);
  private final ObjectProperty<RowsOf> rowsOf = new SimpleObjectProperty<>(RowsOf.STUDENTS);
  private final ObjectProperty<StudentColumns> columns =
      new SimpleObjectProperty<>(StudentColumns.USUAL);
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyBooleanWrapper empty = new ReadOnlyBooleanWrapper(false);
  private List<StudentRow> all = List.of();
  private List<School> schools = List.of();
  private @Nullable AttendanceYear year;
  private @Nullable StudentColumns dragged;
  private boolean shownAnyway;

  public StudentsViewModel(
      StudentRooms rooms, BackgroundWork background, Toasts toasts, StudentOrder order) {
    this.rooms = rooms;
    this.background = background;
    this.toasts = toasts;
    this.order = order;
    filter.addListener((property, was, is) -> show());
    rowsOf.addListener((property, was, is) -> show());
    rooms.district().findSetting(columnsKept()).map(StudentColumns::read).ifPresent(columns::set);
  }

  private String columnsKept() {
    return "students.columns/" + rooms.me().id();
  }

  /// What the list tells, as the person working wants it.
  ReadOnlyObjectProperty<StudentColumns> columns() {
    return columns;
  }

  /// Shows other columns, now and whenever this person comes back.
  void choose(StudentColumns wanted) {
    rooms.district().rememberSetting(columnsKept(), wanted.written());
    columns.set(wanted);
  }

  /// A column was dragged; kept when the list is left.
  void keepWidth(StudentColumn column, double width) {
    dragged = columns.get().withWidth(column, width);
  }

  /// The person goes elsewhere: what was dragged is remembered.
  void leave() {
    StudentColumns last = dragged;
    if (last != null) {
      dragged = null;
      choose(last);
    }
  }

  /// Reads everybody again, in the background; the last list stays until then.
  public void refresh() {
    record Everything(StudentRows.Read read, List<School> schools) {}

    background.run(
        progress -> new Everything(StudentRows.read(rooms), rooms.schools().schoolsSeen()),
        everything -> {
          year = everything.read().year();
          schools = everything.schools();
          all = everything.read().rows().stream().sorted(MOST_MISSED).toList();
          empty.set(
              !shownAnyway
                  && year.lastPostedDay().isEmpty()
                  && all.stream().noneMatch(this::hasDays));
          ticked.retainAll(all.stream().map(StudentRow::id).toList());
          show();
        });
  }

  private boolean hasDays(StudentRow row) {
    return row.attendance().enrolledQuarterDays() > 0;
  }

  /// Shows one of the ready filters other screens lead to.
  public void choose(StudentFilter ready, OptionalLong schoolId) {
    StudentsFilter chosen =
        switch (ready) {
          case MISSING_TEN -> StudentsFilter.MISSING_TEN;
          case NEWLY_MISSING_TEN -> StudentsFilter.MISSING_TEN.withNewlyMissing(true);
          case COMING_BACK -> StudentsFilter.EVERYONE.with(StudentsFilter.Recent.COMING_BACK);
          case NO_REAL_CONTACT -> StudentsFilter.MISSING_TEN.withNoRealContact(true);
          case TOO_FEW_DAYS -> StudentsFilter.EVERYONE.with(StudentsFilter.Share.TOO_FEW_DAYS);
          case EVERYONE -> StudentsFilter.EVERYONE;
        };
    filter.set(
        schoolId.isPresent() ? chosen.withSchool(Optional.of(schoolId.getAsLong())) : chosen);
  }

  private void show() {
    List<StudentRow> fitting = all.stream().filter(filter.get()::shows).toList();
    boolean families = rowsOf.get() == RowsOf.FAMILIES;
    shown.setAll(families ? onePerFamily(fitting) : fitting);
    sentence.set(
        families
            ? Messages.text(
                "students.list.sentenceFamilies", shown.size(), onePerFamily(all).size())
            : Messages.text("students.list.sentence", shown.size(), all.size()));
    rememberOrder(shown);
  }

  private static List<StudentRow> onePerFamily(List<StudentRow> mostMissedFirst) {
    Map<Long, StudentRow> families = new LinkedHashMap<>();
    mostMissedFirst.forEach(row -> families.putIfAbsent(row.household().id(), row));
    return List.copyOf(families.values());
  }

  /// The list was sorted another way; previous and next on a student's page follow it.
  void rememberOrder(List<StudentRow> inOrder) {
    order.show(inOrder.stream().map(StudentRow::id).toList());
  }

  ObservableList<StudentRow> shown() {
    return shown;
  }

  ObservableSet<Long> ticked() {
    return ticked;
  }

  ObjectProperty<RowsOf> rowsOf() {
    return rowsOf;
  }

  ObjectProperty<StudentsFilter> filter() {
    return filter;
  }

  public ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /// No attendance has been brought in yet.
  public ReadOnlyBooleanProperty empty() {
    return empty.getReadOnlyProperty();
  }

  List<School> schools() {
    return schools;
  }

  List<Grade> grades() {
    return all.stream().map(row -> row.attendance().grade()).distinct().sorted().toList();
  }

  /// How many rows another filter would show.
  int count(StudentsFilter other) {
    return fitting(other).size();
  }

  private List<StudentRow> fitting(StudentsFilter other) {
    return all.stream().filter(other::shows).toList();
  }

  /// "Newly here since Dec 1": the day attendance reached before the last import.
  Optional<LocalDate> previousPostedDay() {
    return Optional.ofNullable(year).flatMap(AttendanceYear::previousPostedDay);
  }

  // numbers

  private Optional<AttendanceCounts> counts() {
    return Optional.ofNullable(year)
        .map(read ->
            AttendanceCounts.of(
                read,
                all.stream().map(StudentRow::student).toList(),
                rooms.attendance()::postings));
  }

  /// "15 of 70 days" with its days, and the last ten school days.
  List<Counted> days(StudentRow row) {
    return counts().map(counts -> days(counts, row)).orElse(List.of());
  }

  private static List<Counted> days(AttendanceCounts counts, StudentRow row) {
    return row.attendance().lastTen().isEmpty()
        ? List.of(counts.days(row.attendance()))
        : List.of(counts.days(row.attendance()), counts.lastTen(row.attendance()));
  }

  /// The numbers of the screen: how many are shown of how many, those on the chips, and each shown
  /// row's days.
  List<Counted> numbers(List<StudentRow> inOrder) {
    return counts().map(counts -> numbers(counts, inOrder)).orElse(List.of());
  }

  private List<Counted> numbers(AttendanceCounts counts, List<StudentRow> inOrder) {
    List<Counted> numbers = new ArrayList<>();
    List<StudentRow> everyone = rowsOf.get() == RowsOf.FAMILIES ? onePerFamily(all) : all;
    numbers.add(rows(counts, "students.shown", "students.list.sentence", inOrder, everyone));
    numbers.add(
        rows(
            counts,
            "students.tooFew",
            "students.number.tooFew",
            fitting(StudentsFilter.EVERYONE.with(StudentsFilter.Share.TOO_FEW_DAYS)),
            everyone));
    previousPostedDay()
        .ifPresent(day ->
            numbers.add(
                rows(
                    counts,
                    "students.newly",
                    "students.number.newly",
                    fitting(StudentsFilter.EVERYONE.withNewlyMissing(true)),
                    everyone)));
    inOrder.forEach(row -> numbers.addAll(days(counts, row)));
    return numbers;
  }

  private static Counted rows(
      AttendanceCounts counts,
      String id,
      String key,
      List<StudentRow> some,
      List<StudentRow> everyone) {
    return Counted.count(
        id,
        Messages.text(key, some.size(), everyone.size()),
        "",
        some,
        row -> counts.row(row.attendance()));
  }

  /// A new form for a try to reach a row's family.
  ContactFormViewModel contactForm(StudentRow row) {
    return new ContactFormViewModel(
        rooms.contacts(), toasts, rooms.me(), rooms.clock(), row.household(), row.id());
  }

  void tick(StudentRow row) {
    if (!ticked.remove(row.id())) {
      ticked.add(row.id());
    }
  }

  void tickAllShown() {
    List<Long> ids = shown.stream().map(StudentRow::id).toList();
    if (!ticked.containsAll(ids)) {
      ticked.addAll(ids);
    } else {
      ids.forEach(ticked::remove);
    }
  }

  /// Ticked rows, or the one at hand when none is ticked.
  List<StudentRow> chosen(@Nullable StudentRow atHand) {
    List<StudentRow> rows = all.stream().filter(row -> ticked.contains(row.id())).toList();
    return rows.isEmpty() && atHand != null ? List.of(atHand) : rows;
  }

  /// Puts the rows' families on the visit list, as asked for by the person working; families that
  /// must not be visited are left out and named.
  void addToVisitList(List<StudentRow> rows) {
    if (!rooms.mayChooseVisits()) {
      toasts.say(Messages.text("students.list.add.restricted"));
      return;
    }
    List<StudentRow> allowed =
        rows.stream().filter(row -> !row.household().isDoNotVisit()).toList();
    rows.stream()
        .filter(row -> row.household().isDoNotVisit())
        .findFirst()
        .ifPresent(row -> toasts.say(doNotVisit(row.household())));
    if (allowed.isEmpty()) {
      return;
    }
    List<Long> wishes =
        allowed.stream()
            .map(row -> rooms.shortlist().nominate(row.id(), rooms.me().name(), rooms.today()))
            .toList();
    List<Long> families = allowed.stream().map(row -> row.household().id()).distinct().toList();
    families.forEach(id -> decide(id, Decision.CHOSEN));
    ticked.clear();
    toasts.done(
        families.size() == 1
            ? Messages.text("students.list.addedOne", allowed.getFirst().household().familyLabel())
            : Messages.text("students.list.added", families.size()),
        () -> {
          wishes.forEach(rooms.shortlist()::undoNomination);
          families.forEach(id -> decide(id, Decision.UNDECIDED));
          refresh();
        });
    refresh();
  }

  boolean mayWrite() {
    return rooms.mayCorrectFamilies();
  }

  /// Students written by hand.
  StudentsByHand byHand() {
    return new StudentsByHand(rooms, toasts, this::refresh);
  }

  FamilyMoves familyMoves() {
    return new FamilyMoves(rooms, toasts, this::refresh);
  }

  /// Somebody begins to write students by hand: the list shows, though it is empty.
  void showAnyway() {
    shownAnyway = true;
    empty.set(false);
    filter.set(StudentsFilter.EVERYONE);
  }

  /// Asks the team to think of these students, without deciding anything.
  void nominate(List<StudentRow> rows) {
    if (rows.isEmpty()) {
      return;
    }
    List<Long> wishes =
        rows.stream()
            .map(row -> rooms.shortlist().nominate(row.id(), rooms.me().name(), rooms.today()))
            .toList();
    ticked.clear();
    toasts.done(
        rows.size() == 1
            ? Messages.text("students.list.nominatedOne", rows.getFirst().student().fullName())
            : Messages.text("students.list.nominated", rows.size()),
        () -> {
          wishes.forEach(rooms.shortlist()::undoNomination);
          refresh();
        });
    refresh();
  }

  /// Writes these rows to a workbook, in the background.
  void save(List<StudentRow> rows, Path target) {
    background.run(
        progress -> {
          rooms.door().admit(Action.EXPORT, "students");
          StudentsWorkbook.write(target, rows);
          return true;
        },
        done -> toasts.say(Messages.count("students.save.done", rows.size())),
        trouble -> toasts.say(Messages.text("students.save.failed")));
  }

  /// How many facts people here know better than the school system.
  int differences() {
    return rooms.households().differences().size();
  }

  /// Writes what the registrar is asked to correct, in the background.
  void saveDifferences(Path target) {
    background.run(
        progress -> {
          rooms.door().admit(Action.EXPORT, "differences");
          List<LocalDifference> differences = rooms.households().differences();
          StudentsWorkbook.writeDifferences(target, differences);
          return differences.size();
        },
        count -> toasts.say(Messages.count("students.registrar.done", count)),
        trouble -> toasts.say(Messages.text("students.save.failed")));
  }

  /// Keeps what is typed into a form about this family.
  FormDraft contactDraft(ContactFormViewModel contact) {
    return new FormDraft(rooms.drafts(), rooms.clock(), contact.draftName(), contact::written);
  }

  private void decide(long householdId, Decision decision) {
    rooms.shortlist().decide(householdId, decision, rooms.now(), rooms.me().id(), null);
  }

  /// "The Pruett family is not to be visited until Jan 4. Calls and letters are fine."
  static String doNotVisit(Household household) {
    HouseholdFlag flag = household.flag(FlagKind.DO_NOT_VISIT).orElseThrow();
    String still = Optional.ofNullable(flag.stillFine()).orElse("");
    return flag.reviewOn() == null
        ? Messages.text("students.doNotVisit", household.familyLabel(), still).strip()
        : Messages.text(
                "students.doNotVisitUntil",
                household.familyLabel(),
                Dates.dayOfMonth(flag.reviewOn()),
                still)
            .strip();
  }
}
