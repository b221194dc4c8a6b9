package org.porchlight.ui.settings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.outreach.LadderPreset;
import org.porchlight.outreach.LadderRepository;
import org.porchlight.outreach.LadderStep;
import org.porchlight.outreach.OrderRule;
import org.porchlight.outreach.ShortlistEntry;
import org.porchlight.outreach.ShortlistOrder;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// Whom a district reaches first, and what happens when a threshold is met.
public final class ReachingViewModel {
  /// So many families at the top of the list are shown while its order is being changed.
  private static final int TOP = 8;

  private final ShortlistRepository shortlists;
  private final LadderRepository ladder;
  private final AttendanceRepository attendance;
  private final Toasts toasts;
  private final Clock clock;

  private final ObjectProperty<ShortlistOrder> order =
      new SimpleObjectProperty<>(ShortlistOrder.USUAL);
  private ShortlistOrder kept = ShortlistOrder.USUAL;
  private List<LadderStep> steps = List.of();

  public ReachingViewModel(
      ShortlistRepository shortlists,
      LadderRepository ladder,
      AttendanceRepository attendance,
      Toasts toasts,
      Clock clock) {
    this.shortlists = shortlists;
    this.ladder = ladder;
    this.attendance = attendance;
    this.toasts = toasts;
    this.clock = clock;
  }

  void refresh() {
    kept = shortlists.order();
    order.set(kept);
    steps = ladder.steps();
  }

  // ---- the order ----

  /// The order being looked at; kept by [#useOrder].
  ObjectProperty<ShortlistOrder> order() {
    return order;
  }

  void move(OrderRule rule, int places) {
    order.set(order.get().moving(rule, places));
  }

  boolean isOrderChanged() {
    return !order.get().equals(kept);
  }

  /// The top of the list as it would be, each family that moves with the place it has now.
  List<String> top() {
    LocalDate today = LocalDate.now(clock);
    AttendanceYear year = attendance.year(today);
    List<Long> now = households(shortlists.shortlist(year, today, kept).entries());
    List<ShortlistEntry> then = shortlists.shortlist(year, today, order.get()).entries();
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < Math.min(TOP, then.size()); i++) {
      ShortlistEntry entry = then.get(i);
      int before = now.indexOf(entry.household().id());
      lines.add(
          before == i
              ? Messages.text("settings.reaching.top.now", i + 1, entry.household().familyLabel())
              : Messages.text(
                  "settings.reaching.top.moved",
                  i + 1,
                  entry.household().familyLabel(),
                  before + 1));
    }
    return lines;
  }

  private static List<Long> households(List<ShortlistEntry> entries) {
    return entries.stream().map(entry -> entry.household().id()).toList();
  }

  void useOrder() {
    ShortlistOrder before = kept;
    shortlists.changeOrder(order.get());
    kept = order.get();
    toasts.done(
        Messages.text("settings.reaching.order.done"), () -> shortlists.changeOrder(before));
  }

  // ---- the ladder ----

  List<LadderStep> steps() {
    return steps;
  }

  void use(LadderPreset preset) {
    change(preset.steps());
  }

  void add(LadderStep step) {
    List<LadderStep> more = new ArrayList<>(steps);
    more.add(step);
    change(more);
  }

  void remove(LadderStep step) {
    change(steps.stream().filter(other -> !other.equals(step)).toList());
  }

  private void change(List<LadderStep> to) {
    List<LadderStep> before = steps;
    LocalDate today = LocalDate.now(clock);
    ladder.choose(to, today);
    refresh();
    int due = ladder.open(today).size();
    toasts.done(
        Messages.text(
            "settings.reaching.ladder.done",
            Messages.count("settings.reaching.ladder.actions", due)),
        () -> ladder.choose(before, today));
  }
}
