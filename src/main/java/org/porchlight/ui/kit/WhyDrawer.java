package org.porchlight.ui.kit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.Subject;

/// *Why this number?* beside any screen: what the number says, the rule, and every row behind it,
/// exactly as many as it says. Every [NumberLink] inside the content opens it; `Esc` closes it and
/// gives the focus back.
public final class WhyDrawer extends HBox {
  private final Node content;
  private final Navigator navigator;
  private final VBox panel = new VBox();
  private final VBox inside = new VBox();
  private List<Counted> numbers = List.of();
  private @Nullable Node returnTo;

  public WhyDrawer(Node content, Navigator navigator) {
    this.content = content;
    this.navigator = navigator;
    getStyleClass().add("why-drawer");
    panel.setId("why-panel");
    panel.getStyleClass().addAll("card", "side-panel", "why-panel");
    inside.getStyleClass().add("why-inside");
    VBox.setVgrow(inside, Priority.ALWAYS);
    HBox bar =
        new HBox(
            Words.gap(),
            Buttons.icon("why-panel-close", "fth-x", Messages.text("kit.close"), this::close));
    bar.getStyleClass().add("side-panel-bar");
    panel.getChildren().addAll(bar, inside);
    show(false);
    StackPane holder = new StackPane(content);
    holder.setMinWidth(0);
    HBox.setHgrow(holder, Priority.ALWAYS);
    getChildren().addAll(holder, panel);
    addEventHandler(
        WhyEvent.ASKED,
        event -> {
          open(event.asker(), event.numbers());
          event.consume();
        });
    // a list takes Esc for itself, so the panel looks first
    panel.addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
  }

