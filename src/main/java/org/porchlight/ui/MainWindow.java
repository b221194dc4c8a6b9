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
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.SightRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.Importer;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.District;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.storage.Action;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.choose.ChooseRooms;
import org.porchlight.ui.choose.ChooseView;
import org.porchlight.ui.choose.ChooseViewModel;
import org.porchlight.ui.debrief.DebriefRooms;
import org.porchlight.ui.debrief.DebriefView;
import org.porchlight.ui.debrief.DebriefViewModel;
import org.porchlight.ui.importing.ImportView;
import org.porchlight.ui.importing.ImportViewModel;
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
import org.porchlight.ui.kit.Words;
import org.porchlight.ui.outnow.OutNowView;
import org.porchlight.ui.outnow.OutNowViewModel;
import org.porchlight.ui.plan.PlanView;
import org.porchlight.ui.plan.PlanViewModel;
import org.porchlight.ui.promises.PromiseRooms;
import org.porchlight.ui.promises.PromisesView;
import org.porchlight.ui.promises.PromisesViewModel;
import org.porchlight.ui.reports.ReportsView;
import org.porchlight.ui.reports.ReportsViewModel;
import org.porchlight.ui.settings.AccessRooms;
import org.porchlight.ui.settings.SettingsView;
import org.porchlight.ui.students.StudentOrder;
import org.porchlight.ui.students.StudentRooms;
import org.porchlight.ui.students.StudentView;
import org.porchlight.ui.students.StudentViewModel;
import org.porchlight.ui.students.StudentsView;
import org.porchlight.ui.students.StudentsViewModel;
import org.porchlight.ui.today.TodayRooms;
import org.porchlight.ui.today.TodayView;
import org.porchlight.ui.today.TodayViewModel;

/// The window of an open district: sidebar, frame, and one line for each screen.
public final class MainWindow {
  private static final double NARROW_BELOW = 1120;

  private final Rooms rooms;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final ObjectProperty<Look> look;
  private final Runnable lock;

  private final Navigator navigator = new Navigator();
  private final Toasts toasts;
  private final List<ScreenPlace> places = new ArrayList<>();
  private final List<Finder> finders = new ArrayList<>();
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

  /// @param look how this laptop's window looks; changing it dresses the window at once
  /// @param lock closes the district and returns to unlocking
  public MainWindow(
      Rooms rooms,
      BackgroundWork background,
      ErrorMessages errors,
      ObjectProperty<Look> look,
      Runnable lock) {
    this.rooms = rooms;
    this.background = background;
    this.errors = errors;
    this.look = look;
    this.lock = lock;
    toasts = new Toasts(rooms.clock());
    toastPane = new ToastPane(toasts);
    placeScreens();
    places.sort(ScreenPlace.IN_ORDER);
    FindIndex index =
        new FindIndex(
            rooms.students(),
            rooms.households(),
            rooms.schools(),
            this::screensFound,
            rooms::today);
    finders.add(index);
    find = new FindField(finders, navigator, () -> readIndex(index));
    freshness = ScreenFrame.freshness(this::fillFreshness, () -> navigator.open(importOrHere()));
    sidebar = sidebar(false);
    root = new StackPane(frame, toastPane, overlay);
    root.setId("main-window");
    frame.setLeft(sidebar);
    frame.setCenter(main);
    navigator.connect(this::show, this::readFrame);
    toasts.onChange(this::readFrame, this::readAll);
    root.widthProperty().addListener((property, was, is) -> fit());
    look.addListener((property, was, is) -> fit());
    keyboard();
    new FileDrop(root, this::dropped);
    navigator.open(start());
  }

  // ---- One line a screen. Entries and tabs appear for the screens that stand here. ----

