package org.porchlight.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Days;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// A column for each day: of the whole calendar with one row a student, or the days 1 to 31 with
/// one row a student and month.
///
/// An empty cell means present where most cells of enrolled students on school days are empty;
/// where most hold a mark, it is asked. A dash on a day a student was not enrolled says just that.
final class DayGrid implements DayReader {
  private static final Set<String> DASHES = Set.of("-", "--", "—", "–");
  private static final int MANY_A_DAY = 5;
  private static final int EXAMPLES = 3;

  private final ImportContext context;
  private final List<ColumnMapping> columns;
  private final boolean byMonth;
  private final TotalsDates dates;
  private final StudentIds lookup;
  private final Map<Long, SchoolCalendar> calendars;
  private @Nullable Seen seen;

  /// Takes the cells that say something, and the empty ones of enrolled students on school days.
  @FunctionalInterface
  private interface CellTaker {
    /// @param code "" for an empty cell
    /// @param inSchool whether it is a school day of an enrolled student; other marks are set aside
    ///   whatever they mean
    void take(int row, LocalDate date, String code, boolean inSchool);
  }

  /// What a first look at all cells found.
  private static final class Seen {
    final Map<String, Integer> codes = new TreeMap<>();
    final TreeSet<LocalDate> days = new TreeSet<>();
    LocalDate lastMarked = LocalDate.MIN;
    long marked;
    long blank;

    boolean blankIsPresent() {
      return blank >= marked;
    }

    /// Whether every day has many marks, so that days without any at the end were hardly posted.
    boolean isBusy() {
      return marked >= (long) MANY_A_DAY * days.headSet(lastMarked, true).size();
    }
  }

  DayGrid(ImportContext context) {
    this.context = context;
    byMonth = context.sheet().kind() == SheetKind.ATTENDANCE_MONTH_GRID;
    columns = context.columns().all(byMonth ? ColumnField.MONTH_DAY_CODE : ColumnField.DATE_CODE);
    dates = new TotalsDates(context, TotalsFacts.enrolledDays(context));
    lookup = context.district().studentIds();
    calendars = context.district().calendars();
  }

  @Override
  public List<ImportQuestion> questions() {
    if (!byMonth) {
      return List.of();
    }
    for (int row = 0; row < context.rowCount(); row++) {
      Optional<MonthText> month = month(row);
      if (month.isPresent()
          && month.get().year() == null
          && dates.yearOf(context.row(row)).isEmpty()) {
        return List.of(dates.schoolYear());
      }
    }
    return List.of();
  }

  private Optional<MonthText> month(int row) {
    Optional<MonthText> month = MonthText.parse(context.text(row, ColumnField.MONTH));
    String year = context.text(row, ColumnField.YEAR);
    return month.isPresent() && month.get().year() == null && year.matches("20\\d{2}")
        ? Optional.of(new MonthText(month.get().month(), Integer.valueOf(year)))
        : month;
  }

