package org.porchlight.ui.students;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.collections.transformation.SortedList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.porchlight.bench.FullDistrict;
import org.porchlight.bench.TenThousand;
import org.porchlight.roster.StaffMember;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.Toasts;

/// How long somebody waits for the list of students and for one student's page, in a district of
/// 10,000 students and 180 school days, from an encrypted file, measured on the view models.
@Tag("bench")
class StudentsBench {
  private static final double LIST_MS = 300;
  private static final double NARROW_MS = 50;
  private static final double PAGE_MS = 100;
  private static final int ROUNDS = 12;
  private static final int WARM_UP = 4;

  @TempDir Path folder;
  private final Map<String, Double> firsts = new LinkedHashMap<>();
  private final Map<String, Double> medians = new LinkedHashMap<>();
  private final Map<String, Double> limits = new LinkedHashMap<>();

  @Test
  void theListAndThePageComeAtOnce() {
    char[] passphrase = "a long enough passphrase".toCharArray();
    Path place = folder.resolve("district");
    StaffMember me;
    try (DistrictFile file = DistrictFile.create(place, passphrase.clone())) {
      me = FullDistrict.fill(file, TenThousand.STUDENTS);
    }
    try (DistrictFile file = DistrictFile.open(place, passphrase.clone())) {
      measure(file, me);
    }
    medians.forEach((what, ms) ->
        System.out.printf(
            "  %-38s first %6.1f ms, median %6.1f ms (limit %.0f)%n",
            what, firsts.get(what), ms, limits.get(what)));
    medians.forEach((what, ms) -> assertTrue(ms <= limits.get(what), what + " took " + ms + " ms"));
  }

  private void measure(DistrictFile file, StaffMember me) {
    Clock clock =
        Clock.fixed(
            TenThousand.TODAY.atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant(),
            ZoneId.systemDefault());
    StudentRooms rooms = StudentRooms.of(file, clock, me, file::admit);
    List<StudentsViewModel> lists = new ArrayList<>();
    take(
        "list first shown",
        LIST_MS,
        () -> {
          StudentsViewModel list =
              new StudentsViewModel(
                  rooms, BackgroundWork.atOnce(), new Toasts(clock), new StudentOrder());
          list.refresh();
          lists.add(list);
        });
    StudentsViewModel list = lists.getLast();
    SortedList<StudentRow> sorted = new SortedList<>(list.shown());
    System.out.printf("%,d students, %,d shown%n", TenThousand.STUDENTS, sorted.size());
    assertFalse(sorted.isEmpty());
    take(
        "filter: everyone",
        NARROW_MS,
        () -> {
          list.filter().set(StudentsFilter.MISSING_TEN);
          list.filter().set(StudentsFilter.EVERYONE);
        });
    take(
        "filter: one school, no contact",
        NARROW_MS,
        () -> {
          list.filter().set(StudentsFilter.EVERYONE);
          list.filter()
              .set(StudentsFilter.EVERYONE.withSchool(Optional.of(3L)).withNoRealContact(true));
        });
    list.filter().set(StudentsFilter.EVERYONE);
    for (StudentColumn column : StudentColumn.values()) {
      take(
          "sort: " + column,
          NARROW_MS,
          () -> {
            sorted.setComparator(null);
            sorted.setComparator(column.order());
          });
    }
    for (String typed :
        List.of("lu", "lucia", "munoz", "barientos", "jyalen whitcmob", "0004711")) {
      take(
          "find: " + typed,
          NARROW_MS,
          () -> {
            list.filter().set(StudentsFilter.EVERYONE);
            list.filter().set(StudentsFilter.EVERYONE.withNamed(typed));
          });
      assertFalse(list.shown().isEmpty(), typed);
    }
    StudentViewModel page =
        new StudentViewModel(rooms, BackgroundWork.atOnce(), new Toasts(clock), new StudentOrder());
    long[] next = {1};
    take(
        "student page",
        PAGE_MS,
        () -> {
          page.show(next[0]);
          next[0] += 31;
          assertTrue(page.page().get() != null);
        });
  }

  /// The first time and the median of the rounds after it was warm.
  private void take(String what, double limit, Runnable act) {
    List<Double> rounds = new ArrayList<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      act.run();
      double ms = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
      if (round == 0) {
        firsts.put(what, ms);
      }
      if (round >= WARM_UP) {
        rounds.add(ms);
      }
    }
    medians.put(what, rounds.stream().sorted().toList().get(rounds.size() / 2));
    limits.put(what, limit);
  }
}
