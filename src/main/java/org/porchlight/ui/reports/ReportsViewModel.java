package org.porchlight.ui.reports;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceYear;
import org.porchlight.planning.VisitPlan;
import org.porchlight.planning.VisitTeam;
import org.porchlight.reports.Audience;
import org.porchlight.reports.MeetingReport;
import org.porchlight.reports.MonthWorkbook;
import org.porchlight.reports.MonthlyChoices;
import org.porchlight.reports.MonthlyReasons;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.reports.PacketReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.reports.TeamOutSheet;
import org.porchlight.roster.School;
import org.porchlight.storage.Action;
import org.porchlight.storage.Doorkeeper;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.BackgroundWork.Progress;
import org.porchlight.ui.kit.Destination.ReportKind;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.FileExport;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.why.Counted;

/// Which report, about what, for whom; and the PDF it becomes. Every choice makes the PDF anew; a
/// report that cannot be made leaves the last good page and says why.
public final class ReportsViewModel {
  private static final int DAYS_BACK = 14;
  private static final int DAYS_AHEAD = 28;
  private static final String PLAN_SETTING = "reports.nextMonth.";
  private static final int LONGEST_PLAN = 1_000;

  /// The key of a report's file name: `ReportFile.MONTHLY`.
  private static final String FILE_WORDS = "ReportFile.";

  private final ReportRooms rooms;
  private final Doorkeeper door;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final FileExport export;

  private final ObjectProperty<ReportKind> kind = new SimpleObjectProperty<>(ReportKind.MONTHLY);
  private final ObservableList<School> schools = FXCollections.observableArrayList();
  private final ObservableList<YearMonth> months = FXCollections.observableArrayList();
  private final ObservableList<LocalDate> days = FXCollections.observableArrayList();
  private final ObservableList<VisitTeam> teams = FXCollections.observableArrayList();
  private final ObjectProperty<@Nullable School> school = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable YearMonth> month = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable LocalDate> day = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable VisitTeam> team = new SimpleObjectProperty<>();
  private final ObjectProperty<Audience> audience = new SimpleObjectProperty<>(Audience.SHAREABLE);
  private final BooleanProperty compares = new SimpleBooleanProperty(true);
  private final BooleanProperty tellsPlan = new SimpleBooleanProperty(false);
  private final StringProperty plan = new SimpleStringProperty("");

  private final ReadOnlyObjectWrapper<@Nullable PagePixels> page = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyIntegerWrapper pageIndex = new ReadOnlyIntegerWrapper();
  private final ReadOnlyIntegerWrapper pageCount = new ReadOnlyIntegerWrapper();
  private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

  private byte @Nullable [] pdf;
  private int pixelHeight = 900;
  private boolean reading;
  private @Nullable Progress making;
  private @Nullable Progress drawing;

  /// @param mySchool the school of the person working, chosen first; null for any
  /// @param door asked, and told, before anything is printed or saved
  public ReportsViewModel(
      ReportRooms rooms,
      @Nullable Long mySchool,
      BackgroundWork background,
      ErrorMessages errors,
      Toasts toasts,
      Doorkeeper door) {
    this.door = door;
    this.rooms = rooms;
    this.background = background;
    this.errors = errors;
    export = new FileExport(door, background, errors, toasts, trouble::set);
    read(mySchool);
    school.addListener((property, was, is) -> readPlan());
    month.addListener((property, was, is) -> readPlan());
    day.addListener((property, was, is) -> readTeams());
    for (ObjectProperty<?> choice : List.of(kind, school, month, team, audience)) {
      choice.addListener((property, was, is) -> make());
    }
    day.addListener((property, was, is) -> make());
    compares.addListener((property, was, is) -> make());
    tellsPlan.addListener((property, was, is) -> make());
  }

  // ---- reading ----

  /// Reads schools, months and planned days again, keeps what is chosen, and makes the page anew.
  void refresh() {
    School chosen = school.get();
    read(chosen == null ? null : chosen.id());
    make();
  }

  private void read(@Nullable Long wantedSchool) {
    reading = true;
    schools.setAll(rooms.schools().schoolsSeen());
    school.set(
        schools.stream()
            .filter(s -> wantedSchool != null && s.id() == wantedSchool)
            .findFirst()
            .orElse(schools.isEmpty() ? null : schools.getFirst()));
    readMonths();
    readDays();
    readTeams();
    readPlan();
    reading = false;
  }

  private void readMonths() {
    YearMonth chosen = month.get();
    AttendanceYear year = rooms.attendance().year(today());
    Optional<LocalDate> last = year.lastPostedDay();
    Optional<LocalDate> first =
        rooms
            .schools()
            .districtCalendar()
            .schoolDays(year.schoolYear().firstOfJuly(), year.schoolYear().lastOfJune())
            .stream()
            .findFirst();
    List<YearMonth> known = new ArrayList<>();
    if (first.isPresent() && last.isPresent()) {
      YearMonth from = YearMonth.from(first.get());
      for (YearMonth m = YearMonth.from(last.get()); !m.isBefore(from); m = m.minusMonths(1)) {
        known.add(m);
      }
    }
    months.setAll(known);
    YearMonth lastFull = YearMonth.from(today()).minusMonths(1);
    if (chosen != null && known.contains(chosen)) {
      month.set(chosen);
    } else if (known.contains(lastFull)) {
      month.set(lastFull);
    } else {
      month.set(known.isEmpty() ? null : known.getFirst());
    }
  }

