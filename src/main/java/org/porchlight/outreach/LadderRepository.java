package org.porchlight.outreach;

import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.LADDER_ACTION;
import static org.porchlight.storage.tables.Tables.LADDER_STEP;
import static org.porchlight.storage.tables.Tables.STUDENT;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.LadderActionRecord;
import org.porchlight.storage.tables.tables.records.LadderStepRecord;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitRepository;

/// The district's contact ladder, and which student reached which of its steps. Nothing of it is
/// ever deleted: a step taken off stays with the actions it asked for, and an action whose
/// threshold is met no longer says since when.
public final class LadderRepository {
  private final DistrictFile file;
  private final ContactRepository contacts;
  private final VisitRepository visits;

  public LadderRepository(DistrictFile file) {
    this.file = file;
    contacts = new ContactRepository(file);
    visits = new VisitRepository(file);
  }

  // ---- the ladder ----

  /// The steps that stand, the first to be reached first within what each looks at.
  public List<LadderStep> steps() {
    return steps(LADDER_STEP.ACTIVE.isTrue());
  }

  private List<LadderStep> steps(Condition which) {
    return file.sql().selectFrom(LADDER_STEP).where(which).fetch(LadderRepository::step).stream()
        .sorted(
            Comparator.comparing(LadderStep::metric)
                .thenComparing(LadderStep::threshold)
                .thenComparing(LadderStep::id))
        .toList();
  }

  private static LadderStep step(LadderStepRecord row) {
    return new LadderStep(
        row.getId(),
        LadderMetric.valueOf(row.getMetric()),
        row.getThreshold(),
        LadderDeed.valueOf(row.getDeed()),
        row.getWords(),
        LadderWho.valueOf(row.getWho()),
        row.getDueSchoolDays());
  }

