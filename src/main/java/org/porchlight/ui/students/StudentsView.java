package org.porchlight.ui.students;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.DayMark;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.ContactForm;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Focus;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.LastTenStrip;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.OverlayPane;
import org.porchlight.ui.kit.SaveNamesCard;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.SidePanel;
import org.porchlight.ui.kit.WhyEvent;
import org.porchlight.ui.kit.WordMatch;
import org.porchlight.ui.kit.Words;
import org.porchlight.why.Counted;

/// The list of students: filter chips, the table, what can be done with ticked rows, and a panel at
/// the right for "why this number" and for logging a contact.
public final class StudentsView extends Screen {
  private static final double ROOM_FOR_LEGEND = 1200;
  private static final int FIND_LETTERS = 12;
  private static final double BETWEEN = 10;
  private static final double FOOTER_GAPS = 90;

  private final StudentsViewModel model;
  private final Navigator navigator;
  private final StudentsTable table;
  private final StudentsChips chips;
  private final SidePanel panel = new SidePanel("students-panel");
  private final StackPane content = new StackPane();
  private final OverlayPane overlay = new OverlayPane();
  private final Label selected = Words.small("");
  private final List<Button> rowActions = new ArrayList<>();
  private @Nullable Destination arrivedAt;
  private @Nullable ContactForm form;

