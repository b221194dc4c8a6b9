package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.porchlight.attendance.Days;
import org.porchlight.reports.MonthlyFacts;
import org.porchlight.reports.MonthlyReasons;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.reports.ReportRooms;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.sample.SampleDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.Fonts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.WhyEvent;
import org.porchlight.why.Counted;
import org.porchlight.why.CountedRow;
import org.testfx.framework.junit5.ApplicationTest;

/// *Why this number?* on the whole sample district: for 200 numbers drawn at random from every
/// screen and report, the panel is opened and must list exactly the rows the number says.
class EveryNumberTest extends ApplicationTest {
  private static final int DRAWN = Integer.getInteger("porchlight.numbers", 200);
  private static final YearMonth MONTH = YearMonth.of(2026, 11);

  private static @Nullable DistrictFile file;
  private @Nullable MainWindow window;
  private @Nullable Scene scene;

  @BeforeAll
  static void build() {
    file = DistrictFile.inMemory();
    SampleDistrict.build(file(), sentence -> {});
  }

  @AfterAll
  static void close() {
    file().close();
  }

  private static DistrictFile file() {
    if (file == null) {
      throw new IllegalStateException("not built");
    }
    return file;
  }

  @Override
  public void start(Stage stage) {
    Fonts.load();
    StaffMember ruiz =
        new StaffRepository(file())
            .staff().stream()
                .filter(member -> member.name().equals("Mr. Ruiz"))
                .findFirst()
                .orElseThrow();
    MainWindow made =
        new MainWindow(
            Rooms.of(file(), SampleDistrict.clock(), ruiz),
            BackgroundWork.atOnce(),
            new ErrorMessages(),
            new SimpleObjectProperty<>(Look.NORMAL),
            () -> {});
    window = made;
    Scene shown = new Scene(made.root(), 1440, 900);
    Look.NORMAL.withReducedMotion(true).apply(shown);
    scene = shown;
    stage.setScene(shown);
    stage.show();
  }

  private void open(Destination place) {
    interact(() -> {
      if (window != null) {
        window.navigator().open(place);
      }
    });
  }

  /// A number with the place where it stands.
  private record Standing(Destination place, Counted number) {}

  @Test
  void twoHundredNumbersListExactlyTheirRows() {
    List<Standing> all = everyNumber();
    assertTrue(all.size() >= 2 * DRAWN, all.size() + " numbers found");
    Collections.shuffle(all, new Random(200));
    List<Standing> drawn = all.subList(0, DRAWN);
    Set<Counted.Kind> kinds = EnumSet.noneOf(Counted.Kind.class);
    Set<String> places = new TreeSet<>();
    Map<Destination, List<Standing>> byPlace =
        drawn.stream()
            .collect(
                Collectors.groupingBy(Standing::place, LinkedHashMap::new, Collectors.toList()));
    byPlace.forEach((place, here) -> {
      open(place);
      interact(() -> here.forEach(one -> check(one.number())));
    });
    for (Standing one : drawn) {
      kinds.add(one.number().kind());
      places.add(one.place().getClass().getSimpleName());
    }
    assertTrue(kinds.size() >= 3, "kinds of numbers: " + kinds);
    assertTrue(
        places.containsAll(Set.of("Today", "Students", "Student", "Choose", "Reports")),
        "drawn from " + places);
  }

  /// Every screen with numbers, and a dozen students.
  private List<Standing> everyNumber() {
    List<Destination> places =
        new ArrayList<>(
            List.of(
                new Destination.Today(),
                new Destination.Meeting(),
                Destination.students(Destination.StudentFilter.MISSING_TEN),
                new Destination.Choose(),
                Destination.plan(SampleDistrict.TODAY.plusDays(1)),
                Destination.promises(),
                new Destination.Reports(Destination.ReportKind.MONTHLY)));
    new org.porchlight.attendance.AttendanceRepository(file())
        .year(SampleDistrict.TODAY).standings().stream()
            .filter(standing -> standing.studentId() % 97 == 0)
            .forEach(standing -> places.add(new Destination.Student(standing.studentId())));
    List<Standing> all = new ArrayList<>();
    for (Destination place : places) {
      open(place);
      Map<String, Counted> here = new LinkedHashMap<>();
      interact(() -> numbersHere().forEach(number -> here.put(number.id(), number)));
      assertFalse(here.isEmpty(), "no number on " + place);
      here.values().forEach(number -> all.add(new Standing(place, number)));
    }
    return all;
  }

  private List<Counted> numbersHere() {
    List<Counted> numbers = new ArrayList<>();
    if (scene == null || window == null) {
      return numbers;
    }
    for (Node node : scene.getRoot().lookupAll("." + NumberLink.STYLE_CLASS)) {
      if (node instanceof NumberLink link) {
        link.numbers().forEach(number -> assertStands(link, number));
        numbers.addAll(link.numbers());
      }
    }
    numbers.addAll(window.numbersOfScreen());
    return numbers;
  }

