package org.porchlight.importing;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.School;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// People who work here. A list adds people and completes them; what somebody does in Porchlight,
/// and whether they work here at all, only a person changes.
final class StaffImport implements SheetImport {
  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final StaffRowsRepository rows;
  private final SchoolMatcher schools;
  private final Map<String, StaffMember> byName = new HashMap<>();
  private final Set<String> namesakes = new TreeSet<>();
  private final Map<String, List<String>> inFile = new HashMap<>();
  private int otherRoles;

  StaffImport(ImportContext context) {
    this.context = context;
    rows = new StaffRowsRepository(context.rows());
    List<School> known = context.schools().schools();
    schools = new SchoolMatcher(known);
    for (StaffMember member : new StaffRepository(context.file()).staff()) {
      if (byName.put(key(member.name()), member) != null) {
        namesakes.add(key(member.name()));
      }
    }
  }

  /// "Mr. Luis Ruiz" and "Ruiz, Luis" are one.
  private static String key(String name) {
    Set<String> words =
        new TreeSet<>(NameKey.words(StaffMember.unsaved(name, StaffRole.VISITOR).bareName()));
    return String.join(" ", words);
  }

  @Override
  public List<ImportQuestion> questions() {
    return context.dateQuestions();
  }

  @Override
  public ImportOutcome run() {
    context.data().forEach(this::read);
    if (otherRoles > 0) {
      tally.say(Messages.count("importing.notice.otherRoles", otherRoles));
    }
    return ImportOutcome.of(tally);
  }

  private void read(SheetRow row) {
    String name = name(row);
    String key = key(name);
    if (key.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNREADABLE_NAME, name, "");
      return;
    }
    List<String> earlier = inFile.putIfAbsent(key, row.cells());
    if (earlier != null) {
      if (earlier.equals(row.cells())) {
        tally.note(row.number(), Fate.REPEATED);
      } else {
        tally.setAside(row, SetAsideReason.DIFFERENT_ROWS_FOR_ONE_PERSON, name, "");
      }
      return;
    }
    if (namesakes.contains(key)) {
      tally.setAside(row, SetAsideReason.SEVERAL_OF_THIS_NAME, name, "");
      return;
    }
    String school = context.columns().text(row, ColumnField.SCHOOL, ColumnField.SCHOOL_NAME);
    if (!school.isEmpty() && schools.find(school).isEmpty()) {
      tally.setAside(row, SetAsideReason.UNKNOWN_SCHOOL, name, school);
      return;
    }
    String trained = context.text(row, ColumnField.TRAINED_UNTIL);
    if (!trained.isEmpty() && context.date(row, ColumnField.TRAINED_UNTIL).isEmpty()) {
      tally.setAside(row, SetAsideReason.UNREADABLE_DATE, name, trained);
      return;
    }
    write(row, name, Optional.ofNullable(byName.get(key)));
  }

  private String name(SheetRow row) {
    String name = context.text(row, ColumnField.STAFF_NAME);
    String last = context.text(row, ColumnField.STAFF_LAST_NAME);
    String first = context.text(row, ColumnField.STAFF_FIRST_NAME);
    if (name.isEmpty() && !last.isEmpty()) {
      return first.isEmpty() ? last : Messages.text("roster.student.name", first, last);
    }
    // families hear "Luis Ruiz"
    return name.contains(",")
        ? PersonName.parse(name)
            .map(person -> Messages.text("roster.student.name", person.first(), person.last()))
            .orElse(name)
        : name;
  }

  private void write(SheetRow row, String name, Optional<StaffMember> known) {
    String job = context.text(row, ColumnField.STAFF_ROLE);
    StaffRole role = role(job);
    Long schoolId =
        schools
            .find(context.columns().text(row, ColumnField.SCHOOL, ColumnField.SCHOOL_NAME))
            .map(School::id)
            .orElse(null);
    String phone =
        PhoneText.parse(context.text(row, ColumnField.STAFF_PHONE)).stream()
            .findFirst()
            .map(PhoneText::number)
            .orElse(null);
    LocalDate trained = context.date(row, ColumnField.TRAINED_UNTIL).orElse(null);
    Boolean drives = YesNoText.parse(context.text(row, ColumnField.DRIVES)).orElse(null);
    Set<String> languages = new LinkedHashSet<>();
    known.ifPresent(member -> languages.addAll(member.languages()));
    languages(context.text(row, ColumnField.STAFF_LANGUAGES)).stream()
        .filter(language -> languages.stream().noneMatch(language::equalsIgnoreCase))
        .forEach(languages::add);
    StaffRowsRepository.Said said =
        new StaffRowsRepository.Said(
            orNull(job), List.copyOf(languages), schoolId, phone, trained, drives);
    if (known.isEmpty()) {
      rows.add(name, role, said);
      tally.note(row.number(), Fate.ADDED);
      return;
    }
    otherRoles += !job.isEmpty() && role != known.get().role() ? 1 : 0;
    boolean changed = rows.change(known.get().id(), said);
    tally.note(row.number(), changed ? Fate.CHANGED : Fate.UNCHANGED);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static List<String> languages(String cell) {
    return Arrays.stream(cell.split("\\s*(?:[,;/&+]|\\band\\b)\\s*"))
        .map(String::strip)
        .filter(language -> !language.isEmpty())
        .map(language -> language.substring(0, 1).toUpperCase(Locale.ROOT) + language.substring(1))
        .toList();
  }

  /// What somebody does, told from the job; who is none of these visits.
  static StaffRole role(String job) {
    String text = job.toLowerCase(Locale.ROOT);
    if (text.contains("principal") || text.contains("superintendent")) {
      return StaffRole.PRINCIPAL;
    }
    if (text.contains("counsel") || text.contains("social worker")) {
      return StaffRole.COUNSELOR;
    }
    boolean office =
        List.of("office", "secretary", "clerk", "registrar", "administrative assistant").stream()
            .anyMatch(text::contains);
    return office ? StaffRole.OFFICE : StaffRole.VISITOR;
  }
}
