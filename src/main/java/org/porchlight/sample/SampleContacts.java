package org.porchlight.sample;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Attendance;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.Student;
import org.porchlight.storage.DistrictFile;

/// Calls, texts and letters: those of the list, and the work of an ordinary November around them.
final class SampleContacts {
  private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
  private static final LocalDate END_OF_NOVEMBER = LocalDate.of(2026, 11, 30);

  /// November at the middle school, as its monthly report tells it.
  private static final int TRIES = 61;

  private static final int REAL_CONTACTS = 34;
  private static final int READY_FAMILIES = 21;
  private static final List<String> LIAISONS =
      List.of("Mr. Ruiz", "Ms. Adeyemi", "Dana", "Ms. Halvorsen");

  private final Cast cast;
  private final ContactRepository contacts;
  private final ShortlistRepository shortlists;
  private final AttendanceYear year;
  private final Random chance = new Random(61_34);

  SampleContacts(DistrictFile file, Cast cast) {
    this.cast = cast;
    contacts = new ContactRepository(file);
    shortlists = new ShortlistRepository(file);
    year = new AttendanceRepository(file).year(SampleDistrict.TODAY);
  }

  void record() {
    NamePool.lines("contacts.txt").forEach(line -> log(NamePool.cells(line)));
    shortlists.nominate(cast.student("0041633").id(), "his teacher", LocalDate.of(2026, 12, 4));
    reachTheNewlyMissing();
    makeFamiliesReady();
    fillNovember();
  }

  private void log(List<String> cells) {
    Household household = cast.family(cells.get(0));
    String[] moment = cells.get(1).split(" ");
    @Nullable Guardian adult = cells.get(4).isEmpty() ? null : cast.adult(household, cells.get(4));
    Channel way = Channel.valueOf(cells.get(3));
    StaffMember who = cast.staff(cells.get(2));
    @Nullable String language = household.language();
    boolean theirs = language != null && who.speaks(language);
    contacts.log(
        new ContactAttempt(
            0,
            household.id(),
            null,
            adult == null ? null : adult.id(),
            who.id(),
            Cast.day(moment[0]).atTime(LocalTime.parse(moment[1])),
            way,
            address(household, adult, way),
            ContactResult.valueOf(cells.get(5)),
            theirs ? language : null,
            false,
            cells.get(6).isEmpty() ? null : cells.get(6)));
  }

  private static @Nullable String address(
      Household household, @Nullable Guardian adult, Channel way) {
    return switch (way) {
      case CALL, TEXT ->
          adult == null || adult.phones().isEmpty() ? null : adult.phones().getFirst().number();
      case LETTER -> household.street();
      default -> null;
    };
  }

  /// All but the two whom nobody has reached yet.
  private void reachTheNewlyMissing() {
    Set<Long> unreached = Set.of(cast.family("Marchetti").id(), cast.family("Stroud").id());
    for (Attendance newly : year.newlyChronicSince(SchoolDays.DECEMBER_1)) {
      Household household = cast.householdOf(newly.studentId());
      if (!unreached.contains(household.id())) {
        log(household, LocalDate.of(2026, 12, 4), true);
      }
    }
  }

  /// Three tries or a talk for some of the families on the list; the others still need calls.
  private void makeFamiliesReady() {
    List<ShortlistEntry> entries = shortlists.shortlist(year, SampleDistrict.TODAY).entries();
    Set<Long> named = namedFamilies();
    long ready = entries.stream().filter(entry -> entry.tries().isReady()).count();
    for (ShortlistEntry entry : entries) {
      if (ready < READY_FAMILIES
          && !entry.tries().isReady()
          && !named.contains(entry.household().id())) {
        if (ready % 3 == 0) {
          log(entry.household(), LocalDate.of(2026, 12, 2), true);
        } else {
          for (int day : List.of(18, 23)) {
            log(entry.household(), NOVEMBER.withDayOfMonth(day), false);
          }
          askAround(entry.household(), NOVEMBER.withDayOfMonth(30));
        }
        ready++;
      }
    }
  }

