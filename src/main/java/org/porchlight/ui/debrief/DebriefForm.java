package org.porchlight.ui.debrief;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javafx.beans.InvalidationListener;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.StaffMember;
import org.porchlight.ui.kit.PromiseEntry;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.Debrief;
import org.porchlight.visits.NextStep;
import org.porchlight.visits.PersonPresent;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.WrittenUp;

/// What has been answered so far, and how it is kept as a draft and made into a debrief.
final class DebriefForm {
  private final ObjectProperty<@Nullable VisitOutcome> outcome = new SimpleObjectProperty<>();
  private final ObservableSet<PersonPresent> present =
      FXCollections.observableSet(new LinkedHashSet<>());
  private final StringProperty goingWell = new SimpleStringProperty("");
  private final StringProperty confidential = new SimpleStringProperty("");
  private final ObservableList<BarrierEntry> barriers = FXCollections.observableArrayList();
  private final ObservableSet<Long> barrierStudents = FXCollections.observableSet(new TreeSet<>());
  private final ObservableList<PromiseEntry> promises =
      FXCollections.observableArrayList(entry ->
          new Observable[] {
            entry.what(), entry.owner(), entry.dueOn(), entry.toFamily(), entry.restricted()
          });
  private final ObjectProperty<@Nullable NextStep> nextStep = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> nextStepOn = new SimpleObjectProperty<>();

  ObjectProperty<@Nullable VisitOutcome> outcome() {
    return outcome;
  }

  ObservableSet<PersonPresent> present() {
    return present;
  }

  StringProperty goingWell() {
    return goingWell;
  }

  /// A note for counselors and principals only; never part of the debrief itself.
  StringProperty confidential() {
    return confidential;
  }

  ObservableList<BarrierEntry> barriers() {
    return barriers;
  }

  /// The children the barriers are about.
  ObservableSet<Long> barrierStudents() {
    return barrierStudents;
  }

  ObservableList<PromiseEntry> promises() {
    return promises;
  }

  ObjectProperty<@Nullable NextStep> nextStep() {
    return nextStep;
  }

  ObjectProperty<@Nullable LocalDate> nextStepOn() {
    return nextStepOn;
  }

  void onChange(Runnable action) {
    InvalidationListener listener = observable -> action.run();
    List.<Observable>of(
            outcome,
            present,
            goingWell,
            confidential,
            barriers,
            barrierStudents,
            promises,
            nextStep,
            nextStepOn)
        .forEach(answer -> answer.addListener(listener));
  }

  void clear() {
    outcome.set(null);
    present.clear();
    goingWell.set("");
    confidential.set("");
    barriers.clear();
    barrierStudents.clear();
    promises.clear();
    nextStep.set(null);
    nextStepOn.set(null);
  }

  boolean isEmpty() {
    return outcome.get() == null
        && present.isEmpty()
        && goingWell.get().isBlank()
        && confidential.get().isBlank()
        && barriers.isEmpty()
        && promises.isEmpty()
        && nextStep.get() == null;
  }

  /// The debrief these answers make. Folded parts are left out, whatever was typed there before.
  Debrief debrief(
      Visit visit,
      LocalDate visitedOn,
      VisitOutcome chosen,
      long writtenBy,
      LocalDateTime writtenAt) {
    boolean talked = chosen.talked();
    List<Long> students = List.copyOf(barrierStudents);
    return new Debrief(
        visit.id(),
        visitedOn,
        chosen,
        visit.visitorIds(),
        List.copyOf(present),
        talked && !goingWell.get().isBlank() ? goingWell.get().strip() : null,
        talked ? barriers.stream().map(b -> b.forStudents(students)).toList() : List.of(),
        talked ? promises.stream().map(PromiseEntry::toMake).toList() : List.<PromiseToMake>of(),
        nextStep.get(),
        nextStepOn.get(),
        writtenBy,
        writtenAt);
  }

  /// The answers of a visit written up before, to be written anew; nothing for any other.
  void readWrittenUp(DebriefRooms rooms, Visit visit, List<StaffMember> staff) {
    WrittenUp written = visit.writtenUp();
    if (written == null) {
      return;
    }
    outcome.set(written.outcome());
    present.addAll(written.present());
    goingWell.set(Objects.requireNonNullElse(written.goingWell(), ""));
    nextStep.set(written.nextStep());
    nextStepOn.set(written.nextStepOn());
    rooms.barriers().ofVisit(visit.id()).stream()
        .map(barrier -> new BarrierEntry(barrier.code(), barrier.status()))
        .distinct()
        .forEach(barriers::add);
    for (Promise promise : rooms.promises().untouchedOfVisit(visit.id())) {
      staff.stream()
          .filter(member -> member.id() == promise.ownerId())
          .findFirst()
          .ifPresent(owner ->
              promises.add(
                  new PromiseEntry(
                      promise.what(),
                      owner,
                      promise.dueOn(),
                      promise.promisedToFamily(),
                      promise.restricted())));
    }
  }

