package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.porchlight.roster.LocalDifference;
import org.porchlight.spreadsheets.SheetRow;

/// Keeps account of every row of a sheet while it is brought in: a byte a row.
final class RowTally {
  /// What became of a row, weakest first: a row that changed one thing and added another was added.
  enum Fate {
    UNCHANGED,
    CHANGED,
    ADDED,
    REPEATED,
    SET_ASIDE
  }

  private static final Fate[] FATES = Fate.values();

  private final ProblemList problems = new ProblemList();
  private final List<String> notices = new ArrayList<>();
  private final List<ImportQuestion> doubts = new ArrayList<>();
  private final List<LocalDifference> differences = new ArrayList<>();
  private final List<FamilyProposal> families = new ArrayList<>();
  private final List<RemovedDay> removedDays = new ArrayList<>();

  /// By row number: 0 for a row not noted, else one more than the fate.
  private byte[] fates = new byte[1024];

  /// Rows of which nothing else is noted are unchanged, so many as there are.
  private int expected;

  private int becameExcused;
  private int removed;

  /// Takes rows for unchanged until something else is noted of them.
  void expect(int rows) {
    expected = rows;
  }

  /// Notes a row's fate; the strongest of several counts.
  void note(int number, Fate fate) {
    if (number >= fates.length) {
      fates = Arrays.copyOf(fates, Math.max(number + 1, fates.length * 2));
    }
    byte mark = (byte) (fate.ordinal() + 1);
    if (mark > fates[number]) {
      fates[number] = mark;
    }
  }

  /// Notes for a row what became of another one.
  void noteLike(int number, int other) {
    if (other < fates.length && fates[other] > 0) {
      note(number, FATES[fates[other] - 1]);
    }
  }

  boolean isSetAside(int number) {
    return number < fates.length && fates[number] == Fate.SET_ASIDE.ordinal() + 1;
  }

  /// Sets a row aside. Of several reasons for one row the first is told.
  void setAside(SheetRow row, SetAsideReason reason, String who, String detail) {
    if (!isSetAside(row.number())) {
      note(row.number(), Fate.SET_ASIDE);
      problems.addWhole(new ImportProblem(row.number(), reason, who, detail, row.cells()));
    }
  }

  /// Sets a row of a big sheet aside; its name and its cells are read when someone looks.
  void setAside(ImportContext context, int row, SetAsideReason reason, String detail) {
    int number = context.rowNumber(row);
    if (!isSetAside(number)) {
      note(number, Fate.SET_ASIDE);
      problems.add(context, row, reason, detail);
    } else {
      problems.addDetail(row, reason, detail);
    }
  }

  void removed(int count) {
    removed += count;
  }

  void removedDay(RemovedDay day) {
    removed++;
    removedDays.add(day);
  }

  void becameExcused() {
    becameExcused++;
  }

  void differ(List<LocalDifference> more) {
    differences.addAll(more);
  }

  List<LocalDifference> differences() {
    return List.copyOf(differences);
  }

  void propose(List<FamilyProposal> more) {
    families.addAll(more);
  }

  List<FamilyProposal> families() {
    return List.copyOf(families);
  }

  /// A question that comes up only once everything is worked out.
  void ask(ImportQuestion doubt) {
    doubts.add(doubt);
  }

  List<ImportQuestion> doubts() {
    return List.copyOf(doubts);
  }

  void say(String notice) {
    notices.add(notice);
  }

  RowCounts counts() {
    int[] counts = new int[FATES.length + 1];
    for (byte fate : fates) {
      counts[fate]++;
    }
    int noted = fates.length - counts[0];
    counts[Fate.UNCHANGED.ordinal() + 1] += Math.max(0, expected - noted);
    return new RowCounts(
        Math.max(noted, expected),
        counts[Fate.ADDED.ordinal() + 1],
        counts[Fate.CHANGED.ordinal() + 1],
        removed,
        counts[Fate.UNCHANGED.ordinal() + 1],
        counts[Fate.REPEATED.ordinal() + 1],
        counts[Fate.SET_ASIDE.ordinal() + 1]);
  }

  /// In the file's order.
  List<ImportProblem> problems() {
    return problems.sorted();
  }

  List<String> notices() {
    return List.copyOf(notices);
  }

  List<RemovedDay> removedDays() {
    return List.copyOf(removedDays);
  }

  int excusedCount() {
    return becameExcused;
  }
}
