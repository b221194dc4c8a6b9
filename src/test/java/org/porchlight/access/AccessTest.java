package org.porchlight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.porchlight.storage.tables.Tables.CONFIDENTIAL_NOTE;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.NotAllowedException;
import org.porchlight.storage.WrongPassphraseException;

/// Three people and one district on the disk, from the first passphrase to the leaver's last.
class AccessTest {
  private static final String SECRET = "Grandmother is the one who signs, quietly.";
  private static final String HERS = "three brass lanterns burn";
  private static final String HIS = "four tin whistles sound";
  private static final String DANAS = "paper route before dawn";

  @TempDir Path folder;

  @Test
  void theOfficeWritesANoteAndNeverReadsIt() throws IOException {
    People people = staffed();
    ConfidentialNote note;
    try (DistrictFile file = as(people.dana, DANAS)) {
      ConfidentialNoteRepository notes = new ConfidentialNoteRepository(file, MapleValley.CLOCK);
      note = notes.write(people.household, null, null, people.dana.id(), SECRET);
      assertEquals(List.of(note), notes.notesOf(people.household));
      assertThrows(NotAllowedException.class, () -> notes.read(note));

      // every way round the screens: the role table, the keys, a dump, the bytes of the file
      file.keptBy((action, subject) -> {});
      assertThrows(NotAllowedException.class, () -> notes.read(note));
      file.dump(folder.resolve("dump"));
      assertEquals(0, filesWith(folder.resolve("dump"), SECRET));
      assertEquals(0, filesWith(folder.resolve("dump"), "Grandmother"));
      byte[] sealed =
          file.sql()
              .select(CONFIDENTIAL_NOTE.SEALED)
              .from(CONFIDENTIAL_NOTE)
              .fetchSingle()
              .value1();
      assertFalse(new String(sealed, StandardCharsets.ISO_8859_1).contains("Grandmother"));
    }
    try (DistrictFile file = as(people.ruiz, HIS)) {
      assertEquals(SECRET, new ConfidentialNoteRepository(file, MapleValley.CLOCK).read(note));
      AuditRepository trail = new AuditRepository(file);
      assertThrows(NotAllowedException.class, () -> trail.records(AuditFilter.ALL, 9));
    }
    try (DistrictFile file = as(people.okafor, HERS)) {
      assertEquals(
          List.of("note/" + note.id()),
          new AuditRepository(file)
              .records(AuditFilter.of(AuditEvent.NOTE_READ), 9).stream()
                  .map(AuditRecord::subject)
                  .toList());
    }
    assertEquals(0, filesWith(folder, SECRET));
  }

  @Test
  void aSwappedOrChangedRowIsNoticed() {
    People people = staffed();
    try (DistrictFile file = as(people.ruiz, HIS)) {
      ConfidentialNoteRepository notes = new ConfidentialNoteRepository(file, MapleValley.CLOCK);
      ConfidentialNote one = notes.write(people.household, null, null, people.ruiz.id(), "one");
      ConfidentialNote two = notes.write(people.household, null, null, people.ruiz.id(), "two");
      byte[] sealedOne = sealed(file, one);
      byte[] sealedTwo = sealed(file, two);
      file.inTransaction(() -> {
        put(file, one, sealedTwo);
        put(file, two, sealedOne);
      });
      assertThrows(ChangedNoteException.class, () -> notes.read(one));
      file.inTransaction(() -> put(file, one, sealedOne));
      assertEquals("one", notes.read(one));
      file.inTransaction(() ->
          file.sql()
              .update(CONFIDENTIAL_NOTE)
              .set(CONFIDENTIAL_NOTE.WRITTEN_BY, people.dana.id())
              .where(CONFIDENTIAL_NOTE.ID.eq(one.id()))
              .execute());
      assertThrows(ChangedNoteException.class, () -> notes.read(one));
    }
  }

