package org.porchlight.reports;

import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.PlanTimes.StopTimes;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.District;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Phone;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// What stays at the front desk while teams are out: who is where, when they are due, and what to
/// do when a team is late. No child and no reason stands on it.
public final class TeamOutSheet {
  private static final float MARKER = 15;
  private static final int MOST_STOPS = 14;

  private final ReportRooms rooms;
  private final VisitPlan plan;
  private final District district;
  private final PaperDocument paper;

  private TeamOutSheet(ReportRooms rooms, VisitPlan plan) {
    this.rooms = rooms;
    this.plan = plan;
    district = rooms.districts().district();
    LocalDateTime now = LocalDateTime.now(rooms.clock());
    paper =
        new PaperDocument(
            Messages.text("reports.teamOut.documentTitle", Dates.dayAndYear(plan.date())),
            Messages.text("reports.teamOut.foot"),
            Messages.text(
                "reports.teamOut.footRight",
                Dates.day(now.toLocalDate()),
                Dates.time(now.toLocalTime())));
  }

  /// The sheet of a day as a PDF: as many teams on a page as fit, the steps on the last one.
  public static byte[] pdf(ReportRooms rooms, LocalDate date) {
    return new TeamOutSheet(rooms, rooms.plans().plan(date)).pdf();
  }

  private byte[] pdf() {
    Column page = newPage();
    for (VisitTeam team : plan.teams()) {
      page = addTeam(page, team);
    }
    if (plan.teams().isEmpty()) {
      page.text(PaperText.BODY, Messages.text("reports.teamOut.noTeams")).gap(12);
    }
    if (page.room() < 130) {
      page = newPage();
    }
    steps(page);
    return paper.finish();
  }

  private Column newPage() {
    Column page = paper.page();
    List<Column> head = page.split(12, 5, 1);
    head.get(0)
        .title(Messages.text("reports.teamOut.title"))
        .text(
            PaperText.LEAD,
            Messages.text("reports.teamOut.keep", Dates.weekdayAndDay(plan.date()), desk()));
    head.get(1).gap(8).add(AudienceMark.of(paper, Audience.INTERNAL));
    return page.below(head).gap(11);
  }

  private String desk() {
    return rooms.staff().activeStaff().stream()
        .filter(member -> member.role() == StaffRole.OFFICE)
        .findFirst()
        .map(RoutePage::person)
        .orElse(Messages.text("reports.teamOut.frontDesk"));
  }

  /// A team's frame is never split over two pages.
  private Column addTeam(Column page, VisitTeam team) {
    float needed = 56 + 33.5f * Math.min(team.stops().size(), MOST_STOPS);
    Column here = page.room() < needed ? newPage() : page;
    float top = here.mark();
    Column inside = here.inset(10, 10).gap(8);
    PlanTimes times = PlanTimes.of(team);
    List<Column> head = inside.split(8, 0.32f, 4, 3.4f);
    head.get(0).picture(marker(team.number()));
    head.get(1).text(PaperText.SECTION, team.name());
    Paragraph back =
        paper.paragraph(
            PaperText.LEAD, Messages.text("reports.teamOut.backBy", Dates.time(team.backBy())));
    back.add(paper.tickBox());
    paper.write(back, PaperText.LEAD, Messages.text("reports.teamOut.backAt"));
    head.get(2).add(back.add(paper.blank(38)).setTextAlignment(TextAlignment.RIGHT));
    inside.below(head).gap(2);
    inside.text(PaperText.BODY, "~~" + people(team) + "~~").gap(3);
    inside.add(stops(times).table()).gap(7);
    here.below(List.of(inside)).frame(top, 0.8f);
    return here.gap(11);
  }

  private static String people(VisitTeam team) {
    return team.members().stream()
            .map((StaffMember member) -> RoutePage.person(member))
            .collect(Collectors.joining(", "))
        + Messages.text("reports.teamOut.leaves", Dates.time(team.leaveAt()), team.start().name());
  }

