package org.porchlight.reports;

import com.itextpdf.layout.element.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.attendance.BandCounts;
import org.porchlight.attendance.Days;
import org.porchlight.reports.FigureTiles.Tile;
import org.porchlight.reports.MonthlyFacts.GradeRow;
import org.porchlight.reports.MonthlyFacts.LanguageRow;
import org.porchlight.reports.MonthlyFacts.MonthShare;
import org.porchlight.reports.MonthlyFacts.OutcomeCount;
import org.porchlight.reports.MonthlyFacts.Reach;
import org.porchlight.reports.MonthlyFacts.StudentLine;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Page 1: who is missing school, who is new and who is back, and how families were reached.
final class MonthlyFirstPage {
  private static final int MANY_GRADES = 7;
  private static final float BAR_WIDTH = 243;
  private static final float BAR_HEIGHT = 10.5f;
  private static final List<AbsenceBand> BANDS =
      List.of(
          AbsenceBand.SATISFACTORY,
          AbsenceBand.AT_RISK,
          AbsenceBand.MODERATE_CHRONIC,
          AbsenceBand.SEVERE_CHRONIC);

  private final PaperDocument paper;
  private final MonthlyFacts facts;
  private final MonthlyChoices choices;
  private final SmallCounts counts;
  private final Density density;
  private final Column page;

  MonthlyFirstPage(
      PaperDocument paper,
      MonthlyFacts facts,
      MonthlyChoices choices,
      SmallCounts counts,
      Density density) {
    this.paper = paper;
    this.facts = facts;
    this.choices = choices;
    this.counts = counts;
    this.density = density;
    page = paper.page();
  }

  void write(String title) {
    List<Column> head = page.split(12, 5, 1);
    head.get(0).text(PaperText.BODY, "~~" + facts.school().name() + "~~").title(title);
    head.get(1).add(AudienceMark.of(paper, choices.audience()));
    page.below(head).gap(7).text(PaperText.HEADLINE, headline()).gap(2);
    page.text(PaperText.SMALL, daysCounted()).gap(density.gap());
    page.section(Messages.text("reports.monthly.who"));
    page.add(bandTable().table()).gap(4).add(legend()).gap(density.gap());
    changes();
    reach();
    doorsAndTimes();
    monthsAndLanguages();
  }

  private String headline() {
    BandCounts bands = facts.whole().bands();
    if (isHidden(facts.whole())) {
      return Messages.text("reports.monthly.headlineHidden", bands.counted());
    }
    int severe = bands.in(AbsenceBand.SEVERE_CHRONIC);
    boolean tellsSevere = severe > 0 && !counts.isHiddenPart(severe, bands.chronic());
    String sentence =
        Messages.text(
            tellsSevere ? "reports.monthly.headlineSevere" : "reports.monthly.headline",
            bands.counted(),
            bands.chronic(),
            Days.percent(bands.chronic(), bands.counted()),
            severe);
    return sentence + before();
  }

  private String before() {
    Optional<Integer> then = facts.whole().chronicBefore();
    if (!choices.compares() || then.isEmpty()) {
      return "";
    }
    return counts.isHidden(then.get())
        ? ""
        : Messages.text(
            "reports.monthly.headlineBefore",
            MonthlyReport.monthName(facts.month().minusMonths(1)),
            then.get());
  }

  private boolean isHidden(GradeRow row) {
    return counts.isHiddenPart(row.bands().chronic(), row.bands().counted());
  }

  private String daysCounted() {
    String days =
        Messages.text(
            "reports.monthly.daysCounted",
            facts.firstDay().map(Dates::dayOfMonth).orElse(""),
            facts.lastDay().map(Dates::dayOfMonth).orElse(""),
            facts.schoolDays());
    int few = facts.whole().bands().in(AbsenceBand.TOO_FEW_DAYS);
    String left =
        counts.isHidden(few)
            ? Messages.text("reports.monthly.fewHidden", facts.minimumEnrolledDays())
            : Messages.count("reports.monthly.few", few, facts.minimumEnrolledDays());
    return days + (few == 0 ? "" : left);
  }

