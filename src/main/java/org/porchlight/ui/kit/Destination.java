package org.porchlight.ui.kit;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;

/// Every place in the program a person can be taken to. Screens name places, never each other.
public sealed interface Destination {
  record Today() implements Destination {}

  /// The list of students as one of its ready filters shows it.
  record Students(StudentFilter filter, OptionalLong schoolId) implements Destination {}

  /// The Monday meeting on one page.
  record Meeting() implements Destination {}

  record Student(long studentId) implements Destination {}

  record Family(long householdId) implements Destination {}

  record Choose() implements Destination {}

  /// A visit day; without a day, the next one that needs planning.
  record Plan(Optional<LocalDate> day) implements Destination {}

  record OutNow() implements Destination {}

  /// The debrief of one visit, or of the first one waiting.
  record Debrief(OptionalLong visitId) implements Destination {}

  /// The board; with a household, a new promise to it is begun.
  record Promises(OptionalLong newForHousehold) implements Destination {}

  /// Every visit there was.
  record History() implements Destination {}

  record Reports(ReportKind kind) implements Destination {}

  record Importing() implements Destination {}

  /// The school system's export held against Porchlight's numbers.
  record Reconcile() implements Destination {}

  /// One part of the settings, or the one looked at last.
  record Settings(Optional<SettingsPart> part) implements Destination {
    public Settings() {
      this(Optional.empty());
    }
  }

  /// The parts of the settings, in their order.
  enum SettingsPart {
    DISTRICT,
    CALENDAR,
    NEW_YEAR,
    PEOPLE,
    PARTNERS,
    ACCESS,
    BACKUPS,
    AUDIT,
    COUNTING,
    REACHING,
    CODES,
    MAP,
    LOOK,
    HELP
  }

  /// Ready filters of the list of students.
  enum StudentFilter {
    MISSING_TEN,
    NEWLY_MISSING_TEN,
    COMING_BACK,
    NO_REAL_CONTACT,
    TOO_FEW_DAYS,
    EVERYONE
  }

  /// What can be printed or saved.
  enum ReportKind {
    MONTHLY,
    PACKET,
    TEAM_OUT,
    MEETING,
    MONTH_WORKBOOK
  }

  static Destination students(StudentFilter filter) {
    return new Students(filter, OptionalLong.empty());
  }

  static Destination plan(LocalDate day) {
    return new Plan(Optional.of(day));
  }

  static Destination debrief() {
    return new Debrief(OptionalLong.empty());
  }

  static Destination debrief(long visitId) {
    return new Debrief(OptionalLong.of(visitId));
  }

  static Destination settings(SettingsPart part) {
    return new Settings(Optional.of(part));
  }

  static Destination promises() {
    return new Promises(OptionalLong.empty());
  }

  static Destination newPromise(long householdId) {
    return new Promises(OptionalLong.of(householdId));
  }
}
