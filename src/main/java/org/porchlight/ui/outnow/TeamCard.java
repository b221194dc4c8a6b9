package org.porchlight.ui.outnow;

import java.time.LocalDateTime;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.NextCheckIn;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.Stop;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.District;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.TeamMark;
import org.porchlight.ui.kit.Words;

/// One team on the board: what the office waits for, its phones, its stops, and the three steps
/// when a check-in is late.
final class TeamCard extends VBox {
  private final TeamOnBoard board;
  private final VisitTeam team;
  private final OutNowViewModel model;

  /// @param primary this card carries the one amber button
  TeamCard(TeamOnBoard board, OutNowViewModel model, boolean primary) {
    this.board = board;
    this.team = board.team();
    this.model = model;
    setId("out-team-" + team.number());
    getStyleClass().addAll("card", "out-card");
    if (board.late()) {
      getStyleClass().add("late");
    }
    getChildren().addAll(head(), waitingFor(primary), phones());
    if (board.late()) {
      getChildren().add(threeSteps(model.district()));
    }
    VBox stops = new VBox();
    stops.getStyleClass().add("out-stops");
    int number = 0;
    for (PlanTimes.StopTimes times : board.times().stops()) {
      number++;
      stops.getChildren().add(stop(number, times));
    }
    getChildren().addAll(stops, foot(primary));
  }

  TeamOnBoard board() {
    return board;
  }

  private Node head() {
    HBox head =
        new HBox(TeamMark.head(team.number()), Words.cardTitle(team.name()), Words.gap(), state());
    head.getStyleClass().add("team-head-row");
    return head;
  }

  private Node state() {
    if (board.late()) {
      return new StatusChip(
          StatusChip.Tone.EMBER,
          "fth-alert-circle",
          board.minutesOver() == 0
              ? Messages.text("outnow.state.lateNow")
              : Messages.count("outnow.state.late", board.minutesOver()));
    }
    if (team.backAt() != null) {
      return new StatusChip(
          StatusChip.Tone.LEAF,
          "fth-check",
          Messages.text("outnow.state.back", time(team.backAt())));
    }
    if (team.outAt() != null) {
      return new StatusChip(
          StatusChip.Tone.INFO,
          "fth-navigation",
          Messages.text("outnow.state.out", time(team.outAt())));
    }
    return new StatusChip(
        StatusChip.Tone.QUIET, Messages.text("outnow.state.leaves", Dates.time(team.leaveAt())));
  }

  private Node waitingFor(boolean primary) {
    Label words = Words.wrapped(sentence(), "headline");
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMaxWidth(Double.MAX_VALUE);
    HBox line = new HBox(words);
    line.getStyleClass().add("out-next");
    board
        .next()
        .filter(next -> next.stop() != null)
        .ifPresent(next -> {
          String id = "check-in-" + team.number();
          String key = next.kind() == NextCheckIn.Kind.IN ? "I" : "O";
          String says =
              Messages.text(
                  next.kind() == NextCheckIn.Kind.IN ? "outnow.checkIn" : "outnow.checkOut");
          Runnable action = () -> model.checkIn(board);
          Button button =
              primary ? Buttons.primary(id, says, action) : Buttons.secondary(id, says, action);
          Buttons.withKey(button, key);
          button.setMinWidth(USE_PREF_SIZE);
          line.getChildren().add(button);
        });
    return line;
  }

  private String sentence() {
    if (board.isBack()) {
      return Messages.text("outnow.next.isBack");
    }
    if (board.next().isEmpty()) {
      return Messages.count(
          "outnow.next.leaves", team.stops().size(), Dates.time(board.times().back()));
    }
    NextCheckIn next = board.next().get();
    Stop stop = next.stop();
    String due = time(next.due());
    if (stop == null) {
      return Messages.text("outnow.next.back", due);
    }
    String family = stop.household().familyName();
    return next.kind() == NextCheckIn.Kind.IN
        ? Messages.text("outnow.next.in", family, due)
        : Messages.text("outnow.next.out", family, due);
  }

  private Node phones() {
    HBox phones = new HBox();
    phones.getStyleClass().add("out-phones");
    for (StaffMember member : team.members()) {
      VBox phone =
          new VBox(
              Words.small(member.name()),
              Words.plain(
                  member.phone() == null ? Messages.text("outnow.noPhone") : member.phone(),
                  member.phone() == null ? "muted" : "phone-number"));
      HBox one = new HBox(Icons.of("fth-phone"), phone);
      one.getStyleClass().add("out-phone");
      phones.getChildren().add(one);
    }
    return phones;
  }

