package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.LocalDifference;
import org.porchlight.roster.LocalDifferences;
import org.porchlight.roster.School;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Students, their enrolments and families; one row an enrolment.
final class RosterImport implements SheetImport {
  private final ImportContext context;
  private final RosterRowsRepository roster;
  private final FamilyWriter families;
  private final StudentIds ids;
  private @Nullable ReadRoster read;

  /// The file read and its students known, which needs every answer about how to read it.
  private record ReadRoster(
      RowTally tally,
      RosterStudents students,
      Map<String, List<RosterRow>> byStudent,
      Set<String> unreadable,
      RosterHomes homes) {}

  RosterImport(ImportContext context) {
    this.context = context;
    CorrectedRowsRepository corrections =
        new CorrectedRowsRepository(context.file(), context.rows());
    roster = new RosterRowsRepository(context.file(), context.rows(), corrections);
    families = new FamilyWriter(context.file(), roster, corrections);
    ids = context.district().studentIds();
  }

  @Override
  public List<ImportQuestion> questions() {
    List<ImportQuestion> questions = new ArrayList<>(context.dateQuestions());
    if (!questions.isEmpty()) {
      return questions;
    }
    RosterExits exits = new RosterExits(context);
    if (exits.meaning().isEmpty()) {
      questions.add(exits.question());
    }
    RosterStudents students = new RosterStudents(context, ids);
    questions.addAll(students.questions());
    Optional<NameOrder> order = nameOrder();
    if (order.isEmpty()) {
      questions.add(nameOrderQuestion());
    }
    if (exits.meaning().isEmpty() || order.isEmpty() || !questions.isEmpty()) {
      return questions;
    }
    ReadRoster file = read(students, order.get(), exits.meaning().get());
    questions.addAll(file.homes.questions());
    missing(file, schoolsNamed(file)).question().ifPresent(questions::add);
    read = file;
    return questions;
  }

  /// Where names stand without a comma, what is known of the same students tells the order.
  private Optional<NameOrder> nameOrder() {
    StudentNames names = new StudentNames(context);
    List<SheetRow> doubtful = context.data().stream().filter(names::isInDoubt).toList();
    Optional<NameOrder> told =
        context
            .answers()
            .answer(QuestionKind.NAME_ORDER.answerKey(""))
            .flatMap(NameOrder::ofToken)
            .or(() -> doubtful.isEmpty() ? Optional.of(NameOrder.FIRST_LAST) : Optional.empty());
    if (told.isPresent()) {
      return told;
    }
    Map<NameOrder, Integer> votes = new HashMap<>();
    for (SheetRow row : doubtful) {
      Optional<Student> known = ids.find(ids.read(context.text(row, ColumnField.STUDENT_ID)));
      for (NameOrder order : NameOrder.values()) {
        known
            .filter(student ->
                names
                    .read(row, order)
                    .filter(name -> NameKey.same(name, StudentIds.nameOf(student)))
                    .isPresent())
            .ifPresent(student -> votes.merge(order, 1, Integer::sum));
      }
    }
    return votes.size() == 1 ? Optional.of(votes.keySet().iterator().next()) : Optional.empty();
  }

  private ImportQuestion nameOrderQuestion() {
    StudentNames names = new StudentNames(context);
    List<String> cells =
        context.data().stream()
            .filter(names::isInDoubt)
            .map(row -> context.text(row, ColumnField.STUDENT_NAME))
            .toList();
    return new ImportQuestion(
        QuestionKind.NAME_ORDER,
        context.columns().header(ColumnField.STUDENT_NAME),
        cells.stream().distinct().limit(3).toList(),
        cells.size(),
        List.of(NameOrder.FIRST_LAST.token(), NameOrder.LAST_FIRST.token()));
  }

  private ReadRoster read(RosterStudents students, NameOrder order, ExitDate exitDate) {
    RowTally tally = new RowTally();
    RosterReader reader = new RosterReader(context, students, tally, order, exitDate);
    Map<String, List<RosterRow>> byStudent =
        oneRowAnEnrollment(reader.read(), tally).stream()
            .collect(
                Collectors.groupingBy(RosterRow::localId, LinkedHashMap::new, Collectors.toList()));
    byStudent.values().forEach(rows -> rows.sort(Comparator.comparing(RosterRow::entry)));
    RosterHomes homes = new RosterHomes(context, ids, students, families);
    homes.settle(byStudent);
    return new ReadRoster(tally, students, byStudent, reader.unreadable(), homes);
  }

  private List<RosterRow> oneRowAnEnrollment(List<RosterRow> rows, RowTally tally) {
    Map<String, RosterRow> first = new LinkedHashMap<>();
    Map<String, RosterRow> firstOfStudent = new HashMap<>();
    for (RosterRow row : rows) {
      String key = row.localId() + "\t" + row.schoolCode() + "\t" + row.entry();
      RosterRow earlier = first.get(key);
      RosterRow same = firstOfStudent.putIfAbsent(row.localId(), row);
      boolean somebodyElse = same != null && NameKey.nothingAlike(same.name(), row.name());
      if (somebodyElse || (earlier != null && !earlier.saysTheSameAs(row))) {
        tally.setAside(
            row.row(),
            SetAsideReason.DIFFERENT_ROWS_FOR_ONE_STUDENT,
            context.who(row.row()),
            row.localId());
      } else if (earlier != null) {
        tally.note(row.row().number(), Fate.REPEATED);
      } else {
        first.put(key, row);
        tally.note(row.row().number(), Fate.UNCHANGED);
      }
    }
    return List.copyOf(first.values());
  }

