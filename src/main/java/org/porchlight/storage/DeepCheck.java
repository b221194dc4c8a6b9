package org.porchlight.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Whether a data file is whole: every row can be read, as many as the index counts, every
/// reference points to something, and what must always hold holds.
final class DeepCheck {
  /// What must find no row; skipped where the tables are older than the rule.
  private static final Map<String, String> NEVER =
      Map.of(
          "DISTRICT", "select 1 from district having count(*) > 1",
          "ENROLLMENT", "select 1 from enrollment where exit_date < entry_date",
          "STUDENT_YEAR", "select 1 from student_year where octet_length(day_codes) > 366",
          "VISIT_STUDENT",
              "select 1 from visit_student s left join visit v on v.id = s.visit_id"
                  + " where v.id is null");

  private DeepCheck() {}

  /// Looks at the file without changing a byte of it.
  static boolean isWhole(String readOnlyUrl, DataKey key) {
    try (Connection look =
        DriverManager.getConnection(readOnlyUrl, DistrictFile.USER, key.passwordsForH2())) {
      return problems(look).isEmpty();
    } catch (SQLException | RuntimeException e) {
      // H2 reports a damaged page in either way
      return false;
    }
  }

  /// In words for the technically minded, without any content; none when all is well.
  static List<String> problems(Connection connection) throws SQLException {
    List<String> problems = new ArrayList<>();
    Map<String, Contents.Table> contents = Contents.of(connection);
    if (contents.isEmpty()) {
      problems.add("no tables");
    }
    try (Statement statement = connection.createStatement()) {
      for (var table : contents.entrySet()) {
        String count = "select count(*) from " + Contents.quoted(table.getKey());
        if (number(statement, count) != table.getValue().rows()) {
          problems.add(table.getKey() + ": rows and index differ");
        }
      }
      for (Map.Entry<String, String> rule : orphans(statement).entrySet()) {
        if (number(statement, rule.getValue()) > 0) {
          problems.add(rule.getKey() + ": points to nothing");
        }
      }
      for (Map.Entry<String, String> rule : NEVER.entrySet()) {
        if (contents.containsKey(rule.getKey()) && isAny(statement, rule.getValue())) {
          problems.add(rule.getKey() + ": against its rule");
        }
      }
    }
    return problems;
  }

  /// For every foreign key the query that counts rows without a partner.
  private static Map<String, String> orphans(Statement statement) throws SQLException {
    Map<String, List<String[]>> keys = new LinkedHashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            """
            select c.constraint_name, c.table_name, c.column_name, p.table_name, p.column_name
            from information_schema.referential_constraints r
            join information_schema.key_column_usage c
              on c.constraint_schema = r.constraint_schema
              and c.constraint_name = r.constraint_name
            join information_schema.key_column_usage p
              on p.constraint_schema = r.unique_constraint_schema
              and p.constraint_name = r.unique_constraint_name
              and p.ordinal_position = c.position_in_unique_constraint
            order by c.constraint_name, c.ordinal_position
            """)) {
      while (rows.next()) {
        keys.computeIfAbsent(rows.getString(1), name -> new ArrayList<>())
            .add(
                new String[] {
                  rows.getString(2), rows.getString(3), rows.getString(4), rows.getString(5)
                });
      }
    }
    Map<String, String> queries = new LinkedHashMap<>();
    keys.forEach((name, columns) -> queries.put(name, orphanQuery(columns)));
    return queries;
  }

  private static String orphanQuery(List<String[]> columns) {
    List<String> same = new ArrayList<>();
    List<String> filled = new ArrayList<>();
    for (String[] column : columns) {
      String child = "c." + Contents.quoted(column[1]);
      same.add("p." + Contents.quoted(column[3]) + " = " + child);
      filled.add(child + " is not null");
    }
    return "select count(*) from "
        + Contents.quoted(columns.getFirst()[0])
        + " c where "
        + String.join(" and ", filled)
        + " and not exists (select 1 from "
        + Contents.quoted(columns.getFirst()[2])
        + " p where "
        + String.join(" and ", same)
        + ")";
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static boolean isAny(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      return row.next();
    }
  }
}
