package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.importing.RosterRowsRepository.StoredEnrollment;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Students, their enrolments and families; one row an enrolment.
final class RosterImport implements SheetImport {
  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final RosterRowsRepository roster;
  private final FamilyWriter families;
  private final HouseholdMatcher<Home> matcher = new HouseholdMatcher<>();
  private final StudentIds ids;
  private final SchoolMatcher schools;
  private final Map<Long, List<StoredEnrollment>> stored;
  private ExitDate exitDate = ExitDate.FIRST_DAY_GONE;

  RosterImport(ImportContext context) {
    this.context = context;
    roster = new RosterRowsRepository(context.file(), context.rows());
    families = new FamilyWriter(context.file(), roster);
    ids = context.studentIds();
    schools = new SchoolMatcher(context.schools().schools());
    stored = roster.enrollments();
  }

  @Override
  public List<ImportQuestion> questions() {
    List<ImportQuestion> questions = new ArrayList<>(context.dateQuestions());
    if (questions.isEmpty()) {
      exitDateQuestion().ifPresent(questions::add);
    }
    return questions;
  }

  /// The layout, the answers or the file itself may say what an exit date means.
  private Optional<ImportQuestion> exitDateQuestion() {
    List<SheetRow> leaving =
        context.data().stream()
            .filter(row -> context.date(row, ColumnField.EXIT_DATE).isPresent())
            .toList();
    Optional<ExitDate> known =
        context
            .answers()
            .exitDate()
            .or(() -> context.sheet().layout().map(Layout::exitDate))
            .or(() -> leaving.isEmpty() ? Optional.of(exitDate) : Optional.empty())
            .or(this::proofOfExitDate);
    known.ifPresent(meaning -> exitDate = meaning);
    if (known.isPresent()) {
      return Optional.empty();
    }
    return Optional.of(
        new ImportQuestion(
            QuestionKind.EXIT_DATE,
            context.columns().header(ColumnField.EXIT_DATE),
            leaving.stream()
                .map(row -> context.text(row, ColumnField.EXIT_DATE))
                .distinct()
                .limit(3)
                .toList(),
            leaving.size(),
            List.of(ExitDate.FIRST_DAY_GONE.token(), ExitDate.LAST_DAY.token())));
  }

  /// Somebody who leaves one school and enters the next on the same date was gone that day.
  private Optional<ExitDate> proofOfExitDate() {
    Map<String, Set<LocalDate>> entries = new HashMap<>();
    for (SheetRow row : context.data()) {
      context
          .date(row, ColumnField.ENTRY_DATE)
          .ifPresent(date ->
              entries
                  .computeIfAbsent(context.text(row, ColumnField.STUDENT_ID), id -> new HashSet<>())
                  .add(date));
    }
    boolean sameDay =
        context.data().stream()
            .anyMatch(row ->
                context
                    .date(row, ColumnField.EXIT_DATE)
                    .filter(exit ->
                        entries
                            .getOrDefault(context.text(row, ColumnField.STUDENT_ID), Set.of())
                            .contains(exit))
                    .isPresent());
    return sameDay ? Optional.of(ExitDate.FIRST_DAY_GONE) : Optional.empty();
  }

  @Override
  public ImportOutcome run() {
    RosterReader reader = new RosterReader(context, ids, tally, exitDate);
    List<RosterRow> read = reader.read();
    Map<String, List<RosterRow>> byStudent =
        oneRowAnEnrollment(read).stream()
            .collect(
                Collectors.groupingBy(RosterRow::localId, LinkedHashMap::new, Collectors.toList()));
    learnHomes();
    Map<String, Home> homes = new LinkedHashMap<>();
    byStudent.forEach((id, rows) -> homes.put(id, homeOf(rows.getFirst())));
    Map<Home, List<FamilyFacts>> said = new LinkedHashMap<>();
    homes.forEach((id, home) ->
        byStudent
            .getOrDefault(id, List.of())
            .forEach(row -> said.computeIfAbsent(home, h -> new ArrayList<>()).add(row.family())));
    Map<Home, Boolean> moved = new HashMap<>();
    said.forEach((home, facts) -> moved.put(home, families.bringAddress(home, facts)));
    Map<String, Long> schoolIds = new HashMap<>();
    byStudent.forEach((id, rows) -> {
      Home home = Objects.requireNonNull(homes.get(id));
      if (Boolean.TRUE.equals(moved.remove(home))) {
        tally.note(rows.getFirst().row().number(), Fate.CHANGED);
      }
      bring(rows, home, schoolIds);
    });
    Map<String, List<RosterRow>> whole = new LinkedHashMap<>(byStudent);
    whole.keySet().removeAll(reader.unreadable());
    removeVanishedSpells(whole, Set.copyOf(schoolIds.values()));
    addSchoolYear(read);
    sayMissing(byStudent.keySet(), Set.copyOf(schoolIds.values()));
    context.sayPadded(ids, tally);
    return ImportOutcome.of(tally);
  }

  private List<RosterRow> oneRowAnEnrollment(List<RosterRow> rows) {
    Map<String, RosterRow> first = new LinkedHashMap<>();
    for (RosterRow row : rows) {
      String key = row.localId() + "\t" + row.schoolCode() + "\t" + row.entry();
      RosterRow earlier = first.putIfAbsent(key, row);
      if (earlier == null) {
        tally.note(row.row().number(), Fate.UNCHANGED);
      } else if (earlier.saysTheSameAs(row)) {
        tally.note(row.row().number(), Fate.REPEATED);
      } else {
        tally.setAside(
            row.row(),
            SetAsideReason.DIFFERENT_ROWS_FOR_ONE_STUDENT,
            context.who(row.row()),
            row.localId());
      }
    }
    return first.values().stream()
        .sorted(Comparator.comparingInt(row -> row.row().number()))
        .toList();
  }