  private Node threeSteps(District district) {
    String administrator =
        district.administratorName() == null
            ? Messages.text("outnow.late.someone")
            : district.administratorName();
    String second =
        district.administratorPhone() == null
            ? Messages.text("outnow.late.second", administrator)
            : Messages.text(
                "outnow.late.secondNumber", administrator, district.administratorPhone());
    String third =
        district.safetyProtocol() == null || district.safetyProtocol().isBlank()
            ? Messages.text("outnow.late.third")
            : Messages.text("outnow.late.thirdProtocol", district.safetyProtocol());
    VBox steps =
        new VBox(
            Words.strong(
                Messages.text(
                    board.isPastReturn() ? "outnow.late.titleReturn" : "outnow.late.title")));
    int number = 0;
    for (String step : List.of(Messages.text("outnow.late.first"), second, third)) {
      number++;
      HBox line = new HBox(Words.plain(String.valueOf(number), "step-number"), Words.wrapped(step));
      line.getStyleClass().add("late-step");
      steps.getChildren().add(line);
    }
    steps.getStyleClass().add("late-steps");
    return steps;
  }

  private Node stop(int number, PlanTimes.StopTimes times) {
    Stop stop = times.stop();
    Label about = Words.plain(Dates.time(times.arrival()), "strong");
    about.getStyleClass().add("out-time");
    VBox who =
        new VBox(
            Words.plain(
                Messages.text("outnow.stop.name", number, stop.household().familyName()), "strong"),
            Words.small(stop.household().addressLine()));
    who.setMinWidth(0);
    HBox.setHgrow(who, Priority.ALWAYS);
    HBox row =
        new HBox(
            about,
            who,
            mark(
                "in-" + stop.visitId(),
                Messages.text("outnow.in"),
                stop.arrivedAt(),
                team.isOut(),
                () -> model.arrive(stop)),
            mark(
                "out-" + stop.visitId(),
                Messages.text("outnow.out"),
                stop.leftAt(),
                team.isOut() && stop.arrivedAt() != null,
                () -> model.depart(stop)));
    row.getStyleClass().add("out-stop");
    if (isNext(stop)) {
      row.getStyleClass().add("next");
    }
    return row;
  }

  private boolean isNext(Stop stop) {
    return board
        .next()
        .map(next -> next.stop() != null && next.stop().visitId() == stop.visitId())
        .orElse(false);
  }

  /// A button until it happened, then when it happened.
  private static Node mark(
      String id,
      String words,
      @Nullable LocalDateTime happened,
      boolean possible,
      Runnable action) {
    HBox place = new HBox();
    place.setAlignment(Pos.CENTER);
    place.getStyleClass().add("out-mark");
    if (happened != null) {
      Label done = Words.plain(Messages.text("outnow.mark", words, time(happened)), "small");
      done.getStyleClass().add("leaf-words");
      place.getChildren().add(done);
    } else {
      Button button = Buttons.small(id, words, action);
      button.setDisable(!possible);
      place.getChildren().add(button);
    }
    return place;
  }

  private Node foot(boolean primary) {
    HBox foot = new HBox(Words.small(footWords()), Words.gap());
    foot.getStyleClass().add("out-foot");
    if (!team.hasLeft()) {
      foot.getChildren()
          .add(
              Buttons.withIcon(
                  Buttons.small(
                      "leave-" + team.number(),
                      Messages.text("outnow.leave"),
                      () -> model.leave(team)),
                  "fth-navigation"));
    } else if (team.isOut()) {
      boolean onTheWayBack = board.next().map(next -> next.stop() == null).orElse(false);
      String words = Messages.text("outnow.back");
      Runnable action = () -> model.back(team);
      String id = "back-" + team.number();
      foot.getChildren()
          .add(
              onTheWayBack && primary
                  ? Buttons.primary(id, words, action)
                  : Buttons.small(id, words, action));
    }
    return foot;
  }

  private String footWords() {
    return board.isBack()
        ? Messages.text("outnow.foot.back", team.end().name())
        : Messages.text("outnow.foot.due", team.end().name(), Dates.time(board.times().back()));
  }

  private static String time(LocalDateTime moment) {
    return Dates.time(moment.toLocalTime());
  }
}