  private void escape(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE) {
      close();
      key.consume();
    }
  }

  private void show(boolean open) {
    panel.setVisible(open);
    panel.setManaged(open);
  }

  public boolean isOpen() {
    return panel.isVisible();
  }

  /// The numbers that stand on the screen now.
  public List<Counted> onScreen() {
    return links().flatMap(link -> link.numbers().stream()).distinct().toList();
  }

  private Stream<NumberLink> links() {
    return content.lookupAll("." + NumberLink.STYLE_CLASS).stream()
        .filter(NumberLink.class::isInstance)
        .map(NumberLink.class::cast)
        .filter(WhyDrawer::isShown);
  }

  private static boolean isShown(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (!at.isVisible()) {
        return false;
      }
    }
    return true;
  }

  /// The key `?`: every number of the screen, to choose from.
  ///
  /// @param more numbers that stand in no node of their own, as those of a printed page
  public void openAll(List<Counted> more) {
    List<Counted> all = new ArrayList<>(onScreen());
    more.stream().filter(number -> !all.contains(number)).forEach(all::add);
    open(getScene() == null ? null : getScene().getFocusOwner(), all);
  }

  private void open(@Nullable Node from, List<Counted> asked) {
    if (from != null && !isInside(from)) {
      returnTo = from;
    }
    numbers = asked;
    if (asked.size() == 1) {
      tell(asked.getFirst());
    } else {
      choose();
    }
    show(true);
    Focus.firstWithin(inside).ifPresent(Node::requestFocus);
  }

  private boolean isInside(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.equals(panel)) {
        return true;
      }
    }
    return false;
  }

  public void close() {
    show(false);
    inside.getChildren().clear();
    Optional.ofNullable(returnTo).ifPresent(Node::requestFocus);
    returnTo = null;
  }

  private void choose() {
    ListView<Counted> list = new ListView<>(FXCollections.observableArrayList(numbers));
    list.setId("why-numbers");
    list.getStyleClass().add("why-rows");
    list.setCellFactory(view -> new NumberCell(this::tell));
    VBox.setVgrow(list, Priority.ALWAYS);
    list.setOnKeyPressed(key -> {
      Counted chosen = list.getSelectionModel().getSelectedItem();
      if (key.getCode() == KeyCode.ENTER && chosen != null) {
        tell(chosen);
        key.consume();
      }
    });
    inside
        .getChildren()
        .setAll(
            Words.cardTitle(Messages.text("why.all")),
            Words.wrapped(
                Messages.text(numbers.isEmpty() ? "why.all.none" : "why.all.rule"),
                "small",
                "muted"),
            list);
  }

  private void tell(Counted number) {
    inside.getChildren().setAll(Words.cardTitle(Messages.text("why.title")));
    if (numbers.size() > 1) {
      Button back = Buttons.link("why-back", Messages.text("why.back"), this::choose);
      inside.getChildren().add(Buttons.withIcon(back, "fth-arrow-left"));
    }
    Label sentence = Words.wrapped(number.sentence(), "strong");
    sentence.setId("why-sentence");
    inside.getChildren().add(sentence);
    if (!number.rule().isEmpty()) {
      inside.getChildren().add(Words.wrapped(number.rule(), "small", "muted"));
    }
    Label count = Words.plain("", "section-name");
    count.setId("why-row-count");
    ListView<CountedRow> list = new ListView<>();
    list.setId("why-rows");
    list.getStyleClass().add("why-rows");
    list.setCellFactory(view -> new RowCell(number.kind(), this::go));
    VBox.setVgrow(list, Priority.ALWAYS);
    number
        .whole()
        .ifPresent(whole -> inside.getChildren().add(partOrWhole(number, whole, list, count)));
    fill(number, list, count);
    inside.getChildren().addAll(count, list);
    list.requestFocus();
  }

  private static void fill(Counted number, ListView<CountedRow> list, Label count) {
    List<CountedRow> rows = number.rows();
    list.getItems().setAll(rows);
    count.setText(
        rows.isEmpty() ? Messages.text("why.none") : Messages.count("why.rows", rows.size()));
  }

  private static Region partOrWhole(
      Counted part, Counted whole, ListView<CountedRow> list, Label count) {
    HBox chips = new HBox();
    chips.getStyleClass().add("chips");
    FilterChip one = FilterChip.oneOf("why-part", Messages.text("why.showPart"));
    FilterChip all = FilterChip.oneOf("why-whole", Messages.text("why.showWhole"));
    one.setSelected(true);
    one.setOnAction(event -> {
      one.setSelected(true);
      all.setSelected(false);
      fill(part, list, count);
    });
    all.setOnAction(event -> {
      all.setSelected(true);
      one.setSelected(false);
      fill(whole, list, count);
    });
    chips.getChildren().addAll(one, all);
    return chips;
  }

  private void go(Subject subject) {
    Destination place =
        switch (subject.kind()) {
          case STUDENT -> new Destination.Student(subject.id());
          case HOUSEHOLD -> new Destination.Choose();
          case VISIT -> Destination.debrief(subject.id());
          case PROMISE -> Destination.promises();
        };
    navigator.open(place);
  }

  /// A number to choose.
  private static final class NumberCell extends ListCell<Counted> {
    private final Consumer<Counted> choose;

    NumberCell(Consumer<Counted> choose) {
      this.choose = choose;
    }

    @Override
    protected void updateItem(@Nullable Counted number, boolean empty) {
      super.updateItem(number, empty);
      if (empty || number == null) {
        setGraphic(null);
        setOnMouseClicked(null);
        return;
      }
      Label shown = Words.plain(number.shown(), "strong");
      shown.setMinWidth(Region.USE_PREF_SIZE);
      HBox line = new HBox(Words.wrapped(number.sentence(), "small"), Words.gap(), shown);
      line.getStyleClass().add("why-row");
      line.prefWidthProperty().bind(getListView().widthProperty().subtract(28));
      setGraphic(line);
      setAccessibleText(number.sentence());
      setOnMouseClicked(click -> choose.accept(number));
    }
  }

  /// A row behind the number.
  private static final class RowCell extends ListCell<CountedRow> {
    private final Counted.Kind kind;
    private final Consumer<Subject> open;

    RowCell(Counted.Kind kind, Consumer<Subject> open) {
      this.kind = kind;
      this.open = open;
    }

    @Override
    protected void updateItem(@Nullable CountedRow row, boolean empty) {
      super.updateItem(row, empty);
      if (empty || row == null) {
        setGraphic(null);
        return;
      }
      VBox box = new VBox(head(row), Words.wrapped(row.detail(), "small", "muted"));
      if (!row.source().isEmpty()) {
        box.getChildren().add(Words.wrapped(row.source(), "tiny", "subtle"));
      }
      box.getStyleClass().add("why-row-words");
      box.prefWidthProperty().bind(getListView().widthProperty().subtract(28));
      setGraphic(box);
      setAccessibleText(row.title() + ", " + row.detail());
    }

    private HBox head(CountedRow row) {
      Subject subject = row.subject();
      Node title =
          subject == null ? Words.plain(row.title(), "strong") : nameLink(row.title(), subject);
      HBox head = new HBox(title, Words.gap());
      if (kind == Counted.Kind.MIDDLE) {
        head.getChildren().add(Words.strong(Messages.text("why.count", row.amount())));
      }
      head.getStyleClass().add("why-row-head");
      return head;
    }

    private Node nameLink(String name, Subject subject) {
      Button link =
          Buttons.link(
              "why-open-" + subject.kind() + "-" + subject.id(), name, () -> open.accept(subject));
      link.getStyleClass().addAll("flush", "name-link");
      return link;
    }
  }
}
