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
import java.util.Optional;
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
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.ShortlistDecision;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.ContactFormViewModel;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.FamilyRows;
import org.porchlight.why.Subject;

/// The shortlist on the screen: filters, what people decide, and the way to the plan.
public final class ChooseViewModel {
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
  private List<StaffMember> staff = List.of();
  private @Nullable AttendanceYear year;

  public ChooseViewModel(ChooseRooms rooms, Clock clock, StaffMember me, Toasts toasts) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.toasts = toasts;
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
    staff = rooms.staff().activeStaff();
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

  // ---- numbers ----

  /// Families on the list.
  Counted families() {
    return families("choose.families", headCount(), entries);
  }

  /// The numbers of the screen with their rows: families listed, ready, chosen and set aside, each
  /// family's tries, and its children's days.
  List<Counted> numbers() {
    List<Counted> numbers = new ArrayList<>();
    numbers.add(families());
    numbers.add(
        families(
            "choose.ready",
            Messages.count("why.choose.ready", readyCount()),
            entries.stream().filter(e -> e.canBeChosen() && e.tries().isReady()).toList()));
    numbers.add(families("choose.chosen", Messages.count("choose.chosen", chosen.size()), chosen));
    numbers.add(
        families("choose.notNow", Messages.count("choose.notNow.count", notNow.size()), notNow));
    entries.forEach(entry -> numbers.add(tries(entry)));
    AttendanceYear read = year;
    if (read != null) {
      AttendanceCounts counts =
          AttendanceCounts.of(
              read,
              entries.stream()
                  .flatMap(entry -> entry.children().stream())
                  .map(ChildStanding::student)
                  .distinct()
                  .toList(),
              rooms.attendance()::postings);
      entries.stream()
          .flatMap(entry -> entry.children().stream())
          .map(ChildStanding::attendance)
          .forEach(standing -> numbers.add(counts.days(standing)));
    }
    return numbers;
  }

  private static Counted families(String id, String sentence, List<ShortlistEntry> some) {
    return Counted.count(
        id,
        sentence,
        "",
        some,
        entry ->
            CountedRow.one(
                entry.household().familyLabel(),
                entry.reasons().stream().map(r -> r.sentence()).collect(Collectors.joining(" ")),
                Subject.household(entry.household().id())));
  }

  /// How often a family was tried since it was last reached.
  private static Counted tries(ShortlistEntry entry) {
    FamilyRows rows = new FamilyRows(id -> entry.household().familyLabel());
    return Counted.count(
        "choose.tries." + entry.household().id(),
        Messages.text("why.choose.tries", entry.household().familyLabel(), entry.tries().count()),
        Messages.text("why.rule.contact"),
        entry.tries().sinceContact(),
        rows::of);
  }

  // ---- words ----

  String headCount() {
    return Messages.count("choose.families", entries.size());
  }

  int readyCount() {
    return (int) entries.stream().filter(e -> e.canBeChosen() && e.tries().isReady()).count();
  }

  /// "Lucía 3rd, Tomás 6th".
  String children(ShortlistEntry entry) {
    return entry.children().stream()
        .map(child ->
            Messages.text(
                "choose.child", child.student().firstName(), child.attendance().grade().ordinal()))
        .collect(Collectors.joining(", "));
  }

  String tried(ShortlistEntry entry) {
    if (entry.tries().inTouch()) {
      LocalDate on = Objects.requireNonNull(entry.tries().lastContactOn());
      return Messages.text("choose.tries.inTouch", Dates.dayOfMonth(on));
    }
    return Messages.text(
        entry.tries().isReady() ? "choose.tries.ready" : "choose.tries.notYet",
        entry.tries().count());
  }

