package org.porchlight.places;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Takes United States addresses apart, as offices write them: from the end (ZIP, state, town) and
/// from the front (number, street), with the names of the district's own towns as help where no
/// comma stands between street and town.
public final class AddressParser {
  private static final Pattern COUNTRY =
      Pattern.compile(",?\\s*\\b(USA|U\\.S\\.A\\.?|United States)\\.?$", Pattern.CASE_INSENSITIVE);
  private static final Pattern ZIP =
      Pattern.compile("(?:^|[\\s,])(\\d{5})(?:-\\s?\\d{0,4}|\\d{4})?[\\s.,]*$");
  private static final String BOX_NUMBER = "\\s*#?\\s*[A-Z]?-?\\d*[A-Z]?\\b";
  private static final Pattern RURAL =
      Pattern.compile(
          "\\b(?:R\\.?\\s?R\\.?|R\\.?F\\.?D\\.?|rural (?:route|rt|rte)|H\\.?C\\.?R?|"
              + "star (?:route|rt|rte)|(?:route|rte|rt))\\s*#?\\s*\\d*\\s*,?\\s*,?\\bbox"
              + BOX_NUMBER
              + "|\\b(?:R\\.?R\\.?|RFD|HCR?|rural (?:route|rt|rte))\\s*#?\\d+\\s*$",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern BOX =
      Pattern.compile(
          "\\b(?:P\\.?\\s*O\\.?\\s*(?:box|bx|drawer)|post office box|POB|apartado(?: postal)?)"
              + BOX_NUMBER
              + "|^\\s*(?:box|drawer)\\s*#?\\s*\\d+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NO_HOME =
      Pattern.compile(
          "\\b(shelters?|homeless|transitional|motel|general delivery|transient|unknown|"
              + "confidential|undisclosed|no (known |current |permanent |fixed )?(address|home)|"
              + "address unknown|safe ?house|refuge|mckinney|in transition|doubled[ -]?up)\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern NUMBER =
      Pattern.compile(
          "\\d+[A-Z]?(?:-\\d+[A-Z]?|-[A-Z])?|[NSEW]\\d+[NSEW]?\\d*[A-Z]?|\\d+[NSEW]\\d+|"
              + "[A-Z]\\d{3,}|\\d+/\\d+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ORDINAL =
      Pattern.compile("\\d+(?:st|nd|rd|th)", Pattern.CASE_INSENSITIVE);
  private static final Pattern FRACTION = Pattern.compile("\\d/\\d");
  private static final Pattern AND = Pattern.compile("and|&|@|at|y", Pattern.CASE_INSENSITIVE);
  private static final Set<String> WORD_NUMBERS =
      Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

  private final Set<String> towns = new HashSet<>();
  private final int longestTown;

  /// @param townNames the towns families of the district live in
  public AddressParser(Collection<String> townNames) {
    townNames.stream().map(AddressParser::townKey).filter(t -> !t.isEmpty()).forEach(towns::add);
    longestTown = towns.stream().mapToInt(t -> t.split(" ", -1).length).max().orElse(0);
  }

  /// A town's name as it compares: "St. Paul" and "Saint Paul" are one.
  static String townKey(String town) {
    return StreetWords.wordsOf(town).stream()
        .map(StreetWords::name)
        .map(word -> word.equals("township") ? "twp" : word)
        .collect(Collectors.joining(" "));
  }

  /// Whether an address says that many families, or none, live there.
  public static boolean saysNoHome(String text) {
    return NO_HOME.matcher(text).find();
  }

  /// The address in one line.
  public AddressLine parse(String line) {
    String rest = COUNTRY.matcher(line.replaceAll("\\s+", " ").strip()).replaceFirst("");
    rest = rest.replaceAll("\\([^)]*\\)", " ").strip();
    String zip = "";
    Matcher zipFound = ZIP.matcher(rest);
    // the only number of a line is its house's
    if (zipFound.find() && zipFound.start() > 0) {
      zip = zipFound.group(1);
      rest = rest.substring(0, zipFound.start());
    }
    // "12 Camino Real, 87013": behind a comma a ZIP alone has no town before it
    boolean zipAlone = rest.strip().endsWith(",");
    rest = trimmed(rest);
    String state = stateAtEnd(rest, !zip.isEmpty()).orElse("");
    if (!state.isEmpty()) {
      rest = trimmed(rest.substring(0, rest.length() - state.length()));
    }
    boolean townLikely = !state.isEmpty() || (!zip.isEmpty() && !zipAlone);
    return door(rest, StreetWords.state(state).orElse(""), zip, null, townLikely);
  }

  /// The address in four cells; a street's cell that holds the whole line is read as such.
  public AddressLine parse(
      @Nullable String street,
      @Nullable String city,
      @Nullable String state,
      @Nullable String zip) {
    String written = street == null ? "" : street.strip();
    String town = city == null ? "" : city.strip();
    AddressLine line = parse(written);
    if (line.zip().isEmpty() && line.state().isEmpty()) {
      // without ZIP and state behind it, a street's cell is a street
      line = door(written, "", "", town, false);
    }
    String cellZip = zip == null ? "" : zip.strip().replaceAll("^(\\d{5}).*$", "$1");
    return new AddressLine(
        line.kind(),
        line.number(),
        line.street(),
        line.crossing(),
        line.unit(),
        line.box(),
        town.isEmpty() ? line.city() : town,
        state == null || state.isBlank()
            ? line.state()
            : StreetWords.state(state).orElse(line.state()),
        cellZip.matches("\\d{5}") ? cellZip : line.zip());
  }

  private static String trimmed(String text) {
    return text.replaceAll("[,;\\s]+$", "").strip();
  }

  /// The state at the end as written. "Ct" is Connecticut only where a street with its type stands
  /// before it, "NE" is Nebraska only where a town does.
  private static Optional<String> stateAtEnd(String text, boolean zipFollows) {
    List<String> words = StreetWords.wordsOf(text.replace(',', ' '));
    for (int many = Math.min(3, words.size() - 1); many >= 1; many--) {
      String tail = String.join(" ", words.subList(words.size() - many, words.size()));
      int at = text.lastIndexOf(words.get(words.size() - many));
      String before = text.substring(0, at);
      if (StreetWords.state(tail).isEmpty() || !text.endsWith(tail)) {
        continue;
      }
      boolean comma = before.strip().endsWith(",");
      boolean alsoStreet =
          StreetWords.type(tail).isPresent() || StreetWords.direction(tail).isPresent();
      boolean typed =
          StreetWords.wordsOf(before).stream()
              .skip(1)
              .anyMatch(word -> StreetWords.type(word).isPresent());
      boolean afterType =
          before.isBlank() || StreetWords.type(StreetWords.wordsOf(before).getLast()).isPresent();
      if (!comma && afterType && StreetWords.direction(tail).isPresent()) {
        continue;
      }
      boolean spelledOut = tail.length() > 2;
      if (comma || (zipFollows && (!alsoStreet || typed)) || (typed && !alsoStreet)) {
        return Optional.of(tail);
      }
      if (!spelledOut && !alsoStreet && before.matches(".*\\D{3,}.*")) {
        return Optional.of(tail);
      }
    }
    return Optional.empty();
  }

  /// @param knownTown the town, where another cell tells it
  /// @param townLikely whether a town may end the line without a comma before it
  private AddressLine door(
      String text, String state, String zip, @Nullable String knownTown, boolean townLikely) {
    String box = "";
    String rest = text;
    AddressKind boxKind = AddressKind.PO_BOX;
    Matcher rural = RURAL.matcher(rest);
    Matcher post = BOX.matcher(rest);
    if (rural.find()) {
      box = rural.group().strip();
      boxKind = AddressKind.RURAL_BOX;
      rest = rest.substring(0, rural.start()) + " , " + rest.substring(rural.end());
    } else if (post.find()) {
      box = post.group().strip();
      rest = rest.substring(0, post.start()) + " , " + rest.substring(post.end());
    }
    List<String> parts =
        new ArrayList<>(
            Arrays.stream(rest.split("[,;]", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList());
    String town = knownTown == null ? "" : knownTown;
    List<String> units = new ArrayList<>();
    if (knownTown == null && parts.size() > 1) {
      town = townOf(parts.removeLast(), units);
    } else if (knownTown == null && !box.isEmpty() && parts.size() == 1 && !hasNumber(parts)) {
      town = parts.removeLast();
    }
    int street = streetAt(parts);
    for (int i = 0; i < parts.size(); i++) {
      List<String> words = StreetWords.wordsOf(parts.get(i));
      if (i != street && (StreetWords.isUnit(words.getFirst()) || isLoneUnit(words))) {
        units.add(parts.get(i));
      }
    }
    Street read =
        street < 0
            ? new Street("", "", "", "", "")
            : street(
                StreetWords.wordsOf(parts.get(street)),
                town.isEmpty() && knownTown == null,
                townLikely);
    if (!read.unit.isEmpty()) {
      units.addFirst(read.unit);
    }
    AddressKind kind = kind(text, read, box, boxKind);
    return new AddressLine(
        kind,
        read.number,
        read.street,
        read.crossing,
        String.join(" ", units),
        box,
        town.isEmpty() ? read.town : town,
        state,
        zip);
  }

  private static AddressKind kind(String text, Street read, String box, AddressKind boxKind) {
    if (saysNoHome(text)) {
      return AddressKind.NO_HOME;
    }
    if (!read.number.isEmpty() && !read.street.isEmpty()) {
      return AddressKind.DOOR;
    }
    if (!box.isEmpty()) {
      return boxKind;
    }
    if (!read.crossing.isEmpty()) {
      return AddressKind.INTERSECTION;
    }
    return read.street.isEmpty() ? AddressKind.NOTHING : AddressKind.STREET;
  }

  private static boolean isLoneUnit(List<String> words) {
    return words.size() == 1 && StreetWords.isLoneUnit(words.getFirst());
  }

  private static boolean hasNumber(List<String> parts) {
    return parts.stream().anyMatch(part -> part.matches("\\d.*"));
  }

  /// The last part of a line with commas: a town, perhaps with the unit before it, or a unit alone.
  private String townOf(String part, List<String> units) {
    List<String> words = StreetWords.wordsOf(part);
    if (words.size() == 1 && (isLoneUnit(words) || StreetWords.isUnit(part))) {
      units.add(part);
      return "";
    }
    if (!StreetWords.isUnit(words.getFirst())) {
      return part;
    }
    int unitWords = words.getFirst().matches("#.+") ? 1 : 2;
    units.add(String.join(" ", words.subList(0, Math.min(unitWords, words.size()))));
    return String.join(" ", words.subList(Math.min(unitWords, words.size()), words.size()));
  }

  /// Which part holds the street: the first that begins with a number, else the first.
  private static int streetAt(List<String> parts) {
    for (int i = 0; i < parts.size(); i++) {
      List<String> words = StreetWords.wordsOf(parts.get(i));
      if (words.size() > 1 && isNumber(words.getFirst())) {
        return i;
      }
    }
    for (int i = 0; i < parts.size(); i++) {
      if (!StreetWords.isUnit(StreetWords.wordsOf(parts.get(i)).getFirst())) {
        return i;
      }
    }
    return -1;
  }

  private static boolean isNumber(String word) {
    return NUMBER.matcher(word).matches() && !ORDINAL.matcher(word).matches();
  }

  private record Street(String number, String street, String crossing, String unit, String town) {}

  /// @param townInside whether the town may stand behind the street without a comma
  private Street street(List<String> all, boolean townInside, boolean townLikely) {
    int at = numberAt(all);
    int begin = at + 1;
    String number = at < 0 ? "" : all.get(at);
    if (at >= 0 && begin < all.size() - 1 && FRACTION.matcher(all.get(begin)).matches()) {
      number += " " + all.get(begin++);
    } else if (at >= 0 && isLetterOfNumber(all, begin)) {
      number += all.get(begin++);
    }
    List<String> words = new ArrayList<>(all.subList(begin, all.size()));
    String town = "";
    if (townInside) {
      int cut = knownTownAt(words);
      if (cut >= 0) {
        town = join(words.subList(cut, words.size()));
        words = new ArrayList<>(words.subList(0, cut));
      }
    }
    String unit = "";
    int unitAt = unitAt(words);
    if (unitAt >= 0) {
      int end = unitEnd(words, unitAt);
      unit = join(words.subList(unitAt, end));
      if (townInside && town.isEmpty()) {
        town = join(words.subList(end, words.size()));
      } else if (end < words.size()) {
        unit = join(words.subList(unitAt, words.size()));
      }
      words = new ArrayList<>(words.subList(0, unitAt));
    } else if (townInside && town.isEmpty() && townLikely) {
      int end = streetEnd(words);
      town = join(words.subList(end, words.size()));
      words = new ArrayList<>(words.subList(0, end));
    }
    String crossing = "";
    if (number.isEmpty()) {
      for (int i = 1; i < words.size() - 1; i++) {
        if (AND.matcher(words.get(i)).matches()) {
          crossing = join(words.subList(i + 1, words.size()));
          words = new ArrayList<>(words.subList(0, i));
        }
      }
    }
    return new Street(number, join(words), crossing, unit, town);
  }

  private static String join(List<String> words) {
    return String.join(" ", words).replaceAll("[.;,]+$", "");
  }

  /// "12 B Main St" is number 12B; "12 E Main St" is East Main, "12 M Street" is M Street.
  private static boolean isLetterOfNumber(List<String> words, int at) {
    return at < words.size() - 2
        && words.get(at).matches("[A-Za-z]")
        && StreetWords.direction(words.get(at)).isEmpty()
        && StreetWords.type(words.get(at + 1)).isEmpty()
        && !StreetWords.isHighway(words.get(at));
  }

  /// A house's name may stand before its number, but a street's ordinal is no number.
  private static int numberAt(List<String> words) {
    for (int i = 0; i < words.size() - 1; i++) {
      String word = words.get(i);
      if (i > 0
          && (StreetWords.isHighway(words.get(i - 1))
              || AND.matcher(words.get(i - 1)).matches()
              || StreetWords.isUnit(words.get(i - 1)))) {
        continue;
      }
      if (isNumber(word)) {
        return i;
      }
    }
    boolean spelled =
        words.size() > 2
            && WORD_NUMBERS.contains(StreetWords.plain(words.getFirst()))
            && StreetWords.type(words.getLast()).isPresent();
    return spelled ? 0 : -1;
  }

  /// Where a town of the district begins at the end of these words, leaving a street; -1 for none.
  private int knownTownAt(List<String> words) {
    for (int many = Math.min(longestTown, words.size() - 1); many >= 1; many--) {
      int at = words.size() - many;
      if (towns.contains(townKey(join(words.subList(at, words.size()))))) {
        return at;
      }
    }
    return -1;
  }

  private static int unitAt(List<String> words) {
    for (int i = 1; i < words.size(); i++) {
      String word = words.get(i);
      boolean last = i == words.size() - 1;
      if (StreetWords.isHighway(words.get(i - 1))) {
        continue;
      }
      // "Old Number 6 Highway" is a street, "Main Street Number 6" a flat
      boolean spelled = word.matches("(?i)number|num");
      boolean typed =
          words.subList(1, i).stream().anyMatch(before -> StreetWords.type(before).isPresent());
      if (StreetWords.isUnit(word) && (!last || word.matches("#.+")) && (typed || !spelled)) {
        return i;
      }
      if (last && i > 1 && StreetWords.isLoneUnit(word)) {
        return i;
      }
    }
    return -1;
  }

  /// Behind the unit's number; a building may be followed by its apartment.
  private static int unitEnd(List<String> words, int at) {
    int end = at;
    while (end < words.size() && StreetWords.isUnit(words.get(end))) {
      boolean glued = words.get(end).matches("#.+");
      end = Math.min(words.size(), glued ? end + 1 : end + 2);
    }
    return end;
  }

  /// Where the street ends and its town begins, by the street's type; the whole where nothing
  /// tells.
  private static int streetEnd(List<String> words) {
    int highway = highwayEnd(words);
    if (highway > 0) {
      return highway;
    }
    int type = -1;
    for (int i = 1; i < words.size() && type < 0; i++) {
      boolean nextToo = i + 1 < words.size() - 1 && StreetWords.type(words.get(i + 1)).isPresent();
      if (StreetWords.type(words.get(i)).isPresent() && !nextToo) {
        type = i;
      }
    }
    if (type < 0) {
      return words.size() > 2 ? words.size() - 1 : words.size();
    }
    int end = type + 1;
    boolean direction = end < words.size() && StreetWords.direction(words.get(end)).isPresent();
    return direction ? end + 1 : end;
  }

  /// Behind "US Highway 278 West"; 0 where the street is no numbered highway.
  private static int highwayEnd(List<String> words) {
    for (int i = 0; i < Math.min(3, words.size() - 1); i++) {
      int number = words.get(i + 1).matches("(?i)no\\.?|#") ? i + 2 : i + 1;
      boolean road = i > 0 && words.get(i).matches("(?i)road|rd");
      if ((StreetWords.isHighway(words.get(i)) || road)
          && number < words.size()
          && words.get(number).matches("#?\\d+[A-Za-z]?")) {
        int end = number + 1;
        boolean direction = end < words.size() && StreetWords.direction(words.get(end)).isPresent();
        return direction ? end + 1 : end;
      }
    }
    return 0;
  }
}