  private void placeScreens() {
    screen(
        SidebarEntry.TODAY,
        new Destination.Today(),
        () ->
            new TodayView(
                new TodayViewModel(todayRooms(), rooms.clock(), rooms.me(), background, navigator),
                navigator));
    StudentOrder order = new StudentOrder();
    screen(
        SidebarEntry.STUDENTS,
        Destination.students(Destination.StudentFilter.MISSING_TEN),
        () ->
            new StudentsView(
                new StudentsViewModel(studentRooms(), background, toasts, order), navigator));
    screen(
        SidebarEntry.STUDENTS,
        new Destination.Student(0),
        () ->
            new StudentView(
                new StudentViewModel(studentRooms(), background, toasts, order), navigator));
    tab(
        VisitTab.PLAN,
        new Destination.Plan(Optional.empty()),
        () -> new PlanView(plan(), navigator),
        this::nextVisitDay);
    tab(
        VisitTab.OUT_NOW,
        new Destination.OutNow(),
        () -> new OutNowView(outNow(), navigator),
        () -> countOf(rooms.plans().teamsOut().size()));
    tab(
        VisitTab.DEBRIEF,
        Destination.debrief(),
        () -> new DebriefView(debrief(), navigator),
        () -> countOf(rooms.visits().waitingForDebrief(rooms.today()).size()));
    screen(
        SidebarEntry.IMPORT,
        new Destination.Importing(),
        () ->
            new ImportView(
                new ImportViewModel(
                    new Importer(rooms.file(), rooms.clock(), rooms.me().id()),
                    new ImportDrafts(rooms.file(), rooms.clock()),
                    background,
                    errors,
                    toasts,
                    navigator),
                navigator));
    screen(
        SidebarEntry.REPORTS,
        new Destination.Reports(Destination.ReportKind.MONTHLY),
        () -> new ReportsView(reports(), navigator));
    screen(SidebarEntry.SETTINGS, new Destination.Settings(), this::settings);
    tab(
        VisitTab.CHOOSE,
        new Destination.Choose(),
        () -> new ChooseView(choose(), navigator),
        () -> countOf(familiesToReach()));
    screen(
        SidebarEntry.PROMISES,
        Destination.promises(),
        () -> new PromisesView(promises()),
        () -> countOf(promisesDue()));
  }

  private ReportsViewModel reports() {
    return new ReportsViewModel(
        ReportRooms.of(rooms.file(), rooms.clock()),
        rooms.me().schoolId(),
        background,
        errors,
        toasts,
        rooms.session());
  }

  private Screen settings() {
    return new SettingsView(
        rooms.file(),
        rooms.district(),
        rooms.schools(),
        rooms.staff(),
        rooms.attendance(),
        new AccessRooms(
            rooms.session(),
            rooms.accounts(),
            new SightRepository(rooms.file()),
            rooms.schools(),
            rooms.audit(),
            rooms.notes(),
            rooms.locking(),
            rooms.households(),
            background,
            errors),
        rooms.today(),
        look,
        toasts);
  }

  private PlanViewModel plan() {
    return new PlanViewModel(
        rooms.plans(), rooms.schools(), rooms.staff(), rooms.maps(), toasts, rooms.clock());
  }

  private OutNowViewModel outNow() {
    return new OutNowViewModel(rooms.plans(), rooms.district(), toasts, rooms.clock());
  }

  /// "Thu", the next day that has teams; empty when none has.
  private String nextVisitDay() {
    LocalDate tomorrow = rooms.today().plusDays(1);
    return rooms.plans().plans(tomorrow, tomorrow.plusDays(6)).stream()
        .findFirst()
        .map(plan -> Dates.shortWeekday(plan.date()))
        .orElse("");
  }

  private DebriefViewModel debrief() {
    return new DebriefViewModel(
        new DebriefRooms(
            rooms.visits(),
            rooms.barriers(),
            rooms.promises(),
            rooms.drafts(),
            rooms.households(),
            rooms.students(),
            rooms.staff(),
            rooms.schools()),
        rooms.clock(),
        rooms.me(),
        toasts);
  }

