package org.porchlight.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DefaultConfiguration;
import org.jspecify.annotations.Nullable;

/// The district's file, open. One writer at a time; readers see the last committed state.
///
/// On the disk a district is a folder such as `maple.porchlight` that holds the encrypted data, the
/// keys and the copies: see [DistrictFolder]. What a person can put right comes out as a
/// [DistrictFileException] with a plain sentence.
///
/// Never interrupt a thread that is in here: H2 would close the file under everybody.
public final class DistrictFile implements AutoCloseable {
  private static final String USER = "porchlight";

  static {
    System.setProperty("org.jooq.no-logo", "true");
    System.setProperty("org.jooq.no-tips", "true");
  }

  private final Connection readConnection;
  private final Connection writeConnection;
  private final DSLContext reader;
  private final DSLContext writer;
  private final ReentrantLock writing = new ReentrantLock();
  private final @Nullable OnDisk onDisk;
  private final Keyring keyring;
  private Doorkeeper doorkeeper = (action, subject) -> {};
  private boolean innerWorkFailed;

  /// What only a district on the disk has. `identity` tells the data file from one put in its
  /// place.
  private record OnDisk(DistrictFolder folder, FolderLock lock, @Nullable Object identity) {}

  /// How the keys are come by: made, or opened with a passphrase.
  @FunctionalInterface
  private interface Unlocking {
    Keyring keyring() throws IOException;
  }

