package org.porchlight.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Household;
import org.porchlight.roster.Partner;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.PromiseStatus;
import org.porchlight.visits.PromiseToMake;

/// The promises of the sample, from their list.
final class SamplePromises {
  private final Cast cast;
  private final PromiseRepository promises;
  private final Map<String, Long> partners;

  SamplePromises(DistrictFile file, Cast cast) {
    this.cast = cast;
    promises = new PromiseRepository(file);
    partners =
        new StaffRepository(file)
            .partners().stream().collect(Collectors.toMap(Partner::name, Partner::id));
  }

  void record() {
    NamePool.lines("promises.txt").forEach(line -> promise(NamePool.cells(line)));
  }

  private void promise(List<String> cells) {
    String who = cells.get(0);
    int bracket = who.indexOf(" (");
    Household household = cast.family(bracket < 0 ? who : who.substring(0, bracket));
    long owner = cast.staff(cells.get(2)).id();
    Optional<Long> partner =
        partners.entrySet().stream()
            .filter(p -> who.contains(p.getKey()))
            .map(Map.Entry::getValue)
            .findFirst();
    LocalDate made = Cast.day(cells.get(3));
    long id =
        promises.make(
            household.id(),
            null,
            new PromiseToMake(
                cells.get(1),
                owner,
                Cast.day(cells.get(4)),
                null,
                partner.orElse(null),
                true,
                who.contains("restricted")),
            made.atTime(16, 20),
            owner);
    settle(id, owner, PromiseStatus.valueOf(cells.get(5)), cells);
  }

  private void settle(long id, long owner, PromiseStatus status, List<String> cells) {
    if (status == PromiseStatus.OPEN) {
      return;
    }
    LocalDate on = Cast.day(cells.get(6));
    if (status.isWaiting()) {
      @Nullable String note = cells.get(7).isEmpty() ? null : cells.get(7);
      promises.waitOn(id, status, note, on.atTime(14, 10), owner);
    } else {
      promises.close(id, status, cells.get(7), on.atTime(15, 5), owner);
    }
  }
}
