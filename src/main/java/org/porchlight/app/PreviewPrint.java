package org.porchlight.app;

import java.io.PrintStream;
import java.util.List;
import org.porchlight.attendance.Days;
import org.porchlight.importing.BandChange;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportProblem;
import org.porchlight.importing.RecognisedFile;
import org.porchlight.importing.RemovedDay;
import org.porchlight.importing.RowCounts;
import org.porchlight.importing.SetAsideReason;
import org.porchlight.roster.LocalDifference;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// An import's preview on paper: what the file is, what it asks, what it would change, what is set
/// aside and why.
final class PreviewPrint {
  /// Longer lists end in "and 12 more".
  private static final int LINES_OF_ONE_KIND = 20;

  private final PrintStream out;

  PreviewPrint(PrintStream out) {
    this.out = out;
  }

  void show(ImportPreview preview) {
    showFile(preview);
    preview
        .alreadyImported()
        .ifPresent(past ->
            out.println(
                Messages.text(
                    "commands.import.already", Dates.day(past.importedAt().toLocalDate()))));
    preview
        .questions()
        .forEach(question -> {
          out.println();
          out.print(ImportAnswers.template(question));
        });
    if (!preview.isReady()) {
      return;
    }
    showSums(preview);
    showRemoved(preview.removedDays());
    showBands(preview.bandChanges());
    preview.notices().forEach(out::println);
    showSetAside(preview);
  }

  private void showFile(ImportPreview preview) {
    RecognisedFile file = preview.file();
    out.println(
        Messages.text("commands.import.sheet", file.fileName(), Messages.of(preview.kind())));
    if (!file.sheetName().isEmpty()) {
      out.println(Messages.text("commands.import.sheetName", file.sheetName()));
    }
    if (!file.dropped().isEmpty()) {
      out.println(Messages.count("commands.import.dropped", file.dropped().size()));
    }
    if (preview.firstDate() != null && preview.lastDate() != null) {
      out.println(
          Messages.text(
              "commands.import.covers",
              Dates.dayAndYear(preview.firstDate()),
              Dates.dayAndYear(preview.lastDate())));
    }
  }

  private void showSums(ImportPreview preview) {
    RowCounts counts = preview.counts();
    out.println(
        Messages.count(
            "commands.import.counts",
            counts.rows(),
            counts.added(),
            counts.changed(),
            counts.unchanged(),
            counts.repeated(),
            counts.setAside()));
    out.println(Messages.text("commands.import.removed", counts.removed()));
    if (preview.becameExcused() > 0) {
      out.println(Messages.count("commands.import.becameExcused", preview.becameExcused()));
    }
  }

  private void showRemoved(List<RemovedDay> days) {
    for (RemovedDay day : first(days)) {
      out.println(
          Messages.text(
              "commands.import.removedDay",
              day.studentName(),
              Dates.dayAndYear(day.date()),
              day.code()));
    }
    showMore(days.size());
  }

  private void showBands(List<BandChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    out.println(Messages.count("commands.import.bands", changes.size()));
    for (BandChange change : first(changes)) {
      out.println(
          Messages.text(
              "commands.import.band",
              change.name(),
              Messages.of(change.before()),
              Messages.of(change.after()),
              Days.written(change.missedQuarterDays()),
              Days.written(change.enrolledQuarterDays())));
    }
    showMore(changes.size());
  }

  private void showSetAside(ImportPreview preview) {
    preview.setAsideCounts().forEach((reason, rows) -> showSetAside(preview, reason, rows));
  }

  private void showSetAside(ImportPreview preview, SetAsideReason reason, int rows) {
    out.println(
        Messages.count("commands.import.setAside", rows, Messages.of(reason), reason.name()));
    for (ImportProblem problem : preview.problems(reason, LINES_OF_ONE_KIND)) {
      out.println(
          Messages.text(
              "commands.import.row",
              String.valueOf(problem.rowNumber()),
              problem.who(),
              problem.sentence()));
      problem
          .fixes()
          .forEach(fix ->
              out.println(
                  Messages.text("commands.import.fix", fix.words(), fix.key(), fix.answer())));
    }
    showMore(rows);
  }

  /// What people here know better than the school system, for its registrar.
  void showDifferences(List<LocalDifference> differences) {
    if (differences.isEmpty()) {
      return;
    }
    out.println(Messages.count("commands.import.differences", differences.size()));
    for (LocalDifference difference : first(differences)) {
      out.println(Messages.text("commands.import.difference", difference.sentence()));
    }
    showMore(differences.size());
  }

  void saved() {
    out.println(Messages.text("commands.import.saved"));
  }

  void nothingSaved() {
    out.println(Messages.text("commands.import.dryRun"));
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(LINES_OF_ONE_KIND, all.size()));
  }

  private void showMore(int all) {
    if (all > LINES_OF_ONE_KIND) {
      out.println(Messages.count("commands.import.more", all - LINES_OF_ONE_KIND));
    }
  }
}
