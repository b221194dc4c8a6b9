package org.porchlight.ui.plan;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.places.DistrictMap;
import org.porchlight.planning.DoNotVisitException;
import org.porchlight.planning.NotPlacedWords;
import org.porchlight.planning.PlanChange;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.Stop;
import org.porchlight.planning.Suggestion;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.planning.Visitor;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.why.Counted;

/// A day of visits as it is being planned: what can be moved, where it would land, and the way back
/// of every change.
public final class PlanViewModel {
  private static final int DAYS_LOOKED_AHEAD = 14;

  private final PlanRepository plans;
  private final SchoolRepository schools;
  private final TeamChoices choices;
  private final RouteSuggestions suggestions;
  private final DistrictMap map;
  private final Toasts toasts;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<DayPlan> day;
  private final ReadOnlyObjectWrapper<@Nullable Lifted> lifted = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
  private List<Visitor> everyone = List.of();

  public PlanViewModel(
      PlanRepository plans,
      SchoolRepository schools,
      VisitorRepository visitors,
      DistrictMap map,
      BackgroundWork background,
      Toasts toasts,
      Clock clock) {
    this.plans = plans;
    this.schools = schools;
    choices = new TeamChoices(plans, schools, visitors);
    suggestions = new RouteSuggestions(background, clock.getZone());
    this.map = map;
    this.toasts = toasts;
    this.clock = clock;
    LocalDate today = LocalDate.now(clock);
    day =
        new ReadOnlyObjectWrapper<>(
            DayPlan.of(
                new VisitPlan(today, null, List.of(), List.of()), clock.getZone(), List.of()));
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
    everyone = choices.everyone();
    day.set(DayPlan.of(plans.plan(date), clock.getZone(), everyone));
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

  DistrictMap map() {
    return map;
  }

  /// "Times on the roads of Nov 20, 2026", or that they are reckoned as the crow flies.
  String drivesHow() {
    return map.source()
        .map(source ->
            source
                .dated()
                .map(date -> Messages.text("plan.drives.roads", Dates.dayAndYear(date)))
                .orElseGet(() -> Messages.text("plan.drives.undated")))
        .orElseGet(() -> Messages.text("plan.drives.crowFly"));
  }

  TeamChoices choices() {
    return choices;
  }

  RouteSuggestions suggestions() {
    return suggestions;
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

  List<Counted> numbers() {
    return PlanNumbers.of(plan());
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

  /// Whether a family can still say no: also after the papers are printed, until somebody is at its
  /// door.
  boolean canCallOff(Stop stop) {
    return !stop.isUnderWay()
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
    return DayPlan.of(
        plan().placing(now.visitId(), now.teamId(), now.position()), clock.getZone(), everyone);
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

  /// Keeps a family with its team whatever is suggested, or no longer.
  void pin(long visitId) {
    Stop stop = plan().stop(visitId).orElseThrow();
    String family = stop.household().familyName();
    change(
        Messages.text(stop.pinned() ? "plan.done.unpinned" : "plan.done.pinned", family),
        () -> plans.pin(visitId, !stop.pinned()));
  }

  /// Looks for who goes to whom, beside the window, and follows what is found: one thing to undo.
  /// Of a finished plan only what costs little is moved.
  void suggestRoutes() {
    putBack();
    if (plan().teams().isEmpty()) {
      toasts.say(Messages.text("plan.suggest.noTeams"));
      return;
    }
    VisitPlan before = plan();
    suggestions.search(before, suggestion -> follow(before, suggestion));
  }

  /// Does as was found, if it was found for the day as it is still.
  void follow(VisitPlan before, Suggestion suggestion) {
    if (!PlanFacts.of(before).equals(PlanFacts.of(plans.plan(before.date())))) {
      toasts.say(Messages.text("plan.suggest.changed"));
      return;
    }
    if (order(before).equals(suggestion.visitsByTeam())) {
      toasts.say(Messages.text("plan.suggest.same"));
      return;
    }
    int left = suggestion.notPlaced().size();
    change(
        left == 0
            ? Messages.text("plan.done.suggested")
            : Messages.count(
                "plan.done.suggestedBut", left, suggestion.notPlaced().getFirst().why()),
        () -> plans.follow(before.date(), suggestion));
  }

  private static Map<Long, List<Long>> order(VisitPlan plan) {
    return plan.teams().stream()
        .collect(
            Collectors.toMap(
                VisitTeam::id, team -> team.stops().stream().map(Stop::visitId).toList()));
  }

  /// Why a family has no place and what would give it one, in a sentence.
  String whyNotPlaced(Stop stop) {
    return NotPlacedWords.of(stop, plan(), clock.getZone());
  }

  boolean canAddTeam() {
    return plan().teams().size() < PlanRepository.MOST_TEAMS;
  }

  /// What a new team starts from.
  Optional<TeamSetup> newTeam() {
    return choices.newTeam(plan());
  }

  /// Puts together pairs for the families of this day: one thing to undo.
  void proposeTeams() {
    if (TeamChoices.waiting(plan()).isEmpty()) {
      toasts.say(Messages.text("plan.propose.nobodyWaits"));
      return;
    }
    boolean open = !plan().isFinished() && canAddTeam();
    List<TeamSetup> proposed = open ? choices.proposed(plan()) : List.of();
    if (proposed.isEmpty()) {
      toasts.say(Messages.text("plan.propose.nobody"));
      return;
    }
    change(
        Messages.count("plan.done.proposed", proposed.size()),
        () -> plans.addTeams(date(), proposed));
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
    if (!plan().isFinished()) {
      return;
    }
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
