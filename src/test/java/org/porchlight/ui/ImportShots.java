package org.porchlight.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import org.porchlight.MapleValley;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.Importer;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.roster.Enrollment;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Phone;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.spreadsheets.WorkbookWriter;
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
  public static Parent match(Look look) {
    return shot(
        look,
        "december.csv",
        d -> rows(d, "Student ID,LastFirst,School,Absence Date,Attendnce Code,Meaning"));
  }

  /// Columns all matched, with codes nobody has explained behind them.
  public static Parent codes(Look look) {
    return shot(
        look, "december.csv", d -> rows(d, "Student ID,LastFirst,School,Absence Date,Code,Lunch"));
  }

  /// What will change.
  public static Parent review(Look look) {
    return shot(look, "dec-8-attendance.csv", d -> rows(d, KNOWN));
  }

  /// Many rows set aside for many reasons.
  public static Parent trouble(Look look) {
    return shot(
        look,
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
  public static Parent unreadable(Look look) {
    return shot(look, "photo.csv", d -> "\u0089PNG\r\n\u001a\n\0\0\0\0\0\0");
  }

  /// Half done, then the program started again.
  public static Parent halfDone(Look look) {
    MapleValley district = MapleValley.open();
    String text = rows(district, "Student ID,LastFirst,School,Absence Date,Code,Lunch");
    MainWindow before = window(district, look);
    before.dropped(List.of(file("december.csv", text)));
    MainWindow again = window(district, look);
    again.navigator().open(new Destination.Importing());
    return again.root();
  }

  /// A workbook with a sheet for each month.
  public static Parent sheets(Look look) {
    MapleValley district = MapleValley.open();
    MainWindow window = window(district, look);
    window.dropped(List.of(workbook(rows(district, KNOWN))));
    return window.root();
  }

  /// A layout used before, with one column renamed.
  public static Parent renamed(Look look) {
    MapleValley district = MapleValley.open();
    Importer importer = new Importer(district.file(), MapleValley.CLOCK, null);
    ImportPreview first =
        importer.preview(
            file("november.csv", rows(district, KNOWN)),
            ImportAnswers.none(),
            ReadingProgress.SILENT);
    importer.save(first, true);
    MainWindow window = window(district, look);
    String renamed = rows(district, KNOWN).replaceFirst("Att_Code", "Zeichen 2");
    window.dropped(List.of(file("december.csv", renamed)));
    return window.root();
  }

  /// A roster with siblings of children the district knows.
  public static Parent families(Look look) {
    MapleValley district = MapleValley.open();
    MainWindow window = window(district, look);
    window.dropped(List.of(file("new-students.csv", siblings(district))));
    return window.root();
  }

  private static Parent shot(Look look, String name, Function<MapleValley, String> content) {
    MapleValley district = MapleValley.open();
    MainWindow window = window(district, look);
    window.dropped(List.of(file(name, content.apply(district))));
    return window.root();
  }

  private static MainWindow window(MapleValley district, Look look) {
    return new MainWindow(
        Rooms.of(district.file(), MapleValley.CLOCK, district.staff("Mr. Ruiz")),
        BackgroundWork.atOnce(),
        new ErrorMessages(),
        new SimpleObjectProperty<>(look),
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
            .append(bare ? (number % 3 == 0 ? ",H,7" : ",Q9,7") : told(number))
            .append('\n');
      }
      number++;
    }
    text.append("0999999,\"Nobody, Ned\",1,12/07/2026,").append(bare ? "H,7\n" : "A,Absent\n");
    return text.toString();
  }

  private static String told(int number) {
    return number % 4 == 1 ? ",U,Unexcused Absence" : ",EX,Excused Absence";
  }

  private static Path workbook(String rows) {
    Path file = file("autumn.xlsx", "");
    List<String> lines = rows.lines().toList();
    try (WorkbookWriter book = new WorkbookWriter(Files.newOutputStream(file))) {
      book.sheet("Read me", 60).row("One sheet a month, as the office keeps it.");
      for (String month : List.of("October", "November", "December")) {
        WorkbookWriter.Sheet sheet = book.sheet(month, 14, 24, 10, 14, 10, 20);
        sheet.header(KNOWN.split(",", -1));
        for (String line : lines.subList(1, lines.size())) {
          String[] cells = line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1);
          sheet.row((Object[]) cells);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  /// Everybody enrolled, and a new child in each of the first homes.
  private static String siblings(MapleValley district) {
    StringBuilder text =
        new StringBuilder(
            "Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate,Street,City,State,"
                + "Zip,Guardian,Guardian_Phone\n");
    HouseholdRepository households = new HouseholdRepository(district.file());
    int born = 0;
    for (Student student : new StudentRepository(district.file()).students()) {
      Household home = households.findHousehold(student.householdId()).orElseThrow();
      for (Enrollment spell : student.enrollments()) {
        text.append(line(district, student.localId(), student.listName(), spell, home));
      }
      if (born < 6 && student.isEnrolledOn(MapleValley.LAST_POSTED) && home.street() != null) {
        born++;
        Enrollment spell = student.latestEnrollment().orElseThrow();
        text.append(
            line(district, "00490" + born, student.lastName() + ", Noa " + born, spell, home));
      }
    }
    return text.toString();
  }

  private static String line(
      MapleValley district, String number, String name, Enrollment spell, Household home) {
    String code =
        new SchoolRepository(district.file()).findSchool(spell.schoolId()).orElseThrow().code();
    Optional<Guardian> adult = home.guardians().stream().findFirst();
    return String.join(
            ",",
            number,
            '"' + name + '"',
            spell.grade().code(),
            code,
            spell.entryDate().toString(),
            spell.exitDate() == null ? "" : spell.exitDate().toString(),
            '"' + Objects.requireNonNullElse(home.street(), "") + '"',
            Objects.requireNonNullElse(home.city(), ""),
            Objects.requireNonNullElse(home.state(), ""),
            Objects.requireNonNullElse(home.zip(), ""),
            adult.map(one -> '"' + one.lastName() + ", " + one.firstName() + '"').orElse(""),
            adult.flatMap(one -> one.phones().stream().findFirst()).map(Phone::digits).orElse(""))
        + "\n";
  }
}
