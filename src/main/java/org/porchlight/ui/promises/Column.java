package org.porchlight.ui.promises;

/// The four columns of the board.
enum Column {
  OVERDUE,
  COMING,
  WAITING,
  KEPT
}
