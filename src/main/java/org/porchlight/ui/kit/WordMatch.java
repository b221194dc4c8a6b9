package org.porchlight.ui.kit;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Whether what somebody typed means a name: every word typed begins a word of it. Accents do not
/// matter, and in longer words one slip of the finger does not either; a number has to be right.
public final class WordMatch {
  /// What a name costs that is not meant.
  public static final int NONE = Integer.MAX_VALUE;

  private static final int LETTERS_FOR_A_SLIP = 4;
  private static final int SLIP = 3;
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}");

  private WordMatch() {}

  /// Lower case, without accents, split at everything that is no letter or digit.
  public static List<String> words(String text) {
    String plain =
        isPlain(text)
            ? text.toLowerCase(Locale.ROOT)
            : ACCENTS
                .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replace('ł', 'l')
                .replace('ø', 'o');
    return split(plain);
  }

  private static boolean isPlain(String text) {
    return text.chars().allMatch(letter -> letter < 128);
  }

  private static List<String> split(String plain) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      if (Character.isLetterOrDigit(letter)) {
        word.append(letter);
      } else if (letter != '\'' && letter != '’' && !word.isEmpty()) {
        words.add(word.toString());
        word.setLength(0);
      }
    }
    if (!word.isEmpty()) {
      words.add(word.toString());
    }
    return List.copyOf(words);
  }

  /// How far what was typed is from a name: 0 for the name itself, [#NONE] when a word of it begins
  /// none of the name's.
  ///
  /// @param own the words of the name
  /// @param typed the words typed
  public static int cost(List<String> own, List<String> typed) {
    int sum = 0;
    for (String word : typed) {
      int best = NONE;
      for (String candidate : own) {
        best = Math.min(best, cost(candidate, word));
      }
      if (best == NONE) {
        return NONE;
      }
      sum += best;
    }
    return sum;
  }

  private static int cost(String own, String typed) {
    if (own.startsWith(typed)) {
      return own.length() == typed.length() ? 0 : 1;
    }
    return typed.length() >= LETTERS_FOR_A_SLIP
            && !Character.isDigit(typed.charAt(0))
            && beginsWithOneSlip(own, typed)
        ? SLIP
        : NONE;
  }

  /// Whether the typed word begins the other but for one letter left out, put in, changed, or
  /// swapped with its neighbour.
  private static boolean beginsWithOneSlip(String own, String typed) {
    int same = 0;
    while (same < typed.length() && same < own.length() && typed.charAt(same) == own.charAt(same)) {
      same++;
    }
    return startsAfter(own, same + 1, typed, same)
        || startsAfter(own, same, typed, same + 1)
        || startsAfter(own, same + 1, typed, same + 1)
        || isSwapped(own, typed, same);
  }

  /// Whether the own word goes on with what is left of the typed one.
  private static boolean startsAfter(String own, int fromOwn, String typed, int fromTyped) {
    int left = typed.length() - fromTyped;
    return own.length() >= fromOwn
        && left >= 0
        && own.regionMatches(fromOwn, typed, fromTyped, left);
  }

  private static boolean isSwapped(String own, String typed, int same) {
    return own.length() >= same + 2
        && typed.length() >= same + 2
        && own.charAt(same) == typed.charAt(same + 1)
        && own.charAt(same + 1) == typed.charAt(same)
        && startsAfter(own, same + 2, typed, same + 2);
  }
}
