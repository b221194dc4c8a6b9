package org.porchlight.ui;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;
import org.porchlight.planning.OutTimes;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Watches the clock for the teams that are out, in the open house and before the locked door: it
/// knows times, no names.
final class OutWatch {
  private static final Duration EVERY = Duration.seconds(5);

  private final ReadOnlyStringWrapper alarm = new ReadOnlyStringWrapper("");
  private final ReadOnlyStringWrapper quiet = new ReadOnlyStringWrapper("");
  private final Timeline secondHand = new Timeline(new KeyFrame(EVERY, event -> tick()));
  private Clock clock;
  private List<OutTimes> out = List.of();

  OutWatch(Clock clock) {
    this.clock = clock;
    secondHand.setCycleCount(Animation.INDEFINITE);
  }

  /// These teams are out now, by this clock.
  void watch(List<OutTimes> teams, Clock by) {
    out = List.copyOf(teams);
    clock = by;
    tick();
    if (out.isEmpty()) {
      secondHand.stop();
    } else {
      secondHand.play();
    }
  }

  /// Another district: nothing is known of it yet.
  void forget() {
    watch(List.of(), clock);
  }

  List<OutTimes> teams() {
    return out;
  }

  /// "A team is past its return time."; empty while nothing is overdue.
  ReadOnlyStringProperty alarm() {
    return alarm.getReadOnlyProperty();
  }

  /// "A team is out. Next check-in 4:05."; empty while none is, and while the alarm speaks.
  ReadOnlyStringProperty quiet() {
    return quiet.getReadOnlyProperty();
  }

  void tick() {
    LocalDateTime now = LocalDateTime.now(clock);
    List<OutTimes.Overdue> overdue =
        out.stream().map(times -> times.overdue(now)).flatMap(Optional::stream).toList();
    alarm.set(alarm(overdue));
    quiet.set(out.isEmpty() || !overdue.isEmpty() ? "" : quiet(out));
  }

  private static String alarm(List<OutTimes.Overdue> overdue) {
    long pastReturn = overdue.stream().filter(late -> late.kind() == OutTimes.Kind.RETURN).count();
    if (pastReturn > 0) {
      return Messages.count("window.alarm.return", pastReturn);
    }
    return overdue.isEmpty() ? "" : Messages.count("window.alarm.checkIn", overdue.size());
  }

  private static String quiet(List<OutTimes> out) {
    LocalDateTime next =
        out.stream().map(OutTimes::checkIn).min(LocalDateTime::compareTo).orElseThrow();
    return Messages.count("unlock.out", out.size(), Dates.time(next.toLocalTime()));
  }
}