  private DistrictFile(
      Connection reading, Connection writing, Keyring keyring, @Nullable OnDisk onDisk)
      throws SQLException {
    this.readConnection = reading;
    this.writeConnection = writing;
    this.keyring = keyring;
    this.onDisk = onDisk;
    writeConnection.setAutoCommit(false);
    reader =
        DSL.using(
            new DefaultConfiguration()
                .set(readConnection)
                .set(SQLDialect.H2)
                .set(ExecuteListener.onStart(DistrictFile::refuseChange)));
    writer = DSL.using(writeConnection, SQLDialect.H2);
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
    try {
      folder.make();
      FolderLock lock = FolderLock.hold(folder.lock());
      return unlocked(
          folder,
          lock,
          () -> Keyring.make(folder.keys(), founder, passphrase),
          Migrations.CURRENT,
          true);
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  /// Opens a district. A wrong passphrase is noticed before anything is touched.
  public static DistrictFile open(Path place, char[] passphrase) {
    return open(place, passphrase, Migrations.CURRENT);
  }

  /// Opens with the passphrase of one of [#holders].
  public static DistrictFile open(Path place, KeyHolder holder, char[] passphrase) {
    Path keys = DistrictFolder.at(place).keys();
    return open(place, () -> Keyring.open(keys, holder, passphrase), Migrations.CURRENT);
  }

  /// Who can open the district, without opening it.
  public static List<KeyHolder> holders(Path place) {
    DistrictFolder folder = DistrictFolder.at(place);
    folder.mustHoldADistrict();
    try {
      return Keyring.holders(folder.keys());
    } catch (IOException e) {
      throw new DamagedKeysException(e);
    }
  }

  static DistrictFile open(Path place, char[] passphrase, Migrations migrations) {
    Path keys = DistrictFolder.at(place).keys();
    return open(place, () -> Keyring.open(keys, passphrase), migrations);
  }

  private static DistrictFile open(Path place, Unlocking unlocking, Migrations migrations) {
    DistrictFolder folder = DistrictFolder.at(place);
    folder.mustHoldADistrict();
    try {
      return unlocked(folder, FolderLock.hold(folder.lock()), unlocking, migrations, false);
    } catch (IOException e) {
      throw new DamagedFileException(e);
    }
  }

  /// Whether a district lies at this place.
  public static boolean isDistrict(Path place) {
    return Files.exists(new DistrictFolder(place).keys());
  }

  /// Takes a closed district away for good, its copies too. The keys go first: from then on nothing
  /// of it can be read.
  public static void remove(Path place) {
    DistrictFolder folder = DistrictFolder.at(place);
    folder.mustHoldADistrict();
    try {
      FolderLock.hold(folder.lock()).close();
      Backups.keepNone(folder);
      folder.remove();
    } catch (IOException e) {
      throw new NotSavedException(e);
    }
  }

  private static DistrictFile unlocked(
      DistrictFolder folder,
      FolderLock lock,
      Unlocking unlocking,
      Migrations migrations,
      boolean fresh)
      throws IOException {
    Keyring key = null;
    DistrictFile opened = null;
    try {
      key = unlocking.keyring();
      opened = connected(folder, lock, key, migrations, fresh);
      return opened;
    } finally {
      if (opened == null) {
        if (key != null) {
          key.close();
        }
        lock.close();
      }
    }
  }

  private static DistrictFile connected(
      DistrictFolder folder, FolderLock lock, Keyring key, Migrations migrations, boolean fresh)
      throws IOException {
    String passwords = key.dataKey().passwordsForH2();
    try {
      int version = fresh ? 0 : storedVersion(folder, passwords);
      if (version > migrations.newest()) {
        throw new NewerFileException();
      }
      if (version < migrations.newest() && version > 0) {
        Backups.copyClosed(folder, "before-version-" + migrations.newest());
      }
      folder.cutTornTail();
      Connection first = DriverManager.getConnection(folder.url(), USER, passwords);
      DistrictFile file = null;
      try {
        if (version < migrations.newest()) {
          migrations.run(folder.url(), USER, passwords);
        }
        Connection second = DriverManager.getConnection(folder.url(), USER, passwords);
        file =
            new DistrictFile(
                first, second, key, new OnDisk(folder, lock, identityOf(folder.data())));
        file.makeDurable();
        return file;
      } finally {
        if (file == null) {
          first.close();
        }
      }
    } catch (SQLException e) {
      throw problemOf(e);
    }
  }

  private static int storedVersion(DistrictFolder folder, String passwords) throws SQLException {
    if (!Files.exists(folder.data())) {
      throw new DamagedFileException(null);
    }
    try (Connection look = DriverManager.getConnection(folder.readOnlyUrl(), USER, passwords)) {
      return Migrations.versionOf(look);
    }
  }

  private static DistrictFileException problemOf(SQLException e) {
    boolean inUse = e.getErrorCode() == 90020;
    return inUse ? new AlreadyOpenException(e) : new DamagedFileException(e);
  }

  private static @Nullable Object identityOf(Path data) throws IOException {
    return Files.readAttributes(data, BasicFileAttributes.class).fileKey();
  }

  /// Where to read; inside [#inTransaction] on the same thread it reads and writes that
  /// transaction.
  public DSLContext sql() {
    return writing.isHeldByCurrentThread() ? writer : reader;
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
    writing.lock();
    try {
      return writing.getHoldCount() > 1 ? joined(work) : committed(work);
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
    boolean done = false;
    innerWorkFailed = false;
    try {
      T result = work.get();
      if (innerWorkFailed) {
        throw new IllegalStateException("an inner change failed, so nothing was saved");
      }
      mustStillBeOurFile();
      writeConnection.commit();
      makeDurable();
      done = true;
      return result;
    } catch (SQLException e) {
      throw new NotSavedException(e);
    } finally {
      if (!done) {
        rollBack();
      }
    }
  }

  private void mustStillBeOurFile() {
    if (onDisk == null) {
      return;
    }
    try {
      if (!Objects.equals(onDisk.identity(), identityOf(onDisk.folder().data()))) {
        throw new ReplacedFileException();
      }
    } catch (IOException e) {
      throw new ReplacedFileException();
    }
  }

  /// A commit alone leaves the change in the system's cache, where a power cut takes it.
  private void makeDurable() throws SQLException {
    if (onDisk == null) {
      return;
    }
    try (Statement statement = writeConnection.createStatement()) {
      statement.execute("checkpoint sync");
    }
  }

  private void rollBack() {
    try {
      writeConnection.rollback();
    } catch (SQLException e) {
      // H2 closed the file after a failed write: the change is not in it
    }
  }

  /// Writes a copy, itself a district with the same passphrase, to a place where nothing is yet,
  /// and proves it by opening it and counting its rows.
  public void backUp(Path place) {
    OnDisk disk = Objects.requireNonNull(onDisk, "only a district on the disk can be copied");
    if (writing.isHeldByCurrentThread()) {
      throw new IllegalStateException("a copy holds saved changes only: finish the transaction");
    }
    DistrictFolder copy = DistrictFolder.at(place);
    inTransaction(() -> Backups.copyOpen(writer, disk.folder(), copy, USER, keyring.dataKey()));
  }

  /// A copy in the district's own folder `backups`, named after the moment; the newest ten of an
  /// occasion (`import`) are kept. Empty for a district in memory.
  public Optional<Path> keepCopy(LocalDateTime moment, String occasion) {
    if (onDisk == null) {
      return Optional.empty();
    }
    Path place = Backups.placeFor(onDisk.folder(), moment, occasion);
    backUp(place);
    Backups.keepNewest(onDisk.folder(), occasion);
    return Optional.of(place);
  }

  /// Writes every table as `TABLE.csv`, rows by primary key, readable by anyone: for the owner of
  /// the passphrase. Equal contents give equal files.
  public void dump(Path folder) {
    inTransaction(() -> {
      try {
        TableDump.write(writer, folder);
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

  /// Waits for a running change, then closes. Closing twice is harmless.
  @Override
  public void close() {
    writing.lock();
    try {
      readConnection.close();
      writeConnection.close();
      keyring.close();
      if (onDisk != null) {
        onDisk.lock().close();
      }
    } catch (SQLException | IOException e) {
      throw new NotSavedException(e);
    } finally {
      writing.unlock();
    }
  }
}
