package org.porchlight.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.OutTimes;
import org.porchlight.roster.District;
import org.porchlight.roster.School;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Finder;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.OverlayPane;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.ToastPane;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.ui.kit.WhyDrawer;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// The window of an open district: sidebar, header and the screen one is on.
public final class MainWindow {
  private static final double NARROW_BELOW = 1120;

  private final Rooms rooms;
  private final BackgroundWork background;
  private final ObjectProperty<Look> look;
  private final WayOut wayOut;

  private final Navigator navigator = new Navigator();
  private final Toasts toasts;
  private final List<ScreenPlace> places;
  private final BorderPane frame = new BorderPane();
  private final VBox main = new VBox();
  private final OverlayPane overlay = new OverlayPane();
  private final ToastPane toastPane;
  private final StackPane root;
  private final FindField find;
  private final Button freshness;
  private Sidebar sidebar;
  private @Nullable VisitTabs tabs;
  private @Nullable ScreenPlace here;
  private @Nullable WhyDrawer drawer;
  private Consumer<List<OutTimes>> teamsOut = teams -> {};

  /// @param look how this laptop's window looks; changing it dresses the window at once
  /// @param lock closes the district and returns to unlocking
  public MainWindow(
      Rooms rooms,
      BackgroundWork background,
      ErrorMessages errors,
      ObjectProperty<Look> look,
      Runnable lock) {
    this(rooms, background, errors, look, WayOut.locking(lock));
  }

