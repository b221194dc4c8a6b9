package org.porchlight.visits;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRole;

class PromiseSentenceTest {
  private static final LocalDate WEDNESDAY = LocalDate.of(2026, 12, 9);
  private static final StaffMember ADEYEMI =
      StaffMember.unsaved("Ms. Adeyemi", StaffRole.COUNSELOR);
  private static final PromiseSentence SENTENCE =
      new PromiseSentence(
          List.of(
              StaffMember.unsaved("Mr. Ruiz", StaffRole.COUNSELOR),
              ADEYEMI,
              StaffMember.unsaved("Nurse Bell", StaffRole.VISITOR),
              StaffMember.unsaved("Dana", StaffRole.OFFICE)),
          ADEYEMI,
          WEDNESDAY,
          new SchoolCalendar(List.of()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "call about math tutor Ruiz Fri  | Call about math tutor | Mr. Ruiz | true | 2026-12-11 |"
            + " true",
        "call about math tutor Fri Ruiz  | Call about math tutor | Mr. Ruiz | true | 2026-12-11 |"
            + " true",
        "call about math tutor           | Call about math tutor | Ms. Adeyemi | false | 2026-12-16"
            + " | false",
        "bus pass by Mon                 | Bus pass | Ms. Adeyemi | false | 2026-12-14 | true",
        "bus pass by monday.             | Bus pass | Ms. Adeyemi | false | 2026-12-14 | true",
        "Nurse Bell will call about asthma plan today | Call about asthma plan | Nurse Bell | true"
            + " | 2026-12-09 | true",
        "glasses bell tomorrow           | Glasses | Nurse Bell | true | 2026-12-10 | true",
        "winter coats Mr. Ruiz Dec 14    | Winter coats | Mr. Ruiz | true | 2026-12-14 | true",
        "winter coats dana 12/15         | Winter coats | Dana | true | 2026-12-15 | true",
        "ask again Jan 8                 | Ask again | Ms. Adeyemi | false | 2027-01-08 | true",
        "visit again next Wed            | Visit again | Ms. Adeyemi | false | 2026-12-23 | true",
        "ask Ruiz about the portal       | Ask Ruiz about the portal | Ms. Adeyemi | false |"
            + " 2026-12-16 | false",
        "send 2 forms me                 | Send 2 forms | Ms. Adeyemi | true | 2026-12-16 | false",
        "bring 13/45                     | Bring 13/45 | Ms. Adeyemi | false | 2026-12-16 | false",
      })
  void readsWhatWhoAndByWhen(
      String typed, String what, String owner, boolean named, LocalDate due, boolean dayNamed) {
    var reading = SENTENCE.read(typed).orElseThrow();
    assertEquals(what, reading.what());
    assertEquals(owner, reading.owner().name());
    assertEquals(named, reading.ownerNamed());
    assertEquals(due, reading.dueOn());
    assertEquals(dayNamed, reading.dayNamed());
  }

  @Test
  void aDayNamedTodayMeansNextWeek() {
    assertEquals(LocalDate.of(2026, 12, 16), SENTENCE.read("call Wednesday").orElseThrow().dueOn());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "Ruiz", "Fri", "Ruiz Fri"})
  void withoutAnActionThereIsNoPromise(String typed) {
    assertEquals(Optional.empty(), SENTENCE.read(typed));
  }
}
