package org.porchlight.importing;

import java.util.List;
import org.porchlight.text.Messages;

/// Something only a person can say.
///
/// @param subject the column's header or the code; "" for the whole file
/// @param samples what the file has there
/// @param rows how many rows hang on it
/// @param choices the answers of [ImportAnswers] that fit, likeliest first
public record ImportQuestion(
    QuestionKind kind, String subject, List<String> samples, int rows, List<String> choices) {
  public ImportQuestion {
    samples = List.copyOf(samples);
    choices = List.copyOf(choices);
  }

  /// The name of its answer: `code.H`.
  public String key() {
    return switch (kind) {
      case COLUMN -> ImportAnswers.COLUMN + subject;
      case CODE -> ImportAnswers.CODE + (subject.isEmpty() ? ImportAnswers.BLANK : subject);
      case DATE_ORDER -> ImportAnswers.DATE_ORDER + subject;
      case EXIT_DATE -> ImportAnswers.EXIT_DATE;
      case SCHOOL_YEAR -> ImportAnswers.SCHOOL_YEAR;
    };
  }

  /// The question in a sentence.
  public String sentence() {
    String values = String.join(", ", samples);
    return switch (kind) {
      case COLUMN -> Messages.text("importing.question.column", subject, values);
      case CODE ->
          subject.isEmpty()
              ? Messages.count("importing.question.blankCode", rows)
              : Messages.count("importing.question.code", rows, subject, values);
      case DATE_ORDER -> Messages.text("importing.question.dateOrder", subject, values);
      case EXIT_DATE -> Messages.text("importing.question.exitDate", subject, values);
      case SCHOOL_YEAR -> Messages.text("importing.question.schoolYear");
    };
  }

  /// A choice in words, for a button or a list.
  public String words(String choice) {
    return switch (kind) {
      case COLUMN ->
          ColumnField.ofToken(choice)
              .map(field -> Messages.of(field))
              .orElseGet(() -> Messages.text("importing.choice.leaveOut"));
      case CODE -> CodeMeaning.parse(choice).map(CodeMeaning::words).orElse(choice);
      case DATE_ORDER -> DateOrder.ofToken(choice).map(order -> Messages.of(order)).orElse(choice);
      case EXIT_DATE -> ExitDate.ofToken(choice).map(exit -> Messages.of(exit)).orElse(choice);
      case SCHOOL_YEAR -> choice;
    };
  }
}
