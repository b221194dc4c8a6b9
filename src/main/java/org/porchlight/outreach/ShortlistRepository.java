package org.porchlight.outreach;

import static org.porchlight.storage.tables.Tables.NOMINATION;
import static org.porchlight.storage.tables.Tables.SETTING;
import static org.porchlight.storage.tables.Tables.SHORTLIST_DECISION;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitRepository;

/// Who was asked for, and what people decided. Decisions are appended; the newest counts.
public final class ShortlistRepository {
  /// For so many calendar days a wish that a family be reached stands on the list.
  private static final int DAYS_ASKED = 30;

  private static final String ORDER = "outreach.order";

  private final DistrictFile file;

  private final HouseholdRepository households;
  private final StudentRepository students;
  private final SchoolRepository schools;
  private final VisitRepository visits;
  private final PromiseRepository promises;
  private final ContactRepository contacts;

  public ShortlistRepository(DistrictFile file) {
    this.file = file;
    households = new HouseholdRepository(file);
    students = new StudentRepository(file);
    schools = new SchoolRepository(file);
    visits = new VisitRepository(file);
    promises = new PromiseRepository(file);
    contacts = new ContactRepository(file);
  }

  /// The shortlist of today: the one list that screens, reports and commands show.
  public Shortlist shortlist(AttendanceYear year, LocalDate today) {
    return shortlist(year, today, order());
  }

  /// The same in an order not kept yet, to look at before it is.
  public Shortlist shortlist(AttendanceYear year, LocalDate today, ShortlistOrder order) {
    SchoolCalendar calendar = schools.districtCalendar();
    LocalDate lastPosted = year.lastPostedDay().orElse(today);
    return Shortlist.of(
        families(year, calendar, today), calendar.plusSchoolDays(lastPosted, -9), today, order);
  }

  /// Every family with a child enrolled today, for relational visits.
  public RelationalList relationalList(LocalDate today) {
    Map<Long, List<Student>> children =
        grouped(
            students.students().stream().filter(child -> child.isEnrolledOn(today)).toList(),
            Student::householdId);
    Map<Long, List<Visit>> visited = grouped(visits.all(), Visit::householdId);
    List<RelationalFamily> families =
        households.households().stream()
            .filter(household -> children.containsKey(household.id()))
            .map(household ->
                new RelationalFamily(
                    household,
                    children.getOrDefault(household.id(), List.of()),
                    visited.getOrDefault(household.id(), List.of())))
            .toList();
    return RelationalList.of(families, SchoolYear.around(today).firstOfJuly(), today);
  }

  /// The rules in this district's order.
  public ShortlistOrder order() {
    return file.sql()
        .select(SETTING.CONTENT)
        .from(SETTING)
        .where(SETTING.NAME.eq(ORDER))
        .fetchOptional(SETTING.CONTENT)
        .map(ShortlistOrder::read)
        .orElse(ShortlistOrder.USUAL);
  }

