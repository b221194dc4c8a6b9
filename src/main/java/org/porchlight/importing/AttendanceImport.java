package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.porchlight.importing.AttendanceRowsRepository.StoredCode;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SchoolYear;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Attendance by student and day. The file is the whole truth for its own dates at its own schools:
/// what it no longer has there is removed.
final class AttendanceImport implements SheetImport {
  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final AttendanceRowsRepository attendance;
  private final StudentIds ids;
  private final FileDayReader reader;
  private final List<SchoolYear> years;
  private final CodeBook codes;
  private final Map<Long, Map<String, StoredCode>> codesByYear = new HashMap<>();
  private final List<CodeExplained> explained = new ArrayList<>();

  AttendanceImport(ImportContext context) {
    this.context = context;
    attendance = new AttendanceRowsRepository(context.file(), context.rows());
    ids = context.studentIds();
    years = context.schools().schoolYears();
    codes = new CodeBook(context);
    reader = new FileDayReader(context, ids, years, tally);
  }

  @Override
  public List<ImportQuestion> questions() {
    if (ids.students().isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.rosterFirst"));
    }
    if (context.schools().calendars().isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.calendarFirst"));
    }
    List<ImportQuestion> questions = new ArrayList<>(context.dateQuestions());
    if (questions.isEmpty()) {
      questions.addAll(codes.questions(knownCodes()));
    }
    return questions;
  }

  /// The codes every school year of the file knows from earlier files.
  private Set<String> knownCodes() {
    Set<SchoolYear> inFile =
        context.data().stream()
            .map(row -> context.date(row, ColumnField.DATE))
            .flatMap(Optional::stream)
            .map(reader::yearOf)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    Set<String> known = new TreeSet<>(codes.codes());
    inFile.forEach(year -> known.retainAll(attendance.codes(year.id()).keySet()));
    return inFile.isEmpty() ? Set.of() : known;
  }

  @Override
  public ImportOutcome run() {
    Map<FileDay.Key, FileDay> days = new HashMap<>();
    for (SheetRow row : context.data()) {
      reader.read(row, codes.code(row)).ifPresent(day -> add(day, days));
    }
    Set<Long> schools = days.values().stream().map(FileDay::schoolId).collect(Collectors.toSet());
    TreeSet<LocalDate> dates =
        days.values().stream().map(FileDay::date).collect(Collectors.toCollection(TreeSet::new));
    for (SchoolYear year : years) {
      List<FileDay> ofYear =
          days.values().stream().filter(day -> year.contains(day.date())).toList();
      if (!ofYear.isEmpty()) {
        new YearReconciliation(attendance, ids.students(), year, tally, reader.unreadable())
            .reconcile(ofYear, bytes(year, ofYear), schools, dates.first(), dates.last());
      }
    }
    context.sayPadded(ids, tally);
    if (codes.mangled() > 0) {
      tally.say(Messages.text("importing.notice.mangledT"));
    }
    sayEmptyDays(days.values(), schools, dates);
    return new ImportOutcome(
        tally,
        List.copyOf(explained),
        schools,
        dates.isEmpty() ? null : dates.first(),
        dates.isEmpty() ? null : dates.last());
  }

  /// The same day twice is repeated; two different things said about a day cannot both be true, so
  /// the first counts and the other is shown.
  private void add(FileDay day, Map<FileDay.Key, FileDay> days) {
    FileDay earlier = days.putIfAbsent(day.key(), day);
    if (earlier == null) {
      tally.note(day.row().number(), Fate.UNCHANGED);
    } else if (earlier.code().equals(day.code())) {
      tally.note(day.row().number(), Fate.REPEATED);
    } else {
      tally.setAside(
          day.row(),
          SetAsideReason.DIFFERENT_ROWS_FOR_ONE_DAY,
          context.who(day.row()),
          Messages.text("importing.detail.otherRow", day.code(), earlier.code()));
    }
  }

  /// The byte of every code of the year; new codes are stored with their meaning.
  private Map<String, StoredCode> bytes(SchoolYear year, List<FileDay> days) {
    Map<String, StoredCode> known =
        codesByYear.computeIfAbsent(year.id(), id -> new HashMap<>(attendance.codes(id)));
    Set<String> needed =
        days.stream().map(FileDay::code).collect(Collectors.toCollection(TreeSet::new));
    for (String code : needed) {
      boolean isNew = !known.containsKey(code);
      StoredCode stored = known.computeIfAbsent(code, c -> store(year, c));
      explained.add(
          new CodeExplained(
              code,
              codes.description(FileDay.withoutPortion(code)),
              stored.meaning(),
              codes.rows(FileDay.withoutPortion(code)),
              isNew));
    }
    return known;
  }

  private StoredCode store(SchoolYear year, String code) {
    String plain = FileDay.withoutPortion(code);
    Map<String, StoredCode> known = codesByYear.getOrDefault(year.id(), Map.of());
    CodeMeaning meaning =
        codes
            .meaning(plain)
            .or(() -> Optional.ofNullable(known.get(plain)).map(StoredCode::meaning))
            .orElseThrow(() -> new IllegalStateException("a code was not asked about"));
    return attendance.addCode(
        year.id(), code, codes.description(plain), FileDay.withPortion(meaning, code));
  }

  /// A school day without a single row, where there are many every day, was hardly posted.
  private void sayEmptyDays(
      Collection<FileDay> days, Set<Long> schools, SortedSet<LocalDate> dates) {
    for (long schoolId : schools) {
      Set<LocalDate> posted =
          days.stream()
              .filter(day -> day.schoolId() == schoolId)
              .map(FileDay::date)
              .collect(Collectors.toCollection(HashSet::new));
      SchoolCalendar calendar = context.schools().calendarOf(schoolId);
      List<LocalDate> open = calendar.schoolDays(dates.first(), dates.last());
      long rows = days.stream().filter(day -> day.schoolId() == schoolId).count();
      boolean busy = rows >= MANY_A_DAY * (long) open.size();
      String name = context.schools().findSchool(schoolId).orElseThrow().shortName();
      open.stream()
          .filter(date -> busy && !posted.contains(date))
          .forEach(
              date -> tally.say(Messages.text("importing.notice.emptyDay", Dates.day(date), name)));
    }
  }

  private static final int MANY_A_DAY = 5;
}
