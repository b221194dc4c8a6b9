package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Finds out which student of the roster a row is about: by number, then by the state's number.
/// Name and birth date only propose; a person agrees or leaves the rows out. What stays unknown
/// keeps the number the file has.
final class StudentMatcher {
  /// More doubts than this mean that a column is not what it is taken for, and nobody is guessed.
  private static final int ASKED_AT_MOST = 40;

  /// Somebody the file may mean.
  private record Doubt(
      QuestionKind kind, StudentClues clues, String subject, List<Student> candidates) {}

  private final ImportContext context;
  private final StudentIds ids;
  private final Map<StudentClues, Optional<Doubt>> doubts = new HashMap<>();
  private final Map<String, Student> agreed = new TreeMap<>();

  StudentMatcher(ImportContext context, StudentIds ids) {
    this.context = context;
    this.ids = ids;
  }

  /// The doubts of the sheet that nobody has answered yet.
  List<ImportQuestion> questions() {
    Map<String, Doubt> open = new LinkedHashMap<>();
    Map<String, Integer> rows = new HashMap<>();
    for (SheetRow row : context.data()) {
      StudentClues clues = StudentClues.of(context, row);
      doubt(clues)
          .filter(doubt -> answer(doubt).isEmpty())
          .ifPresent(doubt -> {
            open.putIfAbsent(doubt.subject, doubt);
            rows.merge(doubt.subject, 1, Integer::sum);
          });
    }
    if (open.size() > ASKED_AT_MOST) {
      return List.of();
    }
    return open.values().stream()
        .map(doubt -> question(doubt, rows.getOrDefault(doubt.subject, 0)))
        .toList();
  }

  /// The number by which the roster knows the row's student; the file's own where nobody does.
  String number(SheetRow row) {
    StudentClues clues = StudentClues.of(context, row);
    Optional<String> said =
        context.answers().answer(QuestionKind.STUDENT.answerKey(clues.subject()));
    Optional<Doubt> doubt = doubt(clues);
    if (doubt.isPresent()) {
      Optional<Student> answered = answer(doubt.get()).flatMap(a -> chosen(doubt.get(), a));
      answered
          .filter(student -> clues.hasNumber() && doubt.get().kind == QuestionKind.STUDENT)
          .ifPresent(student -> agreed.put(ids.read(clues.cell()), student));
      return answered.map(Student::localId).orElse(unknown(clues, doubt.get()));
    }
    if (clues.hasNumber() && ids.find(ids.read(clues.cell())).isPresent()) {
      return ids.find(ids.read(clues.cell())).orElseThrow().localId();
    }
    return byStateId(clues)
        .or(() -> said.flatMap(ids::find))
        .map(Student::localId)
        .orElse(clues.cell());
  }

  /// A number of somebody else must not be read as theirs.
  private static String unknown(StudentClues clues, Doubt doubt) {
    return doubt.kind == QuestionKind.STUDENT_NAME ? doubt.subject : clues.cell();
  }

  /// Numbers somebody said are a student's, to be known next time.
  Map<String, Student> agreedNumbers() {
    return agreed;
  }

  private Optional<Doubt> doubt(StudentClues clues) {
    return doubts.computeIfAbsent(clues, this::findDoubt);
  }

  private Optional<Doubt> findDoubt(StudentClues clues) {
    Optional<Student> known =
        (clues.hasNumber() ? ids.find(ids.read(clues.cell())) : Optional.<Student>empty())
            .or(() -> byStateId(clues));
    if (known.isPresent()) {
      // somebody else's name beside a number is a typing mistake in one of the two
      return clues.namesSomebodyElse(StudentIds.nameOf(known.get()))
          ? Optional.of(
              new Doubt(
                  QuestionKind.STUDENT_NAME,
                  clues,
                  clues.subject() + " " + clues.who(),
                  List.of(known.get())))
          : Optional.empty();
    }
    List<Student> candidates = candidates(clues);
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Doubt(QuestionKind.STUDENT, clues, clues.subject(), candidates));
  }

  private Optional<Student> byStateId(StudentClues clues) {
    return ids.findByStateId(clues.stateId())
        .or(() -> clues.hasNumber() ? ids.findByStateId(clues.cell()) : Optional.empty());
  }

  private List<Student> candidates(StudentClues clues) {
    if (clues.birthDate() != null) {
      return ids.named(clues.readings(), clues.birthDate());
    }
    return clues.hasLostDigits()
        ? ids.named(clues.readings()).stream()
            .filter(student -> StudentIds.fits(clues.cell(), student.localId()))
            .toList()
        : List.of();
  }

  private Optional<String> answer(Doubt doubt) {
    return context.answers().answer(doubt.kind.answerKey(doubt.subject));
  }

  private Optional<Student> chosen(Doubt doubt, String answer) {
    if (answer.equals(ImportAnswers.LEAVE_OUT)) {
      return Optional.empty();
    }
    return answer.equals(ImportAnswers.SAME) && doubt.candidates.size() == 1
        ? Optional.of(doubt.candidates.getFirst())
        : ids.find(ids.read(answer));
  }

  private ImportQuestion question(Doubt doubt, int rows) {
    List<String> choices =
        new ArrayList<>(doubt.candidates.stream().map(Student::localId).toList());
    List<String> words = new ArrayList<>(doubt.candidates.stream().map(this::words).toList());
    choices.add(ImportAnswers.LEAVE_OUT);
    words.add(Messages.text("importing.choice.leaveRowsOut"));
    return new ImportQuestion(
        doubt.kind, doubt.subject, List.of(doubt.clues.words()), rows, choices, words);
  }

  private String words(Student student) {
    return words(student, context.today());
  }

  /// "Maria Lopez, number 0041212, grade 10, born Mar 3, 2012".
  static String words(Student student, java.time.LocalDate today) {
    String name = Messages.text("importing.student.number", student.fullName(), student.localId());
    String graded =
        student
            .enrollmentOn(today)
            .or(student::latestEnrollment)
            .map(spell -> Messages.text("importing.student.grade", name, spell.grade().words()))
            .orElse(name);
    return student.birthDate() == null
        ? graded
        : Messages.text("importing.student.born", graded, Dates.dayAndYear(student.birthDate()));
  }
}
