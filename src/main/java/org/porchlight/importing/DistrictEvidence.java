package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.Student;

/// What the district already knows that helps to tell what a sheet is: its students' numbers, its
/// school days, today's date.
///
/// @param localIds without zeros in front
/// @param stateIds without zeros in front
record DistrictEvidence(
    LocalDate today, Set<String> localIds, Set<String> stateIds, Predicate<LocalDate> isSchoolDay) {
  private static final Pattern AFTER_THE_POINT = Pattern.compile("\\.0+$");

  /// A district nothing is known of.
  static DistrictEvidence none(LocalDate today) {
    return new DistrictEvidence(today, Set.of(), Set.of(), date -> false);
  }

  static DistrictEvidence of(
      Collection<Student> students, Collection<SchoolCalendar> calendars, LocalDate today) {
    return new DistrictEvidence(
        today,
        students.stream()
            .map(Student::localId)
            .map(DistrictEvidence::bare)
            .collect(Collectors.toSet()),
        students.stream()
            .map(Student::stateId)
            .flatMap(Stream::ofNullable)
            .map(DistrictEvidence::bare)
            .collect(Collectors.toSet()),
        date -> calendars.stream().anyMatch(c -> c.reaches(date) && c.isSchoolDay(date)));
  }

  /// The share of a column's different values that are numbers of students here.
  double shareOfLocalIds(ColumnEvidence column) {
    return column.shareOfTexts(text -> localIds.contains(bare(text)));
  }

  double shareOfStateIds(ColumnEvidence column) {
    return column.shareOfTexts(text -> stateIds.contains(bare(text)));
  }

  private static String bare(String id) {
    String digits = AFTER_THE_POINT.matcher(id.replace("'", "")).replaceFirst("");
    int zeros = 0;
    while (zeros < digits.length() - 1 && digits.charAt(zeros) == '0') {
      zeros++;
    }
    return digits.substring(zeros);
  }
}
