package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactResult;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Messages;
import org.porchlight.visits.Visit;
import org.porchlight.visits.VisitOutcome;
import org.porchlight.visits.WrittenUp;

/// Everything that happened with a family, told newest first.
final class Timeline {
  private final Household household;
  private final Map<Long, StaffMember> staff;
  private final LocalDate today;

  private Timeline(Household household, Map<Long, StaffMember> staff, LocalDate today) {
    this.household = household;
    this.staff = staff;
    this.today = today;
  }

  static List<TimelineEntry> of(
      Household household,
      List<ContactAttempt> attempts,
      List<Visit> visits,
      Map<Long, StaffMember> staff,
      LocalDate today) {
    Timeline timeline = new Timeline(household, staff, today);
    List<TimelineEntry> entries = new ArrayList<>();
    visits.stream().flatMap(visit -> timeline.visit(visit).stream()).forEach(entries::add);
    attempts.stream().map(timeline::attempt).forEach(entries::add);
    entries.sort(Comparator.comparing(TimelineEntry::on).reversed());
    return List.copyOf(entries);
  }

  private Optional<TimelineEntry> visit(Visit visit) {
    return visit.date().map(day -> visit(visit, day));
  }

  private TimelineEntry visit(Visit visit, LocalDate day) {
    WrittenUp written = visit.writtenUp();
    if (written == null) {
      boolean happened = LastContacts.happened(visit, today);
      return new TimelineEntry(
          happened ? "fth-edit-2" : "fth-map-pin",
          Messages.text(happened ? "students.timeline.notWritten" : "students.timeline.planned"),
          people(visit),
          day,
          false,
          happened,
          happened);
    }
    VisitOutcome outcome = written.outcome();
    return new TimelineEntry(
        "fth-map-pin",
        Messages.of(outcome),
        joined(people(visit), quoted(written.goingWell())),
        day,
        outcome.familyContact(),
        outcome.attempted(),
        false);
  }

  private String people(Visit visit) {
    String names =
        visit.visitorIds().stream()
            .map(staff::get)
            .filter(Objects::nonNull)
            .map(StaffMember::name)
            .collect(Collectors.joining(Messages.text("students.timeline.plus")));
    return names.isEmpty() ? "" : Messages.text("students.timeline.people", names);
  }

  private TimelineEntry attempt(ContactAttempt attempt) {
    return new TimelineEntry(
        feather(attempt),
        title(attempt),
        detail(attempt),
        attempt.attemptedAt().toLocalDate(),
        attempt.countsAsContact(),
        false,
        false);
  }

  private static String feather(ContactAttempt attempt) {
    if (attempt.result().meansNumberIsWrong()) {
      return "fth-phone-off";
    }
    return switch (attempt.channel()) {
      case CALL -> "fth-phone";
      case TEXT, SCHOOL_APP -> "fth-message-square";
      case EMAIL, LETTER -> "fth-mail";
      case IN_PERSON, THROUGH_SOMEONE -> "fth-users";
    };
  }

  private String title(ContactAttempt attempt) {
    Optional<Guardian> guardian = LastContacts.guardian(household, attempt);
    if (guardian.isEmpty()) {
      return LastContacts.words(household, attempt);
    }
    String name = guardian.get().fullName();
    return switch (attempt.result()) {
      case SPOKE ->
          guardian.get().relationship() == null
              ? Messages.text("students.contact.spokeWith", name)
              : Messages.text("students.timeline.spoke", name, guardian.get().relationship());
      case REPLIED -> Messages.text("students.timeline.replied", name);
      case DISCONNECTED -> Messages.text("students.timeline.disconnected", name);
      case WRONG_NUMBER -> Messages.text("students.timeline.wrong", name);
      default -> LastContacts.words(household, attempt);
    };
  }

  private String detail(ContactAttempt attempt) {
    Optional<String> used = attempt.addressToTell(household);
    if (attempt.result().meansNumberIsWrong() && used.isPresent()) {
      return Messages.text("students.timeline.markedWrong", used.get());
    }
    return joined(
        used.filter(any -> !attempt.countsAsContact())
            .map(address -> Messages.text("students.timeline.to", address))
            .orElse(""),
        attempt.language() == null || attempt.countsAsContact()
            ? ""
            : Messages.text("students.timeline.inLanguage", attempt.language()),
        quoted(attempt.summary()),
        attempt.result() == ContactResult.LEFT_MESSAGE
            ? Messages.text("students.timeline.message")
            : "");
  }

  private static String quoted(@Nullable String words) {
    return words == null || words.isBlank() ? "" : words.strip();
  }

  private static String joined(String... sentences) {
    return Stream.of(sentences)
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
