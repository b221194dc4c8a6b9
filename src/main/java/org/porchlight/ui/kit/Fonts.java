package org.porchlight.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/// Source Sans 3 and Source Serif 4, brought along so that every laptop shows the same page.
///
/// JavaFX knows static faces by family only: semibold is its own family, named in the stylesheet's
/// `.strong` and the title classes, and never asked for by weight.
public final class Fonts {
  /// The files beside this class's room, under `/org/porchlight/ui/fonts/`.
  static final List<String> FILES =
      List.of(
          "SourceSans3-Regular.ttf",
          "SourceSans3-Semibold.ttf",
          "SourceSans3-It.ttf",
          "SourceSerif4-Regular.ttf",
          "SourceSerif4-Semibold.ttf");

  private Fonts() {}

  /// Makes the faces known to JavaFX. Must run before the first scene is made.
  ///
  /// @return the loaded faces, in the order of [#FILES]
  public static List<Font> load() {
    return FILES.stream().map(Fonts::loadOne).toList();
  }

  private static Font loadOne(String file) {
    try (InputStream face = Fonts.class.getResourceAsStream("/org/porchlight/ui/fonts/" + file)) {
      if (face == null) {
        throw new IllegalStateException("missing font " + file);
      }
      Font font = Font.loadFont(face, 15);
      if (font == null) {
        throw new IllegalStateException("unreadable font " + file);
      }
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
