package org.porchlight.ui.students;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AbsenceBand;
import org.porchlight.outreach.Tries;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BandChip;
import org.porchlight.ui.kit.DaysBar;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.LastTenStrip;
import org.porchlight.ui.kit.WhyEvent;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// The cells of the list. Each keeps its nodes and shows them another row.
final class StudentCells {
  private StudentCells() {}

  /// A cell that shows one node for every row.
  abstract static class RowCell extends TableCell<StudentRow, StudentRow> {
    abstract Node show(StudentRow row);

    @Override
    protected final void updateItem(@Nullable StudentRow row, boolean empty) {
      super.updateItem(row, empty);
      setText(null);
      setGraphic(row == null || empty ? null : show(row));
    }
  }

  /// The tick box.
  static final class Tick extends RowCell {
    private final CheckBox box = new CheckBox();
    private final StudentsViewModel model;

    Tick(StudentsViewModel model, Consumer<StudentRow> toggle) {
      this.model = model;
      box.setFocusTraversable(false);
      box.setOnAction(event -> toggle.accept(getItem()));
    }

    @Override
    Node show(StudentRow row) {
      box.setSelected(model.ticked().contains(row.id()));
      box.setAccessibleText(Messages.text("students.list.tick", row.student().fullName()));
      return box;
    }
  }

  /// The name; grade and school below it where there is no room beside it.
  static final class Name extends RowCell {
    private final Label name = Words.strong("");
    private final Label below = Words.plain("", "small", "muted");
    private final VBox lines = new VBox(name, below);
    private final StudentsViewModel model;

    Name(StudentsViewModel model) {
      this.model = model;
      lines.setAlignment(Pos.CENTER_LEFT);
    }

    @Override
    Node show(StudentRow row) {
      boolean family = model.rowsOf().get() == StudentsViewModel.RowsOf.FAMILIES;
      boolean narrow = getTableView().getProperties().containsKey(StudentsTable.NARROW);
      name.setText(family ? row.household().familyLabel() : row.student().fullName());
      below.setText(family ? children(row) : gradeAndSchool(row));
      below.setVisible(family || narrow);
      below.setManaged(family || narrow);
      lines.setAccessibleText(row.spoken());
      return lines;
    }

    private static String gradeAndSchool(StudentRow row) {
      return Messages.text(
          "students.list.gradeSchool", row.attendance().grade().ordinal(), row.schoolName());
    }

    /// The child the days are about first: "Jaylen 7th, Imani 2nd".
    private static String children(StudentRow row) {
      return Stream.concat(Stream.of(row.student()), row.siblings().stream())
          .map(child ->
              child
                  .latestEnrollment()
                  .map(at ->
                      Messages.text("students.list.child", child.firstName(), at.grade().ordinal()))
                  .orElse(child.firstName()))
          .collect(Collectors.joining(", "));
    }
  }

  /// One quiet fact in words.
  static final class Plain extends RowCell {
    private final Label words = Words.small("");
    private final Function<StudentRow, @Nullable String> fact;

    Plain(Function<StudentRow, @Nullable String> fact) {
      this.fact = fact;
    }

    @Override
    Node show(StudentRow row) {
      String said = fact.apply(row);
      words.setText(said == null ? "" : said);
      return words;
    }
  }

  static final class Grade extends RowCell {
    private final Label grade = new Label();

    @Override
    Node show(StudentRow row) {
      grade.setText(row.attendance().grade().code());
      return grade;
    }
  }

  static final class SchoolName extends RowCell {
    private final Label name = new Label();

    @Override
    Node show(StudentRow row) {
      name.setText(row.schoolName());
      return name;
    }
  }

  /// "15 of 70 21.4 %", both right aligned.
  static final class DaysMissed extends RowCell {
    private final Label missed = Words.strong("");
    private final Label enrolled = Words.muted("");
    private final Label percent = Words.muted("");
    private final HBox line = new HBox(missed, enrolled, percent);

