package org.porchlight.reports;

import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.planning.PlanTimes.StopTimes;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.NextStep;
import org.porchlight.visits.Promise;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.VisitPurpose;

/// One family on one page: what to know before the door, and the debrief to fill in after it.
/// Adults who must not be contacted never appear; nothing told in confidence does.
final class FamilyPage {
  private static final float BOX = 12.6f;
  private static final float STEP = 13.7f;
  private static final int WEEK = 5;
  private static final String WIDE_SPACE = "\u00a0\u00a0\u00a0 ";

  /// Digits 1 to 8, the order of the screen; 0 opens the rest of the list there.
  private static final String OUTCOME_DIGITS = "12345678";

  private final PaperDocument paper;
  private final FamilyHistory history;
  private final VisitTeam team;
  private final StopTimes at;
  private final Stop stop;
  private final Household household;
  private final int number;
  private final Density density;

  FamilyPage(
      PaperDocument paper,
      FamilyHistory history,
      VisitTeam team,
      StopTimes at,
      int number,
      Density density) {
    this.paper = paper;
    this.history = history;
    this.team = team;
    this.at = at;
    this.stop = at.stop();
    this.household = stop.household();
    this.number = number;
    this.density = density;
  }

  /// A family's page is always one page: long lists are cut and say so.
  void write() {
    boolean relational = stop.purpose() == VisitPurpose.RELATIONAL;
    Column page = paper.page();
    head(page);
    beforeYouKnock(page);
    children(page, relational);
    List<Column> columns = page.gap(density.gap() * 0.75f).split(18, 1, 1);
    tried(columns.get(0));
    promises(columns.get(1));
    bring(columns.get(1));
    page.below(columns).gap(density.gap()).rule(1.6f).gap(density.gap() * 0.6f);
    debrief(page, relational);
  }

  private void head(Column page) {
    List<Column> head = page.split(12, 3, 1.2f);
    head.get(0)
        .text(
            PaperText.BODY,
            "~~"
                + Messages.text(
                    "reports.family.where",
                    Dates.weekdayAndDay(team.date()),
                    team.name(),
                    number,
                    team.stops().size())
                + "~~")
        .title(household.familyLabel())
        .text(PaperText.LEAD, whenAndWhere());
    Column right = head.get(1);
    String language = stop.languageToMatch().orElse("");
    if (!language.isEmpty()) {
      right.add(AudienceMark.block(paper, language.toUpperCase(Locale.getDefault()))).gap(3);
      right.textRight(PaperText.BODY, whoSpeaks(language));
    }
    page.below(head).gap(density.gap());
  }

  private String whenAndWhere() {
    String arranged = PacketReport.arranged(stop);
    String key = arranged.isEmpty() ? "reports.family.arrive" : "reports.family.arriveArranged";
    return Messages.text(key, PacketReport.address(stop), Dates.time(at.arrival()), arranged);
  }

  private String whoSpeaks(String language) {
    return team.members().stream()
        .filter(member -> member.speaks(language))
        .map(StaffMember::name)
        .findFirst()
        .map(name -> Messages.text("reports.family.speaks", name, language))
        .orElse(Messages.text("reports.family.nobodySpeaks"));
  }

  private void beforeYouKnock(Column page) {
    String facts =
        Stream.of(
                Stream.ofNullable(household.beforeYouKnock()),
                flag(FlagKind.COURT_ORDER, "reports.family.courtOrder"),
                flag(FlagKind.MEET_ELSEWHERE, "reports.family.meetElsewhere"),
                flag(FlagKind.INTERPRETER_NEEDED, "reports.family.interpreter"),
                household.flag(FlagKind.ACCESS_NOTE).map(HouseholdFlag::reason).stream(),
                mayTalkWith())
            .flatMap(part -> part)
            .filter(part -> !part.isBlank())
            .map(part -> part.endsWith(".") ? part : part + ".")
            .collect(Collectors.joining(" "));
    if (facts.isEmpty()) {
      return;
    }
    float top = page.mark();
    page.gap(8);
    List<Column> columns = page.inset(10, 10).split(8, 1, 3.4f);
    String label = Messages.text("reports.family.beforeYouKnock");
    float width = paper.fonts().strong().getWidth(label, 9) + 12;
    columns
        .get(0)
        .picture(
            paper
                .drawing(width, 16)
                .roundedOutline(0.5f, 0.5f, width - 1, 15, 3, 1)
                .text(paper.fonts().strong(), 9, 6, 4.8f, label, Drawing.BLACK)
                .figure(label));
    columns.get(1).text(PaperText.BODY, facts);
    page.below(columns).gap(8).frame(top, 0.8f).gap(density.gap());
  }

