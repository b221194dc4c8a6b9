package org.porchlight.planning;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Something to settle before the teams go out, in words.
///
/// @param teamId the team it is about; null for a family without a team
/// @param visitId the stop it is about; null when it is about the whole team
public record PlanWarning(
    WarningKind kind, @Nullable Long teamId, @Nullable Long visitId, String words) {

  /// Everything to settle on a day, team by team in the order of the stops, then the families
  /// without a place.
  public static List<PlanWarning> of(VisitPlan plan, ZoneId zone) {
    List<PlanWarning> warnings = new ArrayList<>();
    for (VisitTeam team : plan.teams()) {
      ofMembers(team, plan, warnings);
      ofStops(team, zone, warnings);
    }
    for (Stop stop : plan.notPlaced()) {
      ofWaiting(stop).ifPresent(warnings::add);
    }
    return List.copyOf(warnings);
  }

  private static void ofMembers(VisitTeam team, VisitPlan plan, List<PlanWarning> to) {
    if (team.partner() == null) {
      to.add(team(WarningKind.TEAM_OF_ONE, team, Messages.text("planning.warning.teamOfOne")));
    }
    for (StaffMember member : team.members()) {
      String name = member.bareName();
      LocalDate trained = member.trainedUntil();
      if (trained != null && trained.isBefore(team.date())) {
        to.add(
            team(
                WarningKind.TRAINING,
                team,
                Messages.text("planning.warning.training", name, Dates.day(trained))));
      }
      boolean elsewhere =
          plan.teams().stream()
              .anyMatch(other ->
                  other.number() < team.number()
                      && other.members().stream().anyMatch(m -> m.id() == member.id()));
      if (elsewhere) {
        to.add(
            team(
                WarningKind.IN_TWO_TEAMS,
                team,
                Messages.text("planning.warning.inTwoTeams", name)));
      }
    }
  }

  private static void ofStops(VisitTeam team, ZoneId zone, List<PlanWarning> to) {
    PlanTimes times = PlanTimes.of(team);
    Optional<LocalTime> sunset = Daylight.sunset(team, zone);
    for (PlanTimes.StopTimes stop : times.stops()) {
      ofFamily(team, stop, to);
    }
    // said once, where the dark is darkest
    if (sunset.isPresent() && !times.stops().isEmpty()) {
      PlanTimes.StopTimes last = times.stops().getLast();
      if (Daylight.isDark(last.arrival(), sunset.get())) {
        long minutes = Duration.between(sunset.get(), last.arrival()).toMinutes();
        String words =
            Messages.count("planning.warning.afterDark", minutes, Dates.time(sunset.get()));
        to.add(new PlanWarning(WarningKind.AFTER_DARK, team.id(), last.stop().visitId(), words));
      }
    }
    ofHours(team, times, to);
  }

  private static void ofFamily(VisitTeam team, PlanTimes.StopTimes times, List<PlanWarning> to) {
    Stop stop = times.stop();
    ofWaiting(stop).ifPresent(w -> to.add(new PlanWarning(w.kind, team.id(), w.visitId, w.words)));
    conflict(stop, team)
        .ifPresent(flag ->
            to.add(
                stop(
                    WarningKind.STAFF_CONFLICT,
                    team,
                    stop,
                    flag.reason() == null
                        ? Messages.text("planning.warning.conflict")
                        : flag.reason())));
    stop.languageToMatch()
        .filter(language -> !team.speaks(language))
        .ifPresent(language ->
            to.add(
                stop(
                    WarningKind.LANGUAGE,
                    team,
                    stop,
                    Messages.text("planning.warning.language", language))));
    stop.latestArrival()
        .filter(latest -> times.arrival().isAfter(latest))
        .ifPresent(latest ->
            to.add(
                stop(
                    WarningKind.ARRANGED_MISSED,
                    team,
                    stop,
                    Messages.text(
                        "planning.warning.arrangedMissed",
                        PlanWords.arranged(stop),
                        Dates.time(times.arrival())))));
    if (times.guessed() && stop.hasPlaceToGo()) {
      to.add(
          stop(
              WarningKind.DRIVE_GUESSED,
              team,
              stop,
              Messages.text("planning.warning.driveGuessed")));
    }
  }

  private static void ofHours(VisitTeam team, PlanTimes times, List<PlanWarning> to) {
    if (times.back().isAfter(team.backBy())) {
      String words =
          Messages.text(
              "planning.warning.backLate", Dates.time(times.back()), Dates.time(team.backBy()));
      to.add(team(WarningKind.BACK_LATE, team, words));
    }
    for (StaffMember member : team.members()) {
      LocalTime from = member.visitsFrom();
      LocalTime until = member.visitsUntil();
      if (from != null && times.leave().isBefore(from)) {
        String words =
            Messages.text("planning.warning.freeFrom", member.bareName(), Dates.time(from));
        to.add(team(WarningKind.OUTSIDE_HOURS, team, words));
      }
      // a team that is late already need not hear it of each member too
      boolean late = times.back().isAfter(team.backBy());
      if (until != null && !late && times.back().isAfter(until)) {
        String words =
            Messages.text("planning.warning.freeUntil", member.bareName(), Dates.time(until));
        to.add(team(WarningKind.OUTSIDE_HOURS, team, words));
      }
    }
  }

  /// What keeps a family from being visited at all.
  private static Optional<PlanWarning> ofWaiting(Stop stop) {
    if (stop.doNotVisit().isPresent()) {
      return Optional.of(
          new PlanWarning(
              WarningKind.DO_NOT_VISIT,
              null,
              stop.visitId(),
              PlanWords.doNotVisit(stop.doNotVisit().get())));
    }
    return stop.hasPlaceToGo()
        ? Optional.empty()
        : Optional.of(
            new PlanWarning(
                WarningKind.NEEDS_ADDRESS,
                null,
                stop.visitId(),
                Messages.text("planning.warning.needsAddress", stop.household().familyName())));
  }

  /// The flag that names a member of this team, if there is one. A flag that names nobody we know
  /// speaks of everybody.
  static Optional<HouseholdFlag> conflict(Stop stop, VisitTeam team) {
    return stop.household().flags().stream()
        .filter(flag -> flag.kind() == FlagKind.STAFF_CONFLICT)
        .filter(flag -> team.members().stream().anyMatch(m -> isAbout(flag, m)))
        .findFirst();
  }

  private static boolean isAbout(HouseholdFlag flag, StaffMember member) {
    return flag.staffId() == null ? names(flag.reason(), member) : flag.staffId() == member.id();
  }

  private static boolean names(@Nullable String reason, StaffMember member) {
    if (reason == null) {
      return true;
    }
    String words = " " + reason.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
    return words.contains(" " + member.bareName().toLowerCase(Locale.ROOT) + " ");
  }

  private static PlanWarning team(WarningKind kind, VisitTeam team, String words) {
    return new PlanWarning(kind, team.id(), null, words);
  }

  private static PlanWarning stop(WarningKind kind, VisitTeam team, Stop stop, String words) {
    return new PlanWarning(kind, team.id(), stop.visitId(), words);
  }
}
