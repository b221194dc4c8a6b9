package org.porchlight.storage;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jooq.Cursor;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.tables.DefaultSchema;

/// Every table as CSV (RFC 4180, UTF-8): bytes in hexadecimal, nothing recorded as an empty cell,
/// an empty text as `""`.
final class TableDump {
  private TableDump() {}

  static void write(DSLContext sql, Path folder) throws IOException {
    Files.createDirectories(folder);
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      if (!table.getName().equals(Migrations.HISTORY)) {
        write(sql, table, folder.resolve(table.getName().toLowerCase(Locale.ROOT) + ".csv"));
      }
    }
  }

  private static void write(DSLContext sql, Table<?> table, Path file) throws IOException {
    var key = table.getPrimaryKey();
    if (key == null) {
      throw new IllegalStateException(table.getName() + " has no primary key");
    }
    try (BufferedWriter out = Files.newBufferedWriter(file);
        Cursor<? extends Record> rows =
            sql.selectFrom(table).orderBy(key.getFields()).fetchSize(1000).fetchLazy()) {
      line(
          out,
          Arrays.stream(table.fields()).map(f -> f.getName().toLowerCase(Locale.ROOT)).toArray());
      for (Record row : rows) {
        line(out, row.intoArray());
      }
    }
  }

  private static void line(Writer out, @Nullable Object[] cells) throws IOException {
    out.write(Arrays.stream(cells).map(TableDump::cell).collect(Collectors.joining(",")));
    out.write("\r\n");
  }

  private static String cell(@Nullable Object content) {
    if (content == null) {
      return "";
    }
    String text =
        content instanceof byte[] bytes ? HexFormat.of().formatHex(bytes) : content.toString();
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> "\",\r\n".indexOf(c) >= 0);
    return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
