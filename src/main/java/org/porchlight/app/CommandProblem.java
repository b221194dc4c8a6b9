package org.porchlight.app;

/// A command cannot go on for a reason a person can put right; the message is that sentence.
final class CommandProblem extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String sentence;

  CommandProblem(String sentence) {
    super(sentence);
    this.sentence = sentence;
  }

  String sentence() {
    return sentence;
  }
}