  private void readDays() {
    LocalDate chosen = day.get();
    days.setAll(
        rooms.plans().plans(today().minusDays(DAYS_BACK), today().plusDays(DAYS_AHEAD)).stream()
            .map(VisitPlan::date)
            .toList());
    if (chosen != null && days.contains(chosen)) {
      day.set(chosen);
    } else {
      day.set(
          days.stream()
              .filter(date -> !date.isBefore(today()))
              .findFirst()
              .orElse(days.isEmpty() ? null : days.getLast()));
    }
  }

  private void readTeams() {
    boolean outer = reading;
    reading = true;
    VisitTeam chosen = team.get();
    LocalDate date = day.get();
    teams.setAll(date == null ? List.of() : rooms.plans().plan(date).teams());
    team.set(
        teams.stream()
            .filter(t -> chosen != null && t.id() == chosen.id())
            .findFirst()
            .orElse(teams.isEmpty() ? null : teams.getFirst()));
    reading = outer;
  }

  /// What the principal typed for this school and month, and whether anything was.
  private void readPlan() {
    boolean outer = reading;
    reading = true;
    plan.set(planKey().flatMap(rooms.districts()::findSetting).orElse(""));
    tellsPlan.set(!plan.get().isBlank());
    reading = outer;
  }

  private Optional<String> planKey() {
    School at = school.get();
    YearMonth in = month.get();
    return at == null || in == null
        ? Optional.empty()
        : Optional.of(PLAN_SETTING + at.id() + "." + in);
  }

  /// Keeps what was typed with this school and month, and shows it on the page.
  void rememberPlan(String typed) {
    String kept = typed.length() > LONGEST_PLAN ? typed.substring(0, LONGEST_PLAN) : typed;
    if (kept.equals(plan.get())) {
      return;
    }
    plan.set(kept);
    planKey().ifPresent(key -> rooms.districts().rememberSetting(key, kept));
    make();
  }

  private LocalDate today() {
    return LocalDate.now(rooms.clock());
  }

  // ---- the page ----

  private void make() {
    if (reading) {
      return;
    }
    if (making != null) {
      making.cancel();
    }
    if (!isChosen()) {
      pdf = null;
      pageCount.set(0);
      page.set(null);
      trouble.set(
          Messages.text(
              isMonthly() ? "reports.screen.noAttendance" : "reports.screen.nothingPlanned"));
      return;
    }
    working.set(true);
    Maker maker = maker();
    making =
        background.run(
            progress -> {
              byte[] made = maker.make();
              return new Made(made, new PrintedPages(made).count());
            },
            this::show,
            this::cannot);
  }

  @SuppressWarnings("ArrayRecordComponent") // handed from the maker to the page, never compared
  private record Made(byte[] pdf, int pages) {}

  @FunctionalInterface
  private interface Maker {
    byte[] make();
  }

  private boolean isChosen() {
    return switch (kind.get()) {
      case MONTHLY, MONTH_WORKBOOK -> school.get() != null && month.get() != null;
      case PACKET -> day.get() != null && team.get() != null;
      case TEAM_OUT -> day.get() != null;
      case MEETING -> true;
    };
  }

  private Maker maker() {
    School at = school.get();
    YearMonth in = month.get();
    LocalDate on = day.get();
    VisitTeam with = team.get();
    MonthlyChoices choices =
        new MonthlyChoices(audience.get(), compares.get(), tellsPlan.get() ? plan.get() : "");
    return switch (kind.get()) {
      case MONTHLY, MONTH_WORKBOOK ->
          () -> MonthlyReport.pdf(rooms, known(at).id(), known(in), choices);
      case PACKET -> () -> PacketReport.pdf(rooms, known(on), known(with).id());
      case TEAM_OUT -> () -> TeamOutSheet.pdf(rooms, known(on));
      case MEETING -> () -> MeetingReport.pdf(rooms);
    };
  }

  private static <T> T known(@Nullable T chosen) {
    if (chosen == null) {
      throw new IllegalStateException("nothing is chosen");
    }
    return chosen;
  }

  private void show(Made made) {
    pdf = made.pdf();
    trouble.set("");
    pageCount.set(made.pages());
    pageIndex.set(Math.min(pageIndex.get(), made.pages() - 1));
    draw();
  }

  private void cannot(Throwable problem) {
    working.set(false);
    trouble.set(errors.sentence(problem));
  }

  private void draw() {
    byte[] shown = pdf;
    if (shown == null) {
      return;
    }
    if (drawing != null) {
      drawing.cancel();
    }
    int index = pageIndex.get();
    int height = pixelHeight;
    working.set(true);
    drawing =
        background.run(
            progress -> new PrintedPages(shown).draw(index, height),
            drawn -> {
              page.set(drawn);
              working.set(false);
            },
            this::cannot);
  }

