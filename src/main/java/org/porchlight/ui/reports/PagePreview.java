package org.porchlight.ui.reports;

import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// The page itself: the PDF drawn at the size it is shown. While a new one is made, the old one
/// stays, greyed.
final class PagePreview extends VBox {
  private static final double MARGIN = 18;
  private static final double POINTS_HIGH = 792;
  private static final double[] ZOOMS = {0, 1, 1.5, 2};
  private static final double WAITING = 0.45;

  private final ReportsViewModel model;
  private final Supplier<Button> whatToDoFirst;
  private final ImageView image = new ImageView();
  private final StackPane paper = new StackPane(image);
  private final StackPane desk = new StackPane(paper);
  private final ScrollPane scroll = new ScrollPane(desk);
  private final StackPane below = new StackPane(scroll);
  private final VBox notices = new VBox();
  private final Label zoomWords = Words.plain("", "small");
  private int zoom;

  PagePreview(ReportsViewModel model, Supplier<Button> whatToDoFirst) {
    this.model = model;
    this.whatToDoFirst = whatToDoFirst;
    getStyleClass().add("page-preview-holder");
    Card card = Card.edgeToEdge(bar(), notices, below);
    card.getStyleClass().add("page-preview");
    VBox.setVgrow(card, Priority.ALWAYS);
    VBox.setVgrow(below, Priority.ALWAYS);
    scroll.setMinHeight(0);
    below.setMinHeight(0);
    getChildren().add(card);
    image.setPreserveRatio(true);
    image.setSmooth(true);
    paper.getStyleClass().add("preview-paper");
    paper.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    desk.getStyleClass().add("preview-desk");
    scroll.getStyleClass().addAll("edge-to-edge", "preview-scroll");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setPannable(true);
    scroll.setId("reports-page");
    scroll.viewportBoundsProperty().addListener((property, was, is) -> size());
    model.page().addListener((property, was, is) -> show(is));
    model.working().addListener((property, was, is) -> image.setOpacity(is ? WAITING : 1));
    model.trouble().addListener((property, was, is) -> tell(is));
    model.pageCount().addListener((property, was, is) -> tell(model.trouble().get()));
    show(model.page().get());
    tell(model.trouble().get());
    zoomTo(0);
  }

  private HBox bar() {
    Button back =
        Buttons.icon(
            "reports-previous",
            "fth-chevron-left",
            Messages.text("reports.screen.previousPage"),
            () -> model.turn(-1));
    Button next =
        Buttons.icon(
            "reports-next-page",
            "fth-chevron-right",
            Messages.text("reports.screen.nextPage"),
            () -> model.turn(1));
    back.disableProperty().bind(model.pageIndex().isEqualTo(0));
    next.disableProperty()
        .bind(model.pageIndex().greaterThanOrEqualTo(model.pageCount().subtract(1)));
    Button out =
        Buttons.icon(
            "reports-zoom-out",
            "fth-zoom-out",
            Messages.text("reports.screen.zoomOut"),
            () -> zoomTo(zoom - 1));
    Button in =
        Buttons.icon(
            "reports-zoom-in",
            "fth-zoom-in",
            Messages.text("reports.screen.zoomIn"),
            () -> zoomTo(zoom + 1));
    for (Button button : new Button[] {back, next, out, in}) {
      button.getStyleClass().add("outlined");
    }
    Label pages = Words.plain("", "small");
    pages.setId("reports-page-number");
    pages.setMinWidth(USE_PREF_SIZE);
    zoomWords.setMinWidth(USE_PREF_SIZE);
    pages
        .textProperty()
        .bind(
            javafx.beans.binding.Bindings.createStringBinding(
                this::pageWords, model.pageIndex(), model.pageCount()));
    HBox bar =
        new HBox(
            back,
            pages,
            next,
            Words.gap(),
            out,
            zoomWords,
            in,
            new StatusChip(StatusChip.Tone.INFO, Messages.text("reports.screen.letter")));
    bar.getStyleClass().add("preview-bar");
    return bar;
  }

  private String pageWords() {
    return model.pageCount().get() == 0
        ? ""
        : Messages.text(
            "reports.screen.pageOf", model.pageIndex().get() + 1, model.pageCount().get());
  }

  private void zoomTo(int level) {
    zoom = Math.clamp(level, 0, ZOOMS.length - 1);
    zoomWords.setText(
        zoom == 0
            ? Messages.text("reports.screen.fitPage")
            : Messages.text("reports.screen.zoomPercent", Math.round(100 * ZOOMS[zoom])));
    size();
  }

  private void size() {
    double room = scroll.getViewportBounds().getHeight() - 2 * MARGIN;
    double wide = (scroll.getViewportBounds().getWidth() - 2 * MARGIN) * 11 / 8.5;
    double high = zoom == 0 ? Math.min(room, wide) : POINTS_HIGH * ZOOMS[zoom];
    if (high < 100) {
      return;
    }
    image.setFitHeight(high);
    double scale = getScene() == null ? 1 : getScene().getWindow().getOutputScaleY();
    model.showAt((int) Math.round(high * scale));
  }

  private void show(@Nullable PagePixels pixels) {
    paper.setVisible(pixels != null);
    if (pixels == null) {
      image.setImage(null);
      return;
    }
    WritableImage drawn = new WritableImage(pixels.width(), pixels.height());
    drawn
        .getPixelWriter()
        .setPixels(
            0,
            0,
            pixels.width(),
            pixels.height(),
            PixelFormat.getIntArgbInstance(),
            pixels.argb(),
            0,
            pixels.width());
    image.setImage(drawn);
    image.setAccessibleText(Messages.text("reports.screen.pageSays", pageWords()));
  }

  /// With a page, trouble is a notice above it; without one, it is all there is to say.
  private void tell(String trouble) {
    notices.getChildren().clear();
    below.getChildren().setAll(scroll);
    if (trouble.isEmpty()) {
      return;
    }
    if (model.pageCount().get() == 0) {
      EmptyState empty = new EmptyState(trouble, whatToDoFirst.get());
      empty.setId("reports-empty");
      below.getChildren().setAll(empty);
    } else {
      Notice notice = new Notice(Notice.Tone.LAMP, "", trouble);
      notice.setId("reports-notice");
      notices.getChildren().setAll(notice);
    }
  }
}
