package org.porchlight.ui.settings;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.AuditCheck;
import org.porchlight.access.AuditEvent;
import org.porchlight.access.AuditFilter;
import org.porchlight.access.AuditRecord;
import org.porchlight.roster.Household;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.Action;
import org.porchlight.text.Messages;

/// The audit trail with its filters, and whether it is whole.
final class AuditViewModel {
  static final int SHOWN = 300;

  private final AccessRooms rooms;
  private final StaffRepository staff;
  private AuditKind kind = AuditKind.ALL;
  private @Nullable StaffMember person;
  private @Nullable LocalDate from;
  private @Nullable LocalDate until;

  AuditViewModel(AccessRooms rooms, StaffRepository staff) {
    this.rooms = rooms;
    this.staff = staff;
  }

  boolean maySee() {
    return rooms.session().may(Action.SEE_AUDIT);
  }

  void choose(
      AuditKind kind,
      @Nullable StaffMember person,
      @Nullable LocalDate from,
      @Nullable LocalDate until) {
    this.kind = kind;
    this.person = person;
    this.from = from;
    this.until = until;
  }

  AuditKind kind() {
    return kind;
  }

  Optional<StaffMember> person() {
    return Optional.ofNullable(person);
  }

  @Nullable LocalDate from() {
    return from;
  }

  @Nullable LocalDate until() {
    return until;
  }

  List<StaffMember> people() {
    return staff.staff();
  }

  /// The newest first, [#SHOWN] at most.
  List<AuditRecord> records() {
    return rooms.audit().records(filter(), SHOWN);
  }

  int count() {
    return rooms.audit().count(filter());
  }

  private AuditFilter filter() {
    Long staffId = person == null ? null : person.id();
    return new AuditFilter(kind.events(), staffId, from, until);
  }

  /// Reads the whole trail beside the window.
  void check(Consumer<AuditCheck> show) {
    rooms.background().run(progress -> rooms.audit().check(), show);
  }

  /// A sentence about what the check found.
  String finding(AuditCheck check) {
    return switch (check.finding()) {
      case WHOLE ->
          Messages.count("settings.audit.whole", check.records(), rooms.audit().head().words());
      case CHANGED -> Messages.text("settings.audit.changed", check.brokenAt());
      case CUT_OFF -> Messages.text("settings.audit.cutOff");
    };
  }

  String who(AuditRecord record) {
    return record.staffName().isEmpty()
        ? Messages.text("settings.audit.nobody")
        : record.staffName();
  }

  /// What it was done to, with names looked up now: the trail itself holds none.
  String subject(AuditRecord record) {
    if (record.event() != AuditEvent.REFUSED) {
      return named(record.subject());
    }
    String[] parts = record.subject().split(" ", 2);
    String action = Messages.of(Action.valueOf(parts[0]));
    return parts.length == 1
        ? action
        : Messages.text("settings.audit.actionOn", action, named(parts[1]));
  }

  private String named(String subject) {
    if (subject.startsWith("note/")) {
      return rooms
          .notes()
          .find(subject.substring("note/".length()))
          .flatMap(note -> rooms.households().findHousehold(note.householdId()))
          .map(Household::familyLabel)
          .orElse("");
    }
    if (subject.matches("household/\\d+")) {
      return rooms
          .households()
          .findHousehold(Long.parseLong(subject.substring("household/".length())))
          .map(Household::familyLabel)
          .orElse(subject);
    }
    int at = subject.indexOf("staff/");
    if (at < 0) {
      return subject;
    }
    String number = subject.substring(at + "staff/".length()).split(" ", 2)[0];
    String name =
        staff.findStaffMember(Long.parseLong(number)).map(StaffMember::name).orElse(number);
    return subject.replace("staff/" + number, name);
  }
}
