package org.porchlight.importing;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.text.Messages;

/// Something only a person can say.
///
/// @param subject the column's header or the code; "" for the whole file
/// @param samples what the file has there
/// @param rows how many rows hang on it
/// @param choices the answers of [ImportAnswers] that fit, likeliest first
/// @param choiceWords each choice in words, where they are known only here, such as two students'
///   names; empty where the kind has words for them
public record ImportQuestion(
    QuestionKind kind,
    String subject,
    List<String> samples,
    int rows,
    List<String> choices,
    List<String> choiceWords) {
  public ImportQuestion {
    samples = List.copyOf(samples);
    choices = List.copyOf(choices);
    choiceWords = List.copyOf(choiceWords);
    if (!choiceWords.isEmpty() && choiceWords.size() != choices.size()) {
      throw new IllegalArgumentException("words for each choice or for none");
    }
  }

  /// A question whose choices the kind can name.
  public ImportQuestion(
      QuestionKind kind, String subject, List<String> samples, int rows, List<String> choices) {
    this(kind, subject, samples, rows, choices, List.of());
  }

  /// The same question with one choice less.
  ImportQuestion without(String choice) {
    int place = choices.indexOf(choice);
    if (place < 0) {
      return this;
    }
    List<String> fewer = new ArrayList<>(choices);
    fewer.remove(place);
    List<String> words = new ArrayList<>(choiceWords);
    if (!words.isEmpty()) {
      words.remove(place);
    }
    return new ImportQuestion(kind, subject, samples, rows, fewer, words);
  }

  /// The name of its answer: `code.H`.
  public String key() {
    return kind.answerKey(subject);
  }

  /// The question in a few words, for the head of a card.
  public String title() {
    return told("QuestionTitle", variant());
  }

  /// The whole question, as an answers file prints it.
  public String sentence() {
    return told("QuestionSentence", variant());
  }

  /// Why the file cannot tell.
  public String why() {
    return told("QuestionWhy", kind.name());
  }

  /// A choice in words, for a button or a list.
  public String words(String choice) {
    int place = choices.indexOf(choice);
    return place >= 0 && !choiceWords.isEmpty()
        ? choiceWords.get(place)
        : kind.words(choice).orElse(choice);
  }

  /// An empty code is asked in its own words.
  private String variant() {
    return kind == QuestionKind.CODE && subject.isEmpty() ? "CODE_BLANK" : kind.name();
  }

  private String told(String table, String name) {
    return Messages.text(table + "." + name, subject, String.join(", ", samples)).strip();
  }
}
