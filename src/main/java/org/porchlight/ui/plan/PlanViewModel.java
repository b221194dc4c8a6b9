package org.porchlight.ui.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.MapRepository;
import org.porchlight.places.TownMap;
import org.porchlight.planning.DoNotVisitException;
import org.porchlight.planning.PlanChange;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.RoutePlanner;
import org.porchlight.planning.Stop;
import org.porchlight.planning.Suggestion;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.porchlight.why.Subject;

/// A day of visits as it is being planned: what can be moved, where it would land, and the way back
/// of every change.
public final class PlanViewModel {
  private static final Set<StaffRole> VISIT_BY_TRADE =
      EnumSet.of(StaffRole.COUNSELOR, StaffRole.VISITOR);
  private static final int DAYS_LOOKED_AHEAD = 14;
  private static final LocalTime USUAL_LEAVE = LocalTime.of(15, 15);
  private static final LocalTime USUAL_BACK = LocalTime.of(17, 30);

  private final PlanRepository plans;
  private final SchoolRepository schools;
  private final StaffRepository staff;
  private final MapRepository maps;
  private final Toasts toasts;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<DayPlan> day;
  private final ReadOnlyObjectWrapper<@Nullable Lifted> lifted = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");

  public PlanViewModel(
      PlanRepository plans,
      SchoolRepository schools,
      StaffRepository staff,
      MapRepository maps,
      Toasts toasts,
      Clock clock) {
    this.plans = plans;
    this.schools = schools;
    this.staff = staff;
    this.maps = maps;
    this.toasts = toasts;
    this.clock = clock;
    LocalDate today = LocalDate.now(clock);
    day =
        new ReadOnlyObjectWrapper<>(
            DayPlan.of(new VisitPlan(today, null, List.of(), List.of()), clock.getZone()));
  }

  /// Shows a day; without one, the next that needs planning.
  void open(Optional<LocalDate> wanted) {
    putBack();
    show(wanted.orElseGet(this::nextDayToPlan));
  }

  void refresh() {
    putBack();
    show(date());
  }

  private void show(LocalDate date) {
    day.set(DayPlan.of(plans.plan(date), clock.getZone()));
  }

  private LocalDate nextDayToPlan() {
    LocalDate tomorrow = LocalDate.now(clock).plusDays(1);
    return plans.plans(tomorrow, tomorrow.plusDays(DAYS_LOOKED_AHEAD)).stream()
        .filter(plan -> !plan.isFinished())
        .map(VisitPlan::date)
        .findFirst()
        .orElseGet(() -> schools.districtCalendar().plusSchoolDays(LocalDate.now(clock), 1));
  }

  /// Goes that many school days on, or back.
  void goOn(int schoolDays) {
    open(Optional.of(schools.districtCalendar().plusSchoolDays(date(), schoolDays)));
  }

  ReadOnlyObjectProperty<DayPlan> day() {
    return day.getReadOnlyProperty();
  }

  ReadOnlyObjectProperty<@Nullable Lifted> lifted() {
    return lifted.getReadOnlyProperty();
  }

  /// What a screen reader should say about the card in the air; empty when none is.
  ReadOnlyStringProperty said() {
    return said.getReadOnlyProperty();
  }

  LocalDate date() {
    return day.get().plan().date();
  }

  VisitPlan plan() {
    return day.get().plan();
  }

  Optional<TownMap> townMap() {
    return maps.find();
  }

  List<School> schools() {
    return schools.schools();
  }

  /// Everyone who works here; those whose work is visiting come first.
  List<StaffMember> visitors() {
    return staff.activeStaff().stream()
        .sorted(Comparator.comparing(person -> !VISIT_BY_TRADE.contains(person.role())))
        .toList();
  }

