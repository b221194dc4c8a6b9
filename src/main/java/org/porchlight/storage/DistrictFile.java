package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.h2.engine.Constants;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.jspecify.annotations.Nullable;

/// The district's file, open. One writer at a time; readers see the last committed state.
///
/// On the disk a district is a folder such as `maple.porchlight` that holds the encrypted data, the
/// keys and the copies: see [DistrictFolder]. What a person can put right comes out as a
/// [DistrictFileException] with a plain sentence.
///
/// Never interrupt a thread that is in here: H2 would close the file under everybody.
public final class DistrictFile implements AutoCloseable {
  static final String USER = "porchlight";

  /// When saves were really made, whatever day a sample district lives on.
  static final Clock WALL = Clock.system(ZoneId.systemDefault());

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final Connection readConnection;
  private final Connection writeConnection;
  private final DSLContext reader;
  private final Transactions transactions;
  private final @Nullable OpenDistrict onDisk;
  private final @Nullable Copying copying;
  private final Keyring keyring;
  private final Sight sight;
  private boolean ended;
  private Doorkeeper doorkeeper = (action, subject) -> {};

  DistrictFile(
      Connection reading, Connection writing, Keyring keyring, @Nullable OpenDistrict onDisk)
      throws SQLException {
    this.readConnection = reading;
    this.writeConnection = writing;
    this.keyring = keyring;
    this.onDisk = onDisk;
    reader =
        DSL.using(
            new DefaultConfiguration()
                .set(readConnection)
                .set(SQLDialect.H2)
                .set(
                    new DefaultExecuteListenerProvider(
                        ExecuteListener.onStart(DistrictFile::refuseChange)),
                    new DefaultExecuteListenerProvider(new LostFileListener())));
    transactions = new Transactions(writing, onDisk);
    copying = onDisk == null ? null : new Copying(onDisk, keyring, transactions);
    sight = new Sight(this, reading);
  }

  /// A district that lives only in memory, with the current tables: for tests and trials.
  public static DistrictFile inMemory() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID();
    try {
      Connection first = DriverManager.getConnection(url, USER, "");
      Migrations.CURRENT.run(url, USER, "");
      return new DistrictFile(
          first, DriverManager.getConnection(url, USER, ""), Keyring.inMemory(), null);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Makes a new, empty district folder at a place where nothing is yet, and opens it. The
  /// passphrase is read, not kept; the caller wipes it.
  public static DistrictFile create(Path place, char[] passphrase) {
    return create(place, KeyHolder.shared(), passphrase);
  }

  /// The same with the passphrase of one person. Person 1 is the first to be added.
  public static DistrictFile create(Path place, KeyHolder founder, char[] passphrase) {
    DistrictFolder folder = DistrictFolder.at(place);
    return new Opening(folder, Migrations.CURRENT, WALL)
        .create(() -> Keyring.make(folder.keys(), founder, passphrase));
  }

  /// Opens a district. A wrong passphrase is noticed before anything is touched.
  public static DistrictFile open(Path place, char[] passphrase) {
    return open(place, passphrase, Migrations.CURRENT);
  }

  /// Opens with the passphrase of one of [ClosedDistrict#holders].
  public static DistrictFile open(Path place, KeyHolder holder, char[] passphrase) {
    DistrictFolder folder = DistrictFolder.at(place);
    return new Opening(folder, Migrations.CURRENT, WALL)
        .open(() -> Keyring.open(folder.keys(), holder, passphrase));
  }

  static DistrictFile open(Path place, char[] passphrase, Migrations migrations) {
    return open(DistrictFolder.at(place), passphrase, migrations, WALL);
  }

  static DistrictFile open(
      DistrictFolder folder, char[] passphrase, Migrations migrations, Clock clock) {
    return new Opening(folder, migrations, clock)
        .open(() -> Keyring.open(folder.keys(), passphrase));
  }

  /// What was done because the district had not been closed in order; empty after an ordinary
  /// night. Shown to the person once.
  public Optional<Recovery> recovery() {
    return onDisk == null ? Optional.empty() : onDisk.recovery();
  }

  /// Which database the data are kept in.
  public static String databaseVersion() {
    return Constants.VERSION;
  }

  /// The second place for copies; none for a district in memory.
  public Optional<SecondPlace> secondPlace() {
    return onDisk == null ? Optional.empty() : Optional.of(new SecondPlace(this, onDisk.folder()));
  }

  /// Where to read; inside [#inTransaction] on the same thread it reads and writes that
  /// transaction.
  public DSLContext sql() {
    transactions.mustBeTrusted();
    return transactions.isMine() ? transactions.sql() : reader;
  }

  private static void refuseChange(ExecuteContext context) {
    ExecuteType type = context.type();
    if (type == ExecuteType.WRITE || type == ExecuteType.DDL || type == ExecuteType.BATCH) {
      throw new IllegalStateException("a change belongs inside inTransaction");
    }
  }

  /// Runs the work in one transaction and returns once it is safe on the disk. An inner call joins
  /// the outer transaction. Anything thrown, by an inner call too, takes everything back.
  public <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    return transactions.run(work);
  }

