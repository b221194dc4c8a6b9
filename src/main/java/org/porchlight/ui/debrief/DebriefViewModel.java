package org.porchlight.ui.debrief;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.ConfidentialNote;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.PromiseEntry;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.Debrief;
import org.porchlight.visits.NextStep;
import org.porchlight.visits.PersonPresent;
import org.porchlight.visits.PromiseSentence;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;

/// The debrief of one visit after another, with drafts that survive a restart.
public final class DebriefViewModel {
  private final DebriefRooms rooms;
  private final Clock clock;
  private final StaffMember me;
  private final Toasts toasts;
  private final WordingAdvice wording = new WordingAdvice();

  private final DebriefDrafts drafts;
  private final WaitingVisits waiting;
  private final DebriefForm form = new DebriefForm();
  private final OutcomePages outcomes = new OutcomePages();
  private final ObservableList<StopRow> stops = FXCollections.observableArrayList();
  private final ObservableList<PersonChoice> people = FXCollections.observableArrayList();
  private final ObservableList<Student> children = FXCollections.observableArrayList();
  private final ObjectProperty<Part> part = new SimpleObjectProperty<>(Part.HOW);
  private final StringProperty promiseSentence = new SimpleStringProperty("");
  private final ReadOnlyBooleanWrapper writing = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper title = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper family = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper about = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper saved = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper draftSaved = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper advice = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  private @Nullable Visit visit;
  private @Nullable FamilyVisited visited;
  private List<StaffMember> staff = List.of();
  private SchoolCalendar calendar = new SchoolCalendar(List.of());
  private boolean filling;

