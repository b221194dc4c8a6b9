package org.porchlight.attendance;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which file posted which days, read once.
public final class Postings {
  /// One import at one school.
  record Posting(long schoolId, LocalDate first, LocalDate last, PostedBy by) {}

  private final Map<Long, List<Posting>> bySchool;

  /// @param bySchool of each school, the latest import first
  Postings(Map<Long, List<Posting>> bySchool) {
    this.bySchool = bySchool;
  }

  /// The file that posted a day at a school last; empty when nothing was posted.
  public Optional<PostedBy> find(long schoolId, LocalDate date) {
    return bySchool.getOrDefault(schoolId, List.of()).stream()
        .filter(posting -> !posting.first().isAfter(date) && !posting.last().isBefore(date))
        .map(Posting::by)
        .findFirst();
  }
}
