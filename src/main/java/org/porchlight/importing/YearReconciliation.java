package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.CodeKind;
import org.porchlight.importing.AttendanceRowsRepository.StoredCode;
import org.porchlight.importing.AttendanceRowsRepository.YearKey;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;

/// Makes the stored days of one school year, between two dates at the file's schools, what the file
/// says they are.
final class YearReconciliation {
  private static final int DAYS = 366;

  private final AttendanceRowsRepository attendance;
  private final Map<Long, Student> students;
  private final SchoolYear year;
  private final RowTally tally;
  private final Set<FileDay.Key> kept;

  /// @param kept days of the file that could not be read and stay as they are
  YearReconciliation(
      AttendanceRowsRepository attendance,
      Collection<Student> students,
      SchoolYear year,
      RowTally tally,
      Set<FileDay.Key> kept) {
    this.attendance = attendance;
    this.students = students.stream().collect(Collectors.toMap(Student::id, Function.identity()));
    this.year = year;
    this.tally = tally;
    this.kept = kept;
  }

  /// @param codes the bytes of every code of the days
  /// @param first the first day the file covers, which may lie before this school year
  void reconcile(
      List<FileDay> days,
      Map<String, StoredCode> codes,
      Set<Long> schools,
      LocalDate first,
      LocalDate last) {
    Map<Integer, StoredCode> byId =
        codes.values().stream().collect(Collectors.toMap(StoredCode::id, Function.identity()));
    Map<YearKey, List<FileDay>> inFile =
        days.stream()
            .collect(
                Collectors.groupingBy(
                    day -> new YearKey(day.studentId(), day.schoolId(), year.id()),
                    LinkedHashMap::new,
                    Collectors.toList()));
    Map<YearKey, byte[]> stored = attendance.years(year);
    Map<YearKey, byte[]> touched = new LinkedHashMap<>();
    inFile.keySet().forEach(key -> touched.put(key, stored.getOrDefault(key, new byte[DAYS])));
    stored.forEach((key, bytes) -> {
      if (schools.contains(key.schoolId())) {
        touched.put(key, bytes);
      }
    });
    int from = Math.max(0, year.indexOf(first));
    int to = Math.min(DAYS - 1, year.indexOf(last));
    touched.forEach((key, before) -> {
      byte[] after = emptied(key, before, from, to);
      Map<Integer, FileDay> byIndex = new HashMap<>();
      for (FileDay day : inFile.getOrDefault(key, List.of())) {
        int index = year.indexOf(day.date());
        after[index] = (byte) Objects.requireNonNull(codes.get(day.code())).id();
        byIndex.put(index, day);
      }
      for (int index = from; index <= to; index++) {
        account(key, index, before, after, byIndex, byId);
      }
      write(key, stored.containsKey(key), before, after);
    });
  }

  /// The year without what the file will say anew.
  private byte[] emptied(YearKey key, byte[] before, int from, int to) {
    byte[] after = Arrays.copyOf(before, DAYS);
    for (int index = from; index <= to; index++) {
      if (!kept.contains(new FileDay.Key(key.studentId(), year.dateAt(index)))) {
        after[index] = 0;
      }
    }
    return after;
  }

  private void account(
      YearKey key,
      int index,
      byte[] before,
      byte[] after,
      Map<Integer, FileDay> inFile,
      Map<Integer, StoredCode> codes) {
    int old = index < before.length ? Byte.toUnsignedInt(before[index]) : 0;
    int now = Byte.toUnsignedInt(after[index]);
    FileDay day = inFile.get(index);
    if (day == null) {
      if (old != 0 && now == 0) {
        removed(key, index, codes.get(old));
      }
      return;
    }
    int row = day.row().number();
    if (old == now) {
      tally.note(row, Fate.UNCHANGED);
    } else if (old == 0) {
      tally.note(row, Fate.ADDED);
    } else {
      tally.note(row, Fate.CHANGED);
      if (isUnexcused(codes.get(old)) && isExcused(codes.get(now))) {
        tally.becameExcused();
      }
    }
  }

  private void removed(YearKey key, int index, @Nullable StoredCode code) {
    Student student = students.get(key.studentId());
    tally.removedDay(
        new RemovedDay(
            key.studentId(),
            student == null ? "" : student.fullName(),
            year.dateAt(index),
            code == null ? "" : code.code()));
  }

  private void write(YearKey key, boolean isStored, byte[] before, byte[] after) {
    if (!isStored) {
      attendance.addYear(key, after);
    } else if (!Arrays.equals(before, after)) {
      attendance.changeYear(key, after);
    }
  }

  private static boolean isUnexcused(@Nullable StoredCode code) {
    return code != null && code.meaning().kind() == CodeKind.ABSENT && !code.meaning().excused();
  }

  private static boolean isExcused(@Nullable StoredCode code) {
    return code != null && code.meaning().kind() == CodeKind.ABSENT && code.meaning().excused();
  }
}
