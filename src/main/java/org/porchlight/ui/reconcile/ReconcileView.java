package org.porchlight.ui.reconcile;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.CountDifference;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.Reconciliation;
import org.porchlight.reports.SystemLetter;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.NumberLink;
import org.porchlight.ui.kit.OverlayPane;
import org.porchlight.ui.kit.SaveNamesCard;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Words;

/// Whose count differs between the school system and Porchlight, and which days.
public final class ReconcileView extends Screen {
  private final ReconcileViewModel model;
  private final Navigator navigator;
  private final VBox page = new VBox();
  private final OverlayPane overlay = new OverlayPane();
  private final StackPane content = new StackPane();

  public ReconcileView(ReconcileViewModel model, Navigator navigator) {
    super("reconcile");
    this.model = model;
    this.navigator = navigator;
    header().set(Header.FRESHNESS);
    title().set(Messages.text("reconcile.screen.title"));
    sentence().set(Messages.text("reconcile.screen.sentence"));
    aboveTitle()
        .set(
            Buttons.withIcon(
                Buttons.link(
                    "reconcile-back",
                    Messages.text("reports.screen.title"),
                    () -> navigator.open(new Destination.Reports(Destination.ReportKind.MONTHLY))),
                "fth-arrow-left"));
    page.getStyleClass().addAll("page", "reconcile-page");
    ScrollPane scroll = new ScrollPane(page);
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.getStyleClass().add("edge-to-edge");
    content.getChildren().setAll(scroll, overlay);
    model.found().addListener((property, was, is) -> draw());
    model.trouble().addListener((property, was, is) -> draw());
    model.working().addListener((property, was, is) -> draw());
    model.chosen().addListener((property, was, is) -> draw());
    draw();
  }

  @Override
  public Node content() {
    return content;
  }

  @Override
  public boolean take(List<Path> files) {
    files.stream().findFirst().ifPresent(model::compare);
    return !files.isEmpty();
  }

  @Override
  public void primaryAction() {
    browse();
  }

  private void draw() {
    page.getChildren().setAll(fileCard());
    if (!model.trouble().get().isEmpty()) {
      page.getChildren()
          .add(new Notice(Notice.Tone.LAMP, "fth-alert-triangle", "", model.trouble().get()));
    }
    Reconciliation found = model.found().get();
    if (found == null) {
      return;
    }
    if (!found.isReady()) {
      page.getChildren().add(questions(found.questions()));
    } else if (found.differences().isEmpty()) {
      page.getChildren().add(new Card().add(new EmptyState(SystemLetter.summary(found), null)));
    } else {
      Node columns = columns(found);
      VBox.setVgrow(columns, Priority.ALWAYS);
      page.getChildren().add(columns);
    }
  }

