package org.porchlight.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The small file `district.anchor` beside the data: the two newest [Anchor]s, each in a block of
/// its own, so that a torn write can spoil only the one that was not acknowledged yet. Every byte
/// is under a seal (HMAC-SHA256) made with the district's key.
final class AnchorFile implements AutoCloseable {
  private static final int BLOCK = 16384;
  private static final int FIRST_BLOCK = 4096;
  private static final int SEAL = 32;
  static final int BLOCKS = 2;

  private final FileChannel file;
  private final SecretKeySpec key;
  private volatile @Nullable Anchor newest;

  /// What a closed district's anchor file says.
  ///
  /// @param valid newest first
  /// @param whole false when a block is torn, changed or missing
  record Found(List<Anchor> valid, boolean whole) {}

  private AnchorFile(FileChannel file, SecretKeySpec key) {
    this.file = file;
    this.key = key;
  }

  /// Opens the file, making an empty one where there is none.
  static AnchorFile open(DistrictFolder folder, DataKey key) throws IOException {
    return open(folder, folder.anchor(), key);
  }

  static AnchorFile open(DistrictFolder folder, Path path, DataKey key) throws IOException {
    return new AnchorFile(
        folder.channel(path, "rw"), new SecretKeySpec(key.derive("anchor-v1"), "HmacSHA256"));
  }

  Found read() throws IOException {
    List<Anchor> valid = new ArrayList<>();
    int size = file.size() == (long) BLOCKS * FIRST_BLOCK ? FIRST_BLOCK : BLOCK;
    for (int block = 0; block < BLOCKS; block++) {
      readBlock(block, size).ifPresent(valid::add);
    }
    valid.sort(Comparator.comparingLong(Anchor::number).reversed());
    newest = valid.isEmpty() ? null : valid.getFirst();
    boolean whole = valid.size() == BLOCKS && file.size() == (long) BLOCKS * size;
    return new Found(List.copyOf(valid), whole);
  }

  private Optional<Anchor> readBlock(int block, int size) throws IOException {
    if (file.size() < (block + 1L) * size) {
      return Optional.empty();
    }
    byte[] bytes = FilePrint.read(file, (long) block * size, size).array();
    byte[] seal = new byte[SEAL];
    System.arraycopy(bytes, size - SEAL, seal, 0, SEAL);
    return MessageDigest.isEqual(seal, sealOf(bytes))
        ? Anchor.of(ByteBuffer.wrap(bytes))
        : Optional.empty();
  }

  /// The number the next anchor gets.
  long nextNumber() {
    return newest == null ? 1 : newest.number() + 1;
  }

  Optional<Anchor> newest() {
    return Optional.ofNullable(newest);
  }

  /// Returns once the anchor is on the disk.
  void write(Anchor anchor) throws IOException {
    byte[] bytes = new byte[BLOCK];
    ByteBuffer content = anchor.bytes();
    content.get(bytes, 0, content.remaining());
    System.arraycopy(sealOf(bytes), 0, bytes, BLOCK - SEAL, SEAL);
    long place = anchor.number() % BLOCKS * BLOCK;
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      file.write(rest, place + rest.position());
    }
    if (file.size() > (long) BLOCKS * BLOCK) {
      file.truncate((long) BLOCKS * BLOCK);
    }
    file.force(true);
    newest = anchor;
  }

  private byte[] sealOf(byte[] block) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(block, 0, block.length - SEAL);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
