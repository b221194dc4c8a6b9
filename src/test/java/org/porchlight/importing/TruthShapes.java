package org.porchlight.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.porchlight.attendance.Figure;
import org.porchlight.importing.AttendanceTruth.Mark;
import org.porchlight.importing.AttendanceTruth.Pupil;
import org.porchlight.importing.AttendanceTruth.Sum;

/// The same truth as a school system would export it, in every shape, with the traps of the field:
/// lost zeros, banners, sections, subtotals, footers, two-row headers, day-first dates, semicolons.
final class TruthShapes {
  /// A file with what a person would answer about it, and what it tells.
  record Written(String text, Map<String, String> answers, Set<Figure> figures) {}

  /// One way to write the truth.
  enum Shape {
    EVENTS,
    POSITIVE,
    STATUS_AND_REASON,
    PERIOD_ROWS,
    MISSED_PERIODS,
    PERIOD_COLUMNS,
    MORNING_AND_AFTERNOON,
    SUMMARY,
    SUMMARY_PRESENT_ONLY,
    MONTHS,
    WIDE,
    MONTH_GRID,
    HOURS,
    MINUTES,
    REPORT_DATES
  }

  private static final int PERIODS = 6;
  private static final Set<Figure> ALL = EnumSet.allOf(Figure.class);

  private final AttendanceTruth truth;
  private final Random random;
  private final boolean lostZeros;
  private final DateTimeFormatter dates;

  TruthShapes(AttendanceTruth truth, long seed) {
    this.truth = truth;
    random = new Random(seed * 31 + 7);
    lostZeros = random.nextBoolean();
    dates =
        DateTimeFormatter.ofPattern(
            List.of("yyyy-MM-dd", "MM/dd/yyyy", "M/d/yy", "dd/MM/yyyy", "d-MMM-yy", "yyyyMMdd")
                .get(random.nextInt(6)),
            Locale.US);
  }

  Written write(Shape shape) {
    return switch (shape) {
      case EVENTS -> events();
      case POSITIVE -> positive();
      case STATUS_AND_REASON -> statusAndReason();
      case PERIOD_ROWS -> periodRows(true);
      case MISSED_PERIODS -> periodRows(false);
      case PERIOD_COLUMNS -> periodColumns();
      case MORNING_AND_AFTERNOON -> halves();
      case SUMMARY -> summary();
      case SUMMARY_PRESENT_ONLY -> presentOnly();
      case MONTHS -> months();
      case WIDE -> wide();
      case MONTH_GRID -> monthGrid();
      case HOURS -> hours();
      case MINUTES -> minutes();
      case REPORT_DATES -> reportDates();
    };
  }

  private String id(Pupil pupil) {
    return lostZeros ? pupil.bareId() : pupil.id();
  }

  private String date(LocalDate day) {
    return dates.format(day);
  }

  private static String line(Object... cells) {
    List<String> texts = new ArrayList<>();
    for (Object cell : cells) {
      String text = cell.toString();
      texts.add(text.contains(",") ? '"' + text + '"' : text);
    }
    return String.join(",", texts) + "\n";
  }

  private static String days(int quarters) {
    return BigDecimal.valueOf(quarters)
        .divide(BigDecimal.valueOf(4))
        .stripTrailingZeros()
        .toPlainString();
  }

  private static Map<String, String> codes(Mark... marks) {
    Map<String, String> answers = new TreeMap<>();
    for (Mark mark : marks) {
      if (!mark.code.isEmpty()) {
        answers.put("code." + mark.code, mark.meaning());
      }
    }
    answers.put("code.P", "present");
    answers.put("code.blank", "present");
    return answers;
  }