  @Test
  void theFounderPassesTheNotesOnAndOnlyThoseWhoShouldKeepThem() {
    StaffMember dana = StaffMember.unsaved("Dana", StaffRole.OFFICE);
    try (DistrictFile file =
        DistrictFile.create(place(), KeyHolder.staff(1, "Dana", true), c(DANAS))) {
      StaffRepository staff = new StaffRepository(file);
      StaffMember founder = staff.addStaffMember(dana);
      StaffMember ruiz = staff.addStaffMember(StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR));
      assertEquals(1, founder.id());
      Session.begin(file, MapleValley.CLOCK, founder);
      Accounts accounts = new Accounts(file);
      assertFalse(accounts.aSecondPersonCanOpen());
      accounts.givePassphrase(ruiz, c(HIS));
      assertTrue(accounts.aSecondPersonCanOpen());
      assertEquals(
          List.of(false, true), accounts.accounts().stream().map(Account::readsNotes).toList());
    }
    try (DistrictFile file = DistrictFile.open(place(), c(DANAS))) {
      assertFalse(file.keyring().canReadNotes());
    }
  }

  @Test
  void onlyThePrincipalManagesPeopleOnceThereIsOne() {
    People people = staffed();
    try (DistrictFile file = as(people.ruiz, HIS)) {
      Accounts accounts = new Accounts(file);
      assertThrows(
          NotAllowedException.class,
          () -> accounts.givePassphrase(people.dana, c("whatever it is")));
      assertThrows(NotAllowedException.class, accounts::newRecoveryCode);
      assertThrows(NotAllowedException.class, () -> accounts.removeAccess(people.okafor));
      assertThrows(
          NotAllowedException.class,
          () -> accounts.change(withRole(people.dana, StaffRole.PRINCIPAL)));
      accounts.changeOwnPassphrase(people.ruiz, c(HIS), c("five tin whistles sound"));
    }
    DistrictFile.open(
            place(), KeyHolder.staff(people.ruiz.id(), "", false), c("five tin whistles sound"))
        .close();
  }

  @Test
  void whatWasRefusedIsInTheTrailThoughNothingWasSaved() {
    People people = staffed();
    try (DistrictFile file = as(people.dana, DANAS)) {
      assertThrows(
          NotAllowedException.class,
          () -> new Accounts(file).change(withRole(people.dana, StaffRole.PRINCIPAL)));
      assertThrows(NotAllowedException.class, () -> file.dump(folder.resolve("dump")));
      assertFalse(Files.exists(folder.resolve("dump")));
    }
    try (DistrictFile file = as(people.okafor, HERS)) {
      List<AuditRecord> refused =
          new AuditRepository(file).records(AuditFilter.of(AuditEvent.REFUSED), 9);
      assertEquals(
          List.of("DUMP every table", "MANAGE_PEOPLE changed staff/3 PRINCIPAL"),
          refused.stream().map(AuditRecord::subject).toList());
      assertEquals("Dana", refused.getFirst().staffName());
      assertEquals(
          StaffRole.OFFICE, new StaffRepository(file).findStaffMember(3).orElseThrow().role());
      assertTrue(new AuditRepository(file).check().isWhole());
    }
  }

  @Test
  void anotherManagerOrTheCodeMakesANewPassphraseForAForgottenOne() {
    People people = staffed();
    RecoveryCode code;
    try (DistrictFile file = as(people.okafor, HERS)) {
      Accounts accounts = new Accounts(file);
      accounts.givePassphrase(people.dana, c("a new one for Dana"));
      assertFalse(accounts.hasRecoveryCode());
      code = accounts.newRecoveryCode();
      assertTrue(accounts.hasRecoveryCode());
    }
    DistrictFile.open(
            place(), KeyHolder.staff(people.dana.id(), "", false), c("a new one for Dana"))
        .close();
    // everyone has forgotten
    RecoveryCode typed = RecoveryCode.typed(code.printed().replace("-", " ")).orElseThrow();
    try (DistrictFile file = DistrictFile.open(place(), KeyHolder.recovery(), typed.secret())) {
      Session.begin(file, MapleValley.CLOCK, people.okafor);
      new Accounts(file).replaceForgotten(people.okafor, c("remembered this time"));
      assertEquals(
          1, new AuditRepository(file).count(AuditFilter.of(AuditEvent.RECOVERY_CODE_USED)));
    }
    try (DistrictFile file = DistrictFile.open(place(), c("remembered this time"))) {
      assertTrue(file.keyring().canReadNotes());
    }
  }

  @Test
  void whoeverLeavesOpensNothingAndARoleTakesTheNotesAlong() {
    People people = staffed();
    try (DistrictFile file = as(people.okafor, HERS)) {
      Accounts accounts = new Accounts(file);
      accounts.change(withRole(people.dana, StaffRole.COUNSELOR));
      accounts.change(withRole(people.ruiz, StaffRole.OFFICE));
      assertEquals(
          List.of(true, false, true),
          accounts.accounts().stream().map(Account::readsNotes).toList());
      accounts.removeAccess(people.dana);
    }
    assertThrows(WrongPassphraseException.class, () -> DistrictFile.open(place(), c(DANAS)));
    try (DistrictFile file = as(people.ruiz, HIS)) {
      assertFalse(file.keyring().canReadNotes());
    }
  }

  @Test
  void waitsGrowSurviveARestartAndTheTriesAreTold() {
    People people = staffed();
    PatientClock clock = new PatientClock();
    KeyHolder ruiz = KeyHolder.staff(people.ruiz.id(), "", true);
    for (int i = 0; i < 5; i++) {
      assertThrows(
          WrongPassphraseException.class,
          () -> new Unlocking(place(), clock).open(ruiz, c("not this")));
    }
    // another start of the program
    long[] nanos = {0};
    Unlocking unlocking = new Unlocking(place(), clock, () -> nanos[0]);
    assertThrows(WaitBeforeNextTryException.class, () -> unlocking.open(ruiz, c(HIS)));
    clock.pass(Duration.ofSeconds(1));
    assertThrows(WrongPassphraseException.class, () -> unlocking.open(ruiz, c("nor this")));
    assertEquals(Duration.ofSeconds(2), unlocking.waitLeft().orElseThrow());
    clock.pass(Duration.ofDays(2));
    assertEquals(Duration.ofSeconds(2), unlocking.waitLeft().orElseThrow(), "set on: no shorter");
    clock.pass(Duration.ofDays(-2).minusHours(3));
    assertEquals(Duration.ofSeconds(2), unlocking.waitLeft().orElseThrow(), "set back: no longer");
    nanos[0] += Duration.ofSeconds(2).toNanos();
    assertTrue(unlocking.waitLeft().isEmpty(), "nobody waits for a clock to catch up");
    clock.pass(Duration.ofHours(3).plusSeconds(2));
    try (DistrictFile file = unlocking.open(ruiz, c(HIS))) {
      List<AuditRecord> failed =
          new AuditRepository(file).records(AuditFilter.of(AuditEvent.UNLOCK_FAILED), 99);
      assertEquals(6, failed.size());
      assertEquals("Mr. Ruiz", failed.getFirst().staffName());
    }
    assertTrue(unlocking.waitLeft().isEmpty());
    assertFalse(Files.exists(place().resolve("district.tries")));
    assertEquals(
        List.of(0L, 1L, 2L, 4L, 8L, 16L, 30L, 30L),
        Stream.of(4, 5, 6, 7, 8, 9, 10, 400).map(n -> Unlocking.pause(n).toSeconds()).toList());
  }

  @Test
  void everyRoleHasTheLeastItNeeds() {
    for (StaffRole role : StaffRole.values()) {
      boolean notes = role == StaffRole.COUNSELOR || role == StaffRole.PRINCIPAL;
      assertEquals(notes, Roles.may(role, Action.READ_NOTE), role.name());
      assertEquals(notes, Roles.may(role, Action.SEE_RESTRICTED), role.name());
      assertEquals(role == StaffRole.PRINCIPAL, Roles.may(role, Action.MANAGE_PEOPLE), role.name());
      assertEquals(role == StaffRole.PRINCIPAL, Roles.may(role, Action.DUMP), role.name());
      assertEquals(role != StaffRole.VISITOR, Roles.may(role, Action.SEE_FAMILIES), role.name());
      assertTrue(Roles.may(role, Action.VERIFY), role.name());
    }
  }

  private record People(StaffMember okafor, StaffMember ruiz, StaffMember dana, long household) {}

  private People staffed() {
    try (DistrictFile file =
        DistrictFile.create(place(), KeyHolder.staff(1, "Principal Okafor", true), c(HERS))) {
      StaffRepository staff = new StaffRepository(file);
      StaffMember okafor =
          staff.addStaffMember(StaffMember.unsaved("Principal Okafor", StaffRole.PRINCIPAL));
      StaffMember ruiz = staff.addStaffMember(StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR));
      StaffMember dana = staff.addStaffMember(StaffMember.unsaved("Dana", StaffRole.OFFICE));
      Session.begin(file, MapleValley.CLOCK, okafor);
      Accounts accounts = new Accounts(file);
      accounts.givePassphrase(ruiz, c(HIS));
      accounts.givePassphrase(dana, c(DANAS));
      long household = aHousehold(file);
      return new People(okafor, ruiz, dana, household);
    }
  }

  private static long aHousehold(DistrictFile file) {
    return file.inTransaction(() ->
        file.sql()
            .insertInto(org.porchlight.storage.tables.Tables.HOUSEHOLD)
            .set(org.porchlight.storage.tables.Tables.HOUSEHOLD.FAMILY_NAME, "Whitcomb")
            .returning()
            .fetchSingle()
            .getId());
  }

  private DistrictFile as(StaffMember person, String passphrase) {
    DistrictFile file =
        DistrictFile.open(place(), KeyHolder.staff(person.id(), "", false), c(passphrase));
    Session.begin(file, MapleValley.CLOCK, person);
    return file;
  }

  private static StaffMember withRole(StaffMember p, StaffRole role) {
    return new StaffMember(
        p.id(),
        p.name(),
        role,
        p.job(),
        p.languages(),
        p.schoolId(),
        p.phone(),
        p.visitsFrom(),
        p.visitsUntil(),
        p.trainedUntil(),
        p.drives(),
        p.active());
  }

  private static byte[] sealed(DistrictFile file, ConfidentialNote note) {
    return file.sql()
        .select(CONFIDENTIAL_NOTE.SEALED)
        .from(CONFIDENTIAL_NOTE)
        .where(CONFIDENTIAL_NOTE.ID.eq(note.id()))
        .fetchSingle()
        .value1();
  }

  private static void put(DistrictFile file, ConfidentialNote note, byte[] sealed) {
    file.sql()
        .update(CONFIDENTIAL_NOTE)
        .set(CONFIDENTIAL_NOTE.SEALED, sealed)
        .where(CONFIDENTIAL_NOTE.ID.eq(note.id()))
        .execute();
  }

  private static long filesWith(Path folder, String words) throws IOException {
    long found = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String content = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        found += content.contains(words) ? 1 : 0;
      }
    }
    return found;
  }

  private static char[] c(String text) {
    return text.toCharArray();
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }
}
