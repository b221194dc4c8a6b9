package org.porchlight.places;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A street's name as it compares, whatever way it is written: "N. First Street" and "North 1st St"
/// are one.
///
/// @param before its direction in front, "n" or ""
/// @param name "1st", "us hwy 278", "calle ocho"
/// @param type "st", or "" where it has none or begins with it
/// @param after its direction behind, "sw" or ""
record StreetName(String before, String name, String type, String after) {
  private static final String NUMBER = "(?: (?:no|num|number|#))? #?(\\d+[a-z]?)\\b";
  private static final String STATE_WORDS =
      "state|st|al|ak|az|ar|ca|co|ct|de|fl|ga|hi|ia|id|il|in|ks|ky|la|ma|md|me|mi|mn|mo|ms|mt|nc|"
          + "nd|ne|nh|nj|nm|nv|ny|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|va|vt|wa|wi|wv|wy";
  private static final List<Highway> HIGHWAYS =
      List.of(
          new Highway("(?:us|u s)(?: (?:hwy|highway|route|rte|rt))?" + NUMBER, "us hwy"),
          new Highway(
              "(?:county|co|cnty|cty)(?: (?:state aid))? (?:road|rd|hwy|highway|route|rte|rt|trunk)"
                  + NUMBER,
              "co rd"),
          new Highway("(?:cr|csah|cth)" + NUMBER, "co rd"),
          new Highway("(?:" + STATE_WORDS + ") (?:hwy|highway|route|rte|rt)" + NUMBER, "state hwy"),
          new Highway("(?:state) (?:road|rd)" + NUMBER, "state hwy"),
          new Highway("(?:sr|sh|sth)" + NUMBER, "state hwy"),
          new Highway("(?:fm|farm to market)(?: (?:road|rd))?" + NUMBER, "fm"),
          new Highway("(?:rm|ranch to market|ranch)(?: (?:road|rd))" + NUMBER, "rm"),
          new Highway("(?:interstate|ih|i)(?: (?:hwy|highway))?" + NUMBER, "i"),
          new Highway("(?:hwy|highway|hghwy|route|rte|rt)" + NUMBER, "hwy"));

  private record Highway(Pattern written, String name) {
    Highway(String written, String name) {
      this(Pattern.compile(written), name);
    }
  }

  /// The name of a street as written, without the house's number and unit.
  static StreetName of(String street) {
    List<String> words =
        new ArrayList<>(
            StreetWords.wordsOf(street).stream()
                .map(StreetWords::plain)
                .filter(word -> !word.isEmpty())
                .toList());
    String before = "";
    String after = "";
    if (words.size() > 1 && StreetWords.direction(words.getFirst()).isPresent()) {
      boolean isItself =
          words.size() == 2
              && (StreetWords.type(words.get(1)).isPresent()
                  || StreetWords.direction(words.get(1)).isPresent());
      if (!isItself) {
        before = StreetWords.direction(words.removeFirst()).orElse("");
      }
    }
    if (words.size() > 1
        && StreetWords.direction(words.getLast()).isPresent()
        && !(words.size() == 2 && isLetterStreet(words.getFirst(), words.getLast()))) {
      after = StreetWords.direction(words.removeLast()).orElse("");
    }
    String joined = String.join(" ", words).replace('-', ' ');
    for (Highway highway : HIGHWAYS) {
      Matcher found = highway.written().matcher(joined);
      if (found.lookingAt()) {
        String rest = joined.substring(found.end());
        return new StreetName(before, highway.name() + " " + found.group(1) + rest, "", after);
      }
    }
    String type = "";
    if (words.size() > 1 && !StreetWords.leadsStreet(words.getFirst())) {
      type = StreetWords.type(words.getLast()).orElse("");
      if (!type.isEmpty()) {
        words.removeLast();
      }
    }
    return new StreetName(before, name(words), type, after);
  }

  /// "Avenue N" of Brooklyn and Houston ends with a letter, not with a direction.
  private static boolean isLetterStreet(String first, String last) {
    return last.length() == 1 && StreetWords.type(first).filter("ave"::equals).isPresent();
  }

  private static String name(List<String> words) {
    String first = words.isEmpty() ? "" : words.getFirst();
    String leading =
        switch (first) {
          case "avenida", "avda", "avenue", "av" -> "ave";
          case "cll" -> "calle";
          case "cam" -> "camino";
          case "carretera" -> "carr";
          default -> StreetWords.name(first);
        };
    return words.isEmpty()
        ? ""
        : (leading
                + words.stream()
                    .skip(1)
                    .map(StreetWords::name)
                    .map(word -> " " + word)
                    .collect(Collectors.joining()))
            .replace('-', ' ');
  }

  /// Everything that tells this street from another.
  String key() {
    return before + "|" + name + "|" + type + "|" + after;
  }
}
