package org.porchlight.ui;

import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.porchlight.MapleValley;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.Importer;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.ui.importing.ImportView;
import org.porchlight.ui.importing.ImportViewModel;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Toasts;

/// The later steps of an import for pictures, each with a small file pasted in.
public final class ImportShots {
  private ImportShots() {}

  /// Columns to match, one of them asked about.
  public static Parent match(MapleValley district) {
    return shot(
        district,
        rows(district, "Student ID,LastFirst,School,Absence Date,Attendnce Code,Meaning"),
        0);
  }

  /// Codes nobody has explained.
  public static Parent explain(MapleValley district) {
    return shot(district, rows(district, "Student ID,LastFirst,School,Absence Date,Code,Lunch"), 1);
  }

  /// What will change.
  public static Parent review(MapleValley district) {
    return shot(
        district,
        rows(district, "Student_Number,LastFirst,SchoolID,Att_Date,Att_Code,Description"),
        0);
  }

  private static Parent shot(MapleValley district, String pasted, int steps) {
    Navigator navigator = new Navigator();
    ImportViewModel model =
        new ImportViewModel(
            new Importer(district.file(), MapleValley.CLOCK, district.staff("Mr. Ruiz").id()),
          new ImportDrafts(district.file(), MapleValley.CLOCK),
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new Toasts(MapleValley.CLOCK),
            navigator);
    ImportView view = new ImportView(model, navigator);
    model.paste(pasted);
    for (int step = 0; step < steps; step++) {
      model.next();
    }
    Region side = new Region();
    side.setMinWidth(212);
    side.getStyleClass().add("sidebar");
    ScreenFrame frame = new ScreenFrame(view, new Region(), new Region(), List.of());
    HBox.setHgrow(frame, Priority.ALWAYS);
    return new StackPane(new HBox(side, frame));
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
