package org.porchlight.ui.students;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.SetChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// The table of students. Columns go, school first, as the room gets narrow.
final class StudentsTable {
  /// Below this the school moves under the name and the tries go.
  private static final double WIDE = 1130;

  /// Below this, with the panel open, only name, days, band and the strip stay.
  private static final double ROOMY = 860;

  /// A property of the table that tells its cells that it is narrow.
  static final String NARROW = "narrow";

  private static final double SCROLL_BAR = 14;
  private static final double NAME = 138;
  private static final double NAME_AT_MOST = 240;
  private static final double CONTACT = 152;

  private static final Comparator<StudentRow> BY_SHARE =
      Comparator.<StudentRow>comparingDouble(row -> row.attendance().share())
          .thenComparing(row -> row.student().listName(), Comparator.reverseOrder());

  private final StudentsViewModel model;
  private final Consumer<StudentRow> onOpen;
  private final TableView<StudentRow> table = new TableView<>();
  private final SortedList<StudentRow> sorted;

  private final TableColumn<StudentRow, StudentRow> name;
  private final TableColumn<StudentRow, StudentRow> grade =
      column(
          "students.column.grade",
          36,
          StudentCells.Grade::new,
          by(row -> row.attendance().grade()));
  private final TableColumn<StudentRow, StudentRow> school =
      column(
          "students.column.school", 102, StudentCells.SchoolName::new, by(StudentRow::schoolName));
  private final TableColumn<StudentRow, StudentRow> days;
  private final TableColumn<StudentRow, StudentRow> bar =
      column("students.column.bar", 82, StudentCells.Bar::new, BY_SHARE);
  private final TableColumn<StudentRow, StudentRow> tried =
      column("students.column.tried", 48, StudentCells.Tried::new, by(row -> row.tries().count()));
  private final TableColumn<StudentRow, StudentRow> contact =
      column(
          "students.column.contact",
          CONTACT,
          StudentCells.LastContact::new,
          by(row -> row.lastContact().map(last -> last.on().toEpochDay()).orElse(0L)));
  private final TableColumn<StudentRow, StudentRow> next =
      column(
          "students.column.next",
          142,
          StudentCells.Next::new,
          by(row -> row.next().map(Enum::ordinal).orElse(Integer.MAX_VALUE)));

  StudentsTable(StudentsViewModel model, Consumer<StudentRow> onOpen) {
    this.model = model;
    days =
        column(
            "students.column.days", 141, () -> new StudentCells.DaysMissed(model::days), BY_SHARE);
    this.onOpen = onOpen;
    name =
        column(
            "students.column.name",
            NAME,
            () -> new StudentCells.Name(model),
            by(row -> row.student().listName()));
    sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("students-table");
    table.setAccessibleText(Messages.text("students.list.title"));
    days.getStyleClass().add("right");
    days.setSortType(TableColumn.SortType.DESCENDING);
    table.getColumns().add(tickColumn());
    List.of(name, grade, school, days, bar).forEach(table.getColumns()::add);
    table
        .getColumns()
        .add(
            column(
                "students.column.band",
                130,
                StudentCells.Band::new,
                by(row -> row.attendance().band())));
    table
        .getColumns()
        .add(
            column(
                "students.column.lastTen",
                148,
                StudentCells.LastTen::new,
                by(row -> row.attendance().lastTenMissedQuarterDays())));
    List.of(tried, contact, next).forEach(table.getColumns()::add);
    table.getSortOrder().add(days);
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.widthProperty().addListener((property, was, is) -> fit(is.doubleValue()));
    model
        .rowsOf()
        .addListener((property, was, is) -> {
          boolean families = is == StudentsViewModel.RowsOf.FAMILIES;
          name.setText(Messages.text(families ? "students.column.family" : "students.column.name"));
          fit(table.getWidth());
        });
    table.setRowFactory(view -> row());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    table.comparatorProperty().addListener((property, was, is) -> model.rememberOrder(sorted));
    model.ticked().addListener((SetChangeListener<Long>) change -> table.refresh());
  }

  private static <C extends Comparable<? super C>> Comparator<StudentRow> by(
      Function<StudentRow, C> key) {
    return Comparator.comparing(key);
  }

  private static TableColumn<StudentRow, StudentRow> column(
      String key, double width, Supplier<StudentCells.RowCell> cell, Comparator<StudentRow> order) {
    TableColumn<StudentRow, StudentRow> column = new TableColumn<>(Messages.text(key));
    column.setId(key.replace('.', '-'));
    column.setPrefWidth(width);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(ignored -> cell.get());
    column.setComparator(order);
    column.setReorderable(false);
    return column;
  }

  private TableColumn<StudentRow, StudentRow> tickColumn() {
    TableColumn<StudentRow, StudentRow> tick =
        column(
            "students.column.tick",
            36,
            () -> new StudentCells.Tick(model, model::tick),
            by(StudentRow::id));
    tick.setSortable(false);
    return tick;
  }

  private TableRow<StudentRow> row() {
    TableRow<StudentRow> row =
        new TableRow<>() {
          @Override
          protected void updateItem(@Nullable StudentRow item, boolean empty) {
            super.updateItem(item, empty);
            setAccessibleText(item == null ? null : item.spoken());
          }
        };
    row.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY
          && click.getClickCount() == 2
          && row.getItem() != null) {
        onOpen.accept(row.getItem());
      }
    });
    return row;
  }

  private void fit(double width) {
    boolean wide = width >= WIDE;
    boolean roomy = width >= ROOMY;
    boolean students = model.rowsOf().get() == StudentsViewModel.RowsOf.STUDENTS;
    school.setVisible(wide && students);
    grade.setVisible(wide && students);
    tried.setVisible(wide);
    bar.setVisible(roomy);
    contact.setVisible(roomy);
    next.setVisible(roomy);
    if (wide) {
      table.getProperties().remove(NARROW);
    } else {
      table.getProperties().put(NARROW, true);
    }
    double left =
        width
            - SCROLL_BAR
            - table.getVisibleLeafColumns().stream()
                .filter(column -> !column.equals(name) && !column.equals(contact))
                .mapToDouble(TableColumn::getWidth)
                .sum();
    double contactWidth = contact.isVisible() ? Math.max(CONTACT, left - NAME_AT_MOST) : 0;
    contact.setPrefWidth(Math.max(CONTACT, contactWidth));
    name.setPrefWidth(Math.max(NAME, left - contactWidth));
    table.refresh();
  }

  private void steer(KeyEvent key) {
    if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown()) {
      atHand().ifPresent(onOpen);
      key.consume();
    } else if (key.getCode() == KeyCode.SPACE) {
      atHand().ifPresent(model::tick);
      key.consume();
    } else if (key.getCode() == KeyCode.A && key.isShortcutDown()) {
      model.tickAllShown();
      key.consume();
    }
  }

  TableView<StudentRow> node() {
    return table;
  }

  /// The selected row.
  Optional<StudentRow> atHand() {
    return Optional.ofNullable(table.getSelectionModel().getSelectedItem());
  }

  /// Selects the row of a student again after the rows were read anew.
  void select(long studentId) {
    for (int i = 0; i < sorted.size(); i++) {
      if (sorted.get(i).id() == studentId) {
        table.getSelectionModel().select(i);
        return;
      }
    }
  }

  /// Sorted as shown, for the order of the pages and for saving.
  List<StudentRow> inOrder() {
    return List.copyOf(sorted);
  }
}
