package org.porchlight.attendance;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.text.Messages;

/// The rules of counting, a line each. What the words mean stands at [RuleDistrict].
class AttendanceRulesTest {
  private static final RuleDistrict DISTRICT = new RuleDistrict();

  @AfterAll
  static void close() {
    DISTRICT.close();
  }

  @ParameterizedTest(name = "{0}: {6} of {5} days, {7} %, {8}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # -- what counts
          nothing recorded is present       | 70 | all | none | usual | 70 | 0 | 0.0 | SATISFACTORY
          excused counts                    | 70 | all | E@1-7 | usual | 70 | 7 | 10.0 | MODERATE_CHRONIC
          unexcused counts                  | 70 | all | A@1-7 | usual | 70 | 7 | 10.0 | MODERATE_CHRONIC
          both together                     | 70 | all | E@1-3 A@8-11 | usual | 70 | 7 | 10.0 | MODERATE_CHRONIC
          sent home counts                  | 70 | all | S@1-7 | usual | 70 | 7 | 10.0 | MODERATE_CHRONIC
          suspended in school is present    | 70 | all | I@1-8 | usual | 70 | 0 | 0.0 | SATISFACTORY
          twenty tardies are no absence     | 70 | all | T@1-20 | usual | 70 | 0 | 0.0 | SATISFACTORY
          field trips are present           | 70 | all | F@5-19 | usual | 70 | 0 | 0.0 | SATISFACTORY
          sixteen half days are eight       | 70 | all | H@1-16 | usual | 70 | 8 | 11.4 | MODERATE_CHRONIC
          a quarter is a quarter            | 70 | all | Q@1-3 | usual | 70 | ¾ | 1.1 | SATISFACTORY
          three quarters                    | 70 | all | X@1-2 | usual | 70 | 1½ | 2.1 | SATISFACTORY
          halves and quarters add up        | 70 | all | H@1 Q@2 X@3 A@4 | usual | 70 | 2½ | 3.6 | SATISFACTORY
          one day missed on the last day    | 70 | all | A@70 | usual | 70 | 1 | 1.4 | SATISFACTORY
          all missed                        | 30 | all | A@1-30 | usual | 30 | 30 | 100.0 | SEVERE_CHRONIC
          # -- exact at the limits
          just under 5                      | 70 | all | A@1-3 Q@4 | usual | 70 | 3¼ | 4.6 | SATISFACTORY
          exactly 5                         | 70 | all | A@1-3 H@4 | usual | 70 | 3½ | 5.0 | AT_RISK
          5 of 100                          | 100 | all | A@1-5 | usual | 100 | 5 | 5.0 | AT_RISK
          a quarter less than 5 of 100      | 100 | all | A@1-4 X@5 | usual | 100 | 4¾ | 4.8 | SATISFACTORY
          6½ of 70 is under 10              | 70 | all | A@1-6 H@7 | usual | 70 | 6½ | 9.3 | AT_RISK
          6¾ of 70 is under 10              | 70 | all | A@1-6 X@7 | usual | 70 | 6¾ | 9.6 | AT_RISK
          exactly 10                        | 70 | all | A@1-7 | usual | 70 | 7 | 10.0 | MODERATE_CHRONIC
          exactly 10 by halves              | 50 | all | H@1-10 | usual | 50 | 5 | 10.0 | MODERATE_CHRONIC
          exactly 10 by quarters            | 50 | all | Q@1-20 | usual | 50 | 5 | 10.0 | MODERATE_CHRONIC
          a quarter less than 10            | 50 | all | Q@1-19 | usual | 50 | 4¾ | 9.5 | AT_RISK
          10 of 100                         | 100 | all | A@1-10 | usual | 100 | 10 | 10.0 | MODERATE_CHRONIC
          13 of 131 never reads 10.0        | 131 | all | A@1-13 | usual | 131 | 13 | 9.9 | AT_RISK
          15¾ of 158 never reads 10.0       | 158 | all | A@1-15 X@16 | usual | 158 | 15¾ | 9.96 | AT_RISK
          15½ of 155 is 10                  | 155 | all | A@1-15 H@16 | usual | 155 | 15½ | 10.0 | MODERATE_CHRONIC
          15½ of 156 never reads 10.0       | 156 | all | A@1-15 H@16 | usual | 156 | 15½ | 9.9 | AT_RISK
          7¾ of 156 never reads 5.0         | 156 | all | A@1-7 X@8 | usual | 156 | 7¾ | 4.96 | SATISFACTORY
          31 of 156 never reads 20.0        | 156 | all | A@1-31 | usual | 156 | 31 | 19.9 | MODERATE_CHRONIC
          30¾ of 154 never reads 20.0       | 154 | all | A@1-30 X@31 | usual | 154 | 30¾ | 19.96 | MODERATE_CHRONIC
          13¾ of 70 is under 20             | 70 | all | A@1-13 X@14 | usual | 70 | 13¾ | 19.6 | MODERATE_CHRONIC
          exactly 20                        | 70 | all | A@1-14 | usual | 70 | 14 | 20.0 | SEVERE_CHRONIC
          20 of 100                         | 100 | all | A@1-20 | usual | 100 | 20 | 20.0 | SEVERE_CHRONIC
          a quarter less than 20 of 100     | 100 | all | A@1-19 X@20 | usual | 100 | 19¾ | 19.8 | MODERATE_CHRONIC
          3 of the first 30                 | 30 | all | A@1-3 | usual | 30 | 3 | 10.0 | MODERATE_CHRONIC
          18.57                             | 70 | all | E@1-4 A@5-13 | usual | 70 | 13 | 18.6 | MODERATE_CHRONIC
          # -- too few days
          18 days where 20 are asked        | 70 | 53- | A@53-55 | usual | 18 | 3 | 16.7 | TOO_FEW_DAYS
          18 days where 10 are asked        | 70 | 53- | A@53-55 | min=10 | 18 | 3 | 16.7 | MODERATE_CHRONIC
          20 days where 20 are asked        | 70 | 51- | A@51-52 | usual | 20 | 2 | 10.0 | MODERATE_CHRONIC
          19 days where 20 are asked        | 70 | 52- | A@52-53 | usual | 19 | 2 | 10.5 | TOO_FEW_DAYS
          30 days where 31 are asked        | 30 | all | A@1-6 | min=31 | 30 | 6 | 20.0 | TOO_FEW_DAYS
          31 days where 31 are asked        | 31 | all | A@1-7 | min=31 | 31 | 7 | 22.6 | SEVERE_CHRONIC
          came and was never seen           | 70 | 61- | A@61-70 | usual | 10 | 10 | 100.0 | TOO_FEW_DAYS
          # -- spells of enrolment
          left on day 41                    | 70 | 1-41 | A@1-6 A@50-60 | usual | 41 | 6 | 14.6 | MODERATE_CHRONIC
          came on day 11                    | 70 | 11- | A@1-10 A@11-16 | usual | 60 | 6 | 10.0 | MODERATE_CHRONIC
          a gap of ten days                 | 70 | 1-30 41- | A@1-6 A@31-40 | usual | 60 | 6 | 10.0 | MODERATE_CHRONIC
          two gaps                          | 70 | 1-10 21-30 41- | A@11-20 A@41-44 | usual | 50 | 4 | 8.0 | AT_RISK
          transfer day counted once         | 70 | 1-30 B30- | A@1-4 | usual | 70 | 4 | 5.7 | AT_RISK
          transfer day at the new school    | 70 | 1-30 B30- | A@30 A@B31-34 | usual | 70 | 4 | 5.7 | AT_RISK
          transfer day missed once          | 70 | 1-30 B30- | A@30 A@B30 | usual | 70 | 1 | 1.4 | SATISFACTORY
          the day after at the new school   | 70 | 1-29 B30- | A@29 A@B30 | usual | 70 | 2 | 2.9 | SATISFACTORY
          transfer with a gap               | 70 | 1-20 B31- | A@18-22 A@B30-35 | usual | 60 | 8 | 13.3 | MODERATE_CHRONIC
          what the old school says later    | 70 | 1-30 B31- | A@31-70 | usual | 70 | 0 | 0.0 | SATISFACTORY
          there and back again              | 70 | 1-20 B21-40 41- | A@10-11 A@B30 A@45 | usual | 70 | 4 | 5.7 | AT_RISK
          a code that says not enrolled     | 70 | all | W@1-10 A@11-16 | usual | 60 | 6 | 10.0 | MODERATE_CHRONIC
          came after the last posted day    | 70 | 75- | none | usual | 0 | 0 | 0.0 | TOO_FEW_DAYS
          # -- calendars
          four-day weeks                    | 70 4-day | all | A@1-4 A@6-8 | usual | 56 | 7 | 12.5 | MODERATE_CHRONIC
          an absence on a closed Friday     | 70 4-day | all | A@5 A@10 | usual | 56 | 0 | 0.0 | SATISFACTORY
          a snow day                        | 70 closed@12 | all | A@12 A@1-6 | usual | 69 | 6 | 8.7 | AT_RISK
          three snow days make it 10        | 70 closed@65-67 | all | A@1-6 H@7 X@8 | usual | 67 | 7¼ | 10.8 | MODERATE_CHRONIC
          a staggered start                 | 70 starts@4 | all | A@1-3 A@4-9 | usual | 67 | 6 | 9.0 | AT_RISK
          an unposted tail                  | 70 unposted@66-70 | all | A@1-6 A@66-70 | usual | 65 | 6 | 9.2 | AT_RISK
          half days of school count whole   | 70 half@1-4 | all | A@1-4 A@10-12 | usual | 70 | 7 | 10.0 | MODERATE_CHRONIC
          or by their length                | 70 half@1-4 | all | A@1-4 A@10-12 | short=BY_LENGTH | 68 | 5 | 7.4 | AT_RISK
          half missed of half a day         | 70 half@1-4 | all | H@1-4 | short=BY_LENGTH | 68 | 2 | 2.9 | SATISFACTORY
          a quarter missed of half a day    | 70 half@1-4 | all | Q@1-4 | short=BY_LENGTH | 68 | 1 | 1.5 | SATISFACTORY
          half days nobody missed           | 70 half@1-20 | all | A@31-36 | short=BY_LENGTH | 60 | 6 | 10.0 | MODERATE_CHRONIC
          a day of the minimum by length    | 40 half@1-40 | all | A@1-4 | short=BY_LENGTH | 20 | 2 | 10.0 | MODERATE_CHRONIC
          # -- days missed in part
          half or more is a day             | 70 | all | H@1-7 | part=HALF_OR_MORE | 70 | 7 | 10.0 | MODERATE_CHRONIC
          three quarters are a day          | 70 | all | X@1-7 | part=HALF_OR_MORE | 70 | 7 | 10.0 | MODERATE_CHRONIC
          less than half is none            | 70 | all | Q@1-20 | part=HALF_OR_MORE | 70 | 0 | 0.0 | SATISFACTORY
          only whole days                   | 70 | all | H@1-20 X@21-30 A@31-33 | part=WHOLE_DAYS_ONLY | 70 | 3 | 4.3 | SATISFACTORY
          the whole of a short day          | 70 half@1-2 | all | H@1-2 H@3 | part=WHOLE_DAYS_ONLY short=BY_LENGTH | 69 | 1 | 1.4 | SATISFACTORY
          half of a short day               | 70 half@1-4 | all | Q@1-4 | part=HALF_OR_MORE short=BY_LENGTH | 68 | 2 | 2.9 | SATISFACTORY
          # -- suspensions
          also suspensions in school        | 70 | all | I@1-7 | suspensions=ALL | 70 | 7 | 10.0 | MODERATE_CHRONIC
          both kinds                        | 70 | all | I@1-3 S@4-7 | suspensions=ALL | 70 | 7 | 10.0 | MODERATE_CHRONIC
          neither kind                      | 70 | all | I@1-3 S@4-7 A@8 | suspensions=NONE | 70 | 1 | 1.4 | SATISFACTORY
          half a day sent home              | 70 | all | N@1-14 | usual | 70 | 7 | 10.0 | MODERATE_CHRONIC
          half sent home not counted        | 70 | all | N@1-14 | suspensions=NONE | 70 | 0 | 0.0 | SATISFACTORY
          # -- exemptions
          exempt days do not count          | 70 | all | A@10-19 A@1-2 | exempt=10-19 | 60 | 2 | 3.3 | SATISFACTORY
          exempt until further notice       | 70 | all | A@1-3 A@40-70 | exempt=31- | 30 | 3 | 10.0 | MODERATE_CHRONIC
          exempt all year                   | 70 | all | A@1-30 | exempt=1- | 0 | 0 | 0.0 | TOO_FEW_DAYS
          exempt for a day present          | 70 | all | A@1-7 | exempt=20 | 69 | 7 | 10.1 | MODERATE_CHRONIC
          exempt over a gap                 | 70 | 1-30 41- | A@1-5 A@45-49 | exempt=25-50 | 44 | 5 | 11.4 | MODERATE_CHRONIC
          """)
  void counts(
      String name,
      String calendar,
      String spells,
      String codes,
      String rules,
      String enrolled,
      String missed,
      String percent,
      AbsenceBand band) {
    Attendance standing = DISTRICT.standing(calendar, spells, codes, rules);
    assertAll(
        () -> assertEquals(enrolled, standing.daysEnrolled(), "enrolled"),
        () -> assertEquals(missed, standing.daysMissed(), "missed"),
        () -> assertEquals(percent + "\u00a0%", standing.percent()),
        () -> assertEquals(band, standing.band()));
  }

  @ParameterizedTest(name = "{0}: {4} and {5} of the last ten and twenty, {6} in a row, {7}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          here all along             | 70 | all | none | 0 | 0 | 0 | ABOUT_THE_SAME
          ten days in a row          | 70 | all | A@61-70 | 10 | 10 | 10 | MORE_MISSED
          away before, here again    | 70 | all | A@51-56 | 0 | 6 | 0 | FEWER_MISSED
          half a day ends a row      | 70 | all | A@67-69 H@70 | 3½ | 3½ | 0 | MORE_MISSED
          a row over a snow day      | 70 closed@68 | all | A@66-70 | 4 | 4 | 4 | MORE_MISSED
          a row over half a day      | 70 half@70 | all | A@69 H@70 | 1½ | 1½ | 0 | MORE_MISSED
          less than a day apart      | 70 | all | A@51 H@61 | ½ | 1½ | 0 | ABOUT_THE_SAME
          five days into the year    | 5 | all | A@4-5 | 2 | 2 | 2 | TOO_EARLY
          nine days of twenty        | 15 | all | A@7-15 | 9 | 9 | 9 | TOO_EARLY
          an unposted tail           | 70 unposted@66-70 | all | A@64-70 | 2 | 2 | 2 | MORE_MISSED
          left, with a row           | 70 | 1-41 | A@39-41 | 3 | 3 | 3 | MORE_MISSED
          """)
  void looksBack(
      String name,
      String calendar,
      String spells,
      String codes,
      String lastTen,
      String lastTwenty,
      int inARow,
      Trend trend) {
    Attendance standing = DISTRICT.standing(calendar, spells, codes, "usual");
    assertAll(
        () -> assertEquals(lastTen, Days.written(standing.lastTenMissedQuarterDays()), "ten"),
        () -> assertEquals(lastTwenty, Days.written(standing.lastTwentyMissedQuarterDays()), "20"),
        () -> assertEquals(inARow, standing.consecutiveMissed(), "in a row"),
        () -> assertEquals(trend, standing.trend()));
  }

