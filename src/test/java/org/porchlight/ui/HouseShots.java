package org.porchlight.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.porchlight.MapleValley;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.storage.Backup;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.OverlayPane;
import org.porchlight.ui.kit.ProblemReport;
import org.porchlight.ui.unlock.PutBackView;
import org.porchlight.ui.unlock.PutBackViewModel;

/// Copies, going back and troubles, for the pictures.
public final class HouseShots {
  private HouseShots() {}

  private static LocalDateTime now() {
    return LocalDateTime.now(MapleValley.CLOCK);
  }

  /// The settings of a district on the disk that has copies of three weeks.
  public static Parent backups() {
    try {
      Path folder = Files.createTempDirectory("porchlight-shots");
      folder.toFile().deleteOnExit();
      DistrictFile file =
          DistrictFile.create(
              folder.resolve("maple.porchlight"), "otter lamp violin cloud".toCharArray());
      MapleValley maple = MapleValley.in(file);
      file.keepCopy(now().minusDays(20), "session");
      file.keepCopy(now().minusDays(8).minusHours(2), "import");
      Path stick = Files.createDirectories(folder.resolve("stick"));
      file.secondPlace().orElseThrow().choose(stick, now().minusDays(8));
      file.secondPlace().orElseThrow().copy(now().minusDays(8));
      file.keepCopy(now().minusDays(1), "session");
      file.keepCopy(now().minusHours(1), "hour");
      logACall(maple);
      MainWindow window =
          new MainWindow(
              Rooms.of(file, MapleValley.CLOCK, maple.staff("Principal Okafor")),
              BackgroundWork.atOnce(),
              new ErrorMessages(),
              new SimpleObjectProperty<>(Look.NORMAL),
              new WayOut(() -> {}, copy -> {}, () -> {}, MapleValley.CLOCK));
      window.navigator().open(Destination.settings(Destination.SettingsPart.BACKUPS));
      return window.root();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void logACall(MapleValley maple) {
    new ContactRepository(maple.file())
        .log(
            ContactAttempt.unsaved(
                maple.household("Whitcomb").id(),
                null,
                maple.staff("Dana Fields").id(),
                now(),
                Channel.CALL,
                null,
                ContactResult.SPOKE,
                null));
  }

  /// The district does not open.
  public static Parent putBack() {
    PutBackViewModel model =
        new PutBackViewModel(
            List.of(copy(1, "hour"), copy(26, "session"), copy(50, "import"), copy(120, "session")),
            folder -> List.of(),
            (copy, passphrase) -> copy,
            copy -> {},
            BackgroundWork.atOnce(),
            new ErrorMessages());
    return new PutBackView(model, () -> {});
  }

  private static Backup copy(int hoursAgo, String occasion) {
    return new Backup(Path.of("nowhere"), now().minusHours(hoursAgo), 1, occasion);
  }

  public static Parent trouble() {
    return over(
        TroubleCard.ofOurs(
            new ErrorMessages().sentence(new IllegalStateException("a")), () -> {}, () -> {}));
  }

  public static Parent report() {
    return over(
        new ProblemReportCard(
            ProblemReport.of(
                new IllegalStateException("a", new IOException("b")),
                ProblemReport.Surroundings.now("2.4.240", Duration.ofMinutes(42), 9 << 20)),
            () -> {}));
  }

  private static Parent over(Region card) {
    OverlayPane overlay = new OverlayPane();
    overlay.show(card);
    return new StackPane(new NightScene(0.65, 0.278, 1), overlay);
  }
}
