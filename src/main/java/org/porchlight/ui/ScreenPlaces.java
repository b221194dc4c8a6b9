package org.porchlight.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.SightRepository;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.importing.ImportDrafts;
import org.porchlight.importing.Importer;
import org.porchlight.outreach.LadderRepository;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.storage.Action;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.choose.ChooseRooms;
import org.porchlight.ui.choose.ChooseView;
import org.porchlight.ui.choose.ChooseViewModel;
import org.porchlight.ui.choose.RelationalViewModel;
import org.porchlight.ui.debrief.DebriefRooms;
import org.porchlight.ui.debrief.DebriefView;
import org.porchlight.ui.debrief.DebriefViewModel;
import org.porchlight.ui.history.HistoryView;
import org.porchlight.ui.history.HistoryViewModel;
import org.porchlight.ui.importing.ImportView;
import org.porchlight.ui.importing.ImportViewModel;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.ui.meeting.MeetingView;
import org.porchlight.ui.meeting.MeetingViewModel;
import org.porchlight.ui.outnow.OutNowView;
import org.porchlight.ui.outnow.OutNowViewModel;
import org.porchlight.ui.plan.PlanView;
import org.porchlight.ui.plan.PlanViewModel;
import org.porchlight.ui.promises.PromiseRooms;
import org.porchlight.ui.promises.PromisesView;
import org.porchlight.ui.promises.PromisesViewModel;
import org.porchlight.ui.reconcile.ReconcileView;
import org.porchlight.ui.reconcile.ReconcileViewModel;
import org.porchlight.ui.reports.ReportsView;
import org.porchlight.ui.reports.ReportsViewModel;
import org.porchlight.ui.settings.AccessRooms;
import org.porchlight.ui.settings.AddressRooms;
import org.porchlight.ui.settings.BackupRooms;
import org.porchlight.ui.settings.HelpSection;
import org.porchlight.ui.settings.MapRooms;
import org.porchlight.ui.settings.ReachingViewModel;
import org.porchlight.ui.settings.SettingsView;
import org.porchlight.ui.students.FamilyView;
import org.porchlight.ui.students.FamilyViewModel;
import org.porchlight.ui.students.StudentOrder;
import org.porchlight.ui.students.StudentRooms;
import org.porchlight.ui.students.StudentView;
import org.porchlight.ui.students.StudentViewModel;
import org.porchlight.ui.students.StudentsView;
import org.porchlight.ui.students.StudentsViewModel;
import org.porchlight.ui.today.SafeKeeping;
import org.porchlight.ui.today.TodayRooms;
import org.porchlight.ui.today.TodayView;
import org.porchlight.ui.today.TodayViewModel;

/// The screens of an open district and where each stands: one line a screen. Entries and tabs
/// appear for the screens that stand here.
final class ScreenPlaces {
  private final Rooms rooms;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final ObjectProperty<Look> look;
  private final Navigator navigator;
  private final Toasts toasts;
  private final WayOut wayOut;
  private final List<ScreenPlace> places = new ArrayList<>();

  ScreenPlaces(
      Rooms rooms,
      BackgroundWork background,
      ErrorMessages errors,
      ObjectProperty<Look> look,
      Navigator navigator,
      Toasts toasts,
      WayOut wayOut) {
    this.rooms = rooms;
    this.background = background;
    this.errors = errors;
    this.look = look;
    this.navigator = navigator;
    this.toasts = toasts;
    this.wayOut = wayOut;
  }

  /// As the sidebar and the tabs have them.
  List<ScreenPlace> inOrder() {
    placeScreens();
    places.sort(ScreenPlace.IN_ORDER);
    return List.copyOf(places);
  }

