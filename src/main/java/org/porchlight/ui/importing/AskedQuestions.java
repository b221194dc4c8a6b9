package org.porchlight.ui.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ColumnField;
import org.porchlight.importing.ColumnMapping;
import org.porchlight.importing.Confidence;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.QuestionKind;

/// What was asked about the file at hand and what was answered. Answered questions stay, so that an
/// answer can be changed.
final class AskedQuestions {
  private final ReadOnlyObjectWrapper<ImportAnswers> answers =
      new ReadOnlyObjectWrapper<>(ImportAnswers.none());
  private final List<ImportQuestion> asked = new ArrayList<>();

  ReadOnlyObjectProperty<ImportAnswers> answers() {
    return answers.getReadOnlyProperty();
  }

  ImportAnswers given() {
    return answers.get();
  }

  /// Another file: nothing is asked yet.
  void begin(ImportAnswers given) {
    asked.clear();
    answers.set(given);
  }

  /// What the file asks now. A question that comes again was not settled by its answer; one that
  /// does not come again and was never answered is not open any more.
  void ask(List<ImportQuestion> now) {
    List<String> keys = now.stream().map(ImportQuestion::key).toList();
    ImportAnswers settled = given();
    for (String key : keys) {
      settled = settled.without(key);
    }
    asked.removeIf(old -> keys.contains(old.key()) || given().answer(old.key()).isEmpty());
    asked.addAll(now);
    if (!settled.equals(given())) {
      answers.set(settled);
    }
  }

  /// Asks something a person wants to answer otherwise, though nobody had to ask.
  void askAgain(ImportQuestion question) {
    if (asked.stream().noneMatch(other -> other.key().equals(question.key()))) {
      asked.add(question);
    }
    forget(question.key());
  }

  /// The questions of a step, answered or not.
  List<ImportQuestion> at(ImportStep step) {
    return asked.stream().filter(question -> stepOf(question) == step).toList();
  }

  List<ImportQuestion> open(ImportStep step) {
    return at(step).stream().filter(q -> given().answer(q.key()).isEmpty()).toList();
  }

  /// Which sheet is meant, where that is open: nothing else can be said before.
  Optional<ImportQuestion> openSheet() {
    return open(ImportStep.MATCH).stream()
        .filter(question -> question.kind() == QuestionKind.SHEET)
        .findFirst();
  }

  private static ImportStep stepOf(ImportQuestion question) {
    return question.kind() == QuestionKind.CODE ? ImportStep.EXPLAIN : ImportStep.MATCH;
  }

  void answer(String key, String choice) {
    answers.set(given().with(key, choice));
  }

  void forget(String key) {
    answers.set(given().without(key));
  }

  // ---- columns ----

  /// Takes a column for a field whatever was thought of it; null leaves it out.
  void setColumn(ColumnMapping column, @Nullable ColumnField field) {
    answers.set(given().withColumn(column.header(), field));
  }

  /// What a column is taken for now: as answered, else as found.
  Optional<ColumnField> fieldOf(ColumnMapping column) {
    return given().saysColumn(column.header())
        ? given().field(column.header())
        : Optional.ofNullable(column.field());
  }

  Confidence confidenceOf(ColumnMapping column) {
    if (isOpen(column)) {
      return Confidence.ASK;
    }
    Optional<ColumnField> field = fieldOf(column);
    if (field.isEmpty()) {
      return Confidence.LEFT_OUT;
    }
    return field.get() == column.field() ? column.confidence() : Confidence.SURE;
  }

  /// Whether a question about this column waits.
  boolean isOpen(ColumnMapping column) {
    return open(ImportStep.MATCH).stream()
        .anyMatch(question -> question.subject().equals(column.header()));
  }
}
