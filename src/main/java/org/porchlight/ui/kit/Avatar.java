package org.porchlight.ui.kit;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.scene.control.Label;

/// A person's initials in a night-blue disc.
public final class Avatar extends Label {
  private static final Set<String> TITLES = Set.of("mr", "ms", "mrs", "mx", "dr");

  /// Mr. Ruiz is MR, Dana is D.
  public Avatar(String name) {
    this(name, initials(name, word -> true));
  }

  private Avatar(String name, String initials) {
    super(initials);
    getStyleClass().add("avatar");
    setAccessibleText(name);
  }

  /// The 24 px one for cards: Mr. Ruiz is R, Nurse Bell is NB.
  public static Avatar small(String name) {
    Avatar avatar = new Avatar(name, initials(name, Avatar::isNoTitle));
    avatar.getStyleClass().add("compact");
    return avatar;
  }

  private static boolean isNoTitle(String word) {
    return !TITLES.contains(word.replace(".", "").toLowerCase(Locale.ROOT));
  }

  private static String initials(String name, Predicate<String> counts) {
    return Arrays.stream(name.split("\\s+", -1))
        .filter(word -> !word.isEmpty())
        .filter(counts)
        .limit(2)
        .map(word -> word.substring(0, word.offsetByCodePoints(0, 1)).toUpperCase(Locale.ROOT))
        .collect(Collectors.joining());
  }
}
