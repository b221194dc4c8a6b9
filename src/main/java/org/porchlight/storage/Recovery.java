package org.porchlight.storage;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// What Porchlight did on opening because the district had not been closed in order, or was not as
/// it had been left. For the person: one calm sentence.
///
/// @param safeUntil when the last save that is there was made, on this computer's clock
public record Recovery(Kind kind, LocalDateTime safeUntil) {
  /// How the district was made whole.
  public enum Kind {
    /// Killed or without power: everything acknowledged is there.
    NOT_CLOSED,
    /// The data file was damaged: the newest good copy took its place, the damaged file is kept.
    FROM_COPY,
    /// The files are those of an earlier save than the newest seen on this computer.
    OLDER,
    /// The file was not as it had been left, with nothing to compare it to: every row was read.
    CHECKED,
    /// One of the two copies of the keys was damaged or gone, and is whole again.
    KEYS
  }

  /// "Porchlight was not closed in order. Everything up to 3:42 is safe."
  public String sentence(LocalDate today) {
    String time = Dates.time(safeUntil.toLocalTime());
    String moment =
        safeUntil.toLocalDate().equals(today)
            ? time
            : Messages.text("storage.recovery.moment", Dates.day(safeUntil.toLocalDate()), time);
    return switch (kind) {
      case NOT_CLOSED -> Messages.text("storage.recovery.notClosed", moment);
      case FROM_COPY -> Messages.text("storage.recovery.fromCopy", moment);
      case OLDER -> Messages.text("storage.recovery.older", moment);
      case CHECKED -> Messages.text("storage.recovery.checked");
      case KEYS -> Messages.text("storage.recovery.keys");
    };
  }
}
