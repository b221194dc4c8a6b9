package org.porchlight.ui.kit;

import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.scene.Scene;

/// How a person likes their window: day or night, how large the words, whether things slide.
///
/// @param textSize in percent, one of [#TEXT_SIZES]
public record Look(Theme theme, int textSize, boolean reduceMotion) {
  public static final List<Integer> TEXT_SIZES = List.of(90, 100, 115, 130, 150, 200);

  public static final Look NORMAL = new Look(Theme.LIGHT, 100, false);

  /// Day or night as the computer has it, normal words.
  public static Look ofThisSystem() {
    boolean dark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    return NORMAL.with(dark ? Theme.DARK : Theme.LIGHT);
  }

  private static final String STILL = "reduce-motion";

  /// Dresses every window of the program. Call on the JavaFX thread, also while running.
  public void apply(Scene scene) {
    Application.setUserAgentStylesheet(theme.stylesheet(textSize));
    scene.getRoot().getStyleClass().remove(STILL);
    if (reduceMotion) {
      scene.getRoot().getStyleClass().add(STILL);
    }
  }

  /// True when this scene must not move anything.
  static boolean isStill(Scene scene) {
    return scene.getRoot().getStyleClass().contains(STILL);
  }

  public Look with(Theme other) {
    return new Look(other, textSize, reduceMotion);
  }

  public Look withTextSize(int percent) {
    return new Look(theme, percent, reduceMotion);
  }

  public Look withReducedMotion(boolean still) {
    return new Look(theme, textSize, still);
  }

  /// One step larger (+1) or smaller (-1); stays at the ends.
  public Look stepped(int direction) {
    int at = TEXT_SIZES.indexOf(textSize);
    int next = Math.clamp(at + direction, 0, TEXT_SIZES.size() - 1);
    return withTextSize(TEXT_SIZES.get(next));
  }
}
