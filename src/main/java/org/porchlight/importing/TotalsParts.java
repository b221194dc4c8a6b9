package org.porchlight.importing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one row of totals holds, in the file's own unit; null where it has no such column.
///
/// @param absent the file's own total, which may leave something out
/// @param medical excused for a doctor's note, where the file counts it by itself
/// @param suspended sent home by the school
/// @param percentAbsent from 0 to 100
record TotalsParts(
    @Nullable BigDecimal enrolled,
    @Nullable BigDecimal present,
    @Nullable BigDecimal absent,
    @Nullable BigDecimal excused,
    @Nullable BigDecimal unexcused,
    @Nullable BigDecimal medical,
    @Nullable BigDecimal suspended,
    @Nullable BigDecimal inSchool,
    @Nullable PercentText percentAbsent) {

  /// What was missed, and how much of it the file's own total leaves out.
  record Missed(BigDecimal amount, BigDecimal leftOut) {
    static Missed of(BigDecimal amount) {
      return new Missed(amount, BigDecimal.ZERO);
    }
  }

  /// Days, hours or minutes enrolled; empty when the row does not tell.
  Optional<BigDecimal> enrolledInAll() {
    if (enrolled != null) {
      return Optional.of(enrolled);
    }
    return present == null || absent == null ? Optional.empty() : Optional.of(present.add(absent));
  }

  /// Medical and suspended, which some totals hold and others do not.
  BigDecimal besides() {
    return orZero(medical).add(orZero(suspended));
  }

  /// Whether only a share of the days enrolled says how many were missed.
  boolean isByPercent() {
    return percentAbsent != null && present == null && absent == null && !hasReasons();
  }

  /// Whether the row says anything about days missed.
  boolean saysMissed() {
    return present != null || absent != null || hasReasons() || percentAbsent != null;
  }

  private boolean hasReasons() {
    return excused != null && unexcused != null;
  }

  private BigDecimal reasons() {
    return orZero(excused).add(orZero(unexcused));
  }

  /// Everything this row may mean by "missed": none when it contradicts itself, several when it
  /// does not say whether medical and suspended are inside the total or besides it.
  List<Missed> missed() {
    Optional<BigDecimal> all = enrolledInAll();
    if (all.isEmpty()) {
      return List.of();
    }
    if (isByPercent()) {
      return Objects.requireNonNull(percentAbsent).missed(all.get()).stream()
          .map(Missed::of)
          .toList();
    }
    List<Missed> possible =
        enrolled != null && present != null ? fromPresent(enrolled, present) : fromAbsences();
    return possible.stream()
        .filter(missed -> missed.amount.signum() >= 0 && missed.amount.compareTo(all.get()) <= 0)
        .filter(missed -> percentAbsent == null || percentAbsent.fits(missed.amount, all.get()))
        .toList();
  }

  private List<Missed> fromPresent(BigDecimal whole, BigDecimal attended) {
    BigDecimal missed = whole.subtract(attended);
    if (hasReasons() && reasons().compareTo(missed) > 0) {
      return List.of();
    }
    if (absent == null) {
      return List.of(Missed.of(missed));
    }
    BigDecimal leftOut = missed.subtract(absent);
    return leftOut.signum() == 0 || isExplained(leftOut)
        ? List.of(new Missed(missed, leftOut))
        : List.of();
  }

  private boolean isExplained(BigDecimal leftOut) {
    return leftOut.signum() > 0
        && (leftOut.compareTo(orZero(medical)) == 0
            || leftOut.compareTo(orZero(suspended)) == 0
            || leftOut.compareTo(besides()) == 0);
  }

  private List<Missed> fromAbsences() {
    if (absent == null && !hasReasons()) {
      return List.of();
    }
    BigDecimal said = absent == null ? reasons() : absent;
    BigDecimal everything = reasons().add(besides());
    if (absent != null && hasReasons()) {
      if (absent.compareTo(everything) == 0) {
        return List.of(Missed.of(absent));
      }
      if (absent.compareTo(reasons()) < 0 || !isExplained(everything.subtract(absent))) {
        // reasons nobody listed are fine, more reasons than absences are not
        return absent.compareTo(everything) > 0 ? List.of(Missed.of(absent)) : List.of();
      }
      return List.of(Missed.of(absent), new Missed(everything, everything.subtract(absent)));
    }
    if (reasons().compareTo(said) > 0) {
      return List.of();
    }
    List<Missed> possible = new ArrayList<>(List.of(Missed.of(said)));
    if (besides().signum() > 0) {
      possible.add(new Missed(said.add(besides()), besides()));
    }
    return possible;
  }

  /// Excused days with the medical ones; null when the row does not tell, or when suspensions are
  /// hidden in it or in the unexcused ones.
  @Nullable BigDecimal excusedOf(BigDecimal missed) {
    return excused == null || hidesSuspensions(missed)
        ? null
        : hasMedicalInside(missed) ? excused : excused.add(orZero(medical));
  }

  @Nullable BigDecimal unexcusedOf(BigDecimal missed) {
    return hidesSuspensions(missed) ? null : unexcused;
  }

  private boolean hidesSuspensions(BigDecimal missed) {
    return orZero(suspended).signum() > 0 && reasons().add(besides()).compareTo(missed) > 0;
  }

  private boolean hasMedicalInside(BigDecimal missed) {
    return reasons().add(orZero(medical)).compareTo(missed) > 0;
  }

  private static BigDecimal orZero(@Nullable BigDecimal amount) {
    return amount == null ? BigDecimal.ZERO : amount;
  }
}
