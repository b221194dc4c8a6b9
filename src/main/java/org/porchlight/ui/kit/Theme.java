package org.porchlight.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Day or night.
public enum Theme {
  LIGHT("tokens-light.css"),
  DARK("tokens-dark.css");

  private static final double NORMAL_SIZE = 15;
  private static final String FOLDER = "/org/porchlight/ui/theme/";

  /// Our component styles: first what all screens share, then one sheet a screen.
  static final List<String> SHEETS =
      List.of(
          "base.css",
          "type.css",
          "frame.css",
          "buttons.css",
          "fields.css",
          "chips.css",
          "cards.css",
          "tables.css",
          "over.css",
          "debrief.css",
          "plan.css",
          "unlock.css",
          "today.css",
          "students.css",
          "out-now.css",
          "settings.css",
          "choose.css",
          "promises.css",
          "reports.css",
          "why.css",
          "import.css",
          "access.css");

  private static final Pattern ROOT_EM = Pattern.compile("([0-9.]+)rem\\b");

  private final String tokens;

  Theme(String tokens) {
    this.tokens = tokens;
  }

  /// AtlantaFX, our colours and our component styles as one user agent stylesheet, so that they
  /// also reach tooltips, menus and combo lists, which live in windows of their own.
  ///
  /// @param textSize in percent of the normal size
  String stylesheet(int textSize) {
    String base =
        read(
            this == LIGHT
                ? new PrimerLight().getUserAgentStylesheet().replace(".bss", ".css")
                : new PrimerDark().getUserAgentStylesheet().replace(".bss", ".css"));
    double rootSize = NORMAL_SIZE * textSize / 100;
    String whole =
        base
            + read(FOLDER + tokens)
            + ".root { -fx-font-size: "
            + rootSize
            + "px; }\n"
            + inPixels(components(), rootSize);
    return "data:text/css;charset=UTF-8;base64,"
        + Base64.getEncoder().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
  }

  private static String components() {
    return SHEETS.stream().map(sheet -> read(FOLDER + sheet)).collect(Collectors.joining());
  }

  /// JavaFX knows no rem: 1.2rem becomes pixels of the root's size.
  private static String inPixels(String stylesheet, double rootSize) {
    return ROOT_EM
        .matcher(stylesheet)
        .replaceAll(size -> Double.parseDouble(size.group(1)) * rootSize + "px");
  }

  private static String read(String resource) {
    try (InputStream in = Theme.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing stylesheet " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
