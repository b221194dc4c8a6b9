package org.porchlight.planning;

import static org.porchlight.storage.tables.Tables.VISIT;
import static org.porchlight.storage.tables.Tables.VISITOR;
import static org.porchlight.storage.tables.Tables.VISITORS_APART;
import static org.porchlight.storage.tables.Tables.VISITOR_HOURS;
import static org.porchlight.storage.tables.Tables.VISIT_TEAM;

import java.time.DayOfWeek;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.porchlight.roster.Partner;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.VisitorRecord;

/// The people who go on visits: when, with whom not, in which car, and for which partner.
public final class VisitorRepository {
  private final DistrictFile file;
  private final StaffRepository staff;

  public VisitorRepository(DistrictFile file) {
    this.file = file;
    staff = new StaffRepository(file);
  }

  /// Everyone who works here, in the order they were added.
  public List<Visitor> visitors() {
    Map<Long, VisitorRecord> known = file.sql().selectFrom(VISITOR).fetchMap(VISITOR.STAFF_ID);
    Map<Long, Partner> partners =
        staff.partners().stream().collect(Collectors.toMap(Partner::id, Function.identity()));
    Map<Long, Map<DayOfWeek, VisitHours>> hours = hours();
    Map<Long, Set<Long>> apart = apart();
    Map<Long, Integer> visits = visitsMade();
    return staff.activeStaff().stream()
        .map(person -> {
          VisitorRecord row = known.getOrDefault(person.id(), new VisitorRecord());
          return new Visitor(
              person,
              hours.getOrDefault(person.id(), Map.of()),
              row.getCar(),
              row.getPartnerId() == null ? null : partners.get(row.getPartnerId()),
              row.getAgreementUntil(),
              row.getBackgroundCheckUntil(),
              apart.getOrDefault(person.id(), Set.of()),
              visits.getOrDefault(person.id(), 0));
        })
        .toList();
  }

  public Optional<Visitor> findVisitor(long staffId) {
    return visitors().stream().filter(visitor -> visitor.id() == staffId).findFirst();
  }

  /// Keeps what planning knows of somebody; what the roster knows stays with the roster.
  public void change(Visitor visitor) {
    long id = visitor.id();
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "changed visitor/" + id);
      file.sql().deleteFrom(VISITOR).where(VISITOR.STAFF_ID.eq(id)).execute();
      VisitorRecord row = file.sql().newRecord(VISITOR);
      row.setStaffId(id);
      row.setCar(visitor.car());
      Partner organisation = visitor.organisation();
      row.setPartnerId(organisation == null ? null : organisation.id());
      row.setAgreementUntil(visitor.agreementUntil());
      row.setBackgroundCheckUntil(visitor.backgroundCheckUntil());
      row.insert();
      file.sql().deleteFrom(VISITOR_HOURS).where(VISITOR_HOURS.STAFF_ID.eq(id)).execute();
      visitor
          .hours()
          .forEach((day, times) ->
              file.sql()
                  .insertInto(VISITOR_HOURS)
                  .set(VISITOR_HOURS.STAFF_ID, id)
                  .set(VISITOR_HOURS.WEEKDAY, day.getValue())
                  .set(VISITOR_HOURS.VISITS_FROM, times.from())
                  .set(VISITOR_HOURS.VISITS_UNTIL, times.until())
                  .execute());
      file.sql()
          .deleteFrom(VISITORS_APART)
          .where(VISITORS_APART.STAFF_ID.eq(id).or(VISITORS_APART.OTHER_ID.eq(id)))
          .execute();
      for (long other : visitor.apartFrom()) {
        file.sql()
            .insertInto(VISITORS_APART)
            .set(VISITORS_APART.STAFF_ID, Math.min(id, other))
            .set(VISITORS_APART.OTHER_ID, Math.max(id, other))
            .execute();
      }
    });
  }

  private Map<Long, Map<DayOfWeek, VisitHours>> hours() {
    Map<Long, Map<DayOfWeek, VisitHours>> hours = new HashMap<>();
    file.sql()
        .selectFrom(VISITOR_HOURS)
        .forEach(row ->
            hours
                .computeIfAbsent(row.getStaffId(), id -> new EnumMap<>(DayOfWeek.class))
                .put(
                    DayOfWeek.of(row.getWeekday()),
                    new VisitHours(row.getVisitsFrom(), row.getVisitsUntil())));
    return hours;
  }

  private Map<Long, Set<Long>> apart() {
    Map<Long, Set<Long>> apart = new HashMap<>();
    file.sql()
        .selectFrom(VISITORS_APART)
        .forEach(row -> {
          apart.computeIfAbsent(row.getStaffId(), id -> new TreeSet<>()).add(row.getOtherId());
          apart.computeIfAbsent(row.getOtherId(), id -> new TreeSet<>()).add(row.getStaffId());
        });
    return apart;
  }

  /// Doors somebody was at, as one of the two of a team.
  private Map<Long, Integer> visitsMade() {
    Map<Long, Integer> made = new HashMap<>();
    for (Field<Long> role : List.of(VISIT_TEAM.LEAD_ID, VISIT_TEAM.PARTNER_ID)) {
      file.sql()
          .select(role, DSL.count())
          .from(VISIT)
          .join(VISIT_TEAM)
          .on(VISIT.TEAM_ID.eq(VISIT_TEAM.ID))
          .where(role.isNotNull(), VISIT.ARRIVED_AT.isNotNull().or(VISIT.OUTCOME.isNotNull()))
          .groupBy(role)
          .forEach(row -> made.merge(row.value1(), row.value2(), Integer::sum));
    }
    return made;
  }
}