  private Written events() {
    boolean described = random.nextBoolean();
    StringBuilder text =
        new StringBuilder(
            described
                ? line(
                    "Student_Number",
                    "LastFirst",
                    "SchoolID",
                    "Att_Date",
                    "Att_Code",
                    "Description")
                : line("Student ID", "Name", "School", "Absence Date", "Attendance Code"));
    for (Pupil pupil : truth.pupils) {
      pupil
          .days()
          .forEach((day, mark) -> {
            if (mark != Mark.PRESENT) {
              String code = random.nextInt(4) == 0 ? mark.code.toLowerCase(Locale.ROOT) : mark.code;
              List<Object> cells =
                  new ArrayList<>(
                      List.of(id(pupil), pupil.name(), pupil.schoolOn(day), date(day), code));
              if (described) {
                cells.add(mark.words);
              }
              text.append(line(cells.toArray()));
            }
          });
    }
    return new Written(text.toString(), codes(Mark.values()), ALL);
  }

  private Written positive() {
    StringBuilder text =
        new StringBuilder(line("Student ID", "Student Name", "Attendance Date", "Attendance Code"));
    for (LocalDate day : truth.days) {
      for (Pupil pupil : truth.pupils) {
        Mark mark = pupil.days().get(day);
        if (mark != null) {
          String code = mark == Mark.PRESENT ? "P" : mark.code;
          text.append(line(id(pupil), pupil.name(), date(day), code));
        }
      }
    }
    return new Written(text.toString(), codes(Mark.values()), ALL);
  }

  /// Clever's way: absent, tardy or present, with the reason beside it; half days as a portion.
  private Written statusAndReason() {
    StringBuilder text =
        new StringBuilder(
            line(
                "Student_id",
                "Attendance_date",
                "Attendance_status",
                "Excused",
                "ATT_PORTION_ABSENT"));
    for (Pupil pupil : truth.pupils) {
      pupil
          .days()
          .forEach((day, mark) -> {
            String status = mark.quarters > 0 ? "absent" : mark == Mark.TARDY ? "tardy" : "present";
            boolean excused =
                mark == Mark.EXCUSED || mark == Mark.HALF_EXCUSED || mark == Mark.MEDICAL;
            text.append(
                line(
                    id(pupil),
                    date(day),
                    status,
                    mark.quarters == 0 ? "" : excused ? "Y" : "N",
                    mark.quarters == 0 ? "" : mark.isHalf() ? "0.5" : "1"));
          });
    }
    return new Written(
        text.toString(), codes(Mark.values()), EnumSet.of(Figure.EXCUSED, Figure.TARDIES));
  }

  /// The code of each period of a day.
  private static String[] periods(Mark mark, boolean afternoon) {
    String[] codes = new String[PERIODS];
    Arrays.fill(codes, "");
    if (mark == Mark.TARDY) {
      codes[0] = mark.code;
    } else if (mark.isHalf()) {
      Arrays.fill(
          codes, afternoon ? PERIODS / 2 : 0, afternoon ? PERIODS : PERIODS / 2, mark.whole().code);
    } else {
      Arrays.fill(codes, mark.code);
    }
    return codes;
  }

  private Written periodRows(boolean every) {
    StringBuilder text =
        new StringBuilder(line("Student Number", "Student Name", "Date", "Period", "Code"));
    for (Pupil pupil : truth.pupils) {
      pupil
          .days()
          .forEach((day, mark) -> {
            String[] codes = periods(mark, random.nextBoolean());
            for (int period = 0; period < PERIODS; period++) {
              if (every || !codes[period].isEmpty()) {
                text.append(
                    line(
                        id(pupil),
                        pupil.name(),
                        date(day),
                        period + 1,
                        codes[period].isEmpty() ? "P" : codes[period]));
              }
            }
          });
    }
    Map<String, String> answers = codes(Mark.values());
    answers.put("period_rule", "fraction");
    answers.put("periods_per_day", String.valueOf(PERIODS));
    return new Written(text.toString(), answers, ALL);
  }

