package org.porchlight.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Avatar;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.KeyHint;
import org.porchlight.ui.kit.PorchDoor;
import org.porchlight.ui.kit.Tips;
import org.porchlight.ui.kit.Words;

/// The way through the house: wordmark, entries, safety card, who is working, lock.
final class Sidebar extends VBox {
  private final Map<SidebarEntry, Button> entries = new EnumMap<>(SidebarEntry.class);
  private final Map<SidebarEntry, Label> badges = new EnumMap<>(SidebarEntry.class);
  private final boolean narrow;
  private final Consumer<SidebarEntry> open;

  /// @param narrow icons only, the words in tooltips
  /// @param sees which schools' students; empty for everybody's
  Sidebar(
      boolean narrow,
      Set<SidebarEntry> present,
      StaffMember me,
      String sees,
      Consumer<SidebarEntry> open,
      Runnable safetyCard,
      Runnable lock) {
    this.narrow = narrow;
    this.open = open;
    setId("sidebar");
    getStyleClass().add("sidebar");
    if (narrow) {
      getStyleClass().add("narrow");
    }
    getChildren().add(wordmark());
    for (SidebarEntry entry : present) {
      if (entry == SidebarEntry.IMPORT
          || (entry == SidebarEntry.SETTINGS && !present.contains(SidebarEntry.IMPORT))) {
        getChildren().add(rule());
      }
      getChildren().add(entry(entry));
    }
    getChildren().addAll(Words.gap(), safetyCard(safetyCard), person(me, sees, lock));
  }

  private HBox wordmark() {
    HBox wordmark = new HBox(PorchDoor.icon(30));
    if (!narrow) {
      wordmark.getChildren().add(Words.plain(Messages.text("window.name")));
    }
    wordmark.getStyleClass().add("wordmark");
    return wordmark;
  }

  private static Node rule() {
    Region line = new Region();
    line.getStyleClass().add("nav-rule");
    StackPane holder = new StackPane(line);
    holder.getStyleClass().add("nav-rule-holder");
    return holder;
  }

  private Node entry(SidebarEntry entry) {
    Label badge = Words.plain("", "badge");
    badge.setVisible(false);
    badge.setManaged(false);
    badges.put(entry, badge);
    Label key = Words.plain(KeyHint.written(entry.stroke()), "nav-key");
    key.visibleProperty().bind(badge.visibleProperty().not());
    key.managedProperty().bind(key.visibleProperty());
    Button button =
        navButton(
            entry.nodeId(),
            entry.feather(),
            entry.words(),
            new StackPane(badge, key),
            () -> open.accept(entry));
    Tips.on(button, entry.words() + "  " + KeyHint.written(entry.stroke()));
    entries.put(entry, button);
    return button;
  }

  private Button navButton(String id, String feather, String words, Node atRight, Runnable action) {
    HBox face = new HBox(Icons.of(feather));
    face.getStyleClass().add("nav-face");
    Button button = new Button();
    button.setId(id);
    button.setGraphic(face);
    button.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    button.setMaxWidth(Double.MAX_VALUE);
    button.getStyleClass().setAll("button", "nav-entry");
    button.setAccessibleText(words);
    button.setOnAction(event -> action.run());
    if (narrow) {
      face.setAlignment(Pos.CENTER);
      face.prefWidthProperty().bind(button.widthProperty());
    } else {
      face.getChildren().addAll(Words.plain(words, "nav-words"), Words.gap(), atRight);
      // the face is as wide as the button, so that keys stand at its right
      face.prefWidthProperty().bind(button.widthProperty().subtract(22));
    }
    return button;
  }

  private Button safetyCard(Runnable action) {
    String words = Messages.text("window.safety");
    Button button =
        navButton("nav-safety", "fth-life-buoy", words, Words.plain("F9", "nav-key"), action);
    button.getStyleClass().add("nav-safety");
    Tips.on(button, words + "  F9");
    return button;
  }

  private Node person(StaffMember me, String sees, Runnable lock) {
    Button lockButton =
        Buttons.icon(
            "nav-lock", "fth-lock", Messages.text("window.lock", KeyHint.written("Ctrl L")), lock);
    if (narrow) {
      VBox person = new VBox(new Avatar(me.name()), lockButton);
      person.getStyleClass().add("nav-person");
      return person;
    }
    String job = me.job();
    Label whole = Words.plain(me.name(), "strong");
    whole.setWrapText(true);
    VBox name =
        new VBox(whole, Words.plain(job == null ? Messages.of(me.role()) : job, "tiny", "muted"));
    if (!sees.isEmpty()) {
      Label line = Words.wrapped(sees, "tiny", "muted");
      line.setId("nav-sees");
      name.getChildren().add(line);
    }
    name.setMinWidth(0);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox person = new HBox(new Avatar(me.name()), name, lockButton);
    person.getStyleClass().add("nav-person");
    return person;
  }

  /// The sidebar in its place at the left; with large words or a low window it scrolls.
  Node place() {
    ScrollPane scroll = new ScrollPane(this);
    scroll.setFitToHeight(true);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    scroll.getStyleClass().addAll("edge-to-edge", "sidebar-place");
    return scroll;
  }

  boolean isNarrow() {
    return narrow;
  }

  /// Where the person is.
  void here(SidebarEntry here) {
    entries.forEach((entry, button) -> {
      button.getStyleClass().remove("here");
      if (entry == here) {
        button.getStyleClass().add("here");
      }
    });
  }

  /// @param words such as "4"; empty takes the badge away
  void badge(SidebarEntry entry, String words) {
    Label badge = badges.get(entry);
    Button button = entries.get(entry);
    if (badge == null || button == null) {
      return;
    }
    badge.setText(words);
    badge.setVisible(!words.isEmpty());
    badge.setManaged(!words.isEmpty());
    button.setAccessibleText(
        words.isEmpty()
            ? entry.words()
            : Messages.text("window.entry.badge", entry.words(), words));
  }
}
