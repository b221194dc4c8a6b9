package org.porchlight.ui.students;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.DayState;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactResult;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ContactFormViewModel;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.ui.students.StudentViewModel.Due;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.Promise;
import org.porchlight.visits.PromiseToMake;

class StudentViewModelTest {
  private final MapleValley mapleValley = MapleValley.open();
  private final StudentRooms rooms = TestRooms.of(mapleValley, "Mr. Ruiz");
  private final Toasts toasts = new Toasts(MapleValley.CLOCK);
  private final StudentViewModel model =
      new StudentViewModel(rooms, BackgroundWork.atOnce(), toasts, new StudentOrder());
  private final long jaylen = mapleValley.student("Jaylen Whitcomb").id();

  @BeforeEach
  void showJaylen() {
    model.show(jaylen);
  }

  @AfterEach
  void close() {
    mapleValley.close();
  }

  private StudentPage page() {
    return Objects.requireNonNull(model.page().get());
  }

  private AttendanceDay day(String date) {
    return page().days().stream()
        .filter(day -> day.date().equals(LocalDate.parse(date)))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theCalendarRunsInWholeWeeksFromTheFirstSchoolDayToTheLastPostedOne() {
    assertEquals(16 * 5, page().days().size());
    assertEquals(LocalDate.of(2026, 8, 24), page().days().getFirst().date());
    assertEquals(DayState.NO_SCHOOL, day("2026-11-26").state());
    assertEquals(16, page().numbers().orElseThrow().days().rows().size());
  }

  @Test
  void aCorrectionStaysUntilItIsTakenBack() {
    FamilyDetails before = FamilyDetails.of(page());
    model.correct(
        page(),
        new FamilyDetails(
            "1 New St",
            before.city(),
            before.state(),
            before.zip(),
            "Somali",
            before.teacher(),
            before.doNotContact()));
    assertEquals("1 New St", page().household().street());
    assertEquals("Somali", page().household().language());
    assertEquals(2, rooms.households().corrections().corrections().size());
    toasts.undoLast();
    assertEquals(before, FamilyDetails.of(page()));
    assertEquals(List.of(), rooms.households().corrections().corrections());
  }

  @Test
  void aFlagLookedAtAgainKeepsTheLaterOfItsTwoEnds() {
    LocalDate usual = MapleValley.TODAY.plusDays(HouseholdFlag.USUAL_REVIEW_DAYS);
    assertNull(endAfterReview(null));
    assertEquals(usual, endAfterReview(MapleValley.TODAY.plusDays(3)));
    assertEquals(LocalDate.of(2028, 6, 1), endAfterReview(LocalDate.of(2028, 6, 1)));
  }

  private @Nullable LocalDate endAfterReview(@Nullable LocalDate end) {
    HouseholdFlag set =
        rooms
            .households()
            .setFlag(
                new HouseholdFlag(
                    0,
                    page().household().id(),
                    FlagKind.COURT_ORDER,
                    "Order of Oct 2.",
                    null,
                    null,
                    null,
                    null,
                    null,
                    rooms.me().id(),
                    MapleValley.TODAY,
                    MapleValley.TODAY,
                    end,
                    null));
    model.reviewFlag(set);
    return rooms.households().flagsEverOf(set.householdId()).getLast().expiresOn();
  }

  @Test
  void aDayTellsItsCodeAndTheFileItCameFrom() {
    assertEquals(
        "Mon Sep 14: U, Unexcused. From dec-8-attendance.xlsx, imported Dec 9.",
        model.toldWithFile(day("2026-09-14")));
    assertEquals("Thu Nov 26: no school", StudentViewModel.told(day("2026-11-26")));
    assertEquals("Tue Dec 8: present", StudentViewModel.told(day("2026-12-08")));
  }

  @Test
  void theFamilyStandsBesideTheStudent() {
    assertEquals("Mr. Ruiz", page().pointPerson().orElseThrow());
    assertEquals("Imani", page().siblings().getFirst().student().firstName());
    assertEquals("3", page().siblings().getFirst().attendance().orElseThrow().daysMissed());
    assertEquals(32, page().numbers().orElseThrow().lastYear().orElseThrow().number());
  }

  @Test
  void theTimelineTellsTriesNewestFirstAndWhichWereContacts() {
    long renee = page().household().guardians().get(0).id();
    long carla = page().household().guardians().get(1).id();
    log(carla, "2026-11-12T10:00", Channel.CALL, "555-0107", ContactResult.DISCONNECTED, null);
    log(renee, "2026-11-30T09:00", Channel.TEXT, "555-0142", ContactResult.SENT, null);
    log(
        renee,
        "2026-12-03T17:00",
        Channel.CALL,
        "555-0142",
        ContactResult.SPOKE,
        "Nights are long.");
    model.refresh();
    List<TimelineEntry> lines = page().timeline();
    assertEquals(
        List.of(
            "Spoke with Renee Whitcomb (mom)",
            "Text sent",
            "Number for Carla Whitcomb is disconnected"),
        lines.stream().map(TimelineEntry::title).toList());
    assertEquals(
        List.of(true, false, false), lines.stream().map(TimelineEntry::realContact).toList());
    assertEquals("Nights are long.", lines.getFirst().detail());
    assertEquals(
        "555-0107 marked wrong. The next import will not bring it back.", lines.getLast().detail());
    assertEquals(LocalDate.of(2026, 12, 3), page().reached().get(renee));
  }

  private void log(
      long guardian,
      String at,
      Channel channel,
      String used,
      ContactResult result,
      @Nullable String words) {
    rooms
        .contacts()
        .log(
            ContactAttempt.unsaved(
                page().household().id(),
                guardian,
                rooms.me().id(),
                LocalDateTime.parse(at),
                channel,
                used,
                result,
                words));
  }

  @Test
  void theContactFormOffersGoodNumbersAndMarksAWrongOne() {
    ContactFormViewModel form = model.contactForm(page());
    assertEquals("555-0142", form.addressUsed().get());
    assertFalse(form.save(() -> {}), "nothing came of it yet");
    form.result().set(ContactResult.WRONG_NUMBER);
    form.words().set("A pharmacy answers.");
    assertTrue(form.save(model::refresh));
    model.refresh();
    assertTrue(page().household().guardians().getFirst().phones().getFirst().isWrong());
    toasts.undoLast();
    assertFalse(page().household().guardians().getFirst().phones().getFirst().isWrong());
    assertTrue(page().timeline().isEmpty());
  }

  @Test
  void whatIsDueNowFollowsFromWhatHappened() {
    assertEquals(Due.ADD_TO_VISIT_LIST, StudentViewModel.due(page()));
    model.addToVisitList(page());
    assertEquals(Due.LOG_A_CONTACT, StudentViewModel.due(page()));
    toasts.undoLast();
    assertEquals(Due.ADD_TO_VISIT_LIST, StudentViewModel.due(page()));
    model.show(mapleValley.student("Skye Pruett").id());
    assertEquals(Due.LOG_A_CONTACT, StudentViewModel.due(page()), "not to be visited");
  }

  @Test
  void barriersAreNotedChangedAndTakenBack() {
    model.noteBarrier(page(), BarrierCode.MISSED_BUS, "mom");
    assertEquals(BarrierStatus.NEW, page().barriers().getFirst().status());
    model.changeStatus(page().barriers().getFirst(), BarrierStatus.EASING);
    assertEquals(BarrierStatus.EASING, page().barriers().getFirst().status());
    toasts.undoLast();
    assertEquals(BarrierStatus.NEW, page().barriers().getFirst().status());
    toasts.undoLast();
    assertTrue(page().barriers().isEmpty());
  }

  @Test
  void restrictedBarriersAreOnlyCountedForTheOffice() {
    model.noteBarrier(page(), BarrierCode.GRIEF, "mom");
    assertEquals(0, page().restricted(), "a counselor reads them");
    StudentPage office =
        StudentPages.read(TestRooms.of(mapleValley, "Dana Fields"), jaylen).orElseThrow();
    assertEquals(1, office.restricted());
    assertEquals(List.of(), office.barriers());
  }

  @Test
  void aPromiseIsKeptWithWhatHappenedAndUndone() {
    rooms
        .promises()
        .make(
            page().household().id(),
            null,
            PromiseToMake.toFamily("Earlier pick-up", rooms.me().id(), LocalDate.of(2026, 12, 14)),
            LocalDateTime.of(2026, 12, 3, 17, 0),
            rooms.me().id());
    model.refresh();
    Promise promise = page().promises().getFirst();
    assertEquals("Mr. Ruiz, by Mon Dec 14", model.told(promise, page()));
    model.keep(promise, "The bus comes at 7:40 now.");
    assertEquals("Kept Dec 9", model.told(page().promises().getFirst(), page()));
    toasts.undoLast();
    assertTrue(page().promises().getFirst().status().isOpen());
  }

  @Test
  void aStudentNobodyKnowsHasNoPage() {
    model.show(-1);
    assertEquals(Optional.empty(), Optional.ofNullable(model.page().get()));
  }
}