  private PaperTable stops(PlanTimes times) {
    PaperTable table = paper.table(-0.3f, 0.8f, 2.9f, 1.8f, 1.75f, 1.75f).padding(2.4f);
    table.header(
        "",
        Messages.text("reports.route.about"),
        Messages.text("reports.route.familyAndAddress"),
        Messages.text("reports.teamOut.phoneThere"),
        Messages.text("reports.teamOut.arrived"),
        Messages.text("reports.teamOut.left"));
    int number = 0;
    for (StopTimes at : times.stops()) {
      if (++number > MOST_STOPS) {
        break;
      }
      table
          .text(String.valueOf(number))
          .text("**" + Dates.time(at.arrival()) + "**")
          .rowHead(RoutePage.familyAndAddress(at.stop()))
          .text(phoneThere(at.stop()))
          .paragraph(check("reports.teamOut.in"))
          .paragraph(check("reports.teamOut.out"));
    }
    return table;
  }

  private Paragraph check(String key) {
    Paragraph check = paper.paragraph(PaperText.BODY, "").add(paper.tickBox());
    return paper.write(check, PaperText.BODY, Messages.text(key)).add(paper.blank(26));
  }

  private static String phoneThere(Stop stop) {
    return stop.household().contacts().stream()
        .map(Guardian::bestPhone)
        .flatMap(java.util.Optional::stream)
        .findFirst()
        .map(Phone::display)
        .orElse(Messages.text("reports.teamOut.noPhone"));
  }

  /// Circle, square, diamond, triangle, hexagon: the shapes of the pins on the map.
  private Image marker(int number) {
    Drawing drawing = paper.drawing(MARKER, MARKER);
    float m = MARKER;
    switch (number) {
      case 1 -> drawing.disc(m / 2, m / 2, m / 2 - 0.5f, Drawing.BLACK);
      case 2 -> drawing.outline(1.2f, 1.2f, m - 2.4f, m - 2.4f, 2);
      case 3 ->
          drawing.shape(
              Drawing.RULE, 1, m / 2, m - 0.7f, m - 0.7f, m / 2, m / 2, 0.7f, 0.7f, m / 2);
      case 4 -> drawing.shape(Drawing.WHITE, 1.4f, m / 2, m - 1.5f, m - 1, 1.5f, 1, 1.5f);
      default ->
          drawing.shape(
              Drawing.GREY,
              1.2f,
              1,
              m / 2,
              m * 0.28f,
              m - 1.2f,
              m * 0.72f,
              m - 1.2f,
              m - 1,
              m / 2,
              m * 0.72f,
              1.2f,
              m * 0.28f,
              1.2f);
    }
    return drawing.figure(Messages.text("reports.teamOut.marker", number));
  }

  private void steps(Column page) {
    List<Column> columns = page.split(18, 1.2f, 1);
    Column late = columns.get(0);
    late.section(Messages.text("reports.teamOut.late"));
    PaperTable table = paper.table(-0.3f, 3.4f, -1.2f).padding(2.8f);
    List<String> steps =
        List.of(
            Messages.text("reports.teamOut.callTeam"),
            Messages.text("reports.teamOut.callAdministrator", DangerLine.administrator(district)),
            Messages.text("reports.teamOut.protocol"));
    for (int i = 0; i < steps.size(); i++) {
      Paragraph step = paper.paragraph(PaperText.BODY, "").add(paper.tickBox());
      Paragraph time = paper.paragraph(PaperText.BODY, Messages.text("reports.teamOut.time"));
      table
          .rowHead(String.valueOf(i + 1))
          .paragraph(paper.write(step, PaperText.BODY, steps.get(i)))
          .paragraph(time.add(paper.blank(28)));
    }
    late.add(table.table());
    Column danger = columns.get(1);
    danger.section(Messages.text("reports.danger.title"));
    danger.text(PaperText.LEAD, DangerLine.of(district));
    page.below(columns);
  }
}