  String sentence() {
    DayPlan now = day.get();
    int teams = plan().teams().size();
    Optional<LocalTime> back = now.everyoneBack();
    if (teams == 0 || back.isEmpty()) {
      return plan().notPlaced().isEmpty()
          ? Messages.text("plan.sentence.nobody")
          : Messages.count("plan.sentence.waiting", plan().notPlaced().size());
    }
    String counts =
        Messages.text(
            "plan.sentence.counts",
            Messages.count("plan.families", plan().familyCount()),
            Messages.count("plan.children", plan().childCount()),
            Messages.count("plan.teams", teams));
    return Messages.text("plan.sentence.back", counts, Dates.time(back.get()));
  }

  // --- numbers ---

  /// The numbers of the sentence: families, children, teams, and who waits for a place.
  List<Counted> numbers() {
    List<Stop> placed = plan().teams().stream().flatMap(team -> team.stops().stream()).toList();
    List<Counted> numbers = new ArrayList<>();
    numbers.add(stops("plan.families", "why.plan.families", placed));
    numbers.add(
        Counted.count(
            "plan.children",
            Messages.count("why.plan.children", plan().childCount()),
            "",
            placed.stream().flatMap(stop -> stop.students().stream()).toList(),
            child ->
                CountedRow.one(child.fullName(), child.localId(), Subject.student(child.id()))));
    numbers.add(
        Counted.count(
            "plan.teams",
            Messages.count("why.plan.teams", plan().teams().size()),
            "",
            plan().teams(),
            team -> CountedRow.one(team.name(), Dates.time(team.leaveAt()), null)));
    numbers.add(stops("plan.waiting", "why.plan.waiting", plan().notPlaced()));
    plan()
        .teams()
        .forEach(team -> numbers.add(stops("plan.stops." + team.id(), "why.stops", team.stops())));
    return numbers;
  }

  private static Counted stops(String id, String key, List<Stop> some) {
    return Counted.count(
        id,
        Messages.count(key, some.size()),
        "",
        some,
        stop ->
            CountedRow.one(
                stop.household().familyLabel(),
                stop.household().addressLine(),
                Subject.household(stop.household().id())));
  }

  // --- a card in the air ---

  /// Whether this family can be moved at all: not on a finished plan, and not when it is not to be
  /// visited, has no place to go to, or somebody was at its door already.
  boolean canMove(Stop stop) {
    return !plan().isFinished()
        && !stop.isUnderWay()
        && !stop.household().isDoNotVisit()
        && stop.hasPlaceToGo()
        && plan().teamOf(stop.visitId()).map(team -> !team.hasLeft()).orElse(true);
  }

  /// Takes a card up; it is held over its own place.
  void lift(long visitId) {
    Optional<Stop> stop = plan().stop(visitId);
    if (stop.isEmpty() || !canMove(stop.get()) || openTeams().isEmpty()) {
      return;
    }
    Optional<VisitTeam> own = plan().teamOf(visitId);
    if (own.isPresent()) {
      holdOver(visitId, own.get(), placeIn(own.get(), visitId));
    } else {
      VisitTeam first = openTeams().getFirst();
      holdOver(visitId, first, first.stops().size() + 1);
    }
  }

  private static int placeIn(VisitTeam team, long visitId) {
    return team.stops().stream().map(Stop::visitId).toList().indexOf(visitId) + 1;
  }

  private List<VisitTeam> openTeams() {
    return plan().teams().stream().filter(team -> !team.hasLeft()).toList();
  }

  /// Holds the card over a place of a team; past the end means last.
  void holdOver(long teamId, int position) {
    Lifted now = lifted.get();
    Optional<VisitTeam> team = plan().team(teamId).filter(t -> !t.hasLeft());
    if (now != null && team.isPresent()) {
      holdOver(now.visitId(), team.get(), position);
    }
  }

  private void holdOver(long visitId, VisitTeam team, int position) {
    int others = (int) team.stops().stream().filter(stop -> stop.visitId() != visitId).count();
    int first = 1 + (int) team.stops().stream().filter(Stop::isUnderWay).count();
    int place = Math.clamp(position, first, Math.max(first, others + 1));
    lifted.set(new Lifted(visitId, team.id(), place));
    said.set(
        Messages.text("plan.move.over", team.name(), place, Dates.time(backAfterDrop(team.id()))));
  }

