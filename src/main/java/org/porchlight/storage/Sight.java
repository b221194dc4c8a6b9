package org.porchlight.storage;

import static org.porchlight.storage.tables.Tables.SIGHT_HOUSEHOLD;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.SQL;
import org.jooq.impl.DSL;

/// What whoever works sees of a district. A person limited to schools of their own reads through
/// the views of the schema `OWN`, which hold their students and those students' families: in every
/// room, as if nobody else were here. Inside a transaction everything is there as always.
///
/// A student belongs where the newest spell of enrolment begun by today is; one who has not begun
/// anywhere, where they are expected.
public final class Sight {
  /// What a subject such as `student/17` is looked up in.
  private static final Map<String, String> VIEWS =
      Map.of(
          "student", "STUDENT",
          "household", "HOUSEHOLD",
          "guardian", "GUARDIAN",
          "flag", "HOUSEHOLD_FLAG",
          "contact", "CONTACT_ATTEMPT",
          "promise", "PROMISE",
          "visit", "VISIT");

  private static final String NOW_AT =
      """
      select e.student_id from public.enrollment e
      where e.school_id in ({0})
      and case
        when e.entry_date <= {1} then not exists (
          select 1 from public.enrollment l
          where l.student_id = e.student_id and l.entry_date > e.entry_date
          and l.entry_date <= {1})
        else not exists (
          select 1 from public.enrollment b
          where b.student_id = e.student_id and b.entry_date <= {1})
        end
      """;

  /// Families with a child that is seen, its second homes too, and how many of their children go to
  /// school elsewhere.
  private static final String FAMILIES =
      """
      select s.household_id, count(case when seen.student_id is null and exists (
        select 1 from public.enrollment e
        where e.student_id = s.id and (e.exit_date is null or e.exit_date > {0})) then 1 end)
      from (
        select id, household_id from public.student
        union
        select student_id, household_id from public.second_home where not undone) s
      left join sight_student seen on seen.student_id = s.id
      group by s.household_id
      having count(seen.student_id) > 0
      """;

  private final DistrictFile file;
  private final Connection reader;
  private volatile Set<Long> onlySchools = Set.of();

  Sight(DistrictFile file, Connection reader) {
    this.file = file;
    this.reader = reader;
  }

  /// From now on reading finds only students who are at these schools today, their families, and
  /// what belongs to them. A team that also goes to other families is not found either.
  public void limitTo(Set<Long> schoolIds, LocalDate today) {
    file.inTransaction(() -> write(file.sql(), schoolIds, today));
    read("set schema own", "set schema_search_path own, public");
    onlySchools = Set.copyOf(schoolIds);
  }

  /// Works out again whom a person limited to schools sees, inside the transaction that entered a
  /// student or moved one to another family: what is new belongs to them at once.
  public void renew(LocalDate today) {
    Set<Long> schools = onlySchools;
    if (!schools.isEmpty()) {
      file.inTransaction(() -> write(file.sql(), schools, today));
    }
  }

  /// Reading finds everybody again.
  public void widen() {
    if (isLimited()) {
      read("set schema public", "set schema_search_path public");
      onlySchools = Set.of();
    }
  }

  private boolean isLimited() {
    return !onlySchools.isEmpty();
  }

  private void read(String... settings) {
    try (Statement statement = reader.createStatement()) {
      for (String setting : settings) {
        statement.execute(setting);
      }
    } catch (SQLException e) {
      throw new DamagedFileException(e);
    }
  }

  /// Throws [NotAllowedException] for somebody limited to schools of their own: a file of a school
  /// system is about everybody, and half of the roster would look new to them.
  public void mustBeEverybody(Action action) {
    if (isLimited()) {
      throw NotAllowedException.beyondOwnSchools(action);
    }
  }

  /// Whether nobody is hidden from whoever works.
  public boolean holdsEverybody() {
    return !isLimited();
  }

  /// Whether the students of a school are seen.
  public boolean holdsSchool(long schoolId) {
    return !isLimited() || onlySchools.contains(schoolId);
  }

  /// Whether what a subject names is seen: "student/17", "household/3", "visit/9". Other kinds are
  /// the same for everybody.
  public boolean holds(String subject) {
    int slash = subject.indexOf('/');
    String view = slash < 0 ? null : VIEWS.get(subject.substring(0, slash));
    if (view == null || !isLimited()) {
      return true;
    }
    String id = subject.substring(slash + 1);
    return id.matches("\\d{1,18}")
        && file.sql()
            .fetchExists(
                DSL.table(DSL.name("OWN", view)), DSL.field(DSL.name("ID")).eq(Long.valueOf(id)));
  }

  /// How many of a family's children go to schools that are not seen.
  public int childrenElsewhere(long householdId) {
    return isLimited()
        ? file.sql()
            .select(SIGHT_HOUSEHOLD.CHILDREN_ELSEWHERE)
            .from(SIGHT_HOUSEHOLD)
            .where(SIGHT_HOUSEHOLD.HOUSEHOLD_ID.eq(householdId))
            .fetchOptional(SIGHT_HOUSEHOLD.CHILDREN_ELSEWHERE)
            .orElse(0)
        : 0;
  }

  /// Works out whom the person sees. Rows that are right already stay untouched.
  private static void write(DSLContext sql, Set<Long> schoolIds, LocalDate today) {
    SQL seen =
        DSL.sql(NOW_AT, DSL.list(schoolIds.stream().map(DSL::inline).toList()), DSL.inline(today));
    SQL families = DSL.sql(FAMILIES, DSL.inline(today));
    sql.execute(DSL.sql("delete from sight_student where student_id not in ({0})", seen));
    sql.execute(
        DSL.sql(
            "insert into sight_student select distinct student_id from ({0}) n"
                + " where student_id not in (select student_id from sight_student)",
            seen));
    sql.execute(
        DSL.sql(
            "delete from sight_household"
                + " where (household_id, children_elsewhere) not in ({0})",
            families));
    sql.execute(
        DSL.sql(
            "insert into sight_household select * from ({0}) n"
                + " where household_id not in (select household_id from sight_household)",
            families));
  }
}
