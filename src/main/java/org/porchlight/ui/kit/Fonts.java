package org.porchlight.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import javafx.scene.text.Font;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;

/// Source Sans 3 and Source Serif 4, brought along so that every laptop shows the same page, and
/// the icons.
///
/// JavaFX knows static faces by family only: semibold is its own family, named in the stylesheet's
/// `.strong` and the title classes, and never asked for by weight.
///
/// A face given to JavaFX as a stream is copied to a file in the system's folder for temporary
/// files, whatever `java.io.tmpdir` says by then, and stays there when the process is killed. So
/// the faces lie in our own folder, which goes with the process, and JavaFX reads them there.
public final class Fonts {
  /// The files beside this class's room, under `/org/porchlight/ui/fonts/`.
  static final List<String> FILES =
      List.of(
          "SourceSans3-Regular.ttf",
          "SourceSans3-Semibold.ttf",
          "SourceSans3-It.ttf",
          "SourceSerif4-Regular.ttf",
          "SourceSerif4-Semibold.ttf");

  private static final String FOLDER = "porchlight-fonts";
  private static final double ANY_SIZE = 15;

  private Fonts() {}

  /// Makes the faces known to JavaFX. Must run before the first scene is made.
  ///
  /// @return the loaded faces, in the order of [#FILES]
  public static List<Font> load() {
    // whoever asks for the icons first says how their face is loaded
    IkonResolverProvider.getInstance(Fonts::loadIcons);
    return FILES.stream()
        .map(file ->
            loadOne(file, Fonts.class.getResourceAsStream("/org/porchlight/ui/fonts/" + file)))
        .toList();
  }

  private static void loadIcons(IkonHandler icons) {
    if (icons.getFont() == null) {
      icons.setFont(loadOne(icons.getFontFamily() + ".ttf", icons.getFontResourceAsStream()));
    }
  }

  private static Font loadOne(
      String file, @org.jspecify.annotations.Nullable InputStream resource) {
    try (InputStream face = resource) {
      if (face == null) {
        throw new IllegalStateException("missing font " + file);
      }
      Path own = kept(file, face.readAllBytes());
      // not a URI: JavaFX takes the path as it stands and decodes nothing
      Font font = Font.loadFont("file:" + own.toString().replace('\\', '/'), ANY_SIZE);
      if (font == null) {
        throw new IllegalStateException("unreadable font " + file);
      }
      return font;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where the face lies in our folder. What is there already may be in use by another window.
  private static Path kept(String file, byte[] face) throws IOException {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"), FOLDER);
    Files.createDirectories(folder);
    Path place = folder.resolve(file.replace(' ', '-'));
    if (!Files.exists(place) || Files.size(place) != face.length) {
      Path fresh = Files.createTempFile(folder, "face", ".new");
      Files.write(fresh, face);
      Files.move(fresh, place, StandardCopyOption.REPLACE_EXISTING);
    }
    return place.toAbsolutePath();
  }
}
