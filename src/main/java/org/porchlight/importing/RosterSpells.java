package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.importing.RosterRowsRepository.StoredEnrollment;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.SpellWords;
import org.porchlight.text.Messages;

/// Brings the spells of enrolment a roster states, and takes back those it no longer has.
final class RosterSpells {
  private final RosterRowsRepository roster;
  private final RowTally tally;
  private final SchoolMatcher schools;
  private final boolean firstSchools;
  private final Map<Long, List<StoredEnrollment>> stored;
  private final Map<String, Long> schoolIds = new HashMap<>();
  private final Map<Long, String> names = new HashMap<>();
  private final List<String> newSchools = new ArrayList<>();
  private int newGrades;
  private int twoSchools;

  RosterSpells(RosterRowsRepository roster, List<School> known, RowTally tally) {
    this.roster = roster;
    this.tally = tally;
    schools = new SchoolMatcher(known);
    firstSchools = known.isEmpty();
    stored = roster.enrollments();
  }

  /// The schools the file speaks of, once its rows are brought.
  Set<Long> schools() {
    return Set.copyOf(schoolIds.values());
  }

  List<StoredEnrollment> stored(long studentId) {
    return stored.getOrDefault(studentId, List.of());
  }

  void bring(long studentId, List<RosterRow> rows) {
    for (RosterRow row : rows) {
      tally.note(row.row().number(), bring(studentId, row));
    }
    List<RosterRow> inOrder = rows.stream().sorted(Comparator.comparing(RosterRow::entry)).toList();
    for (int i = 1; i < inOrder.size(); i++) {
      LocalDate exit = inOrder.get(i - 1).exit();
      if (exit == null || exit.isAfter(inOrder.get(i).entry())) {
        twoSchools++;
        break;
      }
    }
  }

  private Fate bring(long studentId, RosterRow row) {
    long schoolId = schoolIds.computeIfAbsent(row.schoolCode(), code -> schoolId(row));
    Optional<StoredEnrollment> before = stored(studentId, schoolId, row);
    if (before.isPresent() && roster.isHandWritten(before.get().id(), words(schoolId, row))) {
      return Fate.UNCHANGED;
    }
    if (before.isEmpty()) {
      roster.addEnrollment(studentId, schoolId, row);
      return Fate.ADDED;
    }
    newGrades += before.get().grade().equals(row.grade()) ? 0 : 1;
    return roster.changeEnrollment(before.get().id(), row) ? Fate.CHANGED : Fate.UNCHANGED;
  }

  /// The spell of the same day, or one written by hand that runs over it at the same school in the
  /// same school year (one left open says nothing of the grade of the year after), or one people
  /// here put in its place.
  private Optional<StoredEnrollment> stored(long studentId, long schoolId, RosterRow row) {
    List<StoredEnrollment> there =
        stored(studentId).stream().filter(spell -> spell.schoolId() == schoolId).toList();
    return there.stream()
        .filter(spell -> spell.entry().equals(row.entry()))
        .findFirst()
        .or(() ->
            there.stream()
                .filter(spell -> isOfOneYear(spell, row))
                .filter(spell -> roster.isHandWritten(spell.id(), null) && overlaps(spell, row))
                .findFirst())
        .or(() -> putRight(studentId, schoolId, row));
  }

  /// The spell people here put right where the system said, and may still say, what the row says.
  private Optional<StoredEnrollment> putRight(long studentId, long schoolId, RosterRow row) {
    return stored(studentId).stream()
        .filter(spell ->
            roster
                .systemSaidOf(spell.id())
                .filter(
                    said -> spell.entry().equals(row.entry()) || said.equals(words(schoolId, row)))
                .isPresent())
        .findFirst();
  }

  private static boolean isOfOneYear(StoredEnrollment spell, RosterRow row) {
    return SchoolYear.around(spell.entry()).contains(row.entry());
  }

  private static boolean overlaps(StoredEnrollment spell, RosterRow row) {
    LocalDate exit = spell.exit();
    LocalDate rowExit = row.exit();
    return (exit == null || exit.isAfter(row.entry()))
        && (rowExit == null || rowExit.isAfter(spell.entry()));
  }

  private String words(long schoolId, RosterRow row) {
    return SpellWords.of(
        names.computeIfAbsent(schoolId, roster::shortNameOf), row.grade(), row.entry(), row.exit());
  }

  private long schoolId(RosterRow row) {
    Optional<School> known =
        schools
            .find(row.schoolCode())
            .or(() -> row.schoolName().isEmpty() ? Optional.empty() : byName(row));
    String unnamed = Messages.text("importing.school.unnamed", row.schoolCode());
    if (known.isPresent()) {
      School school = known.get();
      String ownUnnamed = Messages.text("importing.school.unnamed", school.code());
      if (school.name().equals(ownUnnamed) && !row.schoolName().isEmpty()) {
        roster.nameSchool(school.id(), row.schoolName());
      }
      return school.id();
    }
    boolean codeIsName = row.schoolCode().matches(".*\\p{L}{3,}.*");
    String name =
        !row.schoolName().isEmpty() ? row.schoolName() : codeIsName ? row.schoolCode() : unnamed;
    String code = row.schoolCode().substring(0, Math.min(row.schoolCode().length(), 50));
    newSchools.add(name);
    return roster.addSchool(code, name);
  }

  /// A school that had no number so far, only its name.
  private Optional<School> byName(RosterRow row) {
    return schools.find(row.schoolName()).filter(school -> school.code().equals(school.name()));
  }

  /// A spell the office took back: stored for this year at a school of the file, gone from it.
  void removeVanished(long studentId, List<RosterRow> rows) {
    Set<String> years =
        rows.stream()
            .map(row -> SchoolYear.around(row.entry()).label())
            .collect(Collectors.toSet());
    stored(studentId).stream()
        .filter(spell -> schoolIds.containsValue(spell.schoolId()))
        .filter(spell -> years.contains(SchoolYear.around(spell.entry()).label()))
        .filter(spell -> rows.stream().noneMatch(row -> isSpell(row, spell)))
        .filter(spell -> !roster.isHandWritten(spell.id(), null))
        .forEach(spell -> {
          roster.removeEnrollment(spell.id());
          tally.removed(1);
        });
  }

  private boolean isSpell(RosterRow row, StoredEnrollment spell) {
    Long schoolId = schoolIds.get(row.schoolCode());
    return schoolId != null && schoolId == spell.schoolId() && row.entry().equals(spell.entry());
  }

  /// What a reader of the preview should know.
  void sayWhatIsNew() {
    if (!firstSchools && !newSchools.isEmpty()) {
      tally.say(
          Messages.count(
              "importing.notice.newSchools", newSchools.size(), String.join(", ", newSchools)));
    }
    if (newGrades > 0) {
      tally.say(Messages.count("importing.notice.newGrades", newGrades));
    }
    if (twoSchools > 0) {
      tally.say(Messages.count("importing.notice.twoSchools", twoSchools));
    }
  }
}
