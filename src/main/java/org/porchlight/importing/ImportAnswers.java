package org.porchlight.importing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// What a person said about a sheet: lines `code.H = absent excused`.
public record ImportAnswers(Map<String, String> answers) {
  static final String COLUMN = "column.";
  static final String CODE = "code.";
  static final String DATE_ORDER = "date_order.";
  static final String EXIT_DATE = "exit_date";
  static final String SCHOOL_YEAR = "school_year";
  static final String PERIOD_RULE = "period_rule";
  static final String PERIODS_PER_DAY = "periods_per_day";
  static final String ALL_DAY_OR_PERIODS = "all_day_or_periods";
  static final String HOURS_PER_DAY = "hours_per_day";
  static final String SUSPENSION_COUNTED = "suspension_counted";
  static final String TOTALS_ARE = "totals_are";
  static final String SHEET_KIND = "kind";
  static final String SHEET = "sheet";
  private static final Set<String> SHEET_ONLY = Set.of(SHEET);

  /// The answer that takes every sheet of a workbook, one after the other.
  public static final String EVERY_SHEET = "all of them";

  static final String HEADER = "header";
  static final String NO_HEADER = "none";
  static final String COLUMN_GONE = "gone.";
  static final String STUDENT = "student.";
  static final String ALL_RENUMBERED = "new_numbers";
  static final String NAME_ORDER = "name_order";
  static final String FAMILY = "family.";
  static final String ALL_FAMILIES = "families";
  static final String MISSING_STUDENTS = "missing_students";
  static final String DAY_LIST = "day_list";
  static final String FIRST_SCHOOL_DAY = "first_school_day";
  static final String LAST_SCHOOL_DAY = "last_school_day";
  static final String SCHOOL_WEEK = "school_week";
  static final String GO_ON = "go_on.";
  static final String SCHOOL = "school.";
  static final String SAME_DAY = "same_day";
  static final String LAST_ROW = "last_row";
  static final String BLANK = "blank";
  static final String LEAVE_OUT = "leave_out";
  static final String SAME = "same";
  static final String NEW = "new";

  /// Answers about one file and not about its layout.
  private static final Pattern ONE_FILE =
      Pattern.compile(
          "(code|row|student|family|go_on|gone)\\..*|school_year|new_numbers|families|missing_students"
              + "|sheet|first_school_day|last_school_day|same_day");

  private static final String ROW = "row.";
  private static final Pattern CELL = Pattern.compile("row\\.(\\d{1,8})\\.(.+)");

  public ImportAnswers {
    answers = Map.copyOf(answers);
  }

  public static ImportAnswers none() {
    return new ImportAnswers(Map.of());
  }

  /// Reads a filled-in template: comments start with #, lines without an answer are skipped.
  public static ImportAnswers parse(String text) {
    Map<String, String> answers = new TreeMap<>();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#") && line.contains("="))
        .forEach(line -> {
          int equals = line.lastIndexOf('=');
          String answer = line.substring(equals + 1).strip();
          if (!answer.isEmpty()) {
            answers.put(line.substring(0, equals).strip(), answer);
          }
        });
    return new ImportAnswers(answers);
  }

  /// A text file a person can fill in. It lies beside the spreadsheet, so it holds column names and
  /// codes and nothing about students: no cell of the file, and no question about one person.
  public static String template(String fileName, List<ImportQuestion> questions) {
    StringBuilder text = new StringBuilder();
    comment(text, Messages.text("importing.answers.intro", fileName));
    comment(text, Messages.text("importing.answers.how"));
    List<ImportQuestion> aboutTheFile =
        questions.stream().filter(question -> !question.kind().isAboutPeople()).toList();
    for (ImportQuestion question : aboutTheFile) {
      text.append('\n');
      comment(text, question.title());
      comment(text, question.why());
      toFillIn(text, question, choice -> question.kind().words(choice).orElse(choice));
    }
    int people = questions.size() - aboutTheFile.size();
    if (people > 0) {
      text.append('\n');
      comment(text, Messages.count("importing.answers.people", people));
    }
    return text.toString();
  }

  /// One question as it is said to the person at hand, with what the file holds, ending with the
  /// line to fill in.
  public static String template(ImportQuestion question) {
    StringBuilder text = new StringBuilder();
    comment(text, question.sentence());
    comment(text, question.why());
    toFillIn(text, question, question::words);
    return text.toString();
  }

  private static void toFillIn(
      StringBuilder text, ImportQuestion question, Function<String, String> words) {
    for (String choice : question.choices()) {
      comment(text, Messages.text("importing.answers.choice", choice, words.apply(choice)));
    }
    switch (question.kind().freeAnswer()) {
      case NUMBER -> comment(text, Messages.text("importing.answers.number"));
      case TEXT -> comment(text, Messages.text("importing.answers.text"));
      case NONE -> {}
    }
    text.append(question.key()).append(" =\n");
  }

