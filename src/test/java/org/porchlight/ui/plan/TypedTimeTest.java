package org.porchlight.ui.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTimeTest {
  @ParameterizedTest
  @CsvSource({
    "4:15, 16:15",
    "4, 16:00",
    "4.15, 16:15",
    "16:15, 16:15",
    "9:30, 09:30",
    "12:05, 12:05",
    "4:15 pm, 16:15",
    "4:15 p.m., 16:15",
    "9am, 09:00",
    "12 am, 00:00",
    "' 3:20 ', 15:20",
    "25:00, ",
    "4:75, ",
    "noon, ",
    "'', ",
    "4:5, ",
  })
  void readsATimeAsASchoolMeansIt(String typed, LocalTime time) {
    assertEquals(Optional.ofNullable(time), TypedTime.read(typed));
  }
}