  private Written periodColumns() {
    StringBuilder text =
        new StringBuilder(
            line(
                "ID",
                "Name",
                "DT",
                "All Day",
                "Period 1",
                "Period 2",
                "Period 3",
                "Period 4",
                "Period 5",
                "Period 6"));
    for (Pupil pupil : truth.pupils) {
      pupil
          .days()
          .forEach((day, mark) -> {
            if (mark != Mark.PRESENT) {
              List<Object> cells = new ArrayList<>(List.of(id(pupil), pupil.name(), date(day)));
              cells.add(mark.quarters == 4 ? mark.code : "");
              cells.addAll(List.of(periods(mark, random.nextBoolean())));
              text.append(line(cells.toArray()));
            }
          });
    }
    Map<String, String> answers = codes(Mark.values());
    answers.put("period_rule", "fraction");
    return new Written(text.toString(), answers, ALL);
  }

  private Written halves() {
    StringBuilder text = new StringBuilder(line("SIS Number", "Student Name", "Date", "AM", "PM"));
    for (Pupil pupil : truth.pupils) {
      pupil
          .days()
          .forEach((day, mark) -> {
            if (mark != Mark.PRESENT) {
              boolean morning = mark == Mark.TARDY || random.nextBoolean();
              String code = mark.whole().code;
              boolean both = mark.quarters == 4 || mark == Mark.IN_SCHOOL;
              text.append(
                  line(
                      id(pupil),
                      pupil.name(),
                      date(day),
                      both || morning ? code : "",
                      both || !morning ? code : ""));
            }
          });
    }
    return new Written(text.toString(), codes(Mark.values()), ALL);
  }

  private static String percent(int part, int whole) {
    return whole == 0
        ? "0.00%"
        : BigDecimal.valueOf(100L * part)
                .divide(BigDecimal.valueOf(whole), 2, RoundingMode.HALF_UP)
                .toPlainString()
            + "%";
  }

  private String banner() {
    return "Elm District\nAttendance Report\n"
        + line(
            "Date range:",
            "%s - %s".formatted(us(truth.first()), us(truth.last())),
            "",
            "Run:",
            us(truth.today()))
        + "\n";
  }

  private static String us(LocalDate day) {
    return DateTimeFormatter.ofPattern("MM/dd/yyyy").format(day);
  }

  private Sum whole(Pupil pupil) {
    return pupil.sum(truth.first(), truth.last());
  }

  /// A report by school: headings, subtotals, a grand total, a footer, perhaps a two-row header.
  private Written summary() {
    StringBuilder text = new StringBuilder(banner());
    if (random.nextBoolean()) {
      text.append(
          line("Student", "", "", "Days", "Days", "Days", "Days", "", "%")
              + line(
                  "Number",
                  "Name",
                  "School",
                  "Enrolled",
                  "Absent",
                  "Excused",
                  "Unexcused",
                  "Tardies",
                  "Absent"));
    } else {
      text.append(
          line(
              "Student Number",
              "Student",
              "School",
              "Days Enrolled",
              "Days Absent",
              "Days Excused",
              "Days Unexcused",
              "Tardies",
              "% Absent"));
    }
    int allEnrolled = 0;
    int allMissed = 0;
    for (int school : new TreeSet<>(List.of(101, 102))) {
      text.append("School: ").append(school).append('\n');
      int enrolled = 0;
      int missed = 0;
      for (Pupil pupil : truth.pupils) {
        if (pupil.spells().getLast().school() == school) {
          Sum sum = whole(pupil);
          enrolled += sum.enrolled();
          missed += sum.missed();
          text.append(
              line(
                  id(pupil),
                  pupil.name(),
                  school,
                  days(sum.enrolled()),
                  days(sum.missed()),
                  days(sum.excused() + sum.medical()),
                  days(sum.unexcused()),
                  sum.tardies(),
                  percent(sum.missed(), sum.enrolled())));
        }
      }
      text.append(
          line(
              "Subtotal",
              "",
              "",
              days(enrolled),
              days(missed),
              "",
              "",
              "",
              percent(missed, enrolled)));
      allEnrolled += enrolled;
      allMissed += missed;
    }
    text.append(
        line(
            "Grand Total",
            "",
            "",
            days(allEnrolled),
            days(allMissed),
            "",
            "",
            "",
            percent(allMissed, allEnrolled)));
    text.append("Page 1 of 1\n");
    return new Written(
        text.toString(), Map.of(), EnumSet.of(Figure.EXCUSED, Figure.UNEXCUSED, Figure.TARDIES));
  }

