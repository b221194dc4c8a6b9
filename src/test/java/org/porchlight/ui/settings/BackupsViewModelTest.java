package org.porchlight.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.MapleValley;
import org.porchlight.access.AuditEvent;
import org.porchlight.access.AuditFilter;
import org.porchlight.access.AuditRepository;
import org.porchlight.access.Session;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.Backup;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.NotAllowedException;
import org.porchlight.storage.Restore;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Toasts;

/// Copies, the second place, what going back would take away, and the drill, on a district on disk.
class BackupsViewModelTest {
  @TempDir Path folder;
  private final List<Backup> wentBack = new ArrayList<>();
  private MapleValley maple;
  private Session session;

  @BeforeEach
  void open() {
    DistrictFile file =
        DistrictFile.create(
            folder.resolve("maple.porchlight"), "otter lamp violin cloud".toCharArray());
    maple = MapleValley.in(file);
    session = Session.begin(file, MapleValley.CLOCK, maple.staff("Principal Okafor"));
  }

  @AfterEach
  void close() {
    maple.close();
  }

  private BackupsViewModel model() {
    return model(session, MapleValley.CLOCK);
  }

  private BackupsViewModel model(Session who, Clock wall) {
    return new BackupsViewModel(
        new BackupRooms(
            maple.file(), who, wall, BackgroundWork.atOnce(), new ErrorMessages(), wentBack::add),
        new Toasts(wall));
  }

  private void logACall() {
    new ContactRepository(maple.file())
        .log(
            ContactAttempt.unsaved(
                maple.household("Whitcomb").id(),
                null,
                maple.staff("Dana Fields").id(),
                LocalDateTime.now(MapleValley.CLOCK),
                Channel.CALL,
                null,
                ContactResult.SPOKE,
                null));
  }

  @Test
  void aCopyIsMadeListedAndComparedWithToday() {
    BackupsViewModel model = model();
    assertEquals(List.of(), model.copies());
    model.copyNow(() -> {});
    assertEquals("", model.trouble().get());
    BackupsViewModel.Copy copy = model.copies().getFirst();
    assertEquals("asked", copy.backup().occasion());
    assertEquals(BackupsViewModel.Proof.JUST_NOW, copy.proof());
    logACall();
    List<WhatWouldGo> told = new ArrayList<>();
    model.compare(copy.backup(), told::add);
    assertEquals(1, told.getFirst().entries());
    assertEquals(List.of("1 call, text, letter or other contact"), told.getFirst().lines());
    model.goBack(copy.backup());
    assertEquals(List.of(copy.backup()), wentBack);
    assertEquals(1, new AuditRepository(maple.file()).count(AuditFilter.of(AuditEvent.RESTORED)));
  }

  @Test
  void theOfficeMakesCopiesAndThePrincipalGoesBack() {
    Session office = Session.begin(maple.file(), MapleValley.CLOCK, maple.staff("Dana Fields"));
    BackupsViewModel model = model(office, MapleValley.CLOCK);
    assertTrue(model.mayCopy());
    assertFalse(model.mayGoBack());
    model.copyNow(() -> {});
    Backup copy = model.copies().getFirst().backup();
    assertThrows(NotAllowedException.class, () -> model.goBack(copy));
    assertEquals(List.of(), wentBack);
  }

  @Test
  void theSecondPlaceGetsItsCopyAtOnceAndIsRememberedForAWeek() throws IOException {
    BackupsViewModel model = model();
    assertEquals("", model.reminder());
    Path stick = Files.createDirectories(folder.resolve("stick"));
    model.choose(stick, () -> {});
    assertEquals("", model.trouble().get());
    assertTrue(model.secondIsThere());
    assertTrue(model.lastThere().contains("Wed Dec 9, 3:40"), model.lastThere());
    assertEquals(1, model.copies().stream().filter(BackupsViewModel.Copy::elsewhere).count());
    model.copyNow(() -> {});
    assertEquals(2, model.copies().stream().filter(BackupsViewModel.Copy::elsewhere).count());
    assertEquals(1, model.copies().stream().filter(copy -> !copy.elsewhere()).count());
    Clock aWeekLater = Clock.offset(MapleValley.CLOCK, Duration.ofDays(7));
    String reminder = model(session, aWeekLater).reminder();
    assertTrue(reminder.contains("Wed Dec 9"), reminder);
    try (var inside = Files.walk(stick)) {
      for (Path part : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(part);
      }
    }
    assertFalse(model.secondIsThere());
    model.copyNow(() -> {});
    assertEquals("", model.trouble().get(), "a copy here is better than none");
    assertEquals(2, model.copies().size());
  }

  @Test
  void aCopyThatDoesNotReadIsSaidAndNotGoneBackTo() throws IOException {
    BackupsViewModel model = model();
    model.copyNow(() -> {});
    Backup copy = model.copies().getFirst().backup();
    Path data = copy.place().resolve("district.mv.db");
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length / 2] ^= 4;
    Files.write(data, bytes);
    List<WhatWouldGo> told = new ArrayList<>();
    model.compare(copy, told::add);
    assertEquals(List.of(), told);
    assertTrue(model.trouble().get().contains("does not read"), model.trouble().get());
    model.checkAll(() -> {});
    assertEquals(BackupsViewModel.Proof.BROKEN, model.copies().getFirst().proof());
  }

  @Test
  void theDrillShowsThreeNumbersAndLeavesNothingBehind() throws IOException {
    BackupsViewModel model = model();
    List<Restore.Drill> found = new ArrayList<>();
    model.drill(found::add);
    assertTrue(model.trouble().get().contains("no copy"), model.trouble().get());
    model.copyNow(() -> {});
    model.drill(found::add);
    assertEquals("", model.trouble().get());
    long students = new StudentRepository(maple.file()).students().size();
    assertEquals(students, found.getFirst().students());
    try (var left = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      assertEquals(
          0, left.filter(file -> file.getFileName().toString().startsWith("drill-")).count());
    }
  }

  @Test
  void copiesOnAStickOfAnotherLaptopAreFound() throws IOException {
    BackupsViewModel model = model();
    Path elsewhere = folder.resolve("stick").resolve("2026-12-01T101500-second");
    Files.createDirectories(elsewhere.getParent());
    maple.file().backUp(elsewhere);
    model.lookIn(folder.resolve("stick"), () -> {});
    assertEquals(elsewhere, model.copies().getFirst().backup().place());
    model.lookIn(Files.createDirectories(folder.resolve("empty")), () -> {});
    assertTrue(model.trouble().get().contains("No copy"), model.trouble().get());
  }
}