  private PaperTable bandTable() {
    boolean compares = choices.compares() && facts.whole().chronicBefore().isPresent();
    PaperTable table = paper.table(62, -58, 268, -60, -52, -60).padding(rowPadding());
    String month = MonthlyReport.shortMonth(facts.month().minusMonths(1));
    table.header(
        "",
        Messages.text("reports.monthly.students"),
        Messages.text("reports.monthly.shareInBands"),
        Messages.text("reports.monthly.tenPlus"),
        Messages.text("reports.monthly.share"),
        compares ? Messages.text("reports.monthly.since", month) : "");
    List<GradeRow> grades =
        facts.grades().stream().filter(row -> row.bands().counted() > 0).toList();
    List<Boolean> hidden = hiddenGrades(grades);
    List<Boolean> few =
        counts.hiddenParts(grades.stream().map(row -> row.bands().counted()).toList());
    for (int i = 0; i < grades.size(); i++) {
      GradeRow row = grades.get(i);
      String name = Messages.text("reports.monthly.grade", row.grade().orElseThrow().code());
      bandRow(table, name, row, hidden.get(i), compares && !counts.hides(), few.get(i), "");
    }
    boolean schoolHidden = isHidden(facts.whole());
    boolean comparable =
        compares && !schoolHidden && !counts.isHidden(facts.whole().chronicBefore().orElse(0));
    String name = Messages.text("reports.monthly.school");
    boolean fewStudents = counts.isHidden(facts.whole().bands().counted());
    bandRow(table, name, facts.whole(), schoolHidden, comparable, fewStudents, "**");
    return table;
  }

  /// Thirteen grades need closer rows than three.
  private float rowPadding() {
    return facts.grades().size() > MANY_GRADES ? 0.2f : density.padding();
  }

  private List<Boolean> hiddenGrades(List<GradeRow> grades) {
    List<Integer> chronic = grades.stream().map(row -> row.bands().chronic()).toList();
    List<Boolean> parts = counts.hiddenParts(chronic);
    // a class of which nearly everyone is missing days tells about the few who are not
    return IntStream.range(0, grades.size())
        .mapToObj(i -> parts.get(i) || isHidden(grades.get(i)))
        .toList();
  }

  private void bandRow(
      PaperTable table,
      String name,
      GradeRow row,
      boolean hidden,
      boolean compared,
      boolean fewStudents,
      String strong) {
    BandCounts bands = row.bands();
    table.rowHead("**" + name + "**");
    table.text(strong + counts.shown(bands.counted(), fewStudents) + strong);
    if (hidden || fewStudents) {
      table.text("");
    } else {
      table.picture(counts.hides() ? openBar(name, bands) : bar(name, bands));
    }
    table.text("**" + counts.shown(bands.chronic(), hidden) + "**");
    table.text(
        strong
            + (hidden ? counts.hidden() : Days.percent(bands.chronic(), bands.counted()))
            + strong);
    table.text(
        compared && row.chronicBefore().isPresent()
            ? strong + signed(bands.chronic() - row.chronicBefore().get()) + strong
            : "");
  }

  private static String signed(int change) {
    return change < 0
        ? Messages.text("reports.monthly.fewer", -change)
        : change > 0
            ? Messages.text("reports.monthly.more", change)
            : Messages.text("reports.count", 0);
  }

  /// Outside the school the bar shows only what the numbers beside it say.
  private Image openBar(String name, BandCounts bands) {
    float usable = BAR_WIDTH - 1.2f;
    float chronic = usable * bands.chronic() / Math.max(1, bands.counted());
    return paper
        .drawing(BAR_WIDTH, BAR_HEIGHT)
        .band(BandPattern.WHITE, 0.6f, 0.5f, usable - chronic, BAR_HEIGHT - 1)
        .band(BandPattern.DIAGONAL, 0.6f + usable - chronic, 0.5f, chronic, BAR_HEIGHT - 1)
        .figure(
            Messages.text(
                "reports.monthly.openBarSays",
                name,
                Days.percent(bands.chronic(), bands.counted())));
  }

