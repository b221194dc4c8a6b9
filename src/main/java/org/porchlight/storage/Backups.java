package org.porchlight.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.porchlight.storage.tables.DefaultSchema;

/// Copies of a district. Each is a district folder of its own, encrypted as it was.
final class Backups {
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HHmmss");
  private static final int KEPT = 10;

  private Backups() {}

  static Path placeFor(DistrictFolder district, LocalDateTime moment, String occasion) {
    String name = MOMENT.format(moment) + "-" + occasion;
    Path place = district.backups().resolve(name);
    for (int again = 2; Files.exists(place); again++) {
      place = district.backups().resolve(MOMENT.format(moment) + "." + again + "-" + occasion);
    }
    return place;
  }

  /// Copies while the district is open and returns the rows copied, by table.
  static Map<String, Integer> copyOpen(
      DSLContext sql, DistrictFolder from, DistrictFolder to, String user, DataKey key) {
    try {
      to.make();
      Path zip = to.path().resolve("copy.zip");
      sql.execute("backup to {0}", DSL.inline(zip.toString()));
      unpack(zip, to.data());
      Files.delete(zip);
      Files.copy(from.keys(), to.keys());
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
    Map<String, Integer> rows = rowsOf(sql);
    if (!rows.equals(rowsOf(to, user, key))) {
      throw new NotSavedException(null);
    }
    return rows;
  }

  /// Copies before the district is opened, for the case that a migration goes wrong.
  static void copyClosed(DistrictFolder from, String name) throws IOException {
    DistrictFolder to = new DistrictFolder(from.backups().resolve(name));
    if (Files.exists(to.keys())) {
      return;
    }
    to.make();
    Files.copy(from.data(), to.data());
    Files.copy(from.keys(), to.keys());
  }

  static void keepNone(DistrictFolder district) throws IOException {
    if (!Files.exists(district.backups())) {
      return;
    }
    try (Stream<Path> copies = Files.list(district.backups())) {
      for (Path copy : copies.toList()) {
        new DistrictFolder(copy).remove();
      }
    }
    Files.delete(district.backups());
  }

  static void keepNewest(DistrictFolder district, String occasion) {
    try (Stream<Path> copies = Files.list(district.backups())) {
      List<Path> old =
          copies
              .filter(copy -> copy.getFileName().toString().endsWith("-" + occasion))
              .sorted(Comparator.reverseOrder())
              .skip(KEPT)
              .toList();
      for (Path copy : old) {
        new DistrictFolder(copy).remove();
      }
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  private static void unpack(Path zip, Path data) throws IOException {
    try (InputStream in = Files.newInputStream(zip);
        ZipInputStream entries = new ZipInputStream(in)) {
      for (ZipEntry e = entries.getNextEntry(); e != null; e = entries.getNextEntry()) {
        if (e.getName().endsWith(".mv.db")) {
          Files.copy(entries, data);
        }
      }
    }
  }

  private static Map<String, Integer> rowsOf(DistrictFolder copy, String user, DataKey key) {
    try (Connection connection =
        DriverManager.getConnection(copy.readOnlyUrl(), user, key.passwordsForH2())) {
      return rowsOf(DSL.using(connection, SQLDialect.H2));
    } catch (SQLException e) {
      throw new NotSavedException(e);
    }
  }

  private static Map<String, Integer> rowsOf(DSLContext sql) {
    Map<String, Integer> rows = new TreeMap<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      rows.put(table.getName(), sql.fetchCount(table));
    }
    return rows;
  }
}