  /// Holds the card over the families without a place.
  void holdOverNotPlaced() {
    Lifted now = lifted.get();
    if (now != null) {
      lifted.set(new Lifted(now.visitId(), null, 1));
      said.set(Messages.text("plan.move.overTray"));
    }
  }

  /// One place up or down in the team the card is held over.
  void holdNext(int steps) {
    Lifted now = lifted.get();
    if (now != null && now.teamId() != null) {
      holdOver(now.teamId(), now.position() + steps);
    }
  }

  /// One team to the right or left; past the last come the families without a place.
  void holdBeside(int steps) {
    Lifted now = lifted.get();
    if (now == null) {
      return;
    }
    List<VisitTeam> teams = openTeams();
    int at = teams.size();
    for (int i = 0; i < teams.size(); i++) {
      at = now.isOver(teams.get(i).id()) ? i : at;
    }
    int next = Math.floorMod(at + steps, teams.size() + 1);
    if (next == teams.size()) {
      holdOverNotPlaced();
    } else {
      holdOver(teams.get(next).id(), now.position());
    }
  }

  /// Over the end of the team with this number.
  void holdOverTeamNumber(int number) {
    plan().teamNumber(number).ifPresent(team -> holdOver(team.id(), team.stops().size() + 1));
  }

  /// The day as it would be after the drop; the day itself while nothing is in the air.
  DayPlan ifDropped() {
    Lifted now = lifted.get();
    if (now == null || now.teamId() == null) {
      return day.get();
    }
    return DayPlan.of(plan().placing(now.visitId(), now.teamId(), now.position()), clock.getZone());
  }

  private LocalTime backAfterDrop(long teamId) {
    DayPlan after = ifDropped();
    return after.times(after.plan().team(teamId).orElseThrow()).back();
  }

  /// When the team would be back if the card came down here.
  Optional<LocalTime> backAfterDrop() {
    Lifted now = lifted.get();
    return now == null || now.teamId() == null
        ? Optional.empty()
        : Optional.of(backAfterDrop(now.teamId()));
  }

  /// The card comes down where it is held.
  void drop() {
    Lifted now = lifted.get();
    if (now == null) {
      return;
    }
    Stop stop = plan().stop(now.visitId()).orElseThrow();
    Optional<VisitTeam> own = plan().teamOf(now.visitId());
    lifted.set(null);
    if (now.teamId() == null) {
      if (own.isPresent()) {
        takeOut(now.visitId());
      }
      return;
    }
    long teamId = now.teamId();
    if (own.isPresent()
        && own.get().id() == teamId
        && placeIn(own.get(), now.visitId()) == now.position()) {
      said.set("");
      return;
    }
    String team = plan().team(teamId).orElseThrow().name();
    try {
      change(
          Messages.text("plan.done.placed", stop.household().familyName(), team),
          () -> plans.place(now.visitId(), teamId, now.position()));
    } catch (DoNotVisitException e) {
      toasts.say(Objects.requireNonNull(e.getMessage()));
    }
  }

  /// The card goes back to where it was.
  void putBack() {
    lifted.set(null);
    said.set("");
  }

  // --- changes ---

  /// Takes a family out of its team; it waits for a place.
  void takeOut(long visitId) {
    String family = plan().stop(visitId).orElseThrow().household().familyName();
    change(Messages.text("plan.done.takenOut", family), () -> plans.unplace(visitId));
  }

  /// Nobody will go to this family.
  void callOff(long visitId) {
    String family = plan().stop(visitId).orElseThrow().household().familyName();
    change(Messages.text("plan.done.calledOff", family), () -> plans.callOff(visitId));
  }

