package org.porchlight.app;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.ImportPreview;
import org.porchlight.importing.Importer;
import org.porchlight.importing.ReadingProgress;
import org.porchlight.importing.SetAsideSheet;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Brings spreadsheets in, one after the other, each whole or not at all.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.import.description}")
final class ImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "SHEET",
      description = "${bundle:commands.option.sheet}")
  private List<Path> sheets = new ArrayList<>();

  @Option(
      names = "--answers",
      paramLabel = "TEXTFILE",
      description = "${bundle:commands.option.answers}")
  private @Nullable Path answersFile;

  @Option(names = "--dry-run", description = "${bundle:commands.option.dryRun}")
  private boolean dryRun;

  @Option(
      names = "--set-aside",
      paramLabel = "WORKBOOK",
      description = "${bundle:commands.option.setAside}")
  private @Nullable Path setAsideFile;

  ImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    for (Path sheet : sheets) {
      if (!Files.isRegularFile(sheet)) {
        throw new CommandProblem(
            Messages.text("commands.import.noFile", sheet.getFileName().toString()));
      }
    }
    if (setAsideFile != null && sheets.size() > 1) {
      throw new CommandProblem(Messages.text("commands.import.oneSetAside"));
    }
    try (DistrictFile file = district.open(terminal)) {
      Clock clock = new DistrictRepository(file).clock();
      Importer importer = new Importer(file, clock, district.actingId());
      if (!dryRun) {
        importer.keepCopy();
      }
      for (Path sheet : sheets) {
        if (!bring(sheet, importer)) {
          return ExitCode.ANSWERS_NEEDED;
        }
      }
      return ExitCode.DONE;
    }
  }

  /// Brings in a file, or the sheets of it that the answers name; false where more answers are
  /// needed.
  private boolean bring(Path sheet, Importer importer) throws IOException {
    ImportAnswers answers = answers();
    ImportPreview whole = importer.preview(sheet, answers, ReadingProgress.SILENT);
    if (!whole.asksForSheet() || !answers.meansEverySheet()) {
      return bring(sheet, importer, whole);
    }
    for (String name : whole.sheets()) {
      ImportPreview one = importer.preview(whole, answers.withSheet(name), ReadingProgress.SILENT);
      if (!bring(sheet, importer, one)) {
        return false;
      }
    }
    return true;
  }

  private boolean bring(Path sheet, Importer importer, ImportPreview preview) throws IOException {
    PreviewPrint print = new PreviewPrint(terminal.out());
    print.show(preview);
    if (!preview.questions().isEmpty()) {
      askFor(sheet, preview);
      return false;
    }
    saveSetAside(preview);
    if (preview.isReady() && preview.counts().nothingFits()) {
      throw new CommandProblem(
          Messages.text("commands.import.nothingFits", preview.file().fileName()));
    }
    if (dryRun) {
      print.nothingSaved();
    } else if (preview.alreadyImported().isEmpty()) {
      importer.save(preview, true);
      print.showDifferences(preview.differences());
      print.saved();
    }
    return true;
  }

  /// The rows set aside, to be corrected and imported again.
  private void saveSetAside(ImportPreview preview) throws IOException {
    Path target = setAsideFile;
    if (target != null && !preview.problems().isEmpty()) {
      try (OutputStream stream = Files.newOutputStream(target)) {
        SetAsideSheet.write(preview, stream);
      }
      terminal
          .out()
          .println(
              Messages.count(
                  "commands.import.setAsideSaved",
                  preview.problems().size(),
                  target.getFileName().toString()));
    }
  }

  private ImportAnswers answers() throws IOException {
    return answersFile != null && Files.exists(answersFile)
        ? ImportAnswers.parse(Files.readString(answersFile))
        : ImportAnswers.none();
  }

  /// Adds what must be known to the answers file; what somebody wrote there before stays.
  private void askFor(Path sheet, ImportPreview preview) throws IOException {
    Path template =
        answersFile != null
            ? answersFile
            : sheet.resolveSibling(sheet.getFileName() + ".answers.txt");
    Files.writeString(
        template,
        ImportAnswers.template(preview.file().fileName(), preview.questions()),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    terminal
        .out()
        .println(Messages.text("commands.import.answersNeeded", template.getFileName().toString()));
  }
}
