package org.porchlight.importing;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// An address without the ways to write it: "LOT 14 DESERT ROSE MOBILE PK" is "Lot 14, Desert Rose
/// Mobile Park". Apartments stay apart.
final class AddressKey {
  private static final Map<String, String> SHORT =
      Map.ofEntries(
          Map.entry("street", "st"),
          Map.entry("road", "rd"),
          Map.entry("avenue", "ave"),
          Map.entry("av", "ave"),
          Map.entry("drive", "dr"),
          Map.entry("lane", "ln"),
          Map.entry("court", "ct"),
          Map.entry("circle", "cir"),
          Map.entry("boulevard", "blvd"),
          Map.entry("highway", "hwy"),
          Map.entry("place", "pl"),
          Map.entry("park", "pk"),
          Map.entry("trail", "trl"),
          Map.entry("terrace", "ter"),
          Map.entry("parkway", "pkwy"),
          Map.entry("route", "rt"),
          Map.entry("rte", "rt"),
          Map.entry("county", "co"),
          Map.entry("apartment", "apt"),
          Map.entry("unit", "apt"),
          Map.entry("suite", "apt"),
          Map.entry("ste", "apt"),
          Map.entry("number", "apt"),
          Map.entry("north", "n"),
          Map.entry("south", "s"),
          Map.entry("east", "e"),
          Map.entry("west", "w"));

  private AddressKey() {}

  /// "" when there is no street.
  static String of(@Nullable String street, @Nullable String zip) {
    if (street == null || street.isBlank()) {
      return "";
    }
    String words =
        Arrays.stream(
                street
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("#\\s*", " apt ")
                    .replaceAll("[^\\p{L}\\d]+", " ")
                    .strip()
                    .split(" "))
            .map(word -> SHORT.getOrDefault(word, word))
            .collect(Collectors.joining(" "))
            .replace("apt apt", "apt");
    String area = zip == null ? "" : zip.replaceAll("\\D.*", "");
    return words + "|" + area;
  }
}
