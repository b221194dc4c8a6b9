package org.porchlight.importing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.RowTally.Fate;
import org.porchlight.importing.TotalsRowsRepository.Span;
import org.porchlight.importing.TotalsRowsRepository.Summary;
import org.porchlight.text.Messages;

/// Totals without days, whatever their shape. The parts of a year are kept; of them the year's
/// summary is made. A later report takes the place of an earlier one, months are added up.
final class TotalsImport implements SheetImport {
  private static final int FEWEST_CHANGED = 5;

  private final ImportContext context;
  private final RowTally tally = new RowTally();
  private final StudentIds ids;
  private final Map<String, EnrolledDays> years;
  private final TotalsRowsRepository stored;
  private final TotalsReader reader;
  private final TotalsFacts facts;
  private @Nullable List<TotalsFact> settled;

  TotalsImport(ImportContext context) {
    this.context = context;
    ids = context.district().studentIds();
    years = TotalsFacts.enrolledDays(context);
    stored = new TotalsRowsRepository(context);
    facts = new TotalsFacts(context, ids, tally);
    reader =
        switch (context.sheet().kind()) {
          case ATTENDANCE_MONTHS -> new MonthTotals(context, ids.students(), tally, years);
          case ATTENDANCE_REPORT_DATES ->
              new ReportDateTotals(context, ids.students(), tally, years);
          default -> new RowTotals(context, ids.students(), tally, years);
        };
  }

  @Override
  public List<ImportQuestion> questions() {
    if (ids.students().isEmpty()) {
      throw new UnusableSheetException(Messages.text("importing.unusable.rosterFirst"));
    }
    List<ImportQuestion> questions = new ArrayList<>(context.dateQuestions());
    if (questions.isEmpty()) {
      questions.addAll(reader.questions());
    }
    if (questions.isEmpty() && isInDoubt(settled())) {
      questions.add(TotalsDates.totalsAre(context));
    }
    return questions;
  }

  /// What the file says, a fact for each student and part of the year.
  List<TotalsFact> told() {
    return settled();
  }

  private List<TotalsFact> settled() {
    List<TotalsFact> known = settled;
    if (known == null) {
      reader.read(facts);
      known = facts.settled(years);
      settled = known;
    }
    return known;
  }

  /// Reports of forty days each look alike: as many days enrolled as the stored one, and other
  /// absences. Whether that is a correction or the next forty days, only a person knows.
  private boolean isInDoubt(List<TotalsFact> all) {
    if (context.answers().answer(ImportAnswers.TOTALS_ARE).isPresent()
        || context.columns().has(ColumnField.AS_OF)) {
      return false;
    }
    long same = 0;
    long changed = 0;
    Map<String, Map<Long, Summary>> summaries = new LinkedHashMap<>();
    for (TotalsFact fact : all) {
      Summary before =
          summaries
              .computeIfAbsent(fact.year().label(), stored::summaries)
              .get(fact.student().id());
      if (fact.yearToDate()
          && before != null
          && before.amounts().enrolled() == fact.amounts().enrolled()) {
        same++;
        changed += before.amounts().missed() == fact.amounts().missed() ? 0 : 1;
      }
    }
    return changed >= FEWEST_CHANGED && 4 * changed > same;
  }

  @Override
  public ImportOutcome run() {
    List<TotalsFact> all = settled();
    TotalsChecks checks = new TotalsChecks(context, tally, years);
    checks.sayDifferentEnrolment(all);
    checks.askMoreThanCalendar(all, context.answers());
    Map<String, List<TotalsFact>> byYear =
        all.stream()
            .collect(
                Collectors.groupingBy(
                    fact -> fact.year().label(), LinkedHashMap::new, Collectors.toList()));
    byYear.forEach((label, ofYear) -> write(label, ofYear, checks));
    context.sayPadded(ids, tally);
    checks.sayDaysWin();
    return new ImportOutcome(
        tally,
        List.of(),
        Set.of(),
        null,
        all.stream().map(TotalsFact::last).max(LocalDate::compareTo).orElse(null));
  }

  private void write(String label, List<TotalsFact> ofYear, TotalsChecks checks) {
    Map<Long, List<Span>> spans = stored.spans(label);
    Map<Long, Summary> summaries = stored.summaries(label);
    Map<Long, List<TotalsFact>> byStudent =
        ofYear.stream()
            .collect(
                Collectors.groupingBy(
                    fact -> fact.student().id(), LinkedHashMap::new, Collectors.toList()));
    byStudent.forEach((studentId, own) -> {
      List<Span> known = new ArrayList<>(spans.getOrDefault(studentId, List.of()));
      own.forEach(fact -> note(fact, keep(label, fact, known)));
      Summary before = summaries.get(studentId);
      Summary now = summary(known, before);
      checks.remember(own.getFirst().student(), now.asOf(), now.amounts());
      if (before == null) {
        stored.addSummary(studentId, label, now);
      } else if (!before.equals(now)) {
        stored.changeSummary(studentId, label, now);
        own.forEach(fact -> note(fact, Fate.CHANGED));
      }
    });
  }

  private void note(TotalsFact fact, Fate fate) {
    fact.rows().forEach(row -> tally.note(row.number(), fate));
  }

  /// Stores a part of the year; parts it overlaps are the same days told before and give way.
  private Fate keep(String label, TotalsFact fact, List<Span> known) {
    Span span =
        new Span(fact.student().id(), fact.yearToDate(), fact.first(), fact.last(), fact.amounts());
    Optional<Span> before = known.stream().filter(span::isSamePlace).findFirst();
    if (before.isPresent()) {
      if (before.get().equals(span)) {
        return Fate.UNCHANGED;
      }
      stored.changeSpan(span);
      known.remove(before.get());
      known.add(span);
      return Fate.CHANGED;
    }
    List<Span> overlapped =
        span.yearToDate()
            ? List.of()
            : known.stream().filter(one -> !one.yearToDate() && one.overlaps(span)).toList();
    overlapped.forEach(stored::removeSpan);
    known.removeAll(overlapped);
    known.add(span);
    stored.addSpan(label, span);
    return overlapped.isEmpty() ? Fate.ADDED : Fate.CHANGED;
  }

  /// The latest report from the year's start, or the sum of the parts where those reach further.
  private static Summary summary(Collection<Span> known, @Nullable Summary before) {
    Stream<Summary> reports =
        known.stream()
            .filter(Span::yearToDate)
            .map(span -> new Summary(span.last(), span.amounts()));
    Optional<Summary> report = reports.max((a, b) -> a.asOf().compareTo(b.asOf()));
    Optional<Summary> sum =
        known.stream()
            .filter(span -> !span.yearToDate())
            .map(span -> new Summary(span.last(), span.amounts()))
            .reduce((a, b) ->
                new Summary(
                    a.asOf().isAfter(b.asOf()) ? a.asOf() : b.asOf(),
                    a.amounts().plus(b.amounts())));
    Summary latest =
        report.isEmpty() || (sum.isPresent() && sum.get().asOf().isAfter(report.get().asOf()))
            ? sum.orElseThrow()
            : report.get();
    // a summary of before spans were kept may reach further than anything in this file
    return before != null && before.asOf().isAfter(latest.asOf()) ? before : latest;
  }
}
