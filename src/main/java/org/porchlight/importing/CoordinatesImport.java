package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.places.PointSource;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Points on the map, for students or for addresses. Boxes, shelters and confidential addresses get
/// none, and a point set here by hand stays.
final class CoordinatesImport implements SheetImport {
  /// A family lives hardly farther than this from the middle of the others.
  private static final double FAR_KILOMETRES = 150;

  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final RosterRowsRepository roster;
  private final Map<Long, Household> homes;
  private final Map<String, List<Household>> byAddress;
  private final StudentIds ids;
  private final Map<Long, GeoPoint> placed = new HashMap<>();
  private final Set<Long> keptByHand = new HashSet<>();
  private int turned;

  CoordinatesImport(ImportContext context) {
    this.context = context;
    roster =
        new RosterRowsRepository(
            context.file(),
            context.rows(),
            new CorrectedRowsRepository(context.file(), context.rows()));
    List<Household> all = new HouseholdRepository(context.file()).households();
    homes = all.stream().collect(Collectors.toMap(Household::id, home -> home));
    byAddress =
        all.stream()
            .filter(Household::hasDoor)
            .collect(Collectors.groupingBy(home -> AddressKey.of(home.street(), home.zip())));
    ids = context.district().studentIds();
  }

  @Override
  public List<ImportQuestion> questions() {
    if (homes.isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.rosterFirst"));
    }
    return List.of();
  }

  @Override
  public ImportOutcome run() {
    Optional<GeoPoint> middle = middle();
    Set<Long> fromFiles = roster.placedByFiles();
    for (SheetRow row : context.data()) {
      read(row, middle, fromFiles);
    }
    if (turned > 0) {
      tally.say(Messages.count("importing.notice.turnedPoints", turned));
    }
    if (!keptByHand.isEmpty()) {
      tally.say(Messages.count("importing.notice.pointsByHand", keptByHand.size()));
    }
    context.sayPadded(ids, tally);
    return ImportOutcome.of(tally);
  }

  private Optional<GeoPoint> point(SheetRow row) {
    return GeoPoint.parse(
        context.text(row, ColumnField.LATITUDE), context.text(row, ColumnField.LONGITUDE));
  }

  private Optional<GeoPoint> middle() {
    List<GeoPoint> all = context.data().stream().flatMap(row -> point(row).stream()).toList();
    return all.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new GeoPoint(
                median(all.stream().mapToDouble(GeoPoint::latitude).toArray()),
                median(all.stream().mapToDouble(GeoPoint::longitude).toArray())));
  }

  private static double median(double[] values) {
    Arrays.sort(values);
    return values[values.length / 2];
  }

  private void read(SheetRow row, Optional<GeoPoint> middle, Set<Long> fromFiles) {
    String cells =
        context.text(row, ColumnField.LATITUDE) + " " + context.text(row, ColumnField.LONGITUDE);
    String street = context.text(row, ColumnField.STREET);
    String who = context.who(row).isEmpty() ? street : context.who(row);
    Optional<GeoPoint> point = point(row);
    if (point.isEmpty() || point.get().kilometresTo(middle.orElseThrow()) > FAR_KILOMETRES) {
      tally.setAside(row, SetAsideReason.POINT_TOO_FAR, who, cells.strip());
      return;
    }
    List<Household> meant = new ArrayList<>(homes(row, street));
    if (meant.isEmpty()) {
      tally.setAside(
          row,
          context.text(row, ColumnField.STUDENT_ID).isEmpty()
              ? SetAsideReason.UNKNOWN_ADDRESS
              : SetAsideReason.UNKNOWN_STUDENT,
          who,
          street);
      return;
    }
    meant.removeIf(home -> !mayBeShown(home));
    if (meant.isEmpty()) {
      tally.setAside(row, SetAsideReason.NOT_FOR_THE_MAP, who, street);
      return;
    }
    String key = AddressKey.of(street, null);
    if (!street.isEmpty()
        && meant.stream().noneMatch(home -> key.equals(AddressKey.of(home.street(), null)))) {
      tally.setAside(row, SetAsideReason.OTHER_ADDRESS, who, street);
      return;
    }
    Optional<Double> latitude = NumberText.parse(context.text(row, ColumnField.LATITUDE));
    turned += latitude.isPresent() && latitude.get() != point.get().latitude() ? 1 : 0;
    meant.forEach(home -> place(row, home, point.get(), who, fromFiles));
  }

  private List<Household> homes(SheetRow row, String street) {
    String number = context.text(row, ColumnField.STUDENT_ID);
    Optional<Student> student = ids.find(ids.read(number));
    if (student.isPresent()) {
      return Optional.ofNullable(homes.get(student.get().householdId())).stream().toList();
    }
    return number.isEmpty()
        ? byAddress.getOrDefault(
            AddressKey.of(street, context.text(row, ColumnField.ZIP)), List.of())
        : List.of();
  }

  private static boolean mayBeShown(Household home) {
    return AddressKey.isPlace(home.street()) && home.flag(FlagKind.CONFIDENTIAL_ADDRESS).isEmpty();
  }

  private void place(
      SheetRow row, Household home, GeoPoint point, String who, Set<Long> fromFiles) {
    GeoPoint earlier = placed.putIfAbsent(home.id(), point);
    if (earlier != null) {
      if (earlier.kilometresTo(point) > 1) {
        tally.setAside(row, SetAsideReason.DIFFERENT_ROWS_FOR_ONE_PLACE, who, "");
      } else {
        tally.note(row.number(), Fate.REPEATED);
      }
      return;
    }
    if (home.latitude() != null && !fromFiles.contains(home.id())) {
      keptByHand.add(home.id());
      tally.note(row.number(), Fate.UNCHANGED);
      return;
    }
    boolean changed =
        roster.placeHousehold(
            home.id(), point.latitude(), point.longitude(), PointSource.COORDINATES);
    Fate fate = home.latitude() == null ? Fate.ADDED : Fate.CHANGED;
    tally.note(row.number(), changed ? fate : Fate.UNCHANGED);
  }
}
