package org.porchlight.ui;

import org.porchlight.text.Messages;

/// The entries at the left, in their order; Ctrl 1 to Ctrl 7.
enum SidebarEntry {
  TODAY("fth-sunrise"),
  STUDENTS("fth-users"),
  VISITS("fth-map-pin"),
  PROMISES("fth-heart"),
  REPORTS("fth-file-text"),
  IMPORT("fth-upload"),
  SETTINGS("fth-settings");

  private final String feather;

  SidebarEntry(String feather) {
    this.feather = feather;
  }

  String feather() {
    return feather;
  }

  String words() {
    return Messages.of(this);
  }

  String stroke() {
    return "Ctrl " + (ordinal() + 1);
  }

  String nodeId() {
    return "nav-" + name().toLowerCase(java.util.Locale.ROOT);
  }
}