  /// Days present and a share present: nothing in it is an absence.
  private Written presentOnly() {
    StringBuilder text =
        new StringBuilder(line("Student ID", "Name", "Days Enrolled", "Days Present", "Att Rate"));
    for (Pupil pupil : truth.pupils) {
      Sum sum = whole(pupil);
      int here = sum.enrolled() - sum.missed();
      BigDecimal rate =
          sum.enrolled() == 0
              ? BigDecimal.ONE
              : BigDecimal.valueOf(here)
                  .divide(BigDecimal.valueOf(sum.enrolled()), 4, RoundingMode.HALF_UP);
      text.append(line(id(pupil), pupil.name(), days(sum.enrolled()), days(here), rate));
    }
    return new Written(text.toString(), Map.of("school_year", "2025-26"), Set.of());
  }

  private Set<YearMonth> monthsOf(Pupil pupil) {
    Set<YearMonth> months = new TreeSet<>();
    pupil.days().keySet().forEach(day -> months.add(YearMonth.from(day)));
    return months;
  }

  private Written months() {
    StringBuilder text =
        new StringBuilder(
            line(
                "studentNumber",
                "studentName",
                "schoolName",
                "month",
                "daysEnrolled",
                "daysAbsentExcused",
                "daysAbsentUnexcused",
                "tardies"));
    boolean named = random.nextBoolean();
    for (Pupil pupil : truth.pupils) {
      for (YearMonth month : monthsOf(pupil)) {
        Sum sum = pupil.sum(month.atDay(1), month.atEndOfMonth());
        text.append(
            line(
                id(pupil),
                pupil.name(),
                "Elm " + (month.getMonthValue() == 10 ? "" : "School"),
                named ? month.format(DateTimeFormatter.ofPattern("MMM yyyy", Locale.US)) : month,
                days(sum.enrolled()),
                days(sum.excused() + sum.medical()),
                days(sum.unexcused() + sum.suspended()),
                sum.tardies()));
      }
    }
    return new Written(text.toString(), Map.of(), EnumSet.of(Figure.EXCUSED, Figure.TARDIES));
  }

  private Written wide() {
    List<Object> header = new ArrayList<>(List.of("Student ID", "Student Name"));
    truth.days.forEach(day -> header.add(DateTimeFormatter.ofPattern("M/d/yy").format(day)));
    header.add("Total Abs");
    boolean presentIsMarked = random.nextBoolean();
    StringBuilder text = new StringBuilder(line(header.toArray()));
    for (Pupil pupil : truth.pupils) {
      List<Object> cells = new ArrayList<>(List.of(id(pupil), pupil.name()));
      for (LocalDate day : truth.days) {
        Mark mark = pupil.days().get(day);
        cells.add(mark == null ? "-" : mark == Mark.PRESENT && presentIsMarked ? "P" : mark.code);
      }
      cells.add(days(whole(pupil).missed()));
      text.append(line(cells.toArray()));
    }
    return new Written(text.toString(), codes(Mark.values()), ALL);
  }