  private Stream<String> flag(FlagKind kind, String key) {
    return household.flag(kind).stream()
        .map(flag ->
            Messages.text(key, Optional.ofNullable(flag.reason()).map(String::strip).orElse("")));
  }

  private Stream<String> mayTalkWith() {
    String adults =
        household.contacts().stream()
            .limit(4)
            .map(adult ->
                adult.relationship() == null
                    ? firstName(adult)
                    : Messages.text("reports.family.adult", firstName(adult), adult.relationship()))
            .collect(Collectors.joining(", "));
    return adults.isEmpty()
        ? Stream.empty()
        : Stream.of(Messages.text("reports.family.mayTalkWith", adults));
  }

  private static String firstName(Guardian adult) {
    return adult.firstName() == null ? adult.lastName() : adult.firstName();
  }

  private void children(Column page, boolean relational) {
    page.section(Messages.text("reports.family.children"));
    List<Student> shown = stop.students().stream().limit(density.names()).toList();
    PaperTable table =
        (relational ? paper.table(1, 2) : paper.table(2.05f, 1.05f, 4.25f))
            .padding(density.padding());
    if (relational) {
      table.header(
          Messages.text("reports.family.child"), Messages.text("reports.family.schoolOfChild"));
      shown.forEach(child -> table.rowHead("**" + child.firstName() + "**").text(school(child)));
    } else {
      table.header(
          Messages.text("reports.family.child"),
          Messages.text("reports.family.daysMissed"),
          Messages.text("reports.family.lastTwenty"));
      shown.forEach(child -> childRow(table, child));
    }
    page.add(table.table()).gap(2);
    int more = stop.students().size() - shown.size();
    String through =
        relational
            ? ""
            : history
                .lastPostedDay()
                .map(day -> Messages.text("reports.family.through", Dates.day(day)))
                .orElse("");
    String note = more > 0 ? Messages.count("reports.family.moreChildren", more, through) : through;
    if (!note.isEmpty()) {
      page.text(PaperText.SMALL, note);
    }
  }

  private void childRow(PaperTable table, Student child) {
    table.rowHead(Messages.text("reports.family.childAndSchool", child.firstName(), school(child)));
    Optional<Attendance> standing = history.standing(child.id());
    table.text(
        standing
            .map(now ->
                Messages.text(
                    "reports.family.daysOf", now.daysMissed(), now.daysEnrolled(), now.percent()))
            .orElse(""));
    table.picture(strip(child, history.lastTwenty(child.id())));
  }

  /// "3rd Birch Creek, Ms. Paxton".
  private String school(Student child) {
    Optional<Enrollment> enrolled = child.latestEnrollment();
    if (enrolled.isEmpty()) {
      return "";
    }
    String place =
        Stream.of(history.schoolName(enrolled.get().schoolId()), child.teacher())
            .filter(Objects::nonNull)
            .filter(part -> !part.isBlank())
            .collect(Collectors.joining(", "));
    return Messages.text("reports.family.gradeAndSchool", enrolled.get().grade().ordinal(), place);
  }

  private Image strip(Student child, List<AttendanceDay> days) {
    float width = STEP * 20 + 3 * 4 + 2;
    Drawing strip = paper.drawing(width, BOX + 1);
    for (int i = 0; i < days.size(); i++) {
      // newest on the right, however few there are
      int place = 20 - days.size() + i;
      day(strip, 0.5f + place * STEP + place / WEEK * 4, days.get(i));
    }
    String missed =
        days.stream()
            .filter(day -> day.quarterDaysMissed() > 0)
            .map(day -> Dates.dayOfMonth(day.date()))
            .collect(Collectors.joining(", "));
    return strip.figure(
        missed.isEmpty()
            ? Messages.text("reports.family.stripNone", child.firstName(), days.size())
            : Messages.text("reports.family.strip", child.firstName(), missed, days.size()));
  }

