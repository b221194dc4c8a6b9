package org.porchlight.ui.importing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportQuestion;
import org.porchlight.importing.PastImport;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.ProgressLine;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Stepper;
import org.porchlight.ui.kit.Words;

/// From a spreadsheet to saved in five steps.
public final class ImportView extends Screen {
  private static final KeyCombination PASTE = KeyCombination.keyCombination("Shortcut+V");
  private static final int FILES_NAMED = 3;

  private final ImportViewModel model;
  private final Navigator navigator;
  private final ImportDesk desk;
  private final StackPane body = new StackPane();
  private final VBox below = new VBox();
  private final Stepper stepper =
      new Stepper(
          Arrays.stream(ImportStep.values()).map(step -> Messages.of(step)).toList(),
          index -> goTo(ImportStep.values()[index]));
  private final CheckBox remember = new CheckBox();
  private Optional<QuestionCard> question = Optional.empty();

  public ImportView(ImportViewModel model, Navigator navigator) {
    this(model, navigator, ImportDesk.ofThisComputer());
  }

  /// @param desk where files, copied rows and places to save come from
  ImportView(ImportViewModel model, Navigator navigator, ImportDesk desk) {
    super("import");
    this.model = model;
    this.navigator = navigator;
    this.desk = desk;
    header().set(Header.ACTIONS);
    body.getStyleClass().add("import-body");
    below.getStyleClass().add("import-below");
    belowHeader().set(below);
    remember.setId("import-remember");
    remember.setMnemonicParsing(false);
    remember.setWrapText(true);
    remember.selectedProperty().bindBidirectional(model.rememberLayout());
    model.step().addListener((property, was, is) -> show());
    model.preview().addListener((property, was, is) -> show());
    model.halfDone().draft().addListener((property, was, is) -> chooseAgain());
    model.history().undone().addListener((property, was, is) -> chooseAgain());
    model.questions().answers().addListener((property, was, is) -> answered());
    OneAtATime work = model.work();
    work.progress().addListener((property, was, is) -> showBelow());
    work.trouble().addListener((property, was, is) -> showBelow());
    work.busy().addListener((property, was, is) -> showFooter());
    show();
  }

  @Override
  public Node content() {
    return body;
  }

  @Override
  public void refresh() {
    model.refresh();
    chooseAgain();
  }

  @Override
  public boolean take(List<Path> files) {
    model.choose(files);
    return true;
  }

  private void chooseAgain() {
    if (model.step().get() == ImportStep.CHOOSE) {
      show();
    }
  }

  private void goTo(ImportStep step) {
    model.goTo(step);
  }

  // ---- what stands where ----

  private void show() {
    ImportStep step = model.step().get();
    stepper.at(step == ImportStep.DONE ? ImportStep.values().length : step.ordinal());
    question = Optional.empty();
    ImportPreview preview = model.preview().get();
    title().set(FileSentences.title(preview));
    sentence().set(FileSentences.under(step, preview));
    body.getChildren().setAll(paneOf(step, preview));
    showBelow();
    showFooter();
    if (step != ImportStep.CHOOSE) {
      focusNext();
    }
  }

  private Node paneOf(ImportStep step, @Nullable ImportPreview preview) {
    PastImport done = model.done().get();
    if (step == ImportStep.DONE && done != null) {
      return new DonePane(model, navigator, desk, done, preview);
    }
    if (preview == null || step == ImportStep.CHOOSE) {
      return new ChooseFilePane(model, desk);
    }
    return switch (step) {
      case MATCH -> {
        Optional<ImportQuestion> sheet = model.questions().openSheet();
        if (sheet.isPresent()) {
          ChooseSheetPane pane = new ChooseSheetPane(model, sheet.get());
          question = Optional.of(pane.question());
          yield pane;
        }
        MatchColumnsPane pane = new MatchColumnsPane(model, preview);
        question = pane.question();
        yield pane;
      }
      case EXPLAIN -> {
        ExplainCodesPane pane = new ExplainCodesPane(model);
        question = pane.question();
        yield pane;
      }
      default -> new ReviewPane(model, preview, desk);
    };
  }

  private void answered() {
    ImportStep step = model.step().get();
    if (step == ImportStep.MATCH || step == ImportStep.EXPLAIN) {
      show();
    }
  }

  /// Where the keyboard goes on: the question that is asked, else the next step.
  private void focusNext() {
    // a scroll pane takes its content in only when it is dressed
    body.applyCss();
    if (question.isPresent()) {
      question.get().focusFirst();
      return;
    }
    for (String next : List.of("#import-save", "#import-next", "#import-next-file")) {
      Node button = body.getScene() == null ? null : body.getScene().lookup(next);
      if (button != null && !button.isDisabled()) {
        button.requestFocus();
        return;
      }
    }
  }

  private void showBelow() {
    below.getChildren().setAll(stepper);
    queue().ifPresent(below.getChildren()::add);
    BackgroundWork.Progress progress = model.work().progress().get();
    if (progress != null && progress.running().get()) {
      below
          .getChildren()
          .add(
              model.work().isStoppable()
                  ? new ProgressLine(progress, model.work()::stop)
                  : new ProgressLine(progress, false));
    }
    String trouble = model.work().trouble().get();
    if (!trouble.isEmpty()) {
      below.getChildren().add(trouble(trouble));
    }
  }

