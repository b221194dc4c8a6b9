package org.porchlight.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes everything of an open district into a fresh data file, row by row: as small as its
/// contents, and proof that each row can be read. The writer goes on meanwhile; the copy holds the
/// moment it began.
final class FreshCopy {
  private static final int AT_ONCE = 500;

  private FreshCopy() {}

  /// @param from a connection of its own
  /// @param file where nothing is yet; synced to the disk on return
  /// @return what was copied
  static Map<String, Contents.Table> write(
      Connection from, DistrictFolder folder, Path file, DataKey key)
      throws SQLException, IOException {
    Map<String, Contents.Table> copied;
    try (Connection to =
        DriverManager.getConnection(
            folder.bulkUrl(file), DistrictFile.USER, key.passwordsForH2())) {
      from.setAutoCommit(false);
      try (Statement moment = from.createStatement()) {
        moment.execute("set session characteristics as transaction isolation level snapshot");
      }
      makeTables(from, to);
      copied = copyRows(from, to);
      from.rollback();
      try (Statement end = to.createStatement()) {
        end.execute("shutdown compact");
      }
    }
    try (FileChannel written = folder.channel(file, "rw")) {
      written.force(true);
    }
    return copied;
  }

  /// The tables as they are, with the numbers their identities stand at.
  private static void makeTables(Connection from, Connection to) throws SQLException {
    try (Statement asking = from.createStatement();
        ResultSet script = asking.executeQuery("script nodata nopasswords nosettings");
        Statement making = to.createStatement()) {
      making.execute("set referential_integrity false");
      while (script.next()) {
        String statement = script.getString(1);
        if (!statement.startsWith("--") && !statement.startsWith("CREATE USER")) {
          making.execute(statement);
        }
      }
    }
  }

  private static Map<String, Contents.Table> copyRows(Connection from, Connection to)
      throws SQLException {
    Map<String, Contents.Table> copied = new TreeMap<>();
    to.setAutoCommit(false);
    for (String table : Contents.tables(from)) {
      copied.put(table, copyTable(from, to, Contents.quoted(table)));
      to.commit();
    }
    return copied;
  }

  private static Contents.Table copyTable(Connection from, Connection to, String table)
      throws SQLException {
    try (Statement asking = from.createStatement()) {
      asking.setFetchSize(AT_ONCE);
      try (ResultSet rows = asking.executeQuery("select * from " + table)) {
        int columns = rows.getMetaData().getColumnCount();
        Contents.Sum sum = new Contents.Sum(columns);
        try (PreparedStatement adding =
            to.prepareStatement(
                "insert into "
                    + table
                    + " ("
                    + names(rows)
                    + ") values ("
                    + marks(columns)
                    + ")")) {
          int waiting = 0;
          while (rows.next()) {
            sum.add(rows);
            for (int column = 1; column <= columns; column++) {
              adding.setObject(column, rows.getObject(column));
            }
            adding.addBatch();
            if (++waiting % AT_ONCE == 0) {
              adding.executeBatch();
            }
          }
          adding.executeBatch();
        }
        return sum.table();
      }
    }
  }

  private static String names(ResultSet rows) throws SQLException {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
      names.add(Contents.quoted(rows.getMetaData().getColumnName(column)));
    }
    return String.join(",", names);
  }

  private static String marks(int count) {
    return String.join(",", Collections.nCopies(count, "?"));
  }
}
