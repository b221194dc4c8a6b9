package org.porchlight.ui;

import java.util.Comparator;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Screen;

/// Where a screen stands: the destination that leads to it, its entry, its tab, its count.
final class ScreenPlace {
  /// As the sidebar and the tabs have them.
  static final Comparator<ScreenPlace> IN_ORDER =
      Comparator.comparing((ScreenPlace place) -> place.entry)
          .thenComparing(place -> place.tab, Comparator.nullsFirst(Comparator.naturalOrder()));

  private final Class<? extends Destination> destination;
  private final SidebarEntry entry;
  private final @Nullable VisitTab tab;
  private final Destination plain;
  private final Supplier<Screen> make;
  private final Supplier<String> count;
  private @Nullable Screen screen;

  /// @param plain where the entry or tab itself leads
  /// @param count what the badge says now; empty for none
  ScreenPlace(
      SidebarEntry entry,
      @Nullable VisitTab tab,
      Destination plain,
      Supplier<Screen> make,
      Supplier<String> count) {
    this.destination = plain.getClass();
    this.entry = entry;
    this.tab = tab;
    this.plain = plain;
    this.make = make;
    this.count = count;
  }

  boolean shows(Destination wanted) {
    return destination.isInstance(wanted);
  }

  SidebarEntry entry() {
    return entry;
  }

  @Nullable VisitTab tab() {
    return tab;
  }

  Destination plain() {
    return plain;
  }

  String count() {
    return count.get();
  }

  /// Made when first visited, then kept.
  Screen screen() {
    Screen made = screen;
    if (made == null) {
      made = make.get();
      screen = made;
    }
    return made;
  }

  /// The person goes elsewhere, or the window locks: what is half written is kept.
  void leave() {
    screen().leave();
    FormDrafts.keepNow(screen().content());
  }
}
