package org.porchlight.reports;

import java.util.List;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.PlanTimes.StopTimes;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.District;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// The first page of a packet: where to go, in which order, and when the office expects to hear.
final class RoutePage {
  private static final int MOST_STOPS = 15;

  /// What to do at each door and in danger stands together, on the next page after many stops.
  private static final float DOOR_AND_DANGER = 120;

  private static final float LOWEST_MAP = 190;
  private static final float HIGHEST_MAP = 420;

  private final PaperDocument paper;
  private final District district;
  private final VisitTeam team;
  private final PlanTimes times;
  private final RouteMap map;
  private final Column page;

  RoutePage(PaperDocument paper, ReportRooms rooms, VisitTeam team, PlanTimes times) {
    this.paper = paper;
    district = rooms.districts().district();
    map = new RouteMap(rooms, team);
    this.team = team;
    this.times = times;
    page = paper.page();
  }

  void write() {
    List<Column> head = page.split(12, 5, 1);
    head.get(0)
        .text(PaperText.BODY, "~~" + Dates.inFull(team.date()) + "~~")
        .title(Messages.text("reports.route.title", team.name()));
    head.get(1).add(AudienceMark.of(paper, Audience.INTERNAL));
    page.below(head).gap(2).text(PaperText.LEAD, summary()).gap(1);
    page.text(PaperText.SMALL, people()).gap(12);
    page.section(Messages.text("reports.route.stops"));
    page.add(stops().table()).gap(18);
    Column rest = page.room() < DOOR_AND_DANGER ? paper.page() : page;
    List<Column> columns = rest.split(18, 1, 1);
    columns.get(0).section(Messages.text("reports.route.atEachDoor"));
    for (String key :
        List.of("reports.route.callIn", "reports.route.together", "reports.route.noPaper")) {
      tick(columns.get(0), Messages.text(key));
    }
    columns.get(1).section(Messages.text("reports.danger.title"));
    columns.get(1).gap(1).text(PaperText.BODY, DangerLine.of(district));
    rest.below(columns);
    drawMap(rest);
  }

  /// Under the rest where there is room for it, else on a page of its own.
  private void drawMap(Column rest) {
    if (!map.isKnown()) {
      return;
    }
    Column here = rest.room() < LOWEST_MAP ? paper.page() : rest.gap(14);
    float height = Math.min(HIGHEST_MAP, here.room() - 22);
    map.drawn(paper, here.width(), height)
        .ifPresent(drawn -> here.picture(drawn).gap(3).text(PaperText.SMALL, map.foot()));
  }

  private String summary() {
    return Messages.text(
        "reports.route.summary",
        team.start().name(),
        Dates.time(times.leave()),
        Dates.time(times.back()),
        Messages.count("reports.route.families", team.stops().size()),
        Messages.count("reports.route.driving", times.drivingMinutes()));
  }

  private String people() {
    return String.join(", ", team.members().stream().map(RoutePage::person).toList());
  }

  static String person(StaffMember member) {
    return member.phone() == null
        ? member.name()
        : Messages.text("reports.teamOut.personAndPhone", member.bareName(), member.phone());
  }

  private PaperTable stops() {
    PaperTable table = paper.table(-0.35f, 0.75f, 3.2f, 1.2f, 1.9f, -0.9f);
    table.header(
        "",
        Messages.text("reports.route.about"),
        Messages.text("reports.route.familyAndAddress"),
        Messages.text("reports.route.language"),
        Messages.text("reports.route.arranged"),
        Messages.text("reports.route.drive"));
    int number = 0;
    for (StopTimes at : times.stops()) {
      if (++number > MOST_STOPS) {
        break;
      }
      Stop stop = at.stop();
      table
          .text(String.valueOf(number))
          .text("**" + Dates.time(at.arrival()) + "**")
          .rowHead(familyAndAddress(stop))
          .text(stop.languageToMatch().orElse(""))
          .text(PacketReport.arranged(stop))
          .text(
              Messages.text(
                  at.guessed() ? "reports.route.minutesGuessed" : "reports.route.minutes",
                  at.drive()));
    }
    return table;
  }

  static String familyAndAddress(Stop stop) {
    return "**" + stop.household().familyName() + "**\n~~" + PacketReport.address(stop) + "~~";
  }

  private void tick(Column column, String words) {
    var line = paper.paragraph(PaperText.BODY, "").add(paper.tickBox());
    column.gap(3).add(paper.write(line, PaperText.BODY, words));
  }
}
