package org.porchlight.ui.today;

import java.time.Clock;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.porchlight.roster.StaffMember;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Navigator;

/// What Today shows, read anew on every arrival.
public final class TodayViewModel {
  private final TodayRooms rooms;
  private final Clock clock;
  private final StaffMember me;
  private final BackgroundWork background;
  private final Navigator navigator;
  private final ReadOnlyObjectWrapper<TodayPage> page =
      new ReadOnlyObjectWrapper<>(TodayPage.EMPTY);

  public TodayViewModel(
      TodayRooms rooms,
      Clock clock,
      StaffMember me,
      BackgroundWork background,
      Navigator navigator) {
    this.rooms = rooms;
    this.clock = clock;
    this.me = me;
    this.background = background;
    this.navigator = navigator;
  }

  ReadOnlyObjectProperty<TodayPage> page() {
    return page.getReadOnlyProperty();
  }

  void read() {
    background.run(progress -> new TodayReader(rooms, clock, me).read(), page::set);
  }

  /// The first row's button.
  void doFirst() {
    page.get().needs().stream().findFirst().ifPresent(this::open);
  }

  void open(Need need) {
    navigator.open(need.destination());
  }
}
