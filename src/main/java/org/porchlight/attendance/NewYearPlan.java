package org.porchlight.attendance;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Grade;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;

/// Where everybody goes in a new school year, worked out before anything is changed.
///
/// A student goes on to the next grade: at the same school where that grade is taught there, else
/// at the one school that teaches it. After the last grade, and where nobody here teaches the next,
/// students leave. Where several schools could be next, a person says which.
public final class NewYearPlan {
  /// The children of one grade at one school, who go the same way.
  public record Group(long schoolId, Grade grade) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int bySchool = Long.compare(schoolId, other.schoolId);
      return bySchool != 0 ? bySchool : grade.compareTo(other.grade);
    }
  }

  /// Where a group goes.
  ///
  /// @param schoolId null for those who leave
  public record Way(@Nullable Long schoolId, Optional<Grade> grade) {
    public boolean leaves() {
      return schoolId == null;
    }
  }

  /// One student's new year.
  ///
  /// @param stays in the same grade for another year
  public record Move(Student student, Enrollment now, Way way, boolean stays) {
    public boolean leaves() {
      return way.leaves();
    }

    public boolean changesSchool() {
      Long next = way.schoolId();
      return next != null && next != now.schoolId();
    }
  }

  private static final int LONGEST_MONTHS = 13;

  private final SchoolYear from;
  private final LocalDate firstDay;
  private final LocalDate lastDay;
  private final LocalDate today;
  private final List<Student> students;
  private final Map<Group, Way> ways = new TreeMap<>();
  private final Map<Group, Set<Long>> choices = new TreeMap<>();
  private final Set<Long> staying;
  private final Map<Group, LocalDate> ends = new TreeMap<>();

  /// @param students everybody on the roster, also those who left
  /// @param chosen ways people said; for all others the rule stands
  /// @param staying students who repeat their grade
  public NewYearPlan(
      SchoolYear from,
      LocalDate firstDay,
      LocalDate lastDay,
      LocalDate today,
      Collection<Student> students,
      Map<Group, Way> chosen,
      Set<Long> staying) {
    this.from = from;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.today = today;
    this.students = List.copyOf(students);
    this.staying = Set.copyOf(staying);
    ends.putAll(ends());
    Map<Grade, Set<Long>> taught = taught();
    for (Student student : this.students) {
      goesOn(student)
          .map(NewYearPlan::group)
          .ifPresent(group -> {
            choices.put(group, next(group, taught));
            ways.put(group, chosen.getOrDefault(group, usual(group, choices.get(group))));
          });
    }
  }

  private static Group group(Enrollment spell) {
    return new Group(spell.schoolId(), spell.grade());
  }

  /// The spell a student is in as the year ends; empty for those who left before. A last day in
  /// June is the year's end in most exports, not leaving; one in May is where most of those in the
  /// same grade of the same school have it.
  private Optional<Enrollment> goesOn(Student student) {
    return inMay(student)
        .filter(spell -> {
          LocalDate exit = spell.exitDate();
          return exit == null || !exit.isBefore(june()) || exit.equals(ends.get(group(spell)));
        });
  }

  private LocalDate june() {
    return from.lastOfJune().withDayOfMonth(1);
  }

  /// The spell a student is still in on the first of May.
  private Optional<Enrollment> inMay(Student student) {
    LocalDate may = june().minusMonths(1);
    return student
        .latestEnrollment()
        .filter(spell -> from.contains(spell.entryDate()) || spell.entryDate().isBefore(may))
        .filter(spell -> spell.exitDate() == null || spell.exitDate().isAfter(may));
  }

  /// The first day after the year of the groups most of whom share it.
  private Map<Group, LocalDate> ends() {
    Map<Group, List<Optional<LocalDate>>> exits = new TreeMap<>();
    students.forEach(student ->
        inMay(student)
            .ifPresent(spell ->
                exits
                    .computeIfAbsent(group(spell), group -> new ArrayList<>())
                    .add(Optional.ofNullable(spell.exitDate()))));
    Map<Group, LocalDate> ends = new TreeMap<>();
    exits.forEach((group, all) ->
        all.stream()
            .flatMap(Optional::stream)
            .filter(exit -> 2 * Collections.frequency(all, Optional.of(exit)) > all.size())
            .findFirst()
            .ifPresent(exit -> ends.put(group, exit)));
    return ends;
  }

  private Map<Grade, Set<Long>> taught() {
    Map<Grade, Set<Long>> taught = new TreeMap<>();
    students.forEach(student ->
        goesOn(student)
            .ifPresent(spell ->
                taught
                    .computeIfAbsent(spell.grade(), grade -> new TreeSet<>())
                    .add(spell.schoolId())));
    return taught;
  }

  private static Set<Long> next(Group group, Map<Grade, Set<Long>> taught) {
    return group.grade().next().map(grade -> taught.getOrDefault(grade, Set.of())).orElse(Set.of());
  }

  private static Way usual(Group group, @Nullable Set<Long> schools) {
    Set<Long> there = schools == null ? Set.of() : schools;
    Optional<Grade> grade = group.grade().next();
    if (there.contains(group.schoolId())) {
      return new Way(group.schoolId(), grade);
    }
    return there.isEmpty()
        ? new Way(null, Optional.empty())
        : new Way(there.iterator().next(), grade);
  }

  /// What has to be put right first, in a sentence; empty when nothing has.
  public Optional<String> trouble() {
    if (!lastDay.isAfter(firstDay)) {
      return Optional.of(Messages.text("newYear.trouble.backwards"));
    }
    if (!firstDay.isAfter(from.lastOfJune())) {
      return Optional.of(Messages.text("newYear.trouble.early", from.label()));
    }
    if (Period.between(firstDay, lastDay).toTotalMonths() >= LONGEST_MONTHS
        || !to().contains(lastDay)) {
      return Optional.of(Messages.text("newYear.trouble.long"));
    }
    if (today.isBefore(june())) {
      return Optional.of(Messages.text("newYear.trouble.notOver", from.label()));
    }
    return moves().isEmpty()
        ? Optional.of(Messages.text("newYear.trouble.nobody", from.label()))
        : Optional.empty();
  }

  public SchoolYear from() {
    return from;
  }

  /// The new year, not stored yet.
  public SchoolYear to() {
    return SchoolYear.around(firstDay);
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  /// The first day of the new enrolments: today where the summer has begun, so that families can be
  /// visited before school does. Only school days count.
  public LocalDate entryDay() {
    LocalDate july = to().firstOfJuly();
    LocalDate soonest = today.isAfter(july) ? today : july;
    return soonest.isBefore(firstDay) ? soonest : firstDay;
  }

  /// Where each group goes.
  public Map<Group, Way> ways() {
    return Map.copyOf(ways);
  }

  /// The schools that teach a group's next grade.
  public Set<Long> schoolsFor(Group group) {
    return choices.getOrDefault(group, Set.of());
  }

  /// Groups where the rule cannot know and took the first of several schools.
  public Set<Group> doubtful() {
    Set<Group> doubtful = new HashSet<>();
    choices.forEach((group, schools) -> {
      if (schools.size() > 1 && !schools.contains(group.schoolId())) {
        doubtful.add(group);
      }
    });
    return Set.copyOf(doubtful);
  }

  /// Everybody who was here as the year ended, by name.
  public List<Move> moves() {
    List<Move> moves = new ArrayList<>();
    for (Student student : students) {
      goesOn(student)
          .ifPresent(spell -> {
            boolean stays = staying.contains(student.id());
            Way way =
                stays
                    ? new Way(spell.schoolId(), Optional.of(spell.grade()))
                    : ways.getOrDefault(group(spell), new Way(null, Optional.empty()));
            moves.add(new Move(student, spell, way, stays));
          });
    }
    return List.copyOf(moves);
  }
}
