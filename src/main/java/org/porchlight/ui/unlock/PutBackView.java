package org.porchlight.ui.unlock;

import java.io.File;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Backup;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.CopyWords;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.NightScene;
import org.porchlight.ui.kit.PassphraseField;
import org.porchlight.ui.kit.Words;

/// The district does not open: a copy takes its place. Says first what goes with it.
public final class PutBackView extends StackPane {
  private final PutBackViewModel model;
  private final ListView<Backup> list = new ListView<>();
  private final PassphraseField passphrase =
      new PassphraseField("put-back-passphrase", Messages.text("unlock.passphrase"));

  public PutBackView(PutBackViewModel model, Runnable back) {
    this.model = model;
    setId("put-back-page");
    Label lost = Words.wrapped("", "muted");
    lost.setId("put-back-lost");
    lost.textProperty().bind(model.chosen().map(PutBackView::lost).orElse(""));
    FormRow row = new FormRow(Messages.text("unlock.passphrase"), passphrase);
    row.help(Messages.text("unlock.putBack.passphrase"));
    model.trouble().addListener((property, was, is) -> row.trouble(is));
    VBox card =
        new VBox(
            Words.wrapped(Messages.text("unlock.putBack.title"), "title-person"),
            Words.wrapped(Messages.text("unlock.putBack.more"), "muted"),
            copies(),
            lost,
            row,
            foot(back));
    card.getStyleClass().addAll("card", "lifted", "door-card", "recovery-card");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().addAll(new NightScene(0.65, 0.14, 0.8), card);
  }

  public void begin() {
    passphrase.focusField();
  }

  private static String lost(Backup copy) {
    return Messages.text("unlock.putBack.lost", CopyWords.moment(copy));
  }

  private VBox copies() {
    list.setId("put-back-copies");
    list.setItems(model.copies());
    list.setAccessibleText(Messages.text("unlock.putBack.copies"));
    list.getStyleClass().add("copy-list");
    list.setPlaceholder(Words.wrapped(Messages.text("unlock.putBack.none"), "muted"));
    list.setCellFactory(view -> new CopyCell());
    list.getSelectionModel().select(model.chosen().get());
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener((property, was, is) -> {
          if (is != null) {
            model.chosen().set(is);
          }
        });
    model.chosen().addListener((property, was, is) -> list.getSelectionModel().select(is));
    Button elsewhere =
        Buttons.withIcon(
            Buttons.link(
                "put-back-elsewhere", Messages.text("unlock.putBack.elsewhere"), this::look),
            "fth-hard-drive");
    VBox box = new VBox(8, list, elsewhere);
    return box;
  }

  private void look() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(Messages.text("unlock.putBack.choose"));
    File folder = chooser.showDialog(getScene().getWindow());
    if (folder != null) {
      lookIn(folder.toPath());
    }
  }

  /// Offers the copies on a stick or in another folder instead.
  public void lookIn(Path folder) {
    model.lookIn(folder);
  }

  private HBox foot(Runnable back) {
    Button go =
        Buttons.primary(
            "put-back-go",
            Messages.text("unlock.putBack.go"),
            () -> model.putBack(passphrase.text().get()));
    go.disableProperty().bind(model.busy().or(model.chosen().isNull()));
    model
        .busy()
        .addListener((property, was, is) ->
            go.setText(Messages.text(is ? "unlock.putBack.going" : "unlock.putBack.go")));
    passphrase.onEnter(go::fire);
    HBox foot =
        new HBox(
            Buttons.secondary("put-back-back", Messages.text("unlock.recover.back"), back),
            Words.gap(),
            go);
    foot.getStyleClass().add("start-foot");
    return foot;
  }

  private static final class CopyCell extends ListCell<Backup> {
    @Override
    protected void updateItem(@Nullable Backup copy, boolean empty) {
      super.updateItem(copy, empty);
      setText(
          empty || copy == null
              ? ""
              : Messages.text(
                  "unlock.nameAndJob", CopyWords.moment(copy), CopyWords.occasion(copy)));
    }
  }
}
