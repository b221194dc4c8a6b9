package org.porchlight.ui.settings;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.porchlight.storage.Backup;
import org.porchlight.storage.Restore;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.CopyWords;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// The copies of the district, the second place for them, and the way back to one.
final class BackupsSection extends SettingsView.Section {
  private static final int SHOWN_AT_FIRST = 8;

  private final BackupsViewModel model;
  private final HBox working = new HBox(12);
  private final Notice trouble = new Notice(Notice.Tone.LAMP, "", " ");
  private final VBox body = new VBox();
  private boolean showsAll;

  BackupsSection(BackupsViewModel model) {
    this.model = model;
    setId("backups");
    body.getStyleClass().add("settings-section");
    ProgressIndicator turning = new ProgressIndicator();
    turning.getStyleClass().add("small-spinner");
    working.getChildren().addAll(turning, Words.following(model.working(), "muted"));
    working.setId("backups-working");
    working.getStyleClass().add("working-line");
    showWhile(working, model.working().isNotEmpty());
    showWhile(trouble, model.trouble().isNotEmpty());
    trouble.setId("backups-trouble");
    model.trouble().addListener((property, was, is) -> trouble.say(is));
    body.disableProperty().bind(model.working().isNotEmpty());
    getChildren().setAll(trouble, working, body);
  }

  private static void showWhile(Node node, javafx.beans.binding.BooleanBinding when) {
    node.visibleProperty().bind(when);
    node.managedProperty().bind(when);
  }

  @Override
  void refresh() {
    body.getChildren().clear();
    if (!model.hasCopies()) {
      body.getChildren().add(new EmptyState(Messages.text("settings.backups.memory"), null));
      return;
    }
    String reminder = model.reminder();
    if (!reminder.isEmpty()) {
      Notice notice =
          new Notice(
              Notice.Tone.INFO,
              "fth-hard-drive",
              reminder,
              Messages.text("settings.backups.remind.why"));
      notice.setId("backups-reminder");
      body.getChildren().add(notice);
    }
    body.getChildren().addAll(nowCard(), secondCard(), listCard());
  }

  // ---- one more, and the drill ----

  private Card nowCard() {
    Button now =
        Buttons.primary(
            "copy-now", Messages.text("settings.backups.now"), () -> model.copyNow(this::refresh));
    now.setDisable(!model.mayCopy());
    Button drill =
        Buttons.secondary(
            "restore-drill",
            Messages.text("settings.backups.drill"),
            () -> model.drill(this::showDrill));
    FlowPane buttons = new FlowPane(now, drill);
    buttons.getStyleClass().add("button-flow");
    return new Card(Messages.text("settings.backups.card"))
        .add(Words.wrapped(Messages.text("settings.backups.more")), buttons);
  }

  private void showDrill(Restore.Drill drill) {
    refresh();
    HBox numbers =
        new HBox(
            number("drill-students", drill.students(), "settings.backups.drill.students"),
            number("drill-visits", drill.visits(), "settings.backups.drill.visits"),
            number("drill-promises", drill.promises(), "settings.backups.drill.promises"));
    numbers.getStyleClass().add("drill-numbers");
    Card card =
        new Card(
                Messages.text("settings.backups.drill.title"),
                Buttons.icon(
                    "drill-close",
                    "fth-x",
                    Messages.text("settings.backups.drill.close"),
                    this::refresh))
            .add(
                Words.wrapped(
                    Messages.text(
                        "settings.backups.drill.found", CopyWords.moment(drill.savedAt()))),
                numbers,
                Words.wrapped(Messages.text("settings.backups.drill.clean"), "small", "muted"));
    card.setId("drill-result");
    body.getChildren().addFirst(card);
  }

  private static VBox number(String id, long number, String key) {
    Label figure = Words.plain(Messages.text("kit.count", number), "figure");
    figure.setId(id);
    VBox tile = new VBox(figure, Words.small(Messages.text(key)));
    tile.getStyleClass().add("drill-number");
    return tile;
  }

  // ---- the second place ----

  private Card secondCard() {
    Optional<Path> place = model.secondPlace();
    Card card =
        place
            .map(folder -> new Card(Messages.text("settings.backups.second"), reachable()))
            .orElseGet(() -> new Card(Messages.text("settings.backups.second")));
    card.setId("second-place");
    FlowPane buttons = new FlowPane();
    buttons.getStyleClass().add("button-flow");
    Button choose =
        Buttons.secondary(
            "choose-second",
            Messages.text(
                place.isPresent()
                    ? "settings.backups.second.change"
                    : "settings.backups.second.choose"),
            () ->
                pickFolder(
                    "settings.backups.second.pick", folder -> model.choose(folder, this::refresh)));
    choose.setDisable(!model.mayCopy());
    buttons.getChildren().add(choose);
    if (place.isEmpty()) {
      card.add(Words.wrapped(Messages.text("settings.backups.second.none")), buttons);
      return card;
    }
    Button leave =
        Buttons.link(
            "leave-second",
            Messages.text("settings.backups.second.leave"),
            () -> model.leaveSecond(this::refresh));
    leave.setDisable(!model.mayCopy());
    buttons.getChildren().add(leave);
    card.add(Words.twoLines(place.get().toString(), model.lastThere()));
    if (model.secondIsOnTheSameDisk()) {
      card.add(Words.wrapped(Messages.text("settings.backups.second.sameDisk"), "small", "muted"));
    }
    return card.add(buttons);
  }

