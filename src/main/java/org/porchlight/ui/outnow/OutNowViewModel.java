package org.porchlight.ui.outnow;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.porchlight.planning.NextCheckIn;
import org.porchlight.planning.PlanChange;
import org.porchlight.planning.PlanRepository;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// The check-in board: today's teams, and any team that is still out.
public final class OutNowViewModel {
  private final PlanRepository plans;
  private final DistrictRepository districts;
  private final Toasts toasts;
  private final Clock clock;
  private final ReadOnlyObjectWrapper<List<TeamOnBoard>> teams =
      new ReadOnlyObjectWrapper<>(List.of());

  public OutNowViewModel(
      PlanRepository plans, DistrictRepository districts, Toasts toasts, Clock clock) {
    this.plans = plans;
    this.districts = districts;
    this.toasts = toasts;
    this.clock = clock;
  }

  void refresh() {
    LocalDate today = LocalDate.now(clock);
    Stream<VisitTeam> stillOut =
        plans.teamsOut().stream().filter(team -> !team.date().equals(today));
    teams.set(
        inOrder(
            Stream.concat(
                stillOut,
                plans.plan(today).teams().stream()
                    .filter(team -> team.isOut() || !team.stops().isEmpty()))));
  }

  private List<TeamOnBoard> inOrder(Stream<VisitTeam> some) {
    return some.map(team -> TeamOnBoard.of(team, now()))
        .sorted(
            Comparator.comparingInt(TeamOnBoard::rank)
                .thenComparing(t -> t.next().map(NextCheckIn::due).orElse(LocalDateTime.MAX)))
        .toList();
  }

  /// Time went on: what is late may have changed, nothing is read again.
  void tick() {
    teams.set(inOrder(teams.get().stream().map(TeamOnBoard::team)));
  }

  ReadOnlyObjectProperty<List<TeamOnBoard>> teams() {
    return teams.getReadOnlyProperty();
  }

  District district() {
    return districts.district();
  }

  /// The team whose next check-in is due first.
  Optional<TeamOnBoard> firstDue() {
    return teams.get().stream().filter(team -> team.next().isPresent()).findFirst();
  }

  String sentence() {
    List<TeamOnBoard> all = teams.get();
    long out = all.stream().filter(team -> team.team().isOut()).count();
    long late = all.stream().filter(TeamOnBoard::late).count();
    long pastReturn = all.stream().filter(TeamOnBoard::isPastReturn).count();
    if (pastReturn > 0) {
      return Messages.count("outnow.sentence.pastReturn", pastReturn);
    }
    if (late > 0) {
      return Messages.count("outnow.sentence.late", late);
    }
    if (out > 0) {
      return Messages.count(
          "outnow.sentence.out",
          out,
          firstDue()
              .flatMap(TeamOnBoard::next)
              .map(next -> Dates.time(next.due().toLocalTime()))
              .orElse(""));
    }
    boolean leaving = all.stream().anyMatch(team -> !team.team().hasLeft());
    if (leaving) {
      return Messages.text("outnow.sentence.leaving");
    }
    return Messages.text(all.isEmpty() ? "outnow.sentence.nobody" : "outnow.sentence.allBack");
  }

  void leave(VisitTeam team) {
    change(
        Messages.text("outnow.done.left", team.name(), Dates.time(now().toLocalTime())),
        () -> plans.leave(team.id(), now()));
  }

  void back(VisitTeam team) {
    change(
        Messages.text("outnow.done.back", team.name(), Dates.time(now().toLocalTime())),
        () -> plans.back(team.id(), now()));
  }

  void arrive(Stop stop) {
    change(
        Messages.text("outnow.done.in", family(stop), Dates.time(now().toLocalTime())),
        () -> plans.arrive(stop.visitId(), now()));
  }

  void depart(Stop stop) {
    change(
        Messages.text("outnow.done.out", family(stop), Dates.time(now().toLocalTime())),
        () -> plans.depart(stop.visitId(), now()));
  }

  /// Does what the office waits to hear from this team.
  void checkIn(TeamOnBoard team) {
    team.next()
        .ifPresent(next -> {
          Stop stop = next.stop();
          if (stop == null) {
            back(team.team());
          } else if (next.kind() == NextCheckIn.Kind.IN) {
            arrive(stop);
          } else {
            depart(stop);
          }
        });
  }

  /// `I`: the team is at the next door. Nothing when it is inside or on its way back.
  void in(TeamOnBoard team) {
    if (team.next().map(next -> next.kind() == NextCheckIn.Kind.IN).orElse(false)) {
      checkIn(team);
    }
  }

  /// `O`: the team is out of the house. Nothing when it is not inside.
  void out(TeamOnBoard team) {
    if (team.next().map(next -> next.kind() == NextCheckIn.Kind.OUT).orElse(false)) {
      checkIn(team);
    }
  }

  private static String family(Stop stop) {
    return stop.household().familyName();
  }

  private LocalDateTime now() {
    return LocalDateTime.now(clock);
  }

  private void change(String sentence, Supplier<PlanChange> work) {
    PlanChange change = work.get();
    refresh();
    toasts.done(
        sentence,
        () -> {
          plans.undo(change);
          refresh();
        });
  }
}