  private Set<Long> namedFamilies() {
    Set<Long> named = new HashSet<>();
    for (Family family : NamedFamilies.all()) {
      named.add(cast.household(cast.student(family.children().getFirst().number())).id());
    }
    return named;
  }

  /// Brings the middle school's month to its numbers, with families that are on no list.
  private void fillNovember() {
    Set<Long> spoken = namedFamilies();
    shortlists
        .shortlist(year, SampleDistrict.TODAY)
        .entries()
        .forEach(entry -> spoken.add(entry.household().id()));
    List<Household> others = new ArrayList<>();
    for (Attendance standing : year.standings()) {
      Household household = cast.householdOf(standing.studentId());
      boolean some = standing.missedQuarterDays() >= 16;
      if (isMiddle(household) && some && spoken.add(household.id())) {
        others.add(household);
      }
    }
    Collections.shuffle(others, chance);
    List<ContactAttempt> november = contacts.between(NOVEMBER, END_OF_NOVEMBER);
    List<ContactAttempt> middle =
        november.stream().filter(a -> isMiddle(cast.householdWithId(a.householdId()))).toList();
    int real = (int) middle.stream().filter(ContactAttempt::countsAsContact).count();
    int tries = middle.size();
    List<LocalDate> days =
        SchoolDays.POSTED.stream().filter(day -> day.getMonthValue() == 11).toList();
    for (int i = 0; tries < TRIES; i++, tries++) {
      boolean reached = real < REAL_CONTACTS;
      real += reached ? 1 : 0;
      log(others.get(i % others.size()), days.get(chance.nextInt(days.size())), reached);
    }
  }

  private boolean isMiddle(Household household) {
    return cast.childrenOf(household).stream().anyMatch(SampleContacts::isInMiddleSchool);
  }

  private static boolean isInMiddleSchool(Student student) {
    return student
        .enrollmentOn(SchoolDays.LAST_POSTED)
        .filter(spell -> List.of("6", "7", "8").contains(spell.grade().code()))
        .isPresent();
  }

  /// The third try is another one than the two before.
  private void askAround(Household household, LocalDate day) {
    contacts.log(
        ContactAttempt.unsaved(
            household.id(),
            null,
            cast.staff(LIAISONS.get(chance.nextInt(LIAISONS.size()))).id(),
            day.atTime(9, 5 * chance.nextInt(12)),
            Channel.THROUGH_SOMEONE,
            null,
            ContactResult.LEFT_MESSAGE,
            null));
  }

  private void log(Household household, LocalDate day, boolean reached) {
    List<Guardian> adults =
        household.contacts().stream().filter(g -> g.bestPhone().isPresent()).toList();
    boolean letter = adults.isEmpty();
    boolean text = !letter && chance.nextInt(4) == 0;
    Channel way = letter ? Channel.LETTER : text ? Channel.TEXT : Channel.CALL;
    ContactResult missed =
        text || letter
            ? ContactResult.SENT
            : chance.nextBoolean() ? ContactResult.LEFT_MESSAGE : ContactResult.NO_ANSWER;
    ContactResult found = text || letter ? ContactResult.REPLIED : ContactResult.SPOKE;
    @Nullable Guardian adult = letter ? null : adults.getFirst();
    contacts.log(
        ContactAttempt.unsaved(
            household.id(),
            adult == null ? null : adult.id(),
            cast.staff(LIAISONS.get(chance.nextInt(LIAISONS.size()))).id(),
            day.atTime(15 + chance.nextInt(3), 5 * chance.nextInt(12)),
            way,
            address(household, adult, way),
            reached ? found : missed,
            reached ? SAID.get(chance.nextInt(SAID.size())) : null));
  }

  private static final List<String> SAID =
      List.of(
          "A cold went through the house.",
          "Did not know the count; glad we called.",
          "The bus comes before the time on the sheet.",
          "Mornings are hard since the shift changed.",
          "Back tomorrow, doctor's note is coming.",
          "Asked for the homework of the week.",
          "All well now. Thanked us for asking.");
}