  private StatusChip reachable() {
    return model.secondIsThere()
        ? new StatusChip(
            StatusChip.Tone.LEAF, "fth-check", Messages.text("settings.backups.second.there"))
        : new StatusChip(StatusChip.Tone.QUIET, Messages.text("settings.backups.second.notThere"));
  }

  private void pickFolder(String titleKey, Consumer<Path> picked) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text(titleKey));
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      picked.accept(folder.toPath());
    }
  }

  // ---- the list ----

  private Card listCard() {
    List<BackupsViewModel.Copy> copies = model.copies();
    Button check =
        Buttons.small(
            "check-copies",
            Messages.text("settings.backups.check"),
            () -> model.checkAll(this::refresh));
    check.setDisable(copies.isEmpty());
    Card card =
        Card.edgeToEdge(
            Card.ruledHead(Messages.count("settings.backups.count", copies.size()), check));
    card.setId("copies");
    if (copies.isEmpty()) {
      VBox none = new VBox(new EmptyState(Messages.text("settings.backups.none"), null));
      none.getStyleClass().add("card-row");
      return card.add(none);
    }
    int shown = showsAll ? copies.size() : Math.min(SHOWN_AT_FIRST, copies.size());
    for (int i = 0; i < shown; i++) {
      card.add(row(copies.get(i), i));
    }
    return card.add(foot(copies.size() - shown));
  }

  private HBox row(BackupsViewModel.Copy copy, int number) {
    Backup backup = copy.backup();
    VBox words =
        Words.twoLines(
            CopyWords.moment(backup),
            Messages.text(
                copy.elsewhere() ? "settings.backups.row.elsewhere" : "settings.backups.row",
                CopyWords.occasion(backup),
                CopyWords.size(backup.bytes())));
    HBox.setHgrow(words, Priority.ALWAYS);
    words.setMinWidth(0);
    HBox row =
        new HBox(
            Icons.of(copy.elsewhere() ? "fth-hard-drive" : "fth-archive"),
            words,
            chip(copy.proof()));
    if (model.mayGoBack()) {
      Button back =
          Buttons.small(
              "go-back-" + number,
              Messages.text("settings.backups.goBack"),
              () -> model.compare(backup, would -> ask(backup, would)));
      back.setAccessibleText(Messages.text("settings.backups.goBack.to", CopyWords.moment(backup)));
      back.setMinWidth(USE_PREF_SIZE);
      back.setDisable(copy.proof() == BackupsViewModel.Proof.BROKEN);
      row.getChildren().add(back);
    }
    row.getStyleClass().addAll("card-row", "ruled-row");
    return row;
  }

  private static StatusChip chip(BackupsViewModel.Proof proof) {
    return switch (proof) {
      case WHEN_MADE ->
          new StatusChip(StatusChip.Tone.QUIET, Messages.text("settings.backups.proof.whenMade"));
      case JUST_NOW ->
          new StatusChip(
              StatusChip.Tone.LEAF, "fth-check", Messages.text("settings.backups.proof.now"));
      case BROKEN ->
          new StatusChip(
              StatusChip.Tone.EMBER,
              "fth-alert-circle",
              Messages.text("settings.backups.proof.broken"));
    };
  }

  private FlowPane foot(int hidden) {
    FlowPane foot = new FlowPane();
    foot.getStyleClass().addAll("button-flow", "card-row");
    if (hidden > 0) {
      foot.getChildren()
          .add(
              Buttons.link(
                  "all-copies",
                  Messages.count("settings.backups.older", hidden),
                  () -> {
                    showsAll = true;
                    refresh();
                  }));
    }
    if (model.mayGoBack()) {
      foot.getChildren()
          .add(
              Buttons.link(
                  "copies-elsewhere",
                  Messages.text("settings.backups.elsewhere"),
                  () ->
                      pickFolder(
                          "settings.backups.elsewhere.pick",
                          folder -> model.lookIn(folder, this::refresh))));
    } else {
      foot.getChildren().add(Words.small(Messages.text("settings.backups.principal")));
    }
    return foot;
  }

  // ---- going back ----

  /// What would be lost, before anything is.
  private void ask(Backup copy, WhatWouldGo would) {
    String moment = CopyWords.moment(copy);
    Card card = new Card(Messages.text("settings.backups.back.title", moment));
    card.setId("go-back");
    if (would.isNothing()) {
      card.add(Words.wrapped(Messages.text("settings.backups.back.same")));
    } else {
      if (would.entries() > 0) {
        card.add(
            Words.wrapped(Messages.count("settings.backups.back.lost", would.entries()), "strong"),
            lines(would.lines()));
      }
      if (would.back() > 0) {
        card.add(Words.wrapped(Messages.count("settings.backups.back.again", would.back())));
      }
    }
    Button go =
        Buttons.primary(
            "go-back-now",
            Messages.text("settings.backups.back.go", moment),
            () -> model.goBack(copy));
    FlowPane foot =
        new FlowPane(
            go,
            Buttons.secondary("stay", Messages.text("settings.backups.back.stay"), this::refresh));
    foot.getStyleClass().add("button-flow");
    card.add(
        new Notice(
            Notice.Tone.INFO,
            Messages.text("settings.backups.back.kept"),
            Messages.text("settings.backups.back.locks")),
        foot);
    body.getChildren().setAll(card);
    go.requestFocus();
  }

  private static VBox lines(List<String> lines) {
    VBox list = new VBox();
    list.getStyleClass().add("lost-lines");
    for (String line : lines) {
      HBox row = new HBox(8, Icons.of("fth-minus-circle"), Words.wrapped(line));
      row.getStyleClass().add("first-run-line");
      list.getChildren().add(row);
    }
    return list;
  }
}
