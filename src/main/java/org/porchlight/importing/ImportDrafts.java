package org.porchlight.importing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.Draft;
import org.porchlight.visits.DraftRepository;

/// The one import that may be half done: the spreadsheet and what was answered so far, inside the
/// district's file, so that leaving the screen, a lock or a crash loses nothing.
///
/// A spreadsheet is copied while it packs into 4 MB; of a larger one only the place is kept.
public final class ImportDrafts {
  private static final String FILE = "import/file";
  private static final String ANSWERS = "import/answers";
  private static final String NAME = "name";
  private static final String PATH = "path";
  private static final String COPY = "copy";
  private static final String WAITING = "waiting";
  private static final int LARGEST_PACKED = 4 << 20;
  private static final long LARGEST_READ = 64L << 20;

  private final DraftRepository drafts;
  private final Clock clock;

  public ImportDrafts(DistrictFile file, Clock clock) {
    this.drafts = new DraftRepository(file);
    this.clock = clock;
  }

  /// Begins a draft for a file on disk. A file that cannot be read any more is kept by its place.
  public void begin(Path file, List<WaitingFile> waiting) {
    byte[] content = null;
    try {
      if (Files.size(file) <= LARGEST_READ) {
        content = Files.readAllBytes(file);
      }
    } catch (IOException gone) {
      content = null;
    }
    Path name = file.getFileName();
    begin(name == null ? "" : name.toString(), file, content, waiting);
  }

  /// Begins a draft for pasted rows. More than can be kept begins none.
  public void begin(String name, byte[] content) {
    begin(name, null, content, List.of());
  }

  private void begin(
      String name, @Nullable Path file, byte @Nullable [] content, List<WaitingFile> waiting) {
    Map<String, String> fields = new TreeMap<>();
    fields.put(NAME, name);
    if (file != null) {
      fields.put(PATH, file.toAbsolutePath().toString());
    }
    Optional.ofNullable(content)
        .map(ImportDrafts::packed)
        .filter(packed -> packed.length <= LARGEST_PACKED)
        .ifPresent(packed -> fields.put(COPY, Base64.getEncoder().encodeToString(packed)));
    fields.put(
        WAITING,
        waiting.stream()
            .map(next -> next.path().toAbsolutePath() + "\t" + next.sheet())
            .collect(Collectors.joining("\n")));
    if (fields.containsKey(COPY) || fields.containsKey(PATH)) {
      drafts.keep(FILE, fields, LocalDateTime.now(clock));
    }
  }

  /// What was answered so far.
  public void keep(ImportAnswers answers) {
    drafts.keep(ANSWERS, answers.answers(), LocalDateTime.now(clock));
  }

  public Optional<ImportDraft> find() {
    return drafts
        .find(FILE)
        .filter(file -> file.fields().containsKey(NAME))
        .map(file -> draft(file, drafts.find(ANSWERS)));
  }

  private static ImportDraft draft(Draft file, Optional<Draft> answers) {
    String copy = file.fields().get(COPY);
    String path = file.fields().get(PATH);
    return new ImportDraft(
        file.fields().getOrDefault(NAME, ""),
        path == null ? null : Path.of(path),
        copy == null ? null : unpacked(Base64.getDecoder().decode(copy)),
        new ImportAnswers(answers.map(Draft::fields).orElse(Map.of())),
        file.fields().getOrDefault(WAITING, "").lines().map(ImportDrafts::waiting).toList(),
        answers
            .map(Draft::savedAt)
            .filter(at -> at.isAfter(file.savedAt()))
            .orElse(file.savedAt()));
  }

  private static WaitingFile waiting(String line) {
    int tab = line.indexOf('\t');
    return tab < 0
        ? WaitingFile.of(Path.of(line))
        : new WaitingFile(Path.of(line.substring(0, tab)), line.substring(tab + 1));
  }

  /// The import is through, or not wanted any more.
  public void forget() {
    drafts.forget(FILE);
    drafts.forget(ANSWERS);
  }

  private static byte[] packed(byte[] content) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
      deflate.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static byte[] unpacked(byte[] packed) {
    try (InflaterInputStream inflate = new InflaterInputStream(new ByteArrayInputStream(packed))) {
      return inflate.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
