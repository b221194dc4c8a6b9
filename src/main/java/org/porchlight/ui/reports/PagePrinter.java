package org.porchlight.ui.reports;

import java.util.List;
import javafx.print.PageLayout;
import javafx.print.PageOrientation;
import javafx.print.Paper;
import javafx.print.Printer;
import javafx.print.PrinterJob;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Window;

/// Prints the page as shown, through the system's own print dialog.
final class PagePrinter {
  private static final int PRINT_PIXELS = 11 * 300;

  private final ReportsViewModel model;

  PagePrinter(ReportsViewModel model) {
    this.model = model;
  }

  void print(Window window) {
    // without any printer there is no job
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      model.printerIsSilent();
      return;
    }
    // shown in print queues: a kind and a month, no names
    job.getJobSettings().setJobName("PL-" + model.subject().replace('/', '-'));
    if (job.showPrintDialog(window)) {
      model.drawForPrinter(PRINT_PIXELS, pages -> send(job, pages));
    }
  }

  private void send(PrinterJob job, List<PagePixels> pages) {
    PageLayout letter =
        job.getPrinter()
            .createPageLayout(
                Paper.NA_LETTER, PageOrientation.PORTRAIT, Printer.MarginType.HARDWARE_MINIMUM);
    boolean sent = true;
    for (PagePixels page : pages) {
      sent = sent && job.printPage(letter, node(page, letter));
    }
    if (!sent || !job.endJob()) {
      model.printerIsSilent();
    }
  }

  /// The whole sheet at its own size, so that margins are those of the page; what the printer
  /// cannot reach is white.
  private static ImageView node(PagePixels page, PageLayout layout) {
    WritableImage image = new WritableImage(page.width(), page.height());
    image
        .getPixelWriter()
        .setPixels(
            0,
            0,
            page.width(),
            page.height(),
            PixelFormat.getIntArgbInstance(),
            page.argb(),
            0,
            page.width());
    ImageView view = new ImageView(image);
    view.setPreserveRatio(true);
    view.setFitHeight(layout.getPaper().getHeight());
    view.setTranslateX(-layout.getLeftMargin());
    view.setTranslateY(-layout.getTopMargin());
    return view;
  }
}