  private void day(Drawing strip, float x, AttendanceDay day) {
    AttendanceCode code = day.code();
    float size = BOX - 1;
    if (day.quarterDaysMissed() == 0 || code == null) {
      strip.outline(x, 0.5f, size, size, 0.5f);
      return;
    }
    String letter = letter(code, day.quarterDaysMissed());
    if (code.excused()) {
      strip.outline(x + 0.4f, 0.9f, size - 0.8f, size - 0.8f, 1.3f);
      strip.centered(paper.fonts().strong(), 8, x + size / 2, 3.6f, letter, Drawing.BLACK);
    } else {
      strip.fill(x, 0.5f, size, size, Drawing.BLACK);
      strip.centered(paper.fonts().strong(), 8, x + size / 2, 3.6f, letter, Drawing.WHITE);
    }
  }

  private static String letter(AttendanceCode code, int quarters) {
    if (quarters < 4) {
      return Messages.text("reports.family.partDay");
    }
    if (code.suspension()) {
      return Messages.text("reports.family.suspended");
    }
    return Messages.text(code.excused() ? "reports.family.excused" : "reports.family.unexcused");
  }

  private void tried(Column column) {
    column.section(Messages.text("reports.family.tried"));
    List<ContactAttempt> tries = history.tries(household.id());
    if (tries.isEmpty()) {
      column.text(PaperText.BODY, Messages.text("reports.family.nothingTried"));
      return;
    }
    // the newest ones, oldest of them first, as the story went
    List<ContactAttempt> shown =
        new ArrayList<>(tries.subList(0, Math.min(density.names(), tries.size())));
    java.util.Collections.reverse(shown);
    PaperTable table = paper.table(0.8f, 4).padding(density.padding());
    for (ContactAttempt attempt : shown) {
      table.rowHead(Dates.dayOfMonth(attempt.attemptedAt().toLocalDate()));
      table.text(told(attempt));
    }
    column.add(table.table());
    if (shown.size() < tries.size()) {
      String more = Messages.count("reports.family.moreTries", tries.size() - shown.size());
      column.gap(2).text(PaperText.SMALL, more);
    }
  }

  private String told(ContactAttempt attempt) {
    String result = Messages.of(attempt.result()).toLowerCase(Locale.getDefault());
    return attempt
        .addressToTell(household)
        .map(used ->
            Messages.text("reports.family.tryTo", Messages.of(attempt.channel()), used, result))
        .orElseGet(
            () -> Messages.text("reports.family.try", Messages.of(attempt.channel()), result));
  }

  private void promises(Column column) {
    column.section(Messages.text("reports.family.promise"));
    List<Promise> open = history.openPromises(household.id());
    if (open.isEmpty()) {
      column.text(PaperText.BODY, Messages.text("reports.family.noPromise")).gap(5);
      return;
    }
    int most = density.names() / 2;
    for (Promise promise : open.stream().limit(most).toList()) {
      Paragraph line = paper.paragraph(PaperText.BODY, "").add(paper.tickBox());
      String words =
          Messages.text(
              "reports.family.promiseLine",
              promise.what(),
              Dates.dayOfMonth(promise.madeOn()),
              Dates.day(promise.dueOn()));
      column.add(paper.write(line, PaperText.BODY, words));
    }
    if (open.size() > most) {
      int more = open.size() - most;
      column.text(PaperText.SMALL, Messages.count("reports.family.morePromises", more));
    }
    column.gap(density.gap() * 0.6f);
  }

  private void bring(Column column) {
    column.section(Messages.text("reports.family.bring"));
    String language =
        Optional.ofNullable(household.language()).orElse(Messages.text("reports.family.english"));
    column.add(
        ticks(
            column,
            List.of(
                Messages.text("reports.family.doorNote", language),
                Messages.text("reports.family.busPasses"),
                Messages.text("reports.family.mealsForm"),
                Messages.text("reports.family.calendar"))));
  }

  private void debrief(Column page, boolean relational) {
    List<Column> head = page.split(12, 1, 2.6f);
    Paragraph title = paper.paragraph(PaperText.SECTION, Messages.text("reports.family.debrief"));
    title.getAccessibilityProperties().setRole("H2");
    head.get(0).add(title);
    head.get(1)
        .gap(2)
        .textRight(PaperText.BODY, "~~" + Messages.text("reports.family.fillInAfter") + "~~");
    page.below(head).gap(3);
    howDidItGo(page);
    whoWasThere(page);
    page.text(
        PaperText.BODY, question(3, "reports.family.goingWell", "reports.family.goingWellNote"));
    page.writingLines(2, 17).gap(density.gap() * 0.9f);
    if (!relational) {
      inTheWay(page);
      promised(page);
    }
    next(page);
  }

  private static String question(int part, String key) {
    return Messages.text("reports.family.question", part, Messages.text(key));
  }

