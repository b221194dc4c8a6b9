package org.porchlight.ui.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.FilterChip;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Words;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.why.Counted;

/// Visits, History: a table of every visit; Enter opens the family.
public final class HistoryView extends Screen {
  private final HistoryViewModel model;
  private final Navigator navigator;
  private final TableView<PastVisit> table = new TableView<>();
  private final TextField find = FormRow.textField("history-find", "");
  private final FlowPane chips = new FlowPane();
  private final VBox page;

  public HistoryView(HistoryViewModel model, Navigator navigator) {
    super("history");
    this.model = model;
    this.navigator = navigator;
    title().set(Messages.text("history.title"));
    sentence().bind(model.sentence());
    find.setPromptText(Messages.text("history.find"));
    find.setAccessibleText(Messages.text("history.find"));
    find.setPrefColumnCount(18);
    model.named().bind(find.textProperty());
    chips.getStyleClass().add("chips");
    drawChips();
    model.went().addListener((property, was, is) -> drawChips());
    model.purpose().addListener((property, was, is) -> drawChips());
    fillTable();
    Card card = Card.edgeToEdge(table);
    VBox.setVgrow(table, Priority.ALWAYS);
    VBox.setVgrow(card, Priority.ALWAYS);
    page = new VBox(chips, card);
    page.getStyleClass().addAll("page", "students-page");
  }

  private void drawChips() {
    List<Node> drawn = new ArrayList<>(List.of(find));
    drawn.add(
        FilterChip.choosing(
            "history-went",
            List.of(HistoryViewModel.Went.values()),
            model.went().get(),
            Messages::of,
            model.went()::set));
    List<Optional<VisitPurpose>> purposes = new ArrayList<>(List.of(Optional.empty()));
    for (VisitPurpose purpose : VisitPurpose.values()) {
      purposes.add(Optional.of(purpose));
    }
    drawn.add(
        FilterChip.choosing(
            "history-purpose",
            purposes,
            model.purpose().get(),
            purpose -> purpose.map(Messages::of).orElse(Messages.text("history.anyPurpose")),
            model.purpose()::set));
    chips.getChildren().setAll(drawn);
  }

  private void fillTable() {
    table.setId("history-table");
    table.setAccessibleText(Messages.text("history.title"));
    table.setItems(model.shown());
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
    table.setPlaceholder(new EmptyState(Messages.text("history.nobody"), null));
    table
        .getColumns()
        .setAll(
            List.of(
                column("history.column.day", 96, past -> Dates.dayAndYear(past.on()), ""),
                column("history.column.family", 140, PastVisit::family, "strong"),
                column("history.column.children", 118, PastVisit::children, ""),
                column(
                    "history.column.purpose",
                    146,
                    past -> Messages.of(past.visit().purpose()),
                    "muted"),
                column("history.column.outcome", 158, PastVisit::outcome, ""),
                column("history.column.visitors", 192, PastVisit::visitors, "muted"),
                column("history.column.next", 176, PastVisit::next, "muted")));
    table.setRowFactory(view -> row());
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        key -> {
          PastVisit at = table.getSelectionModel().getSelectedItem();
          if (key.getCode() == KeyCode.ENTER && !key.isShortcutDown() && at != null) {
            open(at);
            key.consume();
          }
        });
  }

  private static TableColumn<PastVisit, PastVisit> column(
      String key, double width, Function<PastVisit, String> words, String style) {
    TableColumn<PastVisit, PastVisit> column = new TableColumn<>(Messages.text(key));
    column.setId(key.replace('.', '-'));
    column.setPrefWidth(width);
    column.setReorderable(false);
    column.setCellValueFactory(past -> new ReadOnlyObjectWrapper<>(past.getValue()));
    column.setComparator(
        key.endsWith("day") ? Comparator.comparing(PastVisit::on) : Comparator.comparing(words));
    column.setCellFactory(ignored ->
        new TableCell<>() {
          private final Label label = Words.plain("", style.isEmpty() ? "small" : style);

          @Override
          protected void updateItem(@Nullable PastVisit past, boolean empty) {
            super.updateItem(past, empty);
            label.setText(past == null || empty ? "" : words.apply(past));
            setGraphic(past == null || empty ? null : label);
          }
        });
    return column;
  }

  private TableRow<PastVisit> row() {
    TableRow<PastVisit> row =
        new TableRow<>() {
          @Override
          protected void updateItem(@Nullable PastVisit past, boolean empty) {
            super.updateItem(past, empty);
            setAccessibleText(past == null || empty ? null : past.spoken());
          }
        };
    row.setOnMouseClicked(click -> {
      if (click.getButton() == MouseButton.PRIMARY
          && click.getClickCount() == 2
          && row.getItem() != null) {
        open(row.getItem());
      }
    });
    return row;
  }

  private void open(PastVisit past) {
    navigator.open(new Destination.Family(past.visit().householdId()));
  }

  @Override
  public Node content() {
    return page;
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public List<Counted> numbers() {
    return model.numbers();
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    if ("/".equals(key.getText()) && !key.isShortcutDown()) {
      find.requestFocus();
      return true;
    }
    return false;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("Enter", Messages.text("history.key.open")),
        new Key("/", Messages.text("history.find")));
  }
}
