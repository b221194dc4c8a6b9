package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.CONTACT_ATTEMPT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_FLAG;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_MERGE;
import static org.porchlight.storage.tables.Tables.PROMISE;
import static org.porchlight.storage.tables.Tables.SHORTLIST_DECISION;
import static org.porchlight.storage.tables.Tables.STUDENT;
import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_STUDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.GuardianRecord;

/// With which family a child lives: households put together and taken apart, with everything that
/// was tried, promised and visited. Every move can be taken back exactly.
///
/// Visits, contacts and promises belong to other rooms; they are touched here alone, and only in
/// which household they name.
public final class FamilyMoveRepository {
  /// Rows of one table that changed their household.
  private record Moved(Table<?> table, List<Long> ids) {}

  /// What went along with a child, for taking the move back.
  public static final class FamilyMove {
    private final long studentId;
    private final long from;
    private final long to;
    private final List<Moved> moved;
    private final @Nullable Long mergeId;

    private FamilyMove(
        long studentId, long from, long to, List<Moved> moved, @Nullable Long mergeId) {
      this.studentId = studentId;
      this.from = from;
      this.to = to;
      this.moved = List.copyOf(moved);
      this.mergeId = mergeId;
    }

    public long to() {
      return to;
    }
  }

  /// What names a household besides its children and adults.
  private static final List<TableField<?, Long>> FOLLOWING =
      List.of(
          CONTACT_ATTEMPT.HOUSEHOLD_ID,
          VISIT.HOUSEHOLD_ID,
          PROMISE.HOUSEHOLD_ID,
          SHORTLIST_DECISION.HOUSEHOLD_ID,
          HOUSEHOLD_FLAG.HOUSEHOLD_ID);

  private final DistrictFile file;

  public FamilyMoveRepository(DistrictFile file) {
    this.file = file;
  }

  /// A child lives with another family of the district. What was about this child alone comes
  /// along. Where no child is left at the old home, the two households become one: its adults come
  /// along unless the other family has an adult of the same name, and so does everything that was
  /// tried and promised there.
  public FamilyMove join(long studentId, long householdId, @Nullable Long by, LocalDate on) {
    return file.inTransaction(() -> {
      long from = householdOf(studentId);
      if (from == householdId) {
        return new FamilyMove(studentId, from, householdId, List.of(), null);
      }
      place(studentId, householdId, by, on);
      boolean left = file.sql().fetchExists(STUDENT, STUDENT.HOUSEHOLD_ID.eq(from));
      List<Moved> moved = new ArrayList<>();
      Long merge = null;
      if (left) {
        followChild(studentId, from, householdId, moved);
      } else {
        move(GUARDIAN.HOUSEHOLD_ID, GUARDIAN.ID.in(strangers(from, householdId)), householdId)
            .ifRows(moved);
        FOLLOWING.forEach(field -> move(field, field.eq(from), householdId).ifRows(moved));
        merge = addMerge(from, householdId, by, on);
      }
      return new FamilyMove(studentId, from, householdId, moved, merge);
    });
  }

  /// A child who does not live with the family the school system put them in gets a household of
  /// their own, with the same address until somebody knows better.
  public FamilyMove apart(long studentId, @Nullable Long by, LocalDate on) {
    return file.inTransaction(() -> {
      var student =
          Objects.requireNonNull(
              file.sql().fetchOne(STUDENT, STUDENT.ID.eq(studentId)), "no such student");
      var old =
          Objects.requireNonNull(
              file.sql().fetchOne(HOUSEHOLD, HOUSEHOLD.ID.eq(student.getHouseholdId())));
      var home = file.sql().newRecord(HOUSEHOLD);
      home.setFamilyName(student.getLastName());
      home.setStreet(old.getStreet());
      home.setCity(old.getCity());
      home.setState(old.getState());
      home.setZip(old.getZip());
      home.setLanguage(old.getLanguage());
      home.store();
      place(studentId, home.getId(), by, on);
      List<Moved> moved = new ArrayList<>();
      followChild(studentId, old.getId(), home.getId(), moved);
      return new FamilyMove(studentId, old.getId(), home.getId(), moved, null);
    });
  }