  private ChooseViewModel choose() {
    return new ChooseViewModel(
        new ChooseRooms(
            rooms.shortlists(),
            rooms.attendance(),
            rooms.contacts(),
            rooms.visits(),
            rooms.staff(),
            rooms.schools(),
            rooms.drafts()),
        rooms.clock(),
        rooms.me(),
        toasts);
  }

  private int familiesToReach() {
    AttendanceYear year = rooms.attendance().year(rooms.today());
    return rooms.shortlists().shortlist(year, rooms.today()).entries().size();
  }

  private PromisesViewModel promises() {
    return new PromisesViewModel(
        new PromiseRooms(
            rooms.promises(),
            rooms.households(),
            rooms.students(),
            rooms.staff(),
            rooms.schools(),
            rooms.drafts()),
        rooms.clock(),
        rooms.me(),
        toasts);
  }

  /// Overdue, or due today.
  private int promisesDue() {
    LocalDate today = rooms.today();
    SchoolCalendar calendar = rooms.schools().districtCalendar();
    return (int)
        rooms.promises().open().stream()
            .filter(promise -> !promise.status().isWaiting())
            .filter(promise -> promise.dueOn().equals(today) || promise.isOverdue(today, calendar))
            .count();
  }

  private TodayRooms todayRooms() {
    return new TodayRooms(
        rooms.attendance(),
        rooms.schools(),
        rooms.students(),
        rooms.households(),
        rooms.staff(),
        rooms.contacts(),
        rooms.visits(),
        rooms.promises(),
        rooms.plans(),
        new Importer(rooms.file(), rooms.clock(), rooms.me().id()));
  }

  private static String countOf(int number) {
    return number == 0 ? "" : Messages.text("kit.count", number);
  }

  private StudentRooms studentRooms() {
    return new StudentRooms(
        rooms.clock(),
        rooms.me(),
        rooms.students(),
        rooms.households(),
        rooms.schools(),
        rooms.staff(),
        rooms.attendance(),
        rooms.contacts(),
        rooms.shortlists(),
        rooms.visits(),
        rooms.barriers(),
        rooms.promises(),
        rooms.drafts(),
        rooms.notes(),
        rooms.session());
  }

  private void screen(SidebarEntry entry, Destination plain, Supplier<Screen> make) {
    screen(entry, plain, make, () -> "");
  }

  /// @param badge read again after every change; empty for none
  private void screen(
      SidebarEntry entry, Destination plain, Supplier<Screen> make, Supplier<String> badge) {
    place(entry, null, plain, make, badge);
  }

  private void tab(VisitTab tab, Destination plain, Supplier<Screen> make, Supplier<String> count) {
    place(SidebarEntry.VISITS, tab, plain, make, count);
  }

  /// The map is the same for everyone; what a role does not include says so in its place.
  private void place(
      SidebarEntry entry,
      @Nullable VisitTab tab,
      Destination plain,
      Supplier<Screen> make,
      Supplier<String> count) {
    Action needed = ScreenRights.of(plain);
    boolean allowed = rooms.session().may(needed);
    String words = tab == null ? entry.words() : tab.words();
    places.add(
        new ScreenPlace(
            entry,
            tab,
            plain,
            allowed ? make : () -> new RestrictedScreen(words, needed),
            allowed ? count : () -> ""));
  }

  // ---- the frame ----

  public Parent root() {
    return root;
  }

  public Navigator navigator() {
    return navigator;
  }

  /// Whose window this is.
  public long me() {
    return rooms.me().id();
  }

