package org.porchlight.attendance;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_EXEMPTION;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_RULE;
import static org.porchlight.storage.tables.Tables.DISTRICT;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.roster.District;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.AttendanceExemptionRecord;
import org.porchlight.storage.tables.tables.records.AttendanceRuleRecord;

/// How days are counted here, and whose days are not. Every number follows a change at once.
public final class AttendanceRuleRepository {
  private static final int ONLY_ROW = 1;

  private final DistrictFile file;

  public AttendanceRuleRepository(DistrictFile file) {
    this.file = file;
  }

  public AttendanceRules rules() {
    int minimum =
        file.sql()
            .select(DISTRICT.MINIMUM_ENROLLED_DAYS)
            .from(DISTRICT)
            .fetchOptional(DISTRICT.MINIMUM_ENROLLED_DAYS)
            .orElse(District.USUAL_MINIMUM_ENROLLED_DAYS);
    return file.sql()
        .selectFrom(ATTENDANCE_RULE)
        .fetchOptional(row -> rules(row, minimum))
        .orElseGet(() -> AttendanceRules.usual(minimum));
  }

  private static AttendanceRules rules(AttendanceRuleRecord row, int minimum) {
    return new AttendanceRules(
        PartDays.valueOf(row.getPartDays()),
        ShortDays.valueOf(row.getShortDays()),
        Suspensions.valueOf(row.getSuspensions()),
        minimum,
        row.getPeriodRule());
  }

  public void change(AttendanceRules rules) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "attendance rules");
      AttendanceRuleRecord row = file.sql().newRecord(ATTENDANCE_RULE);
      row.setId(ONLY_ROW);
      row.setPartDays(rules.partDays().name());
      row.setShortDays(rules.shortDays().name());
      row.setSuspensions(rules.suspensions().name());
      row.setPeriodRule(rules.periodRule());
      row.merge();
      file.sql()
          .update(DISTRICT)
          .set(DISTRICT.MINIMUM_ENROLLED_DAYS, rules.minimumEnrolledDays())
          .execute();
    });
  }

  /// Every exemption that stands, by student, oldest first.
  public Map<Long, List<Exemption>> exemptions() {
    return file
        .sql()
        .selectFrom(ATTENDANCE_EXEMPTION)
        .where(ATTENDANCE_EXEMPTION.UNDONE.isFalse())
        .orderBy(ATTENDANCE_EXEMPTION.FIRST_DATE, ATTENDANCE_EXEMPTION.ID)
        .fetch(AttendanceRuleRepository::exemption)
        .stream()
        .collect(Collectors.groupingBy(Exemption::studentId));
  }

  private static Exemption exemption(AttendanceExemptionRecord row) {
    return new Exemption(
        row.getId(),
        row.getStudentId(),
        row.getFirstDate(),
        row.getLastDate(),
        row.getReason(),
        row.getSetBy(),
        row.getSetOn());
  }

  /// Takes a student's days out of the count.
  ///
  /// @return the id, for taking it back
  public long exempt(Exemption exemption) {
    return file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "exemption of student/" + exemption.studentId());
      AttendanceExemptionRecord row = file.sql().newRecord(ATTENDANCE_EXEMPTION);
      row.setStudentId(exemption.studentId());
      row.setFirstDate(exemption.firstDate());
      row.setLastDate(exemption.lastDate());
      row.setReason(exemption.reason());
      row.setSetBy(exemption.setBy());
      row.setSetOn(exemption.setOn());
      row.store();
      return row.getId();
    });
  }

  /// Takes an exemption back, or brings it back.
  public void setUndone(long exemptionId, boolean undone) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "exemption/" + exemptionId);
      file.sql()
          .update(ATTENDANCE_EXEMPTION)
          .set(ATTENDANCE_EXEMPTION.UNDONE, undone)
          .where(ATTENDANCE_EXEMPTION.ID.eq(exemptionId))
          .execute();
    });
  }
}
