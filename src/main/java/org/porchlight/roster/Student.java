package org.porchlight.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// A student with every spell of enrolment, oldest first.
///
/// @param localId the student number of the information system, as text: "0041187"
/// @param pointPersonId the staff member who looks after this student's attendance
public record Student(
    long id,
    String localId,
    @Nullable String stateId,
    String firstName,
    @Nullable String middleName,
    String lastName,
    @Nullable String suffix,
    @Nullable LocalDate birthDate,
    long householdId,
    @Nullable String teacher,
    @Nullable Long pointPersonId,
    List<Enrollment> enrollments) {
  public Student {
    enrollments = List.copyOf(enrollments);
  }

  /// "Robert Smith Jr.", as people say it.
  public String fullName() {
    return suffix == null || suffix.isBlank()
        ? Messages.text("roster.student.name", firstName, lastName)
        : Messages.text("roster.student.nameWithSuffix", firstName, lastName, suffix);
  }

  /// "Smith Jr., Robert", as lists sort it.
  public String listName() {
    return suffix == null || suffix.isBlank()
        ? Messages.text("roster.student.listName", lastName, firstName)
        : Messages.text("roster.student.listNameWithSuffix", lastName, suffix, firstName);
  }

  /// Where the student is enrolled on a day. On a transfer day the arriving school wins.
  public Optional<Enrollment> enrollmentOn(LocalDate date) {
    return enrollments.stream().filter(spell -> spell.covers(date)).reduce((a, b) -> b);
  }

  /// The spell that began last, ended or not.
  public Optional<Enrollment> latestEnrollment() {
    return enrollments.isEmpty() ? Optional.empty() : Optional.of(enrollments.getLast());
  }

  public boolean isEnrolledOn(LocalDate date) {
    return enrollmentOn(date).isPresent();
  }
}
