package org.porchlight.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.porchlight.storage.Action;
import org.porchlight.storage.Doorkeeper;
import org.porchlight.text.Messages;

/// Writes what a person wants out of Porchlight into a file they chose, in the background: allowed
/// and written down first, said when it is there.
public final class FileExport {
  private final Doorkeeper door;
  private final BackgroundWork background;
  private final ErrorMessages errors;
  private final Toasts toasts;
  private final Consumer<String> trouble;

  /// @param trouble takes the sentence about what went wrong
  public FileExport(
      Doorkeeper door,
      BackgroundWork background,
      ErrorMessages errors,
      Toasts toasts,
      Consumer<String> trouble) {
    this.door = door;
    this.background = background;
    this.errors = errors;
    this.toasts = toasts;
    this.trouble = trouble;
  }

  /// @param subject for the audit trail: no names
  /// @param made makes the file's bytes, away from the window
  public void save(Path target, String subject, Supplier<byte[]> made) {
    background.run(
        progress -> {
          door.admit(Action.EXPORT, subject);
          try {
            return Files.write(target, made.get());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        written ->
            toasts.say(Messages.text("reports.screen.saved", String.valueOf(target.getFileName()))),
        problem ->
            trouble.accept(
                problem instanceof UncheckedIOException
                    ? Messages.text("reports.screen.notSaved")
                    : errors.sentence(problem)));
  }
}
