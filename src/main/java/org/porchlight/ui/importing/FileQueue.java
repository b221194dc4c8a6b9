package org.porchlight.ui.importing;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.ImportAnswers;
import org.porchlight.importing.WaitingFile;
import org.porchlight.text.Messages;

/// The file at hand, and the files and sheets that wait until it is through.
final class FileQueue {
  /// What comes next.
  ///
  /// @param sheet the sheet meant; "" where nobody looked into the file yet
  record Next(ChosenFile file, String sheet) {
    String name() {
      return sheet.isEmpty()
          ? file.name()
          : Messages.text("import.queue.sheet", file.name(), sheet);
    }

    /// What is known about it before it is opened.
    ImportAnswers answers() {
      return sheet.isEmpty() ? ImportAnswers.none() : ImportAnswers.none().withSheet(sheet);
    }
  }

  private final Deque<Next> waiting = new ArrayDeque<>();
  private @Nullable ChosenFile atHand;
  private int done;

  Optional<ChosenFile> atHand() {
    return Optional.ofNullable(atHand);
  }

  /// "" while nothing was chosen.
  String name() {
    return atHand == null ? "" : atHand.name();
  }

  void take(ChosenFile file) {
    atHand = file;
  }

  void addLast(Collection<Path> files) {
    files.forEach(path -> waiting.addLast(new Next(ChosenFile.of(path), "")));
  }

  void addKept(Collection<WaitingFile> kept) {
    kept.forEach(file -> waiting.addLast(new Next(ChosenFile.of(file.path()), file.sheet())));
  }

  /// More sheets of the file at hand, before everything else that waits.
  void addFirst(ChosenFile file, List<String> sheets) {
    sheets.reversed().forEach(sheet -> waiting.addFirst(new Next(file, sheet)));
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /// First the next.
  List<String> names() {
    return waiting.stream().map(Next::name).toList();
  }

  /// What a draft can keep of it: files that lie somewhere.
  List<WaitingFile> toKeep() {
    return waiting.stream()
        .flatMap(
            next -> next.file().path().map(path -> new WaitingFile(path, next.sheet())).stream())
        .toList();
  }

  /// Which of the files chosen together is at hand, from 1.
  int number() {
    return done + 1;
  }

  /// The next one, which is at hand now.
  Next next() {
    Next next = waiting.removeFirst();
    atHand = next.file();
    done++;
    return next;
  }

  void clear() {
    atHand = null;
    waiting.clear();
    done = 0;
  }
}
