package org.porchlight.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Finder;
import org.porchlight.ui.kit.WordMatch;

/// What the find field knows: screens, students, families and their addresses.
///
/// What counts as found says [WordMatch]. Kept in memory and read again by [#refresh].
final class FindIndex implements Finder {
  private static final int MOST = 8;

  private final StudentRepository students;
  private final HouseholdRepository households;
  private final SchoolRepository schools;
  private final Supplier<List<Found>> screens;
  private final Supplier<LocalDate> today;
  private volatile List<Entry> entries = List.of();

  private record Entry(Found found, List<String> words, int order) {}

  private record Hit(Entry entry, int cost) {}

  /// @param screens the places the window has, as answers
  FindIndex(
      StudentRepository students,
      HouseholdRepository households,
      SchoolRepository schools,
      Supplier<List<Found>> screens,
      Supplier<LocalDate> today) {
    this.students = students;
    this.households = households;
    this.schools = schools;
    this.screens = screens;
    this.today = today;
  }

  /// Reads everybody again; quick, but not for the window's thread.
  void refresh() {
    List<Student> enrolled =
        students.students().stream().filter(student -> student.isEnrolledOn(today.get())).toList();
    Map<Long, String> schoolNames =
        schools.schools().stream().collect(Collectors.toMap(School::id, School::shortName));
    Map<Long, List<Student>> children =
        enrolled.stream().collect(Collectors.groupingBy(Student::householdId));
    List<Entry> read = new ArrayList<>();
    screens.get().forEach(screen -> read.add(new Entry(screen, WordMatch.words(screen.name()), 0)));
    enrolled.forEach(student -> read.add(student(student, schoolNames)));
    households.households().stream()
        .filter(household -> children.containsKey(household.id()))
        .map(household -> family(household, Objects.requireNonNull(children.get(household.id()))))
        .forEach(read::add);
    entries = List.copyOf(read);
  }

  private Entry student(Student student, Map<Long, String> schoolNames) {
    String detail =
        student
            .enrollmentOn(today.get())
            .map((Enrollment at) ->
                Messages.text(
                    "find.student",
                    at.grade().words(),
                    schoolNames.getOrDefault(at.schoolId(), ""),
                    student.localId()))
            .orElse(student.localId());
    return new Entry(
        new Found("fth-user", student.fullName(), detail, new Destination.Student(student.id())),
        WordMatch.words(student.fullName() + " " + student.localId()),
        1);
  }

  /// A confidential address is neither shown nor found.
  private static Entry family(Household household, List<Student> children) {
    boolean hidden = household.isAddressConfidential();
    String address = hidden ? "" : household.addressLine();
    String names = children.stream().map(Student::firstName).collect(Collectors.joining(", "));
    String detail = address.isEmpty() ? names : Messages.text("find.family", names, address);
    String adults =
        household.contacts().stream()
            .map(guardian -> guardian.fullName())
            .collect(Collectors.joining(" "));
    return new Entry(
        new Found(
            "fth-home", household.familyLabel(), detail, new Destination.Family(household.id())),
        WordMatch.words(household.familyLabel() + " " + address + " " + adults),
        2);
  }

  @Override
  public List<Found> find(String typed) {
    List<String> wanted = WordMatch.words(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .map(entry -> new Hit(entry, WordMatch.cost(entry.words(), wanted)))
        .filter(hit -> hit.cost() != WordMatch.NONE)
        .sorted(
            Comparator.comparingInt(Hit::cost)
                .thenComparingInt(hit -> hit.entry().order())
                .thenComparing(hit -> hit.entry().found().name()))
        .limit(MOST)
        .map(hit -> hit.entry().found())
        .toList();
  }
}