  private Image bar(String name, BandCounts bands) {
    Drawing bar = paper.drawing(BAR_WIDTH, BAR_HEIGHT);
    float x = 0.6f;
    float usable = BAR_WIDTH - 1.2f;
    for (int i = 0; i < BANDS.size(); i++) {
      float width = usable * bands.in(BANDS.get(i)) / Math.max(1, bands.counted());
      bar.band(BandPattern.values()[i], x, 0.5f, width, BAR_HEIGHT - 1);
      x += width;
    }
    return bar.figure(
        Messages.text(
            "reports.monthly.barSays",
            name,
            bands.in(BANDS.get(0)),
            bands.in(BANDS.get(1)),
            bands.in(BANDS.get(2)),
            bands.in(BANDS.get(3))));
  }

  private com.itextpdf.layout.element.Paragraph legend() {
    var legend = paper.paragraph(PaperText.BODY, "");
    for (BandPattern pattern : BandPattern.values()) {
      if (counts.hides() && (pattern == BandPattern.DOTS || pattern == BandPattern.BLACK)) {
        continue;
      }
      legend.add(paper.drawing(20, 9).band(pattern, 0.5f, 0.5f, 16, 8).decoration());
      String words =
          counts.hides() && pattern == BandPattern.WHITE
              ? Messages.text("reports.monthly.underTen")
              : Messages.of(pattern);
      paper.write(legend, PaperText.SMALL, words + "\u00a0\u00a0\u00a0\u00a0\u00a0 ");
    }
    return legend;
  }

  private void changes() {
    List<Column> columns = page.split(18, 1, 1);
    // both together make the change since the month before, which is shown
    boolean hidden =
        counts.isHidden(facts.newly().size()) || counts.isHidden(facts.backUnder().size());
    lines(columns.get(0), "reports.monthly.newly", facts.newly(), hidden);
    lines(columns.get(1), "reports.monthly.back", facts.backUnder(), hidden);
    page.below(columns).gap(density.gap());
  }

  private void lines(Column column, String heading, List<StudentLine> lines, boolean hidden) {
    column.section(Messages.text(heading, counts.shown(lines.size(), hidden)));
    if (counts.hides()) {
      column.gap(1).text(PaperText.SMALL, Messages.text("reports.monthly.namesLeftOut"));
      return;
    }
    if (lines.isEmpty()) {
      column.gap(1).text(PaperText.BODY, Messages.text("reports.monthly.nobody"));
      return;
    }
    PaperTable table = paper.table(2.9f, -1, 1.9f).padding(density.padding());
    int most = density.names();
    int shown = lines.size() <= most ? lines.size() : most - 1;
    for (StudentLine line : lines.subList(0, shown)) {
      String name =
          Messages.text(
              "reports.monthly.nameAndGrade",
              line.student().fullName(),
              line.attendance().grade().ordinal());
      table.rowHead(name).text(daysOf(line)).text(line.status());
    }
    column.add(table.table());
    if (shown < lines.size()) {
      String more = Messages.count("reports.monthly.andMore", lines.size() - shown);
      column.gap(3).inset(4.5f, 0).text(PaperText.BODY, more);
      column.gap(3);
    }
  }

  private static String daysOf(StudentLine line) {
    return Messages.text(
        "reports.monthly.daysOf", line.attendance().daysMissed(), line.attendance().daysEnrolled());
  }