  private void learnHomes() {
    Map<Long, Set<String>> lastNames =
        ids.students().stream()
            .collect(
                Collectors.groupingBy(
                    Student::householdId,
                    Collectors.mapping(Student::lastName, Collectors.toSet())));
    for (Home home : families.homes()) {
      matcher.learn(
          home,
          home.addressKey,
          home.digits(),
          home.adultKeys(),
          lastNames.getOrDefault(home.id, Set.of()));
    }
  }

  /// A known student stays in their household; a new one joins a household or makes one.
  private Home homeOf(RosterRow row) {
    FamilyFacts facts = row.family();
    String lastName = row.name().last();
    Optional<Student> known = ids.find(row.localId());
    Home home =
        known.isPresent()
            ? families.home(known.get().householdId())
            : matcher
                .find(facts.addressKey(), facts.digits(), facts.adultKeys(), lastName)
                .orElseGet(() -> families.add(lastName, facts));
    matcher.learn(home, facts.addressKey(), facts.digits(), facts.adultKeys(), Set.of(lastName));
    return home;
  }

  private void bring(List<RosterRow> rows, Home home, Map<String, Long> schoolIds) {
    RosterRow first = rows.getFirst();
    Optional<Student> known = ids.find(first.localId());
    boolean familyChanged = false;
    for (RosterRow row : rows) {
      familyChanged |= families.bringAdults(home, row.family());
    }
    long studentId;
    if (known.isPresent()) {
      studentId = known.get().id();
      RosterRow latest = rows.getLast();
      familyChanged |= roster.changeStudent(studentId, latest);
    } else {
      families.nameAlso(home, first.name().last());
      studentId = roster.addStudent(first, home.id);
    }
    if (familyChanged) {
      tally.note(first.row().number(), Fate.CHANGED);
    }
    for (RosterRow row : rows) {
      tally.note(row.row().number(), bringSpell(studentId, row, schoolIds));
    }
  }

  private Fate bringSpell(long studentId, RosterRow row, Map<String, Long> schoolIds) {
    long schoolId = schoolIds.computeIfAbsent(row.schoolCode(), code -> schoolId(row));
    Optional<StoredEnrollment> before =
        stored.getOrDefault(studentId, List.of()).stream()
            .filter(spell -> spell.schoolId() == schoolId && spell.entry().equals(row.entry()))
            .findFirst();
    if (before.isEmpty()) {
      roster.addEnrollment(studentId, schoolId, row);
      return Fate.ADDED;
    }
    return roster.changeEnrollment(before.get().id(), row) ? Fate.CHANGED : Fate.UNCHANGED;
  }

  private long schoolId(RosterRow row) {
    Optional<School> known = schools.find(row.schoolCode());
    String unnamed = Messages.text("importing.school.unnamed", row.schoolCode());
    if (known.isPresent()) {
      School school = known.get();
      if (school.name().equals(unnamed) && !row.schoolName().isEmpty()) {
        roster.nameSchool(school.id(), row.schoolName());
      }
      return school.id();
    }
    boolean codeIsName = row.schoolCode().matches(".*\\p{L}{3,}.*");
    String name =
        !row.schoolName().isEmpty() ? row.schoolName() : codeIsName ? row.schoolCode() : unnamed;
    String code = row.schoolCode().substring(0, Math.min(row.schoolCode().length(), 50));
    return roster.addSchool(code, name);
  }

  /// A spell the office took back: stored for this year at a school of the file, gone from it.
  private void removeVanishedSpells(
      Map<String, List<RosterRow>> byStudent, Set<Long> schoolsInFile) {
    byStudent.forEach((id, rows) -> {
      Set<LocalDate> entries = rows.stream().map(RosterRow::entry).collect(Collectors.toSet());
      Set<String> years =
          entries.stream()
              .map(entry -> SchoolYear.around(entry).label())
              .collect(Collectors.toSet());
      long studentId = ids.find(id).map(Student::id).orElse(0L);
      stored.getOrDefault(studentId, List.of()).stream()
          .filter(spell -> schoolsInFile.contains(spell.schoolId()))
          .filter(spell -> years.contains(SchoolYear.around(spell.entry()).label()))
          .filter(spell -> rows.stream().noneMatch(row -> isSpell(row, spell)))
          .forEach(spell -> {
            roster.removeEnrollment(spell.id());
            tally.removed(1);
          });
    });
  }

  private boolean isSpell(RosterRow row, StoredEnrollment spell) {
    return row.entry().equals(spell.entry())
        && schools
            .find(row.schoolCode())
            .map(school -> school.id() == spell.schoolId())
            .orElse(false);
  }

  private void addSchoolYear(List<RosterRow> rows) {
    rows.stream()
        .map(RosterRow::entry)
        .max(Comparator.naturalOrder())
        .ifPresent(latest ->
            new CalendarRowsRepository(context.file(), context.rows()).schoolYearAround(latest));
  }

  private void sayMissing(Set<String> inFile, Set<Long> schoolsInFile) {
    long missing =
        ids.students().stream()
            .filter(student -> !inFile.contains(student.localId()))
            .filter(student ->
                student
                    .enrollmentOn(context.today())
                    .filter(spell -> schoolsInFile.contains(spell.schoolId()))
                    .isPresent())
            .count();
    if (missing > 0) {
      tally.say(Messages.count("importing.notice.notInRoster", missing));
    }
  }
}
