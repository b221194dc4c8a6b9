package org.porchlight.ui.students;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.ConfidentialNote;
import org.porchlight.attendance.AttendanceDay;
import org.porchlight.attendance.AttendanceRuleRepository;
import org.porchlight.attendance.BandShifts;
import org.porchlight.attendance.Exemption;
import org.porchlight.attendance.PostedBy;
import org.porchlight.outreach.Decision;
import org.porchlight.roster.CorrectionRepository;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ContactFormViewModel;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.Barrier;
import org.porchlight.visits.BarrierCode;
import org.porchlight.visits.BarrierStatus;
import org.porchlight.visits.BarrierToNote;
import org.porchlight.visits.Promise;
import org.porchlight.why.DayWords;

/// One student's page and everything that can be done on it.
public final class StudentViewModel {
  /// What is due now: the one amber button.
  enum Due {
    WRITE_DEBRIEF,
    ADD_TO_VISIT_LIST,
    LOG_A_CONTACT
  }

  private final StudentRooms rooms;
  private final BackgroundWork background;
  private final Toasts toasts;
  private final StudentOrder order;
  private final ReadOnlyObjectWrapper<@Nullable StudentPage> page = new ReadOnlyObjectWrapper<>();
  private final Runnable afterChange;
  private long studentId;

  public StudentViewModel(
      StudentRooms rooms, BackgroundWork background, Toasts toasts, StudentOrder order) {
    this(rooms, background, toasts, order, () -> {});
  }

  /// @param afterChange what else reads itself again, such as the page of the whole family
  StudentViewModel(
      StudentRooms rooms,
      BackgroundWork background,
      Toasts toasts,
      StudentOrder order,
      Runnable afterChange) {
    this.afterChange = afterChange;
    this.rooms = rooms;
    this.background = background;
    this.toasts = toasts;
    this.order = order;
  }

  /// Reads a student's page in the background.
  public void show(long wanted) {
    studentId = wanted;
    refresh();
  }

  public void refresh() {
    afterChange.run();
    long wanted = studentId;
    if (wanted == 0) {
      return;
    }
    background.run(
        progress -> StudentPages.read(rooms, wanted),
        read -> {
          if (wanted == studentId) {
            page.set(read.orElse(null));
          }
        });
  }

  ReadOnlyObjectProperty<@Nullable StudentPage> page() {
    return page.getReadOnlyProperty();
  }

  /// "3 of 121"; empty for a student outside the list.
  String position() {
    return order.position(studentId) == 0
        ? ""
        : Messages.text("students.page.position", order.position(studentId), order.size());
  }

  Optional<Long> neighbour(int places) {
    return order.from(studentId, places);
  }

  static Due due(StudentPage page) {
    if (page.debriefWaiting().isPresent()) {
      return Due.WRITE_DEBRIEF;
    }
    boolean chronic = page.attendance() != null && page.attendance().band().isChronic();
    return chronic && !page.onVisitList() && !page.household().isDoNotVisit()
        ? Due.ADD_TO_VISIT_LIST
        : Due.LOG_A_CONTACT;
  }

  /// What a day of the calendar tells: "Mon Sep 14: U, Unexcused."
  static String told(AttendanceDay day) {
    return Messages.text("students.page.day", Dates.day(day.date()), DayWords.of(day));
  }

  /// The same with the file the day came from.
  String toldWithFile(AttendanceDay day) {
    Optional<PostedBy> posting = rooms.attendance().findPosting(day.schoolId(), day.date());
    return posting
        .map(file ->
            Messages.text(
                "students.page.dayWithFile",
                told(day),
                file.fileName(),
                Dates.dayOfMonth(file.importedAt().toLocalDate())))
        .orElseGet(() -> told(day));
  }

  // days that do not count

  private Exemption exemption(
      StudentPage shown, LocalDate first, @Nullable LocalDate last, String reason) {
    return new Exemption(
        0, shown.student().id(), first, last, reason, rooms.me().id(), rooms.today());
  }

  /// What taking days out of the count would change, before it is done.
  String exemptionPreview(StudentPage shown, LocalDate first, @Nullable LocalDate last) {
    if (!rooms.mayChangeSettings()) {
      return Messages.text("students.exempt.restricted");
    }
    BandShifts shifts =
        rooms
            .attendance()
            .tryOut(
                rooms.today(),
                () -> rooms.attendance().rules().exempt(exemption(shown, first, last, "preview")));
    return Messages.count("students.exempt.effect", shifts.changed().size());
  }

  void exempt(StudentPage shown, LocalDate first, @Nullable LocalDate last, String reason) {
    if (!rooms.mayChangeSettings()) {
      toasts.say(Messages.text("students.exempt.restricted"));
      return;
    }
    AttendanceRuleRepository rules = rooms.attendance().rules();
    long row = rules.exempt(exemption(shown, first, last, reason));
    toasts.done(
        Messages.text("students.exempt.done", shown.student().fullName()),
        () -> {
          rules.setUndone(row, true);
          refresh();
        });
    refresh();
  }

