package org.porchlight.reports;

import java.time.LocalDate;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.Household;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// What a team takes along: the route, then one page for each family, always one, in the order of
/// the debrief on screen and with its digits. It always names families and says so on every page.
public final class PacketReport {
  private final ReportRooms rooms;
  private final VisitTeam team;
  private final PlanTimes times;

  private PacketReport(ReportRooms rooms, VisitTeam team) {
    this.rooms = rooms;
    this.team = team;
    times = PlanTimes.of(team);
  }

  /// The packet of one team of a day as a PDF: a route page and a page for each of its families.
  ///
  /// @throws java.util.NoSuchElementException when the day has no such team
  public static byte[] pdf(ReportRooms rooms, LocalDate date, long teamId) {
    VisitTeam team = rooms.plans().plan(date).team(teamId).orElseThrow();
    return new PacketReport(rooms, team).pdf();
  }

  private byte[] pdf() {
    FamilyHistory history = FamilyHistory.of(rooms);
    return Density.firstThatFits(density -> pdf(history, density));
  }

  private byte[] pdf(FamilyHistory history, Density density) {
    PaperDocument paper =
        new PaperDocument(
            Messages.text("reports.packet.title", Dates.dayAndYear(team.date()), team.name()),
            Messages.text("reports.packet.foot", team.lead().name()),
            Messages.text("reports.packet.footRight", team.name()));
    new RoutePage(paper, rooms, team, times).write();
    for (int number = 1; number <= team.stops().size(); number++) {
      PlanTimes.StopTimes at = times.stops().get(number - 1);
      new FamilyPage(paper, history, team, at, number, density).write();
    }
    return paper.finish();
  }

  /// The address as it may stand on paper: one that is confidential stands nowhere.
  static String address(Stop stop) {
    Household household = stop.household();
    if (household.isAddressConfidential()) {
      return Messages.text("reports.packet.addressKept");
    }
    String address = household.addressLine();
    return address.isEmpty() ? Messages.text("reports.packet.noAddress") : address;
  }

  /// "arranged for 3:15 to 4:00"; "" when nothing was.
  static String arranged(Stop stop) {
    if (stop.arrangedFrom() == null) {
      return "";
    }
    return stop.arrangedUntil() == null
        ? Messages.text("reports.packet.arrangedAt", Dates.time(stop.arrangedFrom()))
        : Messages.text(
            "reports.packet.arrangedBetween",
            Dates.time(stop.arrangedFrom()),
            Dates.time(stop.arrangedUntil()));
  }
}