  private Node fileCard() {
    Button browse =
        Buttons.withKey(
            Buttons.primary("reconcile-browse", Messages.text("reconcile.browse"), this::browse),
            "Ctrl Enter");
    browse.setDisable(model.working().get());
    browse.setMinWidth(Region.USE_PREF_SIZE);
    VBox words =
        Words.twoLines(
            Messages.text(model.working().get() ? "reconcile.working" : "reconcile.give"),
            Messages.text("reconcile.giveMore"));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox row = new HBox(words, browse);
    row.getStyleClass().add("middle-line");
    row.setSpacing(16);
    return new Card().add(row);
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("reconcile.browse"));
    File chosen = chooser.showOpenDialog(content.getScene().getWindow());
    if (chosen != null) {
      model.compare(chosen.toPath());
    }
  }

  /// What the file leaves open, as an import would ask it.
  private Node questions(List<ImportQuestion> questions) {
    Card card = new Card(Messages.count("reconcile.questions", questions.size()));
    card.setId("reconcile-questions");
    for (ImportQuestion question : questions) {
      FlowPane choices = new FlowPane(8, 8);
      for (String choice : question.choices()) {
        choices
            .getChildren()
            .add(
                Buttons.small(
                    "answer-" + question.key() + "-" + choice,
                    question.words(choice),
                    () -> model.answer(question, choice)));
      }
      if (question.choices().isEmpty()) {
        choices
            .getChildren()
            .add(
                Buttons.link(
                    "reconcile-import",
                    Messages.text("reconcile.importFirst"),
                    () -> navigator.open(new Destination.Importing())));
      }
      VBox box = new VBox(Words.twoLines(question.title(), question.sentence()), choices);
      box.setSpacing(8);
      box.getStyleClass().add("ruled-row");
      card.add(box);
    }
    return card;
  }

  private Node columns(Reconciliation found) {
    ListView<CountDifference> list = new ListView<>();
    list.setId("reconcile-list");
    list.getStyleClass().add("why-rows");
    list.getItems().setAll(found.differences());
    list.setCellFactory(view -> new DifferenceCell());
    list.getSelectionModel().select(model.chosen().get());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> {
          if (is != null) {
            model.chosen().set(is);
          }
        });
    VBox.setVgrow(list, Priority.ALWAYS);
    NumberLink summary =
        new NumberLink(SystemLetter.summary(found), model.numbers(), "strong").wrapped();
    Card left = new Card().add(summary, list, saves());
    left.setMinWidth(0);
    left.setPrefWidth(560);
    HBox.setHgrow(left, Priority.ALWAYS);
    HBox columns = new HBox(left, daysCard(found));
    columns.setSpacing(20);
    return columns;
  }

  private Node saves() {
    Button pdf =
        Buttons.withIcon(
            Buttons.secondary(
                "reconcile-pdf",
                Messages.text("reconcile.savePdf"),
                () -> ask(".pdf", model::saveLetter)),
            "fth-download");
    Button book =
        Buttons.withIcon(
            Buttons.secondary(
                "reconcile-xlsx",
                Messages.text("reconcile.saveBook"),
                () -> ask(".xlsx", model::saveWorkbook)),
            "fth-grid");
    FlowPane row = new FlowPane(8, 8, pdf, book);
    return row;
  }

  private void ask(String ending, Consumer<Path> save) {
    int names = model.found().get() == null ? 0 : model.found().get().differences().size();
    overlay.show(
        new SaveNamesCard(
            Messages.count("reconcile.names", names),
            overlay::close,
            () -> {
              overlay.close();
              FileChooser chooser = new FileChooser();
              chooser.setTitle(Messages.text("reports.screen.saveAs"));
              chooser.setInitialFileName("attendance-counted-differently" + ending);
              File target = chooser.showSaveDialog(content.getScene().getWindow());
              if (target != null) {
                save.accept(target.toPath());
              }
            }));
  }

  private Node daysCard(Reconciliation found) {
    Card card = new Card();
    card.setId("reconcile-days");
    card.setMinWidth(380);
    card.setPrefWidth(460);
    CountDifference chosen = model.chosen().get();
    if (chosen == null) {
      return card;
    }
    Button name =
        Buttons.link(
            "reconcile-student",
            chosen.student().fullName(),
            () -> navigator.open(new Destination.Student(chosen.student().id())));
    name.getStyleClass().addAll("flush", "name-link");
    card.add(name, Words.small(SystemLetter.apart(chosen)));
    if (!chosen.likely().isEmpty()) {
      card.add(Words.wrapped(SystemLetter.likely(chosen), "small"));
    }
    card.add(
        Words.plain(
            Messages.text(found.byDay() ? "reconcile.daysApart" : "reconcile.daysOurs"),
            "section-name"));
    VBox days = new VBox();
    days.setSpacing(4);
    chosen
        .days()
        .forEach(pair ->
            days.getChildren().add(Words.wrapped(SystemLetter.day(pair, found.byDay()), "small")));
    if (chosen.days().isEmpty()) {
      days.getChildren().add(Words.small(Messages.text("reconcile.noDays")));
    }
    ScrollPane scroll = new ScrollPane(days);
    scroll.setFitToWidth(true);
    scroll.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return card.add(scroll);
  }

  @Override
  public List<Key> keys() {
    return List.of(new Key("Ctrl Enter", Messages.text("reconcile.browse")));
  }

  /// A student counted differently.
  private static final class DifferenceCell extends ListCell<CountDifference> {
    @Override
    protected void updateItem(@Nullable CountDifference difference, boolean empty) {
      super.updateItem(difference, empty);
      if (empty || difference == null) {
        setGraphic(null);
        return;
      }
      HBox first =
          new HBox(
              Words.strong(difference.student().fullName()),
              Words.gap(),
              Words.small(SystemLetter.apart(difference)));
      String counts =
          Messages.text(
              "reconcile.both",
              SystemLetter.words(difference.ours()),
              SystemLetter.words(difference.theirs()));
      VBox box = new VBox(first, Words.small(counts));
      box.prefWidthProperty().bind(getListView().widthProperty().subtract(28));
      setGraphic(box);
      setAccessibleText(difference.student().fullName() + ", " + SystemLetter.apart(difference));
    }
  }
}
