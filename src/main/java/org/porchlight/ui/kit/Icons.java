package org.porchlight.ui.kit;

import javafx.scene.AccessibleRole;
import org.kordamp.ikonli.javafx.FontIcon;

/// Feather icons, `fth-…`. The meanings stand in the design document, section 3.5.
public final class Icons {
  private Icons() {}

  /// An icon beside words that say the same; silent for screen readers.
  public static FontIcon of(String feather, String... styleClasses) {
    FontIcon icon = new FontIcon(feather);
    icon.getStyleClass().add("icon");
    icon.getStyleClass().addAll(styleClasses);
    icon.setMouseTransparent(true);
    return icon;
  }

  /// An icon that says something by itself, with what it says.
  public static FontIcon telling(String feather, String says, String... styleClasses) {
    FontIcon icon = of(feather, styleClasses);
    icon.setMouseTransparent(false);
    icon.setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    icon.setAccessibleText(says);
    Tips.on(icon, says);
    return icon;
  }
}
