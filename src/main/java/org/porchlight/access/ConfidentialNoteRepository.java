package org.porchlight.access;

import static org.porchlight.storage.tables.Tables.CONFIDENTIAL_NOTE;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_MERGE;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.ConfidentialNoteRecord;

/// Notes only counselors and principals can read. Whoever works with families may write one; from
/// then on it is sealed, for its writer too. Every reading and writing is in the audit trail.
public final class ConfidentialNoteRepository {
  private static final int LONGEST = 10_000;
  private static final String SEALED = "sealed:";

  private final DistrictFile file;
  private final Clock clock;

  public ConfidentialNoteRepository(DistrictFile file, Clock clock) {
    this.file = file;
    this.clock = clock;
  }

  /// Seals and stores a note about a family, or about one of its children.
  public ConfidentialNote write(
      long householdId,
      @Nullable Long studentId,
      @Nullable Long visitId,
      long writtenBy,
      String words) {
    if (words.isBlank() || words.length() > LONGEST) {
      throw new IllegalArgumentException("a note has 1 to " + LONGEST + " characters");
    }
    ConfidentialNote note =
        new ConfidentialNote(
            UUID.randomUUID().toString(),
            householdId,
            studentId,
            visitId,
            writtenBy,
            LocalDateTime.now(clock).withNano(0));
    return file.inTransaction(() -> {
      file.admit(Action.WRITE_NOTE, "note/" + note.id());
      ConfidentialNoteRecord row = file.sql().newRecord(CONFIDENTIAL_NOTE);
      row.setId(note.id());
      row.setHouseholdId(householdId);
      row.setStudentId(studentId);
      row.setVisitId(visitId);
      row.setWrittenBy(writtenBy);
      row.setWrittenAt(note.writtenAt());
      row.setSealed(file.keyring().seal(note.context(), words.strip()));
      row.setUndone(false);
      row.insert();
      return note;
    });
  }

  /// The family's notes without their words, newest first.
  public List<ConfidentialNote> notesOf(long householdId) {
    return file.sql()
        .selectFrom(CONFIDENTIAL_NOTE)
        .where(CONFIDENTIAL_NOTE.HOUSEHOLD_ID.in(andMerged(householdId)))
        .and(CONFIDENTIAL_NOTE.UNDONE.isFalse())
        .orderBy(CONFIDENTIAL_NOTE.WRITTEN_AT.desc(), CONFIDENTIAL_NOTE.ID)
        .fetch(ConfidentialNoteRepository::note);
  }

  /// The household and those put together with it: a note stays sealed for the one it was written
  /// about.
  private Set<Long> andMerged(long householdId) {
    Set<Long> all = new LinkedHashSet<>(Set.of(householdId));
    int before;
    do {
      before = all.size();
      all.addAll(
          file.sql()
              .select(HOUSEHOLD_MERGE.FROM_HOUSEHOLD)
              .from(HOUSEHOLD_MERGE)
              .where(HOUSEHOLD_MERGE.TO_HOUSEHOLD.in(all))
              .and(HOUSEHOLD_MERGE.UNDONE.isFalse())
              .fetch(HOUSEHOLD_MERGE.FROM_HOUSEHOLD));
    } while (all.size() > before);
    return all;
  }

  /// That a note exists, without its words.
  public Optional<ConfidentialNote> find(String id) {
    return file.sql()
        .selectFrom(CONFIDENTIAL_NOTE)
        .where(CONFIDENTIAL_NOTE.ID.eq(id))
        .fetchOptional(ConfidentialNoteRepository::note);
  }

  /// The words of a note, for those who may read it; written down before they are shown.
  public String read(ConfidentialNote note) {
    return file.inTransaction(() -> {
      file.admit(Action.READ_NOTE, "note/" + note.id());
      ConfidentialNoteRecord row =
          file.sql()
              .selectFrom(CONFIDENTIAL_NOTE)
              .where(CONFIDENTIAL_NOTE.ID.eq(note.id()))
              .fetchOptional()
              .orElseThrow(ChangedNoteException::new);
      return file.keyring()
          .unseal(note(row).context(), row.getSealed())
          .orElseThrow(ChangedNoteException::new);
    });
  }

  /// Takes a note back, or brings it back: it stays in the file, out of sight.
  public void setUndone(ConfidentialNote note, boolean undone) {
    file.inTransaction(() -> {
      file.admit(Action.WRITE_NOTE, "note/" + note.id());
      file.sql()
          .update(CONFIDENTIAL_NOTE)
          .set(CONFIDENTIAL_NOTE.UNDONE, undone)
          .where(CONFIDENTIAL_NOTE.ID.eq(note.id()))
          .execute();
    });
  }

  /// A note half written, for the draft: sealed where its writer can open it again, so that nobody
  /// else with the district's key reads it there. The office's own stays as typed: sealed, nobody
  /// could bring it back.
  public String draft(String name, String words) {
    return file.keyring().canReadNotes()
        ? SEALED + Base64.getEncoder().encodeToString(file.keyring().seal("draft|" + name, words))
        : words;
  }

  /// The words behind [#draft]; empty when they cannot be opened.
  public String undraft(String name, String kept) {
    if (!kept.startsWith(SEALED)) {
      return kept;
    }
    return file.keyring().canReadNotes()
        ? file.keyring()
            .unseal("draft|" + name, Base64.getDecoder().decode(kept.substring(SEALED.length())))
            .orElse("")
        : "";
  }

  private static ConfidentialNote note(ConfidentialNoteRecord row) {
    return new ConfidentialNote(
        row.getId(),
        row.getHouseholdId(),
        row.getStudentId(),
        row.getVisitId(),
        row.getWrittenBy(),
        row.getWrittenAt());
  }
}
