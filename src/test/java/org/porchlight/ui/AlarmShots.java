package org.porchlight.ui;

import java.time.Clock;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.layout.BorderPane;
import org.porchlight.planning.OutTimes;

/// A page with the alarm above it, for the pictures.
public final class AlarmShots {
  private AlarmShots() {}

  /// @param open the house is open: the bar has the way to the board
  public static Parent over(Parent page, List<OutTimes> out, Clock clock, boolean open) {
    OutWatch watch = new OutWatch(clock);
    watch.watch(out, clock);
    AlarmBar bar = new AlarmBar(watch, () -> {});
    bar.showBoard(open);
    BorderPane all = new BorderPane(page);
    all.setTop(bar);
    return all;
  }
}
