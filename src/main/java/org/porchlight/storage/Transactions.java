package org.porchlight.storage;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/// One writer at a time, and nothing is acknowledged before it is safe on the disk.
final class Transactions {
  private final Connection connection;
  private final DSLContext sql;
  private final @Nullable OpenDistrict onDisk;
  private final ReentrantLock writing = new ReentrantLock();
  private final AtomicLong changes = new AtomicLong();
  private final List<Runnable> afterwards = new ArrayList<>();
  private boolean running;
  private boolean ended;
  private boolean innerWorkFailed;

  Transactions(Connection connection, @Nullable OpenDistrict onDisk) throws SQLException {
    this.connection = connection;
    this.onDisk = onDisk;
    connection.setAutoCommit(false);
    sql =
        DSL.using(
            new DefaultConfiguration()
                .set(connection)
                .set(SQLDialect.H2)
                .set(new LostFileListener()));
  }

  DSLContext sql() {
    return sql;
  }

  /// How many were committed.
  long changes() {
    return changes.get();
  }

  /// Whether the current thread is in the middle of one.
  boolean isMine() {
    return writing.isHeldByCurrentThread() && running;
  }

  <T extends @Nullable Object> T run(Supplier<T> work) {
    writing.lock();
    try {
      return running ? joined(work) : committed(work);
    } finally {
      writing.unlock();
    }
  }

  /// Runs something between two transactions, such as closing.
  void alone(Runnable work) {
    writing.lock();
    try {
      work.run();
    } finally {
      writing.unlock();
    }
  }

  /// Once the transaction this thread is in has ended, well or not; at once outside of one.
  void afterwards(Runnable work) {
    if (isMine()) {
      afterwards.add(work);
    } else {
      work.run();
    }
  }

  /// Runs something after the last transaction: from now on there is none.
  void end(Runnable work) {
    alone(() -> {
      ended = true;
      work.run();
    });
  }

  private <T extends @Nullable Object> T joined(Supplier<T> work) {
    boolean done = false;
    try {
      T result = work.get();
      done = true;
      return result;
    } finally {
      if (!done) {
        innerWorkFailed = true;
      }
    }
  }

  private <T extends @Nullable Object> T committed(Supplier<T> work) {
    mustBeTrusted();
    if (ended) {
      throw new NotSavedException(null);
    }
    boolean done = false;
    innerWorkFailed = false;
    running = true;
    try {
      T result = work.get();
      if (innerWorkFailed) {
        throw new IllegalStateException("an inner change failed, so nothing was saved");
      }
      commit();
      changes.incrementAndGet();
      done = true;
      return result;
    } finally {
      running = false;
      if (!done) {
        rollBack();
      }
      List<Runnable> waiting = List.copyOf(afterwards);
      afterwards.clear();
      waiting.forEach(Runnable::run);
    }
  }

  void mustBeTrusted() {
    if (onDisk != null && !onDisk.isTrusted()) {
      throw new NotSavedException(null);
    }
  }

  private void commit() {
    if (onDisk != null) {
      onDisk.mustStillBeOurs();
    }
    try {
      connection.commit();
      makeDurable();
    } catch (SQLException | IOException e) {
      if (onDisk != null) {
        onDisk.distrust();
      }
      throw new NotSavedException(e);
    }
  }

  void makeDurable() throws SQLException, IOException {
    if (onDisk != null) {
      onDisk.acknowledge(connection);
    }
  }

  private void rollBack() {
    try {
      connection.rollback();
    } catch (SQLException e) {
      // H2 closed the file after a failed write: the change is not in it
    }
  }
}
