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
  private static final int MOST_NAMES = 4;
  private static final int MOST_GRADES = 7;
  private static final int MOST_OUTCOMES = 4;
  private static final int MOST_LANGUAGES = 4;
  private static final float BAR_WIDTH = 250;
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
  private final Column page;

  MonthlyFirstPage(
      PaperDocument paper, MonthlyFacts facts, MonthlyChoices choices, SmallCounts counts) {
    this.paper = paper;
    this.facts = facts;
    this.choices = choices;
    this.counts = counts;
    page = paper.page();
  }

  void write(String title) {
    List<Column> head = page.split(12, 5, 1);
    head.get(0).text(PaperText.BODY, "~~" + facts.school().name() + "~~").title(title);
    head.get(1).add(AudienceMark.of(paper, choices.audience()));
    page.below(head).gap(7).text(PaperText.HEADLINE, headline()).gap(1);
    page.text(PaperText.SMALL, daysCounted()).gap(9);
    page.section(Messages.text("reports.monthly.who"));
    page.add(bandTable().table()).gap(4).add(legend()).gap(11);
    changes();
    reach();
    doorsAndTimes();
    monthsAndLanguages();
  }

  private String headline() {
    BandCounts bands = facts.whole().bands();
    String school =
        isHidden(facts.whole())
            ? Messages.text("reports.monthly.headlineHidden", bands.counted())
            : Messages.text(
                "reports.monthly.headline",
                bands.counted(),
                bands.chronic(),
                Days.percent(bands.chronic(), bands.counted()));
    return school + before() + severe();
  }

  private String before() {
    Optional<Integer> then = facts.whole().chronicBefore();
    if (!choices.compares() || then.isEmpty() || isHidden(facts.whole())) {
      return "";
    }
    return counts.isHidden(then.get())
        ? ""
        : Messages.text(
            "reports.monthly.headlineBefore",
            MonthlyReport.monthName(facts.month().minusMonths(1)),
            then.get());
  }

  private String severe() {
    BandCounts bands = facts.whole().bands();
    int severe = bands.in(AbsenceBand.SEVERE_CHRONIC);
    return counts.isHiddenPart(severe, bands.chronic())
        ? ""
        : Messages.count("reports.monthly.headlineSevere", severe);
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
    PaperTable table = paper.table(78, -82, 320, -78, -62, -72).padding(rowPadding());
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
    for (int i = 0; i < grades.size(); i++) {
      GradeRow row = grades.get(i);
      String name = Messages.text("reports.monthly.grade", row.grade().orElseThrow().code());
      bandRow(table, name, row, hidden.get(i), compares && !counts.hides(), !counts.hides(), "");
    }
    boolean schoolHidden = isHidden(facts.whole());
    boolean comparable =
        compares && !schoolHidden && !counts.isHidden(facts.whole().chronicBefore().orElse(0));
    String name = Messages.text("reports.monthly.school");
    bandRow(table, name, facts.whole(), schoolHidden, comparable, barMayBeShown(), "**");
    return table;
  }

  /// Thirteen grades need closer rows than three.
  private float rowPadding() {
    return facts.grades().size() > MOST_GRADES ? 0.4f : facts.grades().size() > 4 ? 2 : 3.3f;
  }

  private List<Boolean> hiddenGrades(List<GradeRow> grades) {
    List<Integer> chronic = grades.stream().map(row -> row.bands().chronic()).toList();
    List<Boolean> parts = counts.hiddenParts(chronic);
    // a class of which nearly everyone is missing days tells about the few who are not
    return IntStream.range(0, grades.size())
        .mapToObj(i -> parts.get(i) || isHidden(grades.get(i)))
        .toList();
  }

  /// The bar shows the size of every band, so it is left out when one of them is small.
  private boolean barMayBeShown() {
    return BANDS.stream().noneMatch(band -> counts.isHidden(facts.whole().bands().in(band)));
  }

  private void bandRow(
      PaperTable table,
      String name,
      GradeRow row,
      boolean hidden,
      boolean compared,
      boolean withBar,
      String strong) {
    BandCounts bands = row.bands();
    table.rowHead("**" + name + "**").text(strong + counts.alone(bands.counted()) + strong);
    if (withBar) {
      table.picture(bar(name, bands));
    } else {
      table.text("");
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

  private Image bar(String name, BandCounts bands) {
    Drawing bar = paper.drawing(BAR_WIDTH, BAR_HEIGHT);
    float x = 0.4f;
    float usable = BAR_WIDTH - 0.8f;
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
    for (int i = 0; i < BANDS.size(); i++) {
      Drawing swatch =
          paper.drawing(20, 9).band(BandPattern.values()[i], 0.5f, 0.5f, 16, 8);
      legend.add(swatch.decoration());
      String key = "reports.legend." + BandPattern.values()[i].name();
      paper.write(legend, PaperText.SMALL, Messages.text(key) + "\u00a0\u00a0\u00a0\u00a0\u00a0 ");
    }
    return legend;
  }

  private void changes() {
    List<Column> columns = page.split(18, 1, 1);
    lines(columns.get(0), "reports.monthly.newly", facts.newly());
    lines(columns.get(1), "reports.monthly.back", facts.backUnder());
    page.below(columns).gap(11);
  }

  private void lines(Column column, String heading, List<StudentLine> lines) {
    column.section(Messages.text(heading, counts.alone(lines.size())));
    if (counts.hides()) {
      column.gap(1).text(PaperText.SMALL, Messages.text("reports.monthly.namesLeftOut"));
      return;
    }
    if (lines.isEmpty()) {
      column.gap(1).text(PaperText.BODY, Messages.text("reports.monthly.nobody"));
      return;
    }
    PaperTable table = paper.table(2.6f, -1.1f, 1.9f).padding(2.9f);
    int shown = lines.size() <= MOST_NAMES ? lines.size() : MOST_NAMES - 1;
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
      column.gap(14);
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
    FigureTiles.add(
        paper,
        page,
        List.of(
            new Tile(
                counts.alone(reach.tries()),
                Messages.count("reports.monthly.tries", reach.tries()),
                Messages.text("reports.monthly.triesNote")),
            new Tile(
                counts.alone(reach.contacts()),
                Messages.count("reports.monthly.contacts", reach.contacts()),
                Messages.text("reports.monthly.contactsNote")),
            new Tile(completed, Messages.text("reports.monthly.completed"), rate),
            new Tile(
                counts.alone(reach.familiesVisited()),
                Messages.count("reports.monthly.families", reach.familiesVisited()),
                counts.isHidden(reach.studentsVisited())
                    ? ""
                    : Messages.count("reports.monthly.studentCount", reach.studentsVisited())),
            new Tile(
                counts.alone(reach.declined()),
                Messages.count("reports.monthly.declined", reach.declined()),
                Messages.text("reports.monthly.declinedNote"))));
    page.gap(11);
  }

  private void doorsAndTimes() {
    List<Column> columns = page.split(18, 1, 1);
    doors(columns.get(0));
    times(columns.get(1));
    page.below(columns).gap(11);
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
    PaperTable table = paper.table(2.4f, -0.6f, 2.4f).padding(2.9f);
    int shown = Math.min(outcomes.size(), MOST_OUTCOMES);
    for (int i = 0; i < shown; i++) {
      int visits = outcomes.get(i).visits();
      table.rowHead(Messages.of(outcomes.get(i).outcome()));
      table.text(counts.shown(visits, hidden.get(i)));
      if (hidden.get(i)) {
        table.text("");
      } else {
        float width = Math.max(3, 110f * visits / reach.attempted());
        Drawing bar = paper.drawing(width, 9).outline(0.4f, 0.4f, width - 0.8f, 8, 0.75f);
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
    PaperTable table = paper.table(3, -1.3f).padding(2.9f);
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
            .map(
                share ->
                    new LineChart.Point(
                        MonthlyReport.shortMonth(share.month()),
                        100.0 * share.chronic() / share.counted(),
                        Days.percentNumber(share.chronic(), share.counted())))
            .toList();
    String says =
        points.stream()
            .map(p -> Messages.text("reports.monthly.monthSays", p.label(), p.written()))
            .collect(Collectors.joining(", "));
    float height = Math.clamp(column.room() - 4, 50, 96);
    column.picture(new LineChart(paper, column.width(), height).draw(points, says));
  }

  private void languages(Column column) {
    column.section(Messages.text("reports.monthly.need"));
    List<LanguageRow> rows = new ArrayList<>(facts.languages());
    if (rows.size() > MOST_LANGUAGES) {
      List<LanguageRow> rest = rows.subList(MOST_LANGUAGES - 1, rows.size());
      int chronic = rest.stream().mapToInt(LanguageRow::chronic).sum();
      int visited = rest.stream().mapToInt(LanguageRow::visited).sum();
      String others = Messages.text("reports.monthly.otherLanguages");
      rows = new ArrayList<>(rows.subList(0, MOST_LANGUAGES - 1));
      rows.add(new LanguageRow(others, chronic, visited));
    }
    List<Boolean> chronic = counts.hiddenParts(rows.stream().map(LanguageRow::chronic).toList());
    List<Boolean> visited = counts.hiddenParts(rows.stream().map(LanguageRow::visited).toList());
    boolean wholeHidden = isHidden(facts.whole());
    PaperTable table = paper.table(2, -1.4f, -0.9f).padding(2.4f);
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
