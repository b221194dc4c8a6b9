package org.porchlight.ui.debrief;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Grade;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.PromiseEntry;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.Debrief;
import org.porchlight.visits.DebriefSentences;
import org.porchlight.visits.NextStep;
import org.porchlight.visits.PersonPresent;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseSentence;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.WrittenUp;

/// The debrief of one visit after another, with drafts that survive a restart.
public final class DebriefViewModel {
  /// Digits 1 to 9 choose on a page; 0 turns to the next.
  private static final int ON_A_PAGE = 9;

  private static final Comparator<Student> OLDEST_FIRST =
      Comparator.comparing(
          (Student child) -> child.latestEnrollment().map(Enrollment::grade).orElse(new Grade("")),
          Comparator.reverseOrder());

  private final DebriefRooms rooms;
  private final Clock clock;
  private final StaffMember me;
  private final Toasts toasts;
  private final WordingAdvice wording = new WordingAdvice();

  private final DebriefForm form = new DebriefForm();
  private final ObservableList<StopRow> stops = FXCollections.observableArrayList();
  private final ObservableList<PersonChoice> people = FXCollections.observableArrayList();
  private final ObservableList<Student> children = FXCollections.observableArrayList();
  private final ObservableList<VisitOutcome> outcomes = FXCollections.observableArrayList();
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
  private @Nullable DebriefSentences sentences;
  private List<StaffMember> staff = List.of();
  private SchoolCalendar calendar = new SchoolCalendar(List.of());
  private Set<BarrierCode> knownBarriers = Set.of();
  private int outcomePage;
  private boolean filling;