  /// How many transactions were committed since the file was opened. Nobody else writes to an open
  /// district, so the same number means the same content.
  public long changes() {
    return transactions.changes();
  }

  /// See [#inTransaction(Supplier)].
  public void inTransaction(Runnable work) {
    inTransaction(() -> {
      work.run();
      return true;
    });
  }

  /// Does this once the transaction the current thread is in has ended, saved or taken back; at
  /// once outside of one.
  public void afterwards(Runnable work) {
    transactions.afterwards(work);
  }

  /// After opening: what the migrations and H2 itself wrote is the first thing to be anchored.
  void makeDurable() throws SQLException, IOException {
    transactions.makeDurable();
  }

  /// Writes a copy, itself a district with the same passphrases, to a place where nothing is yet,
  /// and proves it by reading it back row by row. Saving goes on meanwhile: the copy holds the
  /// moment it began.
  public void backUp(Path place) {
    copying().to(place);
  }

  /// A copy in the district's own folder `backups`, named after the moment and the occasion
  /// (`import`); copies too old to keep go, see [BackupRetention]. Empty for a district in memory.
  public Optional<Path> keepCopy(LocalDateTime moment, String occasion) {
    return onDisk == null ? Optional.empty() : Optional.of(copying().keep(moment, occasion));
  }

  /// A copy if an hour has gone since the last one and something was saved in it.
  public Optional<Path> keepHourlyCopy(LocalDateTime moment) {
    return onDisk == null ? Optional.empty() : copying().keepHourly(moment);
  }

  private Copying copying() {
    return Objects.requireNonNull(copying, "only a district on the disk can be copied");
  }

  /// Ends a session in order: the keys go once a change under way is saved, whatever is copied
  /// meanwhile; then a last copy if anything was saved since the newest, a smaller data file if it
  /// has grown, and the district is closed, even when a copy cannot be made. Where somebody lost
  /// their access the data key is changed, and the keys stay until that is done.
  public void endSession(LocalDateTime moment) {
    if (onDisk == null || keyring.isWiped() || !onDisk.isTrusted()) {
      close();
      return;
    }
    if (keyring.isChangeDue()) {
      changeKeyAndClose(onDisk, moment);
    } else {
      copyAndClose(onDisk, moment);
    }
  }

  OpenDistrict openDistrict() {
    return Objects.requireNonNull(onDisk, "only a district on the disk");
  }

  private void changeKeyAndClose(OpenDistrict disk, LocalDateTime moment) {
    copying()
        .alone(() ->
            transactions.alone(
                () -> changeKeyAndClose(disk, moment, new KeyChange(disk.folder(), keyring))));
  }

