package org.porchlight.roster;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// What is written by hand about a student, besides where they are enrolled.
///
/// @param localId the number of the school system; "" where there is none, then one is made
public record StudentDetails(
    String localId,
    String firstName,
    @Nullable String middleName,
    String lastName,
    @Nullable String suffix,
    @Nullable LocalDate birthDate,
    @Nullable String teacher) {
  private static final int OLDEST = 25;
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_NUMBER = 50;
  private static final int LONGEST_SUFFIX = 20;
  private static final int LONGEST_TEACHER = 200;

  public static StudentDetails of(Student student) {
    return new StudentDetails(
        student.localId(),
        student.firstName(),
        student.middleName(),
        student.lastName(),
        student.suffix(),
        student.birthDate(),
        student.teacher());
  }

  /// What has to be put right first, in a sentence; empty when nothing has.
  public Optional<String> trouble(LocalDate today) {
    if (firstName.isBlank() || lastName.isBlank()) {
      return Optional.of(Messages.text("roster.byHand.noName"));
    }
    if (firstName.length() > LONGEST_NAME
        || lastName.length() > LONGEST_NAME
        || isLonger(middleName, LONGEST_NAME)
        || localId.length() > LONGEST_NUMBER) {
      return Optional.of(Messages.text("roster.byHand.tooLong"));
    }
    if (isLonger(suffix, LONGEST_SUFFIX) || isLonger(teacher, LONGEST_TEACHER)) {
      return Optional.of(
          Messages.text("roster.byHand.suffixTooLong", LONGEST_SUFFIX, LONGEST_TEACHER));
    }
    if (birthDate != null
        && (birthDate.isAfter(today) || birthDate.isBefore(today.minusYears(OLDEST)))) {
      return Optional.of(Messages.text("roster.byHand.birthDate", OLDEST));
    }
    return Optional.empty();
  }

  /// Whether words are longer than there is room for.
  static boolean isLonger(@Nullable String words, int longest) {
    return words != null && words.length() > longest;
  }

  /// The name as corrections keep it.
  String writtenName() {
    return Stream.of(firstName, middleName, lastName, suffix)
        .map(part -> part == null ? "" : part)
        .collect(Collectors.joining("|"));
  }
}
