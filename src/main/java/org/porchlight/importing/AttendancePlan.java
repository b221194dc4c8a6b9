package org.porchlight.importing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.porchlight.attendance.CodeKind;
import org.porchlight.importing.AttendanceRowsRepository.StoredCode;
import org.porchlight.importing.YearCodes.Coded;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Everything an attendance file will change, worked out in memory: new codes, codes explained
/// differently, and students' years before and after.
final class AttendancePlan {
  private static final int LARGEST_ID = 255;
  private static final int MANY_A_DAY = 5;

  /// A code to be stored.
  private record NewCode(SchoolYear year, int id, Coded coded, String words) {}

  private final ImportContext context;
  private final AttendanceRowsRepository attendance;
  private final RowTally tally;
  private final Unsaid unsaid;
  private final Set<Integer> takenIds;
  private final List<NewCode> newCodes = new ArrayList<>();
  private final List<StoredCode> changedCodes = new ArrayList<>();
  private final List<YearChange> changes = new ArrayList<>();
  private final List<CodeExplained> explained = new ArrayList<>();
  private int recorded;

  AttendancePlan(
      ImportContext context, AttendanceRowsRepository attendance, RowTally tally, Unsaid unsaid) {
    this.context = context;
    this.attendance = attendance;
    this.tally = tally;
    this.unsaid = unsaid;
    takenIds = new TreeSet<>(attendance.codeIds());
  }

  List<CodeExplained> explained() {
    return List.copyOf(explained);
  }

  /// Works out the changes of one school year and gives back where the file is the whole truth.
  List<Coverage> add(YearFacts facts, Collection<Student> students) {
    Map<Long, SchoolSpan> spans = SchoolSpan.of(facts.students());
    reach(facts, spans);
    Map<AttendanceRowsRepository.YearKey, byte[]> before = attendance.years(facts.year());
    countRecorded(facts, spans, before);
    int unsaidCode = unsaid == Unsaid.NOT_POSTED ? facts.codes().notPosted() : -1;
    int[] ids = ids(facts);
    changeMeanings(facts, before.values());
    changes.addAll(
        new YearReconciliation(
                context,
                facts,
                tally,
                students,
                unsaid == Unsaid.UNKNOWN ? Map.of() : spans,
                ids,
                unsaidCode < 0 ? 0 : ids[unsaidCode])
            .reconcile(before));
    new Plausibility(context, tally).look(facts, spans, students, unsaid);
    List<Coverage> coverage = new ArrayList<>();
    spans.forEach((schoolId, span) ->
        coverage.add(
            new Coverage(
                schoolId, facts.year().dateAt(span.first()), facts.year().dateAt(span.last()))));
    return coverage;
  }

  /// How many absences and the like are stored where the file is the whole truth.
  int recorded() {
    return recorded;
  }

  private void countRecorded(
      YearFacts facts,
      Map<Long, SchoolSpan> spans,
      Map<AttendanceRowsRepository.YearKey, byte[]> stored) {
    boolean[] counted = new boolean[LARGEST_ID + 1];
    facts
        .codes()
        .stored()
        .values()
        .forEach(code ->
            counted[code.id()] =
                code.meaning().kind() != CodeKind.PRESENT
                    && !code.code().equals(YearCodes.NOT_POSTED));
    stored.forEach((key, days) -> {
      SchoolSpan span = spans.get(key.schoolId());
      for (int day = 0; span != null && day < days.length; day++) {
        recorded += span.contains(day) && counted[Byte.toUnsignedInt(days[day])] ? 1 : 0;
      }
    });
  }

  /// A file of absences speaks of every school from its first day to its last; where a school has
  /// many rows every day, days without any at the end were not posted yet.
  private void reach(YearFacts facts, Map<Long, SchoolSpan> spans) {
    int first = spans.values().stream().mapToInt(SchoolSpan::first).min().orElse(0);
    int last = spans.values().stream().mapToInt(SchoolSpan::last).max().orElse(-1);
    spans.forEach((schoolId, span) -> {
      boolean busy =
          span.total() >= MANY_A_DAY * facts.open().count(schoolId, span.first(), span.last());
      if (unsaid != Unsaid.PRESENT) {
        return;
      }
      String name = context.district().school(schoolId).shortName();
      for (int day = span.first(); busy && day <= span.last(); day++) {
        if (facts.open().isOpen(schoolId, day) && span.students(day) == 0) {
          tally.say(
              Messages.text(
                  "importing.notice.emptyDay", Dates.day(facts.year().dateAt(day)), name));
        }
      }
      if (busy && facts.open().count(schoolId, span.last() + 1, last) > 0) {
        tally.say(
            Messages.text(
                "importing.notice.unpostedTail",
                name,
                Dates.day(facts.year().dateAt(span.last()))));
        span.reach(first, span.last());
      } else {
        span.reach(first, last);
      }
    });
  }

  /// The byte of each code of the file: the stored one, or the smallest free.
  private int[] ids(YearFacts facts) {
    YearCodes codes = facts.codes();
    int[] ids = new int[codes.codes().size()];
    for (int number = 0; number < ids.length; number++) {
      Coded coded = codes.code(number);
      StoredCode known = codes.stored().get(coded.code());
      ids[number] = known == null ? freeId() : known.id();
      if (known == null) {
        newCodes.add(new NewCode(facts.year(), ids[number], coded, codes.words(coded)));
      }
      explained.add(
          new CodeExplained(
              coded.code(), codes.words(coded), coded.meaning(), codes.rows(coded), known == null));
    }
    return ids;
  }

  private int freeId() {
    int id = 1;
    while (!takenIds.add(id)) {
      id++;
    }
    if (id > LARGEST_ID) {
      throw new UnusableSheetException(Messages.text("importing.unusable.tooManyCodes"));
    }
    return id;
  }

  /// Codes that a person now explains differently change every day that has them; it is said.
  private void changeMeanings(YearFacts facts, Collection<byte[]> stored) {
    Map<Integer, StoredCode> changed = new HashMap<>();
    facts
        .codes()
        .stored()
        .values()
        .forEach(code ->
            facts
                .codes()
                .explainedAnew(code)
                .ifPresent(meaning -> changed.put(code.id(), code.meaning(meaning))));
    if (changed.isEmpty()) {
      return;
    }
    int[] days = new int[LARGEST_ID + 1];
    stored.forEach(year -> {
      for (byte day : year) {
        days[Byte.toUnsignedInt(day)]++;
      }
    });
    changed.forEach((id, code) -> {
      changedCodes.add(code);
      StoredCode was = facts.codes().stored().get(code.code());
      tally.say(
          Messages.count(
              "importing.notice.codeChanged",
              days[id],
              code.code(),
              code.meaning().words(),
              was == null ? "" : was.meaning().words()));
    });
  }

  void write(AttendanceRowsRepository target) {
    newCodes.forEach(code ->
        target.addCode(
            code.year.id(), code.id, code.coded.code(), code.words, code.coded.meaning()));
    changedCodes.forEach(target::changeCode);
    target.writeYears(changes);
  }
}
