package org.porchlight.ui.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every pair of colours that meets on screen can be told apart, by day and by night.
class ThemeTest {
  private static final Pattern TOKEN = Pattern.compile("(-pl-[a-z0-9-]+): (#[0-9A-Fa-f]{6});");
  private static final double TEXT = 4.5;
  private static final double OUTLINE = 3.0;

  @ParameterizedTest
  @CsvSource({
    "-pl-text, -pl-canvas",
    "-pl-text, -pl-surface",
    "-pl-text, -pl-side",
    "-pl-text, -pl-sunken",
    "-pl-text, -pl-hover",
    "-pl-text, -pl-lamp-soft",
    "-pl-text, -pl-info-soft",
    "-pl-text, -pl-leaf-soft",
    "-pl-text, -pl-ember-soft",
    "-pl-muted, -pl-canvas",
    "-pl-muted, -pl-surface",
    "-pl-muted, -pl-side",
    "-pl-muted, -pl-sunken",
    "-pl-muted, -pl-hover",
    "-pl-muted, -pl-lamp-soft",
    "-pl-subtle, -pl-canvas",
    "-pl-subtle, -pl-surface",
    "-pl-subtle, -pl-side",
    "-pl-subtle, -pl-sunken",
    "-pl-lamp-ink, -pl-lamp",
    "-pl-lamp-ink, -pl-lamp-hover",
    "-pl-link, -pl-canvas",
    "-pl-link, -pl-surface",
    "-pl-link, -pl-lamp-soft",
    "-pl-link, -pl-sunken",
    "-pl-link, -pl-info-soft",
    "-pl-on-dusk, -pl-dusk",
    "-pl-on-dusk, -pl-avatar",
    "-pl-on-dusk, -pl-toast",
    "-pl-toast-link, -pl-toast",
    "-pl-ember, -pl-surface",
    "-pl-ember, -pl-ember-soft",
    "-pl-ember, -pl-sunken",
    "-pl-leaf, -pl-surface",
    "-pl-leaf, -pl-leaf-soft",
    "-pl-leaf, -pl-sunken",
    "-pl-info, -pl-surface",
    "-pl-info, -pl-info-soft",
    "-pl-band-0-text, -pl-band-0-soft",
    "-pl-band-1-text, -pl-band-1-soft",
    "-pl-band-2-text, -pl-band-2-soft",
    "-pl-band-3-text, -pl-band-3-soft",
    "-pl-band-2-text, -pl-surface",
    "-pl-band-3-text, -pl-surface",
    "-pl-band-2-ink, -pl-band-2",
    "-pl-on-team, -pl-team-1",
    "-pl-on-team, -pl-team-2",
    "-pl-on-team, -pl-team-3",
    "-pl-on-team, -pl-team-4",
    "-pl-text, -pl-team-1-soft",
    "-pl-text, -pl-team-2-soft",
    "-pl-text, -pl-team-3-soft"
  })
  void wordsCanBeRead(String words, String ground) throws IOException {
    for (Theme theme : Theme.values()) {
      assertContrast(theme, words, ground, TEXT);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "-pl-edge, -pl-surface",
    "-pl-edge, -pl-canvas",
    "-pl-edge, -pl-sunken",
    "-pl-lamp-edge, -pl-surface",
    "-pl-lamp-edge, -pl-canvas",
    "-pl-focus, -pl-canvas",
    "-pl-focus, -pl-surface",
    "-pl-focus, -pl-side",
    "-pl-focus, -pl-sunken",
    "-pl-toast-link, -pl-toast",
    "-pl-band-0-text, -pl-surface",
    "-pl-band-1, -pl-surface",
    "-pl-band-2, -pl-surface",
    "-pl-band-3, -pl-surface",
    "-pl-band-2, -pl-sunken",
    "-pl-team-1, -pl-map-land",
    "-pl-team-2, -pl-map-land",
    "-pl-team-3, -pl-map-land"
  })
  void outlinesAndSignsCanBeSeen(String sign, String ground) throws IOException {
    for (Theme theme : Theme.values()) {
      assertContrast(theme, sign, ground, OUTLINE);
    }
  }

  @Test
  void dayAndNightHaveTheSameTokens() throws IOException {
    assertEquals(tokens(Theme.LIGHT).keySet(), tokens(Theme.DARK).keySet());
  }

  @Test
  void theSheetsNameOnlyTokensThatExist() throws IOException {
    Map<String, Color> known = tokens(Theme.LIGHT);
    for (String sheet : Theme.SHEETS) {
      String rules = Files.readString(Path.of("src/main/resources/org/porchlight/ui/theme", sheet));
      Matcher used = Pattern.compile("-pl-[a-z0-9-]+").matcher(rules);
      while (used.find()) {
        String token = used.group();
        assertTrue(
            known.containsKey(token)
                || token.startsWith("-pl-shadow")
                || token.matches("-pl-band(-words|-soft)?"),
            sheet + ": " + token);
      }
    }
  }

  @Test
  void textSizeMovesTheRootAndTheIcons() {
    String sheet = decoded(Theme.LIGHT.stylesheet(200));
    assertTrue(sheet.contains(".root { -fx-font-size: 30.0px; }"));
    assertTrue(sheet.contains("-fx-icon-size: 36.0px"));
    assertTrue(!Pattern.compile("[0-9]rem;").matcher(sheet).find());
  }

  private static String decoded(String dataUri) {
    String base64 = dataUri.substring(dataUri.indexOf(',') + 1);
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static void assertContrast(Theme theme, String first, String second, double atLeast)
      throws IOException {
    Map<String, Color> tokens = tokens(theme);
    Color one = tokens.get(first);
    Color two = tokens.get(second);
    assertTrue(one != null && two != null, first + " or " + second + " is no token");
    double contrast = contrast(luminance(one), luminance(two));
    assertTrue(
        contrast >= atLeast,
        () -> "%s: %s on %s is %.2f : 1".formatted(theme, first, second, contrast));
  }

  private static Map<String, Color> tokens(Theme theme) throws IOException {
    String file = "tokens-" + theme.name().toLowerCase(Locale.ROOT) + ".css";
    String css = Files.readString(Path.of("src/main/resources/org/porchlight/ui/theme", file));
    Map<String, Color> tokens = new HashMap<>();
    Matcher token = TOKEN.matcher(css);
    while (token.find()) {
      tokens.put(token.group(1), Color.web(token.group(2)));
    }
    return tokens;
  }

  /// WCAG 2.2, "contrast ratio".
  private static double contrast(double one, double two) {
    return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
  }

  /// WCAG 2.2, "relative luminance".
  private static double luminance(Color color) {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
  }
}