  public DebriefViewModel(DebriefRooms rooms, Clock clock, StaffMember me, Toasts toasts) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.toasts = toasts;
    form.onChange(this::answered);
    turnTo(0);
  }

  // ---- arriving ----

  /// Opens a visit, or goes on with the one being written, or begins with the first that waits.
  public void open(OptionalLong visitId) {
    staff = rooms.staff().activeStaff();
    calendar = rooms.schools().districtCalendar();
    Optional<Visit> wanted =
        visitId.isPresent()
            ? rooms.visits().find(visitId.getAsLong())
            : goOn().or(this::firstWaiting);
    wanted.ifPresentOrElse(this::show, this::showNothing);
  }

  private Optional<Visit> goOn() {
    return Optional.ofNullable(visit)
        .flatMap(current -> rooms.visits().find(current.id()))
        .filter(current -> current.writtenUp() == null && !current.cancelled());
  }

  private Optional<Visit> firstWaiting() {
    return rooms.visits().waitingForDebrief(today()).stream()
        .min(
            Comparator.comparing((Visit one) -> one.date().orElse(LocalDate.MAX))
                .thenComparing(one -> Objects.requireNonNullElse(one.teamId(), Long.MAX_VALUE))
                .thenComparing(
                    one -> Objects.requireNonNullElse(one.stopNumber(), Integer.MAX_VALUE)));
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
    Household household = rooms.households().findHousehold(chosen.householdId()).orElseThrow();
    List<Student> all = rooms.students().studentsOf(household.id());
    children.setAll(
        all.stream()
            .filter(s -> s.isEnrolledOn(today()) || chosen.studentIds().contains(s.id()))
            .sorted(OLDEST_FIRST)
            .toList());
    knownBarriers =
        rooms.barriers().ofHousehold(household.id()).stream()
            .filter(barrier -> !Objects.equals(barrier.visitId(), chosen.id()))
            .map(Barrier::code)
            .collect(Collectors.toSet());
    family.set(household.familyLabel());
    about.set(about(chosen));
    sentences = sentences(household);
    title.set(Messages.text("debrief.titleOn", Dates.weekday(visitedOn())));
    sentence.set(Messages.text("debrief.sentence", teamNames(chosen)));
    fillForm(chosen);
    people.setAll(people(household));
    part.set(Part.HOW);
    turnTo(0);
    promiseSentence.set("");
    trouble.set("");
    readStops();
    tell();
  }

  private DebriefSentences sentences(Household household) {
    return new DebriefSentences(
        rooms.staff().staff().stream()
            .collect(Collectors.toMap(StaffMember::id, StaffMember::name)),
        household.guardians().stream()
            .collect(Collectors.toMap(Guardian::id, DebriefViewModel::firstName)),
        children.stream().collect(Collectors.toMap(Student::id, Student::firstName)));
  }

  private static String firstName(Guardian guardian) {
    return guardian.firstName() == null ? guardian.lastName() : guardian.firstName();
  }

  private String about(Visit chosen) {
    String names = children.stream().map(this::nameAndGrade).collect(Collectors.joining(", "));
    long number =
        1
            + rooms.visits().ofHousehold(chosen.householdId()).stream()
                .filter(other -> other.id() != chosen.id())
                .filter(other -> other.outcome().filter(VisitOutcome::attempted).isPresent())
                .count();
    return chosen.arrangedWith() == null
        ? Messages.text("debrief.about", names, number)
        : Messages.text("debrief.aboutArranged", names, number, chosen.arrangedWith());
  }

  private String nameAndGrade(Student student) {
    return student
        .latestEnrollment()
        .map(spell -> Messages.text("debrief.child", student.firstName(), spell.grade().ordinal()))
        .orElse(student.firstName());
  }

  private String teamNames(Visit chosen) {
    return rooms.staff().staff().stream()
        .filter(member -> chosen.visitorIds().contains(member.id()))
        .map(StaffMember::bareName)
        .collect(Collectors.joining(" + "));
  }

  private List<PersonChoice> people(Household household) {
    List<PersonChoice> choices = new ArrayList<>();
    for (Guardian guardian : household.contacts()) {
      String name = firstName(guardian);
      choices.add(
          new PersonChoice(
              PersonPresent.guardian(guardian.id()),
              guardian.relationship() == null
                  ? name
                  : Messages.text("debrief.guardian", name, guardian.relationship())));
    }
    children.forEach(child ->
        choices.add(new PersonChoice(PersonPresent.student(child.id()), child.firstName())));
    Stream<PersonPresent> others = form.present().stream().filter(p -> p.otherPerson() != null);
    others.forEach(
        other -> choices.add(new PersonChoice(other, Objects.requireNonNull(other.otherPerson()))));
    return choices;
  }

  private void fillForm(Visit chosen) {
    filling = true;
    rooms
        .drafts()
        .find(draftName(chosen))
        .ifPresentOrElse(
            draft -> {
              form.read(draft.fields(), staff);
              draftSaved.set(draftWords(draft.savedAt()));
            },
            () -> {
              form.clear();
              form.barrierStudents().addAll(studentsOf(chosen));
              draftSaved.set("");
              Optional.ofNullable(chosen.writtenUp()).ifPresent(w -> fillFrom(chosen, w));
            });
    filling = false;
  }

  private Set<Long> studentsOf(Visit chosen) {
    Set<Long> ids = new LinkedHashSet<>(chosen.studentIds());
    if (ids.isEmpty()) {
      children.forEach(child -> ids.add(child.id()));
    }
    return ids;
  }

  /// A visit written up before is opened with its answers, to be written anew.
  private void fillFrom(Visit chosen, WrittenUp written) {
    form.outcome().set(written.outcome());
    form.present().addAll(written.present());
    form.goingWell().set(Objects.requireNonNullElse(written.goingWell(), ""));
    form.nextStep().set(written.nextStep());
    form.nextStepOn().set(written.nextStepOn());
    rooms.barriers().ofVisit(chosen.id()).stream()
        .map(barrier -> new BarrierEntry(barrier.code(), barrier.status()))
        .distinct()
        .forEach(form.barriers()::add);
    for (Promise promise : rooms.promises().untouchedOfVisit(chosen.id())) {
      staff.stream()
          .filter(member -> member.id() == promise.ownerId())
          .findFirst()
          .ifPresent(owner ->
              form.promises()
                  .add(
                      new PromiseEntry(
                          promise.what(),
                          owner,
                          promise.dueOn(),
                          promise.promisedToFamily(),
                          promise.restricted())));
    }
  }

  private void readStops() {
    Visit current = visit;
    if (current == null) {
      return;
    }
    stops.setAll(
        rooms.visits().onDay(visitedOn()).stream()
            .filter(one -> Objects.equals(one.teamId(), current.teamId()))
            .map(one -> stop(one, one.id() == current.id()))
            .toList());
  }

  private StopRow stop(Visit one, boolean current) {
    Household household = rooms.households().findHousehold(one.householdId()).orElseThrow();
    String names =
        rooms.students().studentsOf(household.id()).stream()
            .filter(s -> one.studentIds().contains(s.id()))
            .map(Student::firstName)
            .collect(Collectors.joining(", "));
    StopRow.State state =
        current
            ? StopRow.State.WRITING
            : one.writtenUp() == null ? StopRow.State.WAITING : StopRow.State.SAVED;
    String detail =
        one.outcome()
            .map(how -> Messages.text("debrief.stop.went", names, Messages.of(how)))
            .orElse(names);
    return new StopRow(one.id(), household.familyName(), detail, state);
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
      turnTo(outcomePage + 1);
    } else if (digit <= outcomes.size()) {
      chooseOutcome(outcomes.get(digit - 1));
    }
  }

  private void turnTo(int page) {
    List<VisitOutcome> ordered = new ArrayList<>();
    for (VisitOutcome one : VisitOutcome.values()) {
      if (one.digit().isPresent()) {
        ordered.add(one);
      }
    }
    int first = ordered.size();
    for (VisitOutcome one : VisitOutcome.values()) {
      if (one.digit().isEmpty()) {
        ordered.add(one);
      }
    }
    int from = page == 0 ? 0 : first + (page - 1) * ON_A_PAGE;
    boolean over = from >= ordered.size();
    outcomePage = over ? 0 : page;
    int begin = over ? 0 : from;
    int end = outcomePage == 0 ? first : Math.min(begin + ON_A_PAGE, ordered.size());
    outcomes.setAll(ordered.subList(begin, end));
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
                code, knownBarriers.contains(code) ? BarrierStatus.ONGOING : BarrierStatus.NEW));
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
    if (current == null || form.isEmpty()) {
      return;
    }
    LocalDateTime now = LocalDateTime.now(clock);
    rooms.drafts().keep(draftName(current), form.written(), now);
    draftSaved.set(draftWords(now));
  }

  private static String draftName(Visit one) {
    return "debrief/" + one.id();
  }

  private static String draftWords(LocalDateTime at) {
    return Messages.text("debrief.draftSaved", Dates.time(at.toLocalTime()));
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
    Map<String, String> answers = form.written();
    LocalDateTime now = LocalDateTime.now(clock);
    rooms.visits().recordDebrief(form.debrief(current, visitedOn(), outcome, me.id(), now));
    rooms.drafts().forget(draftName(current));
    toasts.done(
        Messages.text("debrief.saved", family.get()),
        () -> {
          rooms.visits().takeBackDebrief(current.id(), now, me.id());
          rooms.drafts().keep(draftName(current), answers, now);
          visit = current;
        });
    form.clear();
    visit = null;
    nextInDay(current).or(this::firstWaiting).ifPresentOrElse(this::show, this::showNothing);
  }

  private Optional<Visit> nextInDay(Visit done) {
    return rooms.visits().waitingForDebrief(today()).stream()
        .filter(one -> one.date().equals(done.date()))
        .filter(one -> Objects.equals(one.teamId(), done.teamId()))
        .findFirst();
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
    DebriefSentences words = sentences;
    if (current == null || outcome == null || words == null) {
      saved.set(Messages.text("debrief.saved.nothing"));
      return;
    }
    Debrief soFar = form.debrief(current, visitedOn(), outcome, me.id(), LocalDateTime.now(clock));
    saved.set(String.join(" ", words.of(soFar)));
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
    return outcomes;
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