  private Written monthGrid() {
    List<Object> header = new ArrayList<>(List.of("Student ID", "Student", "Month"));
    for (int day = 1; day <= 31; day++) {
      header.add(day);
    }
    StringBuilder text = new StringBuilder(line(header.toArray()));
    for (Pupil pupil : truth.pupils) {
      for (YearMonth month : monthsOf(pupil)) {
        List<Object> cells = new ArrayList<>(List.of(id(pupil), pupil.name(), month));
        for (int day = 1; day <= 31; day++) {
          Mark mark = month.isValidDay(day) ? pupil.days().get(month.atDay(day)) : null;
          cells.add(mark == null ? "" : mark == Mark.PRESENT ? "P" : mark.code);
        }
        text.append(line(cells.toArray()));
      }
    }
    return new Written(text.toString(), codes(Mark.values()), ALL);
  }

  /// Hours whose own total leaves medical and suspended time out.
  private Written hours() {
    BigDecimal day = random.nextBoolean() ? new BigDecimal("6.5") : new BigDecimal("7");
    StringBuilder text =
        new StringBuilder(
            "Yearly Absence Summary\n"
                + line(
                    "Last Name",
                    "First Name",
                    "Student #",
                    "Grade",
                    "Excused",
                    "Unexcused",
                    "Medical Exc.",
                    "Suspension",
                    "Total Hours",
                    "Attending",
                    "Total Abs."));
    for (Pupil pupil : truth.pupils) {
      Sum sum = whole(pupil);
      text.append(
          line(
              pupil.last(),
              pupil.first(),
              id(pupil),
              "5th",
              time(sum.excused(), day),
              time(sum.unexcused(), day),
              time(sum.medical(), day),
              time(sum.suspended(), day),
              time(sum.enrolled(), day),
              time(sum.enrolled() - sum.missed(), day),
              time(sum.excused() + sum.unexcused(), day)));
    }
    return new Written(
        text.toString(),
        Map.of("hours_per_day", day.toPlainString(), "school_year", "2025-26"),
        EnumSet.of(Figure.EXCUSED, Figure.UNEXCUSED, Figure.SUSPENDED));
  }

  private static String time(int quarters, BigDecimal day) {
    return day.multiply(BigDecimal.valueOf(quarters))
        .divide(BigDecimal.valueOf(4), 3, RoundingMode.HALF_UP)
        .toPlainString();
  }

  private Written minutes() {
    BigDecimal day = BigDecimal.valueOf(390);
    StringBuilder text =
        new StringBuilder(
            line("Student ID", "Name", "Total Minutes", "Minutes Present", "Minutes Absent"));
    for (Pupil pupil : truth.pupils) {
      Sum sum = whole(pupil);
      text.append(
          line(
              id(pupil),
              pupil.name(),
              time(sum.enrolled(), day),
              time(sum.enrolled() - sum.missed(), day),
              time(sum.missed(), day)));
    }
    return new Written(
        text.toString(), Map.of("hours_per_day", "6.5", "school_year", "2025-26"), Set.of());
  }

  /// The secretary's sheet: two more columns every third week.
  private Written reportDates() {
    List<LocalDate> reports = new ArrayList<>();
    for (int day = 14; day < truth.days.size() - 1; day += 15) {
      reports.add(truth.days.get(day));
    }
    reports.add(truth.last());
    List<Object> header = new ArrayList<>(List.of("Student ID", "Name"));
    for (LocalDate report : reports) {
      String date = DateTimeFormatter.ofPattern("M/d/yyyy").format(report);
      header.add("Days Enrolled " + date);
      header.add("Days Absent " + date);
    }
    StringBuilder text = new StringBuilder(line(header.toArray()));
    for (Pupil pupil : truth.pupils) {
      List<Object> cells = new ArrayList<>(List.of(id(pupil), pupil.name()));
      for (LocalDate report : reports) {
        Sum sum = pupil.sum(truth.first(), report);
        cells.add(sum.enrolled() == 0 ? "" : days(sum.enrolled()));
        cells.add(sum.enrolled() == 0 ? "" : days(sum.missed()));
      }
      text.append(line(cells.toArray()));
    }
    return new Written(text.toString(), Map.of("totals_are", "year_to_date"), Set.of());
  }
}