  /// The words on screen hold the number the panel will explain.
  private static void assertStands(NumberLink link, Counted number) {
    String words = link.stands().replace("**", "");
    List<String> forms = new ArrayList<>(List.of(number.shown()));
    if (number.kind() == Counted.Kind.SHARE) {
      forms.add(
          number.rows().stream().anyMatch(row -> row.amount() != 1)
              ? Days.written(number.number())
              : Messages.text("why.count", number.number()));
    }
    forms.add(Messages.text("why.count", number.number()));
    assertTrue(
        forms.stream().anyMatch(words::contains),
        () -> "'" + words + "' does not say " + number.shown());
  }

  private void check(Counted number) {
    if (scene != null) {
      WhyEvent.ask(scene.lookup(".why-drawer"), number);
    }
    ListView<CountedRow> list = lookup("#why-rows").queryListView();
    List<CountedRow> rows = List.copyOf(list.getItems());
    assertRows(number, rows);
    if (number.whole().isPresent()) {
      Counted whole = number.whole().get();
      lookup("#why-whole").queryAs(ToggleButton.class).fire();
      assertRows(whole, List.copyOf(list.getItems()));
      assertEquals(Days.percent(number.number(), whole.number()), number.shown());
    }
    rows.forEach(row -> assertFalse(row.title().isBlank(), "a row without words"));
  }

  private static void assertRows(Counted number, List<CountedRow> rows) {
    switch (number.kind()) {
      case COUNT -> {
        assertEquals(number.number(), rows.size(), number.toString());
        assertEquals(Messages.text("why.count", rows.size()), number.shown());
      }
      case DAYS -> {
        assertEquals(number.number(), sum(rows), number.toString());
        assertEquals(Days.written(sum(rows)), number.shown());
        assertTrue(rows.stream().allMatch(row -> row.amount() > 0), "a row that counts nothing");
      }
      case SHARE ->
          assertEquals(
              number.number(),
              rows.stream().allMatch(row -> row.amount() == 1) && sum(rows) == number.number()
                  ? rows.size()
                  : sum(rows),
              number.toString());
      case MIDDLE -> {
        int[] sorted = rows.stream().mapToInt(CountedRow::amount).sorted().toArray();
        assertEquals(sorted[sorted.length / 2], number.number(), number.toString());
      }
      case TOLD -> assertEquals(1, rows.size(), number.toString());
    }
  }

  private static int sum(List<CountedRow> rows) {
    return rows.stream().mapToInt(CountedRow::amount).sum();
  }

  /// What the paper says and what the panel counts come from two readings of the same month.
  @Test
  void theMonthlyReportSaysTheNumbersTheRowsMake() {
    ReportRooms rooms = ReportRooms.of(file(), SampleDistrict.clock());
    for (School school : rooms.schools().schools()) {
      Map<String, Integer> counted = new LinkedHashMap<>();
      MonthlyReasons.of(rooms, school.id(), MONTH)
          .forEach(number -> counted.put(number.id(), number.number()));
      MonthlyFacts facts = MonthlyReport.facts(rooms, school.id(), MONTH);
      Map<String, Integer> paper = new LinkedHashMap<>();
      paper.put("month.all.share", facts.whole().bands().chronic());
      paper.put("month.all.students", facts.whole().bands().counted());
      facts
          .grades()
          .forEach(row -> {
            String grade = row.grade().orElseThrow().code();
            paper.put("month." + grade + ".share", row.bands().chronic());
            paper.put("month." + grade + ".students", row.bands().counted());
          });
      facts.whole().chronicBefore().ifPresent(before -> paper.put("month.before", before));
      facts.shares().forEach(share -> paper.put("month.share." + share.month(), share.chronic()));
      paper.put("month.newly", facts.newly().size());
      paper.put("month.back", facts.backUnder().size());
      MonthlyFacts.Reach reach = facts.reach();
      paper.put("month.tries", reach.tries());
      paper.put("month.contacts", reach.contacts());
      paper.put("month.attempted", reach.attempted());
      paper.put("month.completed", reach.completed());
      paper.put("month.declined", reach.declined());
      paper.put("month.families", reach.familiesVisited());
      paper.put("month.studentsVisited", reach.studentsVisited());
      paper.put("month.withoutNumber", reach.withoutNumber());
      reach.toContact().ifPresent(days -> paper.put("month.toContact", days));
      reach.toVisit().ifPresent(days -> paper.put("month.toVisit", days));
      reach
          .outcomes()
          .forEach(outcome -> paper.put("month.outcome." + outcome.outcome(), outcome.visits()));
      facts
          .languages()
          .forEach(row -> {
            paper.put("month.language." + row.language(), row.chronic());
            paper.put("month.languageVisited." + row.language(), row.visited());
          });
      paper.put("month.barriers", facts.barriers().size());
      paper.put("month.made", facts.promiseCounts().made());
      paper.put("month.kept", facts.promiseCounts().kept());
      paper.put("month.keptOnTime", facts.promiseCounts().keptOnTime().onTime());
      paper.put("month.overdue", facts.promiseCounts().overdue());
      paper.put("month.waiting", facts.promiseCounts().waiting());
      facts
          .referrals()
          .forEach(row -> paper.put("month.partner." + row.partner() + ".asked", row.asked()));
      Map<String, Integer> same = new LinkedHashMap<>();
      paper.keySet().forEach(id -> same.put(id, counted.get(id)));
      assertEquals(paper, same, school.name());
    }
  }
}