  /// The days count again.
  void countAgain(Exemption exemption) {
    AttendanceRuleRepository rules = rooms.attendance().rules();
    rules.setUndone(exemption.id(), true);
    toasts.done(
        Messages.text("students.exempt.backDone"),
        () -> {
          rules.setUndone(exemption.id(), false);
          refresh();
        });
    refresh();
  }

  ContactFormViewModel contactForm(StudentPage shown) {
    return new ContactFormViewModel(
        rooms.contacts(),
        toasts,
        rooms.me(),
        rooms.clock(),
        shown.household(),
        shown.student().id());
  }

  /// The family is put on the visit list, asked for by the person working.
  void addToVisitList(StudentPage shown) {
    if (!rooms.mayChooseVisits()) {
      toasts.say(Messages.text("students.list.add.restricted"));
      return;
    }
    if (shown.household().isDoNotVisit()) {
      toasts.say(StudentsViewModel.doNotVisit(shown.household()));
      return;
    }
    long wish = rooms.shortlist().nominate(shown.student().id(), rooms.me().name(), rooms.today());
    decide(shown, Decision.CHOSEN);
    toasts.done(
        Messages.text("students.list.addedOne", shown.household().familyLabel()),
        () -> {
          rooms.shortlist().undoNomination(wish);
          decide(shown, Decision.UNDECIDED);
          refresh();
        });
    refresh();
  }

  // confidential notes

  boolean mayReadNotes() {
    return rooms.mayReadNotes();
  }

  /// The words of a note; that they were read is written down.
  String read(ConfidentialNote note) {
    return rooms.notes().read(note);
  }

  String writerOf(ConfidentialNote note, StudentPage shown) {
    StaffMember writer = shown.staff().get(note.writtenBy());
    return writer == null ? "" : writer.name();
  }

  void writeNote(StudentPage shown, String words) {
    if (words.isBlank()) {
      return;
    }
    ConfidentialNote note =
        rooms
            .notes()
            .write(shown.household().id(), shown.student().id(), null, rooms.me().id(), words);
    toasts.done(
        Messages.text("students.notes.saved"),
        () -> {
          rooms.notes().setUndone(note, true);
          refresh();
        });
    refresh();
  }

  /// Brothers and sisters at schools that whoever works does not see.
  int childrenElsewhere(Household household) {
    return rooms.households().childrenElsewhere(household.id());
  }

  /// For the forms of this page.
  FormDrafts formDrafts() {
    return new FormDrafts(rooms.drafts(), rooms.clock(), rooms.me().id());
  }

  FormDraft noteDraft(StudentPage shown, Supplier<String> words) {
    String name = noteDraftName(shown);
    return new FormDraft(
        rooms.drafts(),
        rooms.clock(),
        name,
        () ->
            words.get().isBlank()
                ? Map.of()
                : Map.of("words", rooms.notes().draft(name, words.get())));
  }

  String draftWords(StudentPage shown, Map<String, String> kept) {
    return rooms.notes().undraft(noteDraftName(shown), kept.getOrDefault("words", ""));
  }

  private String noteDraftName(StudentPage shown) {
    return "note/" + shown.student().id() + "/" + rooms.me().id();
  }

  /// Keeps what is typed into a form about this family.
  FormDraft contactDraft(ContactFormViewModel contact) {
    return new FormDraft(rooms.drafts(), rooms.clock(), contact.draftName(), contact::written);
  }

  boolean mayCorrect() {
    return rooms.mayCorrectFamilies();
  }

  /// Details, spells, adults, homes and disputed days, written by hand.
  StudentsByHand byHand() {
    return new StudentsByHand(rooms, toasts, this::refresh);
  }

  FamilyMoves familyMoves() {
    return new FamilyMoves(rooms, toasts, this::refresh);
  }

  /// Puts right what is known of the family; what stays the same is no correction.
  void correct(StudentPage shown, FamilyDetails known) {
    FamilyDetails before = FamilyDetails.of(shown);
    if (known.equals(before)) {
      return;
    }
    bring(shown, before, known);
    toasts.done(
        Messages.text("students.correct.done", shown.household().familyLabel()),
        () -> {
          bring(shown, known, before);
          rooms
              .households()
              .setPoint(
                  shown.household().id(),
                  shown.household().latitude(),
                  shown.household().longitude());
          refresh();
        });
    refresh();
  }

