package org.porchlight.reliability;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.access.Session;
import org.porchlight.access.Unlocking;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.storage.WrongPassphraseException;
import org.porchlight.storage.tables.Tables;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.visits.DraftRepository;

/// Strings that stand nowhere else, put in wherever people type, and then looked for in every file
/// outside deliberate exports, as UTF-8 and UTF-16 of both orders.
class CanaryTest {
  private static final String PASSPHRASE = "otter lamp violin cloud";

  @TempDir Path folder;

  @Test
  void nothingTypedIsReadableInAnyFile() throws IOException {
    scan(Integer.getInteger("porchlight.canaries.small", 60));
  }

  @Test
  @Tag("reliability")
  void aThousandCanariesAreNowhere() throws IOException {
    scan(Integer.getInteger("porchlight.canaries", 1_000));
  }

  private void scan(int count) throws IOException {
    List<String> canaries =
        IntStream.range(0, count).mapToObj(i -> "Qzx%05dVjk".formatted(i)).toList();
    Set<Path> tempBefore = temporary();
    Path place = folder.resolve("maple.porchlight");
    KeyHolder ruiz = KeyHolder.staff(1, "Mr. Ruiz", true);
    try (DistrictFile file = DistrictFile.create(place, ruiz, PASSPHRASE.toCharArray())) {
      live(file, canaries);
      file.keepCopy(LocalDateTime.of(2026, 12, 9, 15, 40), "import");
      file.backUp(folder.resolve("second-place.porchlight"));
    }
    wrongThenRight(place, ruiz);
    crash(place, canaries);
    assertEquals(List.of(), found(canaries, Stream.of(folder)));
    Set<Path> fresh = new HashSet<>(temporary());
    fresh.removeAll(tempBefore);
    assertEquals(List.of(), found(canaries, fresh.stream()), "in the temporary folder");
    // the scan itself can fail: one string in a file beside is found, in each encoding
    for (var encoding :
        List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
      Path planted = folder.resolve("planted.txt");
      Files.writeString(planted, "before " + canaries.getLast() + " after", encoding);
      assertEquals(1, found(canaries, Stream.of(folder)).size(), encoding.name());
      Files.delete(planted);
    }
  }

  /// Names, notes, drafts, searches, sorts, settings, errors.
  private static void live(DistrictFile file, List<String> canaries) {
    StaffMember person =
        new StaffRepository(file)
            .addStaffMember(StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR));
    Session.begin(file, MapleValley.CLOCK, person);
    ConfidentialNoteRepository notes = new ConfidentialNoteRepository(file, MapleValley.CLOCK);
    DraftRepository drafts = new DraftRepository(file);
    for (String canary : canaries) {
      long household =
          file.inTransaction(() ->
              file.sql()
                  .insertInto(Tables.HOUSEHOLD)
                  .set(Tables.HOUSEHOLD.FAMILY_NAME, canary)
                  .set(Tables.HOUSEHOLD.STREET, canary + " Street")
                  .returning()
                  .fetchSingle()
                  .getId());
      notes.write(household, null, null, person.id(), canary + " said this");
      drafts.keep(
          "contact/" + household, Map.of("words", canary), LocalDateTime.of(2026, 12, 9, 9, 0));
      failAbout(file, canary);
    }
    new HouseholdRepository(file).households();
    new StudentRepository(file).students();
    new SchoolRepository(file).schools();
    // a sort too large for memory makes H2 write
    file.sql().fetch("select family_name, repeat(street, 200) s from household order by s desc");
  }

  /// A constraint, a conversion and a bug, each with the name in its message.
  private static void failAbout(DistrictFile file, String canary) {
    List<Runnable> failures = new ArrayList<>();
    failures.add(() -> file.sql().fetch("select cast('" + canary + "' as int)"));
    failures.add(() ->
        file.inTransaction(() ->
            file.sql()
                .execute(
                    "insert into household (id, family_name) values (1, '"
                        + canary
                        + "'), (1, 'x')")));
    failures.add(() -> {
      throw new IllegalStateException("student " + canary);
    });
    for (Runnable failure : failures) {
      try {
        failure.run();
      } catch (RuntimeException problem) {
        String said = new ErrorMessages().sentence(problem);
        assertFalse(said.contains(canary), said);
      }
    }
  }

  private static void wrongThenRight(Path place, KeyHolder holder) {
    Unlocking unlocking = new Unlocking(place, Clock.system(ZoneId.systemDefault()));
    try {
      unlocking.open(holder, "not the passphrase".toCharArray()).close();
    } catch (WrongPassphraseException expected) {
      unlocking.open(holder, PASSPHRASE.toCharArray()).close();
    }
  }

  /// What a killed process leaves: the files as they lie while the district is open.
  private void crash(Path place, List<String> canaries) throws IOException {
    try (DistrictFile open = DistrictFile.open(place, PASSPHRASE.toCharArray())) {
      open.inTransaction(() ->
          open.sql()
              .update(Tables.HOUSEHOLD)
              .set(Tables.HOUSEHOLD.CITY, canaries.getFirst())
              .execute());
      assertEquals(List.of(), found(canaries, Stream.of(place)));
    }
  }

  private static Set<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      Set<Path> names = new HashSet<>();
      files.filter(Files::isRegularFile).filter(Files::isReadable).forEach(names::add);
      return names;
    }
  }

  /// The files that hold a canary: one pass over each file, not one for each string.
  private static List<Path> found(List<String> canaries, Stream<Path> where) throws IOException {
    Set<String> known = new HashSet<>(canaries);
    List<Path> found = new ArrayList<>();
    for (Path start : where.toList()) {
      try (Stream<Path> files = Files.walk(start)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          if (holdsOne(file, known)) {
            found.add(file);
          }
        }
      }
    }
    return found;
  }

  private static boolean holdsOne(Path file, Set<String> known) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    String plain = new String(bytes, StandardCharsets.ISO_8859_1);
    String wide = plain.replace("\0", "");
    for (String text : List.of(plain, wide)) {
      for (int at = text.indexOf("Qzx"); at >= 0; at = text.indexOf("Qzx", at + 1)) {
        if (at + 11 <= text.length() && known.contains(text.substring(at, at + 11))) {
          return true;
        }
      }
    }
    return known.stream().anyMatch(canary -> file.getFileName().toString().contains(canary));
  }
}