  public StudentsView(StudentsViewModel model, Navigator navigator) {
    super("students");
    this.model = model;
    this.navigator = navigator;
    table = new StudentsTable(model, this::open);
    chips = new StudentsChips(model);
    title().set(Messages.text("students.list.title"));
    sentence().bind(model.sentence());
    buildContent();
    footer().set(buildFooter());
    keepSelection();
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public void leave() {
    model.leave();
    if (form != null) {
      form.keepNow();
    }
  }

  @Override
  public void refresh() {
    model.refresh();
  }

  @Override
  public void arrive(Destination destination) {
    // coming back from a student keeps the filters as they were left
    if (destination instanceof Destination.Students students && !destination.equals(arrivedAt)) {
      model.choose(students.filter(), students.schoolId());
      arrivedAt = destination;
    }
    refresh();
  }

  private void buildContent() {
    Card card = Card.edgeToEdge(table.node());
    VBox.setVgrow(table.node(), Priority.ALWAYS);
    HBox.setHgrow(card, Priority.ALWAYS);
    card.setMinWidth(0);
    HBox body = new HBox(card, panel);
    body.getStyleClass().add("students-body");
    VBox.setVgrow(body, Priority.ALWAYS);
    TextField find = find();
    VBox links = tools();
    HBox tools = new HBox(BETWEEN, find, chips, links);
    HBox.setHgrow(chips, Priority.ALWAYS);
    // a flow asks for as many lines as it would have by itself; here it has what is left of the row
    chips
        .prefWrapLengthProperty()
        .bind(
            tools
                .widthProperty()
                .subtract(find.widthProperty())
                .subtract(links.widthProperty())
                .subtract(2 * BETWEEN));
    VBox page = new VBox(tools, body);
    page.getStyleClass().addAll("page", "students-page");
    table
        .node()
        .setPlaceholder(
            new EmptyState(
                Messages.text("students.list.nobody"),
                Buttons.small(
                    "students-clear",
                    Messages.text("students.list.clear"),
                    () -> model.filter().set(StudentsFilter.EVERYONE))));
    EmptyState nothing =
        new EmptyState(
            Messages.text("students.list.empty"),
            Buttons.primary(
                "students-import",
                Messages.text("students.list.import"),
                () -> navigator.open(new Destination.Importing())));
    if (model.mayWrite()) {
      nothing
          .getChildren()
          .add(
              Buttons.secondary(
                  "students-by-hand",
                  Messages.text("students.new.byHand"),
                  () -> {
                    model.showAnyway();
                    newStudent();
                  }));
    }
    nothing.visibleProperty().bind(model.empty());
    page.visibleProperty().bind(model.empty().not());
    content.getChildren().setAll(page, nothing, overlay);
  }

  /// Narrows the list by names, with slips of the finger.
  private TextField find() {
    TextField find = FormRow.textField("students-find", "");
    find.setPromptText(Messages.text("students.find.prompt"));
    find.setAccessibleText(Messages.text("students.find.prompt"));
    find.setPrefColumnCount(FIND_LETTERS);
    find.setMinWidth(Region.USE_PREF_SIZE);
    find.textProperty()
        .addListener((property, was, is) -> model.filter().set(model.filter().get().withNamed(is)));
    model
        .filter()
        .addListener((property, was, is) -> {
          if (is.named().isEmpty() && !WordMatch.words(find.getText()).isEmpty()) {
            find.clear();
          }
        });
    find.setOnAction(event -> {
      table.node().requestFocus();
      table.node().getSelectionModel().selectFirst();
    });
    return find;
  }

  private VBox tools() {
    VBox tools = new VBox(4, columnsButton());
    if (model.mayWrite()) {
      tools
          .getChildren()
          .add(
              Buttons.withIcon(
                  Buttons.link(
                      "students-new", Messages.text("students.new.open"), this::newStudent),
                  "fth-user-plus"));
      tools
          .getChildren()
          .add(
              Buttons.withIcon(
                  Buttons.link(
                      "students-registrar",
                      Messages.text("students.registrar.open"),
                      this::askForTheRegistrar),
                  "fth-send"));
    }
    tools.setMinWidth(Region.USE_PREF_SIZE);
    return tools;
  }

  private void newStudent() {
    panel.open(table.node(), new NewStudentForm(model.byHand(), model.familyMoves(), panel::close));
    Focus.firstWithin(panel).ifPresent(Node::requestFocus);
  }

  private Button columnsButton() {
    Button open =
        Buttons.withIcon(
            Buttons.link(
                "students-columns", Messages.text("students.columns.open"), this::chooseColumns),
            "fth-sliders");
    open.setMinWidth(Region.USE_PREF_SIZE);
    return open;
  }

  private void chooseColumns() {
    model.leave();
    panel.open(table.node(), new ColumnChoice(model));
  }

  private Node buildFooter() {
    Button list =
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.secondary(
                    "students-add-to-list", Messages.text("students.list.add"), this::addToList),
                "fth-map-pin"),
            "V");
    Button log =
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.secondary(
                    "students-log", Messages.text("students.list.log"), this::logContact),
                "fth-phone"),
            "C");
    Button ask =
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.secondary(
                    "students-nominate", Messages.text("students.list.nominate"), this::nominate),
                "fth-flag"),
            "N");
    Button why =
        Buttons.withKey(
            Buttons.withIcon(
                Buttons.secondary("students-why", Messages.text("students.why.ask"), this::why),
                "fth-help-circle"),
            "?");
    Button save =
        Buttons.withIcon(
            Buttons.link("students-save", Messages.text("students.list.save"), this::askToSave),
            "fth-download");
    rowActions.addAll(List.of(list, ask, log, why));
    HBox legend = legend();
    FlowPane actions = new FlowPane(10, 8, list, ask, log, why, save);
    actions.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(actions, Priority.ALWAYS);
    HBox footer = new HBox(actions, selected, legend);
    actions
        .prefWrapLengthProperty()
        .bind(
            footer
                .widthProperty()
                .subtract(selected.widthProperty())
                .subtract(legend.widthProperty())
                .subtract(FOOTER_GAPS));
    for (Control part : List.of(list, ask, log, why, save, selected)) {
      part.setMinWidth(Region.USE_PREF_SIZE);
    }
    // the squares say what they are in words too, so a narrow window can do without
    footer
        .widthProperty()
        .addListener((property, was, is) -> {
          legend.setVisible(is.doubleValue() >= ROOM_FOR_LEGEND);
          legend.setManaged(legend.isVisible());
        });
    footer.getStyleClass().add("students-footer");
    model.ticked().addListener((SetChangeListener<Long>) change -> dressFooter());
    table
        .node()
        .getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> dressFooter());
    dressFooter();
    return footer;
  }

  private static HBox legend() {
    HBox legend =
        new HBox(
            LastTenStrip.sample(DayMark.PRESENT),
            Words.small(Messages.text("students.legend.present")),
            LastTenStrip.sample(DayMark.MISSED),
            Words.small(Messages.text("students.legend.missed")),
            LastTenStrip.sample(DayMark.PART_MISSED),
            Words.small(Messages.text("students.legend.part")));
    legend.getStyleClass().add("legend");
    return legend;
  }

  private void dressFooter() {
    int ticked = model.ticked().size();
    selected.setText(Messages.count("students.list.ticked", ticked));
    boolean none = ticked == 0 && table.atHand().isEmpty();
    rowActions.forEach(button -> button.setDisable(none));
  }

  private void keepSelection() {
    model
        .shown()
        .addListener(
            (ListChangeListener<StudentRow>)
                change -> {
                  Optional<StudentRow> before = table.atHand();
                  before.ifPresent(row -> table.select(row.id()));
                });
  }

  private void open(StudentRow row) {
    model.rememberOrder(table.inOrder());
    boolean families = model.rowsOf().get() == StudentsViewModel.RowsOf.FAMILIES;
    navigator.open(
        families
            ? new Destination.Family(row.household().id())
            : new Destination.Student(row.id()));
  }

  private void addToList() {
    model.addToVisitList(model.chosen(table.atHand().orElse(null)));
  }

  private void nominate() {
    model.nominate(model.chosen(table.atHand().orElse(null)));
  }

  private void logContact() {
    model.chosen(table.atHand().orElse(null)).stream().findFirst().ifPresent(this::logContact);
  }

  private void logContact(StudentRow row) {
    ContactForm opened =
        new ContactForm(
            model.contactForm(row),
            () -> {
              panel.close();
              model.refresh();
            },
            model::refresh);
    opened.keepIn(model.contactDraft(opened.model()));
    form = opened;
    panel.open(table.node(), opened);
  }

  @Override
  public void primaryAction() {
    if (form != null && panel.isOpen() && form.getScene() != null) {
      form.save();
    }
  }

  /// Ticked rows, or all shown when none is ticked.
  private void askToSave() {
    List<StudentRow> rows = model.ticked().isEmpty() ? table.inOrder() : model.chosen(null);
    overlay.show(
        new SaveNamesCard(
            Messages.count("students.save.consequence", rows.size()),
            overlay::close,
            () -> {
              overlay.close();
              save(rows);
            }));
  }

  private void save(List<StudentRow> rows) {
    choosePlace(Messages.text("students.list.save"), "students.xlsx")
        .ifPresent(place -> model.save(rows, place));
  }

  /// What people here know better, as a list of corrections for the school system.
  private void askForTheRegistrar() {
    overlay.show(
        new SaveNamesCard(
            Messages.count("students.registrar.consequence", model.differences()),
            overlay::close,
            () -> {
              overlay.close();
              choosePlace(Messages.text("students.registrar.open"), "for-the-registrar.xlsx")
                  .ifPresent(model::saveDifferences);
            }));
  }

  private Optional<Path> choosePlace(String title, String name) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(name);
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Excel", "*.xlsx"));
    return Optional.ofNullable(chooser.showSaveDialog(content.getScene().getWindow()))
        .map(File::toPath);
  }

  /// The days behind the row at hand.
  private void why() {
    table.atHand().ifPresent(row -> WhyEvent.ask(table.node(), model.days(row)));
  }

  /// The list as a whole, its filters, and each row's days.
  @Override
  public List<Counted> numbers() {
    return model.numbers(table.inOrder());
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown()) {
      return false;
    }
    if ("?".equals(key.getText()) && table.atHand().isPresent()) {
      why();
      return true;
    }
    if ("/".equals(key.getText())) {
      chips.focusFirst();
      return true;
    }
    return switch (key.getCode()) {
      case V -> act(this::addToList);
      case C -> act(this::logContact);
      case N -> act(this::nominate);
      case ESCAPE -> escape();
      default -> false;
    };
  }

  private static boolean act(Runnable action) {
    action.run();
    return true;
  }

  private boolean escape() {
    if (panel.isOpen()) {
      panel.close();
      return true;
    }
    StudentsFilter less = model.filter().get().withoutLast();
    boolean changed = !less.equals(model.filter().get());
    model.filter().set(less);
    return changed;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("Enter", Messages.text("students.key.open")),
        new Key("Space", Messages.text("students.key.tick")),
        new Key("Ctrl A", Messages.text("students.key.tickAll")),
        new Key("V", Messages.text("students.list.add")),
        new Key("C", Messages.text("students.list.log")),
        new Key("N", Messages.text("students.list.nominate")),
        new Key("?", Messages.text("students.why.ask")),
        new Key("/", Messages.text("students.key.filters")));
  }
}
