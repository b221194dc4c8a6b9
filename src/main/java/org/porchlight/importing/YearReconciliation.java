package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.CodeKind;
import org.porchlight.importing.AttendanceRowsRepository.StoredCode;
import org.porchlight.importing.AttendanceRowsRepository.YearKey;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;

/// Works out how the stored days of one school year, within a file's own dates at its own schools,
/// must change to be what the file says. Nothing is written here.
final class YearReconciliation {
  private final ImportContext context;
  private final YearFacts facts;
  private final RowTally tally;
  private final SchoolYear year;
  private final Map<Long, Student> students;
  private final Map<Long, SchoolSpan> spans;

  /// The byte of each code of the file, by its number in [YearCodes].
  private final byte[] bytes;

  /// What the bytes mean that are stored already.
  private final @Nullable StoredCode[] stored = new @Nullable StoredCode[256];

  private final byte unsaid;

  /// @param spans where the file is the whole truth, by school
  /// @param ids the byte of each code the file uses, by its number
  /// @param unsaid the byte for days of enrolled students the file says nothing about
  YearReconciliation(
      ImportContext context,
      YearFacts facts,
      RowTally tally,
      Collection<Student> students,
      Map<Long, SchoolSpan> spans,
      int[] ids,
      int unsaid) {
    this.context = context;
    this.facts = facts;
    this.tally = tally;
    this.year = facts.year();
    this.students = students.stream().collect(Collectors.toMap(Student::id, Function.identity()));
    this.spans = spans;
    this.bytes = new byte[ids.length];
    for (int i = 0; i < ids.length; i++) {
      bytes[i] = (byte) ids[i];
    }
    facts.codes().stored().values().forEach(code -> stored[code.id()] = code);
    this.unsaid = (byte) unsaid;
  }

  /// @param before the stored years of the school year
  List<YearChange> reconcile(Map<YearKey, byte[]> before) {
    Map<Long, Map<Long, byte[]>> storedByStudent = new TreeMap<>();
    before.forEach((key, days) ->
        storedByStudent
            .computeIfAbsent(key.studentId(), id -> new TreeMap<>())
            .put(key.schoolId(), days));
    Map<Long, FileYear> said = new HashMap<>();
    facts.students().forEach(student -> said.put(student.student().id(), student));
    List<YearChange> changes = new ArrayList<>();
    for (Student student : students.values()) {
      Map<Long, byte[]> own = storedByStudent.getOrDefault(student.id(), Map.of());
      FileYear inFile = said.get(student.id());
      if (inFile == null && (unsaid != 0 || !own.isEmpty())) {
        inFile = new FileYear(student, year);
      }
      if (inFile != null) {
        changes.addAll(changes(student, inFile, own));
      }
    }
    return changes;
  }

  private List<YearChange> changes(Student student, FileYear inFile, Map<Long, byte[]> own) {
    Map<Long, byte[]> after = new LinkedHashMap<>();
    own.forEach((school, days) -> {
      if (spans.containsKey(school)) {
        after.put(school, emptied(student, inFile, school, days));
      }
    });
    for (int day = 0; day < FileYear.DAYS; day++) {
      if (inFile.isEnrolled(day)) {
        write(inFile, day, own, after);
      }
    }
    List<YearChange> changes = new ArrayList<>();
    after.forEach((school, days) -> {
      byte[] before = own.get(school);
      if (before == null ? !isEmpty(days) : !Arrays.equals(days, sized(before))) {
        changes.add(new YearChange(new YearKey(student.id(), school, year.id()), before, days));
      }
    });
    return changes;
  }

  private static byte[] startingFrom(byte @Nullable [] stored) {
    return stored == null ? new byte[FileYear.DAYS] : Arrays.copyOf(stored, FileYear.DAYS);
  }

  private static boolean isEmpty(byte[] days) {
    for (byte day : days) {
      if (day != 0) {
        return false;
      }
    }
    return true;
  }

  private static byte[] sized(byte[] days) {
    return days.length == FileYear.DAYS ? days : Arrays.copyOf(days, FileYear.DAYS);
  }

  /// The stored year at a school without what the file no longer has.
  private byte[] emptied(Student student, FileYear inFile, long school, byte[] before) {
    byte[] after = Arrays.copyOf(before, FileYear.DAYS);
    SchoolSpan span = Objects.requireNonNull(spans.get(school));
    for (int day = span.first(); day <= span.last(); day++) {
      boolean here = inFile.isEnrolled(day) && inFile.schoolAt(day) == school;
      if (after[day] == 0 || inFile.isLeftAsIs(day) || (here && inFile.codeAt(day) >= 0)) {
        continue;
      }
      StoredCode old = stored[Byte.toUnsignedInt(after[day])];
      after[day] = 0;
      if (old != null && old.meaning().kind() != CodeKind.PRESENT && !isNotPosted(old)) {
        tally.removedDay(
            new RemovedDay(student.id(), student.fullName(), year.dateAt(day), old.code()));
      }
    }
    return after;
  }

  private static boolean isNotPosted(StoredCode code) {
    return code.code().equals(YearCodes.NOT_POSTED);
  }

  private void write(FileYear inFile, int day, Map<Long, byte[]> own, Map<Long, byte[]> after) {
    int code = inFile.codeAt(day);
    long school = inFile.schoolAt(day);
    if (code < 0) {
      SchoolSpan span = unsaid == 0 ? null : spans.get(school);
      if (span != null
          && span.contains(day)
          && !inFile.isLeftAsIs(day)
          && facts.open().isOpen(school, day)) {
        after.computeIfAbsent(school, id -> startingFrom(own.get(id)))[day] = unsaid;
      }
      return;
    }
    byte[] before = own.get(school);
    byte old = before == null || day >= before.length ? 0 : before[day];
    byte now = bytes[code];
    after.computeIfAbsent(school, id -> startingFrom(own.get(id)))[day] = now;
    account(context.rowNumber(inFile.rowAt(day)), Byte.toUnsignedInt(old), old == now, code);
  }

  private void account(int row, int old, boolean same, int code) {
    if (same) {
      tally.note(row, Fate.UNCHANGED);
      return;
    }
    StoredCode before = stored[old];
    if (before == null || isNotPosted(before)) {
      tally.note(row, Fate.ADDED);
      return;
    }
    tally.note(row, Fate.CHANGED);
    CodeMeaning now = facts.codes().code(code).meaning();
    if (isAbsent(before.meaning(), false) && isAbsent(now, true)) {
      tally.becameExcused();
    }
  }

  private static boolean isAbsent(CodeMeaning meaning, boolean excused) {
    return meaning.kind() == CodeKind.ABSENT && meaning.excused() == excused;
  }
}
