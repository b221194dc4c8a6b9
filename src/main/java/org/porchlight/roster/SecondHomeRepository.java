package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.SECOND_HOME;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.SecondHomeRecord;

/// Children who live in two homes.
public final class SecondHomeRepository {
  private final DistrictFile file;

  public SecondHomeRepository(DistrictFile file) {
    this.file = file;
  }

  public List<SecondHome> ofStudent(long studentId) {
    return homes(SECOND_HOME.STUDENT_ID.eq(studentId));
  }

  /// Children who also live in a household, though they belong to another one.
  public List<SecondHome> ofHousehold(long householdId) {
    return homes(SECOND_HOME.HOUSEHOLD_ID.eq(householdId));
  }

  /// Every second home there is.
  public List<SecondHome> all() {
    return homes(SECOND_HOME.ID.isNotNull());
  }

  private List<SecondHome> homes(Condition which) {
    return file.sql()
        .selectFrom(SECOND_HOME)
        .where(which)
        .and(SECOND_HOME.UNDONE.isFalse())
        .orderBy(SECOND_HOME.ID)
        .fetch(SecondHomeRepository::home);
  }

  private static SecondHome home(SecondHomeRecord row) {
    Set<DayOfWeek> weekdays =
        Stream.of(row.getWeekdays().split(" ", -1))
            .filter(day -> !day.isEmpty())
            .map(DayOfWeek::valueOf)
            .collect(Collectors.toSet());
    return new SecondHome(
        row.getId(),
        row.getStudentId(),
        row.getHouseholdId(),
        weekdays,
        row.getNote(),
        row.getNotedBy(),
        row.getNotedOn());
  }

  /// Gives back the id, for taking it back.
  public long add(
      long studentId,
      long householdId,
      Set<DayOfWeek> weekdays,
      @Nullable String note,
      @Nullable Long by,
      LocalDate on) {
    return file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
      SecondHomeRecord row = file.sql().newRecord(SECOND_HOME);
      row.setStudentId(studentId);
      row.setHouseholdId(householdId);
      row.setWeekdays(
          weekdays.isEmpty()
              ? ""
              : EnumSet.copyOf(weekdays).stream()
                  .map(DayOfWeek::name)
                  .collect(Collectors.joining(" ")));
      row.setNote(note);
      row.setNotedBy(by);
      row.setNotedOn(on);
      row.store();
      return row.getId();
    });
  }

  public void setUndone(SecondHome home, boolean undone) {
    setUndone(home.id(), home.studentId(), undone);
  }

  /// The child lives there no more, or does again.
  public void setUndone(long id, long studentId, boolean undone) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
      file.sql()
          .update(SECOND_HOME)
          .set(SECOND_HOME.UNDONE, undone)
          .where(SECOND_HOME.ID.eq(id))
          .execute();
    });
  }
}
