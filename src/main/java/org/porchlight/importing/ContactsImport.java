package org.porchlight.importing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.Home.Grown;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.roster.LocalDifferences;
import org.porchlight.roster.Student;
import org.porchlight.spreadsheets.SheetRow;
import org.porchlight.text.Messages;

/// Guardians and their numbers, one row a contact of a student. Nobody is removed, and
/// do-not-contact is only ever set.
final class ContactsImport implements SheetImport {
  /// Contacts who are no part of the home unless the file says so.
  private static final Pattern ELSEWHERE =
      Pattern.compile(
          "\\b(emergency|neighbou?r|friend|day ?care|sitter|babysitter|doctor|physician|dentist|"
              + "case ?worker|agency|employer)\\b",
          Pattern.CASE_INSENSITIVE);

  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final StudentIds ids;
  private final RosterRowsRepository roster;
  private final FamilyWriter families;
  private final Set<Long> said = new HashSet<>();
  private final Set<List<String>> seen = new HashSet<>();
  private final Set<Long> homes = new HashSet<>();
  private int unreadablePhones;

  ContactsImport(ImportContext context) {
    this.context = context;
    ids = context.district().studentIds();
    CorrectedRowsRepository corrections =
        new CorrectedRowsRepository(context.file(), context.rows());
    roster = new RosterRowsRepository(context.file(), context.rows(), corrections);
    families = new FamilyWriter(context.file(), roster, corrections);
  }

  @Override
  public List<ImportQuestion> questions() {
    if (ids.students().isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.rosterFirst"));
    }
    return context.dateQuestions();
  }

  @Override
  public ImportOutcome run() {
    context.data().forEach(this::read);
    context.sayPadded(ids, tally);
    if (unreadablePhones > 0) {
      tally.say(Messages.count("importing.notice.unreadablePhones", unreadablePhones));
    }
    Set<Long> touched = Set.copyOf(homes);
    tally.differ(
        new LocalDifferences(context.file())
            .all().stream()
                .filter(difference -> touched.contains(difference.householdId()))
                .collect(Collectors.toList()));
    return ImportOutcome.of(tally);
  }

  private void read(SheetRow row) {
    if (!seen.add(row.cells())) {
      tally.note(row.number(), Fate.REPEATED);
      return;
    }
    Optional<String> id = context.studentId(row, ids, tally);
    if (id.isEmpty()) {
      return;
    }
    Optional<Student> student = ids.find(id.get());
    if (student.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNKNOWN_STUDENT, context.who(row), id.get());
      return;
    }
    String endCell = context.text(row, ColumnField.CONTACT_END);
    Optional<LocalDate> end = context.date(row, ColumnField.CONTACT_END);
    if (end.isEmpty() && !endCell.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNREADABLE_DATE, context.who(row), endCell);
      return;
    }
    if (end.isPresent() && end.get().isBefore(context.today())) {
      tally.setAside(row, SetAsideReason.CONTACT_ENDED, context.who(row), endCell);
      return;
    }
    Optional<Adult> adult = adult(row);
    if (adult.isEmpty()) {
      tally.setAside(row, SetAsideReason.UNREADABLE_NAME, context.who(row), "");
      return;
    }
    homes.add(student.get().householdId());
    tally.note(row.number(), bring(row, families.home(student.get().householdId()), adult.get()));
  }

  private Optional<Adult> adult(SheetRow row) {
    String phoneCell = context.columns().text(row, ColumnField.PHONES, ColumnField.HOME_PHONE);
    if (PhoneText.isUnreadable(phoneCell)) {
      unreadablePhones++;
    }
    String name = context.text(row, ColumnField.CONTACT_NAME);
    String last = context.text(row, ColumnField.CONTACT_LAST_NAME);
    String first = context.text(row, ColumnField.CONTACT_FIRST_NAME);
    return Adult.parse(
        name.isEmpty() && !last.isEmpty() ? last + (first.isEmpty() ? "" : ", " + first) : name,
        said(row, ColumnField.RELATIONSHIP),
        said(row, ColumnField.EMAIL),
        PhoneText.parse(phoneCell));
  }

  private Fate bring(SheetRow row, Home home, Adult adult) {
    boolean isNew = home.find(adult).isEmpty();
    Grown grown = families.bring(home, adult);
    boolean phones = families.bringPhones(grown, adult.phones());
    // siblings repeat their guardian: the first row about a person counts, but for a prohibition
    boolean changed =
        said.add(grown.id)
            ? change(row, grown, adult)
            : doNotContact(row).orElse(false) && roster.forbidContact(grown.id);
    if (isNew) {
      return Fate.ADDED;
    }
    return phones || changed ? Fate.CHANGED : Fate.UNCHANGED;
  }

  private boolean change(SheetRow row, Grown grown, Adult adult) {
    Optional<Boolean> livesWith = YesNoText.parse(context.text(row, ColumnField.LIVES_WITH));
    String relationship = context.text(row, ColumnField.RELATIONSHIP);
    return roster.changeGuardian(
        grown.id,
        adult.relationship(),
        adult.email(),
        said(row, ColumnField.HOME_LANGUAGE),
        NumberText.parse(context.text(row, ColumnField.PRIORITY))
            .map(Double::intValue)
            .orElse(null),
        livesWith.orElse(ELSEWHERE.matcher(relationship).find() ? false : null),
        YesNoText.parse(context.text(row, ColumnField.CUSTODIAL)).orElse(null),
        doNotContact(row).orElse(null));
  }

  /// Words beside a yes, such as "court order", forbid as well as a yes does.
  private Optional<Boolean> doNotContact(SheetRow row) {
    String cell = context.text(row, ColumnField.DO_NOT_CONTACT);
    return cell.isEmpty() ? Optional.empty() : Optional.of(YesNoText.parse(cell).orElse(true));
  }

  private @Nullable String said(SheetRow row, ColumnField field) {
    String text = context.text(row, field);
    return text.isEmpty() ? null : text;
  }
}
