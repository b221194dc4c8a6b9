package org.porchlight.ui.today;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.PastImport;
import org.porchlight.importing.SheetKind;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.Tries;
import org.porchlight.roster.Household;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.today.TodayPage.Lately;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseStatus;

/// What was done since yesterday: files brought in, promises kept, families reached.
final class LatelyReader {
  private static final int OF_A_KIND = 2;
  private static final int MOST = 4;

  private final TodayRooms rooms;
  private final LocalDate today;
  private final LocalDate yesterday;
  private final Map<Long, StaffMember> staff;

  LatelyReader(TodayRooms rooms, LocalDateTime now) {
    this.rooms = rooms;
    today = now.toLocalDate();
    yesterday = today.minusDays(1);
    staff =
        rooms.staff().staff().stream()
            .collect(Collectors.toMap(StaffMember::id, Function.identity()));
  }

  List<Lately> lately() {
    List<Lately> lately = new ArrayList<>();
    rooms.imports().pastImports().stream()
        .filter(past -> !past.importedAt().toLocalDate().isBefore(yesterday))
        .limit(1)
        .map(this::imported)
        .forEach(lately::add);
    SchoolCalendar calendar = rooms.schools().districtCalendar();
    rooms.promises().all().stream()
        .filter(promise -> promise.status() == PromiseStatus.KEPT && isLately(promise.closedOn()))
        .sorted(Comparator.comparing(Promise::id).reversed())
        .limit(OF_A_KIND)
        .map(promise -> kept(promise, calendar))
        .forEach(lately::add);
    rooms.contacts().between(yesterday, today).stream()
        .filter(ContactAttempt::countsAsContact)
        .sorted(Comparator.comparing(ContactAttempt::attemptedAt).reversed())
        .limit(OF_A_KIND)
        .map(this::reached)
        .forEach(lately::add);
    return lately.stream().limit(MOST).toList();
  }

  private boolean isLately(@Nullable LocalDate day) {
    return day != null && !day.isBefore(yesterday);
  }

  private Lately imported(PastImport past) {
    String who = Optional.ofNullable(past.importedBy()).orElse(Messages.text("today.someone"));
    boolean attendance = past.kind() == SheetKind.ATTENDANCE_EVENTS && past.lastDate() != null;
    String sentence =
        attendance
            ? Messages.text(
                "today.lately.attendance",
                who,
                Dates.dayOfMonth(Optional.ofNullable(past.lastDate()).orElse(today)),
                past.counts().added(),
                past.counts().removed())
            : Messages.text("today.lately.file", who, past.fileName());
    return new Lately("fth-upload", sentence, when(past.importedAt()));
  }

  private Lately kept(Promise promise, SchoolCalendar calendar) {
    String who = name(promise.ownerId());
    int early = promise.daysEarly(calendar);
    String sentence;
    if (promise.restricted()) {
      sentence = Messages.text("today.lately.keptRestricted", who);
    } else if (early == 0) {
      sentence = Messages.text("today.lately.kept", who, family(promise.householdId()));
    } else {
      sentence =
          Messages.count("today.lately.keptEarly", early, who, family(promise.householdId()));
    }
    LocalDate on = Optional.ofNullable(promise.closedOn()).orElse(today);
    return new Lately("fth-heart", sentence, when(on.atStartOfDay()));
  }

  private Lately reached(ContactAttempt contact) {
    List<ContactAttempt> before =
        rooms.contacts().ofHousehold(contact.householdId()).stream()
            .filter(other -> other.attemptedAt().isBefore(contact.attemptedAt()))
            .toList();
    int tries = Tries.of(before, today).count();
    String who = name(contact.staffId());
    String family = family(contact.householdId());
    String sentence;
    if (tries == 0) {
      sentence = Messages.text("today.lately.reached", who, family);
    } else if (contact.language() == null || contact.language().equals("English")) {
      sentence = Messages.count("today.lately.reachedAfter", tries, who, family);
    } else {
      sentence = Messages.count("today.lately.reachedIn", tries, who, family, contact.language());
    }
    return new Lately("fth-phone", sentence, when(contact.attemptedAt()));
  }

  private String when(LocalDateTime moment) {
    return moment.toLocalDate().equals(today) && moment.getHour() > 0
        ? Dates.time(moment.toLocalTime())
        : Dates.shortWeekday(moment.toLocalDate());
  }

  private String name(@Nullable Long staffId) {
    return Optional.ofNullable(staffId)
        .map(staff::get)
        .map(StaffMember::name)
        .orElse(Messages.text("today.someone"));
  }

  private String family(long householdId) {
    return rooms.households().findHousehold(householdId).map(Household::familyName).orElse("");
  }
}
