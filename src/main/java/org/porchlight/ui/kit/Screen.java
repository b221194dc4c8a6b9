package org.porchlight.ui.kit;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.porchlight.why.Counted;

/// One screen: what stands in the header, what stands below it, and what its keys do.
///
/// The window draws the header (title, the sentence giving the state, actions, "attendance
/// through", find) and gives the rest of the room to [#content()]. A screen is made once and kept;
/// it reads what it shows in [#refresh()], which the window calls on arrival and after an undo.
/// Content gets no outer padding: use the style class `page` on its root for the usual 28 px.
public abstract class Screen {
  /// Which parts of the header beside title and actions are drawn.
  public enum Header {
    /// Attendance through, and find.
    FULL,
    /// Attendance through only.
    FRESHNESS,
    /// Only the screen's own actions: plans, wizards, a student's page.
    ACTIONS
  }

  /// A key of this screen, as F1 lists it: `C`, `Log a contact`.
  public record Key(String stroke, String meaning) {}

  private final String id;
  private final StringProperty title = new SimpleStringProperty("");
  private final StringProperty sentence = new SimpleStringProperty("");
  private final ObservableList<Node> actions = FXCollections.observableArrayList();
  private final ObservableList<Node> besideTitle = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable Node> aboveTitle = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Node> belowHeader = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable Node> footer = new SimpleObjectProperty<>();
  private final ObjectProperty<Header> header = new SimpleObjectProperty<>(Header.FULL);

  /// @param id the node id of the screen's frame, such as `students`
  protected Screen(String id) {
    this.id = id;
  }

  /// Everything below the header. Built once.
  public abstract Node content();

  /// Reads again what the screen shows. Cheap or in the background.
  public void refresh() {}

  /// The person comes to this screen. A screen whose place has parts (a student, a day) reads them
  /// from the destination; the others just refresh.
  public void arrive(Destination destination) {
    refresh();
  }

  /// The person goes elsewhere: keep drafts, stop what only runs while looked at.
  public void leave() {}

  /// Ctrl Enter: the one amber button.
  public void primaryAction() {}

  /// Files dropped anywhere on the window while this screen is shown.
  ///
  /// @return true if the screen takes them
  public boolean take(List<Path> files) {
    return false;
  }

  /// Ctrl P.
  public void print() {}

  /// A key pressed while no text field has the focus. Single letters and digits come here.
  ///
  /// @return true if the key meant something here
  public boolean keyPressed(KeyEvent key) {
    return false;
  }

  /// Numbers the screen shows that stand in no [NumberLink]: in tables, drawings, printed pages.
  /// The key `?` offers them beside those that do.
  public List<Counted> numbers() {
    return List.of();
  }

  /// What F1 lists.
  public List<Key> keys() {
    return List.of();
  }

  public final String id() {
    return id;
  }

  /// Serif, one per screen.
  public final StringProperty title() {
    return title;
  }

  /// One sentence giving the state in words, under the title.
  public final StringProperty sentence() {
    return sentence;
  }

  /// Buttons at the right of the header, most important last.
  public final ObservableList<Node> actions() {
    return actions;
  }

  /// A band chip or the like right of the title.
  public final ObservableList<Node> besideTitle() {
    return besideTitle;
  }

  /// A line above the title, such as the way back.
  public final ObjectProperty<@Nullable Node> aboveTitle() {
    return aboveTitle;
  }

  /// A strip below the header, above the content: a stepper, filter chips, a progress line.
  public final ObjectProperty<@Nullable Node> belowHeader() {
    return belowHeader;
  }

  /// A bar at the foot of the window: what will be remembered left, Back and Next right.
  public final ObjectProperty<@Nullable Node> footer() {
    return footer;
  }

  public final ObjectProperty<Header> header() {
    return header;
  }
}
