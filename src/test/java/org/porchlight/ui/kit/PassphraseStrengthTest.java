package org.porchlight.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassphraseStrengthTest {
  @ParameterizedTest
  @CsvSource({
    "'', EMPTY",
    "'   ', EMPTY",
    "short, TOO_SHORT",
    "eleven char, TOO_SHORT",
    "aaaaaaaaaaaaaaaa, EASY_TO_GUESS",
    "password12345, EASY_TO_GUESS",
    "Maple Valley School District, EASY_TO_GUESS",
    "Porchlight Porchlight, EASY_TO_GUESS",
    "otter lamp violin, GOOD",
    "otter lamp violin cloud, STRONG",
    "tr0ub4dor&3xyz, GOOD",
    "correct horse battery staple, STRONG"
  })
  void saysWhatAGuesserWouldThink(String typed, PassphraseStrength expected) {
    assertEquals(expected, PassphraseStrength.of(typed, "Maple Valley School District"));
  }
}
