package org.porchlight.outreach;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Household;

/// How a family was tried since it was last reached, newest first.
///
/// @param sinceContact tries after the last real contact, all of them where there was none
/// @param lastContactOn the day someone of the family last answered
public record Tries(
    List<ContactAttempt> sinceContact, @Nullable LocalDate lastContactOn, boolean inTouch) {
  /// A visit is ready after this many tries (domain.md 2.5).
  public static final int BEFORE_A_VISIT = 3;

  /// A family that answered in the last so many calendar days is in touch: nothing more to try.
  public static final int DAYS_IN_TOUCH = 30;

  public Tries {
    sinceContact = List.copyOf(sinceContact);
  }

  public static Tries of(List<ContactAttempt> attempts, LocalDate today) {
    List<ContactAttempt> newestFirst =
        attempts.stream()
            .sorted(
                Comparator.comparing(ContactAttempt::attemptedAt)
                    .thenComparingLong(ContactAttempt::id)
                    .reversed())
            .toList();
    List<ContactAttempt> since =
        newestFirst.stream().takeWhile(attempt -> !attempt.countsAsContact()).toList();
    if (since.size() == newestFirst.size()) {
      return new Tries(since, null, false);
    }
    LocalDate contact = newestFirst.get(since.size()).attemptedAt().toLocalDate();
    return new Tries(since, contact, !contact.plusDays(DAYS_IN_TOUCH).isBefore(today));
  }

  public int count() {
    return sinceContact.size();
  }

  /// Whether a visit needs no written reason: three varied tries, or the family is in touch.
  public boolean isReady() {
    return inTouch || (count() >= BEFORE_A_VISIT && isVaried());
  }

  /// Three calls at the same time of day are one try made three times: there has to be a second
  /// channel, or another part of the day.
  public boolean isVaried() {
    return channels().size() > 1 || partsOfDay().size() > 1;
  }

  /// When the family was called, or knocked for; letters and the like reach at any time.
  public Set<PartOfDay> partsOfDay() {
    Set<PartOfDay> parts = EnumSet.noneOf(PartOfDay.class);
    sinceContact.stream()
        .filter(
            attempt -> attempt.channel() == Channel.CALL || attempt.channel() == Channel.IN_PERSON)
        .forEach(attempt -> parts.add(PartOfDay.of(attempt.attemptedAt().toLocalTime())));
    return parts;
  }

  /// Channels nobody has used since the last real contact and that can be: a call or a text needs a
  /// number that is not dead, an e-mail an address.
  public Set<Channel> notTried(Household household) {
    Set<Channel> open = EnumSet.allOf(Channel.class);
    open.removeAll(channels());
    boolean callable =
        household.contacts().stream().anyMatch(adult -> adult.bestPhone().isPresent());
    if (!callable) {
      open.removeAll(EnumSet.of(Channel.CALL, Channel.TEXT));
    }
    if (household.contacts().stream().allMatch(adult -> adult.email() == null)) {
      open.remove(Channel.EMAIL);
    }
    if (household.addressForPlanner().isBlank()) {
      open.remove(Channel.LETTER);
    }
    open.removeAll(EnumSet.of(Channel.IN_PERSON, Channel.SCHOOL_APP));
    return open;
  }

  public Set<Channel> channels() {
    Set<Channel> channels = EnumSet.noneOf(Channel.class);
    sinceContact.forEach(attempt -> channels.add(attempt.channel()));
    return channels;
  }

  /// The first day of the tries since the last contact.
  public Optional<LocalDate> since() {
    return sinceContact.isEmpty()
        ? Optional.empty()
        : Optional.of(sinceContact.getLast().attemptedAt().toLocalDate());
  }
}