  MainWindow(
      Rooms rooms,
      BackgroundWork background,
      ErrorMessages errors,
      ObjectProperty<Look> look,
      WayOut wayOut) {
    this.rooms = rooms;
    this.background = background;
    this.look = look;
    this.wayOut = wayOut;
    toasts = new Toasts(rooms.clock());
    toastPane = new ToastPane(toasts);
    places = new ScreenPlaces(rooms, background, errors, look, navigator, toasts, wayOut).inOrder();
    FindIndex index =
        new FindIndex(
            rooms.students(),
            rooms.households(),
            rooms.schools(),
            this::screensFound,
            rooms::today);
    find = new FindField(List.of(index), navigator, () -> readIndex(index));
    freshness = ScreenFrame.freshness(this::fillFreshness, () -> navigator.open(importOrHere()));
    sidebar = sidebar(false);
    root = new StackPane(frame, toastPane, overlay);
    root.setId("main-window");
    frame.setLeft(sidebar.place());
    frame.setCenter(main);
    navigator.connect(this::show, this::readFrame);
    toasts.onChange(this::readFrame, this::readAll);
    root.widthProperty().addListener((property, was, is) -> fit());
    look.addListener((property, was, is) -> fit());
    Keyboard keys = WindowKeys.of(this, wayOut);
    root.addEventFilter(KeyEvent.KEY_PRESSED, keys::handle);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::screenKey);
    new FileDrop(root, this::dropped);
    navigator.open(start());
  }

  // ---- the frame ----

  public Parent root() {
    return root;
  }

  public Navigator navigator() {
    return navigator;
  }

  /// The district this window shows.
  DistrictFile file() {
    return rooms.file();
  }

  /// Whose window this is.
  public long me() {
    return rooms.me().id();
  }

  /// Hears now, and after every change, when teams that are out are due.
  void tellTeamsOut(Consumer<List<OutTimes>> listener) {
    teamsOut = listener;
    listener.accept(rooms.plans().outTimes());
  }

  /// A team became overdue, or is no longer: Today and the badges tell it at once.
  void alarmChanged() {
    readCounts();
    Destination now = navigator.current().get();
    if (now instanceof Destination.Today || now instanceof Destination.OutNow) {
      onScreen(Screen::refresh);
    }
  }

  /// The person goes, or the house is locked: the screen keeps what was begun.
  public void leave() {
    if (here != null) {
      here.leave();
    }
  }

  /// Numbers of the screen one is on that stand in no link of their own.
  List<Counted> numbersOfScreen() {
    return here == null ? List.of() : here.screen().numbers();
  }

  /// F9.
  public void showSafetyCard() {
    District district = rooms.district().district();
    overlay.show(
        new SafetyCard(
            new SafetyCard.Numbers(
                district.childProtectionLine(),
                district.administratorName(),
                district.administratorPhone(),
                district.safetyProtocol()),
            overlay::close));
  }

  /// A spreadsheet dropped anywhere is brought in.
  void dropped(List<Path> files) {
    navigator.open(importOrHere());
    onScreen(screen -> screen.take(files));
  }

  private void readIndex(FindIndex index) {
    background.run(
        progress -> {
          index.refresh();
          return true;
        },
        done -> {});
  }

  /// The window's places, as the find field names them.
  private List<Finder.Found> screensFound() {
    Set<Destination> seen = new HashSet<>();
    List<Finder.Found> found = new ArrayList<>();
    for (ScreenPlace place : places) {
      boolean onePerson =
          place.plain() instanceof Destination.Student
              || place.plain() instanceof Destination.Family;
      if (!onePerson && seen.add(place.plain())) {
        found.add(
            new Finder.Found(
                place.entry().feather(),
                nameOf(place),
                Messages.text("find.screen"),
                place.plain()));
      }
    }
    return found;
  }

  private static String nameOf(ScreenPlace place) {
    VisitTab tab = place.tab();
    if (place.plain() instanceof Destination.Meeting) {
      return Messages.text("meeting.title");
    }
    return tab == null ? place.entry().words() : tab.words();
  }

  private Destination start() {
    return places.isEmpty() ? new Destination.Today() : places.getFirst().plain();
  }

  private void show(Destination destination) {
    Optional<ScreenPlace> place = placeOf(destination);
    if (place.isEmpty()) {
      return;
    }
    if (here != null && here != place.get()) {
      here.leave();
    }
    here = place.get();
    draw(here);
    here.screen().arrive(destination);
    readCounts();
  }

  private Optional<ScreenPlace> placeOf(Destination destination) {
    return places.stream().filter(place -> place.shows(destination)).findFirst();
  }

  private void draw(ScreenPlace place) {
    List<Node> strip = new ArrayList<>();
    tabs = null;
    if (place.tab() != null) {
      tabs = new VisitTabs(tabPlaces(), place.tab(), navigator::open);
      strip.add(tabs);
    }
    ScreenFrame screenFrame = new ScreenFrame(place.screen(), freshness, find, strip, navigator);
    drawer = screenFrame.drawer();
    VBox.setVgrow(screenFrame, Priority.ALWAYS);
    main.getChildren().clear();
    if (rooms.district().district().isSample()) {
      main.getChildren().add(sampleRibbon());
    }
    main.getChildren().add(screenFrame);
    sidebar.here(place.entry());
  }

  private List<ScreenPlace> tabPlaces() {
    return places.stream().filter(place -> place.tab() != null).toList();
  }

  private static Label sampleRibbon() {
    Label ribbon = Words.plain(Messages.text("window.sample"), "sample-ribbon");
    ribbon.setGraphic(Icons.of("fth-info"));
    ribbon.setId("sample-ribbon");
    return ribbon;
  }

  private Sidebar sidebar(boolean narrow) {
    Set<SidebarEntry> present = EnumSet.noneOf(SidebarEntry.class);
    places.forEach(place -> present.add(place.entry()));
    return new Sidebar(
        narrow, present, rooms.me(), sees(), this::openEntry, this::showSafetyCard, wayOut.lock());
  }

  /// "Sees Birch Creek": said where somebody is limited to schools of their own; else empty.
  private String sees() {
    return rooms.session().seesEverybody()
        ? ""
        : Messages.text(
            "window.sees",
            rooms.schools().schools().stream()
                .filter(school -> rooms.session().schools().contains(school.id()))
                .map(School::shortName)
                .collect(Collectors.joining(", ")));
  }

  void openEntry(SidebarEntry entry) {
    places.stream()
        .filter(place -> place.entry() == entry)
        .findFirst()
        .ifPresent(place -> navigator.open(place.plain()));
  }

  private Destination importOrHere() {
    Destination importing = new Destination.Importing();
    return placeOf(importing).isPresent() ? importing : navigator.current().get();
  }

  /// Reads badges and "attendance through" again.
  private void readFrame() {
    readCounts();
    fillFreshness(freshness);
    teamsOut.accept(rooms.plans().outTimes());
  }

  private void readCounts() {
    for (SidebarEntry entry : SidebarEntry.values()) {
      places.stream()
          .filter(place -> place.entry() == entry && place.tab() == null)
          .findFirst()
          .ifPresent(place -> sidebar.badge(entry, place.count()));
    }
    if (tabs != null) {
      tabs.readCounts();
    }
  }

  private void readAll() {
    readFrame();
    if (here != null) {
      here.screen().refresh();
    }
  }

  private void fillFreshness(Button button) {
    Optional<LocalDate> through = rooms.attendance().lastPostedDay(rooms.today());
    button.setGraphic(Icons.of("fth-calendar"));
    button.setText(
        through
            .map(day -> Messages.text("window.through", Dates.day(day)))
            .orElseGet(() -> Messages.text("window.through.none")));
  }

  private void fit() {
    double effective = root.getWidth() * 100 / look.get().textSize();
    boolean narrow = root.getWidth() > 0 && effective < NARROW_BELOW;
    if (narrow != sidebar.isNarrow()) {
      sidebar = sidebar(narrow);
      frame.setLeft(sidebar.place());
      if (here != null) {
        sidebar.here(here.entry());
      }
      readFrame();
    }
  }

  // ---- keys ----

  void undoLast() {
    toasts.undoLast();
  }

  void toggleRecent() {
    toastPane.toggleRecent();
  }

  /// F1.
  void showKeys() {
    onScreen(screen -> overlay.show(new KeysCard(screen, wayOut.report(), overlay::close)));
  }

  private void screenKey(KeyEvent event) {
    if (here == null || overlay.isOpen() || event.isConsumed() || Keyboard.isTyping(event)) {
      return;
    }
    if (here.screen().keyPressed(event)) {
      event.consume();
    } else if ("?".equals(event.getText()) && drawer != null) {
      drawer.openAll(here.screen().numbers());
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && here.screen().aboveTitle().get() != null) {
      navigator.back();
      event.consume();
    }
  }

  void onScreen(Consumer<Screen> action) {
    if (here != null) {
      action.accept(here.screen());
    }
  }

  void openTab(VisitTab tab) {
    tabPlaces().stream()
        .filter(place -> place.tab() == tab)
        .findFirst()
        .ifPresent(place -> navigator.open(place.plain()));
  }

  void find() {
    if (find.getScene() == null) {
      openEntry(SidebarEntry.STUDENTS);
    }
    find.begin();
  }

  void stepText(int direction) {
    look.set(look.get().stepped(direction));
  }

  void nextRegion(int direction) {
    List<Node> regions = new ArrayList<>(List.of(sidebar));
    main.getChildren().stream()
        .filter(ScreenFrame.class::isInstance)
        .map(ScreenFrame.class::cast)
        .forEach(screen -> regions.addAll(screen.regions()));
    List<Node> open = regions.stream().filter(r -> Focus.firstWithin(r).isPresent()).toList();
    int at = 0;
    for (int i = 0; i < open.size(); i++) {
      at = Focus.isWithin(open.get(i)) ? i : at;
    }
    Focus.firstWithin(open.get(Math.floorMod(at + direction, open.size())))
        .ifPresent(Node::requestFocus);
  }
}
