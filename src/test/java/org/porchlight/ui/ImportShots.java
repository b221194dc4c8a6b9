package org.porchlight.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.porchlight.MapleValley;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;

/// The steps of an import for pictures, each with a small file dropped on the whole window.
public final class ImportShots {
  private static final String KNOWN =
      "Student_Number,LastFirst,SchoolID,Att_Date,Att_Code,Description";

  private ImportShots() {}

  /// Columns to match, one of them asked about.
  public static Parent match() {
    return shot(
        "december.csv",
        d -> rows(d, "Student ID,LastFirst,School,Absence Date,Attendnce Code,Meaning"));
  }

  /// Columns all matched, with codes nobody has explained behind them.
  public static Parent codes() {
    return shot(
        "december.csv", d -> rows(d, "Student ID,LastFirst,School,Absence Date,Code,Lunch"));
  }

  /// What will change.
  public static Parent review() {
    return shot("dec-8-attendance.csv", d -> rows(d, KNOWN));
  }

  /// Many rows set aside for many reasons.
  public static Parent trouble() {
    return shot(
        "dec-8-attendance.csv",
        d -> {
          StringBuilder text = new StringBuilder(rows(d, KNOWN));
          for (int i = 0; i < 60; i++) {
            text.append("099").append(1000 + i).append(",\"Nobody-Featherstonehaugh, Ned\",101,");
            text.append("12/07/2026,A,Absent\n");
          }
          for (int day = 10; day < 30; day++) {
            text.append("0041190,\"Albright, Destiny\",101,13/").append(day);
            text.append("/2026,A,Absent\n");
          }
          return text.toString();
        });
  }

  /// A file that is no spreadsheet.
  public static Parent unreadable() {
    return shot("photo.csv", d -> "\u0089PNG\r\n\u001a\n\0\0\0\0\0\0");
  }

  /// Half done, then the program started again.
  public static Parent halfDone() {
    MapleValley district = MapleValley.open();
    String text = rows(district, "Student ID,LastFirst,School,Absence Date,Code,Lunch");
    MainWindow before = window(district);
    before.dropped(List.of(file("december.csv", text)));
    MainWindow again = window(district);
    again.navigator().open(new Destination.Importing());
    return again.root();
  }

  private static Parent shot(String name, Function<MapleValley, String> content) {
    MapleValley district = MapleValley.open();
    MainWindow window = window(district);
    window.dropped(List.of(file(name, content.apply(district))));
    return window.root();
  }

  private static MainWindow window(MapleValley district) {
    return new MainWindow(
        Rooms.of(district.file(), MapleValley.CLOCK, district.staff("Mr. Ruiz")),
        BackgroundWork.atOnce(),
        new ErrorMessages(),
        new SimpleObjectProperty<>(Look.NORMAL),
        () -> {});
  }

  private static Path file(String name, String content) {
    try {
      Path file = Files.createTempDirectory("porchlight-shots").resolve(name);
      Files.writeString(file, content);
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String rows(MapleValley district, String header) {
    StringBuilder text = new StringBuilder(header).append('\n');
    List<Student> students =
        new StudentRepository(district.file())
            .students().stream().filter(s -> s.isEnrolledOn(MapleValley.LAST_POSTED)).toList();
    boolean bare = !header.contains("Description");
    int number = 0;
    for (Student student : students) {
      long school = student.latestEnrollment().orElseThrow().schoolId();
      String code = new SchoolRepository(district.file()).findSchool(school).orElseThrow().code();
      for (String date : List.of("12/07/2026", number % 5 == 0 ? "12/06/2026" : "12/08/2026")) {
        text.append(student.localId())
            .append(",\"")
            .append(student.listName())
            .append("\",")
            .append(code)
            .append(',')
            .append(date)
            .append(bare ? (number % 3 == 0 ? ",H,7" : ",Q9,7") : ",EX,Excused Absence")
            .append('\n');
      }
      number++;
    }
    text.append("0999999,\"Nobody, Ned\",1,12/07/2026,").append(bare ? "H,7\n" : "A,Absent\n");
    return text.toString();
  }
}
