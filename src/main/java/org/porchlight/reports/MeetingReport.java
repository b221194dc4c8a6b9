package org.porchlight.reports;

import com.itextpdf.layout.element.Paragraph;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.porchlight.attendance.Days;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// The Monday meeting on one page: the same facts as its screen, in the same order, with room to
/// write down who does what. It names families and says so.
public final class MeetingReport {
  /// As many rows as fit: fewer where the district has more to talk about.
  private static final List<Integer> ROWS = List.of(9, 7, 5, 4, 3, 2, 1);

  /// A promise may be told at length; the page has room for two lines of it.
  private static final int LETTERS_OF_A_PROMISE = 140;

  private static final float BLANK = 62;

  private final MeetingFacts facts;
  private final int most;
  private final PaperDocument paper;

  private MeetingReport(MeetingFacts facts, int most) {
    this.facts = facts;
    this.most = most;
    paper =
        new PaperDocument(
            Messages.text("reports.meeting.title", Dates.dayAndYear(facts.today())),
            Messages.text("reports.meeting.foot"),
            facts.through() == null
                ? ""
                : Messages.text("reports.meeting.through", Dates.day(facts.through())));
  }

  /// The page as a PDF.
  public static byte[] pdf(ReportRooms rooms) {
    MeetingFacts facts = MeetingFacts.of(rooms);
    for (int most : ROWS) {
      MeetingReport report = new MeetingReport(facts, most);
      try {
        return report.page();
      } catch (PageFullException e) {
        // again with fewer rows
      }
    }
    throw new IllegalStateException("the meeting does not fit its page");
  }

  private byte[] page() {
    Column page = paper.page();
    List<Column> head = page.split(12, 5, 1);
    head.get(0)
        .title(Messages.text("reports.meeting.title", Dates.weekdayAndDay(facts.today())))
        .text(PaperText.LEAD, changed());
    head.get(1).gap(8).add(AudienceMark.of(paper, Audience.INTERNAL));
    page.below(head).gap(6);
    section(page, "meeting.newly", facts.newly().size(), this::newly);
    section(page, "meeting.decide", facts.decide().size(), this::decide);
    section(page, "meeting.promises", facts.promises().size(), this::promises);
    section(page, "meeting.ladder", facts.ladder().size(), this::ladder);
    section(page, "meeting.reviews", facts.reviews().size(), this::reviews);
    section(page, "meeting.thanks", facts.comingBack().size(), this::thanks);
    return paper.finish();
  }

  private String changed() {
    LocalDate since = facts.since();
    return since == null
        ? Messages.text("meeting.changed.first")
        : Messages.text(
            "meeting.changed",
            Dates.day(since),
            Messages.count("meeting.changed.newly", facts.newly().size()),
            Messages.count("meeting.changed.back", facts.backUnder().size()));
  }

  /// A section with nothing in it says so, so that nobody looks for it.
  private void section(Column page, String key, int rows, Consumer<Column> body) {
    page.section(Messages.count(key, rows));
    if (rows == 0) {
      page.gap(3);
      return;
    }
    body.accept(page);
    if (rows > most) {
      page.text(PaperText.SMALL, Messages.count("meeting.more", rows - most));
    }
    page.gap(5);
  }

  private PaperTable table(float... widths) {
    return paper.table(widths).padding(1.6f);
  }

  private void newly(Column page) {
    PaperTable table = table(2, 2, 1.6f);
    table.header(
        Messages.text("meeting.student"),
        Messages.text("meeting.missed"),
        Messages.text("meeting.responsible"));
    facts.newly().stream()
        .limit(most)
        .forEach(child ->
            table
                .rowHead("**" + child.student().fullName() + "**")
                .text(child.days())
                .paragraph(person(child.responsible())));
    page.add(table.table());
  }

  private void decide(Column page) {
    PaperTable table = table(1.6f, 3, 0.9f, 1.4f, 1.4f);
    table.header(
        Messages.text("meeting.family"),
        Messages.text("meeting.why"),
        Messages.text("meeting.tried"),
        Messages.text("meeting.responsible"),
        Messages.text("meeting.decided"));
    facts.decide().stream()
        .limit(most)
        .forEach(family ->
            table
                .rowHead("**" + family.entry().household().familyName() + "**")
                .text(family.reasons())
                .text(family.tries())
                .paragraph(person(family.responsible()))
                .paragraph(line()));
    page.add(table.table());
  }

  private void promises(Column page) {
    PaperTable table = table(3, 1.4f, 1.4f, 1.4f);
    table.header(
        Messages.text("meeting.what"),
        Messages.text("meeting.family"),
        Messages.text("meeting.responsible"),
        Messages.text("meeting.by"));
    facts.promises().stream()
        .limit(most)
        .forEach(promise ->
            table
                .rowHead(shortened(promise.promise().what()))
                .text(
                    promise.family().isEmpty()
                        ? Messages.text("why.promise.restricted")
                        : promise.family())
                .paragraph(person(promise.owner()))
                .text(promise.due()));
    page.add(table.table());
  }

  private static String shortened(String words) {
    String line = words.strip().replaceAll("\\s+", " ");
    return line.codePointCount(0, line.length()) <= LETTERS_OF_A_PROMISE
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LETTERS_OF_A_PROMISE)).strip() + "…";
  }

  private void ladder(Column page) {
    PaperTable table = table(1.8f, 2.6f, 1.6f, 1.4f);
    table.header(
        Messages.text("meeting.student"),
        Messages.text("meeting.step"),
        Messages.text("meeting.responsible"),
        Messages.text("meeting.by"));
    facts.ladder().stream()
        .limit(most)
        .forEach(due ->
            table
                .rowHead("**" + due.student().fullName() + "**")
                .text(
                    Messages.text(
                        "meeting.stepAndWhen",
                        due.action().step().words(),
                        due.action().step().when()))
                .paragraph(person(due.responsible()))
                .text(due.due()));
    page.add(table.table());
  }

  private void reviews(Column page) {
    PaperTable table = table(1.8f, 2.6f, 1.6f);
    table.header(
        Messages.text("meeting.family"),
        Messages.text("meeting.flag"),
        Messages.text("meeting.reviewOn"));
    facts.reviews().stream()
        .limit(most)
        .forEach(review ->
            table
                .rowHead("**" + review.household().familyName() + "**")
                .text(Messages.of(review.flag().kind()))
                .text(Dates.day(review.on())));
    page.add(table.table());
  }

  private void thanks(Column page) {
    PaperTable table = table(2, 2, 1.6f);
    table.header(
        Messages.text("meeting.student"),
        Messages.text("meeting.lastTen"),
        Messages.text("meeting.responsible"));
    facts.comingBack().stream()
        .limit(most)
        .forEach(child ->
            table
                .rowHead("**" + child.student().fullName() + "**")
                .text(
                    Messages.text(
                        "meeting.ofTen",
                        Days.written(child.attendance().lastTenMissedQuarterDays())))
                .paragraph(person(child.responsible())));
    page.add(table.table());
  }

  private Paragraph person(String name) {
    return name.isEmpty() ? line() : paper.paragraph(PaperText.BODY, name);
  }

  /// Where somebody writes a name, or what was decided.
  private Paragraph line() {
    return paper.paragraph(PaperText.BODY, "").add(paper.blank(BLANK));
  }
}
