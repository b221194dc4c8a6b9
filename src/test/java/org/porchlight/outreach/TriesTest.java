package org.porchlight.outreach;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TriesTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

  @ParameterizedTest
  @EnumSource(ContactResult.class)
  void onlyAnAnswerIsContact(ContactResult result) {
    boolean answered = Set.of(ContactResult.SPOKE, ContactResult.REPLIED).contains(result);
    assertEquals(answered, result.countsAsContact());
  }

  /// Each try is `days ago:result`, and the hour where it is not ten.
  @ParameterizedTest(name = "{0}: {1} tries, ready {2}")
  @CsvSource({
    "'', 0, false",
    "9:NO_ANSWER 5:LEFT_MESSAGE, 2, false",
    "9:NO_ANSWER 5:LEFT_MESSAGE 2:SENT, 3, true",
    "9:NO_ANSWER 5:LEFT_MESSAGE 2:NO_ANSWER, 3, false", // one call made three times
    "9:NO_ANSWER 5:LEFT_MESSAGE 2:NO_ANSWER:18, 3, true", // in the evening too
    "9:NO_ANSWER 6:SPOKE 5:LEFT_MESSAGE, 1, true", // in touch
    "60:SPOKE 5:LEFT_MESSAGE, 1, false", // that was long ago
    "30:SPOKE, 0, true",
    "31:SPOKE, 0, false",
    "70:SPOKE 60:NO_ANSWER 50:SENT 40:BOUNCED, 3, true",
  })
  void triesCountSinceTheLastContact(String log, int count, boolean ready) {
    Tries tries = Tries.of(attempts(log), TODAY);
    assertEquals(count, tries.count());
    assertEquals(ready, tries.isReady());
  }

  @Test
  void theOrderOfTheLogDoesNotMatter() {
    List<ContactAttempt> attempts = attempts("6:SPOKE 9:NO_ANSWER 5:LEFT_MESSAGE");
    Tries tries = Tries.of(attempts.reversed(), TODAY);
    assertEquals(1, tries.count());
    assertEquals(TODAY.minusDays(6), tries.lastContactOn());
    assertEquals(TODAY.minusDays(5), tries.since().orElseThrow());
    assertEquals(EnumSet.of(Channel.CALL), tries.channels());
  }

  private static List<ContactAttempt> attempts(String log) {
    List<ContactAttempt> attempts = new ArrayList<>();
    for (String entry : log.isEmpty() ? new String[0] : log.split(" ")) {
      String[] parts = entry.split(":");
      int hour = parts.length > 2 ? Integer.parseInt(parts[2]) : 10;
      attempts.add(
          ContactAttempt.unsaved(
              1,
              null,
              null,
              TODAY.minusDays(Long.parseLong(parts[0])).atTime(hour, 0),
              channel(ContactResult.valueOf(parts[1])),
              null,
              ContactResult.valueOf(parts[1]),
              null));
    }
    return attempts;
  }

  private static Channel channel(ContactResult result) {
    return switch (result) {
      case SENT -> Channel.LETTER;
      case BOUNCED -> Channel.EMAIL;
      default -> Channel.CALL;
    };
  }
}
