package org.porchlight.importing;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// An invented autumn of a small district, from a seed: what every shape of export must come to.
final class AttendanceTruth {
  /// What a student's school day was.
  enum Mark {
    PRESENT(0, "", ""),
    UNEXCUSED(4, "U", "Unexcused Absence"),
    EXCUSED(4, "E", "Excused Absence"),
    MEDICAL(4, "M", "Medical"),
    HALF_UNEXCUSED(2, "HU", "Half Day Unexcused"),
    HALF_EXCUSED(2, "HE", "Half Day Excused"),
    SUSPENDED(4, "OSS", "Out of School Suspension"),
    IN_SCHOOL(0, "ISS", "In School Suspension"),
    TARDY(0, "T", "Tardy");

    final int quarters;
    final String code;
    final String words;

    Mark(int quarters, String code, String words) {
      this.quarters = quarters;
      this.code = code;
      this.words = words;
    }

    boolean isHalf() {
      return quarters == 2;
    }

    /// The mark of each missed period of a half day.
    Mark whole() {
      return switch (this) {
        case HALF_EXCUSED -> EXCUSED;
        case HALF_UNEXCUSED -> UNEXCUSED;
        default -> this;
      };
    }

    /// What an answers file says about the code.
    String meaning() {
      return switch (this) {
        case PRESENT -> "present";
        case UNEXCUSED -> "absent unexcused";
        case EXCUSED, MEDICAL -> "absent excused";
        case HALF_UNEXCUSED -> "absent unexcused half";
        case HALF_EXCUSED -> "absent excused half";
        case SUSPENDED -> "absent, suspension";
        case IN_SCHOOL -> "present, in-school suspension";
        case TARDY -> "tardy";
      };
    }
  }

  /// Sums over some days, in quarter days.
  record Sum(
      int enrolled,
      int excused,
      int unexcused,
      int medical,
      int suspended,
      int inSchool,
      int tardies) {
    static final Sum NONE = new Sum(0, 0, 0, 0, 0, 0, 0);

    Sum plus(Mark mark) {
      boolean isExcused = mark == Mark.EXCUSED || mark == Mark.HALF_EXCUSED;
      boolean isUnexcused = mark == Mark.UNEXCUSED || mark == Mark.HALF_UNEXCUSED;
      return new Sum(
          enrolled + 4,
          excused + (isExcused ? mark.quarters : 0),
          unexcused + (isUnexcused ? mark.quarters : 0),
          medical + (mark == Mark.MEDICAL ? 4 : 0),
          suspended + (mark == Mark.SUSPENDED ? 4 : 0),
          inSchool + (mark == Mark.IN_SCHOOL ? 4 : 0),
          tardies + (mark == Mark.TARDY ? 1 : 0));
    }

    int missed() {
      return excused + unexcused + medical + suspended;
    }
  }

  /// One student with every school day of theirs.
  ///
  /// @param spells school and days of each enrolment, the exit being the first day gone
  record Pupil(
      String id, String last, String first, List<Spell> spells, Map<LocalDate, Mark> days) {
    Sum sum(LocalDate from, LocalDate to) {
      Sum sum = Sum.NONE;
      for (Map.Entry<LocalDate, Mark> day : days.entrySet()) {
        if (!day.getKey().isBefore(from) && !day.getKey().isAfter(to)) {
          sum = sum.plus(day.getValue());
        }
      }
      return sum;
    }

    String name() {
      return last + ", " + first;
    }

    String bareId() {
      return id.replaceFirst("^0+", "");
    }

    int schoolOn(LocalDate date) {
      return spells.stream()
          .filter(spell -> !date.isBefore(spell.from) && date.isBefore(spell.until))
          .reduce((a, b) -> b)
          .orElseThrow()
          .school;
    }
  }

  record Spell(int school, LocalDate from, LocalDate until) {}