  public void changeOrder(ShortlistOrder order) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, ORDER);
      file.sql().deleteFrom(SETTING).where(SETTING.NAME.eq(ORDER)).execute();
      file.sql()
          .insertInto(SETTING, SETTING.NAME, SETTING.CONTENT)
          .values(ORDER, order.written())
          .execute();
    });
  }

  private List<FamilyFacts> families(
      AttendanceYear year, SchoolCalendar calendar, LocalDate today) {
    Map<Long, List<ChildStanding>> children = children(year);
    Map<Long, List<ContactAttempt>> attempts = contacts.byHousehold();
    Map<Long, List<Visit>> visited = grouped(visits.all(), Visit::householdId);
    Map<Long, List<Promise>> overdue =
        grouped(
            promises.open().stream().filter(p -> p.isOverdue(today, calendar)).toList(),
            Promise::householdId);
    List<Nomination> asked = nominationsSince(today.minusDays(DAYS_ASKED));
    Map<Long, ShortlistDecision> decisions = decisions();
    return households.households().stream()
        .filter(household -> children.containsKey(household.id()))
        .map(household -> {
          List<ChildStanding> own = children.getOrDefault(household.id(), List.of());
          return new FamilyFacts(
              household,
              own,
              attempts.getOrDefault(household.id(), List.of()),
              visited.getOrDefault(household.id(), List.of()),
              overdue.getOrDefault(household.id(), List.of()),
              asked.stream()
                  .filter(nomination ->
                      own.stream()
                          .anyMatch(child -> child.student().id() == nomination.studentId()))
                  .toList(),
              Optional.ofNullable(decisions.get(household.id())));
        })
        .toList();
  }

  private Map<Long, List<ChildStanding>> children(AttendanceYear year) {
    Map<Long, Student> byId =
        students.students().stream().collect(Collectors.toMap(Student::id, student -> student));
    return grouped(
        year.standings().stream()
            .map(standing -> {
              Student student = Objects.requireNonNull(byId.get(standing.studentId()));
              return new ChildStanding(student, standing, isOnTrackLastYear(year, student.id()));
            })
            .toList(),
        child -> child.student().householdId());
  }

  private static boolean isOnTrackLastYear(AttendanceYear year, long studentId) {
    return year.lastYear(studentId)
        .filter(totals -> totals.missedQuarterDays() * 20L < totals.enrolledQuarterDays())
        .isPresent();
  }

  private static <T> Map<Long, List<T>> grouped(List<T> all, Function<T, Long> household) {
    return all.stream().collect(Collectors.groupingBy(household));
  }

  /// Someone who is in contact with families asks for a student; answers the nomination's id.
  public long nominate(long studentId, String askedBy, LocalDate askedOn) {
    return file.inTransaction(() -> {
      file.admit(Action.LOG_CONTACT, "student/" + studentId);
      var row = file.sql().newRecord(NOMINATION);
      row.setStudentId(studentId);
      row.setAskedBy(askedBy);
      row.setAskedOn(askedOn);
      row.insert();
      return row.getId();
    });
  }

  public void undoNomination(long nominationId) {
    file.inTransaction(() -> {
      file.admit(Action.LOG_CONTACT, "nomination/" + nominationId);
      file.sql()
          .update(NOMINATION)
          .set(NOMINATION.UNDONE, true)
          .where(NOMINATION.ID.eq(nominationId))
          .execute();
    });
  }

  /// Everyone asked for since a day, the newest first.
  public List<Nomination> nominationsSince(LocalDate day) {
    return file.sql()
        .selectFrom(NOMINATION)
        .where(NOMINATION.UNDONE.isFalse(), NOMINATION.ASKED_ON.ge(day))
        .orderBy(NOMINATION.ASKED_ON.desc(), NOMINATION.ID.desc())
        .fetch(row ->
            new Nomination(row.getId(), row.getStudentId(), row.getAskedBy(), row.getAskedOn()));
  }

  /// Appends a decision about attendance support; [Decision#UNDECIDED] takes the one before back.
  public void decide(
      long householdId,
      Decision decision,
      LocalDateTime at,
      @Nullable Long by,
      @Nullable String note) {
    decide(ListKind.ATTENDANCE, householdId, decision, at, by, note);
  }

  public void decide(
      ListKind list,
      long householdId,
      Decision decision,
      LocalDateTime at,
      @Nullable Long by,
      @Nullable String note) {
    file.inTransaction(() -> {
      file.admit(Action.CHOOSE_VISITS, "household/" + householdId);
      var row = file.sql().newRecord(SHORTLIST_DECISION);
      row.setHouseholdId(householdId);
      row.setList(list.name());
      row.setDecision(decision.name());
      row.setDecidedAt(at);
      row.setDecidedBy(by);
      row.setNote(note);
      row.insert();
    });
  }

  /// The newest decision about attendance support for each family that has one.
  public Map<Long, ShortlistDecision> decisions() {
    return decisions(ListKind.ATTENDANCE);
  }

  public Map<Long, ShortlistDecision> decisions(ListKind list) {
    return decisions(SHORTLIST_DECISION.LIST.eq(list.name())).stream()
        .collect(Collectors.toMap(ShortlistDecision::householdId, d -> d, (old, newer) -> newer));
  }

  /// Everything the team ever decided about a family, on either list, the newest first.
  public List<ShortlistDecision> decisionsOf(long householdId) {
    return decisions(SHORTLIST_DECISION.HOUSEHOLD_ID.eq(householdId)).reversed();
  }

  private List<ShortlistDecision> decisions(Condition which) {
    return file.sql()
        .selectFrom(SHORTLIST_DECISION)
        .where(which)
        .orderBy(SHORTLIST_DECISION.ID)
        .fetch(row ->
            new ShortlistDecision(
                row.getHouseholdId(),
                Decision.valueOf(row.getDecision()),
                row.getDecidedAt(),
                row.getDecidedBy(),
                row.getNote()));
  }
}
