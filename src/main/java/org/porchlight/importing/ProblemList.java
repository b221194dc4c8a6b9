package org.porchlight.importing;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.RandomAccess;

/// The rows set aside. A row's name and cells are read from the sheet when someone looks, since a
/// file may have a million of them.
final class ProblemList extends AbstractList<ImportProblem> implements RandomAccess {
  private static final int LONGEST_DETAIL = 120;

  private sealed interface Aside {
    int number();

    SetAsideReason reason();

    ImportProblem problem();
  }

  private record Whole(ImportProblem problem) implements Aside {
    @Override
    public int number() {
      return problem.rowNumber();
    }

    @Override
    public SetAsideReason reason() {
      return problem.reason();
    }
  }

  private record ByIndex(ImportContext context, int row, SetAsideReason reason, String detail)
      implements Aside {
    @Override
    public int number() {
      return context.rowNumber(row);
    }

    @Override
    public ImportProblem problem() {
      return new ImportProblem(
          number(),
          reason,
          context.who(row),
          detail,
          context.row(row).cells(),
          ProblemFixes.of(reason, detail, context));
    }
  }

  private final List<Aside> asides;

  ProblemList() {
    this(new ArrayList<>());
  }

  private ProblemList(List<Aside> asides) {
    this.asides = asides;
  }

  void addWhole(ImportProblem problem) {
    asides.add(new Whole(problem));
  }

  void add(ImportContext context, int row, SetAsideReason reason, String detail) {
    asides.add(new ByIndex(context, row, reason, detail));
  }

  /// A row that was just set aside has the same trouble in another cell.
  void addDetail(int row, SetAsideReason reason, String detail) {
    boolean same =
        !asides.isEmpty()
            && asides.getLast() instanceof ByIndex last
            && last.row == row
            && last.reason == reason
            && last.detail.length() < LONGEST_DETAIL;
    if (same && asides.getLast() instanceof ByIndex last && !last.detail.contains(detail)) {
      String both = last.detail + ", " + detail;
      asides.set(asides.size() - 1, new ByIndex(last.context, row, reason, both));
    }
  }

  /// In the file's order, no longer changing.
  ProblemList sorted() {
    List<Aside> sorted = new ArrayList<>(asides);
    sorted.sort(Comparator.comparingInt(Aside::number));
    return new ProblemList(sorted);
  }

  /// How many rows each reason has, without looking at the rows.
  Map<SetAsideReason, Integer> counts() {
    Map<SetAsideReason, Integer> counts = new EnumMap<>(SetAsideReason.class);
    asides.forEach(aside -> counts.merge(aside.reason(), 1, Integer::sum));
    return counts;
  }

  /// The first rows of a reason.
  List<ImportProblem> first(SetAsideReason reason, int most) {
    return asides.stream()
        .filter(aside -> aside.reason() == reason)
        .limit(most)
        .map(Aside::problem)
        .toList();
  }

  @Override
  public ImportProblem get(int index) {
    return asides.get(index).problem();
  }

  @Override
  public int size() {
    return asides.size();
  }
}
