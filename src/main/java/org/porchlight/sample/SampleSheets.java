package org.porchlight.sample;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.porchlight.places.Point;
import org.porchlight.sample.Family.Child;

/// Maple Valley's spreadsheets as its student information system exports them: one roster, one list
/// of contacts, the calendar, last year's totals, and attendance twice, with the corrections the
/// office made in between.
final class SampleSheets {
  private static final DateTimeFormatter US =
      DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT);
  private static final LocalDate SECOND_EXPORT_FROM = LocalDate.of(2026, 11, 2);
  private static final List<String> EVENTS =
      List.of(
          "Student_Number",
          "LastFirst",
          "Grade_Level",
          "SchoolID",
          "Att_Date",
          "Att_Code",
          "Description");
  private static final int EXCUSED_LATER = 5;

  private final InventedDistrict district;
  private final List<Child> byNumber;

  SampleSheets(InventedDistrict district) {
    this.district = district;
    byNumber = district.children().stream().sorted(Comparator.comparing(Child::number)).toList();
  }

  /// One row for each enrolment.
  Sheet roster() {
    List<List<String>> rows = new ArrayList<>();
    for (Family family : district.families()) {
      Optional<Point> point = family.point();
      for (Child child : family.children()) {
        rows.add(
            List.of(
                child.number(),
                child.lastFirst(),
                exportedGrade(child),
                child.campus().code,
                child.campus().title,
                US.format(child.firstDay()),
                "06/05/2027",
                US.format(child.birth()),
                family.address(),
                "Maple Valley",
                "IA",
                "52199",
                point.map(p -> degrees(p.latitude())).orElse(""),
                point.map(p -> degrees(p.longitude())).orElse(""),
                family.language(),
                child.teacher(),
                family.adults().stream()
                    .findFirst()
                    .map(adult -> adult.lastName() + ", " + adult.firstName())
                    .orElse(""),
                family.adults().stream()
                    .findFirst()
                    .map(adult -> adult.phones().split(" / ", 2)[0])
                    .orElse("")));
      }
    }
    rows.sort(Comparator.comparing(List::getFirst));
    return new Sheet(
        List.of(
            "Student_Number",
            "LastFirst",
            "Grade_Level",
            "SchoolID",
            "School_Name",
            "EntryDate",
            "ExitDate",
            "DOB",
            "Street",
            "City",
            "State",
            "Zip",
            "Latitude",
            "Longitude",
            "PrimaryLanguage",
            "Home_Room",
            "Guardian",
            "Home_Phone"),
        rows);
  }

  /// One row for each adult and child.
  Sheet contacts() {
    List<List<String>> rows = new ArrayList<>();
    for (Family family : district.families()) {
      for (Child child : family.children()) {
        for (int i = 0; i < family.adults().size(); i++) {
          Family.Adult adult = family.adults().get(i);
          rows.add(
              List.of(
                  child.number(),
                  child.lastFirst(),
                  String.valueOf(i + 1),
                  adult.lastName() + ", " + adult.firstName(),
                  adult.relationship(),
                  adult.phones(),
                  adult.livesWith() ? "Yes" : "No",
                  family.language(),
                  "N"));
        }
      }
    }
    rows.sort(
        Comparator.<List<String>, String>comparing(List::getFirst).thenComparing(r -> r.get(2)));
    return new Sheet(
        List.of(
            "Student_Number",
            "LastFirst",
            "Priority",
            "Contact Name",
            "Relationship",
            "Phones",
            "Lives With",
            "Language",
            "Do Not Contact"),
        rows);
  }

  /// Totals of the year before, for those who were here.
  Sheet lastYear() {
    List<List<String>> rows = new ArrayList<>();
    for (Child child : byNumber) {
      if (child.lastYear() != null) {
        rows.add(
            List.of(
                child.number(),
                child.lastFirst(),
                "2025-26",
                "176",
                String.valueOf(child.lastYear())));
      }
    }
    return new Sheet(
        List.of("Student_Number", "LastFirst", "School_Year", "Days_Enrolled", "Days_Absent"),
        rows);
  }

  /// Everything from the first day to December 1, as the office had it then.
  Sheet attendanceToDecember1() {
    Set<String> excusedLater = excusedLater();
    List<List<String>> rows = new ArrayList<>();
    for (Child child : byNumber) {
      rows.addAll(events(child, SchoolDays.FIRST, SchoolDays.DECEMBER_1));
      TAKEN_BACK.stream()
          .filter(mistake -> mistake.number.equals(child.number()))
          .forEach(mistake -> rows.add(event(child, mistake.date, Autumn.UNEXCUSED)));
    }
    rows.replaceAll(row ->
        excusedLater.contains(row.get(0) + row.get(4)) ? withCode(row, Autumn.UNEXCUSED) : row);
    return new Sheet(EVENTS, rows);
  }

  /// November 2 to December 8: new absences, corrections, and rows that cannot be kept.
  Sheet attendanceToDecember8() {
    List<List<String>> rows = new ArrayList<>();
    for (Child child : byNumber) {
      rows.addAll(events(child, SECOND_EXPORT_FROM, SchoolDays.LAST_POSTED));
    }
    rows.addAll(FlawedRows.among(rows));
    return new Sheet(EVENTS, rows);
  }

  /// Students and days the office first had as unexcused.
  private Set<String> excusedLater() {
    Set<String> found = new HashSet<>();
    for (Child child : byNumber) {
      Optional<List<String>> excused =
          events(child, LocalDate.of(2026, 11, 20), SchoolDays.DECEMBER_1).stream()
              .filter(row -> row.get(5).equals(code(Autumn.EXCUSED)))
              .findFirst();
      if (!child.story().isTold() && found.size() < EXCUSED_LATER) {
        excused.ifPresent(row -> found.add(row.get(0) + row.get(4)));
      }
    }
    return found;
  }

  private List<List<String>> events(Child child, LocalDate from, LocalDate until) {
    Autumn autumn = district.autumn(child);
    List<List<String>> rows = new ArrayList<>();
    for (int day = 0; day < autumn.length(); day++) {
      LocalDate date = SchoolDays.POSTED.get(day);
      char what = autumn.on(day);
      boolean event = what != Autumn.PRESENT && what != Autumn.NOT_HERE;
      if (event && !date.isBefore(from) && !date.isAfter(until)) {
        rows.add(event(child, date, what));
      }
    }
    return rows;
  }

  private static List<String> event(Child child, LocalDate date, char what) {
    return List.of(
        child.number(),
        child.lastFirst(),
        exportedGrade(child),
        child.campus().code,
        US.format(date),
        code(what),
        description(what));
  }

  private static List<String> withCode(List<String> row, char what) {
    List<String> other = new ArrayList<>(row);
    other.set(5, code(what));
    other.set(6, description(what));
    return other;
  }

  private static String code(char what) {
    return switch (what) {
      case Autumn.HALF -> "H";
      case Autumn.SUSPENDED -> "OSS";
      default -> String.valueOf(what);
    };
  }

  private static String description(char what) {
    return switch (what) {
      case Autumn.UNEXCUSED -> "Unexcused absence";
      case Autumn.EXCUSED -> "Excused absence";
      case Autumn.HALF -> "Half day unexcused";
      case Autumn.SUSPENDED -> "Out-of-school suspension";
      case Autumn.TARDY -> "Tardy";
      default -> throw new IllegalArgumentException("not an event");
    };
  }

  /// As PowerSchool counts: kindergarten is 0, the class before it -1.
  private static String exportedGrade(Child child) {
    return switch (child.grade()) {
      case "PK" -> "-1";
      case "K" -> "0";
      default -> child.grade();
    };
  }

  private static String degrees(double degrees) {
    return String.format(Locale.ROOT, "%.6f", degrees);
  }

  private static final List<Mistake> TAKEN_BACK =
      List.of(
          new Mistake("0039920", LocalDate.of(2026, 12, 1)),
          new Mistake("0043015", LocalDate.of(2026, 11, 30)),
          new Mistake("0041544", LocalDate.of(2026, 12, 1)));

  /// An absence the office took back: Mai Linh Tran, Owen Castellanos, Harper Quill were there.
  private record Mistake(String number, LocalDate date) {}
}