    /// @param why what stands behind a row's days
    DaysMissed(Function<StudentRow, List<Counted>> why) {
      missed.getStyleClass().add("asked");
      setOnMouseClicked(click -> {
        StudentRow row = getItem();
        if (row != null
            && click.getClickCount() == 1
            && click.getTarget() instanceof Node at
            && isOn(at, missed)) {
          WhyEvent.ask(getTableView(), why.apply(row));
        }
      });
      line.setAlignment(Pos.CENTER_RIGHT);
      line.setSpacing(4);
      percent.getStyleClass().add("percent-column");
      getStyleClass().add("right");
    }

    private static boolean isOn(Node target, Node number) {
      return target.equals(number)
          || (target.getParent() != null && isOn(target.getParent(), number));
    }

    @Override
    Node show(StudentRow row) {
      missed.setText(row.attendance().daysMissed());
      enrolled.setText(Messages.text("students.list.ofDays", row.attendance().daysEnrolled()));
      percent.setText(row.attendance().percent());
      return line;
    }
  }

  static final class Bar extends RowCell {
    private final DaysBar bar = new DaysBar();

    @Override
    Node show(StudentRow row) {
      bar.show(
          row.attendance().share(),
          row.attendance().band(),
          Messages.text("students.list.daysSaid", row.daysOf(), row.attendance().percent()));
      return bar;
    }
  }

  static final class Band extends RowCell {
    private final BandChip chip = new BandChip(AbsenceBand.SATISFACTORY);

    @Override
    Node show(StudentRow row) {
      chip.show(row.attendance().band());
      return chip;
    }
  }

  static final class LastTen extends RowCell {
    private final LastTenStrip strip = new LastTenStrip();

    @Override
    Node show(StudentRow row) {
      strip.show(row.attendance().lastTen());
      return strip;
    }
  }

  /// Three rings, one filled for each try since the family was last reached.
  static final class Tried extends RowCell {
    private static final double RADIUS = 4;

    private final HBox dots = new HBox(3);

    Tried() {
      dots.setAlignment(Pos.CENTER_LEFT);
      for (int i = 0; i < Tries.BEFORE_A_VISIT; i++) {
        Circle dot = new Circle(RADIUS);
        dots.getChildren().add(dot);
      }
    }

    @Override
    Node show(StudentRow row) {
      int count = row.tries().count();
      for (int i = 0; i < dots.getChildren().size(); i++) {
        dots.getChildren().get(i).getStyleClass().setAll(i < count ? "tried-dot" : "untried-dot");
      }
      dots.setAccessibleText(Messages.count("students.list.tries", count));
      return dots;
    }
  }

  static final class LastContact extends RowCell {
    private final Label words = new Label();
    private final Label day = Words.small("");
    private final HBox line = new HBox(4, words, day);

    LastContact() {
      line.setAlignment(Pos.CENTER_LEFT);
      day.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    Node show(StudentRow row) {
      Optional<StudentRow.LastContact> last = row.lastContact();
      words.setText(
          last.map(StudentRow.LastContact::words)
              .orElseGet(() -> Messages.text("students.contact.none")));
      day.setText(last.map(contact -> Dates.dayOfMonth(contact.on())).orElse(""));
      return line;
    }
  }

  static final class Next extends RowCell {
    private final Label words = new Label();

    Next() {
      words.setGraphicTextGap(8);
      words.getStyleClass().add("next-thing");
    }

    @Override
    Node show(StudentRow row) {
      words.setVisible(row.next().isPresent());
      row.next()
          .ifPresent(next -> {
            words.setGraphic(Icons.of(next.feather()));
            words.setText(words(next, row));
          });
      return words;
    }

    private static String words(StudentRow.NextThing next, StudentRow row) {
      return switch (next) {
        case JOINED_LATE ->
            Messages.text("students.next.joined", Dates.dayOfMonth(row.attendance().entryDate()));
        case SIBLING_LISTED ->
            row.siblings().isEmpty()
                ? ""
                : Messages.text("students.next.sibling", row.siblings().getFirst().firstName());
        default -> Messages.of(next);
      };
    }
  }
}