  void arrange(long visitId, @Nullable LocalTime from, @Nullable LocalTime until, int minutes) {
    Stop stop = plan().stop(visitId).orElseThrow();
    String family = stop.household().familyName();
    if (minutes != stop.minutes()) {
      change(
          Messages.text("plan.done.minutes", family, minutes),
          () -> plans.setMinutes(visitId, minutes));
    }
    if (!Objects.equals(from, stop.arrangedFrom())
        || !Objects.equals(until, stop.arrangedUntil())) {
      change(
          from == null
              ? Messages.text("plan.done.notArranged", family)
              : Messages.text("plan.done.arranged", family, Dates.time(from)),
          () -> plans.arrange(visitId, from, until, stop.arrangedWith()));
    }
  }

  /// Proposes who goes to whom and follows it at once: one thing to undo.
  void suggestRoutes() {
    putBack();
    Suggestion suggestion = RoutePlanner.suggest(plan(), clock.getZone());
    int left = suggestion.notPlaced().size();
    change(
        left == 0
            ? Messages.text("plan.done.suggested")
            : Messages.count(
                "plan.done.suggestedBut", left, suggestion.notPlaced().getFirst().why()),
        () -> plans.follow(date(), suggestion));
  }

  /// Why a family has no place, in a sentence.
  String whyNotPlaced(Stop stop) {
    return RoutePlanner.suggest(
            new VisitPlan(date(), null, plan().teams(), List.of(stop)), clock.getZone())
        .notPlaced()
        .stream()
        .filter(left -> left.stop().visitId() == stop.visitId())
        .map(Suggestion.NotPlaced::why)
        .findFirst()
        .orElseGet(() -> Messages.text("plan.tray.waits", stop.household().familyName()));
  }

  boolean canAddTeam() {
    return plan().teams().size() < PlanRepository.MOST_TEAMS;
  }

  /// What a new team starts from: the first two people who are free, at the usual hours.
  Optional<TeamSetup> newTeam() {
    List<Long> busy =
        plan().teams().stream()
            .flatMap(team -> team.members().stream())
            .map(StaffMember::id)
            .toList();
    List<StaffMember> free =
        visitors().stream().filter(person -> !busy.contains(person.id())).toList();
    List<School> places = schools();
    if (visitors().isEmpty() || places.isEmpty()) {
      return Optional.empty();
    }
    StaffMember lead = free.isEmpty() ? visitors().getFirst() : free.getFirst();
    Long partner = free.size() < 2 ? null : free.get(1).id();
    long school =
        plan().teams().isEmpty()
            ? places.stream()
                .map(School::id)
                .filter(id -> lead.schoolId() != null && id.equals(lead.schoolId()))
                .findFirst()
                .orElse(places.getFirst().id())
            : plan().teams().getFirst().startSchool().id();
    return Optional.of(new TeamSetup(lead.id(), partner, school, USUAL_LEAVE, USUAL_BACK));
  }

  void addTeam(TeamSetup setup) {
    change(Messages.text("plan.done.teamAdded"), () -> plans.addTeam(date(), setup));
  }

  void changeTeam(long teamId, TeamSetup setup) {
    change(Messages.text("plan.done.teamChanged"), () -> plans.changeTeam(teamId, setup));
  }

  void removeTeam(long teamId) {
    String name = plan().team(teamId).orElseThrow().name();
    change(Messages.text("plan.done.teamRemoved", name), () -> plans.removeTeam(teamId));
  }

  void finish() {
    if (plan().isFinished() || plan().familyCount() == 0) {
      return;
    }
    change(
        Messages.text("plan.done.finished", Dates.day(date())),
        () -> plans.finish(date(), LocalDateTime.now(clock)));
  }

  void reopen() {
    change(Messages.text("plan.done.reopened", Dates.day(date())), () -> plans.reopen(date()));
  }

  private void change(String sentence, Supplier<PlanChange> work) {
    PlanChange change = work.get();
    said.set("");
    show(date());
    toasts.done(sentence, () -> takeBack(change));
  }

  private void takeBack(PlanChange change) {
    plans.undo(change);
    refresh();
  }
}
