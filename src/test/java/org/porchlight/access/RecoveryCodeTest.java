package org.porchlight.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RecoveryCodeTest {
  private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

  @Test
  void eightGroupsOfFourThatReadBack() {
    for (int i = 0; i < 200; i++) {
      RecoveryCode code = RecoveryCode.random();
      assertTrue(code.printed().matches("([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}"));
      assertEquals(Optional.of(code), RecoveryCode.typed(code.printed()));
    }
  }

  @Test
  void theEyesMistakesAreForgiven() {
    RecoveryCode code = RecoveryCode.random();
    String asWritten =
        code.printed()
            .toLowerCase(Locale.ROOT)
            .replace("-", " ")
            .replace('0', 'o')
            .replace('1', 'l');
    assertEquals(Optional.of(code), RecoveryCode.typed("  " + asWritten + "\n"));
    assertTrue(code.isGroup(3, code.groups().get(2).toLowerCase(Locale.ROOT).replace('0', 'O')));
    assertFalse(code.isGroup(3, code.groups().get(2).substring(1)));
  }

  @Test
  void nearlyEveryMistakeOfTheHandIsNoticed() {
    Random dice = new Random(7);
    RecoveryCode code = RecoveryCode.random();
    int tried = 0;
    int unnoticed = 0;
    for (int i = 0; i < 20_000; i++) {
      char[] typed = code.characters().toCharArray();
      int at = dice.nextInt(31);
      if (i % 2 == 0) {
        typed[at] = ALPHABET.charAt(dice.nextInt(32));
      } else {
        char swapped = typed[at];
        typed[at] = typed[at + 1];
        typed[at + 1] = swapped;
      }
      if (!new String(typed).equals(code.characters())) {
        tried++;
        unnoticed += RecoveryCode.typed(new String(typed)).isPresent() ? 1 : 0;
      }
    }
    assertTrue(tried > 15_000);
    // 1 in 1,024 by design; what slips through still does not open the keys
    assertTrue(unnoticed < tried / 300, unnoticed + " of " + tried);
  }

  @Test
  void noTwoAreAlikeAndNoneShowsItselfByAccident() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 500; i++) {
      assertTrue(seen.add(RecoveryCode.random().characters()));
    }
    RecoveryCode code = RecoveryCode.random();
    assertFalse(code.toString().contains(code.groups().getFirst()));
  }

  @Test
  void halfACodeIsNone() {
    assertEquals(Optional.empty(), RecoveryCode.typed(""));
    assertEquals(
        Optional.empty(), RecoveryCode.typed(RecoveryCode.random().printed().substring(5)));
    assertEquals(Optional.empty(), RecoveryCode.typed("U".repeat(32)));
  }
}
