package org.porchlight.ui.history;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.WordMatch;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.Subject;

/// Every visit there was, newest first, found by name, purpose and how it went.
public final class HistoryViewModel {
  /// How a visit went, as far as the list asks.
  enum Went {
    ANY,
    TALKED,
    MISSED_EACH_OTHER,
    NOT_WRITTEN_UP;

    boolean holds(PastVisit past) {
      Optional<VisitOutcome> outcome = past.visit().outcome();
      return switch (this) {
        case ANY -> true;
        case TALKED -> outcome.filter(VisitOutcome::talked).isPresent();
        case MISSED_EACH_OTHER -> outcome.filter(how -> !how.talked()).isPresent();
        case NOT_WRITTEN_UP -> outcome.isEmpty();
      };
    }
  }

  private final VisitRepository visits;
  private final HouseholdRepository households;
  private final StudentRepository students;
  private final StaffRepository staff;
  private final Clock clock;
  private final BackgroundWork background;
  private final ObservableList<PastVisit> shown = FXCollections.observableArrayList();
  private final StringProperty named = new SimpleStringProperty("");
  private final ObjectProperty<Went> went = new SimpleObjectProperty<>(Went.ANY);
  private final ObjectProperty<Optional<VisitPurpose>> purpose =
      new SimpleObjectProperty<>(Optional.empty());
  private final ReadOnlyStringWrapper sentence = new ReadOnlyStringWrapper("");
  private List<PastVisit> all = List.of();

  public HistoryViewModel(
      VisitRepository visits,
      HouseholdRepository households,
      StudentRepository students,
      StaffRepository staff,
      Clock clock,
      BackgroundWork background) {
    this.visits = visits;
    this.households = households;
    this.students = students;
    this.staff = staff;
    this.clock = clock;
    this.background = background;
    named.addListener((property, was, is) -> show());
    went.addListener((property, was, is) -> show());
    purpose.addListener((property, was, is) -> show());
  }

  public void refresh() {
    background.run(
        progress -> read(),
        read -> {
          all = read;
          show();
        });
  }

  /// Visits that took place, and those whose day has gone by.
  private List<PastVisit> read() {
    LocalDate today = LocalDate.now(clock);
    Map<Long, Household> homes =
        households.households().stream().collect(Collectors.toMap(Household::id, one -> one));
    Map<Long, String> children =
        students.students().stream().collect(Collectors.toMap(Student::id, Student::firstName));
    Map<Long, String> people =
        staff.staff().stream().collect(Collectors.toMap(StaffMember::id, StaffMember::name));
    return visits.all().stream()
        .filter(visit -> homes.containsKey(visit.householdId()))
        .filter(visit ->
            visit.writtenUp() != null
                || visit.arrivedAt() != null
                || visit.date().filter(day -> day.isBefore(today)).isPresent())
        .flatMap(visit ->
            visit.date().stream()
                .map(day ->
                    past(
                        visit,
                        day,
                        Objects.requireNonNull(homes.get(visit.householdId())),
                        children,
                        people)))
        .sorted(Comparator.comparing(PastVisit::on).reversed())
        .toList();
  }

  private static PastVisit past(
      Visit visit,
      LocalDate day,
      Household home,
      Map<Long, String> children,
      Map<Long, String> people) {
    String names = names(visit.studentIds(), children);
    String team = names(visit.visitorIds(), people);
    return new PastVisit(
        visit,
        day,
        home.familyLabel(),
        names,
        team,
        WordMatch.words(home.familyName() + " " + names + " " + team));
  }

  private static String names(List<Long> ids, Map<Long, String> names) {
    return ids.stream()
        .flatMap(id -> Stream.ofNullable(names.get(id)))
        .collect(Collectors.joining(", "));
  }

  private void show() {
    List<String> wanted = WordMatch.words(named.get());
    shown.setAll(
        all.stream()
            .filter(went.get()::holds)
            .filter(
                past -> purpose.get().isEmpty() || purpose.get().get() == past.visit().purpose())
            .filter(
                past -> wanted.isEmpty() || WordMatch.cost(past.words(), wanted) != WordMatch.NONE)
            .toList());
    long talked =
        shown.stream()
            .filter(past -> past.visit().outcome().filter(VisitOutcome::talked).isPresent())
            .count();
    sentence.set(Messages.text("history.sentence", shown.size(), all.size(), talked));
  }

  ObservableList<PastVisit> shown() {
    return shown;
  }

  StringProperty named() {
    return named;
  }

  ObjectProperty<Went> went() {
    return went;
  }

  ObjectProperty<Optional<VisitPurpose>> purpose() {
    return purpose;
  }

  public ReadOnlyStringProperty sentence() {
    return sentence.getReadOnlyProperty();
  }

  /// The three numbers of the sentence with their visits.
  List<Counted> numbers() {
    List<PastVisit> talked = shown.stream().filter(Went.TALKED::holds).toList();
    return List.of(
        visits("history.shown", List.copyOf(shown)),
        visits("history.all", all),
        visits("history.talked", talked));
  }

  private static Counted visits(String id, List<PastVisit> some) {
    return Counted.count(
        id,
        Messages.count("history.number", some.size()),
        "",
        some,
        past ->
            CountedRow.one(
                past.family(),
                Messages.text("why.visit.row", Dates.dayAndYear(past.on()), past.outcome()),
                past.visit().studentIds().isEmpty()
                    ? null
                    : Subject.student(past.visit().studentIds().getFirst())));
  }
}
