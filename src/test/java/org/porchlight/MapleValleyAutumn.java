package org.porchlight;

import static org.porchlight.MapleValley.TODAY;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitPlan;
import org.porchlight.roster.Household;
import org.porchlight.roster.StudentRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseStatus;
import org.porchlight.visits.PromiseToMake;
import org.porchlight.visits.VisitPurpose;
import org.porchlight.visits.VisitRepository;

/// What happened in Maple Valley this autumn, as the mockups tell it: tries, wishes, yesterday's
/// afternoon of visits waiting for its debrief, and promises. For tests and pictures of screens.
public final class MapleValleyAutumn {
  private static final LocalDate TUESDAY = TODAY.minusDays(1);

  private final MapleValley valley;
  private final ContactRepository contacts;
  private final VisitRepository visits;
  private final PromiseRepository promises;

  private MapleValleyAutumn(MapleValley valley) {
    this.valley = valley;
    contacts = new ContactRepository(valley.file());
    visits = new VisitRepository(valley.file());
    promises = new PromiseRepository(valley.file());
  }

  /// Fills a fresh Maple Valley.
  public static void happenIn(MapleValley valley) {
    MapleValleyAutumn autumn = new MapleValleyAutumn(valley);
    valley
        .file()
        .inTransaction(() -> {
          autumn.reachOut();
          autumn.visitOnTuesday();
          autumn.promise();
        });
  }

  private void reachOut() {
    tries("Hargrove", Channel.CALL, Channel.CALL, Channel.EMAIL);
    tries("Nwosu", Channel.CALL, Channel.LETTER, Channel.TEXT);
    tries("Barrientos", Channel.CALL, Channel.CALL, Channel.THROUGH_SOMEONE);
    tries("Warsame", Channel.TEXT);
    tries("Stroud", Channel.CALL);
    contacts.log(
        ContactAttempt.unsaved(
            valley.household("Whitcomb").id(),
            valley.household("Whitcomb").guardians().getFirst().id(),
            valley.staff("Mr. Ruiz").id(),
            LocalDateTime.of(2026, 12, 3, 16, 10),
            Channel.CALL,
            "555-0142",
            ContactResult.SPOKE,
            "Nights at the hospital are long. Tuesday after 4 is good."));
    var shortlists = new ShortlistRepository(valley.file());
    shortlists.nominate(valley.student("Peter Lindqvist").id(), "Mr. Ostrander", TUESDAY);
    shortlists.nominate(valley.student("Skye Pruett").id(), "Ms. Vo", TUESDAY);
    shortlists.nominate(valley.student("Harper Quill").id(), "Ms. Vo", TUESDAY);
  }

  private void tries(String family, Channel... channels) {
    LocalDateTime at = LocalDateTime.of(2026, 11, 24, 10, 0);
    for (Channel channel : channels) {
      contacts.log(
          ContactAttempt.unsaved(
              valley.household(family).id(),
              null,
              valley.staff("Dana Fields").id(),
              at,
              channel,
              null,
              ContactResult.NO_ANSWER,
              null));
      at = at.plusDays(3);
    }
  }

  /// Ruiz and Adeyemi went to four families yesterday.
  private void visitOnTuesday() {
    PlanRepository plans = new PlanRepository(valley.file());
    plans.addTeam(
        TUESDAY,
        new TeamSetup(
            valley.staff("Mr. Ruiz").id(),
            valley.staff("Ms. Adeyemi").id(),
            valley.school("Maple Valley").id(),
            LocalTime.of(15, 0),
            LocalTime.of(17, 30)));
    List<Long> wished = new ArrayList<>();
    for (String family : List.of("Ibarra", "Whitcomb", "Tran", "Morrow")) {
      wished.add(wish(family));
    }
    plans.addToDay(TUESDAY, wished);
    VisitPlan plan = plans.plan(TUESDAY);
    for (int i = 0; i < wished.size(); i++) {
      plans.place(wished.get(i), plan.teams().getFirst().id(), i + 1);
    }
    plans.arrange(wished.get(1), LocalTime.of(16, 0), LocalTime.of(16, 30), "mom, Dec 3");
  }

  private long wish(String family) {
    Household household = valley.household(family);
    List<Long> children =
        new StudentRepository(valley.file())
            .studentsOf(household.id()).stream().map(student -> student.id()).toList();
    return visits.wish(household.id(), VisitPurpose.ATTENDANCE_SUPPORT, children, null);
  }

  private void promise() {
    make("Barrientos", "Bus pass for two children", "Mr. Ruiz", "2026-11-30", "2026-12-07");
    make(
        "Whitcomb",
        "Ask for an earlier pick-up at Sycamore stop",
        "Ms. Adeyemi",
        "2026-12-03",
        "2026-12-14");
    make("Lindqvist", "Find a ride for Thursdays", "Mr. Halvorsen", "2026-12-02", "2026-12-09");
    make("Tran", "Send the meals form in Vietnamese", "Ms. Vo", "2026-12-02", "2026-12-09");
    restricted();
    waiting(
        "Ibarra",
        "Winter coats, two sizes",
        "Mr. Halvorsen",
        "2026-12-03",
        PromiseStatus.WAITING_ON_PARTNER,
        "Maple Valley Clothes Closet. Accepted, pick-up not confirmed.");
    waiting(
        "Castellanos",
        "Portal password for grandma",
        "Dana Fields",
        "2026-12-07",
        PromiseStatus.WAITING_ON_FAMILY,
        null);
    kept("Whitcomb", "Call back about the portal", "Ms. Adeyemi", "2026-12-07", "2026-12-04", null);
    kept("Stroud", "Alarm clock delivered", "Coach Dempsey", "2026-12-02", "2026-12-02", null);
    kept(
        "Marchetti",
        "Glasses fitted",
        "Ms. Vo",
        "2026-12-01",
        "2026-12-07",
        "Lions Club referral: service received, says the family.");
  }

  private void restricted() {
    promises.make(
        valley.household("Warsame").id(),
        null,
        new PromiseToMake(
            "Nurse to call about asthma plan",
            valley.staff("Ms. Farah").id(),
            TODAY,
            null,
            null,
            true,
            true),
        TODAY.minusDays(5).atTime(9, 0),
        valley.staff("Ms. Farah").id());
  }

  private long make(String family, String what, String owner, String made, String due) {
    long ownerId = valley.staff(owner).id();
    return promises.make(
        valley.household(family).id(),
        null,
        PromiseToMake.toFamily(what, ownerId, LocalDate.parse(due)),
        LocalDate.parse(made).atTime(16, 0),
        ownerId);
  }

  private void waiting(
      String family,
      String what,
      String owner,
      String since,
      PromiseStatus status,
      @Nullable String note) {
    long id = make(family, what, owner, since, "2026-12-11");
    promises.waitOn(
        id, status, note, LocalDate.parse(since).atTime(16, 0), valley.staff(owner).id());
  }

  private void kept(
      String family,
      String what,
      String owner,
      String due,
      String on,
      @Nullable String whatHappened) {
    long id = make(family, what, owner, "2026-11-20", due);
    promises.keep(
        id,
        whatHappened == null ? "" : whatHappened,
        LocalDate.parse(on).atTime(16, 0),
        valley.staff(owner).id());
  }
}
