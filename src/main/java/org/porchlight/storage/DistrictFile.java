package org.porchlight.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The district's file, open. One writer at a time; readers see the last committed state.
public final class DistrictFile implements AutoCloseable {
  private final Connection readConnection;
  private final Connection writeConnection;
  private final DSLContext reader;
  private final DSLContext writer;
  private final ReentrantLock writing = new ReentrantLock();

  private DistrictFile(String url, String user, String password) {
    try {
      readConnection = DriverManager.getConnection(url, user, password);
      writeConnection = DriverManager.getConnection(url, user, password);
      writeConnection.setAutoCommit(false);
    } catch (SQLException e) {
      throw new IllegalStateException("the district's file could not be opened", e);
    }
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
    reader = DSL.using(readConnection, SQLDialect.H2);
    writer = DSL.using(writeConnection, SQLDialect.H2);
  }

  /// A district that lives only in memory, with the current tables: for tests and trials.
  public static DistrictFile inMemory() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    Flyway.configure()
        .dataSource(url, "sa", "")
        .locations("classpath:org/porchlight/storage/migrations")
        .load()
        .migrate();
    return new DistrictFile(url, "sa", "");
  }

  /// Where to read; inside [#inTransaction] on the same thread it reads and writes that
  // transaction.
  public DSLContext sql() {
    return writing.isHeldByCurrentThread() ? writer : reader;
  }

  /// Runs the work in one transaction and returns once it is safe on the disk. An inner call joins
  /// the outer transaction. Anything thrown takes everything back.
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    writing.lock();
    try {
      if (writing.getHoldCount() > 1) {
        return work.get();
      }
      return committed(work);
    } finally {
      writing.unlock();
    }
  }

  /// See [#inTransaction(Supplier)].
  public void inTransaction(Runnable work) {
    inTransaction(() -> {
      work.run();
      return true;
    });
  }

  private <T extends @Nullable Object> T committed(Supplier<T> work) {
    boolean done = false;
    try {
      T result = work.get();
      writeConnection.commit();
      done = true;
      return result;
    } catch (SQLException e) {
      throw new IllegalStateException("the change could not be saved", e);
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void rollBack() {
    try {
      writeConnection.rollback();
    } catch (SQLException e) {
      throw new IllegalStateException("the change could not be taken back", e);
    }
  }

  @Override
  public void close() {
    try {
      readConnection.close();
      writeConnection.close();
    } catch (SQLException e) {
      throw new IllegalStateException("the district's file could not be closed", e);
    }
  }
}
