package org.porchlight.ui.kit;

import java.time.Clock;
import java.time.LocalTime;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/// What was just done, and the way back. View models announce here; the window draws it.
///
/// Undo is an action of the domain that puts things back; nothing is deleted. Everything announced
/// since unlocking stays under *Recent actions*.
public final class Toasts {
  private final ObservableList<Done> recent = FXCollections.observableArrayList();
  private final ReadOnlyObjectWrapper<@Nullable Done> shown = new ReadOnlyObjectWrapper<>();
  private final Clock clock;
  private Runnable afterChange = () -> {};
  private Runnable afterUndo = () -> {};

  public Toasts(Clock clock) {
    this.clock = clock;
  }

  /// "Glasses fitted: marked kept." with the way back.
  public void done(String sentence, Runnable undo) {
    announce(new Done(sentence, LocalTime.now(clock), undo));
  }

  /// Something worth saying that cannot be taken back, such as a file that was saved.
  public void say(String sentence) {
    announce(new Done(sentence, LocalTime.now(clock), null));
  }

  /// Ctrl Z: takes back the newest thing that can be taken back and has not been.
  ///
  /// @return what was taken back
  public Optional<Done> undoLast() {
    Optional<Done> last = recent.stream().filter(Done::canUndo).findFirst();
    last.ifPresent(this::undo);
    return last;
  }

  void undo(Done done) {
    Runnable undo = done.undo;
    if (undo == null || done.undone) {
      return;
    }
    undo.run();
    done.undone = true;
    if (done.equals(shown.get())) {
      shown.set(null);
    }
    afterUndo.run();
  }

  void dismiss(Done done) {
    if (done.equals(shown.get())) {
      shown.set(null);
    }
  }

  /// Newest first.
  ObservableList<Done> recent() {
    return FXCollections.unmodifiableObservableList(recent);
  }

  ReadOnlyObjectProperty<@Nullable Done> shown() {
    return shown.getReadOnlyProperty();
  }

  /// For the window alone: what is read again after something was done, and after an undo.
  public void onChange(Runnable afterChange, Runnable afterUndo) {
    this.afterChange = afterChange;
    this.afterUndo = afterUndo;
  }

  private void announce(Done done) {
    recent.addFirst(done);
    shown.set(done);
    afterChange.run();
  }

  /// One thing done in this session.
  public static final class Done {
    private final String sentence;
    private final LocalTime at;
    private final @Nullable Runnable undo;
    private boolean undone;

    private Done(String sentence, LocalTime at, @Nullable Runnable undo) {
      this.sentence = sentence;
      this.at = at;
      this.undo = undo;
    }

    public String sentence() {
      return sentence;
    }

    LocalTime at() {
      return at;
    }

    boolean canUndo() {
      return undo != null && !undone;
    }

    boolean isUndone() {
      return undone;
    }
  }
}
