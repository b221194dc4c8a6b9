package org.porchlight.access;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Set;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.Doorkeeper;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.NotAllowedException;

/// One person working with an open district: the doorkeeper of its rooms. It lets through what the
/// person's role may do, and writes down what is to be written down.
public final class Session implements Doorkeeper {
  private final DistrictFile file;
  private final Clock clock;
  private final StaffMember person;
  private final AuditRepository audit;
  private final SightRepository sight;
  private final Set<Long> schools;

  private Session(DistrictFile file, Clock clock, StaffMember person) {
    this.file = file;
    this.clock = clock;
    this.person = person;
    this.audit = new AuditRepository(file);
    this.sight = new SightRepository(file);
    this.schools = sight.schoolsOf(person.id());
  }

  /// From now on this person works. Keys the person may not use are dropped, and whom they may not
  /// see is not found.
  public static Session begin(DistrictFile file, Clock clock, StaffMember person) {
    Session session = new Session(file, clock, person);
    file.keptBy(session);
    if (!session.may(Action.READ_NOTE) && !session.may(Action.MANAGE_PEOPLE)) {
      file.keyring().forgetNotesKey();
    }
    if (session.seesEverybody()) {
      file.sight().widen();
    } else {
      file.sight().limitTo(session.schools, LocalDate.now(clock));
    }
    AuditEvent event =
        file.keyring().openedBy().kind() == KeyHolder.Kind.RECOVERY
            ? AuditEvent.RECOVERY_CODE_USED
            : AuditEvent.UNLOCKED;
    session.write(event, "");
    new HouseholdRepository(file).endExpiredFlags(LocalDate.now(clock));
    return session;
  }

  public StaffMember person() {
    return person;
  }

  /// The schools whose students this person sees; none for somebody who sees everybody.
  public Set<Long> schools() {
    return schools;
  }

  public boolean seesEverybody() {
    return schools.isEmpty();
  }

  /// Whether the person may do this. Until a principal who sees everybody has a passphrase, whoever
  /// works in the office or as a counselor manages people: somebody has to begin.
  public boolean may(Action action) {
    return isInRole(action) && (seesEverybody() || !Roles.concernsEverySchool(action));
  }

  private boolean isInRole(Action action) {
    return Roles.may(person.role(), action)
        || (action == Action.MANAGE_PEOPLE
            && person.role() != StaffRole.VISITOR
            && !aPrincipalCanOpen());
  }

  private boolean aPrincipalCanOpen() {
    StaffRepository staff = new StaffRepository(file);
    return file.keyring().holders().stream()
        .filter(holder -> holder.kind() == KeyHolder.Kind.STAFF)
        .flatMap(holder -> staff.findStaffMember(holder.staffId()).stream())
        .filter(member -> sight.schoolsOf(member.id()).isEmpty())
        .anyMatch(member -> member.active() && member.role() == StaffRole.PRINCIPAL);
  }

  @Override
  public void admit(Action action, String subject) {
    if (!isInRole(action)) {
      throw refused(action, subject, new NotAllowedException(action));
    }
    if (!may(action) || !file.sight().holds(subject)) {
      throw refused(action, subject, NotAllowedException.beyondOwnSchools(action));
    }
    if (action.isWrittenDown()) {
      write(AuditEvent.of(action), subject);
    }
  }

  /// Written down for good: what was begun is taken back, the record of it is not.
  private NotAllowedException refused(Action action, String subject, NotAllowedException refusal) {
    LocalDateTime now = LocalDateTime.now(clock);
    file.afterwards(
        () -> audit.add(person, AuditEvent.REFUSED, (action + " " + subject).strip(), now));
    return refusal;
  }

  private void write(AuditEvent event, String subject) {
    audit.add(person, event, subject, LocalDateTime.now(clock));
  }
}
