package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactResult;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.text.Messages;
import org.porchlight.ui.students.StudentRow.LastContact;
import org.porchlight.visits.Visit;

/// How a try or a visit is told in a few words.
final class LastContacts {
  private LastContacts() {}

  /// The latest thing that happened with a family; empty when nobody has tried yet.
  static Optional<LastContact> latest(
      Household household, List<ContactAttempt> attempts, List<Visit> visits, LocalDate today) {
    Stream<LastContact> tried =
        attempts.stream()
            .map(attempt ->
                new LastContact(words(household, attempt), attempt.attemptedAt().toLocalDate()));
    Stream<LastContact> visited =
        visits.stream()
            .filter(visit -> happened(visit, today))
            .flatMap(visit -> visit.date().stream().map(day -> new LastContact(words(visit), day)));
    return Stream.concat(visited, tried).max(Comparator.comparing(LastContact::on));
  }

  /// The team was at the door, written up or not.
  static boolean happened(Visit visit, LocalDate today) {
    return visit.outcome().isPresent()
        || visit.arrivedAt() != null
        || visit.date().filter(day -> day.isBefore(today) && visit.teamId() != null).isPresent();
  }

  /// "Visited", or how it went when it did not come to a talk.
  private static String words(Visit visit) {
    return visit
        .outcome()
        .filter(outcome -> !outcome.completed())
        .map(Messages::of)
        .orElseGet(() -> Messages.text("students.contact.visited"));
  }

  /// "Spoke with mom", "Message left", "Replied by text".
  static String words(Household household, ContactAttempt attempt) {
    if (attempt.result() == ContactResult.SPOKE) {
      return who(household, attempt)
          .map(who -> Messages.text("students.contact.spokeWith", who))
          .orElseGet(() -> Messages.text("students.contact.spoke"));
    }
    if (attempt.result() == ContactResult.REPLIED && attempt.channel() == Channel.TEXT) {
      return Messages.text("students.contact.repliedByText");
    }
    if (attempt.result() == ContactResult.SENT) {
      return switch (attempt.channel()) {
        case LETTER -> Messages.text("students.contact.letter");
        case EMAIL -> Messages.text("students.contact.email");
        case TEXT -> Messages.text("students.contact.text");
        default -> Messages.of(attempt.result());
      };
    }
    return attempt.result() == ContactResult.LEFT_MESSAGE
        ? Messages.text("students.contact.message")
        : Messages.of(attempt.result());
  }

  /// "mom", or the name when nobody wrote what the adult is to the child. Who is not to be
  /// contacted any more is named on no list.
  private static Optional<String> who(Household household, ContactAttempt attempt) {
    return Optional.ofNullable(attempt.guardianId())
        .flatMap(household::guardian)
        .filter(guardian -> !guardian.doNotContact())
        .map(guardian -> Optional.ofNullable(guardian.relationship()).orElse(guardian.fullName()));
  }

  static Optional<Guardian> guardian(Household household, ContactAttempt attempt) {
    return Optional.ofNullable(attempt.guardianId()).flatMap(household::guardian);
  }
}
