package org.porchlight.ui.kit;

import java.util.List;
import javafx.event.Event;
import javafx.event.EventTarget;
import javafx.event.EventType;
import javafx.scene.Node;
import org.porchlight.why.Counted;

/// Somebody asks why a number is what it is. It travels up from the number to the frame around the
/// screen, which shows the rows; a screen needs no panel of its own.
public final class WhyEvent extends Event {
  public static final EventType<WhyEvent> ASKED = new EventType<>(Event.ANY, "WHY");
  private static final long serialVersionUID = 1;

  private final transient Node asker;
  private final transient List<Counted> numbers;

  private WhyEvent(Node asker, List<Counted> numbers) {
    super(ASKED);
    this.asker = asker;
    this.numbers = List.copyOf(numbers);
  }

  /// Asks for one number, or for one of several that stand together.
  public static void ask(Node asker, List<Counted> numbers) {
    Event.fireEvent(asker, new WhyEvent(asker, numbers));
  }

  public static void ask(Node asker, Counted number) {
    ask(asker, List.of(number));
  }

  @Override
  public WhyEvent copyFor(Object newSource, EventTarget newTarget) {
    return (WhyEvent) super.copyFor(newSource, newTarget);
  }

  /// Where the question came from, to go back to.
  Node asker() {
    return asker;
  }

  List<Counted> numbers() {
    return numbers;
  }
}
