package org.porchlight.storage;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Clob;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;

/// Everything in a district, read to the last row: how two files are compared and how one is proven
/// readable. Works on any version of the tables.
final class Contents {
  /// @param rows how many
  /// @param print the rows' fingerprints added up, so that their order does not matter
  record Table(long rows, List<Long> print) {}

  private static final int AT_ONCE = 1000;
  private static final int PARTS = 4;

  private Contents() {}

  /// Reads every row of every table.
  static Map<String, Table> of(Connection connection) throws SQLException {
    Map<String, Table> tables = new TreeMap<>();
    for (String table : tables(connection)) {
      tables.put(table, contentOf(connection, table));
    }
    return tables;
  }

  /// Every table of the district, the record of migrations too.
  static List<String> tables(Connection connection) throws SQLException {
    return names(
        connection,
        "select table_name from information_schema.tables"
            + " where table_schema = 'PUBLIC' and table_type = 'BASE TABLE' order by table_name");
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  private static Table contentOf(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet rows = statement.executeQuery("select * from " + quoted(table))) {
        Sum sum = new Sum(rows.getMetaData().getColumnCount());
        while (rows.next()) {
          sum.add(rows);
        }
        return sum.table();
      }
    }
  }

  /// A fingerprint of each row of a table, in order of size: what two files hold in common and what
  /// only one of them does. Empty for a table that is not there.
  static long[] rowPrints(Connection connection, String table) throws SQLException {
    if (!tables(connection).contains(table)) {
      return new long[0];
    }
    LongStream.Builder prints = LongStream.builder();
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(AT_ONCE);
      try (ResultSet rows = statement.executeQuery("select * from " + quoted(table))) {
        Sum one = new Sum(rows.getMetaData().getColumnCount());
        while (rows.next()) {
          one.add(rows);
          prints.add(one.lastRow());
        }
      }
    }
    return prints.build().sorted().toArray();
  }

  private static List<String> names(Connection connection, String query) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }

  /// Adds up rows one by one: also used while rows are copied, to know what was copied.
  static final class Sum {
    private final MessageDigest digest;
    private final int columns;
    private final long[] print = new long[PARTS];
    private long rows;
    private long lastRow;

    Sum(int columns) {
      this.columns = columns;
      try {
        digest = MessageDigest.getInstance("SHA-256");
      } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
      }
    }

    void add(ResultSet row) throws SQLException {
      for (int column = 1; column <= columns; column++) {
        take(row.getObject(column));
      }
      ByteBuffer one = ByteBuffer.wrap(digest.digest());
      lastRow = one.getLong(0);
      for (int part = 0; part < PARTS; part++) {
        print[part] += one.getLong();
      }
      rows++;
    }

    /// The fingerprint of the row added last.
    long lastRow() {
      return lastRow;
    }

    private void take(@org.jspecify.annotations.Nullable Object cell) throws SQLException {
      if (cell == null) {
        digest.update((byte) 0);
        return;
      }
      byte[] bytes =
          switch (cell) {
            case byte[] raw -> raw;
            case Clob text ->
                text.getSubString(1, (int) text.length()).getBytes(StandardCharsets.UTF_8);
            default -> cell.toString().getBytes(StandardCharsets.UTF_8);
          };
      digest.update((byte) 1);
      digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
      digest.update(bytes);
    }

    Table table() {
      return new Table(rows, java.util.Arrays.stream(print).boxed().toList());
    }
  }
}
