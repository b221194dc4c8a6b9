package org.porchlight.reports;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.porchlight.reports.FigureTiles.Tile;
import org.porchlight.reports.MonthlyFacts.BarrierLine;
import org.porchlight.reports.MonthlyFacts.PromiseCounts;
import org.porchlight.reports.MonthlyFacts.ReferralRow;
import org.porchlight.text.Messages;
import org.porchlight.visits.BarrierGroup;

/// Page 2: what gets in the way, what was promised, and what comes next.
final class MonthlySecondPage {
  private static final float LINES_APART = 20;

  /// The key of a topic's words: `BarrierTopic.TRN`.
  private static final String TOPIC = "BarrierTopic.";

  /// Root causes the school can do something about itself.
  private static final Set<BarrierGroup> SCHOOL_CAN_CHANGE =
      Set.of(BarrierGroup.SCHOOL, BarrierGroup.MISCONCEPTION, BarrierGroup.DISENGAGEMENT);

  private final PaperDocument paper;
  private final MonthlyFacts facts;
  private final MonthlyChoices choices;
  private final SmallCounts counts;
  private final Density density;
  private final Column page;

  MonthlySecondPage(
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

  private record Row(String words, int students) {}

  void write() {
    List<Column> head = page.split(12, 5, 1);
    String month = MonthlyReport.monthAndYear(facts.month());
    head.get(0)
        .gap(2)
        .text(
            PaperText.BODY,
            "~~" + Messages.text("reports.monthly.pageTwo", facts.school().name(), month) + "~~");
    head.get(1).add(AudienceMark.of(paper, choices.audience()));
    page.below(head).gap(8);
    List<Column> columns = page.split(18, 1, 1);
    inTheWay(columns.get(0));
    schoolCanChange(columns.get(1));
    page.below(columns).gap(16);
    promises();
    referrals();
    next();
  }

  private void inTheWay(Column column) {
    column.section(Messages.text("reports.monthly.inTheWay"));
    List<Row> rows = rows(facts.barriers(), MonthlySecondPage::topic);
    if (rows.isEmpty()) {
      column.gap(1).text(PaperText.BODY, Messages.text("reports.monthly.noBarriers"));
      return;
    }
    long students = students(facts.barriers());
    int most = rows.getFirst().students();
    List<Row> shown = shown(rows, density.reasons());
    if (!shown.isEmpty()) {
      PaperTable table = paper.table(1.7f, 2).padding(density.padding());
      for (Row row : shown) {
        table.rowHead(row.words()).picture(bar(row, most));
      }
      column.add(table.table()).gap(2);
    }
    more(column, rows, shown);
    column.text(
        PaperText.SMALL,
        counts.isHidden((int) students)
            ? Messages.text("reports.monthly.mentions")
            : Messages.count("reports.monthly.studentsNotMentions", students));
  }

  private com.itextpdf.layout.element.Image bar(Row row, int most) {
    float width = Math.max(4, 80f * row.students() / most);
    String number = Messages.text("reports.count", row.students());
    return paper
        .drawing(width + 26, 10)
        .fill(0, 0.5f, width, 9, Drawing.DARK)
        .text(paper.fonts().strong(), 10, width + 5, 1.6f, number, Drawing.BLACK)
        .figure(Messages.count("reports.monthly.studentCount", row.students()));
  }

  /// The topic people use: restricted answers are one row, whatever they are about.
  private static String topic(BarrierLine line) {
    if (line.code().isRestricted()) {
      return Messages.text("reports.monthly.restricted");
    }
    return line.code().topic().isEmpty()
        ? Messages.of(line.code())
        : Messages.text(TOPIC + line.code().topic());
  }

  private void schoolCanChange(Column column) {
    column.section(Messages.text("reports.monthly.schoolCanChange"));
    List<BarrierLine> causes =
        facts.barriers().stream()
            .filter(line -> SCHOOL_CAN_CHANGE.contains(line.code().group()))
            .filter(line -> !line.code().isRestricted())
            .toList();
    List<Row> rows = rows(causes, line -> Messages.of(line.code()));
    if (rows.isEmpty()) {
      column.gap(1).text(PaperText.BODY, Messages.text("reports.monthly.noCauses"));
      return;
    }
    List<Row> shown = shown(rows, density.reasons());
    if (!shown.isEmpty()) {
      PaperTable table = paper.table(-0.35f, 4).padding(density.padding());
      for (Row row : shown) {
        table.rowHead("**" + Messages.text("reports.count", row.students()) + "**");
        table.text(row.words());
      }
      column.add(table.table()).gap(2);
    }
    more(column, rows, shown);
  }

  private List<Row> rows(List<BarrierLine> lines, Function<BarrierLine, String> words) {
    Map<String, List<BarrierLine>> byWords = lines.stream().collect(groupingBy(words));
    return byWords.entrySet().stream()
        .map(row -> new Row(row.getKey(), (int) students(row.getValue())))
        .sorted(Comparator.comparing(Row::students).reversed().thenComparing(Row::words))
        .toList();
  }

  private static long students(List<BarrierLine> lines) {
    return lines.stream().map(line -> line.student().id()).collect(toSet()).size();
  }

  /// These counts add up to no total (a student can have several), so each is judged alone.
  private List<Row> shown(List<Row> rows, int most) {
    return rows.stream().filter(row -> !counts.isHidden(row.students())).limit(most).toList();
  }

  private void more(Column column, List<Row> rows, List<Row> shown) {
    int left = rows.size() - shown.size();
    if (left > 0) {
      String key = counts.hides() ? "reports.monthly.moreHidden" : "reports.monthly.moreReasons";
      column.text(PaperText.SMALL, Messages.count(key, left));
    }
  }

  private void promises() {
    PromiseCounts promises = facts.promiseCounts();
    page.section(Messages.text("reports.monthly.promises"));
    boolean hidden =
        counts.isHiddenPart(promises.keptOnTime().onTime(), promises.keptOnTime().due());
    int due = promises.keptOnTime().due();
    String share =
        hidden || due == 0
            ? ""
            : Messages.text(
                "reports.monthly.percent",
                Math.round(100.0 * promises.keptOnTime().onTime() / due));
    page.gap(5);
    FigureTiles.add(
        paper,
        page,
        List.of(
            new Tile(
                counts.alone(promises.made()),
                Messages.text("reports.monthly.made", MonthlyReport.monthName(facts.month())),
                ""),
            new Tile(counts.alone(promises.kept()), Messages.text("reports.monthly.kept"), ""),
            new Tile(
                hidden
                    ? counts.hidden()
                    : Messages.text(
                        "reports.monthly.ofVisits", promises.keptOnTime().onTime(), due),
                Messages.text("reports.monthly.onTime"),
                share),
            new Tile(
                counts.alone(promises.overdue()),
                Messages.text("reports.monthly.overdue"),
                Messages.text(
                    "reports.monthly.on",
                    org.porchlight.text.Dates.dayOfMonth(facts.promisesOn()))),
            new Tile(
                counts.alone(promises.waiting()),
                Messages.text("reports.monthly.waiting"),
                promises.waiting() == 0 || counts.isHidden(promises.waiting())
                    ? ""
                    : Messages.count("reports.monthly.oldest", promises.oldestWait()))));
    page.gap(12);
  }

  private void referrals() {
    if (facts.referrals().isEmpty()) {
      page.text(PaperText.BODY, Messages.text("reports.monthly.noReferrals")).gap(16);
      return;
    }
    List<ReferralRow> rows = new ArrayList<>(facts.referrals());
    rows.removeIf(row -> counts.isHidden(row.asked()));
    if (rows.isEmpty()) {
      page.text(PaperText.BODY, Messages.text("reports.monthly.referralsHidden")).gap(16);
      return;
    }
    PaperTable table = paper.table(3.2f, -0.8f, -1.2f, -1, -1, -1.3f).padding(density.padding());
    table.header(
        Messages.text("reports.monthly.partners"),
        Messages.text("reports.monthly.asked"),
        Messages.text("reports.monthly.helped"),
        Messages.text("reports.monthly.waits"),
        Messages.text("reports.monthly.toDo"),
        Messages.text("reports.monthly.closed"));
    for (ReferralRow row : rows.subList(0, Math.min(rows.size(), density.reasons()))) {
      List<Integer> parts = List.of(row.helped(), row.waiting(), row.toDo(), row.closed());
      List<Boolean> hidden = counts.hiddenParts(parts);
      table.rowHead(row.partner()).text(counts.alone(row.asked()));
      for (int i = 0; i < parts.size(); i++) {
        table.text(counts.shown(parts.get(i), hidden.get(i)));
      }
    }
    page.add(table.table());
    if (rows.size() > density.reasons()) {
      String more = Messages.count("reports.monthly.morePartners", rows.size() - density.reasons());
      page.gap(2).text(PaperText.SMALL, more);
    }
    page.gap(3).text(PaperText.SMALL, Messages.text("reports.monthly.referralNote")).gap(16);
  }

  private void next() {
    List<Column> columns = page.split(18, 1, 1);
    Column plan = columns.get(0);
    plan.section(
        Messages.text(
            "reports.monthly.willTry", MonthlyReport.monthName(facts.month().plusMonths(1))));
    boolean typed = !choices.nextMonth().isBlank() && !counts.hides();
    if (typed) {
      plan.gap(1).add(fitting(plan));
    }
    Column board = columns.get(1);
    board.section(Messages.text("reports.monthly.board"));
    int lines = Math.clamp((int) ((board.room() - 70) / LINES_APART), 2, 12);
    board.writingLines(lines, LINES_APART);
    int planLines = Math.clamp((int) ((plan.room() - board.room()) / LINES_APART), 0, lines);
    plan.writingLines(planLines, LINES_APART);
    page.below(columns).gap(24);
    var signature = paper.paragraph(PaperText.BODY, Messages.text("reports.monthly.principal"));
    signature.add(paper.blank(156));
    paper.write(signature, PaperText.BODY, Messages.text("reports.monthly.date"));
    signature.add(paper.blank(76));
    page.add(signature);
    if (counts.hides()) {
      page.gap(10).text(PaperText.SMALL, Messages.text("reports.hiddenMeans"));
    }
  }

  /// What was typed, shortened at a word until it leaves room for the signature.
  private com.itextpdf.layout.element.Paragraph fitting(Column column) {
    String text = choices.nextMonth().strip();
    var paragraph = paper.paragraph(PaperText.BODY, text);
    while (!column.fits(paragraph, 90) && text.contains(" ")) {
      text = text.substring(0, text.lastIndexOf(' '));
      paragraph = paper.paragraph(PaperText.BODY, Messages.text("reports.monthly.cut", text));
    }
    return paragraph;
  }
}
