package org.porchlight.ui.students;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
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
  private static final double TICK = 36;
  private static final double NAME_AT_MOST = 240;

  private final StudentsViewModel model;
  private final Consumer<StudentRow> onOpen;
  private final TableView<StudentRow> table = new TableView<>();
  private final SortedList<StudentRow> sorted;
  private final Map<StudentColumn, TableColumn<StudentRow, StudentRow>> columns =
      new EnumMap<>(StudentColumn.class);
  private boolean fitting;

  StudentsTable(StudentsViewModel model, Consumer<StudentRow> onOpen) {
    this.model = model;
    this.onOpen = onOpen;
    sorted = new SortedList<>(model.shown());
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    table.setId("students-table");
    table.setAccessibleText(Messages.text("students.list.title"));
    table.getColumns().add(tickColumn());
    for (StudentColumn column : StudentColumn.values()) {
      TableColumn<StudentRow, StudentRow> made = column(column);
      columns.put(column, made);
      table.getColumns().add(made);
    }
    TableColumn<StudentRow, StudentRow> days = of(StudentColumn.DAYS);
    days.getStyleClass().add("right");
    days.setSortType(TableColumn.SortType.DESCENDING);
    table.getSortOrder().add(days);
    table.setColumnResizePolicy(TableView.UNCONSTRAINED_RESIZE_POLICY);
    table.widthProperty().addListener((property, was, is) -> fit(is.doubleValue()));
    model
        .rowsOf()
        .addListener((property, was, is) -> {
          boolean families = is == StudentsViewModel.RowsOf.FAMILIES;
          of(StudentColumn.NAME)
              .setText(
                  families ? Messages.text("students.column.family") : StudentColumn.NAME.words());
          fit(table.getWidth());
        });
    model.columns().addListener((property, was, is) -> fit(table.getWidth()));
    table.setRowFactory(view -> row());
    table.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    table.comparatorProperty().addListener((property, was, is) -> model.rememberOrder(sorted));
    model.ticked().addListener((SetChangeListener<Long>) change -> table.refresh());
  }

  private TableColumn<StudentRow, StudentRow> of(StudentColumn column) {
    return Objects.requireNonNull(columns.get(column));
  }

  private StudentCells.RowCell cell(StudentColumn column) {
    return switch (column) {
      case NAME -> new StudentCells.Name(model);
      case NUMBER -> new StudentCells.Plain(row -> row.student().localId());
      case GRADE -> new StudentCells.Grade();
      case SCHOOL -> new StudentCells.SchoolName();
      case TEACHER -> new StudentCells.Plain(row -> row.student().teacher());
      case POINT_PERSON -> new StudentCells.Plain(StudentRow::pointPerson);
      case LANGUAGE -> new StudentCells.Plain(row -> row.household().language());
      case DAYS -> new StudentCells.DaysMissed(model::days);
      case BAR -> new StudentCells.Bar();
      case BAND -> new StudentCells.Band();
      case LAST_TEN -> new StudentCells.LastTen();
      case TRIED -> new StudentCells.Tried();
      case CONTACT -> new StudentCells.LastContact();
      case NEXT -> new StudentCells.Next();
    };
  }

  private TableColumn<StudentRow, StudentRow> column(StudentColumn wanted) {
    TableColumn<StudentRow, StudentRow> column =
        column(wanted.words(), wanted.nodeId(), () -> cell(wanted));
    column.setPrefWidth(wanted.width());
    column.setComparator(wanted.order());
    // only a person drags a column while it is not being fitted
    column
        .widthProperty()
        .addListener((property, was, is) -> {
          if (!fitting && column.isVisible() && table.getScene() != null) {
            model.keepWidth(wanted, is.doubleValue());
          }
        });
    return column;
  }

  private static TableColumn<StudentRow, StudentRow> column(
      String words, String id, Supplier<StudentCells.RowCell> cell) {
    TableColumn<StudentRow, StudentRow> column = new TableColumn<>(words);
    column.setId(id);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(ignored -> cell.get());
    column.setReorderable(false);
    return column;
  }

  private TableColumn<StudentRow, StudentRow> tickColumn() {
    TableColumn<StudentRow, StudentRow> tick =
        column("", "students-column-tick", () -> new StudentCells.Tick(model, model::tick));
    tick.setPrefWidth(TICK);
    tick.setResizable(false);
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

  /// Chosen columns, without those a narrow window has no room for.
  private void fit(double width) {
    fitting = true;
    boolean wide = width >= WIDE;
    StudentColumns chosen = model.columns().get();
    columns.forEach((column, made) -> {
      made.setVisible(chosen.shows(column) && hasRoom(column, width));
      made.setPrefWidth(chosen.width(column));
    });
    if (wide) {
      table.getProperties().remove(NARROW);
    } else {
      table.getProperties().put(NARROW, true);
    }
    TableColumn<StudentRow, StudentRow> name = of(StudentColumn.NAME);
    TableColumn<StudentRow, StudentRow> contact = of(StudentColumn.CONTACT);
    double left =
        width
            - SCROLL_BAR
            - table.getVisibleLeafColumns().stream()
                .filter(column -> !column.equals(name) && !column.equals(contact))
                .mapToDouble(TableColumn::getPrefWidth)
                .sum();
    double narrowest = chosen.width(StudentColumn.CONTACT);
    double contactWidth = contact.isVisible() ? Math.max(narrowest, left - NAME_AT_MOST) : 0;
    contact.setPrefWidth(Math.max(narrowest, contactWidth));
    name.setPrefWidth(Math.max(chosen.width(StudentColumn.NAME), left - contactWidth));
    fitting = false;
    table.refresh();
  }

  private boolean hasRoom(StudentColumn column, double width) {
    return switch (column) {
      case SCHOOL, GRADE, TEACHER ->
          width >= WIDE && model.rowsOf().get() == StudentsViewModel.RowsOf.STUDENTS;
      case TRIED, NUMBER, POINT_PERSON, LANGUAGE -> width >= WIDE;
      case BAR, CONTACT, NEXT -> width >= ROOMY;
      case NAME, DAYS, BAND, LAST_TEN -> true;
    };
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