  private static final LocalDate FIRST = LocalDate.of(2025, 8, 18);
  private static final LocalDate YEAR_END = LocalDate.of(2026, 5, 29);
  private static final List<String> LASTS =
      List.of("Aker", "Bell", "Cruz", "Dunn", "Ek", "Fay", "Gil", "Hart", "Ives", "Jung");
  private static final List<String> FIRSTS =
      List.of("Ada", "Ben", "Cleo", "Dov", "Eli", "Fern", "Gus", "Hana");

  final Random random;
  final List<LocalDate> days = new ArrayList<>();
  final List<Pupil> pupils = new ArrayList<>();

  AttendanceTruth(long seed) {
    random = new Random(seed);
    int weeks = 9 + random.nextInt(5);
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusWeeks(weeks)); day = day.plusDays(1)) {
      boolean open =
          day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0
              && !day.equals(LocalDate.of(2025, 9, 1))
              && !day.equals(LocalDate.of(2025, 10, 13));
      if (open) {
        days.add(day);
      }
    }
    int count = 20 + random.nextInt(10);
    for (int i = 0; i < count; i++) {
      pupils.add(pupil(i));
    }
    // somebody is away on the last day, so that every shape reaches it
    Pupil first = pupils.getFirst();
    first.days.put(last(), Mark.UNEXCUSED);
  }

  LocalDate first() {
    return days.getFirst();
  }

  LocalDate last() {
    return days.getLast();
  }

  LocalDate today() {
    return last().plusDays(2);
  }

  private Pupil pupil(int i) {
    int school = 101 + random.nextInt(2);
    List<Spell> spells = new ArrayList<>();
    LocalDate gone = YEAR_END;
    int kind = i == 0 ? 9 : random.nextInt(10);
    if (kind == 0) {
      spells.add(new Spell(school, days.get(5 + random.nextInt(days.size() - 8)), gone));
    } else if (kind == 1) {
      spells.add(new Spell(school, FIRST, days.get(5 + random.nextInt(days.size() - 6))));
    } else if (kind == 2) {
      LocalDate moved = days.get(4 + random.nextInt(days.size() - 8));
      spells.add(new Spell(school, FIRST, moved));
      spells.add(new Spell(school == 101 ? 102 : 101, moved, gone));
    } else {
      spells.add(new Spell(school, FIRST, gone));
    }
    Map<LocalDate, Mark> own = new TreeMap<>();
    double rate = List.of(0.0, 0.03, 0.08, 0.15, 0.3).get(random.nextInt(5));
    for (LocalDate day : days) {
      if (spells.stream().anyMatch(s -> !day.isBefore(s.from) && day.isBefore(s.until))) {
        own.put(day, random.nextDouble() < rate ? anyMark() : Mark.PRESENT);
      }
    }
    return new Pupil(
        "%07d".formatted(41200 + i),
        LASTS.get(random.nextInt(LASTS.size())),
        FIRSTS.get(random.nextInt(FIRSTS.size())) + (char) ('a' + i % 26),
        spells,
        own);
  }

  private Mark anyMark() {
    Mark[] marks = Mark.values();
    return marks[1 + random.nextInt(marks.length - 1)];
  }

  String roster() {
    StringBuilder text =
        new StringBuilder(
            "Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate,Street\n");
    for (Pupil pupil : pupils) {
      for (Spell spell : pupil.spells) {
        text.append(
            "%s,\"%s\",%d,%d,%s,%s,%s Main St\n"
                .formatted(
                    pupil.id, pupil.name(), 5, spell.school, spell.from, spell.until, pupil.id));
      }
    }
    return text.toString();
  }

  String calendar() {
    StringBuilder text = new StringBuilder("date,instructional,note\n");
    days.forEach(day -> text.append(day).append(",Y,\n"));
    return text.toString();
  }

  /// What every student must come to.
  Map<String, Sum> sums() {
    Map<String, Sum> sums = new LinkedHashMap<>();
    pupils.forEach(pupil -> sums.put(pupil.id, pupil.sum(first(), last())));
    return sums;
  }
}
