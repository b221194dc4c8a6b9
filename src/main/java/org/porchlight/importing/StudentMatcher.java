package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.porchlight.roster.Student;
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

  private final ImportAnswers answers;
  private final LocalDate today;
  private final StudentIds ids;
  private final Map<String, Student> agreed = new TreeMap<>();

  StudentMatcher(ImportAnswers answers, LocalDate today, StudentIds ids) {
    this.answers = answers;
    this.today = today;
    this.ids = ids;
  }

  /// The doubts nobody has answered yet.
  ///
  /// @param people everybody the file names, some maybe twice
  /// @param rows how many rows each has
  List<ImportQuestion> questions(List<StudentClues> people, IntUnaryOperator rows) {
    Map<String, Doubt> open = new LinkedHashMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (int i = 0; i < people.size(); i++) {
      int count = rows.applyAsInt(i);
      doubt(people.get(i))
          .filter(doubt -> answer(doubt).isEmpty())
          .ifPresent(doubt -> {
            open.putIfAbsent(doubt.subject, doubt);
            counts.merge(doubt.subject, count, Integer::sum);
          });
    }
    if (open.size() > ASKED_AT_MOST) {
      return List.of();
    }
    return open.values().stream()
        .map(doubt -> question(doubt, counts.getOrDefault(doubt.subject, 0)))
        .toList();
  }

  /// The number by which the roster knows the student; the file's own where nobody does.
  String number(StudentClues clues) {
    Optional<Doubt> doubt = doubt(clues);
    if (doubt.isPresent()) {
      return number(clues, doubt.get());
    }
    if (clues.hasNumber() && ids.find(ids.read(clues.cell())).isPresent()) {
      return clues.cell();
    }
    Optional<Student> said =
        answers.answer(QuestionKind.STUDENT.answerKey(clues.subject())).flatMap(ids::find);
    said.ifPresent(student -> agree(clues, student));
    return said.or(() -> byStateId(clues)).map(Student::localId).orElse(clues.cell());
  }

  private String number(StudentClues clues, Doubt doubt) {
    Optional<Student> chosen = answer(doubt).flatMap(answer -> chosen(doubt, answer));
    if (chosen.isPresent()) {
      if (doubt.kind == QuestionKind.STUDENT) {
        agree(clues, chosen.get());
      }
      return chosen.get().localId();
    }
    // a number of somebody else must not be read as theirs
    return doubt.kind == QuestionKind.STUDENT_NAME ? doubt.subject : clues.cell();
  }

  private void agree(StudentClues clues, Student student) {
    if (clues.hasNumber()) {
      agreed.put(ids.read(clues.cell()), student);
    }
  }

  /// Numbers somebody said are a student's, to be known next time.
  Map<String, Student> agreedNumbers() {
    return Map.copyOf(agreed);
  }

  private Optional<Doubt> doubt(StudentClues clues) {
    Optional<Student> known =
        (clues.hasNumber() ? ids.find(ids.read(clues.cell())) : Optional.<Student>empty())
            .or(() -> byStateId(clues));
    if (known.isPresent()) {
      // somebody else's name beside a number is a mistake in one of the two
      return clues.namesSomebodyElse(StudentIds.nameOf(known.get()))
          ? Optional.of(
              new Doubt(
                  QuestionKind.STUDENT_NAME,
                  clues,
                  (clues.subject() + " " + clues.who()).strip(),
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
    LocalDate born = clues.birthDate();
    if (born != null) {
      return ids.named(clues.readings(), born);
    }
    return clues.hasLostDigits()
        ? ids.named(clues.readings()).stream()
            .filter(student -> StudentIds.fits(clues.cell(), student.localId()))
            .toList()
        : List.of();
  }

  private Optional<String> answer(Doubt doubt) {
    return answers.answer(doubt.kind.answerKey(doubt.subject));
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
    List<String> choices = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Student student : doubt.candidates) {
      choices.add(student.localId());
      words.add(words(student, today));
    }
    choices.add(ImportAnswers.LEAVE_OUT);
    words.add(Messages.text("importing.choice.leaveRowsOut"));
    return new ImportQuestion(
        doubt.kind, doubt.subject, List.of(doubt.clues.words()), rows, choices, words);
  }

  /// "Maria Lopez, number 0041212, grade 10, born Mar 3, 2012".
  static String words(Student student, LocalDate today) {
    String name = Messages.text("importing.student.number", student.fullName(), student.localId());
    String graded =
        student
            .enrollmentOn(today)
            .or(student::latestEnrollment)
            .map(spell -> Messages.text("importing.student.grade", name, spell.grade().words()))
            .orElse(name);
    LocalDate born = student.birthDate();
    return born == null
        ? graded
        : Messages.text("importing.student.born", graded, Dates.dayAndYear(born));
  }
}
