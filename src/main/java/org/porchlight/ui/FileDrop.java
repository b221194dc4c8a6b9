package org.porchlight.ui;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Words;

/// Files may be dropped anywhere on the window; while they hang over it, it says so.
final class FileDrop {
  private final StackPane window;
  private final VBox hint;

  FileDrop(StackPane window, Consumer<List<Path>> dropped) {
    this.window = window;
    hint =
        new VBox(
            Icons.of("fth-upload", "drop-icon"),
            Words.wrapped(Messages.text("window.drop"), "headline", "centered"));
    hint.setId("drop-hint");
    hint.getStyleClass().add("drop-hint");
    hint.setMouseTransparent(true);
    window.setOnDragOver(this::over);
    window.setOnDragExited(event -> window.getChildren().remove(hint));
    window.setOnDragDropped(event -> drop(event, dropped));
  }

  private void over(DragEvent event) {
    if (event.getDragboard().hasFiles()) {
      event.acceptTransferModes(TransferMode.COPY);
      if (!window.getChildren().contains(hint)) {
        window.getChildren().add(hint);
      }
      event.consume();
    }
  }

  private void drop(DragEvent event, Consumer<List<Path>> dropped) {
    window.getChildren().remove(hint);
    if (event.getDragboard().hasFiles()) {
      List<Path> files = event.getDragboard().getFiles().stream().map(File::toPath).toList();
      event.setDropCompleted(!files.isEmpty());
      event.consume();
      dropped.accept(files);
    }
  }
}