  void changeKeyAndClose(OpenDistrict disk, LocalDateTime moment, KeyChange change) {
    boolean copied = false;
    try (Connection look = disk.connection(keyring.dataKey())) {
      change.copy(look);
      copied = true;
    } catch (SQLException | IOException e) {
      throw new NotSavedException(e);
    } finally {
      if (copied) {
        close(closed -> change.exchange(closed, moment));
      } else {
        close();
      }
    }
  }

  private void copyAndClose(OpenDistrict disk, LocalDateTime moment) {
    try (DataKey own = keyring.dataKey().copy()) {
      transactions.end(keyring::close);
      copying()
          .alone(() -> {
            try {
              if (!ended && disk.hasSavesWithoutCopy()) {
                copying().keep(moment, "session", own);
              }
            } finally {
              Optional<Path> copy = disk.copyOfNow();
              close(closed -> {
                if (copy.isPresent()) {
                  Compaction.exchangeIfDue(closed, closed.folder().beside(copy.get()), own);
                }
              });
            }
          });
    }
  }

  /// The copies of this district and the way back to one. Only of a district on the disk.
  public Restore restore() {
    return new Restore(
        this,
        Objects.requireNonNull(onDisk, "only a district on the disk has copies"),
        keyring.everyDataKey());
  }

  /// Writes every table as `TABLE.csv`, rows by primary key, readable by anyone: for the owner of
  /// the passphrase. Equal contents give equal files.
  public void dump(Path folder) {
    inTransaction(() -> {
      admit(Action.DUMP, "every table");
      try {
        TableDump.write(sql(), folder);
      } catch (IOException e) {
        throw new NotSavedException(e);
      }
    });
  }

  /// The keys: who else can open the district, and the lock of its confidential notes.
  public Keyring keyring() {
    return keyring;
  }

  /// From now on somebody asks who works before guarded things are done.
  public void keptBy(Doorkeeper keeper) {
    doorkeeper = keeper;
  }

  /// Whom whoever works sees: everybody, or the students of their own schools.
  public Sight sight() {
    return sight;
  }

  /// Called by the rooms before a guarded thing is done; throws [NotAllowedException] where the
  /// person working may not. Inside a transaction the record of it is part of that transaction.
  ///
  /// @param subject what it is done to, such as "student/17": ids, never names
  public void admit(Action action, String subject) {
    doorkeeper.admit(action, subject);
  }

  /// A new passphrase for whoever opened the district; the data are not rewritten.
  public void changePassphrase(char[] old, char[] fresh) {
    keyring.prove(keyring.openedBy(), old);
    keyring.add(keyring.openedBy(), fresh);
  }

  /// Waits for a running change and a running copy, then closes. Closing twice is harmless.
  @Override
  public void close() {
    close(closed -> {});
  }

  /// What is done with a district that is closed and still held.
  @FunctionalInterface
  interface LastStep {
    void take(OpenDistrict closed) throws IOException;
  }

  void close(LastStep last) {
    if (copying == null) {
      transactions.alone(() -> closeOnce(last));
    } else {
      copying.alone(() -> transactions.alone(() -> closeOnce(last)));
    }
  }

  private void closeOnce(LastStep last) {
    if (ended) {
      return;
    }
    ended = true;
    try {
      closeConnections();
      if (onDisk != null && onDisk.closed()) {
        last.take(onDisk);
      }
    } catch (IOException | ReplacedFileException e) {
      // every save was acknowledged with an anchor of its own: the next opening looks closely
    } finally {
      release();
    }
  }

  private void closeConnections() {
    try {
      if (onDisk != null && !onDisk.isTrusted()) {
        abandon(readConnection);
      }
      readConnection.close();
      writeConnection.close();
    } catch (SQLException e) {
      // the file was lost before; whoever saved was told
      if (onDisk != null) {
        onDisk.distrust();
      }
    }
  }

  /// Ends H2 and all its connections without another write: a file that is not as H2 thinks it is
  /// gets no end, and what could not be written now is not written later.
  static void abandon(Connection connection) {
    try (Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      // it has ended already
    }
  }

  private void release() {
    keyring.close();
    try {
      if (onDisk != null) {
        onDisk.release();
      }
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }
}
