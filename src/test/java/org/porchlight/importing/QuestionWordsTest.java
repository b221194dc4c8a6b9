package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.porchlight.text.Messages;

/// Every kind of question can be put to a person.
class QuestionWordsTest {

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void everyKindIsAskedInWordsAndSaysWhy(QuestionKind kind) {
    ImportQuestion question = new ImportQuestion(kind, "Ph1", List.of("7", "8"), 2, List.of("x"));
    assertTrue(question.title().endsWith("?"), question.title());
    assertTrue(question.sentence().length() >= question.title().length());
    assertTrue(question.why().endsWith("."), question.why());
    for (String words : List.of(question.title(), question.sentence(), question.why())) {
      assertFalse(words.matches(".*\\{\\d}.*"), words);
    }
  }

  @ParameterizedTest
  @EnumSource(SheetKind.class)
  void everyKindOfSheetHasItsTitle(SheetKind kind) {
    assertTrue(Messages.find("ImportTitle." + kind.name()).isPresent());
  }

  @Test
  void aTemplateEndsWithTheLineToFillIn() {
    ImportQuestion question =
        new ImportQuestion(
            QuestionKind.CODE, "H", List.of(), 3, List.of("absent excused", "present"));
    String template = ImportAnswers.template(question);
    assertTrue(template.contains("#   absent excused: Absent, excused\n"), template);
    assertTrue(template.endsWith("\ncode.H =\n"), template);
    assertEquals(ImportAnswers.none(), ImportAnswers.parse(template));
  }

  @ParameterizedTest
  @EnumSource(QuestionKind.class)
  void theFileBesideTheSpreadsheetHoldsNobody(QuestionKind kind) {
    String subject = kind.isAboutPeople() ? "0041212" : "Ph1";
    ImportQuestion question =
        new ImportQuestion(
            kind,
            subject,
            List.of("Lopez, Maria", "55 Arroyo Dr"),
            2,
            List.of("17", "none"),
            List.of("Maria Lopez, grade 9", "Ana Lopez, grade 3"));
    String file = ImportAnswers.template("roster.csv", List.of(question));
    for (String cell : List.of("Lopez", "Maria", "Ana", "Arroyo", "0041212")) {
      assertFalse(file.contains(cell), file);
    }
    assertEquals(kind.isAboutPeople(), file.contains("question is about a single student"), file);
    assertEquals(!kind.isAboutPeople(), file.contains(question.key() + " ="), file);
    assertEquals(ImportAnswers.none(), ImportAnswers.parse(file));
  }

  @Test
  void aQuestionMayBringWordsOfItsOwn() {
    ImportQuestion question =
        new ImportQuestion(
            QuestionKind.SCHOOL_YEAR,
            "",
            List.of(),
            3,
            List.of("17", "none"),
            List.of("Maria Lopez, grade 9", "Nobody here"));
    assertEquals("Maria Lopez, grade 9", question.words("17"));
  }
}
