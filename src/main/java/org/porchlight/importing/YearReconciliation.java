package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
  private final @Nullable StoredCode[] codes = new @Nullable StoredCode[256];

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
    facts.codes().stored().values().forEach(code -> codes[code.id()] = code);
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
      context.checking().step();
      Map<Long, byte[]> own = storedByStudent.getOrDefault(student.id(), Map.of());
      FileYear inFile = said.get(student.id());
      if (inFile == null && (unsaid != 0 || !own.isEmpty())) {
        inFile = facts.unsaid(student);
      }
      if (inFile != null) {
        changes.addAll(changes(student, inFile, own));
      }
    }
    return changes;
  }

  private List<YearChange> changes(Student student, FileYear inFile, Map<Long, byte[]> own) {
    List<YearChange> changes = new ArrayList<>();
    for (long school : schools(inFile, own)) {
      byte[] before = own.get(school);
      byte[] after = startingFrom(before);
      SchoolSpan span = spans.get(school);
      for (int day = 0; day < FileYear.DAYS; day++) {
        boolean here = inFile.isEnrolled(day) && inFile.schoolAt(day) == school;
        int code = here ? inFile.codeAt(day) : -1;
        if (code >= 0) {
          account(context.rowNumber(inFile.rowAt(day)), Byte.toUnsignedInt(after[day]), code);
          after[day] = bytes[code];
        } else if (span != null && span.contains(day) && !inFile.isLeftAsIs(day)) {
          remove(student, day, after[day]);
          after[day] = here && unsaid != 0 && inFile.isOpen(day) ? unsaid : 0;
        }
      }
      if (before == null ? !isEmpty(after) : !Arrays.equals(after, sized(before))) {
        changes.add(new YearChange(new YearKey(student.id(), school, year.id()), before, after));
      }
    }
    return changes;
  }

  /// The schools whose days may change: where something is stored, and where the student is
  /// enrolled.
  private static Set<Long> schools(FileYear inFile, Map<Long, byte[]> own) {
    Set<Long> schools = new LinkedHashSet<>(own.keySet());
    schools.addAll(inFile.schools());
    return schools;
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

  /// Tells of a day the file no longer has.
  private void remove(Student student, int day, byte stored) {
    StoredCode old = codes[Byte.toUnsignedInt(stored)];
    if (old != null && old.meaning().kind() != CodeKind.PRESENT && !isNotPosted(old)) {
      tally.removedDay(
          new RemovedDay(student.id(), student.fullName(), year.dateAt(day), old.code()));
    }
  }

  private static boolean isNotPosted(StoredCode code) {
    return code.code().equals(YearCodes.NOT_POSTED);
  }

  private void account(int row, int old, int code) {
    if (old == Byte.toUnsignedInt(bytes[code])) {
      tally.note(row, Fate.UNCHANGED);
      return;
    }
    StoredCode before = codes[old];
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
