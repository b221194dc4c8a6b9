package org.porchlight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// Ninety invented students at two schools, and files about them that a careful registrar would ask
/// about: what the wizard and the command must say before they are saved.
public final class OddFiles {
  public static final String HEADER = "Student_Number,Att_Date,Att_Code,Description\n";
  private static final int STUDENTS = 90;
  private static final int AT_THE_FIRST = 40;
  private static final int EVERY = 5;

  private final LocalDate today;
  private final LocalDate julyFirst;

  /// The last ten school days before today, oldest first.
  private final List<LocalDate> days = new ArrayList<>();

  public OddFiles(LocalDate today) {
    this.today = today;
    julyFirst = LocalDate.of(today.getYear() - (today.getMonthValue() < 7 ? 1 : 0), 7, 1);
    for (LocalDate day = today.minusDays(1); days.size() < 10; day = day.minusDays(1)) {
      if (isSchoolDay(day)) {
        days.addFirst(day);
      }
    }
  }

  private static boolean isSchoolDay(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
  }

  public List<LocalDate> days() {
    return List.copyOf(days);
  }

  /// Whether the last ten school days lie in one school year.
  public boolean isInsideAYear() {
    return days.getFirst().isAfter(julyFirst);
  }

  /// How many are enrolled; one more has left.
  public static int enrolled() {
    return STUDENTS - 1;
  }

  public static String number(int student) {
    return String.valueOf(1000 + student);
  }

  /// "Lakeab, Kit"
  public static String name(int student) {
    return "Lake" + (char) ('a' + student / 26) + (char) ('a' + student % 26) + ", Kit";
  }

  public static String school(int student) {
    return student < AT_THE_FIRST ? "101" : "102";
  }

  /// Students of these places in the list; the last one of all left a week ago.
  public String roster(Predicate<Integer> listed) {
    StringBuilder text =
        new StringBuilder("Student_Number,LastFirst,Grade_Level,SchoolID,EntryDate,ExitDate\n");
    for (int i = 0; i < STUDENTS; i++) {
      if (listed.test(i)) {
        text.append(number(i)).append(",\"").append(name(i)).append("\",3,").append(school(i));
        text.append(',').append(julyFirst.minusYears(1).plusDays(40)).append(',');
        text.append(i == STUDENTS - 1 ? days.get(5).toString() : "").append('\n');
      }
    }
    return text.toString();
  }

  public String roster() {
    return roster(student -> true);
  }

  /// Every weekday of this school year and the one before.
  public String calendar() {
    StringBuilder text = new StringBuilder("Date,SchoolID,InSession\n");
    for (String school : List.of("101", "102")) {
      julyFirst
          .minusYears(1)
          .datesUntil(julyFirst.plusYears(1))
          .forEach(day ->
              text.append(day)
                  .append(',')
                  .append(school)
                  .append(isSchoolDay(day) ? ",Y\n" : ",N\n"));
    }
    return text.toString();
  }

  /// Each fifth student away on each of the ten days.
  public String events() {
    return events(student -> true, day -> true);
  }

  private String events(Predicate<Integer> whom, Predicate<Integer> when) {
    StringBuilder text = new StringBuilder(HEADER);
    for (int day = 0; day < days.size(); day++) {
      for (int student = day % EVERY; student < STUDENTS - 1; student += EVERY) {
        if (whom.test(student) && when.test(day)) {
          text.append(row(student, days.get(day)));
        }
      }
    }
    return text.toString();
  }

  public static String row(int student, LocalDate day) {
    // both kinds: a list of one kind alone is asked about
    String code = student % 2 == 0 ? ",EX,Excused Absence\n" : ",U,Unexcused Absence\n";
    return number(student) + "," + day + code;
  }

  /// The same days again for a seventh of the students: the others' days would go.
  public String manyGone() {
    return events(student -> student % 7 == 0, day -> true);
  }

  /// All of the first school away on one day.
  public String wholeSchoolAway() {
    StringBuilder text = new StringBuilder(events());
    for (int student = 0; student < AT_THE_FIRST; student++) {
      if (student % EVERY != 2) {
        text.append(row(student, days.get(2)));
      }
    }
    return text.toString();
  }

  /// The second school's rows end three school days before the first's.
  public String unpostedTail() {
    return events(student -> student < AT_THE_FIRST, day -> true)
        + events(student -> student >= AT_THE_FIRST, day -> day < 7).substring(HEADER.length());
  }

  /// An absence on a weekend, and one after the student left.
  public String closedAndGone() {
    LocalDate weekend = days.getLast();
    while (isSchoolDay(weekend)) {
      weekend = weekend.minusDays(1);
    }
    return events() + row(3, weekend) + row(STUDENTS - 1, days.get(8));
  }

  /// Days of the school year before.
  public String yearBefore() {
    LocalDate day = julyFirst.minusMonths(3);
    StringBuilder text = new StringBuilder(HEADER);
    for (int student = 0; student < STUDENTS - 1; student++) {
      LocalDate away = day.plusDays(student % EVERY);
      text.append(row(student, isSchoolDay(away) ? away : away.plusDays(2)));
    }
    return text.toString();
  }

  /// Ten rows that fit and thirty about students nobody knows.
  public String mostlyStrangers() {
    return events(student -> student < 5, day -> true) + strangers().substring(HEADER.length());
  }

  /// Thirty rows, none about a student of this district.
  public String strangers() {
    StringBuilder text = new StringBuilder(HEADER);
    for (int i = 0; i < 30; i++) {
      text.append(77_000 + i).append(',').append(days.get(1)).append(",EX,Excused Absence\n");
    }
    return text.toString();
  }

  public LocalDate today() {
    return today;
  }
}