  @Override
  public ImportOutcome run() {
    ReadRoster file = read;
    if (file == null) {
      throw new IllegalStateException("questions come first");
    }
    RowTally tally = file.tally;
    RosterSpells spells = new RosterSpells(roster, context.schools().schools(), tally);
    Map<Home, List<FamilyFacts>> said = new LinkedHashMap<>();
    Map<String, Home> homes = new LinkedHashMap<>();
    file.byStudent.forEach((id, rows) -> {
      Home home = file.homes.home(id, rows.getLast());
      homes.put(id, home);
      said.computeIfAbsent(home, h -> new ArrayList<>()).add(rows.getLast().family());
    });
    Map<Home, Boolean> moved = bringAddresses(said, tally);
    Set<String> inFile = new HashSet<>();
    homes.forEach((id, home) -> {
      List<RosterRow> rows = file.byStudent.getOrDefault(id, List.of());
      if (Boolean.TRUE.equals(moved.remove(home))) {
        tally.note(rows.getFirst().row().number(), Fate.CHANGED);
      }
      file.students.student(id).ifPresent(known -> inFile.add(known.localId()));
      long studentId = bringPerson(file, id, rows, home);
      spells.bring(studentId, rows);
      if (!file.unreadable.contains(id)) {
        spells.removeVanished(studentId, rows);
      }
    });
    addSchoolYear(file.byStudent);
    spells.sayWhatIsNew();
    missing(file, spells.schools()).bring(roster, spells, tally);
    sayNamesakes(file);
    context.sayPadded(ids, tally);
    tally.differ(differences(said.keySet()));
    tally.propose(file.homes.proposals());
    return ImportOutcome.of(tally);
  }

  private Map<Home, Boolean> bringAddresses(Map<Home, List<FamilyFacts>> said, RowTally tally) {
    Map<Home, Boolean> moved = new HashMap<>();
    int divided = 0;
    for (Map.Entry<Home, List<FamilyFacts>> home : said.entrySet()) {
      divided += FamilyWriter.isDivided(home.getKey(), home.getValue()) ? 1 : 0;
      moved.put(home.getKey(), families.bringAddress(home.getKey(), home.getValue()));
    }
    if (divided > 0) {
      tally.say(Messages.count("importing.notice.divided", divided));
    }
    return moved;
  }

  private long bringPerson(ReadRoster file, String id, List<RosterRow> rows, Home home) {
    RosterRow latest = rows.getLast();
    boolean changed = false;
    for (RosterRow row : rows) {
      changed |= families.bringAdults(home, row.family());
    }
    Optional<Student> known = file.students.student(id);
    if (known.isEmpty()) {
      families.nameAlso(home, latest.name().last());
      return roster.addStudent(latest, home.id);
    }
    Student student = known.get();
    changed |= roster.changeStudent(student, latest);
    if (!student.localId().equals(id) && file.students.renumbered().containsKey(id)) {
      new FormerNumbersRepository(context.file(), context.rows())
          .keep(student.localId(), student.id());
    }
    if (changed) {
      file.tally.note(rows.getFirst().row().number(), Fate.CHANGED);
    }
    return student.id();
  }

  private Set<Long> schoolsNamed(ReadRoster file) {
    List<School> known = context.schools().schools();
    SchoolMatcher matcher = new SchoolMatcher(known);
    return file.byStudent.values().stream()
        .flatMap(List::stream)
        .map(RosterRow::schoolCode)
        .distinct()
        .flatMap(code -> matcher.find(code).stream())
        .map(School::id)
        .collect(Collectors.toSet());
  }

  private MissingStudents missing(ReadRoster file, Set<Long> schools) {
    Set<String> inFile = new HashSet<>(file.unreadable);
    file.byStudent
        .keySet()
        .forEach(id -> inFile.add(file.students.student(id).map(Student::localId).orElse(id)));
    return new MissingStudents(context, ids, inFile, schools);
  }

  private void addSchoolYear(Map<String, List<RosterRow>> byStudent) {
    byStudent.values().stream()
        .flatMap(List::stream)
        .map(RosterRow::entry)
        .max(Comparator.<LocalDate>naturalOrder())
        .ifPresent(latest ->
            new CalendarRowsRepository(context.file(), context.rows()).schoolYearAround(latest));
  }

  /// Two children of one name and birth date are two, unless a person says otherwise.
  private static void sayNamesakes(ReadRoster file) {
    Map<List<Object>, Integer> people = new HashMap<>();
    file.byStudent
        .values()
        .forEach(rows -> {
          RosterRow row = rows.getLast();
          LocalDate born = row.birthDate();
          if (born != null) {
            people.merge(
                List.of(NameKey.of(row.name().first()), NameKey.of(row.name().last()), born),
                1,
                Integer::sum);
          }
        });
    int twice = (int) people.values().stream().filter(count -> count > 1).count();
    if (twice > 0) {
      file.tally.say(Messages.count("importing.notice.namesakes", twice));
    }
  }

  private List<LocalDifference> differences(Set<Home> homes) {
    Set<Long> inFile = homes.stream().map(home -> home.id).collect(Collectors.toSet());
    return new LocalDifferences(context.file())
        .all().stream().filter(difference -> inFile.contains(difference.householdId())).toList();
  }
}
