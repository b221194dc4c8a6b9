package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.attendance.Figure;
import org.porchlight.importing.AttendanceTruth.Sum;
import org.porchlight.importing.TruthShapes.Shape;
import org.porchlight.importing.TruthShapes.Written;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;

/// One truth in every shape of export: each must come to the same numbers for every student, asking
/// only what a person at the office knows, and be taken back whole.
class EveryShapeTest {

  static LongStream seeds() {
    return LongStream.rangeClosed(1, 20);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void comesToTheTruth(long seed) {
    everyShape(seed);
  }

  static void everyShape(long seed) {
    AttendanceTruth truth = new AttendanceTruth(seed);
    ZoneId zone = ZoneId.of("America/Denver");
    Clock clock = Clock.fixed(truth.today().atTime(9, 0).atZone(zone).toInstant(), zone);
    List<String> wrong = new ArrayList<>();
    try (DistrictFile file = DistrictFile.inMemory()) {
      Importer importer = new Importer(file, clock, null);
      importer.save(settled(importer, "roster.csv", truth.roster(), Map.of()), true);
      importer.save(settled(importer, "calendar.csv", truth.calendar(), Map.of()), true);
      Dump before = Dump.of(file);
      for (Shape shape : Shape.values()) {
        Written written = new TruthShapes(truth, seed).write(shape);
        try {
          ImportPreview preview =
              settled(importer, shape + ".csv", written.text(), written.answers());
          assertEquals(List.of(), preview.problems(), "rows set aside");
          assertTrue(preview.counts().addUp());
          importer.save(preview, false);
          assertEquals(expected(truth, written), told(file, clock, written));
          importer.undoLast();
        } catch (UnusableSheetException | AssertionError e) {
          wrong.add(shape + ": " + e.getMessage());
          if (importer.pastImports().size() > 2) {
            importer.undoLast();
          }
        }
      }
      assertEquals(before, Dump.of(file), "every import was taken back whole");
    }
    if (!wrong.isEmpty()) {
      fail("seed " + seed + "\n" + String.join("\n", wrong));
    }
  }

  /// Answers what is asked, as somebody who knows the file would.
  private static ImportPreview settled(
      Importer importer, String name, String text, Map<String, String> known) {
    return ImportDesk.settled(
        importer,
        name,
        text,
        question -> {
          String answer = known.get(question.key());
          assertTrue(answer != null, "asked: " + question.key() + " " + question.sentence());
          return answer;
        });
  }

  private static Map<String, String> expected(AttendanceTruth truth, Written written) {
    Map<String, String> expected = new TreeMap<>();
    truth.sums().forEach((id, sum) -> expected.put(id, figures(sum, written)));
    return expected;
  }

  private static String figures(Sum sum, Written written) {
    return words(
        sum.missed(),
        sum.enrolled(),
        Map.of(
            Figure.EXCUSED, sum.excused() + sum.medical(),
            Figure.UNEXCUSED, sum.unexcused(),
            Figure.SUSPENDED, sum.suspended(),
            Figure.IN_SCHOOL_SUSPENSION, sum.inSchool(),
            Figure.TARDIES, sum.tardies()),
        written);
  }

  private static String words(
      int missed, int enrolled, Map<Figure, Integer> figures, Written written) {
    StringBuilder words = new StringBuilder("%d of %d".formatted(missed, enrolled));
    new TreeMap<>(figures)
        .forEach((figure, amount) -> {
          if (written.figures().contains(figure)) {
            words.append(", ").append(figure).append(' ').append(amount);
          }
        });
    return words.toString();
  }

  private static Map<String, String> told(DistrictFile file, Clock clock, Written written) {
    AttendanceYear year = new AttendanceRepository(file).year(LocalDate.now(clock));
    Map<String, String> told = new TreeMap<>();
    for (Student student : new StudentRepository(file).students()) {
      Attendance one = year.standing(student.id()).orElseThrow();
      assertTrue(written.figures().stream().allMatch(one::knows), "figures known");
      told.put(
          student.localId(),
          words(
              one.missedQuarterDays(),
              one.enrolledQuarterDays(),
              Map.of(
                  Figure.EXCUSED, one.excusedQuarterDays(),
                  Figure.UNEXCUSED, one.unexcusedQuarterDays(),
                  Figure.SUSPENDED, one.suspensionQuarterDays(),
                  Figure.IN_SCHOOL_SUSPENSION, one.inSchoolQuarterDays(),
                  Figure.TARDIES, one.tardies()),
              written));
    }
    return told;
  }
}
