package org.porchlight.reports;

import java.io.Serial;
import org.porchlight.text.Messages;

/// There is no attendance to report on yet. The message is a sentence for people.
public final class NothingToReportException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  NothingToReportException(String month) {
    super(Messages.text("reports.nothingYet", month));
  }
}