  private static String question(int part, String key, String note) {
    return question(part, key) + " ~~" + Messages.text(note) + "~~";
  }

  private void howDidItGo(Column page) {
    page.text(PaperText.BODY, question(1, "reports.family.howDidItGo"));
    List<String> outcomes =
        OUTCOME_DIGITS
            .chars()
            .mapToObj(digit ->
                Messages.text(
                    "reports.family.outcome",
                    (char) digit,
                    Messages.of(VisitOutcome.ofDigit((char) digit).orElseThrow())))
            .collect(Collectors.toCollection(ArrayList::new));
    outcomes.add(Messages.text("reports.family.outcomeOther"));
    page.gap(2).add(ticks(page, outcomes.subList(0, 4)));
    page.gap(2).add(ticks(page, outcomes.subList(4, outcomes.size()))).gap(density.gap() * 0.6f);
  }

  private void whoWasThere(Column page) {
    String question = question(2, "reports.family.whoWasThere") + WIDE_SPACE;
    List<String> people =
        Stream.concat(
                household.contacts().stream().limit(4).map(FamilyPage::firstName),
                stop.students().stream().limit(4).map(Student::firstName))
            .collect(Collectors.toCollection(ArrayList::new));
    people.add(Messages.text("reports.family.someoneElse"));
    page.add(ticks(page, question, people)).gap(density.gap() * 0.6f);
  }

  private void inTheWay(Column page) {
    page.text(PaperText.BODY, question(4, "reports.family.inTheWay", "reports.family.upToThree"));
    page.gap(2);
    List<String> reasons = List.of(Messages.text("reports.family.reasons").split("; "));
    int rows = (reasons.size() + 3) / 4;
    List<Column> columns = page.split(0, 1, 1, 1, 1);
    IntStream.range(0, reasons.size())
        .forEach(i ->
            columns
                .get(i / rows)
                .add(ticks(columns.get(i / rows), List.of(reasons.get(i))))
                .gap(2.6f));
    page.below(columns).gap(density.gap() * 0.45f);
  }

  private void promised(Column page) {
    page.text(PaperText.BODY, question(5, "reports.family.promised"));
    PaperTable table = paper.table(3.6f, 1, 1.55f).padding(Math.max(2.6f, density.padding()));
    table.header(
        Messages.text("reports.family.what"),
        Messages.text("reports.family.who"),
        Messages.text("reports.family.byWhen"));
    for (int blank = 0; blank < 6; blank++) {
      table.text("\u00a0");
    }
    page.add(table.table()).gap(density.gap() * 0.9f);
  }

  private void next(Column page) {
    List<Column> columns = page.split(8, 4, 1);
    String question = question(6, "reports.family.next") + WIDE_SPACE;
    List<String> steps = Stream.of(NextStep.values()).map(Messages::of).toList();
    columns.get(0).add(ticks(columns.get(0), question, steps));
    Paragraph when = paper.paragraph(PaperText.BODY, Messages.text("reports.family.when"));
    columns.get(1).add(when.add(paper.blank(60)).setTextAlignment(TextAlignment.RIGHT));
    page.below(columns).gap(5);
    Paragraph last = paper.paragraph(PaperText.BODY, Messages.text("reports.family.newPhone"));
    last.add(paper.blank(186));
    paper.write(last, PaperText.BODY, WIDE_SPACE + Messages.text("reports.family.left"));
    last.add(paper.blank(40));
    paper.write(last, PaperText.BODY, WIDE_SPACE + Messages.text("reports.family.done"));
    page.add(last.add(paper.blank(40)));
  }

  private Paragraph ticks(Column column, List<String> words) {
    return ticks(column, "", words);
  }

  /// Words to tick after a question, each kept on one line with its box.
  private Paragraph ticks(Column column, String question, List<String> words) {
    Paragraph line = paper.paragraph(PaperText.BODY, question);
    float used = width(question);
    for (String word : words) {
      float width = PaperDocument.TICK_WIDTH + width(word);
      if (used > 0 && used + width > column.width()) {
        line.add("\n");
        used = 0;
      }
      line.add(paper.tickBox());
      paper.write(line, PaperText.BODY, word.replace(' ', '\u00a0') + WIDE_SPACE);
      used += width + width(WIDE_SPACE);
    }
    return line;
  }

  /// In the wider of the two faces, to be on the safe side.
  private float width(String words) {
    return paper.fonts().strong().getWidth(words.replace("*", ""), PaperText.BODY.size());
  }
}
