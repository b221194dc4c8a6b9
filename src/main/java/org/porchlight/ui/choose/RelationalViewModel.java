package org.porchlight.ui.choose;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.ListKind;
import org.porchlight.outreach.RelationalList;
import org.porchlight.outreach.ShortlistDecision;
import org.porchlight.outreach.ShortlistEntry.Standing;
import org.porchlight.roster.Household;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.why.Counted;

/// All families for relational visits, a cross-section told without attendance: who comes next to
/// reach a tenth of every grade, what people decide, and the way to the plan.
public final class RelationalViewModel {
  private final ChooseRooms rooms;
  private final Clock clock;
  private final StaffMember me;
  private final Toasts toasts;

  private final ObservableList<RelationalList.Entry> shown = FXCollections.observableArrayList();
  private final ObservableList<RelationalList.Entry> chosen = FXCollections.observableArrayList();
  private final ObjectProperty<RelationalList.@Nullable Entry> selected =
      new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable School> school = new SimpleObjectProperty<>();

  private List<RelationalList.Entry> entries = List.of();
  private List<RelationalList.Coverage> coverage = List.of();
  private Map<Long, ShortlistDecision> decisions = Map.of();
  private Map<Long, String> schools = Map.of();
  private FamilyWords words;

  public RelationalViewModel(ChooseRooms rooms, Clock clock, StaffMember me, Toasts toasts) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.toasts = toasts;
    words = new FamilyWords(LocalDate.now(clock), List.of());
    school.addListener((property, was, is) -> filter());
  }

  void refresh() {
    LocalDate today = LocalDate.now(clock);
    RelationalList list = rooms.shortlists().relationalList(today);
    entries = list.entries();
    coverage = list.coverage();
    decisions = rooms.shortlists().decisions(ListKind.RELATIONAL);
    schools =
        rooms.schools().schools().stream().collect(Collectors.toMap(School::id, School::shortName));
    words = new FamilyWords(today, rooms.staff().staff());
    filter();
  }

  private void filter() {
    RelationalList.Entry before = selected.get();
    School only = school.get();
    chosen.setAll(entries.stream().filter(this::isChosen).toList());
    shown.setAll(entries.stream().filter(entry -> only == null || isAt(entry, only)).toList());
    selected.set(
        shown.stream()
            .filter(entry -> before != null && id(entry) == id(before))
            .findFirst()
            .orElseGet(() -> shown.isEmpty() ? null : shown.getFirst()));
  }

  private boolean isAt(RelationalList.Entry entry, School only) {
    LocalDate today = LocalDate.now(clock);
    return entry.family().children().stream()
        .flatMap(child -> child.enrollmentOn(today).stream())
        .anyMatch(spell -> spell.schoolId() == only.id());
  }

  private static long id(RelationalList.Entry entry) {
    return entry.family().household().id();
  }

  // ---- deciding ----

  static boolean canBeChosen(RelationalList.Entry entry) {
    return entry.standing() == Standing.OPEN;
  }

  boolean isChosen(RelationalList.Entry entry) {
    ShortlistDecision decision = decisions.get(id(entry));
    return canBeChosen(entry) && decision != null && decision.decision() == Decision.CHOSEN;
  }

  /// Marks a family for a visit, or takes the mark back. Kept at once.
  void toggle(RelationalList.Entry entry) {
    if (canBeChosen(entry)) {
      decide(entry, isChosen(entry) ? Decision.UNDECIDED : Decision.CHOSEN);
      refresh();
    }
  }

  private void decide(RelationalList.Entry entry, Decision decision) {
    rooms
        .shortlists()
        .decide(ListKind.RELATIONAL, id(entry), decision, LocalDateTime.now(clock), me.id(), null);
  }

  /// Hands the chosen families over to the plan: relational visits need no tries before.
  ///
  /// @return whether there is something to plan now
  boolean plan() {
    if (chosen.isEmpty()) {
      return false;
    }
    Map<RelationalList.Entry, Long> planned = new LinkedHashMap<>();
    for (RelationalList.Entry entry : List.copyOf(chosen)) {
      List<Long> children = entry.family().children().stream().map(Student::id).toList();
      planned.put(entry, rooms.visits().wish(id(entry), VisitPurpose.RELATIONAL, children, null));
      decide(entry, Decision.UNDECIDED);
    }
    refresh();
    toasts.done(
        Messages.count("choose.planned", planned.size()),
        () ->
            planned.forEach((entry, visit) -> {
              rooms.visits().cancel(visit);
              decide(entry, Decision.CHOSEN);
            }));
    return true;
  }

  // ---- words and numbers ----

  String why(RelationalList.Entry entry) {
    return entry.sentence(schools.getOrDefault(entry.coverage().schoolId(), ""));
  }

  String children(RelationalList.Entry entry) {
    LocalDate today = LocalDate.now(clock);
    return entry.family().children().stream()
        .map(child ->
            child
                .enrollmentOn(today)
                .map(spell ->
                    Messages.text("choose.child", child.firstName(), spell.grade().ordinal()))
                .orElse(child.firstName()))
        .collect(Collectors.joining(", "));
  }

  String next(RelationalList.Entry entry) {
    return words.next(entry.standing(), Optional.empty());
  }

  String held(Household household) {
    return words.held(household);
  }

  List<String> languageNotes() {
    return words.languageNotes(chosen.stream().map(entry -> entry.family().household()).toList());
  }

  /// "4 of 39 families": a grade of a school on its way to a tenth.
  record GradeRow(String grade, String words, double share, boolean reached, Counted number) {}

  /// Each school of the district, or the one looked at, with its grades in order.
  Map<String, List<GradeRow>> coverage() {
    School only = school.get();
    Map<String, List<GradeRow>> rows = new LinkedHashMap<>();
    for (RelationalList.Coverage grade : coverage) {
      if (only == null || grade.schoolId() == only.id()) {
        rows.computeIfAbsent(schools.getOrDefault(grade.schoolId(), ""), name -> new ArrayList<>())
            .add(row(grade));
      }
    }
    return rows;
  }

  private GradeRow row(RelationalList.Coverage grade) {
    List<RelationalList.Entry> visited =
        entries.stream()
            .filter(entry -> !entry.visits().isEmpty())
            .filter(entry -> isIn(entry, grade))
            .toList();
    return new GradeRow(
        grade.grade().words(),
        Messages.text("choose.coverage.row", grade.visited(), grade.families(), grade.goal()),
        grade.goal() == 0 ? 0 : Math.min(1, (double) grade.visited() / grade.goal()),
        grade.isReached(),
        ChooseNumbers.relational(
            "choose.coverage." + grade.schoolId() + "." + grade.grade().code(),
            Messages.text(
                "why.choose.coverage",
                grade.visited(),
                grade.grade().words(),
                schools.getOrDefault(grade.schoolId(), "")),
            visited));
  }

  private boolean isIn(RelationalList.Entry entry, RelationalList.Coverage grade) {
    LocalDate today = LocalDate.now(clock);
    return entry.family().children().stream()
        .flatMap(child -> child.enrollmentOn(today).stream())
        .anyMatch(
            spell -> spell.schoolId() == grade.schoolId() && spell.grade().equals(grade.grade()));
  }

  String headCount() {
    return Messages.count("choose.relational.families", entries.size());
  }

  Counted families() {
    return ChooseNumbers.relational("choose.relational", headCount(), entries);
  }

  List<Counted> numbers() {
    List<Counted> numbers = new ArrayList<>();
    numbers.add(families());
    numbers.add(
        ChooseNumbers.relational(
            "choose.relational.chosen", Messages.count("choose.chosen", chosen.size()), chosen));
    coverage().values().forEach(rows -> rows.forEach(row -> numbers.add(row.number())));
    return numbers;
  }

  // ---- what the view shows ----

  ObservableList<RelationalList.Entry> shown() {
    return shown;
  }

  ObservableList<RelationalList.Entry> chosen() {
    return chosen;
  }

  ObjectProperty<RelationalList.@Nullable Entry> selected() {
    return selected;
  }

  ObjectProperty<@Nullable School> school() {
    return school;
  }

  List<School> schools() {
    return rooms.schools().schoolsSeen().stream().filter(Objects::nonNull).toList();
  }
}
