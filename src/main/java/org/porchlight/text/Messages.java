package org.porchlight.text;

import java.text.NumberFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/// Every word shown to people, under a stable key `area.screen.element`.
///
/// Patterns hold `{0}`, `{1}` and so on. Whole numbers are written with the language's grouping,
/// everything else as it is. A sentence that depends on a count has two keys, `….one` and
/// `….other`: sentences are never glued from parts.
public final class Messages {
  private static final ResourceBundle WORDS =
      ResourceBundle.getBundle("org.porchlight.text.messages", Locale.getDefault());

  private Messages() {}

  /// The sentence under a key with its arguments filled in.
  public static String text(String key, Object... arguments) {
    return fill(WORDS.getString(key), arguments);
  }

  /// The same for keys made while running; empty when nobody wrote words for it.
  public static Optional<String> find(String key, Object... arguments) {
    return WORDS.containsKey(key) ? Optional.of(text(key, arguments)) : Optional.empty();
  }

  /// The singular or plural sentence under a key; the count is `{0}`, the arguments follow as
  // `{1}`…
  public static String count(String key, long count, Object... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = count;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return fill(WORDS.getString(key + (count == 1 ? ".one" : ".other")), all);
  }

  /// What people call a constant: `AbsenceBand.AT_RISK` has its own key.
  public static String of(Enum<?> constant) {
    return WORDS.getString(constant.getDeclaringClass().getSimpleName() + "." + constant.name());
  }

  private static String fill(String pattern, Object[] arguments) {
    String filled = pattern;
    for (int i = arguments.length - 1; i >= 0; i--) {
      filled = filled.replace("{" + i + "}", written(arguments[i]));
    }
    return filled;
  }

  private static String written(Object argument) {
    return argument instanceof Integer || argument instanceof Long
        ? NumberFormat.getIntegerInstance().format(argument)
        : String.valueOf(argument);
  }
}