  /// How many pixels high the page is shown; the view tells whenever that changes.
  void showAt(int pixels) {
    if (pixels > 0 && pixels != pixelHeight) {
      pixelHeight = pixels;
      draw();
    }
  }

  void turn(int pages) {
    int target = Math.clamp(pageIndex.get() + pages, 0, Math.max(0, pageCount.get() - 1));
    if (target != pageIndex.get()) {
      pageIndex.set(target);
      draw();
    }
  }

  /// Every page in print quality, made beside the window.
  void drawForPrinter(int pixels, Consumer<List<PagePixels>> whenDrawn) {
    byte[] shown = pdf;
    if (shown == null) {
      return;
    }
    String subject = subject();
    background.run(
        progress -> {
          door.admit(Action.PRINT, subject);
          PrintedPages pages = new PrintedPages(shown);
          List<PagePixels> drawn = new ArrayList<>();
          for (int i = 0; i < pages.count(); i++) {
            drawn.add(pages.draw(i, pixels));
          }
          return drawn;
        },
        whenDrawn,
        this::cannot);
  }

  // ---- numbers ----

  /// The numbers of the month shown, with their rows; none for papers that only list.
  List<Counted> numbers() {
    School of = school.get();
    YearMonth in = month.get();
    return isMonthly() && of != null && in != null && pageCount.get() > 0
        ? MonthlyReasons.of(rooms, of.id(), in)
        : List.of();
  }

  // ---- saving ----

  /// Whether a file saved now would hold names of children or families.
  boolean savesNames() {
    return !isMonthly() || audience.get() == Audience.INTERNAL;
  }

  /// Whether the same report can be saved without names.
  boolean canLeaveNamesOut() {
    return isMonthly();
  }

  boolean isMonthly() {
    return kind.get() == ReportKind.MONTHLY || kind.get() == ReportKind.MONTH_WORKBOOK;
  }

  /// A name for the file that names no family.
  String fileName(String ending) {
    School at = school.get();
    YearMonth in = month.get();
    LocalDate on = day.get();
    String about =
        isMonthly()
            ? (at == null ? "" : at.shortName()) + " " + (in == null ? "" : in)
            : String.valueOf(on);
    String words = Messages.text(FILE_WORDS + kind.get().name()) + " " + about;
    return words.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-") + ending;
  }

  /// Saves the page as shown, or without names.
  void savePdf(Path target, boolean withNames) {
    byte[] shown = pdf;
    if (shown == null) {
      return;
    }
    School at = school.get();
    YearMonth in = month.get();
    boolean compared = compares.get();
    boolean anew = savesNames() && !withNames;
    save(
        target,
        () ->
            anew
                ? MonthlyReport.pdf(
                    rooms,
                    known(at).id(),
                    known(in),
                    new MonthlyChoices(Audience.SHAREABLE, compared, ""))
                : shown);
  }

  void saveWorkbook(Path target, boolean withNames) {
    School at = school.get();
    YearMonth in = month.get();
    Audience readers = withNames ? Audience.INTERNAL : Audience.SHAREABLE;
    save(target, () -> MonthWorkbook.xlsx(rooms, known(at).id(), known(in), readers));
  }

  /// What is printed or saved, for the audit trail and the print queue: no names.
  String subject() {
    return "report/" + kind.get().name().toLowerCase(Locale.ROOT) + "/" + month.get();
  }

  private void save(Path target, Maker maker) {
    export.save(target, subject(), maker::make);
  }

  /// The printer did not answer, or there is none.
  void printerIsSilent() {
    trouble.set(Messages.text("reports.screen.noPrinter"));
  }

  // ---- what is chosen ----

  ObjectProperty<ReportKind> kind() {
    return kind;
  }

  ObservableList<School> schools() {
    return schools;
  }

  ObservableList<YearMonth> months() {
    return months;
  }

  ObservableList<LocalDate> days() {
    return days;
  }

  ObservableList<VisitTeam> teams() {
    return teams;
  }

  ObjectProperty<@Nullable School> school() {
    return school;
  }

  ObjectProperty<@Nullable YearMonth> month() {
    return month;
  }

  ObjectProperty<@Nullable LocalDate> day() {
    return day;
  }

  ObjectProperty<@Nullable VisitTeam> team() {
    return team;
  }

  ObjectProperty<Audience> audience() {
    return audience;
  }

  BooleanProperty compares() {
    return compares;
  }

  BooleanProperty tellsPlan() {
    return tellsPlan;
  }

  StringProperty plan() {
    return plan;
  }

  ReadOnlyObjectProperty<@Nullable PagePixels> page() {
    return page.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty pageIndex() {
    return pageIndex.getReadOnlyProperty();
  }

  ReadOnlyIntegerProperty pageCount() {
    return pageCount.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty working() {
    return working.getReadOnlyProperty();
  }

  /// What is wrong, in a sentence; "" when nothing is.
  ReadOnlyStringProperty trouble() {
    return trouble.getReadOnlyProperty();
  }
}
