package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Decides who each row of a roster is: somebody known, somebody known under another number, or
/// somebody new. A number changed in the system is proposed, never assumed.
final class RosterStudents {
  /// More students with new numbers than this are asked about in one question.
  private static final int ASKED_ONE_BY_ONE = 12;

  private record Doubt(QuestionKind kind, StudentClues clues, List<Student> candidates) {}

  private final ImportContext context;
  private final StudentIds ids;
  private final Set<Student> inFile = new HashSet<>();
  private final Map<String, Doubt> doubts = new LinkedHashMap<>();
  private final Map<String, Integer> rows = new HashMap<>();
  private final Map<String, Student> renumbered = new HashMap<>();

  RosterStudents(ImportContext context, StudentIds ids) {
    this.context = context;
    this.ids = ids;
    List<StudentClues> all =
        context.data().stream().map(row -> StudentClues.of(context, row)).distinct().toList();
    all.stream()
        .filter(StudentClues::hasNumber)
        .flatMap(clues -> ids.find(ids.read(clues.cell())).stream())
        .forEach(inFile::add);
    all.forEach(
        clues -> doubt(clues).ifPresent(doubt -> doubts.putIfAbsent(clues.subject(), doubt)));
    context
        .data()
        .forEach(row -> rows.merge(StudentClues.of(context, row).subject(), 1, Integer::sum));
  }

  private Optional<Doubt> doubt(StudentClues clues) {
    if (!clues.hasNumber()) {
      return byStateId(clues).isPresent() ? Optional.empty() : lostNumber(clues);
    }
    Optional<Student> known = ids.find(ids.read(clues.cell()));
    return known.isPresent() ? reused(clues, known.get()) : newNumber(clues);
  }

  private Optional<Student> byStateId(StudentClues clues) {
    return ids.findByStateId(clues.stateId());
  }

  private Optional<Doubt> lostNumber(StudentClues clues) {
    List<Student> candidates = alike(clues);
    return candidates.isEmpty()
        ? Optional.empty()
        : Optional.of(new Doubt(QuestionKind.STUDENT, clues, candidates));
  }

  /// The school system may give the number of somebody who left to somebody else.
  private static Optional<Doubt> reused(StudentClues clues, Student known) {
    boolean sameBirth = clues.birthDate() != null && clues.birthDate().equals(known.birthDate());
    return clues.namesSomebodyElse(StudentIds.nameOf(known)) && !sameBirth
        ? Optional.of(new Doubt(QuestionKind.STUDENT_REUSED, clues, List.of(known)))
        : Optional.empty();
  }

  /// A new number whose state number, or whose name and birth date, are somebody's who is not in
  /// the file otherwise.
  private Optional<Doubt> newNumber(StudentClues clues) {
    Optional<Student> byState = byStateId(clues);
    List<Student> candidates =
        byState.isPresent()
            ? List.of(byState.get())
            : alike(clues).stream().filter(student -> mayHave(student, clues.stateId())).toList();
    List<Student> missing = candidates.stream().filter(s -> !inFile.contains(s)).toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(new Doubt(QuestionKind.STUDENT_RENUMBERED, clues, missing));
  }

  private static boolean mayHave(Student student, String stateId) {
    return stateId.isEmpty() || student.stateId() == null || student.stateId().equals(stateId);
  }

  private List<Student> alike(StudentClues clues) {
    return clues.birthDate() == null ? List.of() : ids.named(clues.readings(), clues.birthDate());
  }

  List<ImportQuestion> questions() {
    List<Doubt> open = doubts.values().stream().filter(doubt -> answer(doubt).isEmpty()).toList();
    List<Doubt> plain = open.stream().filter(this::isPlainlyRenumbered).toList();
    List<ImportQuestion> questions = new ArrayList<>();
    boolean together = plain.size() > ASKED_ONE_BY_ONE;
    if (together) {
      questions.add(all(plain));
    }
    open.stream()
        .filter(doubt -> !together || !isPlainlyRenumbered(doubt))
        .limit(ASKED_ONE_BY_ONE * 3L)
        .map(this::question)
        .forEach(questions::add);
    return questions;
  }

