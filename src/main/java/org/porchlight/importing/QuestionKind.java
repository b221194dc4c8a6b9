package org.porchlight.importing;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.porchlight.text.Messages;

/// What a person must say before a sheet can be read.
///
/// A new kind is a constant here and three messages: `QuestionTitle.…` (a few words),
/// `QuestionSentence.…` (the whole question, as an answers file prints it) and `QuestionWhy.…` (why
/// the file cannot tell). In the first two `{0}` is the subject and `{1}` what the file has there.
/// Choices are named by `QuestionChoice.KIND_TOKEN` unless the question brings words of its own.
/// The wizard and the command draw every kind alike.
public enum QuestionKind {
  /// What the sheet is.
  SHEET_KIND(
      ImportAnswers.SHEET_KIND, choice -> SheetKind.ofToken(choice).<String>map(Messages::of)),
  /// Which sheet of a workbook is meant, or all of them.
  SHEET(ImportAnswers.SHEET),
  /// Which row names the columns, or that none does.
  HEADER(ImportAnswers.HEADER, QuestionKind::headerWords),
  /// What a column is.
  COLUMN(
      ImportAnswers.COLUMN,
      choice ->
          ColumnField.ofToken(choice)
              .<String>map(Messages::of)
              .or(() -> Optional.of(Messages.text("importing.choice.leaveOut")))),
  /// Whether to go on without a column that was used in an earlier import of this layout.
  COLUMN_GONE(ImportAnswers.COLUMN_GONE),
  /// What an attendance code means.
  CODE(ImportAnswers.CODE, choice -> CodeMeaning.parse(choice).map(CodeMeaning::words)),
  /// Whether the month or the day comes first in a column's dates.
  DATE_ORDER(
      ImportAnswers.DATE_ORDER, choice -> DateOrder.ofToken(choice).<String>map(Messages::of)),
  /// Whether the exit date is the last day or the first day not enrolled.
  EXIT_DATE(ImportAnswers.EXIT_DATE, choice -> ExitDate.ofToken(choice).<String>map(Messages::of)),
  /// Which school year totals without dates belong to.
  SCHOOL_YEAR(ImportAnswers.SCHOOL_YEAR),
  /// How many hours a school day has, where totals are in hours or minutes.
  HOURS_PER_DAY(ImportAnswers.HOURS_PER_DAY, FreeAnswer.NUMBER),
  /// Whether medical and suspended days are inside the absences or besides them.
  SUSPENSION_COUNTED(ImportAnswers.SUSPENSION_COUNTED),
  /// Whether totals run from the year's start or only since the report before.
  TOTALS_ARE(ImportAnswers.TOTALS_ARE),
  /// How missed class periods become a part of a day.
  PERIOD_RULE(ImportAnswers.PERIOD_RULE, PeriodRule::words),
  /// How many periods a day has, where only missed ones are in the file.
  PERIODS_PER_DAY(ImportAnswers.PERIODS_PER_DAY, FreeAnswer.NUMBER),
  /// Which counts where a whole-day code and the periods beside it say different things.
  ALL_DAY_OR_PERIODS(ImportAnswers.ALL_DAY_OR_PERIODS),
  /// Which student rows are about whose number is not on the roster.
  STUDENT(ImportAnswers.STUDENT),
  /// Whether rows are about the student whose number they have, when the name is another.
  STUDENT_NAME(ImportAnswers.STUDENT),
  /// Whether a roster's new number is somebody known.
  STUDENT_RENUMBERED(ImportAnswers.STUDENT),
  /// Whether a roster's known number is somebody else now.
  STUDENT_REUSED(ImportAnswers.STUDENT),
  /// Whether many students with new numbers are the known ones.
  ALL_RENUMBERED(ImportAnswers.ALL_RENUMBERED),
  /// Whether the first or the last name comes first where no comma says.
  NAME_ORDER(ImportAnswers.NAME_ORDER),
  /// Whether two children belong to one family.
  FAMILY(ImportAnswers.FAMILY),
  /// Whether many children who share a last name and one trait more belong to families.
  ALL_FAMILIES(ImportAnswers.ALL_FAMILIES),
  /// Whether students whom a roster does not name have left, and since when.
  MISSING_STUDENTS(ImportAnswers.MISSING_STUDENTS, FreeAnswer.TEXT),
  /// Whether a list of dates holds school days or days off.
  DAY_LIST(ImportAnswers.DAY_LIST),
  /// The first school day of a year of which a file has the days off.
  FIRST_SCHOOL_DAY(ImportAnswers.FIRST_SCHOOL_DAY, FreeAnswer.TEXT),
  /// The last school day of such a year.
  LAST_SCHOOL_DAY(ImportAnswers.LAST_SCHOOL_DAY, FreeAnswer.TEXT),
  /// The days of the week with school.
  SCHOOL_WEEK(ImportAnswers.SCHOOL_WEEK),
  /// Whether a file that would take many recorded days out is meant to.
  MANY_REMOVED(ImportAnswers.GO_ON + "removed"),
  /// Whether to go on with a file most of whose rows are set aside.
  MOSTLY_SET_ASIDE(ImportAnswers.GO_ON + "set_aside"),
  /// Whether totals with more days enrolled than there was school count days.
  MORE_DAYS_THAN_CALENDAR(ImportAnswers.GO_ON + "more_days"),
  /// Whether a list without a single absence is meant as a list of all absences.
  NO_ABSENCES(ImportAnswers.GO_ON + "no_absences"),
  /// Whether a list whose absences are all excused, or all unexcused, holds every absence.
  ONE_KIND_OF_ABSENCE(ImportAnswers.GO_ON + "one_kind"),
  /// Whether a file about an earlier school year is meant.
  EARLIER_YEAR(ImportAnswers.GO_ON + "earlier_year");

