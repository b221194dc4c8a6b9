package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.Clock;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.porchlight.importing.AttendanceTruth.Mark;
import org.porchlight.importing.AttendanceTruth.Pupil;
import org.porchlight.importing.TruthShapes.Shape;
import org.porchlight.importing.TruthShapes.Written;
import org.porchlight.storage.DistrictFile;

/// A sheet of every kind is brought in, taken back and brought in again, on an empty district and
/// over what an earlier sheet said: every row of every table is as it was before, each time.
class UndoRestoresEverythingTest {
  private static final long SEED = 6;
  private static final String YES = "yes";

  private final AttendanceTruth truth = new AttendanceTruth(SEED);
  private final AttendanceTruth later = new AttendanceTruth(SEED);
  private final Set<SheetKind> kinds = EnumSet.noneOf(SheetKind.class);

  @Test
  void everySheetOfEveryKind() {
    change(later);
    ZoneId zone = ZoneId.of("America/Denver");
    Clock clock = Clock.fixed(truth.today().atTime(9, 0).atZone(zone).toInstant(), zone);
    try (DistrictFile file = DistrictFile.inMemory()) {
      Importer importer = new Importer(file, clock, null);
      there(importer, file, "roster.csv", truth.roster(), Map.of());
      there(importer, file, "roster2.csv", moved(truth.roster()), Map.of());
      there(importer, file, "calendar.csv", truth.calendar(), Map.of());
      there(
          importer,
          file,
          "calendar2.csv",
          truth.calendar().replaceFirst(truth.days.get(3) + ",Y,", truth.days.get(3) + ",N,Snow"),
          Map.of());
      importer.undoLast();
      there(importer, file, "contacts.csv", contacts("555-01%02d"), Map.of());
      there(importer, file, "contacts2.csv", contacts("555-02%02d"), Map.of());
      there(importer, file, "staff.csv", "Name,Role,Email\nAnn Lee,Counselor,a@x.org\n", Map.of());
      there(
          importer,
          file,
          "staff2.csv",
          "Name,Role,Email\nAnn Lee,Principal,b@x.org\nBo Ray,Teacher,\n",
          Map.of());
      there(importer, file, "places.csv", places("39.1"), Map.of());
      there(importer, file, "places2.csv", places("39.2"), Map.of());
      for (Shape shape : Shape.values()) {
        Written first = new TruthShapes(truth, SEED).write(shape);
        Written second = new TruthShapes(later, SEED).write(shape);
        there(importer, file, shape + ".csv", first.text(), first.answers());
        there(importer, file, shape + "2.csv", second.text(), second.answers());
      }
    }
    // rates are for another place; see AttendanceImport
    assertEquals(EnumSet.complementOf(EnumSet.of(SheetKind.ATTENDANCE_RATES)), kinds);
  }

  /// There and back, and there again.
  private void there(
      Importer importer, DistrictFile file, String name, String text, Map<String, String> known) {
    Dump before = Dump.of(file);
    ImportPreview preview = settled(importer, name, text, known);
    assertEquals(before, Dump.of(file), name + ": a preview changes nothing");
    importer.save(preview, true);
    assertNotEquals(before, Dump.of(file), name);
    assertEquals(List.of(), importer.undoLast().orElseThrow().kept(), name);
    assertEquals(before, Dump.of(file), name + " was taken back whole");
    kinds.add(preview.file().kind());
    importer.save(settled(importer, name, text, known), true);
  }

  /// Every seventh day becomes something else; a day in ten is gone for one student.
  private static void change(AttendanceTruth truth) {
    int step = 0;
    for (Pupil pupil : truth.pupils) {
      for (var day : pupil.days().entrySet()) {
        if (++step % 7 == 0) {
          day.setValue(day.getValue() == Mark.PRESENT ? Mark.EXCUSED : Mark.PRESENT);
        }
      }
    }
    truth.pupils.getFirst().days().put(truth.last(), Mark.UNEXCUSED);
  }

  private static String moved(String roster) {
    return roster.replace("Main St", "Oak Ave");
  }

  private String contacts(String phone) {
    StringBuilder text =
        new StringBuilder("Student ID,Contact Name,Relationship,Phone,Email,Language\n");
    for (int i = 0; i < truth.pupils.size(); i++) {
      text.append(
          "%s,\"Kin, K%s\",Mother,%s,k%d@x.org,Spanish%n"
              .formatted(truth.pupils.get(i).id(), (char) ('a' + i % 26), phone.formatted(i), i));
    }
    return text.toString();
  }

  private String places(String latitude) {
    StringBuilder text = new StringBuilder("Student ID,Latitude,Longitude\n");
    truth.pupils.forEach(pupil ->
        text.append("%s,%s%s,-105.%s%n".formatted(pupil.id(), latitude, pupil.id(), pupil.id())));
    return text.toString();
  }

  private static ImportPreview settled(
      Importer importer, String name, String text, Map<String, String> known) {
    return ImportDesk.settled(
        importer,
        name,
        text,
        question -> {
          String usual = question.choices().contains(YES) ? YES : question.choices().getFirst();
          return known.getOrDefault(question.key(), usual);
        });
  }
}
