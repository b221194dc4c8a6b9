package org.porchlight.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.WhyDrawer;
import org.porchlight.ui.kit.Words;

/// The frame around a screen: title, its sentence, actions, freshness and find at the top, tabs
/// below them, the footer at the bottom.
final class ScreenFrame extends BorderPane {
  /// How many letters' widths a title wants beside the actions; with less they go below it.
  private static final double TITLE_ROOM = 8;

  private final Screen screen;
  private final Label title;
  private final HBox titleLine = new HBox();
  private final HBox actions = new HBox();
  private final VBox words = new VBox();
  private final VBox top = new VBox();
  private final Node freshness;
  private final Node find;
  private final List<Node> tabs;
  private final WhyDrawer drawer;

  /// @param tabs the strip of Visits, or nothing
  ScreenFrame(Screen screen, Node freshness, Node find, List<Node> tabs, Navigator navigator) {
    this.screen = screen;
    this.freshness = freshness;
    this.find = find;
    this.tabs = tabs;
    setId(screen.id());
    boolean person = screen.header().get() == Screen.Header.ACTIONS;
    title =
        Words.following(
            screen.title(),
            person && screen.aboveTitle().get() != null ? "title-person" : "title-screen");
    buildHeader();
    buildTop();
    drawer = new WhyDrawer(screen.content(), navigator);
    setCenter(drawer);
    setBottom(dressedFooter(screen.footer().get()));
    screen.footer().addListener((property, was, is) -> setBottom(dressedFooter(is)));
  }

  private void buildHeader() {
    title.setId("screen-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    titleLine.getStyleClass().add("title-line");
    follow(
        screen.besideTitle(),
        () -> {
          titleLine.getChildren().setAll(title);
          titleLine.getChildren().addAll(screen.besideTitle());
        });
    Label sentence = Words.following(screen.sentence(), "muted");
    sentence.setWrapText(true);
    sentence.setMinHeight(Region.USE_PREF_SIZE);
    sentence.setId("screen-sentence");
    sentence.visibleProperty().bind(screen.sentence().isNotEmpty());
    sentence.managedProperty().bind(sentence.visibleProperty());
    Runnable arrange =
        () -> {
          Node above = screen.aboveTitle().get();
          words.getChildren().clear();
          if (above != null) {
            words.getChildren().add(above);
          }
          words.getChildren().addAll(titleLine, sentence);
        };
    screen.aboveTitle().addListener((property, was, is) -> arrange.run());
    arrange.run();
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    actions.getStyleClass().add("header-actions");
    actions.setMinWidth(Region.USE_PREF_SIZE);
    Runnable arrangeActions =
        () -> {
          actions.getChildren().setAll(screen.actions());
          if (screen.header().get() != Screen.Header.ACTIONS) {
            actions.getChildren().add(freshness);
          }
          if (screen.header().get() == Screen.Header.FULL) {
            actions.getChildren().add(find);
          }
        };
    follow(screen.actions(), arrangeActions);
    screen.header().addListener((property, was, is) -> arrangeActions.run());
  }

  private void buildTop() {
    HBox header = new HBox(words, actions);
    header.getStyleClass().add("screen-header");
    HBox second = new HBox();
    second.getStyleClass().add("screen-header");
    second.managedProperty().bind(second.visibleProperty());
    second.setVisible(false);
    header.widthProperty().addListener((property, was, is) -> fold(header, second));
    actions.widthProperty().addListener((property, was, is) -> fold(header, second));
    Runnable arrange =
        () -> {
          top.getChildren().setAll(header, second);
          top.getChildren().addAll(tabs);
          Node below = screen.belowHeader().get();
          if (below != null) {
            VBox holder = new VBox(below);
            holder.getStyleClass().add("below-header");
            top.getChildren().add(holder);
          }
        };
    ChangeListener<Object> again = (property, was, is) -> arrange.run();
    screen.belowHeader().addListener(again);
    arrange.run();
    setTop(top);
  }

  /// Where words are large for the window, what stands beside the title goes below it.
  private void fold(HBox header, HBox second) {
    double left = header.getWidth() - actions.prefWidth(-1);
    boolean narrow = header.getWidth() > 0 && left < TITLE_ROOM * title.getFont().getSize();
    if (narrow != second.isVisible()) {
      (narrow ? header : second).getChildren().remove(actions);
      (narrow ? second : header).getChildren().add(actions);
      second.setVisible(narrow);
    }
  }

  private static Node dressedFooter(@Nullable Node footer) {
    if (footer == null) {
      return new Region();
    }
    HBox bar = new HBox(footer);
    HBox.setHgrow(footer, Priority.ALWAYS);
    bar.getStyleClass().add("screen-footer");
    return bar;
  }

  private static void follow(ObservableList<Node> nodes, Runnable arrange) {
    nodes.addListener((ListChangeListener<Node>) change -> arrange.run());
    arrange.run();
  }

  /// *Why this number?* beside the screen.
  WhyDrawer drawer() {
    return drawer;
  }

  /// The parts F6 goes through.
  List<Node> regions() {
    List<Node> regions = new ArrayList<>();
    regions.add(top);
    regions.add(getCenter());
    regions.add(getBottom());
    return regions;
  }

  /// "Attendance through Tue Dec 8", opens the import.
  static Button freshness(Consumer<Button> fill, Runnable open) {
    Button button = new Button();
    button.setId("freshness");
    button.getStyleClass().setAll("button", "freshness");
    button.setOnAction(event -> open.run());
    fill.accept(button);
    return button;
  }
}
