package org.porchlight.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.importing.ImportCancelledException;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.spreadsheets.UnreadableSpreadsheetException;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.DistrictFileException;

class ErrorMessagesTest {
  private final ErrorMessages errors = new ErrorMessages();

  @TempDir Path folder;

  @Test
  void aProblemWithTheFileHasItsOwnSentence() {
    var problem =
        assertThrows(
            DistrictFileException.class,
            () -> DistrictFile.open(folder, "any passphrase".toCharArray()));
    assertEquals(problem.sentence(), errors.sentence(problem));
    assertEquals(problem.sentence(), errors.sentence(new CompletionException(problem)));
  }

  @Test
  void aFileThatIsNoSpreadsheetHasItsOwnSentence() {
    var problem =
        assertThrows(
            UnreadableSpreadsheetException.class,
            () -> Spreadsheet.read("a.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));
    assertEquals(problem.getMessage(), errors.sentence(problem));
  }

  @Test
  void aCancelledImportSaysThatNothingWasKept() {
    assertTrue(errors.known(new ImportCancelledException()).isPresent());
  }

  @Test
  void aBugGivesACodeAndNoneOfItsOwnWords() {
    var bug = new IllegalStateException("Quackenbush, Wilhelmina", new IOException("0041207"));
    String sentence = errors.sentence(bug);
    assertTrue(errors.known(bug).isEmpty());
    assertTrue(sentence.contains(ErrorMessages.code(bug)), sentence);
    assertFalse(sentence.contains("Quackenbush"), sentence);
    assertFalse(sentence.contains("0041207"), sentence);
  }
}