  /// The person goes, or the house is locked: the screen keeps what was begun.
  public void leave() {
    if (here != null) {
      here.screen().leave();
    }
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
      boolean onePerson = place.plain() instanceof Destination.Student;
      if (!onePerson && seen.add(place.plain())) {
        VisitTab tab = place.tab();
        found.add(
            new Finder.Found(
                place.entry().feather(),
                tab == null ? place.entry().words() : tab.words(),
                Messages.text("find.screen"),
                place.plain()));
      }
    }
    return found;
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
      here.screen().leave();
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
    ScreenFrame screenFrame = new ScreenFrame(place.screen(), freshness, find, strip);
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
        narrow, present, rooms.me(), sees(), this::openEntry, this::showSafetyCard, lock);
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

  private void openEntry(SidebarEntry entry) {
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
      frame.setLeft(sidebar);
      if (here != null) {
        sidebar.here(here.entry());
      }
      readFrame();
    }
  }

  // ---- keys ----

  private void keyboard() {
    Keyboard keys = new Keyboard();
    SidebarEntry[] entries = SidebarEntry.values();
    for (int i = 0; i < entries.length; i++) {
      SidebarEntry entry = entries[i];
      keys.on(digit(i + 1), () -> openEntry(entry), KeyCombination.SHORTCUT_DOWN);
    }
    for (VisitTab tab : VisitTab.values()) {
      keys.on(digit(tab.ordinal() + 1), () -> openTab(tab), KeyCombination.ALT_DOWN);
    }
    keys.on(KeyCode.K, this::find, KeyCombination.SHORTCUT_DOWN);
    keys.on(KeyCode.Z, toasts::undoLast, KeyCombination.SHORTCUT_DOWN);
    keys.on(
        KeyCode.Z,
        toastPane::toggleRecent,
        KeyCombination.SHORTCUT_DOWN,
        KeyCombination.SHIFT_DOWN);
    keys.on(KeyCode.P, () -> onScreen(Screen::print), KeyCombination.SHORTCUT_DOWN);
    keys.on(KeyCode.ENTER, () -> onScreen(Screen::primaryAction), KeyCombination.SHORTCUT_DOWN);
    keys.on(KeyCode.LEFT, navigator::back, KeyCombination.ALT_DOWN);
    keys.on(KeyCode.L, lock, KeyCombination.SHORTCUT_DOWN);
    keys.on(KeyCode.F9, this::showSafetyCard);
    keys.on(KeyCode.F1, () -> onScreen(s -> overlay.show(new KeysCard(s, overlay::close))));
    keys.on(KeyCode.F6, () -> nextRegion(1));
    keys.on(KeyCode.F6, () -> nextRegion(-1), KeyCombination.SHIFT_DOWN);
    for (KeyCode larger : List.of(KeyCode.PLUS, KeyCode.EQUALS, KeyCode.ADD)) {
      keys.on(larger, () -> stepText(1), KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }
    for (KeyCode smaller : List.of(KeyCode.MINUS, KeyCode.SUBTRACT)) {
      keys.on(smaller, () -> stepText(-1), KeyCombination.SHORTCUT_DOWN);
    }
    root.addEventFilter(KeyEvent.KEY_PRESSED, keys::handle);
    root.addEventHandler(KeyEvent.KEY_PRESSED, this::screenKey);
  }

  private static KeyCode digit(int number) {
    return KeyCode.valueOf("DIGIT" + number);
  }

  private void screenKey(KeyEvent event) {
    if (here == null || overlay.isOpen() || event.isConsumed() || Keyboard.isTyping(event)) {
      return;
    }
    if (here.screen().keyPressed(event)) {
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && here.screen().aboveTitle().get() != null) {
      navigator.back();
      event.consume();
    }
  }

  private void onScreen(Consumer<Screen> action) {
    if (here != null) {
      action.accept(here.screen());
    }
  }

  private void openTab(VisitTab tab) {
    tabPlaces().stream()
        .filter(place -> place.tab() == tab)
        .findFirst()
        .ifPresent(place -> navigator.open(place.plain()));
  }

  private void find() {
    if (find.getScene() == null) {
      openEntry(SidebarEntry.STUDENTS);
    }
    find.begin();
  }

  private void stepText(int direction) {
    look.set(look.get().stepped(direction));
  }

  private void nextRegion(int direction) {
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