  private boolean isPlainlyRenumbered(Doubt doubt) {
    return doubt.kind == QuestionKind.STUDENT_RENUMBERED && doubt.candidates.size() == 1;
  }

  private ImportQuestion all(List<Doubt> renumbered) {
    return new ImportQuestion(
        QuestionKind.ALL_RENUMBERED,
        String.valueOf(renumbered.size()),
        renumbered.stream().limit(3).map(doubt -> doubt.clues.words()).toList(),
        renumbered.size(),
        List.of(ImportAnswers.SAME, ImportAnswers.NEW));
  }

  private ImportQuestion question(Doubt doubt) {
    List<String> choices = new ArrayList<>();
    List<String> words = new ArrayList<>();
    for (Student student : doubt.candidates) {
      choices.add(student.localId());
      words.add(StudentMatcher.words(student, context.today()));
    }
    if (doubt.kind == QuestionKind.STUDENT_RENUMBERED) {
      choices.add(ImportAnswers.NEW);
      words.add(Messages.text("importing.choice.newStudent"));
    }
    choices.add(ImportAnswers.LEAVE_OUT);
    words.add(Messages.text("importing.choice.leaveRowsOut"));
    String subject = doubt.clues.subject();
    return new ImportQuestion(
        doubt.kind,
        subject,
        List.of(doubt.clues.words()),
        rows.getOrDefault(subject, 1),
        choices,
        words);
  }

  private Optional<String> answer(Doubt doubt) {
    Optional<String> own = context.answers().answer(doubt.kind.answerKey(doubt.clues.subject()));
    return own.isPresent() || !isPlainlyRenumbered(doubt)
        ? own
        : context.answers().answer(QuestionKind.ALL_RENUMBERED.answerKey(""));
  }

  /// The number a row's student is kept under; the row is set aside when it has none, or when a
  /// person said to leave it out.
  Optional<String> number(SheetRow row, RowTally tally) {
    StudentClues clues = StudentClues.of(context, row);
    Doubt doubt = doubts.get(clues.subject());
    if (doubt != null) {
      return decided(row, clues, doubt, tally);
    }
    if (clues.hasNumber()) {
      return Optional.of(ids.read(clues.cell()));
    }
    Optional<String> known = byStateId(clues).map(Student::localId);
    if (known.isEmpty()) {
      tally.setAside(
          row,
          clues.cell().isEmpty() ? SetAsideReason.NO_STUDENT_ID : SetAsideReason.ID_LOST_DIGITS,
          context.who(row),
          clues.cell());
    }
    return known;
  }

  private Optional<String> decided(SheetRow row, StudentClues clues, Doubt doubt, RowTally tally) {
    String answer = answer(doubt).orElse(ImportAnswers.LEAVE_OUT);
    if (answer.equals(ImportAnswers.NEW) && clues.hasNumber()) {
      return Optional.of(ids.read(clues.cell()));
    }
    Optional<Student> chosen =
        answer.equals(ImportAnswers.SAME)
            ? Optional.of(doubt.candidates.getFirst())
            : doubt.candidates.stream()
                .filter(student -> student.localId().equals(ids.read(answer)))
                .findFirst();
    if (chosen.isEmpty()) {
      tally.setAside(row, SetAsideReason.LEFT_OUT_BY_YOU, context.who(row), clues.cell());
      return Optional.empty();
    }
    if (doubt.kind != QuestionKind.STUDENT_RENUMBERED) {
      return Optional.of(chosen.get().localId());
    }
    String number = ids.read(clues.cell());
    renumbered.put(number, chosen.get());
    return Optional.of(number);
  }

  /// Who is kept under a number of the file, also one the student did not have so far.
  Optional<Student> student(String number) {
    return Optional.ofNullable(renumbered.get(number)).or(() -> ids.find(number));
  }

  /// Students whose number changes, by the new number.
  Map<String, Student> renumbered() {
    return Map.copyOf(renumbered);
  }
}