  public DebriefViewModel(DebriefRooms rooms, Clock clock, StaffMember me, Toasts toasts) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.toasts = toasts;
    this.drafts = new DebriefDrafts(rooms, clock);
    this.waiting = new WaitingVisits(rooms.visits(), clock);
    form.onChange(this::answered);
  }

  // ---- arriving ----

  /// Opens a visit, or goes on with the one being written, or begins with the first that waits.
  public void open(OptionalLong visitId) {
    staff = rooms.staff().activeStaff();
    calendar = rooms.schools().districtCalendar();
    Optional<Visit> wanted =
        visitId.isPresent()
            ? rooms.visits().find(visitId.getAsLong())
            : waiting.goOn(visit).or(waiting::first);
    wanted.ifPresentOrElse(this::show, this::showNothing);
  }

  private void showNothing() {
    visit = null;
    writing.set(false);
    stops.clear();
    title.set(Messages.text("debrief.title"));
    sentence.set("");
    draftSaved.set("");
  }

  private void show(Visit chosen) {
    visit = chosen;
    writing.set(true);
    FamilyVisited read = FamilyVisited.read(rooms, chosen, today());
    visited = read;
    children.setAll(read.children());
    family.set(read.household().familyLabel());
    about.set(read.about());
    title.set(Messages.text("debrief.titleOn", Dates.weekday(visitedOn())));
    sentence.set(Messages.text("debrief.sentence", read.teamNames()));
    fillForm(chosen);
    people.setAll(read.people(form));
    part.set(Part.HOW);
    outcomes.first();
    promiseSentence.set("");
    trouble.set("");
    stops.setAll(StopRow.ofTheDay(rooms, chosen, visitedOn()));
    tell();
  }

  private void fillForm(Visit chosen) {
    filling = true;
    Optional<LocalDateTime> kept = drafts.bringBack(chosen, form, staff);
    if (kept.isEmpty()) {
      form.clear();
      form.barrierStudents().addAll(studentsOf(chosen));
      form.readWrittenUp(rooms, chosen, staff);
    }
    draftSaved.set(kept.map(DebriefDrafts::words).orElse(""));
    filling = false;
  }

  private Set<Long> studentsOf(Visit chosen) {
    Set<Long> ids = new LinkedHashSet<>(chosen.studentIds());
    if (ids.isEmpty()) {
      children.forEach(child -> ids.add(child.id()));
    }
    return ids;
  }

  // ---- answering ----

  void chooseOutcome(VisitOutcome outcome) {
    form.outcome().set(outcome);
    trouble.set("");
    nextPart();
  }

  /// The outcome a digit chooses on this page; 0 turns the page.
  void chooseOutcome(int digit) {
    if (digit == 0) {
      outcomes.turn();
    } else {
      outcomes.at(digit).ifPresent(this::chooseOutcome);
    }
  }

  void togglePerson(int digit) {
    if (digit >= 1 && digit <= people.size()) {
      togglePerson(people.get(digit - 1));
    }
  }

  void togglePerson(PersonChoice choice) {
    if (!form.present().remove(choice.person())) {
      form.present().add(choice.person());
    }
  }

  /// Someone who is not on the list: their words become a choice, chosen.
  void addPerson(String words) {
    if (words.isBlank()) {
      return;
    }
    PersonChoice other = new PersonChoice(PersonPresent.other(words.strip()), words.strip());
    if (!people.contains(other)) {
      people.add(other);
    }
    form.present().add(other.person());
  }

  List<BarrierCode> searchBarriers(String typed) {
    return BarrierCode.search(typed).stream()
        .filter(code -> form.barriers().stream().noneMatch(entry -> entry.code() == code))
        .toList();
  }

  /// Adds a barrier: ongoing when the family named it before, else new.
  void addBarrier(BarrierCode code) {
    form.barriers()
        .add(
            new BarrierEntry(
                code,
                visited != null && visited.knownBarriers().contains(code)
                    ? BarrierStatus.ONGOING
                    : BarrierStatus.NEW));
  }

  void removeBarrier(BarrierEntry entry) {
    form.barriers().remove(entry);
  }

  void changeStatus(BarrierEntry entry) {
    int at = form.barriers().indexOf(entry);
    if (at >= 0) {
      form.barriers().set(at, entry.nextStatus());
    }
  }

  void toggleChild(Student child) {
    if (!form.barrierStudents().remove(child.id())) {
      form.barrierStudents().add(child.id());
    }
  }

  /// Reads the sentence typed in part 5 into a row to correct; a sentence without a promise stays.
  ///
  /// @return whether a row was added
  boolean addPromise() {
    Optional<PromiseSentence.Reading> reading =
        new PromiseSentence(staff, me, visitedOn(), calendar).read(promiseSentence.get());
    reading.map(PromiseEntry::new).ifPresent(form.promises()::add);
    if (reading.isPresent()) {
      promiseSentence.set("");
    }
    return reading.isPresent();
  }

  void removePromise(PromiseEntry entry) {
    form.promises().remove(entry);
  }

  void chooseNext(int digit) {
    if (digit >= 1 && digit <= NextStep.values().length) {
      chooseNext(NextStep.values()[digit - 1]);
    }
  }

  /// Chooses what is next, with a day that can be changed.
  void chooseNext(NextStep step) {
    form.nextStep().set(step);
    form.nextStepOn()
        .set(
            switch (step) {
              case CALL, TEXT -> calendar.plusSchoolDays(today(), 2);
              case VISIT_AGAIN -> calendar.plusSchoolDays(today(), 10);
              case NOTHING -> null;
            });
  }

  // ---- going through the parts ----

  boolean isOpen(Part one) {
    Visit current = visit;
    return current != null && one.isOpen(current.purpose(), Part.talked(form.outcome().get()));
  }

  void goTo(Part one) {
    keepDraft();
    part.set(one);
  }

  void nextPart() {
    step(1);
  }

  void partBefore() {
    step(-1);
  }

  private void step(int direction) {
    keepDraft();
    int at = part.get().ordinal() + direction;
    while (at >= 0 && at < Part.values().length) {
      if (isOpen(Part.values()[at])) {
        part.set(Part.values()[at]);
        return;
      }
      at += direction;
    }
  }

  boolean isAnswered(Part one) {
    return switch (one) {
      case HOW -> form.outcome().get() != null;
      case WHO -> !form.present().isEmpty();
      case WELL -> !form.goingWell().get().isBlank();
      case BARRIERS -> !form.barriers().isEmpty();
      case PROMISES -> !form.promises().isEmpty();
      case NEXT -> form.nextStep().get() != null;
    };
  }

  // ---- keeping and saving ----

  /// Keeps what was answered so far; nothing answered leaves no draft.
  void keepDraft() {
    Visit current = visit;
    if (current != null && !form.isEmpty()) {
      draftSaved.set(DebriefDrafts.words(drafts.keep(current, form)));
    }
  }

  /// Saves and opens the next family. Without an outcome nothing is saved, and part 1 says why.
  public void save() {
    Visit current = visit;
    VisitOutcome outcome = form.outcome().get();
    if (current == null) {
      return;
    }
    if (outcome == null) {
      trouble.set(Messages.text("debrief.trouble.outcome"));
      part.set(Part.HOW);
      return;
    }
    if (!promiseSentence.get().isBlank() && isOpen(Part.PROMISES) && !addPromise()) {
      trouble.set(Messages.text("debrief.trouble.promise"));
      part.set(Part.PROMISES);
      return;
    }
    Map<String, String> answers = drafts.answers(current, form);
    LocalDateTime now = LocalDateTime.now(clock);
    Optional<ConfidentialNote> note = write(current, outcome, now);
    toasts.done(
        Messages.text("debrief.saved", family.get()),
        () -> {
          rooms.visits().takeBackDebrief(current.id(), now, me.id());
          note.ifPresent(written -> rooms.notes().setUndone(written, true));
          drafts.keep(current, answers);
          visit = current;
        });
    form.clear();
    visit = null;
    waiting.nextOfTheDay(current).or(waiting::first).ifPresentOrElse(this::show, this::showNothing);
  }

  /// The debrief, the note under its own lock, and no draft any more: all of it or nothing.
  private Optional<ConfidentialNote> write(Visit current, VisitOutcome outcome, LocalDateTime now) {
    return rooms
        .visits()
        .recordDebrief(
            form.debrief(current, visitedOn(), outcome, me.id(), now),
            () -> {
              drafts.forget(current);
              String words = form.confidential().get().strip();
              return words.isEmpty()
                  ? Optional.empty()
                  : Optional.of(
                      rooms
                          .notes()
                          .write(current.householdId(), null, current.id(), me.id(), words));
            });
  }

  private void answered() {
    if (filling) {
      return;
    }
    tell();
  }

  private void tell() {
    advice.set(wording.advice(form.goingWell().get()).orElse(""));
    Visit current = visit;
    VisitOutcome outcome = form.outcome().get();
    FamilyVisited family = visited;
    if (current == null || outcome == null || family == null) {
      saved.set(Messages.text("debrief.saved.nothing"));
      return;
    }
    Debrief soFar = form.debrief(current, visitedOn(), outcome, me.id(), LocalDateTime.now(clock));
    List<String> told = new ArrayList<>(family.sentences().of(soFar));
    if (!form.confidential().get().isBlank()) {
      told.add(Messages.text("debrief.note.saved"));
    }
    saved.set(String.join(" ", told));
  }

  private LocalDate visitedOn() {
    return Optional.ofNullable(visit).flatMap(Visit::date).orElse(today());
  }

  private LocalDate today() {
    return LocalDate.now(clock);
  }

  // ---- what the view shows ----

  DebriefForm form() {
    return form;
  }

  ObservableList<StopRow> stops() {
    return stops;
  }

  ObservableList<PersonChoice> people() {
    return people;
  }

  ObservableList<Student> children() {
    return children;
  }

  ObservableList<VisitOutcome> outcomes() {
    return outcomes.shown();
  }

  ObjectProperty<Part> part() {
    return part;
  }

  StringProperty promiseSentence() {
    return promiseSentence;
  }

  List<StaffMember> staff() {
    return staff;
  }

  /// False when every visit is written up.
  ReadOnlyBooleanProperty writing() {
    return writing.getReadOnlyProperty();
  }

  ReadOnlyStringProperty title() {
    return title.getReadOnlyProperty();
  }

  ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  ReadOnlyStringProperty family() {
    return family.getReadOnlyProperty();
  }

  ReadOnlyStringProperty about() {
    return about.getReadOnlyProperty();
  }

  /// What will be saved, in sentences.
  ReadOnlyStringProperty saved() {
    return saved.getReadOnlyProperty();
  }

  ReadOnlyStringProperty draftSaved() {
    return draftSaved.getReadOnlyProperty();
  }

  /// The wording helper's advice; empty when there is none.
  ReadOnlyStringProperty advice() {
    return advice.getReadOnlyProperty();
  }

  /// Why it could not be saved; empty when nothing stands in the way.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }
}
