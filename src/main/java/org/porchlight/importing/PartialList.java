package org.porchlight.importing;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.porchlight.attendance.CodeKind;

/// Notices lists that hold only some kinds of days: tardies alone, or unexcused absences alone.
/// Every day that has no row would count as a day in school, so a person is asked.
final class PartialList {
  private static final Pattern ONE_KIND =
      Pattern.compile("\\b(unexcused|excused|truan\\w*|suspen\\w*|medical|oss)\\b");
  private static final int FEWEST_DAYS = 5;
  private static final int FEWEST_ABSENCES = 30;

  private final ImportContext context;

  /// What the days of a file are, counted.
  private static final class Counted {
    int days;
    int excused;
    int unexcused;
    int suspended;

    /// Absences whose words beside the code say excused or unexcused.
    int inWords;

    int absences() {
      return excused + unexcused + suspended;
    }

    boolean isOneKind() {
      int largest = Math.max(excused, Math.max(unexcused, suspended));
      return absences() > 0 && largest == absences();
    }
  }

  PartialList(ImportContext context) {
    this.context = context;
  }

  /// Asks about a list of absences whose missing days count as days in school.
  void ask(List<YearFacts> years, RowTally tally) {
    boolean list =
        switch (context.sheet().kind()) {
          case ATTENDANCE_EVENTS, ATTENDANCE_PERIODS, ATTENDANCE_DAY_PERIODS -> true;
          default -> false;
        };
    if (!list) {
      return;
    }
    Counted counted = new Counted();
    years.forEach(year -> count(year, counted));
    if (counted.days >= FEWEST_DAYS && counted.absences() == 0) {
      ask(QuestionKind.NO_ABSENCES, counted.days, tally);
    } else if (counted.isOneKind() && isSuspicious(counted)) {
      ask(QuestionKind.ONE_KIND_OF_ABSENCE, counted.absences(), tally);
    }
  }

  private static void count(YearFacts year, Counted counted) {
    for (FileYear student : year.students()) {
      for (int day = 0; day < FileYear.DAYS; day++) {
        int number = student.codeAt(day);
        if (number >= 0) {
          count(year.codes(), year.codes().code(number), counted);
        }
      }
    }
  }

  private static void count(YearCodes codes, YearCodes.Coded coded, Counted counted) {
    CodeMeaning meaning = coded.meaning();
    counted.days++;
    if (meaning.kind() != CodeKind.ABSENT) {
      return;
    }
    if (meaning.suspension()) {
      counted.suspended++;
    } else if (meaning.excused()) {
      counted.excused++;
    } else {
      counted.unexcused++;
    }
    if (codes.words(coded).toLowerCase(Locale.ROOT).contains("excused")) {
      counted.inWords++;
    }
  }

  /// The title names one kind, or every absence of many says its kind in words.
  private boolean isSuspicious(Counted counted) {
    boolean titled =
        Stream.concat(
                context.sheet().table().banner().stream(),
                Stream.of(context.sheet().table().fileName(), context.sheet().table().sheetName()))
            .map(text -> text.toLowerCase(Locale.ROOT).replaceAll("[_.-]+", " "))
            .anyMatch(PartialList::namesOneKind);
    return titled
        || (counted.absences() >= FEWEST_ABSENCES && counted.inWords == counted.absences());
  }

  private static boolean namesOneKind(String title) {
    return ONE_KIND.matcher(title).results().map(found -> found.group()).distinct().count() == 1;
  }

  private void ask(QuestionKind kind, int days, RowTally tally) {
    if (context.answers().answer(kind.answerKey("")).filter("yes"::equals).isEmpty()) {
      tally.ask(new ImportQuestion(kind, "", List.of(String.valueOf(days)), days, List.of("yes")));
    }
  }
}
