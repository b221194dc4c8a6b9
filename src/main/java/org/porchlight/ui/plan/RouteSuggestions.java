package org.porchlight.ui.plan;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.RoutePlanner;
import org.porchlight.planning.Suggestion;
import org.porchlight.planning.VisitPlan;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;

/// The search for routes beside the window: two seeds on two cores, the better one counts. Stopping
/// it leaves the order as it was.
final class RouteSuggestions {
  private static final int ATTEMPTS = 2;

  /// People who plan a day wait a second.
  private static final double SECONDS = 1;

  /// Papers are printed already and a family calls: the new order has to be there at once.
  private static final double SECONDS_AGAIN = 0.1;

  private final BackgroundWork background;
  private final ZoneId zone;
  private final ReadOnlyObjectWrapper<BackgroundWork.@Nullable Progress> running =
      new ReadOnlyObjectWrapper<>();
  private final List<BackgroundWork.Progress> attempts = new ArrayList<>();

  RouteSuggestions(BackgroundWork background, ZoneId zone) {
    this.background = background;
    this.zone = zone;
  }

  /// The search that is under way; null while none is.
  ReadOnlyObjectProperty<BackgroundWork.@Nullable Progress> running() {
    return running.getReadOnlyProperty();
  }

  /// Looks for routes and hands over the best found. A search under way ends without a result.
  void search(VisitPlan plan, Consumer<Suggestion> onFound) {
    cancel();
    double seconds = plan.isFinished() ? SECONDS_AGAIN : SECONDS;
    List<Suggestion> found = new ArrayList<>();
    for (int i = 0; i < ATTEMPTS; i++) {
      int attempt = i;
      attempts.add(
          background.run(
              progress -> {
                progress.tell(Messages.text("plan.suggesting"), -1);
                return RoutePlanner.suggest(plan, zone, attempt, seconds, progress::isCancelled);
              },
              suggestion -> {
                found.add(suggestion);
                if (found.size() == ATTEMPTS) {
                  ended();
                  onFound.accept(found.getFirst().orBetter(found.getLast()));
                }
              }));
    }
    if (found.size() < ATTEMPTS && !attempts.isEmpty()) {
      BackgroundWork.Progress shown = attempts.getFirst();
      running.set(shown);
      shown
          .running()
          .addListener((property, was, is) -> {
            if (!is && shown.isCancelled()) {
              cancel();
            }
          });
    }
  }

  /// Stops the search; nothing is changed.
  void cancel() {
    List<BackgroundWork.Progress> stopped = List.copyOf(attempts);
    ended();
    stopped.stream()
        .filter(progress -> progress.running().get() && !progress.isCancelled())
        .forEach(BackgroundWork.Progress::cancel);
  }

  private void ended() {
    attempts.clear();
    running.set(null);
  }
}
