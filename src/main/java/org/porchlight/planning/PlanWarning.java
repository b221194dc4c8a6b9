package org.porchlight.planning;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
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
  ///
  /// @param visitors what planning knows of the people in the teams; of others the roster alone
  public static List<PlanWarning> of(VisitPlan plan, ZoneId zone, List<Visitor> visitors) {
    List<PlanWarning> warnings = new ArrayList<>();
    MemberWarnings members = new MemberWarnings(plan, visitors);
    for (VisitTeam team : plan.teams()) {
      members.of(team, warnings);
      ofStops(team, zone, warnings);
      members.ofHours(team, warnings);
    }
    for (Stop stop : plan.notPlaced()) {
      ofWaiting(stop).ifPresent(warnings::add);
    }
    return List.copyOf(warnings);
  }

  private static void ofStops(VisitTeam team, ZoneId zone, List<PlanWarning> to) {
    PlanTimes times = PlanTimes.of(team);
    Optional<LocalTime> sunset = Daylight.sunset(team, zone);
    if (!team.stops().isEmpty()) {
      ofPlaces(team, to);
    }
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
  }

  /// Where a team begins or ends may have no point either: said of the team, once a place.
  private static void ofPlaces(VisitTeam team, List<PlanWarning> to) {
    Stream.of(team.start(), team.end())
        .filter(place -> place.point().isEmpty())
        .map(TeamPlace::name)
        .distinct()
        .forEach(name ->
            to.add(
                team(
                    WarningKind.DRIVE_GUESSED,
                    team,
                    Messages.text("planning.warning.placeGuessed", name))));
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
    if (stop.point().isEmpty() && stop.hasPlaceToGo()) {
      to.add(
          stop(
              WarningKind.DRIVE_GUESSED,
              team,
              stop,
              Messages.text("planning.warning.driveGuessed")));
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

  static PlanWarning team(WarningKind kind, VisitTeam team, String words) {
    return new PlanWarning(kind, team.id(), null, words);
  }

  private static PlanWarning stop(WarningKind kind, VisitTeam team, Stop stop, String words) {
    return new PlanWarning(kind, team.id(), stop.visitId(), words);
  }
}