  @ParameterizedTest(name = "{0}: may miss {3} of {4}, under 10 % on day {5}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # 100 days in all: 9 may be missed
          here all along           | 100 unposted@71-100 | none | 9 | 30 | 0
          6 missed, 3 to go        | 100 unposted@71-100 | A@1-6 | 3 | 30 | 0
          9 missed is the last     | 100 unposted@91-100 | A@1-8 H@9 | 1 | 10 | 0
          9 of 90 is 10 %          | 100 unposted@91-100 | A@1-9 | 0 | 10 | 91
          7 of 70                  | 100 unposted@71-100 | A@1-7 | 2 | 30 | 71
          9 of 70                  | 100 unposted@71-100 | A@1-9 | 0 | 30 | 91
          10 of 70, never          | 100 unposted@71-100 | A@1-10 | 0 | 30 | 0
          a half more              | 100 unposted@71-100 | A@1-7 H@8 | 2 | 30 | 76
          no more than are left    | 100 unposted@98-100 | none | 3 | 3 | 0
          snow moves it on         | 100 unposted@71-100 closed@75 | A@1-7 H@8 | 2 | 29 | 77
          """)
  void looksAhead(
      String name, String calendar, String codes, int mayMiss, int left, int underTenOn) {
    AttendanceYear year = DISTRICT.year(calendar, "all", codes, "usual");
    Outlook outlook = year.outlook(DISTRICT.lastStudent()).orElseThrow();
    assertAll(
        () -> assertEquals(left, outlook.schoolDaysLeft(), "days left"),
        () -> assertEquals(mayMiss, outlook.mayMiss(), "may miss"),
        () ->
            assertEquals(underTenOn == 0 ? null : DISTRICT.day(underTenOn), outlook.underTenOn()));
  }

  @Test
  void everyPresetHasItsSourceAndChangesOnlyWhatItSays() {
    List<RulePreset> presets = RulePreset.all();
    assertEquals("USUAL", presets.getFirst().id());
    AttendanceRules odd =
        new AttendanceRules(
            PartDays.WHOLE_DAYS_ONLY, ShortDays.BY_LENGTH, Suspensions.NONE, 77, "half");
    for (RulePreset preset : presets) {
      AttendanceRules set = preset.on(odd);
      assertEquals(preset.partDays().orElse(odd.partDays()), set.partDays(), preset.id());
      assertEquals(preset.suspensions().orElse(odd.suspensions()), set.suspensions());
      assertEquals(
          preset.minimumEnrolledDays().orElse(odd.minimumEnrolledDays()),
          set.minimumEnrolledDays());
      assertEquals(odd.shortDays(), set.shortDays());
      assertEquals("half", set.periodRule());
      assertEquals(true, preset.says().contains(preset.source()) && preset.read().length() >= 4);
      assertEquals(Messages.text("RulePreset." + preset.id()), preset.words());
    }
  }
}
