package org.porchlight.planning;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What people choose about a team: who, from where to where, from when to when.
///
/// @param startSchoolId the team's school: where it begins and ends unless something else is said
/// @param startPlaceId a place of its own to begin at; null for the school
/// @param endSchoolId another school to end at; null for the team's own
/// @param endPlaceId a place of its own to end at; null for a school
public record TeamSetup(
    long leadId,
    @Nullable Long partnerId,
    long startSchoolId,
    LocalTime leaveAt,
    LocalTime backBy,
    @Nullable Long startPlaceId,
    @Nullable Long endSchoolId,
    @Nullable Long endPlaceId) {
  /// A team that begins and ends at its school.
  public TeamSetup(
      long leadId,
      @Nullable Long partnerId,
      long startSchoolId,
      LocalTime leaveAt,
      LocalTime backBy) {
    this(leadId, partnerId, startSchoolId, leaveAt, backBy, null, null, null);
  }

  /// What people chose about this team.
  public static TeamSetup of(VisitTeam team) {
    TeamPlace start = team.start();
    TeamPlace end = team.end();
    boolean elsewhere =
        end.isSchool() && !Long.valueOf(team.startSchool().id()).equals(end.schoolId());
    return new TeamSetup(
        team.lead().id(),
        team.partner() == null ? null : team.partner().id(),
        team.startSchool().id(),
        team.leaveAt(),
        team.backBy(),
        start.isSchool() ? null : Long.valueOf(start.id()),
        elsewhere ? end.schoolId() : null,
        end.isSchool() ? null : Long.valueOf(end.id()));
  }
}
