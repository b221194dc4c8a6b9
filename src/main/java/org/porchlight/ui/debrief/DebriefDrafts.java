package org.porchlight.ui.debrief;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.visits.Visit;

/// Debriefs half written: back after a crash. A confidential note among the answers lies under the
/// notes' own lock already.
final class DebriefDrafts {
  private static final String NOTE = "confidential";

  private final DebriefRooms rooms;
  private final Clock clock;

  DebriefDrafts(DebriefRooms rooms, Clock clock) {
    this.rooms = rooms;
    this.clock = clock;
  }

  /// Puts what was kept of a visit's debrief into the form.
  ///
  /// @return when it was kept; empty when nothing was, and the form is untouched
  Optional<LocalDateTime> bringBack(Visit visit, DebriefForm form, List<StaffMember> staff) {
    return rooms
        .drafts()
        .find(name(visit))
        .map(draft -> {
          form.read(draft.fields(), staff);
          String note = draft.fields().getOrDefault(NOTE, "");
          form.confidential().set(rooms.notes().undraft(name(visit), note));
          return draft.savedAt();
        });
  }

  /// The form's answers as they are kept.
  Map<String, String> answers(Visit visit, DebriefForm form) {
    Map<String, String> answers = new HashMap<>(form.written());
    if (!form.confidential().get().isBlank()) {
      answers.put(NOTE, rooms.notes().draft(name(visit), form.confidential().get()));
    }
    return answers;
  }

  LocalDateTime keep(Visit visit, DebriefForm form) {
    return keep(visit, answers(visit, form));
  }

  LocalDateTime keep(Visit visit, Map<String, String> answers) {
    LocalDateTime now = LocalDateTime.now(clock);
    rooms.drafts().keep(name(visit), answers, now);
    return now;
  }

  void forget(Visit visit) {
    rooms.drafts().forget(name(visit));
  }

  /// "Draft saved 4:12".
  static String words(LocalDateTime at) {
    return Messages.text("debrief.draftSaved", Dates.time(at.toLocalTime()));
  }

  private static String name(Visit visit) {
    return "debrief/" + visit.id();
  }
}
