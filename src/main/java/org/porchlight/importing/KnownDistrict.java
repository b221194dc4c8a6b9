package org.porchlight.importing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;

/// The district as it is before a sheet is brought in. Each part is read once, when it is first
/// asked for: a preview looks at the roster many times.
final class KnownDistrict {
  private final DistrictFile file;
  private final long changes;
  private final SchoolRepository repository;
  private @Nullable StudentIds ids;
  private @Nullable DistrictEvidence evidence;
  private @Nullable List<School> schools;
  private @Nullable List<SchoolYear> schoolYears;
  private @Nullable Map<Long, SchoolCalendar> calendars;

  KnownDistrict(DistrictFile file) {
    this.file = file;
    changes = file.changes();
    repository = new SchoolRepository(file);
  }

  /// This, or the district read anew where something was saved since.
  KnownDistrict current() {
    return changes == file.changes() ? this : new KnownDistrict(file);
  }

  /// What helps to tell what a sheet is.
  DistrictEvidence evidence(LocalDate today) {
    DistrictEvidence known = evidence;
    if (known == null || !known.today().equals(today)) {
      known = DistrictEvidence.of(ids().students(), calendars().values(), today);
      evidence = known;
    }
    return known;
  }

  /// Every student by the numbers they go by, with nothing counted yet.
  StudentIds studentIds() {
    return ids().afresh();
  }

  private StudentIds ids() {
    StudentIds known = ids;
    if (known == null) {
      known =
          new StudentIds(
              new StudentRepository(file).students(), FormerNumbersRepository.numbers(file));
      ids = known;
    }
    return known;
  }

  /// In the order they were added.
  List<School> schools() {
    List<School> known = schools;
    if (known == null) {
      known = repository.schools();
      schools = known;
    }
    return known;
  }

  School school(long id) {
    return schools().stream().filter(school -> school.id() == id).findFirst().orElseThrow();
  }

  /// Oldest first.
  List<SchoolYear> schoolYears() {
    List<SchoolYear> known = schoolYears;
    if (known == null) {
      known = repository.schoolYears();
      schoolYears = known;
    }
    return known;
  }

  /// The calendar of each school that has one, by school id.
  Map<Long, SchoolCalendar> calendars() {
    Map<Long, SchoolCalendar> known = calendars;
    if (known == null) {
      known = repository.calendars();
      calendars = known;
    }
    return known;
  }
}