  /// What an answer may be beside the choices.
  public enum FreeAnswer {
    /// One of the choices, nothing else.
    NONE,
    /// A number such as 6.5.
    NUMBER,
    /// Words or a date, as the question says.
    TEXT
  }

  /// Whether its very name says whom it is about: a student's number, or two.
  boolean isAboutPeople() {
    return switch (this) {
      case STUDENT, STUDENT_NAME, STUDENT_RENUMBERED, STUDENT_REUSED, FAMILY -> true;
      default -> false;
    };
  }

  private static Optional<String> headerWords(String choice) {
    return HeaderRow.numberIn(choice)
        .map(row -> Messages.text("importing.choice.headerRow", row))
        .or(() -> Optional.of(Messages.text("importing.choice.noHeader")));
  }

  private final String answerKey;
  private final FreeAnswer freeAnswer;
  private final Function<String, Optional<String>> words;

  QuestionKind(String answerKey) {
    this(answerKey, FreeAnswer.NONE);
  }

  QuestionKind(String answerKey, FreeAnswer freeAnswer) {
    this(answerKey, freeAnswer, choice -> Optional.empty());
  }

  QuestionKind(String answerKey, Function<String, Optional<String>> words) {
    this(answerKey, FreeAnswer.NONE, words);
  }

  QuestionKind(String answerKey, FreeAnswer freeAnswer, Function<String, Optional<String>> words) {
    this.answerKey = answerKey;
    this.freeAnswer = freeAnswer;
    this.words = words;
  }

  public FreeAnswer freeAnswer() {
    return freeAnswer;
  }

  /// The name of the answer about a subject: `code.H`; a kind asked once a file has no subject in
  /// its name.
  String answerKey(String subject) {
    return answerKey.endsWith(".")
        ? answerKey + (subject.isEmpty() ? ImportAnswers.BLANK : subject)
        : answerKey;
  }

  /// A choice in words; empty when this kind has none for it.
  Optional<String> words(String choice) {
    return words
        .apply(choice)
        .or(() ->
            Messages.find("QuestionChoice." + name() + "_" + choice.toUpperCase(Locale.ROOT)));
  }
}