  // ---- as a draft, without the confidential note ----

  Map<String, String> written() {
    Map<String, String> fields = new HashMap<>();
    putName(fields, "outcome", outcome.get());
    fields.put("goingWell", goingWell.get());
    putName(fields, "nextStep", nextStep.get());
    if (nextStepOn.get() != null) {
      fields.put("nextStepOn", nextStepOn.get().toString());
    }
    int at = 0;
    for (PersonPresent person : present) {
      fields.put("present." + at++, written(person));
    }
    at = 0;
    for (BarrierEntry barrier : barriers) {
      fields.put("barrier." + at++, barrier.code().code() + " " + barrier.status().name());
    }
    at = 0;
    for (long student : barrierStudents) {
      fields.put("student." + at++, String.valueOf(student));
    }
    for (int i = 0; i < promises.size(); i++) {
      PromiseToMake promise = promises.get(i).toMake();
      fields.put("promise." + i + ".what", promise.what());
      fields.put("promise." + i + ".owner", String.valueOf(promise.ownerId()));
      fields.put("promise." + i + ".due", promise.dueOn().toString());
      fields.put("promise." + i + ".family", String.valueOf(promise.promisedToFamily()));
      fields.put("promise." + i + ".restricted", String.valueOf(promise.restricted()));
    }
    return fields;
  }

  private static void putName(Map<String, String> fields, String name, @Nullable Enum<?> value) {
    if (value != null) {
      fields.put(name, value.name());
    }
  }

  private static String written(PersonPresent person) {
    if (person.guardianId() != null) {
      return "guardian " + person.guardianId();
    }
    return person.studentId() == null
        ? "other " + person.otherPerson()
        : "student " + person.studentId();
  }

  /// Puts a draft's answers in place of what is here.
  void read(Map<String, String> fields, List<StaffMember> staff) {
    clear();
    String chosen = fields.get("outcome");
    outcome.set(chosen == null ? null : VisitOutcome.valueOf(chosen));
    goingWell.set(fields.getOrDefault("goingWell", ""));
    String step = fields.get("nextStep");
    nextStep.set(step == null ? null : NextStep.valueOf(step));
    String day = fields.get("nextStepOn");
    nextStepOn.set(day == null ? null : LocalDate.parse(day));
    numbered(fields, "present.").forEach(person -> present.add(person(person)));
    numbered(fields, "barrier.").forEach(this::readBarrier);
    numbered(fields, "student.").forEach(id -> barrierStudents.add(Long.valueOf(id)));
    for (int i = 0; fields.containsKey("promise." + i + ".what"); i++) {
      readPromise(fields, "promise." + i, staff);
    }
  }

  private static List<String> numbered(Map<String, String> fields, String prefix) {
    List<String> all = new ArrayList<>();
    for (int i = 0; fields.containsKey(prefix + i); i++) {
      all.add(Objects.requireNonNull(fields.get(prefix + i)));
    }
    return all;
  }

  private static PersonPresent person(String written) {
    String[] parts = written.split(" ", 2);
    return switch (parts[0]) {
      case "guardian" -> PersonPresent.guardian(Long.parseLong(parts[1]));
      case "student" -> PersonPresent.student(Long.parseLong(parts[1]));
      default -> PersonPresent.other(parts[1]);
    };
  }

  private void readBarrier(String written) {
    String[] parts = written.split(" ", 2);
    BarrierCode.ofCode(parts[0])
        .ifPresent(code -> barriers.add(new BarrierEntry(code, BarrierStatus.valueOf(parts[1]))));
  }

  private void readPromise(Map<String, String> fields, String name, List<StaffMember> staff) {
    long owner = Long.parseLong(fields.getOrDefault(name + ".owner", "0"));
    staff.stream()
        .filter(member -> member.id() == owner)
        .findFirst()
        .ifPresent(member ->
            promises.add(
                new PromiseEntry(
                    fields.getOrDefault(name + ".what", ""),
                    member,
                    LocalDate.parse(fields.getOrDefault(name + ".due", "")),
                    Boolean.parseBoolean(fields.get(name + ".family")),
                    Boolean.parseBoolean(fields.get(name + ".restricted")))));
  }
}
