package org.porchlight.reports;

import java.io.Serial;

/// More was added than a page holds. A report that must fit says less and tries again.
final class PageFullException extends RuntimeException {
  @Serial private static final long serialVersionUID = 1;

  PageFullException(float needed, float room) {
    super("the page is full: " + needed + " points needed, " + room + " left");
  }
}
