package org.porchlight.reports;

import com.itextpdf.layout.element.Image;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
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
  /// A bar that is wider than its cell cannot be laid out at all.
  private static final float WIDEST_BAR = 90;

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
  private final MonthlyShown shown;
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
    shown = new MonthlyShown(facts, counts);
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
    if (counts.isHidden(bands.counted())) {
      return Messages.text("reports.monthly.headlineFew");
    }
    if (shown.isHidden(facts.whole())) {
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
    List<GradeRow> grades = shown.grades();
    List<OptionalInt> chronic = shown.chronic();
    List<OptionalInt> students = shown.students();
    for (int i = 0; i < grades.size(); i++) {
      GradeRow row = grades.get(i);
      String name = Messages.text("reports.monthly.grade", row.grade().orElseThrow().code());
      boolean compared = compares && !counts.hides();
      bandRow(table, name, row, students.get(i), chronic.get(i), compared, "");
    }
    String name = Messages.text("reports.monthly.school");
    OptionalInt all = shown.alone(facts.whole().bands().counted());
    boolean compared = compares && !counts.isHidden(facts.whole().chronicBefore().orElse(0));
    bandRow(table, name, facts.whole(), all, shown.chronicOfSchool(), compared, "**");
    return table;
  }

  /// Thirteen grades need closer rows than three.
  private float rowPadding() {
    return facts.grades().size() > MANY_GRADES ? 0.2f : density.padding();
  }

  private void bandRow(
      PaperTable table,
      String name,
      GradeRow row,
      OptionalInt students,
      OptionalInt chronic,
      boolean compared,
      String strong) {
    BandCounts bands = row.bands();
    boolean told = students.isPresent() && chronic.isPresent();
    table.rowHead("**" + name + "**").text(strong + counts.shown(students) + strong);
    if (told) {
      table.picture(counts.hides() ? openBar(name, bands) : bar(name, bands));
    } else {
      table.text("");
    }
    table.text("**" + counts.shown(chronic) + "**");
    String share = told ? Days.percent(bands.chronic(), bands.counted()) : counts.hidden();
    table.text(strong + share + strong);
    table.text(
        told && compared && row.chronicBefore().isPresent()
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
    lines(columns.get(0), "reports.monthly.newly", facts.newly(), shown.newly());
    lines(columns.get(1), "reports.monthly.back", facts.backUnder(), shown.backUnder());
    page.below(columns).gap(density.gap());
  }

  private void lines(Column column, String heading, List<StudentLine> lines, OptionalInt count) {
    column.section(Messages.text(heading, counts.shown(count)));
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
    int rows = lines.size() <= most ? lines.size() : most - 1;
    for (StudentLine line : lines.subList(0, rows)) {
      String name =
          Messages.text(
              "reports.monthly.nameAndGrade",
              line.student().fullName(),
              line.attendance().grade().ordinal());
      table.rowHead(name).text(daysOf(line)).text(line.status());
    }
    column.add(table.table());
    if (rows < lines.size()) {
      String more = Messages.count("reports.monthly.andMore", lines.size() - rows);
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
    String completed =
        shown.visitsHidden() || reach.attempted() == 0
            ? counts.shown(shown.completed())
            : Messages.text("reports.monthly.ofVisits", reach.completed(), reach.attempted());
    String rate =
        shown.visitsHidden() || reach.attempted() == 0
            ? ""
            : Messages.text(
                "reports.monthly.attempted",
                reach.attempted(),
                Math.round(100.0 * reach.completed() / reach.attempted()));
    String students =
        shown.studentsVisited().isPresent()
            ? Messages.count("reports.monthly.studentCount", reach.studentsVisited())
            : "";
    page.gap(5);
    FigureTiles.add(
        paper,
        page,
        List.of(
            new Tile(
                counts.shown(shown.tries()),
                Messages.count("reports.monthly.tries", plural(shown.tries())),
                Messages.text("reports.monthly.triesNote")),
            new Tile(
                counts.shown(shown.contacts()),
                Messages.count("reports.monthly.contacts", plural(shown.contacts())),
                Messages.text("reports.monthly.contactsNote")),
            new Tile(completed, Messages.text("reports.monthly.completed"), rate),
            new Tile(
                counts.shown(shown.familiesVisited()),
                Messages.count("reports.monthly.families", plural(shown.familiesVisited())),
                students),
            new Tile(
                counts.shown(shown.declined()),
                Messages.count("reports.monthly.declined", plural(shown.declined())),
                Messages.text("reports.monthly.declinedNote"))));
    page.gap(density.gap());
  }

  /// A hidden count must not show through its words: "family declined" would say that it is one.
  private static int plural(OptionalInt count) {
    return count.orElse(SmallCounts.SMALLEST_SHOWN);
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
        reach.attempted() == 0 || counts.isHidden(reach.attempted())
            ? Messages.text("reports.monthly.doorsHidden")
            : Messages.count("reports.monthly.doors", reach.attempted()));
    List<OutcomeCount> outcomes = reach.outcomes();
    if (outcomes.isEmpty()) {
      column.gap(1).text(PaperText.BODY, Messages.text("reports.monthly.noVisits"));
      return;
    }
    List<OptionalInt> visits = shown.outcomes();
    PaperTable table = paper.table(2.4f, -0.6f, 2.4f).padding(density.padding());
    int rows = Math.min(outcomes.size(), density.outcomes());
    for (int i = 0; i < rows; i++) {
      table.rowHead(Messages.of(outcomes.get(i).outcome())).text(counts.shown(visits.get(i)));
      if (visits.get(i).isEmpty()) {
        table.text("");
      } else {
        float share = WIDEST_BAR * visits.get(i).getAsInt() / Math.max(1, reach.attempted());
        float width = Math.clamp(share, 4, WIDEST_BAR);
        Drawing bar = paper.drawing(width, 9.5f).outline(1, 1, width - 2, 7.5f, 0.75f);
        table.picture(bar.decoration());
      }
    }
    column.add(table.table());
    if (rows < outcomes.size()) {
      String more = Messages.count("reports.monthly.andMoreOutcomes", outcomes.size() - rows);
      column.gap(2).text(PaperText.SMALL, more);
    }
  }

  private void times(Column column) {
    column.section(Messages.text("reports.monthly.howLong"));
    PaperTable table = paper.table(3, -1.3f).padding(density.padding());
    table
        .rowHead(Messages.text("reports.monthly.toContact"))
        .text(schoolDays(shown.toContact()))
        .rowHead(Messages.text("reports.monthly.toVisit"))
        .text(schoolDays(shown.toVisit()))
        .rowHead(Messages.text("reports.monthly.noNumber"))
        .text("**" + counts.shown(shown.withoutNumber()) + "**");
    column.add(table.table());
  }

  private String schoolDays(OptionalInt median) {
    return median.isEmpty()
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
    boolean wholeHidden = shown.isHidden(facts.whole());
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