  private void bring(StudentPage shown, FamilyDetails from, FamilyDetails to) {
    CorrectionRepository corrections = rooms.households().corrections();
    long household = shown.household().id();
    Long me = rooms.me().id();
    if (to.livesElsewhere(from)) {
      corrections.correctAddress(
          household, to.street(), to.city(), to.state(), to.zip(), me, rooms.today());
    }
    if (!Objects.equals(to.language(), from.language())) {
      corrections.correctLanguage(household, to.language(), me, rooms.today());
    }
    if (!Objects.equals(to.teacher(), from.teacher())) {
      corrections.correctTeacher(shown.student().id(), to.teacher(), me, rooms.today());
    }
    to.doNotContact()
        .forEach((guardian, forbidden) -> {
          if (!forbidden.equals(from.doNotContact().get(guardian))) {
            corrections.setDoNotContact(guardian, forbidden, me, rooms.today());
          }
        });
  }

  // what has to be known before anyone goes there

  LocalDate today() {
    return rooms.today();
  }

  StaffMember me() {
    return rooms.me();
  }

  void setFlag(HouseholdFlag flag) {
    HouseholdFlag set = rooms.households().setFlag(flag);
    toasts.done(
        Messages.text("students.flag.done", Messages.of(set.kind())),
        () -> {
          rooms.households().endFlag(set.id(), rooms.today());
          refresh();
        });
    refresh();
  }

  /// Looked at again today: it stands, and is looked at again after the usual time. An end it has
  /// is never brought nearer.
  void reviewFlag(HouseholdFlag flag) {
    LocalDate next = rooms.today().plusDays(HouseholdFlag.USUAL_REVIEW_DAYS);
    LocalDate expires = flag.expiresOn();
    LocalDate ends = expires == null || expires.isAfter(next) ? expires : next;
    rooms.households().reviewFlag(flag.id(), next, ends);
    LocalDate before = Optional.ofNullable(flag.reviewOn()).orElse(next);
    toasts.done(
        Messages.text("students.flag.reviewed", Messages.of(flag.kind()), Dates.day(next)),
        () -> {
          rooms.households().reviewFlag(flag.id(), before, flag.expiresOn());
          refresh();
        });
    refresh();
  }

  void endFlag(HouseholdFlag flag) {
    rooms.households().endFlag(flag.id(), rooms.today());
    toasts.done(
        Messages.text("students.flag.ended", Messages.of(flag.kind())),
        () -> {
          rooms.households().endFlag(flag.id(), null);
          refresh();
        });
    refresh();
  }

  private void decide(StudentPage shown, Decision decision) {
    rooms.shortlist().decide(shown.household().id(), decision, rooms.now(), rooms.me().id(), null);
  }

  /// Notes what gets in the way, as named by someone.
  void noteBarrier(StudentPage shown, BarrierCode code, String namedBy) {
    List<Long> noted =
        rooms
            .barriers()
            .note(
                new BarrierToNote(
                    code,
                    null,
                    BarrierStatus.NEW,
                    namedBy.isBlank() ? null : namedBy.strip(),
                    List.of(shown.student().id())),
                null,
                rooms.today());
    toasts.done(
        Messages.text("students.page.barrierNoted", Messages.of(code)),
        () -> {
          rooms.barriers().undo(noted);
          refresh();
        });
    refresh();
  }

  void changeStatus(Barrier barrier, BarrierStatus status) {
    long row = rooms.barriers().changeStatus(barrier, status, rooms.today());
    toasts.done(
        Messages.text("students.page.barrierChanged", barrier.words(), Messages.of(status)),
        () -> {
          rooms.barriers().undo(List.of(row));
          refresh();
        });
    refresh();
  }

  /// A promise is kept, with what happened.
  void keep(Promise promise, String whatHappened) {
    rooms.promises().keep(promise.id(), whatHappened.strip(), rooms.now(), rooms.me().id());
    toasts.done(
        Messages.text("students.page.promiseKept", promise.what()),
        () -> {
          rooms.promises().undoLastChange(promise.id(), rooms.now(), rooms.me().id());
          refresh();
        });
    refresh();
  }

  /// "Mr. Ruiz, by Mon Dec 14", "Kept on Dec 4, a day early".
  String told(Promise promise, StudentPage shown) {
    if (!promise.status().isOpen()) {
      String day = Optional.ofNullable(promise.closedOn()).map(Dates::dayOfMonth).orElse("");
      return Messages.text("students.page.promiseClosed", Messages.of(promise.status()), day);
    }
    var owner = shown.staff().get(promise.ownerId());
    String name = owner == null ? "" : owner.name();
    if (promise.isOverdue(rooms.today(), shown.calendar())) {
      return Messages.count(
          "students.page.promiseLate",
          promise.daysLate(rooms.today(), shown.calendar()),
          name,
          Dates.day(promise.dueOn()));
    }
    return Messages.text("students.page.promiseDue", name, Dates.day(promise.dueOn()));
  }

  boolean isOverdue(Promise promise, StudentPage shown) {
    return promise.isOverdue(rooms.today(), shown.calendar());
  }
}
