package org.porchlight.ui.kit;

import java.util.List;
import javafx.scene.control.Button;
import org.porchlight.text.Messages;
import org.porchlight.why.Counted;

/// A number, or words with numbers in them, that can be asked: looks like its surroundings, is
/// underlined on hover, and shows its rows.
public final class NumberLink extends Button {
  public static final String STYLE_CLASS = "number-link";

  private final List<Counted> numbers;
  private String stands;

  /// @param words what is shown; the numbers in it are those of `numbers`
  public NumberLink(String words, List<Counted> numbers, String... styleClasses) {
    super(words);
    this.numbers = List.copyOf(numbers);
    stands = words;
    setId(idOf(numbers.getFirst()));
    getStyleClass().setAll("button", STYLE_CLASS);
    getStyleClass().addAll(styleClasses);
    setMnemonicParsing(false);
    setAccessibleText(words);
    setAccessibleHelp(Messages.text("why.title"));
    setOnAction(event -> WhyEvent.ask(this, this.numbers));
  }

  public NumberLink(String words, Counted number, String... styleClasses) {
    this(words, List.of(number), styleClasses);
  }

  /// The number as it is written.
  public NumberLink(Counted number, String... styleClasses) {
    this(number.shown(), number, styleClasses);
  }

  /// Flows over lines.
  public NumberLink wrapped() {
    setWrapText(true);
    setMinHeight(USE_PREF_SIZE);
    setMaxWidth(Double.MAX_VALUE);
    return this;
  }

  /// The numbers stand in words beside it, not in its own.
  public NumberLink standingFor(String sentence) {
    stands = sentence;
    return this;
  }

  /// The words people read with the numbers in them.
  public String stands() {
    return stands;
  }

  /// The numbers that stand in its words.
  public List<Counted> numbers() {
    return numbers;
  }

  /// `today.missing` is the node `why-today-missing`.
  static String idOf(Counted number) {
    return "why-" + number.id().replaceAll("[^A-Za-z0-9]+", "-");
  }
}
