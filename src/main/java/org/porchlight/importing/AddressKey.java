package org.porchlight.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An address without the ways to write it: "LOT 14 DESERT ROSE MOBILE PK" is "Lot 14, Desert Rose
/// Mobile Park". Apartments stay apart.
final class AddressKey {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("street", "st"),
          Map.entry("str", "st"),
          Map.entry("road", "rd"),
          Map.entry("avenue", "ave"),
          Map.entry("av", "ave"),
          Map.entry("drive", "dr"),
          Map.entry("drv", "dr"),
          Map.entry("lane", "ln"),
          Map.entry("court", "ct"),
          Map.entry("circle", "cir"),
          Map.entry("boulevard", "blvd"),
          Map.entry("highway", "hwy"),
          Map.entry("place", "pl"),
          Map.entry("park", "pk"),
          Map.entry("trail", "trl"),
          Map.entry("trailer", "trlr"),
          Map.entry("terrace", "ter"),
          Map.entry("parkway", "pkwy"),
          Map.entry("square", "sq"),
          Map.entry("route", "rt"),
          Map.entry("rte", "rt"),
          Map.entry("county", "co"),
          Map.entry("space", "spc"),
          Map.entry("sp", "spc"),
          Map.entry("apartment", "apt"),
          Map.entry("unit", "apt"),
          Map.entry("suite", "apt"),
          Map.entry("ste", "apt"),
          Map.entry("number", "apt"),
          Map.entry("no", "apt"),
          Map.entry("north", "n"),
          Map.entry("south", "s"),
          Map.entry("east", "e"),
          Map.entry("west", "w"),
          Map.entry("northeast", "ne"),
          Map.entry("northwest", "nw"),
          Map.entry("southeast", "se"),
          Map.entry("southwest", "sw"),
          Map.entry("first", "1st"),
          Map.entry("second", "2nd"),
          Map.entry("third", "3rd"),
          Map.entry("fourth", "4th"),
          Map.entry("fifth", "5th"));
  private static final String UNIT = "apt ";
  private static final Pattern BOX =
      Pattern.compile(
          "\\bp\\.?\\s*o\\.?\\s*(box|drawer)\\b|^\\s*box\\s+\\d", Pattern.CASE_INSENSITIVE);

  /// Addresses where many families stay, or which say that there is none.
  private static final Pattern NO_HOME =
      Pattern.compile(
          "\\b(shelters?|homeless|transitional|motel|general delivery|transient|unknown|"
              + "confidential|undisclosed|no (known |current |permanent )?address|address unknown|"
              + "safe ?house|refuge|mckinney)\\b",
          Pattern.CASE_INSENSITIVE);

  private AddressKey() {}

  /// "" when there is no street.
  static String of(@Nullable String street, @Nullable String zip) {
    if (street == null || street.isBlank()) {
      return "";
    }
    String words =
        Arrays.stream(
                NameKey.unmarked(street)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("#\\s*", " apt ")
                    .replaceAll("['’.]", "")
                    .replaceAll("[^\\p{L}\\d]+", " ")
                    .strip()
                    .split(" "))
            .map(word -> SHORT.getOrDefault(word, word))
            .collect(Collectors.joining(" "))
            .replace("apt apt", "apt");
    int unit = words.indexOf(" " + UNIT);
    if (unit > 0) {
      // "Apt 3-B" is "Apt 3B"
      String inside = words.substring(unit + 1 + UNIT.length()).replace(" ", "");
      words = words.substring(0, unit + 1) + UNIT + inside;
    }
    String area = zip == null ? "" : zip.replaceAll("\\D.*", "");
    return words + "|" + area;
  }

  /// The key as evidence that people live together: "" for a box, a shelter or no address, where
  /// families share an address without sharing a home.
  static String ofHome(@Nullable String street, @Nullable String zip) {
    return street == null || isBox(street) || NO_HOME.matcher(street).find() ? "" : of(street, zip);
  }

  static boolean isBox(String street) {
    return BOX.matcher(street).find();
  }

  /// Whether a door may be shown on a map: a street, not a box, nothing kept secret.
  static boolean isPlace(@Nullable String street) {
    return street != null && !street.isBlank() && !ofHome(street, null).isEmpty();
  }
}