  /// Takes these steps instead of those that stood, and works out who reached them.
  public void choose(List<LadderStep> steps, LocalDate today) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "ladder");
      file.sql().update(LADDER_STEP).set(LADDER_STEP.ACTIVE, false).execute();
      steps.forEach(this::stand);
      recompute(today);
    });
  }

  /// A step that stood before stands again, with what it asked for.
  private void stand(LadderStep step) {
    Optional<LadderStep> before =
        steps(LADDER_STEP.ACTIVE.isFalse()).stream().filter(old -> isSame(old, step)).findFirst();
    if (before.isPresent()) {
      file.sql()
          .update(LADDER_STEP)
          .set(LADDER_STEP.ACTIVE, true)
          .where(LADDER_STEP.ID.eq(before.get().id()))
          .execute();
      return;
    }
    LadderStepRecord row = file.sql().newRecord(LADDER_STEP);
    row.setMetric(step.metric().name());
    row.setThreshold(step.threshold());
    row.setDeed(step.deed().name());
    row.setWords(step.words());
    row.setWho(step.who().name());
    row.setDueSchoolDays(step.dueSchoolDays());
    row.insert();
  }

  private static boolean isSame(LadderStep old, LadderStep step) {
    return old.equals(
        new LadderStep(
            old.id(),
            step.metric(),
            step.threshold(),
            step.deed(),
            step.words(),
            step.who(),
            step.dueSchoolDays()));
  }

  // ---- who reached what ----

  /// Works out again who reached which step, both ways; called after every import and every import
  /// taken back. Nothing is read where no ladder was chosen.
  public void recompute(LocalDate today) {
    if (file.sql().fetchExists(LADDER_STEP, LADDER_STEP.ACTIVE.isTrue())) {
      file.inTransaction(() -> recompute(new AttendanceRepository(file).year(today), today));
    }
  }

  private void recompute(AttendanceYear year, LocalDate today) {
    SchoolCalendar calendar = new SchoolRepository(file).districtCalendar();
    String label = year.schoolYear().label();
    Map<Long, Map<Long, LadderActionRecord>> known = new HashMap<>();
    file.sql()
        .selectFrom(LADDER_ACTION)
        .where(LADDER_ACTION.SCHOOL_YEAR_LABEL.eq(label))
        .forEach(row ->
            known
                .computeIfAbsent(row.getStudentId(), student -> new HashMap<>())
                .put(row.getStepId(), row));
    Map<Long, LadderActionRecord> again = new HashMap<>();
    for (LadderStep step : steps()) {
      for (Attendance standing : year.standingsWithFormer()) {
        LadderActionRecord row = known.getOrDefault(standing.studentId(), Map.of()).get(step.id());
        boolean met = step.isMet(standing);
        if (row != null && met && isAnother(row, step, standing)) {
          again.put(row.getId(), row);
          row.setReachedOn(standing.asOf());
          row.setNoticedOn(today);
          row.setDueOn(calendar.plusSchoolDays(today, step.dueSchoolDays()));
          row.setUnmetSince(null);
        } else if (row != null && met == (row.getUnmetSince() != null)) {
          row.setUnmetSince(met ? null : today);
          row.update();
        } else if (row == null && met && standing.enrolled()) {
          add(standing, step, label, today, calendar);
        }
      }
    }
    askAgain(again);
  }

  /// Days missed one after the other, which were over, and now there are others.
  private static boolean isAnother(LadderActionRecord row, LadderStep step, Attendance standing) {
    LocalDate over = row.getUnmetSince();
    return over != null
        && step.metric().comesAgain()
        && standing.enrolled()
        && standing.asOf().isAfter(over);
  }

  /// What was asked for before, and whether it was done, stays in the note.
  private void askAgain(Map<Long, LadderActionRecord> again) {
    if (again.isEmpty()) {
      return;
    }
    for (LadderAction before : actions(LADDER_ACTION.ID.in(again.keySet()))) {
      LadderActionRecord row = Objects.requireNonNull(again.get(before.id()));
      row.setNote(LadderNotes.asked(before));
      row.setDoneOn(null);
      row.setDoneBy(null);
      row.update();
    }
  }

  private void add(
      Attendance standing,
      LadderStep step,
      String label,
      LocalDate today,
      SchoolCalendar calendar) {
    LadderActionRecord row = file.sql().newRecord(LADDER_ACTION);
    row.setStudentId(standing.studentId());
    row.setStepId(step.id());
    row.setSchoolYearLabel(label);
    row.setReachedOn(standing.asOf());
    row.setNoticedOn(today);
    row.setDueOn(calendar.plusSchoolDays(today, step.dueSchoolDays()));
    row.insert();
  }

  /// Every action of a student, the newest first.
  public List<LadderAction> ofStudent(long studentId) {
    return actions(LADDER_ACTION.STUDENT_ID.eq(studentId));
  }

  /// What is to be done now, the first due first; what an earlier school year left open, or is
  /// about a child who is enrolled no longer, is history.
  public List<LadderAction> open(LocalDate today) {
    return actions(
            LADDER_ACTION
                .SCHOOL_YEAR_LABEL
                .eq(SchoolYear.around(today).label())
                .and(LADDER_ACTION.DONE_ON.isNull())
                .and(LADDER_ACTION.UNMET_SINCE.isNull())
                .and(LADDER_ACTION.STUDENT_ID.in(enrolledOn(today))))
        .stream()
        .filter(LadderAction::isOpen)
        .sorted(Comparator.comparing(LadderAction::dueOn).thenComparing(LadderAction::id))
        .toList();
  }

  private static Select<Record1<Long>> enrolledOn(LocalDate day) {
    return DSL.select(ENROLLMENT.STUDENT_ID)
        .from(ENROLLMENT)
        .where(ENROLLMENT.ENTRY_DATE.le(day))
        .and(ENROLLMENT.EXIT_DATE.isNull().or(ENROLLMENT.EXIT_DATE.gt(day)));
  }

  private List<LadderAction> actions(Condition which) {
    Map<Long, LadderStep> steps =
        steps(DSL.noCondition()).stream().collect(Collectors.toMap(LadderStep::id, step -> step));
    List<LadderActionRecord> rows =
        file.sql()
            .selectFrom(LADDER_ACTION)
            .where(which)
            .orderBy(LADDER_ACTION.NOTICED_ON.desc(), LADDER_ACTION.ID.desc())
            .fetch();
    if (rows.isEmpty()) {
      return List.of();
    }
    Map<Long, Long> households =
        file.sql().fetch(STUDENT).intoMap(STUDENT.ID, STUDENT.HOUSEHOLD_ID);
    Map<Long, List<ContactAttempt>> tried = contacts.byHousehold();
    Map<Long, List<Visit>> visited =
        visits.all().stream().collect(Collectors.groupingBy(Visit::householdId));
    return rows.stream()
        .map(row -> {
          LadderStep step = Optional.ofNullable(steps.get(row.getStepId())).orElseThrow();
          long household = households.getOrDefault(row.getStudentId(), 0L);
          LadderAction action = action(row, step);
          return action.doneBy(
              done(
                  action,
                  tried.getOrDefault(household, List.of()),
                  visited.getOrDefault(household, List.of())));
        })
        .toList();
  }

  /// The first day, from the day it was reached on, on which somebody did what the step asks for.
  private static Optional<LocalDate> done(
      LadderAction action, List<ContactAttempt> tried, List<Visit> visited) {
    LadderDeed deed = action.step().deed();
    return Stream.concat(
            tried.stream()
                .filter(deed::isDoneBy)
                .filter(attempt ->
                    attempt.studentId() == null || attempt.studentId() == action.studentId())
                .map(attempt -> attempt.attemptedAt().toLocalDate()),
            visited.stream().filter(deed::isDoneBy).flatMap(visit -> visit.date().stream()))
        .filter(day -> !day.isBefore(action.reachedOn()))
        .min(Comparator.naturalOrder());
  }

  private static LadderAction action(LadderActionRecord row, LadderStep step) {
    return new LadderAction(
        row.getId(),
        row.getStudentId(),
        step,
        row.getReachedOn(),
        row.getNoticedOn(),
        row.getDueOn(),
        row.getUnmetSince(),
        row.getDoneOn(),
        row.getDoneBy(),
        row.getNote());
  }

  /// Somebody says that it was done, or with no day that it was not after all.
  public void markDone(
      long actionId, @Nullable LocalDate on, @Nullable Long by, @Nullable String note) {
    file.inTransaction(() -> {
      file.admit(Action.LOG_CONTACT, "ladder/" + actionId);
      file.sql()
          .update(LADDER_ACTION)
          .set(LADDER_ACTION.DONE_ON, on)
          .set(LADDER_ACTION.DONE_BY, on == null ? null : by)
          .set(LADDER_ACTION.NOTE, LadderNotes.written(note, noteOf(actionId)))
          .where(LADDER_ACTION.ID.eq(actionId))
          .execute();
    });
  }

  private @Nullable String noteOf(long actionId) {
    return file.sql()
        .select(LADDER_ACTION.NOTE)
        .from(LADDER_ACTION)
        .where(LADDER_ACTION.ID.eq(actionId))
        .fetchOne(LADDER_ACTION.NOTE);
  }
}
