package org.porchlight.ui;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/// What the find field knows: screens, students, families and their addresses.
///
/// Every word typed has to begin a word of the entry; accents do not matter, and in longer words
/// one slip of the finger does not either. Kept in memory and read again by [#refresh].
final class FindIndex implements Finder {
  private static final int MOST = 8;
  private static final int LETTERS_FOR_A_SLIP = 4;
  private static final int SLIP = 3;

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
    screens.get().forEach(screen -> read.add(new Entry(screen, words(screen.name()), 0)));
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
        words(student.fullName() + " " + student.localId()),
        1);
  }

  /// A family opens the page of its first child; a confidential address is neither shown nor found.
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
            "fth-home",
            household.familyLabel(),
            detail,
            new Destination.Student(children.getFirst().id())),
        words(household.familyLabel() + " " + address + " " + adults),
        2);
  }

  @Override
  public List<Found> find(String typed) {
    List<String> wanted = words(typed);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return entries.stream()
        .map(entry -> new Hit(entry, cost(entry, wanted)))
        .filter(hit -> hit.cost() < Integer.MAX_VALUE)
        .sorted(
            Comparator.comparingInt(Hit::cost)
                .thenComparingInt(hit -> hit.entry().order())
                .thenComparing(hit -> hit.entry().found().name()))
        .limit(MOST)
        .map(hit -> hit.entry().found())
        .toList();
  }

  private static int cost(Entry entry, List<String> wanted) {
    int sum = 0;
    for (String word : wanted) {
      int best =
          entry.words().stream().mapToInt(own -> cost(word, own)).min().orElse(Integer.MAX_VALUE);
      if (best == Integer.MAX_VALUE) {
        return best;
      }
      sum += best;
    }
    return sum;
  }

  private static int cost(String typed, String own) {
    if (own.startsWith(typed)) {
      return own.length() == typed.length() ? 0 : 1;
    }
    return typed.length() >= LETTERS_FOR_A_SLIP && beginsWithOneSlip(own, typed)
        ? SLIP
        : Integer.MAX_VALUE;
  }

  /// Whether the typed word begins the other but for one letter left out, put in, changed, or
  /// swapped with its neighbour.
  private static boolean beginsWithOneSlip(String own, String typed) {
    int same = 0;
    while (same < typed.length() && same < own.length() && typed.charAt(same) == own.charAt(same)) {
      same++;
    }
    String restTyped = typed.substring(same);
    String restOwn = own.substring(same);
    return startsAfter(restOwn, 1, restTyped, 0)
        || startsAfter(restOwn, 0, restTyped, 1)
        || startsAfter(restOwn, 1, restTyped, 1)
        || isSwapped(restOwn, restTyped);
  }

  private static boolean startsAfter(String own, int skipOwn, String typed, int skipTyped) {
    return own.length() >= skipOwn
        && typed.length() >= skipTyped
        && own.substring(skipOwn).startsWith(typed.substring(skipTyped));
  }

  private static boolean isSwapped(String own, String typed) {
    return own.length() >= 2
        && typed.length() >= 2
        && own.charAt(0) == typed.charAt(1)
        && own.charAt(1) == typed.charAt(0)
        && own.substring(2).startsWith(typed.substring(2));
  }

  /// Lower case, without accents, split at everything that is no letter or digit.
  private static List<String> words(String text) {
    String plain =
        Normalizer.normalize(text, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replace('đ', 'd')
            .replace('ł', 'l')
            .replace('ø', 'o')
            .replaceAll("['’]", "");
    return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
  }
}
