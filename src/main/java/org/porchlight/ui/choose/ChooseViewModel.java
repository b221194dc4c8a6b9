package org.porchlight.ui.choose;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.Roles;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.ShortlistDecision;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.storage.Action;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.ContactFormViewModel;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.why.Counted;

/// The shortlist on the screen: filters, what people decide, and the way to the plan.
public final class ChooseViewModel {
  private static final int DECISIONS_TOLD = 4;

  private final ChooseRooms rooms;
  private final Clock clock;
  private final StaffMember me;
  private final Toasts toasts;

  private final ObservableList<ShortlistEntry> shown = FXCollections.observableArrayList();
  private final ObservableList<ShortlistEntry> chosen = FXCollections.observableArrayList();
  private final ObservableList<ShortlistEntry> notNow = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable ShortlistEntry> selected = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable School> school = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable String> language = new SimpleObjectProperty<>();
  private final BooleanProperty readyOnly = new SimpleBooleanProperty();
  private final ReadOnlyBooleanWrapper plannable = new ReadOnlyBooleanWrapper();
  private final Map<Long, String> reasonsForFewTries = new HashMap<>();

  private List<ShortlistEntry> entries = List.of();
  private Map<Long, ShortlistDecision> decisions = Map.of();
  private Map<Long, String> schoolNames = Map.of();
  private FamilyWords words;
  private @Nullable AttendanceYear year;

