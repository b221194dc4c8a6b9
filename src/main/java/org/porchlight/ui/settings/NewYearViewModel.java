package org.porchlight.ui.settings;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.NewYearPlan;
import org.porchlight.attendance.NewYearPlan.Group;
import org.porchlight.attendance.NewYearPlan.Way;
import org.porchlight.attendance.NewYearRepository;
import org.porchlight.attendance.NewYearRepository.Begun;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.ui.kit.WordMatch;
import org.porchlight.visits.PromiseRepository;

/// The new school year: tried out first, with counts and names, then done in one step that can be
/// taken back, after a copy of the district was made.
final class NewYearViewModel {
  private static final int FOUND = 6;

  private final DistrictFile file;
  private final SchoolRepository schools;
  private final StudentRepository students;
  private final PromiseRepository promises;
  private final AttendanceRepository attendance;
  private final BackupRooms backups;
  private final Toasts toasts;
  private final LocalDate today;
  private final Map<Group, Way> chosen = new HashMap<>();
  private final Set<Long> staying = new HashSet<>();

  NewYearViewModel(
      DistrictFile file,
      AttendanceRepository attendance,
      BackupRooms backups,
      Toasts toasts,
      LocalDate today) {
    this.file = file;
    this.schools = new SchoolRepository(file);
    this.students = new StudentRepository(file);
    this.promises = new PromiseRepository(file);
    this.attendance = attendance;
    this.backups = backups;
    this.toasts = toasts;
    this.today = today;
  }

  /// The year that ends.
  SchoolYear from() {
    return attendance.year(today).schoolYear();
  }

  /// Whether whoever works sees every school; only they can begin a year of the whole district.
  boolean holdsEverybody() {
    return file.sight().holdsEverybody();
  }

  List<School> schools() {
    return schools.schools();
  }

  String schoolName(long schoolId) {
    return schools.findSchool(schoolId).map(School::shortName).orElse("");
  }

  /// Where everybody would go; nothing is changed.
  NewYearPlan plan(LocalDate first, LocalDate last) {
    return new NewYearPlan(from(), first, last, today, students.students(), chosen, staying);
  }

  /// Somebody says where a group goes.
  ///
  /// @param schoolId null for those who leave
  void send(Group group, @Nullable Long schoolId) {
    chosen.put(
        group,
        schoolId == null
            ? new Way(null, Optional.empty())
            : new Way(schoolId, group.grade().next()));
  }

  /// Students who may repeat their grade, by name.
  List<Student> find(String typed) {
    List<String> words = WordMatch.words(typed);
    return words.isEmpty()
        ? List.of()
        : students.students().stream()
            .filter(student ->
                WordMatch.cost(WordMatch.words(student.fullName()), words) != WordMatch.NONE)
            .limit(FOUND)
            .toList();
  }

  void stay(Student student, boolean stays) {
    if (stays) {
      staying.add(student.id());
    } else {
      staying.remove(student.id());
    }
  }

  List<Student> staying() {
    return students.students().stream().filter(s -> staying.contains(s.id())).toList();
  }

  /// Promises still open go on as they are; how many, and to whom nobody is left.
  record Promised(int open, List<String> toThoseWhoLeave) {}

  Promised promised(NewYearPlan plan) {
    Set<Long> stayHere = new HashSet<>();
    Map<Long, String> leave = new HashMap<>();
    plan.moves()
        .forEach(move -> {
          if (move.leaves()) {
            leave.put(move.student().householdId(), move.student().fullName());
          } else {
            stayHere.add(move.student().householdId());
          }
        });
    List<String> left =
        promises.open().stream()
            .filter(promise -> !stayHere.contains(promise.householdId()))
            .filter(promise -> leave.containsKey(promise.householdId()))
            .map(promise ->
                Messages.text(
                    "newYear.promise",
                    leave.getOrDefault(promise.householdId(), ""),
                    promise.what()))
            .toList();
    return new Promised(promises.open().size(), left);
  }

  /// Makes a copy, then begins the year. Answers what has to be put right first; empty when done.
  Optional<String> begin(NewYearPlan plan) {
    Optional<String> trouble = plan.trouble();
    if (trouble.isPresent()) {
      return trouble;
    }
    file.keepCopy(LocalDateTime.now(backups.wall()), "new-year");
    NewYearRepository years = new NewYearRepository(file);
    Begun begun = years.begin(plan, today);
    chosen.clear();
    staying.clear();
    toasts.done(
        Messages.text("newYear.done", plan.to().label(), begun.enrolled(), begun.totalsKept()),
        () -> years.takeBack(begun));
    return Optional.empty();
  }
}