  /// What comes next for the family, where that is already settled.
  String next(ShortlistEntry entry) {
    return switch (entry.standing()) {
      case OPEN -> "";
      case WAITS_FOR_A_DAY -> Messages.text("choose.next.waits");
      case PLANNED -> entry.visitDate().map(this::planned).orElse("");
      case VISITED -> entry.visitDate().map(this::visited).orElse("");
      case DO_NOT_VISIT -> Messages.text("choose.next.callsFine");
      case NO_DOOR -> Messages.text("choose.next.address");
    };
  }

  private String planned(LocalDate day) {
    return day.isBefore(LocalDate.now(clock))
        ? Messages.text("choose.next.debrief")
        : Messages.text("choose.next.planned", Dates.day(day));
  }

  private String visited(LocalDate day) {
    return day.equals(LocalDate.now(clock).minusDays(1))
        ? Messages.text("choose.next.visitedYesterday")
        : Messages.text("choose.next.visited", Dates.dayOfMonth(day));
  }

  /// Why a family cannot be chosen: who set the flag, when it is looked at again, what is fine.
  String held(ShortlistEntry entry) {
    Optional<HouseholdFlag> flag = entry.household().flag(FlagKind.DO_NOT_VISIT);
    if (flag.isEmpty()) {
      return Messages.text("choose.held.noDoor");
    }
    List<String> sentences = new ArrayList<>();
    HouseholdFlag set = flag.get();
    String by =
        rooms.staff().staff().stream()
            .filter(member -> Objects.equals(member.id(), set.setBy()))
            .map(StaffMember::name)
            .findFirst()
            .orElse(Messages.text("choose.held.someone"));
    sentences.add(Messages.text("choose.held.setBy", by, Dates.dayOfMonth(set.setOn())));
    if (set.reviewOn() != null) {
      sentences.add(Messages.text("choose.held.review", Dates.dayOfMonth(set.reviewOn())));
    }
    if (set.stillFine() != null) {
      sentences.add(set.stillFine());
    }
    return String.join(" ", sentences);
  }

  /// "Whitcomb stands second on the list."
  String place(ShortlistEntry entry) {
    return Messages.text("choose.why.place", entries.indexOf(entry) + 1, entries.size());
  }

  /// What the panel says: every reason as a sentence, and how the family was tried.
  List<String> why(ShortlistEntry entry) {
    List<String> sentences = new ArrayList<>();
    entry.reasons().forEach(reason -> sentences.add(reason.sentence()));
    sentences.add(
        entry
            .tries()
            .since()
            .map(day ->
                Messages.count("choose.why.tries", entry.tries().count(), Dates.dayOfMonth(day)))
            .orElseGet(() -> tried(entry)));
    return sentences;
  }

  /// For each chosen family that speaks another language: who of us does too.
  List<String> languageNotes() {
    return chosen.stream()
        .map(ShortlistEntry::household)
        .filter(h -> h.language() != null && !h.language().equalsIgnoreCase("English"))
        .map(this::languageNote)
        .toList();
  }

  private String languageNote(Household household) {
    String spoken = Objects.requireNonNull(household.language());
    List<String> speakers =
        staff.stream().filter(member -> member.speaks(spoken)).map(StaffMember::name).toList();
    return switch (speakers.size()) {
      case 0 -> Messages.text("choose.language.nobody", household.familyName(), spoken);
      case 1 ->
          Messages.text(
              "choose.language.single", household.familyName(), spoken, speakers.getFirst());
      default ->
          Messages.text(
              "choose.language.several",
              household.familyName(),
              spoken,
              String.join(", ", speakers));
    };
  }

  /// Where the chosen family lives, for the short list at the right.
  String street(ShortlistEntry entry) {
    String children =
        entry.children().size() > 1
            ? Messages.count("choose.children", entry.children().size())
            : "";
    String street =
        entry.household().isAddressConfidential()
            ? entry.household().addressLine()
            : Optional.ofNullable(entry.household().street()).orElse("");
    return children.isEmpty() ? street : Messages.text("choose.chosen.where", children, street);
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
