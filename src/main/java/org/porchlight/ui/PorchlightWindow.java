package org.porchlight.ui;

import java.io.InputStream;
import java.time.Clock;
import java.time.ZoneId;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.porchlight.sample.SampleDistrict;
import org.porchlight.storage.PersonalFolder;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;

/// The program's one window.
public final class PorchlightWindow extends Application {
  private static final double WIDTH = 1440;
  private static final double HEIGHT = 900;

  private @Nullable FrontDoor door;

  /// Opens the window and returns when it is closed. Needs a display.
  public static void open(String... arguments) {
    Application.launch(PorchlightWindow.class, arguments);
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    FrontDoor opened =
        new FrontDoor(
            new LaptopSettings(PersonalFolder.ofThisProcess()),
            SampleDistrict::build,
            Clock.system(ZoneId.systemDefault()),
            Look.ofThisSystem());
    door = opened;
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    Scene scene =
        new Scene(
            opened.root(),
            Math.min(WIDTH, screen.getWidth()),
            Math.min(HEIGHT, screen.getHeight() - 40));
    opened.enter(scene);
    // no district, no name: titles show in task bars and screen sharing
    stage.setTitle(Messages.text("window.name"));
    IntStream.of(16, 32, 48, 64, 256).forEach(size -> stage.getIcons().add(icon(size)));
    stage.setMinWidth(1024);
    stage.setMinHeight(640);
    stage.setScene(scene);
    stage.show();
  }

  @Override
  public void stop() {
    FrontDoor opened = door;
    if (opened != null) {
      opened.shutDown();
    }
  }

  private static Image icon(int size) {
    InputStream picture =
        PorchlightWindow.class.getResourceAsStream("icon/porchlight-" + size + ".png");
    if (picture == null) {
      throw new IllegalStateException("missing icon of " + size);
    }
    return new Image(picture);
  }
}
