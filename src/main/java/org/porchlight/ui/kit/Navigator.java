package org.porchlight.ui.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Takes people from screen to screen and back again. Knows places, not screens.
public final class Navigator {
  private static final int REMEMBERED = 50;

  private final Deque<Destination> visited = new ArrayDeque<>();
  private final ReadOnlyObjectWrapper<Destination> current =
      new ReadOnlyObjectWrapper<>(new Destination.Today());
  private Consumer<Destination> onOpen = destination -> {};
  private Runnable onChange = () -> {};

  /// Opens a place. Opening the same place again refreshes it.
  public void open(Destination destination) {
    Destination from = current.get();
    if (!from.equals(destination) && !from.equals(visited.peek())) {
      visited.push(from);
      while (visited.size() > REMEMBERED) {
        visited.removeLast();
      }
    }
    show(destination);
  }

  /// Back to where the person came from; nothing at the beginning.
  public void back() {
    Optional.ofNullable(visited.poll()).ifPresent(this::show);
  }

  /// Tells the window that facts changed, so that badges and "attendance through" are read again. A
  /// change announced through [Toasts] needs no call.
  public void changed() {
    onChange.run();
  }

  public ReadOnlyObjectProperty<Destination> current() {
    return current.getReadOnlyProperty();
  }

  /// For the window alone: who shows a place, and who re-reads the frame around it.
  public void connect(Consumer<Destination> onOpen, Runnable onChange) {
    this.onOpen = onOpen;
    this.onChange = onChange;
  }

  private void show(Destination destination) {
    current.set(destination);
    onOpen.accept(destination);
  }
}