  private void reach() {
    Reach reach = facts.reach();
    page.section(Messages.text("reports.monthly.reach", MonthlyReport.monthName(facts.month())));
    boolean visitsHidden = counts.isHiddenPart(reach.completed(), reach.attempted());
    String completed =
        visitsHidden
            ? counts.hidden()
            : Messages.text("reports.monthly.ofVisits", reach.completed(), reach.attempted());
    String rate =
        visitsHidden || reach.attempted() == 0
            ? ""
            : Messages.text(
                "reports.monthly.attempted",
                reach.attempted(),
                Math.round(100.0 * reach.completed() / reach.attempted()));
    page.gap(5);
    FigureTiles.add(
        paper,
        page,
        List.of(
            new Tile(
                counts.alone(reach.tries()),
                Messages.count("reports.monthly.tries", plural(reach.tries())),
                Messages.text("reports.monthly.triesNote")),
            new Tile(
                counts.shown(
                    reach.contacts(), counts.isHiddenPart(reach.contacts(), reach.tries())),
                Messages.count("reports.monthly.contacts", plural(reach.contacts())),
                Messages.text("reports.monthly.contactsNote")),
            new Tile(completed, Messages.text("reports.monthly.completed"), rate),
            new Tile(
                counts.shown(
                    reach.familiesVisited(),
                    visitsHidden || counts.isHidden(reach.familiesVisited())),
                Messages.count("reports.monthly.families", plural(reach.familiesVisited())),
                visitsHidden || counts.isHidden(reach.studentsVisited())
                    ? ""
                    : Messages.count("reports.monthly.studentCount", reach.studentsVisited())),
            new Tile(
                counts.alone(reach.declined()),
                Messages.count("reports.monthly.declined", plural(reach.declined())),
                Messages.text("reports.monthly.declinedNote"))));
    page.gap(density.gap());
  }

  /// A hidden count must not show through its words: "family declined" would say that it is one.
  private int plural(int count) {
    return counts.isHidden(count) ? SmallCounts.SMALLEST_SHOWN : count;
  }

  private void doorsAndTimes() {
    List<Column> columns = page.split(18, 1, 1);
    doors(columns.get(0));
    times(columns.get(1));
    page.below(columns).gap(density.gap());
  }

  private void doors(Column column) {
    Reach reach = facts.reach();
    column.section(
        counts.isHidden(reach.attempted())
            ? Messages.text("reports.monthly.doorsHidden")
            : Messages.count("reports.monthly.doors", reach.attempted()));
    List<OutcomeCount> outcomes = reach.outcomes();
    if (outcomes.isEmpty()) {
      column.gap(1).text(PaperText.BODY, Messages.text("reports.monthly.noVisits"));
      return;
    }
    List<Boolean> hidden = hiddenOutcomes(reach);
    PaperTable table = paper.table(2.4f, -0.6f, 2.4f).padding(density.padding());
    int shown = Math.min(outcomes.size(), density.outcomes());
    for (int i = 0; i < shown; i++) {
      int visits = outcomes.get(i).visits();
      table.rowHead(Messages.of(outcomes.get(i).outcome()));
      table.text(counts.shown(visits, hidden.get(i)));
      if (hidden.get(i)) {
        table.text("");
      } else {
        float width = Math.max(3, 110f * visits / reach.attempted());
        Drawing bar = paper.drawing(width, 9.5f).outline(1, 1, width - 2, 7.5f, 0.75f);
        table.picture(bar.decoration());
      }
    }
    column.add(table.table());
    if (shown < outcomes.size()) {
      String more = Messages.count("reports.monthly.andMoreOutcomes", outcomes.size() - shown);
      column.gap(2).text(PaperText.SMALL, more);
    }
  }

  /// When the number of completed visits is shown, those that were not may give each other away.
  private List<Boolean> hiddenOutcomes(Reach reach) {
    List<Boolean> parts =
        counts.hiddenParts(reach.outcomes().stream().map(OutcomeCount::visits).toList());
    boolean restIsSmall = counts.isHiddenPart(reach.completed(), reach.attempted());
    return parts.stream().map(part -> part || restIsSmall).toList();
  }

