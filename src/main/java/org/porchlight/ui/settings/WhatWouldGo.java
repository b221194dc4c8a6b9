package org.porchlight.ui.settings;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.porchlight.storage.Restore;
import org.porchlight.text.Messages;

/// What going back to a copy would take away, in the words of the work: visits, contacts, imports.
///
/// @param entries everything a person saved since, counted row by row
/// @param lines "3 visits", "1 import": what people would miss most first
/// @param back entries that would be again as they were
record WhatWouldGo(long entries, List<String> lines, long back) {
  /// What is told by name, in this order.
  private static final Map<String, String> TOLD = new LinkedHashMap<>();

  static {
    TOLD.put("VISIT", "settings.backups.lost.visits");
    TOLD.put("CONTACT_ATTEMPT", "settings.backups.lost.contacts");
    TOLD.put("PROMISE", "settings.backups.lost.promises");
    TOLD.put("CONFIDENTIAL_NOTE", "settings.backups.lost.notes");
    TOLD.put("IMPORT_BATCH", "settings.backups.lost.imports");
    TOLD.put("STUDENT_YEAR", "settings.backups.lost.attendance");
    TOLD.put("STUDENT", "settings.backups.lost.students");
    TOLD.put("HOUSEHOLD", "settings.backups.lost.families");
    TOLD.put("VISIT_PLAN", "settings.backups.lost.plans");
  }

  /// The program's own book-keeping, or parts of something told by name.
  private static final Set<String> NOT_COUNTED =
      Set.of(
          "AUDIT_RECORD",
          "AUDIT_HEAD",
          "SETTING",
          "DRAFT",
          "IMPORT_CHANGE",
          "IMPORT_SET_ASIDE",
          "IMPORT_YEAR_PART",
          "COLUMN_LAYOUT",
          "flyway_schema_history");

  static WhatWouldGo of(Map<String, Restore.Difference> differences) {
    List<String> lines = new ArrayList<>();
    TOLD.forEach((table, key) -> {
      Restore.Difference difference = differences.get(table);
      if (difference != null && difference.lost() > 0) {
        lines.add(Messages.count(key, difference.lost()));
      }
    });
    long entries = 0;
    long others = 0;
    long back = 0;
    for (var one : differences.entrySet()) {
      if (!NOT_COUNTED.contains(one.getKey())) {
        entries += one.getValue().lost();
        back += one.getValue().back();
        others += TOLD.containsKey(one.getKey()) ? 0 : one.getValue().lost();
      }
    }
    if (others > 0) {
      lines.add(Messages.count("settings.backups.lost.others", others));
    }
    return new WhatWouldGo(entries, List.copyOf(lines), back);
  }

  boolean isNothing() {
    return entries == 0 && back == 0;
  }
}