  private static void comment(StringBuilder text, String line) {
    text.append("# ").append(line.replace('\n', ' ')).append('\n');
  }

  /// These answers and one more.
  public ImportAnswers with(String key, String answer) {
    Map<String, String> more = new TreeMap<>(answers);
    more.put(key, answer);
    return new ImportAnswers(more);
  }

  /// These answers without the one.
  public ImportAnswers without(String key) {
    Map<String, String> fewer = new TreeMap<>(answers);
    fewer.remove(key);
    return new ImportAnswers(fewer);
  }

  /// These answers; where they are silent, the others.
  ImportAnswers orElse(ImportAnswers others) {
    Map<String, String> all = new TreeMap<>(others.answers);
    all.putAll(answers);
    return new ImportAnswers(all);
  }

  /// The answers about columns, dates and the exit date: what is remembered with a layout.
  ImportAnswers aboutLayout() {
    Map<String, String> layout = new TreeMap<>(answers);
    layout.keySet().removeIf(key -> ONE_FILE.matcher(key).matches());
    return new ImportAnswers(layout);
  }

  /// What [#parse] reads back.
  String written() {
    StringBuilder text = new StringBuilder();
    new TreeMap<>(answers)
        .forEach((key, value) -> text.append(key).append(" = ").append(value).append('\n'));
    return text.toString();
  }

  /// The name of the answer that says what a row should have in a cell: `row.17.date`.
  static String ofRow(int rowNumber, ColumnField field) {
    return ROW + rowNumber + "." + field.token();
  }

  /// What people said certain cells should have: by row number, then by field or header.
  Map<Integer, Map<String, String>> corrections() {
    Map<Integer, Map<String, String>> corrections = new TreeMap<>();
    answers.forEach((key, text) -> {
      Matcher cell = CELL.matcher(key);
      if (cell.matches()) {
        corrections
            .computeIfAbsent(Integer.parseInt(cell.group(1)), row -> new TreeMap<>())
            .put(cell.group(2), text);
      }
    });
    return corrections;
  }

  boolean leavesOut(String header) {
    return LEAVE_OUT.equals(answers.get(COLUMN + header));
  }

  /// Whether a person said what a column is, or to leave it out.
  public boolean saysColumn(String header) {
    return answers.containsKey(COLUMN + header);
  }

  /// The headers something was said about.
  List<String> columnHeaders() {
    return answers.keySet().stream()
        .filter(key -> key.startsWith(COLUMN))
        .map(key -> key.substring(COLUMN.length()))
        .toList();
  }

  /// The field a person named for a column; empty when it is left out or nothing was said.
  public Optional<ColumnField> field(String header) {
    return find(COLUMN + header).flatMap(ColumnField::ofToken);
  }

  Optional<CodeMeaning> code(String code) {
    return find(CODE + (code.isEmpty() ? BLANK : code))
        .or(() ->
            answers.entrySet().stream()
                .filter(answer -> answer.getKey().startsWith(CODE))
                .filter(
                    answer -> CodeUses.code(answer.getKey().substring(CODE.length())).equals(code))
                .map(Map.Entry::getValue)
                .findFirst())
        .flatMap(CodeMeaning::parse);
  }

  Optional<DateOrder> dateOrder(String header) {
    return find(DATE_ORDER + header).flatMap(DateOrder::ofToken);
  }

  Optional<ExitDate> exitDate() {
    return find(EXIT_DATE).flatMap(ExitDate::ofToken);
  }

  /// What a person said the sheet is.
  Optional<SheetKind> kind() {
    return find(SHEET_KIND).flatMap(SheetKind::ofToken);
  }

  /// Which sheet of a workbook is meant.
  Optional<String> sheet() {
    return find(SHEET);
  }

  /// Whether every sheet of a workbook is meant, one after the other.
  public boolean meansEverySheet() {
    return sheet().filter(EVERY_SHEET::equalsIgnoreCase).isPresent();
  }

  /// Whether nothing is said, or only which sheet of a workbook is meant.
  public boolean isOnlySheet() {
    return SHEET_ONLY.containsAll(answers.keySet());
  }

  /// These answers about a sheet of a workbook.
  public ImportAnswers withSheet(String name) {
    return with(SHEET, name);
  }

  /// Which row names the columns: `row 5`, or `none`.
  Optional<String> header() {
    return find(HEADER);
  }

  Optional<String> schoolYear() {
    return find(SCHOOL_YEAR);
  }

  /// What was answered under a name such as `code.H`.
  public Optional<String> answer(String key) {
    return find(key);
  }

  /// Takes a column for a field; null leaves it out.
  public ImportAnswers withColumn(String header, @Nullable ColumnField field) {
    return with(COLUMN + header, field == null ? LEAVE_OUT : field.token());
  }

  private Optional<String> find(String key) {
    return Optional.ofNullable(answers.get(key));
  }
}
