package org.porchlight.places;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

/// The words addresses are made of, and how two ways to write one compare.
final class StreetWords {
  private static final Map<String, String> TYPES = types();
  private static final Map<String, String> DIRECTIONS =
      Map.ofEntries(
          Map.entry("n", "n"),
          Map.entry("s", "s"),
          Map.entry("e", "e"),
          Map.entry("w", "w"),
          Map.entry("ne", "ne"),
          Map.entry("nw", "nw"),
          Map.entry("se", "se"),
          Map.entry("sw", "sw"),
          Map.entry("north", "n"),
          Map.entry("south", "s"),
          Map.entry("east", "e"),
          Map.entry("west", "w"),
          Map.entry("no", "n"),
          Map.entry("so", "s"),
          Map.entry("northeast", "ne"),
          Map.entry("northwest", "nw"),
          Map.entry("southeast", "se"),
          Map.entry("southwest", "sw"));

  /// "No." before a number is "number" as often as "North".
  private static final Set<String> DOUBTFUL_DIRECTIONS = Set.of("no", "so");

  private static final Set<String> UNITS =
      Set.of(
          "apt",
          "apartment",
          "apto",
          "unit",
          "ste",
          "suite",
          "rm",
          "room",
          "fl",
          "floor",
          "bldg",
          "building",
          "lot",
          "trlr",
          "trailer",
          "spc",
          "space",
          "sp",
          "dept",
          "ph",
          "penthouse",
          "slip",
          "hngr",
          "hangar",
          "pier",
          "stop",
          "num",
          "number");

  /// Units without a number of their own.
  private static final Set<String> LONE_UNITS =
      Set.of(
          "bsmt",
          "basement",
          "frnt",
          "front",
          "rear",
          "uppr",
          "upper",
          "lowr",
          "lower",
          "upstairs",
          "downstairs",
          "duplex",
          "up",
          "down");

  /// Spanish and French streets begin with their type.
  private static final Set<String> LEADING_TYPES =
      Set.of(
          "calle",
          "camino",
          "avenida",
          "paseo",
          "via",
          "callejon",
          "carretera",
          "rue",
          "corte",
          "placita",
          "plaza",
          "caminito",
          "vereda",
          "boulevard",
          "circulo",
          "senda",
          "carr");

  private static final Set<String> HIGHWAYS =
      Set.of(
          "hwy",
          "highway",
          "hghwy",
          "hwys",
          "route",
          "rte",
          "rt",
          "sr",
          "cr",
          "fm",
          "rm",
          "us",
          "interstate",
          "ih",
          "i",
          "th",
          "sh",
          "csah",
          "tr",
          "twp",
          "m",
          "k");

  private static final Map<String, String> ORDINALS =
      Map.ofEntries(
          Map.entry("first", "1st"),
          Map.entry("second", "2nd"),
          Map.entry("third", "3rd"),
          Map.entry("fourth", "4th"),
          Map.entry("fifth", "5th"),
          Map.entry("sixth", "6th"),
          Map.entry("seventh", "7th"),
          Map.entry("eighth", "8th"),
          Map.entry("ninth", "9th"),
          Map.entry("tenth", "10th"),
          Map.entry("eleventh", "11th"),
          Map.entry("twelfth", "12th"));

  private static final Map<String, String> NAMES =
      Map.of("saint", "st", "mount", "mt", "fort", "ft", "doctor", "dr");