  public ChooseViewModel(ChooseRooms rooms, Clock clock, StaffMember me, Toasts toasts) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.toasts = toasts;
    words = new FamilyWords(LocalDate.now(clock), List.of());
    school.addListener((property, was, is) -> filter());
    language.addListener((property, was, is) -> filter());
    readyOnly.addListener((property, was, is) -> filter());
  }

  /// Reads the list again; the chosen row stays chosen.
  public void refresh() {
    LocalDate today = LocalDate.now(clock);
    AttendanceYear read = rooms.attendance().year(today);
    year = read;
    var list = rooms.shortlists().shortlist(read, today);
    entries = list.entries();
    decisions = rooms.shortlists().decisions();
    words = new FamilyWords(today, rooms.staff().staff());
    schoolNames =
        rooms.schools().schools().stream().collect(Collectors.toMap(School::id, School::name));
    notNow.setAll(list.notNow());
    filter();
  }

  private void filter() {
    Long before = selectedHousehold();
    chosen.setAll(entries.stream().filter(this::isChosen).toList());
    shown.setAll(entries.stream().filter(this::passes).toList());
    selected.set(
        shown.stream()
            .filter(entry -> Objects.equals(entry.household().id(), before))
            .findFirst()
            .orElseGet(() -> shown.isEmpty() ? null : shown.getFirst()));
    checkPlannable();
  }

  private @Nullable Long selectedHousehold() {
    ShortlistEntry entry = selected.get();
    return entry == null ? null : entry.household().id();
  }

  private boolean passes(ShortlistEntry entry) {
    School only = school.get();
    String spoken = language.get();
    return (!readyOnly.get() || (entry.canBeChosen() && entry.tries().isReady()))
        && (spoken == null || spoken.equals(entry.household().language()))
        && (only == null
            || entry.children().stream().anyMatch(c -> c.attendance().schoolId() == only.id()));
  }

  // ---- deciding ----

  boolean isChosen(ShortlistEntry entry) {
    ShortlistDecision decision = decisions.get(entry.household().id());
    return entry.canBeChosen() && decision != null && decision.decision() == Decision.CHOSEN;
  }

  /// Marks a family for a visit, or takes the mark back. Kept at once.
  void toggle(ShortlistEntry entry) {
    if (entry.canBeChosen()) {
      decide(entry, isChosen(entry) ? Decision.UNDECIDED : Decision.CHOSEN);
      refresh();
    }
  }

  void notNow(ShortlistEntry entry) {
    Decision before = isChosen(entry) ? Decision.CHOSEN : Decision.UNDECIDED;
    decide(entry, Decision.NOT_NOW);
    refresh();
    toasts.done(
        Messages.text("choose.notNow.done", entry.household().familyLabel()),
        () -> decide(entry, before));
  }

  /// Lists every family again about which someone said "not now".
  void bringBack() {
    List<ShortlistEntry> back = List.copyOf(notNow);
    back.forEach(entry -> decide(entry, Decision.UNDECIDED));
    refresh();
    toasts.done(
        Messages.count("choose.notNow.back", back.size()),
        () -> back.forEach(entry -> decide(entry, Decision.NOT_NOW)));
  }

  private void decide(ShortlistEntry entry, Decision decision) {
    rooms
        .shortlists()
        .decide(entry.household().id(), decision, LocalDateTime.now(clock), me.id(), null);
  }

  // ---- planning ----

  /// Chosen families with fewer than three tries and no contact: each needs a written reason.
  List<ShortlistEntry> chosenWithFewTries() {
    return chosen.stream().filter(entry -> !entry.tries().isReady()).toList();
  }

  String reasonForFewTries(ShortlistEntry entry) {
    return reasonsForFewTries.getOrDefault(entry.household().id(), "");
  }

  void setReasonForFewTries(ShortlistEntry entry, String reason) {
    reasonsForFewTries.put(entry.household().id(), reason);
    checkPlannable();
  }

  private void checkPlannable() {
    plannable.set(
        !chosen.isEmpty()
            && chosenWithFewTries().stream().noneMatch(e -> reasonForFewTries(e).isBlank()));
  }

  /// Hands the chosen families over to the plan.
  ///
  /// @return whether there is something to plan now
  boolean plan() {
    if (!plannable.get()) {
      return false;
    }
    Map<ShortlistEntry, Long> planned = new LinkedHashMap<>();
    for (ShortlistEntry entry : List.copyOf(chosen)) {
      List<Long> children = entry.children().stream().map(child -> child.student().id()).toList();
      String reason = entry.tries().isReady() ? null : reasonForFewTries(entry).strip();
      planned.put(
          entry,
          rooms
              .visits()
              .wish(entry.household().id(), VisitPurpose.ATTENDANCE_SUPPORT, children, reason));
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

  /// For the forms of this screen.
  FormDrafts formDrafts() {
    return new FormDrafts(rooms.drafts(), clock, me.id());
  }

  /// Keeps what is typed into a form about this family.
  FormDraft contactDraft(ContactFormViewModel contact) {
    return new FormDraft(rooms.drafts(), clock, contact.draftName(), contact::written);
  }

  ContactFormViewModel contactForm(ShortlistEntry entry) {
    return new ContactFormViewModel(rooms.contacts(), toasts, me, clock, entry.household(), null);
  }

  // ---- what the team decided ----

  /// Says why, beside what was decided last; it stays in the record.
  void note(ShortlistEntry entry, String words) {
    if (!words.isBlank()) {
      ShortlistDecision last = decisions.get(entry.household().id());
      rooms
          .shortlists()
          .decide(
              entry.household().id(),
              last == null ? Decision.UNDECIDED : last.decision(),
              LocalDateTime.now(clock),
              me.id(),
              words.strip());
      refresh();
      toasts.say(Messages.text("choose.decided.kept"));
    }
  }

  /// What was decided about a family and why, the newest first; marks that say nothing are not
  /// told.
  List<String> decided(ShortlistEntry entry) {
    return rooms.shortlists().decisionsOf(entry.household().id()).stream()
        .filter(decision -> decision.note() != null || decision.decision() == Decision.NOT_NOW)
        .limit(DECISIONS_TOLD)
        .map(words::decided)
        .toList();
  }

  // ---- numbers ----

  /// Families on the list.
  Counted families() {
    return ChooseNumbers.families("choose.families", headCount(), entries);
  }

  /// The numbers of the screen with their rows: families listed, ready, chosen and set aside, each
  /// family's tries, and its children's days.
  List<Counted> numbers() {
    List<Counted> numbers = new ArrayList<>();
    numbers.add(families());
    numbers.add(
        ChooseNumbers.families(
            "choose.ready", Messages.count("why.choose.ready", readyCount()), ready()));
    numbers.add(
        ChooseNumbers.families(
            "choose.chosen", Messages.count("choose.chosen", chosen.size()), chosen));
    numbers.add(
        ChooseNumbers.families(
            "choose.notNow", Messages.count("choose.notNow.count", notNow.size()), notNow));
    AttendanceYear read = year;
    if (read != null) {
      numbers.addAll(ChooseNumbers.ofEach(entries, read, rooms.attendance()));
    }
    return numbers;
  }

  // ---- words ----

  String headCount() {
    return Messages.count("choose.families", entries.size());
  }

  private List<ShortlistEntry> ready() {
    return entries.stream().filter(e -> e.canBeChosen() && e.tries().isReady()).toList();
  }

  int readyCount() {
    return ready().size();
  }

  /// What comes next for the family, where that is already settled.
  String next(ShortlistEntry entry) {
    return words.next(entry.standing(), entry.visitDate());
  }

  String held(ShortlistEntry entry) {
    return words.held(entry.household());
  }

  /// "Whitcomb stands second on the list."
  String place(ShortlistEntry entry) {
    return Messages.text("choose.why.place", entries.indexOf(entry) + 1, entries.size());
  }

  /// What the panel says: every reason as a sentence, how the family was tried and how not yet, and
  /// which schools the visit is for.
  List<String> why(ShortlistEntry entry) {
    List<String> sentences = new ArrayList<>();
    entry.reasons().forEach(reason -> sentences.add(reason.sentence()));
    sentences.add(
        entry
            .tries()
            .since()
            .map(day ->
                Messages.count("choose.why.tries", entry.tries().count(), Dates.dayOfMonth(day)))
            .orElseGet(() -> FamilyWords.tried(entry.tries())));
    sentences.add(FamilyWords.notTried(entry));
    sentences.add(FamilyWords.siblings(entry, id -> schoolNames.getOrDefault(id, "")));
    return sentences.stream().filter(sentence -> !sentence.isEmpty()).toList();
  }

  /// "Order: recent days, share of the year, time since the last real contact. ..."
  String order() {
    return Messages.text(
        "choose.order",
        rooms.shortlists().order().rules().stream()
            .map(Messages::of)
            .collect(Collectors.joining(", ")));
  }

  boolean mayChangeOrder() {
    return Roles.may(me.role(), Action.CHANGE_SETTINGS);
  }

  /// For each chosen family that speaks another language: who of us does too.
  List<String> languageNotes() {
    return words.languageNotes(chosen.stream().map(ShortlistEntry::household).toList());
  }

  ChildStanding first(ShortlistEntry entry) {
    return entry.children().getFirst();
  }

  // ---- what the view shows ----

  ObservableList<ShortlistEntry> shown() {
    return shown;
  }

  ObservableList<ShortlistEntry> chosen() {
    return chosen;
  }

  /// Families set aside for now.
  ObservableList<ShortlistEntry> notNowEntries() {
    return notNow;
  }

  ObjectProperty<@Nullable ShortlistEntry> selected() {
    return selected;
  }

  ObjectProperty<@Nullable School> school() {
    return school;
  }

  List<School> schools() {
    return rooms.schools().schoolsSeen();
  }

  ObjectProperty<@Nullable String> language() {
    return language;
  }

  /// Languages of the families on the list.
  List<String> languages() {
    return List.copyOf(
        entries.stream()
            .map(entry -> entry.household().language())
            .filter(Objects::nonNull)
            .collect(Collectors.toCollection(TreeSet::new)));
  }

  BooleanProperty readyOnly() {
    return readyOnly;
  }

  ReadOnlyBooleanProperty plannable() {
    return plannable.getReadOnlyProperty();
  }
}