  /// Everything is where it was before the move.
  public void takeBack(FamilyMove move, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      move.moved
          .reversed()
          .forEach(rows -> {
            Field<Long> id = Objects.requireNonNull(rows.table().field("ID", Long.class));
            Field<Long> household =
                Objects.requireNonNull(rows.table().field("HOUSEHOLD_ID", Long.class));
            file.sql()
                .update(rows.table())
                .set(household, move.from)
                .where(id.in(rows.ids()))
                .execute();
          });
      if (move.mergeId != null) {
        file.sql()
            .update(HOUSEHOLD_MERGE)
            .set(HOUSEHOLD_MERGE.UNDONE, true)
            .where(HOUSEHOLD_MERGE.ID.eq(move.mergeId))
            .execute();
      }
      place(move.studentId, move.from, by, on);
    });
  }

  private long householdOf(long studentId) {
    return Objects.requireNonNull(
        file.sql()
            .select(STUDENT.HOUSEHOLD_ID)
            .from(STUDENT)
            .where(STUDENT.ID.eq(studentId))
            .fetchOne(STUDENT.HOUSEHOLD_ID),
        "no such student");
  }

  private void place(long studentId, long householdId, @Nullable Long by, LocalDate on) {
    file.admit(Action.CHANGE_FAMILIES, "student/" + studentId);
    String before = String.valueOf(householdOf(studentId));
    file.sql()
        .update(STUDENT)
        .set(STUDENT.HOUSEHOLD_ID, householdId)
        .where(STUDENT.ID.eq(studentId))
        .execute();
    new LearnedFactRepository(file)
        .learned(CorrectedFact.FAMILY, studentId, before, String.valueOf(householdId), by, on);
  }

  /// Contacts and promises about this child, and visits about no other one.
  private void followChild(long studentId, long from, long to, List<Moved> moved) {
    move(
            CONTACT_ATTEMPT.HOUSEHOLD_ID,
            CONTACT_ATTEMPT.HOUSEHOLD_ID.eq(from).and(CONTACT_ATTEMPT.STUDENT_ID.eq(studentId)),
            to)
        .ifRows(moved);
    move(
            PROMISE.HOUSEHOLD_ID,
            PROMISE.HOUSEHOLD_ID.eq(from).and(PROMISE.STUDENT_ID.eq(studentId)),
            to)
        .ifRows(moved);
    var others =
        DSL.selectOne()
            .from(VISIT_STUDENT)
            .where(VISIT_STUDENT.VISIT_ID.eq(VISIT.ID))
            .and(VISIT_STUDENT.STUDENT_ID.ne(studentId));
    var own =
        DSL.select(VISIT_STUDENT.VISIT_ID)
            .from(VISIT_STUDENT)
            .where(VISIT_STUDENT.STUDENT_ID.eq(studentId));
    move(
            VISIT.HOUSEHOLD_ID,
            VISIT.HOUSEHOLD_ID.eq(from).and(VISIT.ID.in(own)).andNotExists(others),
            to)
        .ifRows(moved);
  }

  /// A move of some rows, remembered when there were any.
  private record Step(Moved rows) {
    void ifRows(List<Moved> all) {
      if (!rows.ids().isEmpty()) {
        all.add(rows);
      }
    }
  }

  private Step move(TableField<?, Long> household, Condition which, long to) {
    Table<?> table = Objects.requireNonNull(household.getTable());
    Field<Long> id = Objects.requireNonNull(table.field("ID", Long.class));
    List<Long> ids = file.sql().select(id).from(table).where(which).fetch(id);
    if (!ids.isEmpty()) {
      file.sql().update(table).set(household, to).where(id.in(ids)).execute();
    }
    return new Step(new Moved(table, ids));
  }

  private long addMerge(long from, long to, @Nullable Long by, LocalDate on) {
    var row = file.sql().newRecord(HOUSEHOLD_MERGE);
    row.setFromHousehold(from);
    row.setToHousehold(to);
    row.setMergedBy(by);
    row.setMergedOn(on);
    row.store();
    return row.getId();
  }

  private List<Long> strangers(long from, long to) {
    Set<String> there =
        new HashSet<>(
            file.sql()
                .selectFrom(GUARDIAN)
                .where(GUARDIAN.HOUSEHOLD_ID.eq(to))
                .fetch(FamilyMoveRepository::nameOf));
    return file.sql().selectFrom(GUARDIAN).where(GUARDIAN.HOUSEHOLD_ID.eq(from)).fetch().stream()
        .filter(adult -> !there.contains(nameOf(adult)))
        .map(GuardianRecord::getId)
        .toList();
  }

  private static String nameOf(GuardianRecord adult) {
    String first = adult.getFirstName();
    return ((first == null ? "" : first) + " " + adult.getLastName()).toLowerCase(Locale.ROOT);
  }
}
