package org.porchlight.ui.reports;

import java.io.File;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.beans.property.ObjectProperty;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.Duration;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.VisitTeam;
import org.porchlight.reports.Audience;
import org.porchlight.reports.MonthlyReport;
import org.porchlight.roster.School;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Destination.ReportKind;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.OverlayPane;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.WhyEvent;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// Reports by who reads them, the choices for one, and the page as it will print.
public final class ReportsView extends Screen {
  private final ReportsViewModel model;
  private final Navigator navigator;
  private final PagePreview preview;
  private final PagePrinter printer;
  private final OverlayPane overlay = new OverlayPane();
  private final VBox list = new VBox();
  private final VBox choices = new VBox();
  private final StackPane actions = new StackPane();
  private final StackPane content = new StackPane();

  public ReportsView(ReportsViewModel model, Navigator navigator) {
    super("reports");
    this.model = model;
    this.navigator = navigator;
    preview = new PagePreview(model, this::whatToDoFirst);
    printer = new PagePrinter(model);
    header().set(Header.FRESHNESS);
    title().set(Messages.text("reports.screen.title"));
    sentence().set(Messages.text("reports.screen.sentence"));
    HBox columns = new HBox(listCard(), choicesColumn(), preview);
    columns.getStyleClass().addAll("page", "reports-page");
    HBox.setHgrow(preview, Priority.ALWAYS);
    content.getChildren().setAll(columns, overlay);
    model.kind().addListener((property, was, is) -> draw());
    draw();
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.Reports reports) {
      model.kind().set(reports.kind());
    }
    refresh();
  }

  /// What the page says, which is a picture.
  @Override
  public List<Counted> numbers() {
    return model.numbers();
  }

  @Override
  public void primaryAction() {
    if (model.kind().get() == ReportKind.MONTH_WORKBOOK) {
      saveWorkbook();
    } else {
      print();
    }
  }

  @Override
  public void print() {
    printer.print(content.getScene().getWindow());
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    int pages = key.getCode() == KeyCode.PAGE_DOWN ? 1 : key.getCode() == KeyCode.PAGE_UP ? -1 : 0;
    model.turn(pages);
    return pages != 0;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("Ctrl P", Messages.text("reports.screen.print")),
        new Key("Page Down", Messages.text("reports.screen.nextPage")),
        new Key("Page Up", Messages.text("reports.screen.previousPage")));
  }

  // ---- the list ----

  private Card listCard() {
    list.getStyleClass().add("reports-list");
    Card card = Card.edgeToEdge(list);
    card.getStyleClass().add("reports-list-card");
    return card;
  }

  private void draw() {
    list.getChildren()
        .setAll(
            heading("reports.screen.forPrincipals"),
            entry(ReportKind.MONTHLY, "report-monthly", "fth-file-text"),
            entry(ReportKind.MONTH_WORKBOOK, "report-workbook", "fth-grid"),
            heading("reports.screen.forTeams"),
            entry(ReportKind.MEETING, "report-meeting", "fth-coffee"),
            entry(ReportKind.PACKET, "report-packet", "fth-map-pin"),
            heading("reports.screen.forOffice"),
            entry(ReportKind.TEAM_OUT, "report-team-out", "fth-navigation"),
            reconcile());
    choices.getChildren().setAll(choicesCard());
    actions.getChildren().setAll(actionsCard());
  }

  private static Label heading(String key) {
    return Words.plain(Messages.text(key), "section-name", "reports-heading");
  }

  private Button entry(ReportKind kind, String id, String feather) {
    VBox words = new VBox(Words.plain(name(kind), "report-name"), Words.small(note(kind)));
    HBox face = new HBox(Icons.of(feather), words);
    face.getStyleClass().add("report-face");
    Button entry = Buttons.secondary(id, "", () -> model.kind().set(kind));
    entry.getStyleClass().setAll("button", "report-entry");
    entry.setGraphic(face);
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setAccessibleText(Messages.text("reports.screen.entry", name(kind), note(kind)));
    if (model.kind().get() == kind) {
      entry.getStyleClass().add("here");
    }
    return entry;
  }

  /// Leads to the screen on which the school system's own numbers are compared.
  private Button reconcile() {
    String name = Messages.text("reconcile.screen.title");
    String note = Messages.text("reconcile.screen.note");
    VBox words = new VBox(Words.plain(name, "report-name"), Words.small(note));
    HBox face = new HBox(Icons.of("fth-refresh-cw"), words);
    face.getStyleClass().add("report-face");
    Button entry =
        Buttons.secondary(
            "report-reconcile", "", () -> navigator.open(new Destination.Reconcile()));
    entry.getStyleClass().setAll("button", "report-entry");
    entry.setGraphic(face);
    entry.setMaxWidth(Double.MAX_VALUE);
    entry.setAccessibleText(Messages.text("reports.screen.entry", name, note));
    return entry;
  }

  private static String name(ReportKind kind) {
    return Messages.of(kind);
  }

  private static String note(ReportKind kind) {
    return switch (kind) {
      case MONTHLY -> Messages.text("reports.screen.monthlyNote");
      case MONTH_WORKBOOK -> Messages.text("reports.screen.workbookNote");
      case PACKET -> Messages.text("reports.screen.packetNote");
      case TEAM_OUT -> Messages.text("reports.screen.teamOutNote");
      case MEETING -> Messages.text("reports.screen.meetingNote");
    };
  }

  // ---- the choices ----

  /// The choices scroll where the window is low; Print is never out of reach.
  private Region choicesColumn() {
    choices.getStyleClass().add("reports-choices");
    ScrollPane scroll = new ScrollPane(choices);
    scroll.getStyleClass().addAll("edge-to-edge", "reports-choices-scroll");
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setMinHeight(0);
    // as high as the choices where there is room, so that no scroll bar shows
    scroll.maxHeightProperty().bind(choices.heightProperty().add(2));
    VBox.setVgrow(scroll, Priority.ALWAYS);
    actions.setMinHeight(Region.USE_PREF_SIZE);
    VBox column = new VBox(scroll, actions);
    column.getStyleClass().add("reports-column");
    return column;
  }

  private Card choicesCard() {
    ReportKind kind = model.kind().get();
    Card card = new Card(Words.cardTitle(name(kind)));
    switch (kind) {
      case MONTHLY -> {
        card.getChildren().addAll(school(), month(), readers());
        card.getChildren().addAll(compares(), plan());
      }
      case MONTH_WORKBOOK -> card.getChildren().addAll(school(), month(), readers());
      case PACKET ->
          card.getChildren().addAll(day(), team(), Words.wrapped(alwaysNames(), "small", "muted"));
      case MEETING -> card.getChildren().add(Words.wrapped(alwaysNames(), "small", "muted"));
      case TEAM_OUT ->
          card.getChildren().addAll(day(), Words.wrapped(alwaysNames(), "small", "muted"));
    }
    return card;
  }

  private static String alwaysNames() {
    return Messages.text("reports.screen.alwaysNames");
  }

  private FormRow school() {
    return new FormRow(
        Messages.text("reports.screen.school"),
        combo("reports-school", model.schools(), model.school(), School::name));
  }

  private FormRow month() {
    Function<YearMonth, String> words = MonthlyReport::monthAndYear;
    return new FormRow(
        Messages.text("reports.screen.month"),
        combo("reports-month", model.months(), model.month(), words));
  }

  private FormRow day() {
    Function<LocalDate, String> words = Dates::weekdayAndDay;
    return new FormRow(
        Messages.text("reports.screen.day"),
        combo("reports-day", model.days(), model.day(), words));
  }

  private FormRow team() {
    return new FormRow(
        Messages.text("reports.screen.team"),
        combo("reports-team", model.teams(), model.team(), VisitTeam::name));
  }

  private static <T> ComboBox<T> combo(
      String id,
      ObservableList<T> choices,
      ObjectProperty<@Nullable T> chosen,
      Function<T, String> words) {
    ComboBox<T> combo = new ComboBox<>(choices);
    combo.setId(id);
    combo.setMaxWidth(Double.MAX_VALUE);
    combo.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T choice) {
            return choice == null ? "" : words.apply(choice);
          }

          @Override
          @SuppressWarnings("NullAway") // the box is not editable: nothing is ever read from text
          public T fromString(String text) {
            return null;
          }
        });
    combo.valueProperty().bindBidirectional(chosen);
    return combo;
  }

  private Node readers() {
    ToggleGroup group = new ToggleGroup();
    VBox both =
        new VBox(
            reader(group, Audience.SHAREABLE, "reports-anyone"),
            reader(group, Audience.INTERNAL, "reports-staff"));
    both.getStyleClass().add("reader-choice");
    return new FormRow(Messages.text("reports.screen.whoReads"), both);
  }

  private Node reader(ToggleGroup group, Audience audience, String id) {
    boolean anyone = audience == Audience.SHAREABLE;
    String name = Messages.text(anyone ? "reports.screen.anyone" : "reports.screen.staffOnly");
    String kind =
        Messages.text(anyone ? "reports.screen.anyoneKind" : "reports.screen.staffOnlyKind");
    String note =
        Messages.text(anyone ? "reports.screen.anyoneNote" : "reports.screen.staffOnlyNote");
    RadioButton radio = new RadioButton();
    radio.setId(id);
    radio.setToggleGroup(group);
    radio.setSelected(model.audience().get() == audience);
    radio.setAccessibleText(Messages.text("reports.screen.reader", name, kind, note));
    HBox head = new HBox(Words.strong(name), Words.plain(kind, "small", "muted"));
    head.getStyleClass().add("reader-head");
    VBox words = new VBox(head, Words.wrapped(note, "small", "muted"));
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox row = new HBox(radio, words);
    row.getStyleClass().addAll("reader-row", anyone ? "first" : "last");
    row.setOnMouseClicked(event -> radio.setSelected(true));
    mark(row, radio.isSelected());
    radio
        .selectedProperty()
        .addListener((property, was, is) -> {
          mark(row, is);
          if (is) {
            model.audience().set(audience);
          }
        });
    return row;
  }

  private static void mark(HBox row, boolean chosen) {
    row.getStyleClass().remove("chosen");
    if (chosen) {
      row.getStyleClass().add("chosen");
    }
  }

  private CheckBox compares() {
    YearMonth month = model.month().get();
    CheckBox compares = new CheckBox();
    compares.setId("reports-compare");
    compares.setText(compareWords(month));
    model.month().addListener((property, was, is) -> compares.setText(compareWords(is)));
    compares.selectedProperty().bindBidirectional(model.compares());
    return compares;
  }

  private static String compareWords(@Nullable YearMonth month) {
    return month == null
        ? Messages.text("reports.screen.compareAny")
        : Messages.text("reports.screen.compare", MonthlyReport.monthName(month.minusMonths(1)));
  }

  private Node plan() {
    CheckBox tells = new CheckBox(Messages.text("reports.screen.nextMonth"));
    tells.setId("reports-next");
    tells.selectedProperty().bindBidirectional(model.tellsPlan());
    TextArea typed = new TextArea(model.plan().get());
    typed.setId("reports-next-words");
    typed.setAccessibleText(Messages.text("reports.screen.nextMonth"));
    typed.setPromptText(Messages.text("reports.screen.nextMonthPrompt"));
    typed.setWrapText(true);
    typed.setPrefRowCount(3);
    typed.visibleProperty().bind(tells.selectedProperty());
    typed.managedProperty().bind(tells.selectedProperty());
    Runnable remember = () -> model.rememberPlan(typed.getText());
    PauseTransition quiet = new PauseTransition(Duration.seconds(3));
    quiet.setOnFinished(event -> remember.run());
    typed.textProperty().addListener((property, was, is) -> quiet.playFromStart());
    typed
        .focusedProperty()
        .addListener((property, was, is) -> {
          if (!is) {
            remember.run();
          }
        });
    model
        .plan()
        .addListener((property, was, is) -> {
          if (!is.equals(typed.getText())) {
            typed.setText(is);
          }
        });
    Label internalOnly =
        Words.wrapped(Messages.text("reports.screen.nextMonthInternal"), "small", "muted");
    internalOnly.visibleProperty().bind(tells.selectedProperty());
    internalOnly.managedProperty().bind(tells.selectedProperty());
    VBox plan = new VBox(tells, typed, internalOnly);
    plan.getStyleClass().add("reports-plan");
    return plan;
  }

  // ---- print and save ----

  private Card actionsCard() {
    boolean workbook = model.kind().get() == ReportKind.MONTH_WORKBOOK;
    Button pdf =
        Buttons.secondary("reports-pdf", Messages.text("reports.screen.pdf"), this::savePdf);
    Button excel =
        workbook
            ? Buttons.primary(
                "reports-excel", Messages.text("reports.screen.saveExcel"), this::saveWorkbook)
            : Buttons.secondary(
                "reports-excel", Messages.text("reports.screen.excel"), this::saveWorkbook);
    Button print =
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.primary(
                    "reports-print", Messages.text("reports.screen.print"), this::print),
                "fth-printer"),
            "Ctrl P");
    Buttons.withIcon(pdf, "fth-download");
    Buttons.withIcon(excel, "fth-grid");
    Card card = new Card();
    List<Button> used =
        workbook
            ? List.of(excel)
            : model.isMonthly() ? List.of(print, pdf, excel) : List.of(print, pdf);
    used.forEach(button -> {
      button.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(button, Priority.ALWAYS);
      button.disableProperty().bind(model.pageCount().isEqualTo(0));
    });
    card.getChildren().add(used.getFirst());
    if (used.size() > 1) {
      HBox others = new HBox(used.subList(1, used.size()).toArray(Node[]::new));
      others.getStyleClass().add("reports-saves");
      card.getChildren().add(others);
    }
    if (model.isMonthly()) {
      Button why =
          Buttons.withIcon(
              Buttons.link(
                  "reports-why",
                  Messages.text("reports.screen.why"),
                  () -> WhyEvent.ask(actions, model.numbers())),
              "fth-help-circle");
      why.disableProperty().bind(model.pageCount().isEqualTo(0));
      card.getChildren().add(why);
    }
    String note = model.isMonthly() ? "reports.screen.saveNote" : "reports.screen.packetSaveNote";
    card.getChildren().add(Words.wrapped(Messages.text(note), "small", "muted"));
    return card;
  }

  private void savePdf() {
    if (model.savesNames()) {
      overlay.show(
          NamesCard.ask(
              model.canLeaveNamesOut(),
              () -> choosePdf(false),
              () -> choosePdf(true),
              overlay::close));
    } else {
      choosePdf(false);
    }
  }

  private void choosePdf(boolean withNames) {
    Path target = target(".pdf", "reports.screen.pdfFiles");
    if (target != null) {
      model.savePdf(target, withNames);
    }
  }

  private void saveWorkbook() {
    if (model.savesNames()) {
      overlay.show(
          NamesCard.ask(
              true, () -> chooseWorkbook(false), () -> chooseWorkbook(true), overlay::close));
    } else {
      chooseWorkbook(false);
    }
  }

  private void chooseWorkbook(boolean withNames) {
    Path target = target(".xlsx", "reports.screen.excelFiles");
    if (target != null) {
      model.saveWorkbook(target, withNames);
    }
  }

  private @Nullable Path target(String ending, String kind) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("reports.screen.saveAs"));
    chooser.setInitialFileName(model.fileName(ending));
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter(Messages.text(kind), "*" + ending));
    File chosen = chooser.showSaveDialog(content.getScene().getWindow());
    return chosen == null ? null : chosen.toPath();
  }

  /// The way out of an empty page: import attendance, or plan visits.
  private Button whatToDoFirst() {
    return model.isMonthly()
        ? Buttons.secondary(
            "reports-import",
            Messages.text("reports.screen.goImport"),
            () -> navigator.open(new Destination.Importing()))
        : Buttons.secondary(
            "reports-plan",
            Messages.text("reports.screen.goPlan"),
            () -> navigator.open(new Destination.Plan(java.util.Optional.empty())));
  }
}
