package org.porchlight.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Day or night.
public enum Theme {
  LIGHT("tokens-light.css"),
  DARK("tokens-dark.css");

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
    String rootSize = ".root { -fx-font-size: " + 15 * textSize / 100.0 + "px; }\n";
    String whole = base + read("/org/porchlight/ui/theme/" + tokens) + rootSize + read(COMPONENTS);
    return "data:text/css;charset=UTF-8;base64,"
        + Base64.getEncoder().encodeToString(whole.getBytes(StandardCharsets.UTF_8));
  }

  private static final String COMPONENTS = "/org/porchlight/ui/theme/porchlight.css";

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