  /// The day of a cell; empty for the 31st of a short month.
  private Optional<LocalDate> date(@Nullable YearMonth month, ColumnMapping column) {
    if (!byMonth) {
      return Optional.ofNullable(column.date());
    }
    try {
      return month == null ? Optional.empty() : Optional.of(month.atDay(column.number()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private @Nullable YearMonth monthOf(int row) {
    MonthText month = byMonth ? month(row).orElse(null) : null;
    if (month == null) {
      return null;
    }
    return month.year() != null
        ? YearMonth.of(month.year(), month.month())
        : dates.yearOf(context.row(row)).map(month::in).orElse(null);
  }

  private Seen seen() {
    Seen known = seen;
    if (known == null) {
      Seen found = new Seen();
      eachCell(
          (row, date, code, inSchool) -> {
            if (code.isEmpty()) {
              found.blank++;
            } else if (inSchool) {
              found.marked++;
              found.codes.merge(code, 1, Integer::sum);
              found.lastMarked = date.isAfter(found.lastMarked) ? date : found.lastMarked;
            }
          },
          found.days);
      seen = found;
      known = found;
    }
    return known;
  }

  /// @param days takes every school day of the sheet
  private void eachCell(CellTaker taker, Set<LocalDate> days) {
    for (int row = 0; row < context.rowCount(); row++) {
      if (context.text(row, ColumnField.STUDENT_ID).isEmpty() && context.who(row).isEmpty()) {
        // a row of weekdays or of notes
        continue;
      }
      YearMonth month = monthOf(row);
      Optional<Student> student =
          lookup.find(lookup.read(context.text(row, ColumnField.STUDENT_ID)));
      for (ColumnMapping column : columns) {
        LocalDate date = date(month, column).orElse(null);
        if (date == null) {
          continue;
        }
        String code = mark(row, column);
        boolean inSchool = student.isPresent() && isInSchool(student.get(), date);
        if (inSchool) {
          days.add(date);
        }
        if (!code.isEmpty() && (inSchool || !DASHES.contains(code))) {
          taker.take(row, date, code, inSchool);
        } else if (inSchool) {
          taker.take(row, date, "", true);
        }
      }
    }
  }

  /// Enrolled on a school day that has come.
  private boolean isInSchool(Student student, LocalDate date) {
    return !date.isAfter(context.today())
        && student
            .enrollmentOn(date)
            .map(spell -> calendars.get(spell.schoolId()))
            .filter(calendar -> calendar.reaches(date) && calendar.isSchoolDay(date))
            .isPresent();
  }

  /// The mark of a cell; dashes stay, other words for nothing are nothing.
  private String mark(int row, ColumnMapping column) {
    String text = context.sheet().table().text(row, column.column()).strip();
    return DASHES.contains(text) ? text : CellText.clean(text);
  }

  @Override
  public Stream<LocalDate> dates() {
    return seen().days.stream();
  }

  @Override
  public void tellCodes(CodeUses uses) {
    seen().codes.forEach((code, count) -> uses.add(code, "", count));
    if (seen().blank > 0) {
      uses.add(
          "",
          seen().blankIsPresent() ? Messages.text("importing.code.blankPresent") : "",
          (int) Math.min(seen().blank, Integer.MAX_VALUE));
    }
  }

  @Override
  public Unsaid unsaid() {
    return seen().blankIsPresent() ? Unsaid.PRESENT : Unsaid.NOT_POSTED;
  }

  @Override
  public void read(DayFacts facts) {
    Map<LocalDate, DayFacts.Day> days = new HashMap<>();
    int[] missed = new int[context.rowCount()];
    boolean tailIsPosted = !seen().isBusy();
    eachCell(
        (row, date, code, inSchool) -> {
          // a day in class needs no mark, except at the end, where it shows how far the sheet
          // reaches
          boolean isSaid =
              !code.isEmpty()
                  || !seen().blankIsPresent()
                  || (tailIsPosted && date.isAfter(seen().lastMarked));
          if (isSaid) {
            facts.add(
                row,
                days.computeIfAbsent(date, d -> facts.day(new DateCell(d.toString(), d))),
                code,
                DayFacts.AS_CODED);
            missed[row] += facts.meaning(code, date).map(CodeMeaning::quarterDaysMissed).orElse(0);
          }
        },
        new HashSet<>());
    if (!tailIsPosted && seen().days.last().isAfter(seen().lastMarked)) {
      facts.say(Messages.text("importing.notice.gridTail", Dates.day(seen().lastMarked)));
    }
    sayTotals(missed, facts);
  }

  /// Holds the sheet's own totals against its days.
  private void sayTotals(int[] missed, DayFacts facts) {
    List<String> different = new ArrayList<>();
    for (int row = 0; row < missed.length; row++) {
      OptionalInt said = NumberText.quarterDays(context.text(row, ColumnField.DAYS_ABSENT));
      if (said.isPresent() && said.getAsInt() != missed[row]) {
        different.add(
            Messages.text(
                "importing.notice.gridTotalExample",
                context.who(row),
                Days.written(said.getAsInt()),
                Days.written(missed[row])));
      }
    }
    if (!different.isEmpty()) {
      facts.say(
          Messages.count(
              "importing.notice.gridTotals",
              different.size(),
              context.columns().header(ColumnField.DAYS_ABSENT),
              String.join("; ", different.subList(0, Math.min(EXAMPLES, different.size())))));
    }
  }
}
