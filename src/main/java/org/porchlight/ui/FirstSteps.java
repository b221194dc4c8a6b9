package org.porchlight.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.DirectoryChooser;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.storage.ClosedDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.firstrun.FirstRunView;
import org.porchlight.ui.firstrun.StartDistrictView;
import org.porchlight.ui.firstrun.StartDistrictViewModel;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.RecoveryCodeCard;

/// The first start: a district of one's own, the sample district, or one that is there already.
final class FirstSteps {
  private static final String ENDING = ".porchlight";

  private final FrontDoor house;
  private final LaptopSettings laptop;
  private final FrontDoor.SampleFilling sampleFilling;
  private final DistrictDoor door;
  private final Doorway doorway;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final ObjectProperty<Look> look;

  FirstSteps(
      FrontDoor house,
      LaptopSettings laptop,
      FrontDoor.SampleFilling sampleFilling,
      DistrictDoor door,
      Doorway doorway,
      BackgroundWork background,
      ErrorMessages errors,
      ObjectProperty<Look> look) {
    this.house = house;
    this.laptop = laptop;
    this.sampleFilling = sampleFilling;
    this.door = door;
    this.doorway = doorway;
    this.background = background;
    this.errors = errors;
    this.look = look;
  }

  void begin() {
    FirstRunView[] view = new FirstRunView[1];
    view[0] =
        new FirstRunView(this::startDistrict, () -> openSample(view[0]), this::openExisting, look);
    doorway.showScrolling(view[0]);
    view[0].begin();
  }

  // ---- a district of one's own ----

  private void startDistrict() {
    StartDistrictView view =
        new StartDistrictView(
            new StartDistrictViewModel<>(this::make, this::made, background, errors),
            Messages.text("start.place"),
            this::begin);
    doorway.show(view);
    view.begin();
  }

  private DistrictDoor.Made make(StartDistrictViewModel.Start start) {
    return door.make(laptop.folder().resolve(fileName(start.districtName())), start);
  }

  /// Going on needs the recovery code on paper: two of its groups are typed back.
  private void made(DistrictDoor.Made made) {
    house.holds(made.file());
    RecoveryCodeCard card =
        new RecoveryCodeCard(
            made.code(),
            new DistrictRepository(made.file()).district().name(),
            () -> house.begin(made.file(), made.place(), made.me()));
    card.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    doorway.showScrolling(new StackPane(new NightScene(0.65, 0.14, 0.8), card));
    card.begin();
  }

  /// Letters and digits only: "maple-valley-school-district.porchlight".
  static String fileName(String districtName) {
    String plain =
        districtName.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return (plain.isEmpty() ? "district" : plain) + ENDING;
  }

  // ---- the sample district ----

  private void openSample(FirstRunView view) {
    Path where = samplePlace(laptop);
    view.working(Messages.text("firstrun.sample.making"));
    BackgroundWork.Progress progress =
        background.run(
            work -> sample(where, work),
            file -> house.enter(new DistrictDoor.Opened(file, where)),
            problem -> {
              view.working("");
              house.trouble(problem);
            });
    progress.sentence().addListener((property, was, is) -> view.working(is));
  }

  static Path samplePlace(LaptopSettings laptop) {
    return laptop.folder().resolve("sample" + ENDING);
  }

  private DistrictFile sample(Path where, BackgroundWork.Progress progress) {
    char[] passphrase = FrontDoor.SAMPLE_PASSPHRASE.toCharArray();
    return new ClosedDistrict(where).isThere()
        ? DistrictFile.open(where, passphrase)
        : madeSample(where, passphrase, sentence -> progress.tell(sentence, -1));
  }

  private DistrictFile madeSample(Path where, char[] passphrase, Consumer<String> told) {
    DistrictFile file = DistrictFile.create(where, passphrase);
    boolean whole = false;
    try {
      sampleFilling.fill(file, told);
      whole = true;
      return file;
    } finally {
      if (!whole) {
        file.close();
        new ClosedDistrict(where).remove();
      }
    }
  }

  // ---- one that is there already ----

  private void openExisting() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("firstrun.existing.choose"));
    if (laptop.folder().toFile().isDirectory()) {
      chooser.setInitialDirectory(laptop.folder().toFile());
    }
    File chosen = chooser.showDialog(doorway.root().getScene().getWindow());
    if (chosen != null) {
      house.unlock(chosen.toPath());
    }
  }
}
