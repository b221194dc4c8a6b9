package org.porchlight.ui.meeting;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.ChildStanding;
import org.porchlight.outreach.Decision;
import org.porchlight.outreach.Reason;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.reports.MeetingFacts;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.why.AttendanceCounts;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.FamilyRows;
import org.porchlight.why.Subject;

/// The meeting on the screen: reads what the page reads, and keeps what people decide at once.
public final class MeetingViewModel {
  private final ReportRooms rooms;
  private final StaffMember me;
  private final Toasts toasts;
  private final ObjectProperty<@Nullable MeetingFacts> facts = new SimpleObjectProperty<>();

  public MeetingViewModel(ReportRooms rooms, StaffMember me, Toasts toasts) {
    this.rooms = rooms;
    this.me = me;
    this.toasts = toasts;
  }

  void refresh() {
    facts.set(MeetingFacts.of(rooms));
  }

  ObjectProperty<@Nullable MeetingFacts> facts() {
    return facts;
  }

  // ---- deciding ----

  void choose(ShortlistEntry entry) {
    decide(entry, Decision.CHOSEN, Messages.text("meeting.chosen", label(entry)));
  }

  void notNow(ShortlistEntry entry) {
    decide(entry, Decision.NOT_NOW, Messages.text("choose.notNow.done", label(entry)));
  }

  private static String label(ShortlistEntry entry) {
    return entry.household().familyLabel();
  }

  private void decide(ShortlistEntry entry, Decision decision, String said) {
    keep(entry, decision);
    refresh();
    toasts.done(
        said,
        () -> {
          keep(entry, Decision.UNDECIDED);
          refresh();
        });
  }

  private void keep(ShortlistEntry entry, Decision decision) {
    rooms
        .shortlists()
        .decide(
            entry.household().id(),
            decision,
            LocalDateTime.now(rooms.clock()),
            me.id(),
            Messages.text("meeting.decidedAt"));
  }

  /// Who looks after a student from now on; null for nobody.
  void setPointPerson(Student student, @Nullable StaffMember person) {
    Long before = student.pointPersonId();
    Long now = person == null ? null : person.id();
    rooms.students().setPointPerson(student.id(), now);
    refresh();
    toasts.done(
        person == null
            ? Messages.text("meeting.pointNobody", student.fullName())
            : Messages.text("meeting.pointSet", person.name(), student.fullName()),
        () -> {
          rooms.students().setPointPerson(student.id(), before);
          refresh();
        });
  }

  List<StaffMember> staff() {
    return rooms.staff().activeStaff();
  }

  Optional<StaffMember> pointPerson(Student student) {
    return Optional.ofNullable(student.pointPersonId())
        .flatMap(id -> staff().stream().filter(one -> one.id() == id).findFirst());
  }

  /// Somebody says that a step of the ladder was done.
  void done(MeetingFacts.Due due) {
    long action = due.action().id();
    rooms.ladder().markDone(action, LocalDateTime.now(rooms.clock()).toLocalDate(), me.id(), null);
    refresh();
    toasts.done(
        Messages.text("meeting.stepDone", due.action().step().words(), due.student().fullName()),
        () -> {
          rooms.ladder().markDone(action, null, null, null);
          refresh();
        });
  }

  // ---- words and numbers ----

  String changed(MeetingFacts shown) {
    return shown.since() == null
        ? Messages.text("meeting.changed.first")
        : Messages.text(
            "meeting.changed",
            Dates.day(shown.since()),
            Messages.count("meeting.changed.newly", shown.newly().size()),
            Messages.count("meeting.changed.back", shown.backUnder().size()));
  }

  /// The numbers of the page, each with its rows.
  List<Counted> numbers() {
    MeetingFacts shown = facts.get();
    if (shown == null) {
      return List.of();
    }
    List<Counted> numbers = new ArrayList<>();
    AttendanceYear year = rooms.attendance().year(shown.today());
    AttendanceCounts counts =
        AttendanceCounts.of(year, rooms.students().students(), rooms.attendance()::postings);
    numbers.add(children("meeting.newly", shown.newly(), counts));
    numbers.add(children("meeting.backUnder", shown.backUnder(), counts));
    numbers.add(children("meeting.thanks", shown.comingBack(), counts));
    numbers.add(decide(shown));
    FamilyRows rows =
        new FamilyRows(id ->
            rooms
                .households()
                .findHousehold(id)
                .map(household -> household.familyName())
                .orElse(""));
    numbers.add(
        Counted.count(
            "meeting.promises",
            Messages.count("meeting.promises", shown.promises().size()),
            Messages.text("why.rule.overdue"),
            shown.promises(),
            promised -> rows.of(promised.promise())));
    numbers.add(ladder(shown));
    shown.newly().stream()
        .map(MeetingFacts.Child::attendance)
        .forEach(standing -> numbers.add(counts.days(standing)));
    return numbers;
  }

  private static Counted children(
      String id, List<MeetingFacts.Child> some, AttendanceCounts counts) {
    List<Attendance> standings = some.stream().map(MeetingFacts.Child::attendance).toList();
    String key = id.equals("meeting.backUnder") ? "meeting.changed.back" : id;
    return Counted.count(id, Messages.count(key, some.size()), "", standings, counts::row);
  }

  static Counted decide(MeetingFacts shown) {
    return Counted.count(
        "meeting.decide",
        Messages.count("meeting.decide", shown.decide().size()),
        "",
        shown.decide(),
        family ->
            CountedRow.one(
                family.entry().household().familyLabel(),
                family.entry().reasons().stream()
                    .map(Reason::sentence)
                    .collect(Collectors.joining(" ")),
                Subject.household(family.entry().household().id())));
  }

  private static Counted ladder(MeetingFacts shown) {
    return Counted.count(
        "meeting.ladder",
        Messages.count("meeting.ladder", shown.ladder().size()),
        Messages.text("why.rule.ladder"),
        shown.ladder(),
        due ->
            CountedRow.one(
                due.student().fullName(),
                Messages.text(
                    "meeting.stepAndWhen", due.action().step().words(), due.action().step().when()),
                Subject.household(due.student().householdId())));
  }

  static List<Student> children(ShortlistEntry entry) {
    return entry.children().stream().map(ChildStanding::student).toList();
  }
}
