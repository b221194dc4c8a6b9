package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.porchlight.attendance.Attendance;
import org.porchlight.outreach.Tries;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.WordMatch;

/// One student as the list shows it.
///
/// @param siblings enrolled children of the same household, without this one
/// @param reached someone of the family answered or was visited this school year
/// @param pointPerson who looks after the student's attendance; "" for nobody
/// @param words by which somebody looks for the row: names and numbers, see [WordMatch]
/// @param newly missing 10 % or more now, and not before the last import
record StudentRow(
    Student student,
    Household household,
    Attendance attendance,
    String schoolName,
    List<Student> siblings,
    Tries tries,
    Optional<LastContact> lastContact,
    Optional<NextThing> next,
    boolean reached,
    boolean newly,
    String pointPerson,
    List<String> words) {
  /// What was tried or done last, and when.
  record LastContact(String words, LocalDate on) {}

  /// What comes next for this student, most pressing first.
  enum NextThing {
    DEBRIEF_WAITING("fth-edit-2"),
    PROMISE_OVERDUE("fth-heart"),
    DO_NOT_VISIT("fth-shield"),
    VISIT_PLANNED("fth-map-pin"),
    ON_THE_VISIT_LIST("fth-map-pin"),
    COMING_BACK("fth-sun"),
    JOINED_LATE("fth-log-in"),
    SIBLING_LISTED("fth-users");

    private final String feather;

    NextThing(String feather) {
      this.feather = feather;
    }

    String feather() {
      return feather;
    }
  }

  /// The words a student is found by: all names, the number, and the family's.
  static List<String> words(Student student, Household household) {
    return WordMatch.words(
        student.fullName() + " " + student.localId() + " " + household.familyName());
  }

  long id() {
    return student.id();
  }

  /// "15 of 70"
  String daysOf() {
    return Messages.text(
        "students.list.daysOf", attendance.daysMissed(), attendance.daysEnrolled());
  }

  /// What a screen reader says for the whole row.
  String spoken() {
    return Messages.text(
        "students.list.spoken",
        student.fullName(),
        attendance.grade().words(),
        attendance.daysMissed(),
        attendance.daysEnrolled(),
        attendance.percent(),
        Messages.of(attendance.band()));
  }
}
