package org.porchlight.reports;

import org.porchlight.roster.District;
import org.porchlight.text.Messages;

/// What to do when someone is in danger: 911 stands there even when the district set nothing.
final class DangerLine {
  private DangerLine() {}

  static String of(District district) {
    String then =
        district.administratorName() == null
            ? ""
            : Messages.text("reports.danger.then", administrator(district));
    String line =
        district.childProtectionLine() == null
            ? ""
            : Messages.text("reports.danger.line", district.childProtectionLine());
    return Messages.text("reports.danger.first")
        + then
        + line
        + Messages.text("reports.danger.after");
  }

  /// "Principal Okafor 555-0160".
  static String administrator(District district) {
    String name = district.administratorName();
    if (name == null) {
      return Messages.text("reports.danger.administrator");
    }
    return district.administratorPhone() == null
        ? name
        : Messages.text("reports.teamOut.personAndPhone", name, district.administratorPhone());
  }
}
