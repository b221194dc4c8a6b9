package org.porchlight.ui.kit;

import javafx.print.PrinterJob;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Window;

/// A few lines on one sheet of paper, through the system's own print dialog.
final class PaperNote {
  private PaperNote() {}

  /// @param jobName shown in print queues: no names of people
  /// @return whether it was sent to a printer
  static boolean print(Window window, Region page, String jobName) {
    PrinterJob job = PrinterJob.createPrinterJob();
    if (job == null) {
      return false;
    }
    job.getJobSettings().setJobName(jobName);
    if (!job.showPrintDialog(window)) {
      return false;
    }
    // styles reach a node only inside a scene
    new Scene(page);
    page.applyCss();
    page.resize(
        job.getJobSettings().getPageLayout().getPrintableWidth(),
        job.getJobSettings().getPageLayout().getPrintableHeight());
    page.layout();
    return job.printPage(page) && job.endJob();
  }
}
