package org.porchlight.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.storage.tables.DefaultSchema;

class MigrationsTest {
  private static final Path SCRIPTS =
      Path.of("src/main/resources/org/porchlight/storage/migrations");
  private static final char[] PASSPHRASE = "four quiet river stones".toCharArray();

  /// This program one version on.
  private static final Migrations LATER =
      new Migrations(
          99,
          List.of(
              Migrations.CURRENT.folders().getFirst(), "classpath:org/porchlight/storage/later"));

  @TempDir Path folder;

  @Test
  void theNewestScriptIsTheVersionTheProgramKnows() throws IOException {
    try (Stream<Path> scripts = Files.list(SCRIPTS)) {
      int newest =
          scripts
              .map(script -> script.getFileName().toString())
              .mapToInt(name -> Integer.parseInt(name.substring(1, name.indexOf("__"))))
              .max()
              .orElseThrow();
      assertEquals(newest, Migrations.CURRENT.newest());
    }
  }

  @Test
  void theScriptsMakeTheTablesTheCodeWasGeneratedFrom() {
    Map<String, List<String>> generated = new TreeMap<>();
    for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
      generated.put(table.getName(), Stream.of(table.fields()).map(Field::getName).toList());
    }
    try (DistrictFile file = DistrictFile.inMemory()) {
      Map<String, List<String>> made = new TreeMap<>();
      for (Table<?> table : file.sql().meta().getSchemas("PUBLIC").getFirst().getTables()) {
        made.put(table.getName(), Stream.of(table.fields()).map(Field::getName).toList());
      }
      made.remove(Migrations.HISTORY);
      assertEquals(generated, made);
    }
  }

  @Test
  void anOlderFileIsCopiedThenBroughtUpToDate() throws IOException {
    DistrictFile.create(place(), PASSPHRASE).close();
    try (DistrictFile file = DistrictFile.open(place(), PASSPHRASE, LATER)) {
      assertEquals(
          0, file.sql().fetchCount(DSL.selectFrom(DSL.table("district")).where("motto = 'x'")));
    }
    try (Stream<Path> copies = Files.list(place().resolve("backups"))) {
      Path copy = copies.findFirst().orElseThrow();
      assertTrue(copy.toString().endsWith("-before-version-99"));
      DistrictFile.open(copy, PASSPHRASE).close();
    }
  }

  @Test
  void aNewerFileIsRefusedBeforeAnyWrite() throws IOException {
    DistrictFile.create(place(), PASSPHRASE).close();
    DistrictFile.open(place(), PASSPHRASE, LATER).close();
    byte[] before = Files.readAllBytes(place().resolve("district.mv.db"));

    var refused =
        assertThrows(NewerFileException.class, () -> DistrictFile.open(place(), PASSPHRASE));

    assertTrue(refused.sentence().contains("newer Porchlight"));
    assertEquals(
        java.util.Arrays.hashCode(before),
        java.util.Arrays.hashCode(Files.readAllBytes(place().resolve("district.mv.db"))));
  }

  @Test
  void aScriptChangedAfterItsReleaseIsRefused() {
    try (DistrictFile file = DistrictFile.create(place(), PASSPHRASE)) {
      file.inTransaction(
          () -> file.sql().execute("update \"flyway_schema_history\" set \"checksum\" = 1"));
    }
    assertThrows(ForeignTablesException.class, () -> DistrictFile.open(place(), PASSPHRASE, LATER));
  }

  @Test
  void anUpToDateFileIsOpenedWithoutFlyway() {
    DistrictFile.create(place(), PASSPHRASE).close();
    Migrations withoutScripts =
        new Migrations(Migrations.CURRENT.newest(), List.of("classpath:org/porchlight/nowhere"));
    DistrictFile.open(place(), PASSPHRASE, withoutScripts).close();
  }

  private Path place() {
    return folder.resolve("maple.porchlight");
  }
}