  private void times(Column column) {
    Reach reach = facts.reach();
    column.section(Messages.text("reports.monthly.howLong"));
    PaperTable table = paper.table(3, -1.3f).padding(density.padding());
    table
        .rowHead(Messages.text("reports.monthly.toContact"))
        .text(schoolDays(reach.toContact(), reach.timed()))
        .rowHead(Messages.text("reports.monthly.toVisit"))
        .text(schoolDays(reach.toVisit(), reach.timedVisits()))
        .rowHead(Messages.text("reports.monthly.noNumber"))
        .text("**" + counts.alone(reach.withoutNumber()) + "**");
    column.add(table.table());
  }

  private String schoolDays(OptionalInt median, int behind) {
    return median.isEmpty() || counts.isHidden(behind)
        ? counts.hidden()
        : Messages.count("reports.monthly.schoolDays", median.getAsInt());
  }

  private void monthsAndLanguages() {
    List<Column> columns = page.split(18, 1, 1);
    months(columns.get(0));
    languages(columns.get(1));
    page.below(columns);
  }

  private void months(Column column) {
    column.section(Messages.text("reports.monthly.byMonth"));
    List<MonthShare> shares =
        facts.shares().stream()
            .filter(share -> !counts.isHiddenPart(share.chronic(), share.counted()))
            .toList();
    if (shares.isEmpty()) {
      column.gap(1).text(PaperText.SMALL, Messages.text("reports.hiddenMeans"));
      return;
    }
    List<LineChart.Point> points =
        shares.stream()
            .map(share ->
                new LineChart.Point(
                    MonthlyReport.shortMonth(share.month()),
                    100.0 * share.chronic() / share.counted(),
                    Days.percentNumber(share.chronic(), share.counted())))
            .toList();
    String says =
        points.stream()
            .map(p -> Messages.text("reports.monthly.monthSays", p.label(), p.written()))
            .collect(Collectors.joining(", "));
    column.gap(6);
    float height = Math.clamp(column.room(), 56, 100);
    column.picture(new LineChart(paper, column.width(), height).draw(points, says));
  }

  private void languages(Column column) {
    column.section(Messages.text("reports.monthly.need"));
    List<LanguageRow> rows = new ArrayList<>(facts.languages());
    int most = density.outcomes();
    if (rows.size() > most) {
      List<LanguageRow> rest = rows.subList(most - 1, rows.size());
      int chronic = rest.stream().mapToInt(LanguageRow::chronic).sum();
      int visited = rest.stream().mapToInt(LanguageRow::visited).sum();
      String others = Messages.text("reports.monthly.otherLanguages");
      rows = new ArrayList<>(rows.subList(0, most - 1));
      rows.add(new LanguageRow(others, chronic, visited));
    }
    List<Boolean> chronic = counts.hiddenParts(rows.stream().map(LanguageRow::chronic).toList());
    List<Boolean> visited = counts.hiddenParts(rows.stream().map(LanguageRow::visited).toList());
    boolean wholeHidden = isHidden(facts.whole());
    PaperTable table = paper.table(2, -1.4f, -0.9f).padding(density.padding());
    table.header(
        Messages.text("reports.monthly.homeLanguage"),
        Messages.text("reports.monthly.tenPlusLong"),
        Messages.text("reports.monthly.visited"));
    for (int i = 0; i < rows.size(); i++) {
      LanguageRow row = rows.get(i);
      table
          .rowHead(
              row.language().isEmpty()
                  ? Messages.text("reports.monthly.unknownLanguage")
                  : row.language())
          .text(counts.shown(row.chronic(), chronic.get(i) || wholeHidden))
          .text(counts.shown(row.visited(), visited.get(i)));
    }
    column.add(table.table()).gap(2);
    column.text(
        PaperText.SMALL,
        Messages.text(counts.hides() ? "reports.hiddenMeans" : "reports.monthly.languageNote"));
  }
}
