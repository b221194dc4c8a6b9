package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.CONTACT_ATTEMPT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_FLAG;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_MERGE;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.PROMISE;
import static org.porchlight.storage.tables.Tables.SECOND_HOME;
import static org.porchlight.storage.tables.Tables.SHORTLIST_DECISION;
import static org.porchlight.storage.tables.Tables.STUDENT;
import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISIT_STUDENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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
  /// Rows of one table that named another household, or another adult, before.
  private record Moved(TableField<?, Long> field, long before, List<Long> ids) {}

  /// What a move did besides: flags that came along as copies, adults forbidden like their double,
  /// second homes that are no second one any more.
  private record Besides(List<Long> flags, List<Long> forbidden, List<SecondHome> ended) {
    static final Besides NOTHING = new Besides(List.of(), List.of(), List.of());
  }

  /// What went along with a child, for taking the move back.
  public static final class FamilyMove {
    private final long studentId;
    private final long from;
    private final long to;
    private final List<Moved> moved;
    private final Besides besides;
    private final @Nullable Long mergeId;

    private FamilyMove(
        long studentId,
        long from,
        long to,
        List<Moved> moved,
        Besides besides,
        @Nullable Long mergeId) {
      this.studentId = studentId;
      this.from = from;
      this.to = to;
      this.moved = List.copyOf(moved);
      this.besides = besides;
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
          SECOND_HOME.HOUSEHOLD_ID,
          HOUSEHOLD_FLAG.HOUSEHOLD_ID);

  private final DistrictFile file;

  public FamilyMoveRepository(DistrictFile file) {
    this.file = file;
  }

  /// A child lives with another family of the district. What was about this child alone comes
  /// along. Where no child is left at the old home, the two households become one: its adults come
  /// along unless the other family has an adult of the same name, and so does everything that was
  /// tried and promised there. An adult of the same name gets the numbers and whatever was
  /// forbidden.
  public FamilyMove join(long studentId, long householdId, @Nullable Long by, LocalDate on) {
    return file.inTransaction(() -> {
      long from = householdOf(studentId);
      if (from == householdId) {
        return new FamilyMove(studentId, from, householdId, List.of(), Besides.NOTHING, null);
      }
      place(studentId, householdId, by, on);
      boolean left = file.sql().fetchExists(STUDENT, STUDENT.HOUSEHOLD_ID.eq(from));
      List<Moved> moved = new ArrayList<>();
      List<Long> forbidden = List.of();
      Long merge = null;
      if (left) {
        followChild(studentId, from, householdId, moved);
      } else {
        Map<Long, Long> doubles = doubles(from, householdId);
        move(GUARDIAN.HOUSEHOLD_ID, from, householdId, GUARDIAN.ID.notIn(doubles.keySet()), moved);
        forbidden = follow(doubles, by, on, moved);
        FOLLOWING.forEach(field -> move(field, from, householdId, DSL.noCondition(), moved));
        merge = addMerge(from, householdId, by, on);
      }
      var besides = new Besides(List.of(), forbidden, endNeedlessHomes(householdId));
      return new FamilyMove(studentId, from, householdId, moved, besides, merge);
    });
  }

  /// A child who does not live with the family the school system put them in gets a household of
  /// their own, with the same address, and so the same flags, until somebody knows better.
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
      var besides = new Besides(copyFlags(old.getId(), home.getId()), List.of(), List.of());
      return new FamilyMove(studentId, old.getId(), home.getId(), moved, besides, null);
    });
  }

  /// Everything is where it was before the move.
  public void takeBack(FamilyMove move, @Nullable Long by, LocalDate on) {
    file.inTransaction(() -> {
      move.moved.reversed().forEach(rows -> set(rows.field(), rows.before(), rows.ids()));
      move.besides
          .forbidden()
          .forEach(adult -> new CorrectionRepository(file).setDoNotContact(adult, false, by, on));
      move.besides.ended().forEach(home -> new SecondHomeRepository(file).setUndone(home, false));
      file.sql()
          .deleteFrom(HOUSEHOLD_FLAG)
          .where(HOUSEHOLD_FLAG.ID.in(move.besides.flags()))
          .execute();
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
    file.sight().renew(on);
  }

  /// Contacts and promises about this child, and visits about no other one.
  private void followChild(long studentId, long from, long to, List<Moved> moved) {
    move(CONTACT_ATTEMPT.HOUSEHOLD_ID, from, to, CONTACT_ATTEMPT.STUDENT_ID.eq(studentId), moved);
    move(PROMISE.HOUSEHOLD_ID, from, to, PROMISE.STUDENT_ID.eq(studentId), moved);
    var others =
        DSL.selectOne()
            .from(VISIT_STUDENT)
            .where(VISIT_STUDENT.VISIT_ID.eq(VISIT.ID))
            .and(VISIT_STUDENT.STUDENT_ID.ne(studentId));
    var own =
        DSL.select(VISIT_STUDENT.VISIT_ID)
            .from(VISIT_STUDENT)
            .where(VISIT_STUDENT.STUDENT_ID.eq(studentId));
    move(VISIT.HOUSEHOLD_ID, from, to, VISIT.ID.in(own).andNotExists(others), moved);
  }

  /// Moves the rows that name one household, or one adult, to another; remembered when there are
  /// any.
  private void move(
      TableField<?, Long> field, long from, long to, Condition which, List<Moved> moved) {
    Field<Long> id = idBeside(field);
    List<Long> ids =
        file.sql().select(id).from(tableOf(field)).where(field.eq(from)).and(which).fetch(id);
    if (!ids.isEmpty()) {
      set(field, to, ids);
      moved.add(new Moved(field, from, ids));
    }
  }

  private void set(TableField<?, Long> field, long to, List<Long> ids) {
    file.sql().update(tableOf(field)).set(field, to).where(idBeside(field).in(ids)).execute();
  }

  private static Table<?> tableOf(TableField<?, Long> field) {
    return Objects.requireNonNull(field.getTable());
  }

  private static Field<Long> idBeside(TableField<?, Long> field) {
    return Objects.requireNonNull(tableOf(field).field("ID", Long.class));
  }

  /// The address comes along, and with it what keeps it from being told or visited. What forbids an
  /// adult stays with the adult.
  private List<Long> copyFlags(long from, long to) {
    return file.sql()
        .selectFrom(HOUSEHOLD_FLAG)
        .where(HOUSEHOLD_FLAG.HOUSEHOLD_ID.eq(from))
        .and(HOUSEHOLD_FLAG.ENDED_ON.isNull())
        .and(
            HOUSEHOLD_FLAG
                .KIND
                .ne(FlagKind.DO_NOT_CONTACT.name())
                .or(HOUSEHOLD_FLAG.GUARDIAN_ID.isNull()))
        .orderBy(HOUSEHOLD_FLAG.ID)
        .fetch()
        .map(flag -> {
          var copy = flag.copy();
          copy.setHouseholdId(to);
          copy.store();
          return copy.getId();
        });
  }

  /// Adults who stay behind as the other family has them by name: what was forbidden about them is
  /// forbidden there, and their numbers are known there. Answers whom it now forbids.
  private List<Long> follow(
      Map<Long, Long> doubles, @Nullable Long by, LocalDate on, List<Moved> moved) {
    List<Long> forbidden = new ArrayList<>();
    doubles.forEach((old, there) -> {
      move(HOUSEHOLD_FLAG.GUARDIAN_ID, old, there, DSL.noCondition(), moved);
      var known = DSL.select(PHONE.DIGITS).from(PHONE).where(PHONE.GUARDIAN_ID.eq(there));
      move(PHONE.GUARDIAN_ID, old, there, PHONE.DIGITS.notIn(known), moved);
      if (isForbidden(old) && !isForbidden(there)) {
        new CorrectionRepository(file).setDoNotContact(there, true, by, on);
        forbidden.add(there);
      }
    });
    return forbidden;
  }

  private boolean isForbidden(long guardianId) {
    return file.sql()
        .fetchExists(GUARDIAN, GUARDIAN.ID.eq(guardianId).and(GUARDIAN.DO_NOT_CONTACT.isTrue()));
  }

  /// Ends the second homes that are the child's own family now, or stand there twice.
  private List<SecondHome> endNeedlessHomes(long householdId) {
    SecondHomeRepository homes = new SecondHomeRepository(file);
    Set<Long> there = new HashSet<>();
    List<SecondHome> ended =
        homes.ofHousehold(householdId).stream()
            .filter(home ->
                householdOf(home.studentId()) == householdId || !there.add(home.studentId()))
            .toList();
    ended.forEach(home -> homes.setUndone(home, true));
    return ended;
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

  /// Adults of one household whom the other one has by name too, each with the one over there.
  private Map<Long, Long> doubles(long from, long to) {
    Map<String, Long> there = new HashMap<>();
    adults(to).forEach(adult -> there.putIfAbsent(nameOf(adult), adult.getId()));
    Map<Long, Long> doubles = new LinkedHashMap<>();
    adults(from)
        .forEach(adult -> {
          Long same = there.get(nameOf(adult));
          if (same != null) {
            doubles.put(adult.getId(), same);
          }
        });
    return doubles;
  }

  private List<GuardianRecord> adults(long householdId) {
    return file.sql()
        .selectFrom(GUARDIAN)
        .where(GUARDIAN.HOUSEHOLD_ID.eq(householdId))
        .orderBy(GUARDIAN.ID)
        .fetch();
  }

  private static String nameOf(GuardianRecord adult) {
    String first = adult.getFirstName();
    return ((first == null ? "" : first) + " " + adult.getLastName()).toLowerCase(Locale.ROOT);
  }
}
