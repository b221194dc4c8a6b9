package org.porchlight.planning;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.TravelTimes;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Messages;

/// Two people, a car, and the families they go to on one day, in order.
///
/// @param number 1 to 5: colour, line and marker shape
/// @param partner null in a team of one, which is warned about
/// @param startSchool the team's school, where its sun sets
/// @param leaveAt when the team means to leave
/// @param backBy when it must be back
/// @param outAt when it left; null while it has not
/// @param backAt when it came back
/// @param travel how long its drives take
/// @param start where it begins: its school unless somebody said otherwise
/// @param end where it is back
public record VisitTeam(
    long id,
    LocalDate date,
    int number,
    StaffMember lead,
    @Nullable StaffMember partner,
    School startSchool,
    LocalTime leaveAt,
    LocalTime backBy,
    @Nullable LocalDateTime outAt,
    @Nullable LocalDateTime backAt,
    List<Stop> stops,
    TravelTimes travel,
    TeamPlace start,
    TeamPlace end) {
  public VisitTeam {
    stops = List.copyOf(stops);
  }

  /// A team that begins and ends at its school and reckons its drives as the crow flies.
  public VisitTeam(
      long id,
      LocalDate date,
      int number,
      StaffMember lead,
      @Nullable StaffMember partner,
      School startSchool,
      LocalTime leaveAt,
      LocalTime backBy,
      @Nullable LocalDateTime outAt,
      @Nullable LocalDateTime backAt,
      List<Stop> stops) {
    this(
        id,
        date,
        number,
        lead,
        partner,
        startSchool,
        leaveAt,
        backBy,
        outAt,
        backAt,
        stops,
        TravelTimes.asTheCrowFlies(),
        TeamPlace.of(startSchool),
        TeamPlace.of(startSchool));
  }

  /// "Ruiz + Adeyemi".
  public String name() {
    return partner == null
        ? lead.bareName()
        : Messages.text("planning.team.name", lead.bareName(), partner.bareName());
  }

  public List<StaffMember> members() {
    return partner == null ? List.of(lead) : List.of(lead, partner);
  }

  /// What the two speak together, the first one's languages first.
  public List<String> languages() {
    return members().stream().flatMap(m -> m.languages().stream()).distinct().toList();
  }

  public boolean speaks(String language) {
    return members().stream().anyMatch(member -> member.speaks(language));
  }

  public boolean isOut() {
    return outAt != null && backAt == null;
  }

  /// Left already: its order is history, not a plan.
  public boolean hasLeft() {
    return outAt != null;
  }

  /// The same team with other families.
  public VisitTeam withStops(List<Stop> others) {
    return new VisitTeam(
        id,
        date,
        number,
        lead,
        partner,
        startSchool,
        leaveAt,
        backBy,
        outAt,
        backAt,
        others,
        travel,
        start,
        end);
  }
}