  private void placeScreens() {
    screen(
        SidebarEntry.TODAY,
        new Destination.Today(),
        () ->
            new TodayView(
                new TodayViewModel(todayRooms(), rooms.clock(), rooms.me(), background, navigator),
                navigator));
    screen(
        SidebarEntry.TODAY,
        new Destination.Meeting(),
        () ->
            new MeetingView(
                new MeetingViewModel(
                    ReportRooms.of(rooms.file(), rooms.clock()), rooms.me(), toasts),
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
    screen(
        SidebarEntry.STUDENTS,
        new Destination.Family(0),
        () ->
            new FamilyView(
                new FamilyViewModel(studentRooms(), background, toasts, order), navigator));
    tab(
        VisitTab.PLAN,
        new Destination.Plan(Optional.empty()),
        () -> new PlanView(plan(), formDrafts(), navigator),
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
    tab(
        VisitTab.HISTORY,
        new Destination.History(),
        () -> new HistoryView(history(), navigator),
        () -> "");
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
    screen(
        SidebarEntry.REPORTS,
        new Destination.Reconcile(),
        () -> new ReconcileView(reconcile(), navigator));
    screen(SidebarEntry.SETTINGS, new Destination.Settings(), this::settings);
    tab(
        VisitTab.CHOOSE,
        new Destination.Choose(),
        () -> new ChooseView(choose(), relational(), navigator),
        () -> countOf(familiesToReach()));
    screen(
        SidebarEntry.PROMISES,
        Destination.promises(),
        () -> new PromisesView(promises()),
        () -> countOf(promisesDue()));
  }

  private HistoryViewModel history() {
    return new HistoryViewModel(
        rooms.visits(),
        rooms.households(),
        rooms.students(),
        rooms.staff(),
        rooms.clock(),
        background);
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

  private ReconcileViewModel reconcile() {
    return new ReconcileViewModel(
        rooms.file(),
        ReportRooms.of(rooms.file(), rooms.clock()),
        rooms.session(),
        background,
        errors,
        toasts);
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
        new ReachingViewModel(
            rooms.shortlists(),
            new LadderRepository(rooms.file()),
            rooms.attendance(),
            toasts,
            rooms.clock()),
        new BackupRooms(
            rooms.file(), rooms.session(), wayOut.wall(), background, errors, wayOut.goBack()),
        new MapRooms(
            rooms.roads(), rooms.schools(), rooms.session(), rooms.clock(), background, errors),
        new AddressRooms(
            rooms.addresses(),
            rooms.homes(),
            rooms.map(),
            rooms.schools(),
            rooms.session(),
            rooms.clock(),
            background,
            errors),
        new HelpSection(wayOut.report()),
        formDrafts(),
        rooms.today(),
        look,
        toasts);
  }

  private PlanViewModel plan() {
    return new PlanViewModel(
        rooms.plans(),
        rooms.schools(),
        rooms.visitors(),
        rooms.map(),
        background,
        toasts,
        rooms.clock());
  }

  private FormDrafts formDrafts() {
    return new FormDrafts(rooms.drafts(), rooms.clock(), rooms.me().id());
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
            rooms.schools(),
            rooms.notes()),
        rooms.clock(),
        rooms.me(),
        toasts);
  }

  private ChooseViewModel choose() {
    return new ChooseViewModel(chooseRooms(), rooms.clock(), rooms.me(), toasts);
  }

  private RelationalViewModel relational() {
    return new RelationalViewModel(chooseRooms(), rooms.clock(), rooms.me(), toasts);
  }

  private ChooseRooms chooseRooms() {
    return new ChooseRooms(
        rooms.shortlists(),
        rooms.attendance(),
        rooms.contacts(),
        rooms.visits(),
        rooms.staff(),
        rooms.schools(),
        rooms.drafts());
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
        new LadderRepository(rooms.file()),
        new Importer(rooms.file(), rooms.clock(), rooms.me().id()),
        rooms.district().district().isSample() ? null : safeKeeping());
  }

  private SafeKeeping safeKeeping() {
    return new SafeKeeping(
        rooms.file().secondPlace().orElse(null),
        rooms.accounts(),
        rooms.session().may(Action.MANAGE_PEOPLE));
  }

  private static String countOf(int number) {
    return number == 0 ? "" : Messages.text("kit.count", number);
  }

  private StudentRooms studentRooms() {
    return StudentRooms.of(rooms.file(), rooms.clock(), rooms.me(), rooms.session());
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
}