  private static final String STATE_NAMES =
      """
      alabama AL,alaska AK,arizona AZ,arkansas AR,california CA,colorado CO,connecticut CT,\
      delaware DE,florida FL,georgia GA,hawaii HI,idaho ID,illinois IL,indiana IN,iowa IA,\
      kansas KS,kentucky KY,louisiana LA,maine ME,maryland MD,massachusetts MA,michigan MI,\
      minnesota MN,mississippi MS,missouri MO,montana MT,nebraska NE,nevada NV,\
      new hampshire NH,new jersey NJ,new mexico NM,new york NY,north carolina NC,\
      north dakota ND,ohio OH,oklahoma OK,oregon OR,pennsylvania PA,rhode island RI,\
      south carolina SC,south dakota SD,tennessee TN,texas TX,utah UT,vermont VT,virginia VA,\
      washington WA,west virginia WV,wisconsin WI,wyoming WY,district of columbia DC,\
      puerto rico PR,guam GU,virgin islands VI,american samoa AS,northern mariana islands MP\
      """;
  private static final Map<String, String> STATES = states();
  private static final Set<String> STATE_CODES = Set.copyOf(STATES.values());
  private static final Pattern MARKS = Pattern.compile("\\p{M}");
  private static final Pattern NOISE = Pattern.compile("[^\\p{L}\\d#/&@-]");

  private StreetWords() {}

  private static Map<String, String> types() {
    Properties table = new Properties();
    try (InputStream in =
        Objects.requireNonNull(StreetWords.class.getResourceAsStream("street-types.properties"))) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> types = new HashMap<>();
    for (String brief : table.stringPropertyNames()) {
      types.put(brief, brief);
      for (String spelling : table.getProperty(brief).strip().split(" +", -1)) {
        types.put(spelling, brief);
      }
    }
    return Map.copyOf(types);
  }

  private static Map<String, String> states() {
    Map<String, String> states = new HashMap<>();
    for (String pair : STATE_NAMES.strip().split(",", -1)) {
      int cut = pair.length() - 3;
      states.put(pair.substring(0, cut), pair.substring(cut + 1));
    }
    return Map.copyOf(states);
  }

  /// A word in lower case without accents, full stops and apostrophes.
  static String plain(String word) {
    String unmarked = MARKS.matcher(Normalizer.normalize(word, Normalizer.Form.NFD)).replaceAll("");
    return NOISE.matcher(unmarked.toLowerCase(Locale.ROOT)).replaceAll("");
  }

  /// "st" for "Street", "Str." and "ST"; empty for what is no street type.
  static Optional<String> type(String word) {
    return Optional.ofNullable(TYPES.get(plain(word)));
  }

  /// "sw" for "Southwest" and "S.W."; empty for what is no direction.
  static Optional<String> direction(String word) {
    String plain = plain(word);
    return DOUBTFUL_DIRECTIONS.contains(plain)
        ? Optional.empty()
        : Optional.ofNullable(DIRECTIONS.get(plain));
  }

  static boolean isUnit(String word) {
    return UNITS.contains(plain(word)) || word.startsWith("#");
  }

  static boolean isLoneUnit(String word) {
    return LONE_UNITS.contains(plain(word));
  }

  static boolean leadsStreet(String word) {
    return LEADING_TYPES.contains(plain(word));
  }

  static boolean isHighway(String word) {
    return HIGHWAYS.contains(plain(word));
  }

  static boolean isStateCode(String word) {
    String plain = plain(word);
    return plain.length() == 2 && STATE_CODES.contains(plain.toUpperCase(Locale.ROOT));
  }

  /// "NM" for "nm", "N.M." and "New Mexico"; empty for what is no state.
  static Optional<String> state(String words) {
    String plain = String.join(" ", wordsOf(words).stream().map(StreetWords::plain).toList());
    String code = plain.toUpperCase(Locale.ROOT);
    return STATE_CODES.contains(code) ? Optional.of(code) : Optional.ofNullable(STATES.get(plain));
  }

  /// A word of a street's name as it compares: "1st" for "First", "st" for "Saint".
  static String name(String word) {
    String plain = plain(word).replace("-", "");
    return Optional.ofNullable(ORDINALS.get(plain)).orElse(NAMES.getOrDefault(plain, plain));
  }

  static List<String> wordsOf(String text) {
    String stripped = text.strip();
    return stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+", -1));
  }
}
