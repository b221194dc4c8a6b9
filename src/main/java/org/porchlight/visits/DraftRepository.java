package org.porchlight.visits;

import static org.porchlight.storage.tables.Tables.DRAFT;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.DraftRecord;

/// Forms half filled in, kept in the district's file so that a crash or a lock loses nothing.
public final class DraftRepository {
  private final DistrictFile file;

  public DraftRepository(DistrictFile file) {
    this.file = file;
  }

  public Optional<Draft> find(String name) {
    return file.sql().selectFrom(DRAFT).where(DRAFT.NAME.eq(name)).fetchOptional(this::draft);
  }

  /// Puts the fields in the place of what was kept under this name.
  public void keep(String name, Map<String, String> fields, LocalDateTime at) {
    file.inTransaction(() -> {
      DraftRecord row = file.sql().newRecord(DRAFT);
      row.setName(name);
      row.setContent(written(fields));
      row.setSavedAt(at);
      row.merge();
    });
  }

  public void forget(String name) {
    file.inTransaction(() -> {
      file.sql().deleteFrom(DRAFT).where(DRAFT.NAME.eq(name)).execute();
    });
  }

  private Draft draft(DraftRecord row) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(row.getContent()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Draft(
        properties.stringPropertyNames().stream()
            .collect(Collectors.toMap(name -> name, properties::getProperty)),
        row.getSavedAt());
  }

  private static String written(Map<String, String> fields) {
    Properties properties = new Properties();
    properties.putAll(fields);
    StringWriter text = new StringWriter();
    try {
      properties.store(text, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
