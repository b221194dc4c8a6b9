package org.porchlight.visits;

import static org.porchlight.storage.tables.Tables.PROMISE;
import static org.porchlight.storage.tables.Tables.PROMISE_CHANGE;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.PromiseChangeRecord;
import org.porchlight.storage.tables.tables.records.PromiseRecord;

/// Promises and their history. Every change is appended; taking one back appends the state before
/// it.
public final class PromiseRepository {
  private final DistrictFile file;

  public PromiseRepository(DistrictFile file) {
    this.file = file;
  }

  /// Makes a promise; answers its id.
  ///
  /// @param at local wall time; its day is the day the promise was made
  public long make(
      long householdId, @Nullable Long visitId, PromiseToMake promise, LocalDateTime at, long by) {
    return file.inTransaction(() -> {
      file.admit(Action.KEEP_PROMISES, "promise");
      PromiseRecord row = file.sql().newRecord(PROMISE);
      row.setHouseholdId(householdId);
      row.setVisitId(visitId);
      row.setStudentId(promise.studentId());
      row.setPartnerId(promise.partnerId());
      row.setWhat(promise.what());
      row.setOwnerId(promise.ownerId());
      row.setPromisedToFamily(promise.promisedToFamily());
      row.setRestricted(promise.restricted());
      row.setMadeOn(at.toLocalDate());
      row.setDueOn(promise.dueOn());
      row.setStatus(PromiseStatus.OPEN.name());
      row.insert();
      append(row, at, by);
      return row.getId();
    });
  }

  public void keep(long promiseId, String whatHappened, LocalDateTime at, long by) {
    close(promiseId, PromiseStatus.KEPT, whatHappened, at, by);
  }

  /// Ends a promise as kept, no longer needed or not possible, in words.
  public void close(
      long promiseId, PromiseStatus ending, String whatHappened, LocalDateTime at, long by) {
    if (ending.isOpen()) {
      throw new IllegalArgumentException(ending + " does not close a promise");
    }
    change(
        promiseId,
        at,
        by,
        row -> {
          row.setStatus(ending.name());
          row.setClosedOn(at.toLocalDate());
          row.setWhatHappened(whatHappened);
        });
  }

  /// The next step is someone else's from now on.
  public void waitOn(
      long promiseId, PromiseStatus waiting, @Nullable String note, LocalDateTime at, long by) {
    if (!waiting.isWaiting()) {
      throw new IllegalArgumentException(waiting + " does not wait on anyone");
    }
    change(
        promiseId,
        at,
        by,
        row -> {
          row.setStatus(waiting.name());
          row.setWaitingSince(at.toLocalDate());
          row.setWaitingNote(note);
        });
  }

  /// A new day, agreed with the family; the promise is ours again.
  public void moveTo(long promiseId, LocalDate dueOn, LocalDateTime at, long by) {
    change(
        promiseId,
        at,
        by,
        row -> {
          row.setStatus(PromiseStatus.OPEN.name());
          row.setDueOn(dueOn);
          row.setWaitingSince(null);
          row.setWaitingNote(null);
          row.setClosedOn(null);
          row.setWhatHappened(null);
        });
  }

  /// Takes back the last change; taking back the making hides the promise.
  public void undoLastChange(long promiseId, LocalDateTime at, long by) {
    file.inTransaction(() -> {
      file.admit(Action.KEEP_PROMISES, "promise/" + promiseId);
      List<PromiseChangeRecord> states = standingStates(promiseId);
      if (states.size() < 2) {
        change(promiseId, at, by, row -> row.setUndone(true));
        return;
      }
      PromiseChangeRecord undone = states.getLast();
      PromiseChangeRecord before = states.get(states.size() - 2);
      undone.setUndone(true);
      undone.update();
      change(
          promiseId,
          at,
          by,
          row -> {
            row.setStatus(before.getStatus());
            row.setDueOn(before.getDueOn());
            row.setWaitingSince(before.getWaitingSince());
            row.setWaitingNote(before.getWaitingNote());
            row.setClosedOn(before.getClosedOn());
            row.setWhatHappened(before.getWhatHappened());
          });
      before.setUndone(true);
      before.update();
    });
  }

  public Optional<Promise> find(long promiseId) {
    return list(PROMISE.ID.eq(promiseId)).stream().findFirst();
  }

  /// Every promise, by the day it is due.
  public List<Promise> all() {
    return list(DSL.noCondition());
  }

  /// Every promise that is not closed, by the day it is due.
  public List<Promise> open() {
    return list(PROMISE.CLOSED_ON.isNull());
  }

  public List<Promise> ofHousehold(long householdId) {
    return list(PROMISE.HOUSEHOLD_ID.eq(householdId));
  }

  public List<Promise> ofVisit(long visitId) {
    return list(PROMISE.VISIT_ID.eq(visitId));
  }

  /// Promises made at a visit that nothing has happened to since: a debrief written anew makes them
  /// anew.
  public List<Promise> untouchedOfVisit(long visitId) {
    return ofVisit(visitId).stream()
        .filter(promise -> standingStates(promise.id()).size() == 1)
        .toList();
  }

  void undoUntouched(long visitId, LocalDateTime at, long by) {
    untouchedOfVisit(visitId).forEach(promise -> undoLastChange(promise.id(), at, by));
  }

  private void change(long id, LocalDateTime at, long by, Consumer<PromiseRecord> change) {
    file.inTransaction(() -> {
      file.admit(Action.KEEP_PROMISES, "promise/" + id);
      PromiseRecord row = file.sql().fetchSingle(PROMISE, PROMISE.ID.eq(id));
      change.accept(row);
      row.update();
      append(row, at, by);
    });
  }

  private void append(PromiseRecord row, LocalDateTime at, long by) {
    PromiseChangeRecord change = file.sql().newRecord(PROMISE_CHANGE);
    change.setPromiseId(row.getId());
    change.setChangedAt(at);
    change.setChangedBy(by);
    change.setStatus(row.getStatus());
    change.setDueOn(row.getDueOn());
    change.setWaitingSince(row.getWaitingSince());
    change.setWaitingNote(row.getWaitingNote());
    change.setClosedOn(row.getClosedOn());
    change.setWhatHappened(row.getWhatHappened());
    change.insert();
  }

  private List<PromiseChangeRecord> standingStates(long promiseId) {
    return file.sql()
        .selectFrom(PROMISE_CHANGE)
        .where(PROMISE_CHANGE.PROMISE_ID.eq(promiseId), PROMISE_CHANGE.UNDONE.isFalse())
        .orderBy(PROMISE_CHANGE.ID)
        .fetch();
  }

  private List<Promise> list(Condition where) {
    return file.sql()
        .selectFrom(PROMISE)
        .where(where, PROMISE.UNDONE.isFalse())
        .orderBy(PROMISE.DUE_ON, PROMISE.ID)
        .fetch(PromiseRepository::promise);
  }

  private static Promise promise(PromiseRecord row) {
    return new Promise(
        row.getId(),
        row.getHouseholdId(),
        row.getStudentId(),
        row.getVisitId(),
        row.getPartnerId(),
        row.getWhat(),
        row.getOwnerId(),
        row.getPromisedToFamily(),
        row.getRestricted(),
        row.getMadeOn(),
        row.getDueOn(),
        PromiseStatus.valueOf(row.getStatus()),
        row.getWaitingSince(),
        row.getWaitingNote(),
        row.getClosedOn(),
        row.getWhatHappened());
  }
}
