package org.porchlight.importing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Names as they are compared: case, accents, quotes and hyphens make no difference. What is shown
/// stays as it was written.
final class NameKey {
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NOT_IN_KEYS = Pattern.compile("[^\\p{L}\\d]");
  private static final Pattern APOSTROPHES = Pattern.compile("['’ʼ`]");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\d]+");

  private NameKey() {}

  /// "O’Neil-GARCÍA" is "oneilgarcia".
  static String of(@Nullable String name) {
    return NOT_IN_KEYS.matcher(folded(name)).replaceAll("");
  }

  /// The words of a name; hyphens part them, apostrophes do not.
  static Set<String> words(@Nullable String name) {
    String joined = APOSTROPHES.matcher(folded(name)).replaceAll("");
    return BETWEEN_WORDS
        .splitAsStream(joined)
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String folded(@Nullable String name) {
    if (name == null) {
      return "";
    }
    if (isPlain(name)) {
      return name.toLowerCase(Locale.ROOT);
    }
    return unmarked(name)
        .toLowerCase(Locale.ROOT)
        // letters that are more than a base letter and a mark
        .replace("đ", "d")
        .replace("ø", "o")
        .replace("ł", "l")
        .replace("ß", "ss")
        .replace("æ", "ae")
        .replace("ı", "i");
  }

  /// Without accents and other marks.
  static String unmarked(String text) {
    return isPlain(text)
        ? text
        : MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  /// Whether two names can be one person's: last names alike, first names alike or one with its
  /// middle name where the other has none; never a junior and a senior.
  static boolean same(PersonName one, PersonName other) {
    return of(one.last()).equals(of(other.last()))
        && sameSuffix(one.suffix(), other.suffix())
        && sameGiven(one, other);
  }

  private static boolean sameSuffix(@Nullable String one, @Nullable String other) {
    return one == null || other == null || of(one).equals(of(other));
  }

  private static boolean sameGiven(PersonName one, PersonName other) {
    String first = of(one.first());
    String second = of(other.first());
    String middle = of(one.middle());
    String otherMiddle = of(other.middle());
    if (first.equals(second)) {
      return middle.isEmpty()
          || otherMiddle.isEmpty()
          || middle.startsWith(otherMiddle)
          || otherMiddle.startsWith(middle);
    }
    // "Minh Anh" in one column is "Minh" and "Anh" in two
    return (first + middle).equals(second + otherMiddle);
  }

  /// Whether neither the first nor the last names have a word in common.
  static boolean nothingAlike(PersonName one, PersonName other) {
    if (isSameWord(one.last(), other.last()) || isSameWord(one.first(), other.first())) {
      return false;
    }
    Set<String> words = words(one.first() + " " + one.last());
    return words(other.first() + " " + other.last()).stream().noneMatch(words::contains);
  }

  /// Spares nearly every name the longer look.
  private static boolean isSameWord(@Nullable String one, @Nullable String other) {
    return one != null && one.equalsIgnoreCase(other) && hasLetterOrDigit(one);
  }

  private static boolean hasLetterOrDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isLetterOrDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /// The better written of two spellings of one name: small letters before all capitals, accents
  /// before none; else the new one.
  static @Nullable String better(@Nullable String stored, @Nullable String said) {
    if (stored == null || said == null || !of(stored).equals(of(said))) {
      return said;
    }
    if (isShouted(said) != isShouted(stored)) {
      return isShouted(said) ? stored : said;
    }
    return marks(said) < marks(stored) ? stored : said;
  }

  private static boolean isShouted(String name) {
    return name.length() > 1 && name.equals(name.toUpperCase(Locale.ROOT));
  }

  private static long marks(String name) {
    return name.chars().filter(c -> c > 127 && Character.isLetter(c)).count();
  }
}
