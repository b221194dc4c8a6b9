package org.porchlight.sample;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.function.Consumer;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.Importer;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.places.MapRepository;
import org.porchlight.places.OpenStreetMapFile;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;

/// Maple Valley School District, invented: its spreadsheets brought in like any other, and an
/// autumn of calls, visits and promises written down through the same rooms that people use.
public final class SampleDistrict {
  /// The day the sample lives on.
  public static final LocalDate TODAY = LocalDate.of(2026, 12, 9);

  /// The moment it is opened: a team is out, and Tuesday's visits wait to be written up.
  public static final LocalDateTime NOW = TODAY.atTime(15, 40);

  private final DistrictFile file;
  private final Consumer<String> progress;

  private SampleDistrict(DistrictFile file, Consumer<String> progress) {
    this.file = file;
    this.progress = progress;
  }

  /// A clock that stands still at [#NOW], in this computer's time zone.
  public static Clock clock() {
    return clockAt(NOW);
  }

  /// The district's spreadsheets and town map, as an office would have them on its disk.
  public static SampleFiles files() {
    return SampleFiles.of(InventedDistrict.make());
  }

  /// Fills an empty district; takes some seconds.
  ///
  /// @param progress told in a sentence what comes next
  public static void build(DistrictFile file, Consumer<String> progress) {
    new SampleDistrict(file, progress).build(files());
  }

  private void build(SampleFiles files) {
    progress.accept(Messages.text("sample.progress.people"));
    SampleOffice office = new SampleOffice(file);
    office.openDistrict();
    StaffMember dana =
        new StaffRepository(file)
            .staff().stream().filter(p -> p.name().equals("Dana")).findFirst().orElseThrow();

    progress.accept(Messages.text("sample.progress.roster"));
    LocalDate december1 = SchoolDays.DECEMBER_1;
    bring(files, SampleFiles.ROSTER, december1.atTime(7, 40), dana);
    bring(files, SampleFiles.CALENDAR, december1.atTime(7, 44), dana);
    bring(files, SampleFiles.CONTACTS, december1.atTime(7, 49), dana);
    bring(files, SampleFiles.LAST_YEAR, december1.atTime(7, 52), dana);
    loadMap(files);
    office.completeSchoolsAndFamilies();

    progress.accept(Messages.text("sample.progress.attendance"));
    bring(files, SampleFiles.DECEMBER_1, december1.atTime(15, 35), dana);
    bring(files, SampleFiles.DECEMBER_8, TODAY.atTime(8, 12), dana);

    progress.accept(Messages.text("sample.progress.visits"));
    file.inTransaction(() -> {
      Cast cast = new Cast(file);
      new SampleVisits(file, cast).record();
      new SamplePromises(file, cast).record();
      new SampleContacts(file, cast).record();
    });
  }

  private void bring(SampleFiles files, String name, LocalDateTime at, StaffMember who) {
    Importer importer = new Importer(file, clockAt(at), who.id());
    ImportPreview preview =
        importer.preview(
            Spreadsheet.read(name, files.content(name)),
            ImportAnswers.none(),
            ReadingProgress.SILENT);
    if (!preview.isReady()) {
      throw new IllegalStateException("the sample's " + name + " leaves something open");
    }
    importer.save(preview, true);
  }

  private void loadMap(SampleFiles files) {
    try {
      new MapRepository(file)
          .replaceWith(
              OpenStreetMapFile.read(new ByteArrayInputStream(files.content(SampleFiles.TOWN))));
    } catch (UnreadableMapException e) {
      throw new IllegalStateException("the sample's map is its own", e);
    }
  }

  private static Clock clockAt(LocalDateTime moment) {
    ZoneId zone = ZoneId.systemDefault();
    return Clock.fixed(moment.atZone(zone).toInstant(), zone);
  }
}
