package org.porchlight.app;

import java.io.PrintStream;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.ImportProblem;
import org.porchlight.importing.RowCounts;
import org.porchlight.importing.SetAsideReason;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// An import's preview on paper: what the file is, what it would change, what is set aside and why.
final class PreviewPrint {
  private final PrintStream out;

  PreviewPrint(PrintStream out) {
    this.out = out;
  }

  void show(ImportPreview preview) {
    out.println(
        Messages.text(
            "commands.import.sheet", preview.file().fileName(), Messages.of(preview.kind())));
    preview
        .alreadyImported()
        .ifPresent(past ->
            out.println(
                Messages.text(
                    "commands.import.already", Dates.day(past.importedAt().toLocalDate()))));
    preview.questions().forEach(question -> out.println(question.sentence()));
    if (!preview.isReady()) {
      return;
    }
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
    preview.notices().forEach(out::println);
    showSetAside(preview);
  }

  private void showSetAside(ImportPreview preview) {
    Map<SetAsideReason, Long> reasons =
        preview.problems().stream()
            .collect(
                Collectors.groupingBy(ImportProblem::reason, TreeMap::new, Collectors.counting()));
    reasons.forEach((reason, rows) ->
        out.println(
            Messages.count("commands.import.setAside", rows, Messages.of(reason), reason.name())));
    for (ImportProblem problem : preview.problems()) {
      out.println(
          Messages.text(
              "commands.import.row", problem.rowNumber(), problem.who(), problem.sentence()));
    }
  }

  void saved() {
    out.println(Messages.text("commands.import.saved"));
  }
}
