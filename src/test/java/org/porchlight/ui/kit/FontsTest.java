package org.porchlight.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.text.Font;
import org.junit.jupiter.api.Test;

/// The stylesheet names families; a wrong name silently becomes the system font.
class FontsTest {
  @Test
  void familiesAreTheOnesTheStylesheetNames() {
    assertEquals(
        List.of(
            "Source Sans 3",
            "Source Sans 3 Semibold",
            "Source Sans 3",
            "Source Serif 4",
            "Source Serif 4 Semibold"),
        Fonts.load().stream().map(Font::getFamily).toList());
  }
}
