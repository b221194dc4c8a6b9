package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.importing.HouseholdMatcher.Evidence;

/// What makes a household, what makes a question, and what is nothing.
class HouseholdMatcherTest {
  private static final HomeTraits HOME = home("lot 14", "5550117", "benally,june", "yazzie");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "address and phone            | lot 14 | 5550117 | -            | benally | STRONG",
        "phone and guardian           | other  | 5550117 | benally,june | benally | STRONG",
        "address and guardian         | lot 14 | 5559999 | benally,june | begay   | STRONG",
        "another family's address     | lot 14 | 5559999 | begay,ray    | begay   | -",
        "only the phone               | other  | 5550117 | begay,ray    | begay   | -",
        "the phone and the last name  | other  | 5550117 | begay,ray    | yazzie  | WEAK",
        "the address and the name     | lot 14 | -       | -            | yazzie  | WEAK",
        "the guardian and the name    | -      | -       | benally,june | yazzie  | WEAK",
        "a namesake with a number     | -      | 5559999 | benally,june | yazzie  | -",
        "a namesake elsewhere         | other  | 5559999 | benally,june | yazzie  | -",
        "only the guardian            | other  | 5559999 | benally,june | benally | -",
        "only the name                | -      | -       | -            | yazzie  | -",
        "two families at a front desk | lot 14 | 5550117 | begay,ray    | begay   | WEAK",
      })
  void evidence(
      String why, String address, String phone, String adult, String lastName, Evidence evidence) {
    HouseholdMatcher<String> matcher = new HouseholdMatcher<>(List.of());
    matcher.learn("home", HOME);
    assertEquals(
        Optional.ofNullable(evidence),
        matcher.find(home(address, phone, adult, lastName)).map(match -> match.evidence()),
        why);
  }

  @Test
  void aNumberOfManyFamiliesProvesNothing() {
    List<HomeTraits> all = new ArrayList<>();
    for (String name : List.of("ash", "birch", "cedar", "elm")) {
      all.add(home(name + " street", "5559999", name + ",pat", name));
    }
    HouseholdMatcher<String> matcher = new HouseholdMatcher<>(all);
    all.forEach(home -> matcher.learn(home.address(), home));
    assertEquals(Optional.empty(), matcher.find(home("fir street", "5559999", "ash,pat", "fir")));
  }

  @Test
  void twoHomesThatFitAsWellAreAQuestion() {
    HouseholdMatcher<String> matcher = new HouseholdMatcher<>(List.of());
    matcher.learn("mother's", home("4 elm st", "5550101", "ash,eva", "ash"));
    matcher.learn("father's", home("9 oak rd", "5550102", "ash,tom", "ash"));
    HomeTraits both =
        new HomeTraits(
            "", Set.of("5550101", "5550102"), Set.of("ash,eva", "ash,tom"), Set.of("ash"));
    assertEquals(Evidence.WEAK, matcher.find(both).orElseThrow().evidence());
  }

  /// Whoever is put into one home shares two traits with somebody in it, in 200 invented towns.
  @Test
  void nobodyIsMergedWithoutEvidence() {
    for (int seed = 0; seed < 200; seed++) {
      java.util.Random random = new java.util.Random(seed);
      List<HomeTraits> town = new ArrayList<>();
      for (int child = 0; child < 40; child++) {
        town.add(
            home(
                random.nextInt(4) == 0 ? null : "house " + random.nextInt(12),
                random.nextInt(4) == 0 ? null : "555010" + random.nextInt(10),
                random.nextInt(4) == 0 ? null : "adult," + random.nextInt(12),
                "name" + random.nextInt(8)));
      }
      HouseholdMatcher<Integer> matcher = new HouseholdMatcher<>(town);
      Map<Integer, List<HomeTraits>> homes = new LinkedHashMap<>();
      for (HomeTraits child : town) {
        int home =
            matcher
                .find(child)
                .filter(match -> match.evidence() == Evidence.STRONG)
                .map(match -> match.household())
                .orElse(homes.size());
        List<HomeTraits> others = homes.computeIfAbsent(home, h -> new ArrayList<>());
        if (!others.isEmpty()) {
          int shared =
              (others.stream().anyMatch(child::sharesAddress) ? 1 : 0)
                  + (others.stream().anyMatch(child::sharesPhone) ? 1 : 0)
                  + (others.stream().anyMatch(child::sharesAdult) ? 1 : 0);
          assertEquals(true, shared >= 2, "seed " + seed + ": " + child + " in " + others);
        }
        others.add(child);
        matcher.learn(home, child);
      }
    }
  }

  private static HomeTraits home(String address, String phone, String adult, String lastName) {
    return new HomeTraits(address == null ? "" : address, set(phone), set(adult), Set.of(lastName));
  }

  private static Set<String> set(String text) {
    return text == null ? Set.of() : Arrays.stream(text.split(";")).collect(Collectors.toSet());
  }
}