  private Notice trouble(String sentence) {
    Notice notice =
        new Notice(Notice.Tone.LAMP, "fth-alert-triangle", model.files().name(), sentence);
    notice.setId("import-trouble");
    if (model.canTryAgain()) {
      notice.with(
          Buttons.link("import-again", Messages.text("import.choose.again"), model::tryAgain));
    }
    return notice;
  }

  /// Which of several files this is, and which come after it.
  private Optional<Node> queue() {
    List<String> waiting = model.files().names();
    if (waiting.isEmpty() || model.step().get() == ImportStep.DONE) {
      return Optional.empty();
    }
    int number = model.files().number();
    List<String> named = waiting.subList(0, Math.min(FILES_NAMED, waiting.size()));
    int more = waiting.size() - named.size();
    String next = String.join(", ", named);
    Label words =
        Words.wrapped(
            Messages.text(
                "import.queue.place",
                number,
                number + waiting.size(),
                more == 0 ? next : Messages.count("import.queue.more", more, next)),
            "small",
            "muted");
    words.setId("import-queue");
    words.setMinWidth(0);
    Button skip = Buttons.link("import-skip", Messages.text("import.queue.skip"), model::nextFile);
    skip.setMinWidth(Region.USE_PREF_SIZE);
    HBox line = new HBox(Icons.of("fth-layers", "muted"), words, skip);
    line.getStyleClass().add("import-queue");
    return Optional.of(line);
  }

  // ---- the footer ----

  private void showFooter() {
    ImportStep step = model.step().get();
    if (step == ImportStep.CHOOSE || step == ImportStep.DONE) {
      footer().set(null);
      return;
    }
    HBox bar = new HBox(leftOfFooter(step), Words.gap());
    bar.getStyleClass().add("import-footer");
    bar.setAlignment(Pos.CENTER_LEFT);
    Button back = Buttons.secondary("import-back", Messages.text("import.back"), model::back);
    back.setMinWidth(Region.USE_PREF_SIZE);
    back.setDisable(model.work().busy().get());
    String why = model.whyNotNext();
    Button next = nextButton(step, why.isEmpty());
    next.setMinWidth(Region.USE_PREF_SIZE);
    next.setDisable(!why.isEmpty() || model.work().busy().get());
    bar.getChildren().addAll(back, next);
    if (!why.isEmpty()) {
      Label words = Words.wrapped(why, "small", "muted");
      words.setMinWidth(0);
      words.setId("import-why-not-next");
      bar.getChildren().add(words);
    }
    footer().set(bar);
  }

  private Button nextButton(ImportStep step, boolean open) {
    ImportPreview preview = model.preview().get();
    if (step == ImportStep.REVIEW && preview != null && open) {
      int rows = RowSums.imported(preview.counts());
      Button save =
          Buttons.primary(
              "import-save",
              rows == 0
                  ? Messages.count("import.saveRemoved", preview.counts().removed())
                  : Messages.count("import.save", rows),
              model::next);
      return Buttons.withKey(save, "Ctrl Enter");
    }
    if (step == ImportStep.REVIEW) {
      return Buttons.secondary("import-save", Messages.count("import.save", 0), model::next);
    }
    String words =
        step == ImportStep.MATCH && !model.questions().open(ImportStep.EXPLAIN).isEmpty()
            ? Messages.text("import.next.codes")
            : Messages.text("import.next.review");
    return open
        ? Buttons.withKey(Buttons.primary("import-next", words, model::next), "Ctrl Enter")
        : Buttons.secondary("import-next", words, model::next);
  }

  private Node leftOfFooter(ImportStep step) {
    if (step == ImportStep.REVIEW) {
      HBox kept =
          new HBox(
              Icons.of("fth-rotate-ccw"),
              Words.wrapped(Messages.text("import.review.kept"), "muted"));
      kept.getStyleClass().add("button-face");
      kept.setAlignment(Pos.CENTER_LEFT);
      return kept;
    }
    ImportPreview preview = model.preview().get();
    remember.setText(
        Optional.ofNullable(preview)
            .flatMap(known -> known.file().layoutName())
            .map(name -> Messages.text("import.remember", name))
            .orElseGet(() -> Messages.text("import.rememberPlain")));
    return remember;
  }

  // ---- keys ----

  @Override
  public void primaryAction() {
    if (model.step().get() != ImportStep.CHOOSE) {
      model.next();
    } else if (model.work().busy().get()) {
      return;
    } else if (model.halfDone().draft().get().isPresent()) {
      model.resume();
    } else if (body.getChildren().getFirst() instanceof ChooseFilePane pane) {
      pane.browse();
    }
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    if (PASTE.match(key)) {
      return pasted(desk.copied().clip());
    }
    String digit = key.getText();
    return question.isPresent()
        && digit.matches("[1-9]")
        && question.get().choose(Integer.parseInt(digit) - 1);
  }

  private boolean pasted(ImportDesk.Clip clip) {
    if (!model.isFree()) {
      return false;
    }
    if (!clip.files().isEmpty()) {
      model.choose(clip.files());
    } else if (!clip.text().isBlank()) {
      model.paste(clip.text());
    }
    return true;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("Ctrl V", Messages.text("import.keys.paste")),
        new Key("1 … 9", Messages.text("import.keys.answer")),
        new Key("Ctrl Enter", Messages.text("import.keys.next")));
  }
}
