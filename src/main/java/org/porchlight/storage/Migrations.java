package org.porchlight.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;

/// The scripts that make the tables, and which of them a file already has. Scripts are never edited
/// once released: Flyway compares their checksums whenever it runs.
record Migrations(int newest, List<String> folders) {
  /// Flyway's own record of what ran; the only table that is not the district's.
  static final String HISTORY = "flyway_schema_history";

  /// What this program knows. Raise `newest` with every new `V….sql`.
  static final Migrations CURRENT =
      new Migrations(
          14,
          List.of(
              "classpath:org/porchlight/storage/migrations",
              "classpath:org/porchlight/storage/views"));

  /// The version a file stands at; 0 when it has no tables yet.
  static int versionOf(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!hasHistory(statement)) {
        return 0;
      }
      try (ResultSet row =
          statement.executeQuery(
              "select max(cast(\"version\" as int)) from \"" + HISTORY + "\" where \"success\"")) {
        row.next();
        return row.getInt(1);
      }
    }
  }

  private static boolean hasHistory(Statement statement) throws SQLException {
    try (ResultSet row =
        statement.executeQuery(
            "select count(*) from information_schema.tables where table_name = '"
                + HISTORY
                + "'")) {
      row.next();
      return row.getInt(1) > 0;
    }
  }

  void run(String url, String user, String password) {
    try {
      Flyway.configure()
          .dataSource(url, user, password)
          .locations(folders.toArray(String[]::new))
          .load()
          .migrate();
    } catch (FlywayException e) {
      throw new ForeignTablesException(e);
    }
  }
}
