package org.porchlight.importing;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.DefaultSchema;

/// Every row of every table, for comparing a district before and after.
record Dump(Map<String, List<String>> tables) {
  static Dump of(DistrictFile file) {
    Map<String, List<String>> tables = new TreeMap<>();
    DefaultSchema.DEFAULT_SCHEMA
        .getTables()
        .forEach(table ->
            tables.put(
                table.getName(),
                file.sql().selectFrom(table).fetch(row -> row.formatCSV()).stream()
                    .sorted()
                    .toList()));
    return new Dump(tables);
  }
}
