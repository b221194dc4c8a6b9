package org.porchlight.importing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.places.AddressKind;
import org.porchlight.places.AddressLine;
import org.porchlight.places.AddressParser;
import org.porchlight.places.AddressPoint;
import org.porchlight.places.Point;
import org.porchlight.places.UnreadableAddressesException;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.spreadsheets.Spreadsheet;
import org.porchlight.text.Messages;

/// A county's list of addresses: each house with its number, street and coordinates, in any office
/// file. Its columns are told by their names, as those of an import are.
public final class AddressSheet {
  private static final int HEADER_WITHIN = 20;
  private static final int MOST_HOUSES = 1_000_000;

  /// Less than this share of usable rows, and the columns are not what they are taken for.
  private static final double USABLE = 0.5;

  private enum Column {
    NUMBER,
    NUMBER_SUFFIX,
    BEFORE,
    PRE_TYPE,
    STREET_NAME,
    TYPE,
    AFTER,
    STREET,
    ADDRESS,
    CITY,
    ZIP,
    LATITUDE,
    LONGITUDE
  }

  private static final Map<Column, List<String>> NAMES = names();

  /// The houses of a list.
  ///
  /// @param passedOver rows without a number, a street or a point in the United States
  public record Houses(List<AddressPoint> points, int passedOver) {
    public Houses {
      points = List.copyOf(points);
    }
  }

  private final Map<Column, Integer> columns;
  private final AddressParser parser = new AddressParser(List.of());

  private AddressSheet(Map<Column, Integer> columns) {
    this.columns = columns;
  }

  private static Map<Column, List<String>> names() {
    Properties table = Resources.properties("address-columns.properties");
    Map<Column, List<String>> names = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      String known = table.getProperty(column.name().toLowerCase(Locale.ROOT));
      names.put(
          column,
          Stream.of(known.split(",", -1)).map(ColumnDictionary::normalised).distinct().toList());
    }
    return names;
  }

  /// Reads a list.
  ///
  /// @throws UnreadableAddressesException where its columns hold no addresses with points
  /// @throws org.porchlight.spreadsheets.UnreadableSpreadsheetException where it is no office file
  public static Houses read(Path file) throws UnreadableAddressesException {
    Spreadsheet spreadsheet = Spreadsheet.open(file);
    for (String sheet : spreadsheet.sheetNames()) {
      for (SheetRow row : spreadsheet.firstRows(sheet, HEADER_WITHIN)) {
        Optional<AddressSheet> header = header(row);
        if (header.isPresent()) {
          try (Stream<SheetRow> rows = spreadsheet.rows(sheet)) {
            return header.get().read(rows.filter(below -> below.number() > row.number()));
          }
        }
      }
    }
    throw new UnreadableAddressesException(Messages.text("importing.addresses.noColumns"));
  }

  private static Optional<AddressSheet> header(SheetRow row) {
    List<String> headers = row.cells().stream().map(ColumnDictionary::normalised).toList();
    Map<Column, Integer> found = new EnumMap<>(Column.class);
    NAMES.forEach((column, known) ->
        known.stream()
            .filter(headers::contains)
            .findFirst()
            .ifPresent(name -> found.put(column, headers.indexOf(name))));
    boolean street = found.containsKey(Column.STREET) || found.containsKey(Column.STREET_NAME);
    boolean door =
        found.containsKey(Column.ADDRESS) || (found.containsKey(Column.NUMBER) && street);
    boolean point = found.containsKey(Column.LATITUDE) && found.containsKey(Column.LONGITUDE);
    return door && point ? Optional.of(new AddressSheet(found)) : Optional.empty();
  }

  private Houses read(Stream<SheetRow> rows) throws UnreadableAddressesException {
    List<AddressPoint> points = new ArrayList<>();
    int passedOver = 0;
    for (SheetRow row : (Iterable<SheetRow>) rows::iterator) {
      Optional<AddressPoint> point = house(row);
      point.ifPresent(points::add);
      passedOver += point.isPresent() ? 0 : 1;
      if (points.size() > MOST_HOUSES) {
        throw new UnreadableAddressesException(Messages.text("importing.addresses.tooMany"));
      }
    }
    if (points.isEmpty() || points.size() < USABLE * (points.size() + passedOver)) {
      throw new UnreadableAddressesException(
          Messages.text("importing.addresses.noPoints", points.size() + passedOver, passedOver));
    }
    return new Houses(points, passedOver);
  }

  private Optional<AddressPoint> house(SheetRow row) {
    Optional<GeoPoint> place =
        GeoPoint.parse(cell(row, Column.LATITUDE), cell(row, Column.LONGITUDE));
    String number = number(row);
    String street = street(row);
    String city = cell(row, Column.CITY);
    String zip = cell(row, Column.ZIP);
    if (number.isEmpty() || street.isEmpty()) {
      AddressLine line = parser.parse(cell(row, Column.ADDRESS), city, null, zip);
      if (line.kind() != AddressKind.DOOR) {
        return Optional.empty();
      }
      number = line.number();
      street = line.street();
      city = line.city();
      zip = line.zip();
    }
    String houseNumber = number;
    String houseStreet = street;
    String houseCity = city.isEmpty() ? null : city;
    String houseZip = zip.length() < 5 ? null : zip.substring(0, 5);
    return place.map(point ->
        new AddressPoint(
            houseNumber,
            houseStreet,
            houseCity,
            houseZip,
            new Point(point.latitude(), point.longitude())));
  }

  private String number(SheetRow row) {
    String number = cell(row, Column.NUMBER).replaceAll("\\.0$", "");
    return number.equals("0") ? "" : (number + cell(row, Column.NUMBER_SUFFIX)).strip();
  }

  /// The whole street where the list has it, else its parts.
  private String street(SheetRow row) {
    String whole = cell(row, Column.STREET);
    return columns.containsKey(Column.STREET_NAME) || whole.isEmpty()
        ? Stream.of(Column.BEFORE, Column.PRE_TYPE, Column.STREET_NAME, Column.TYPE, Column.AFTER)
            .map(column -> cell(row, column))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" "))
        : whole;
  }

  private String cell(SheetRow row, Column column) {
    Integer at = columns.get(column);
    return at == null ? "" : row.cell(at).strip();
  }
}
