package org.porchlight.ui.kit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.Observable;
import javafx.scene.Node;
import javafx.util.Duration;
import org.porchlight.visits.DraftRepository;

/// Keeps what is typed into a form: three seconds after the last change, when the focus leaves, and
/// when the screen is left or locked. The form is back after a crash, from the encrypted file.
public final class FormDraft {
  private static final Duration QUIET = Duration.seconds(3);

  private final DraftRepository drafts;
  private final Clock clock;
  private final String name;
  private final Supplier<Map<String, String>> written;
  private final PauseTransition quiet = new PauseTransition(QUIET);
  private boolean changed;

  /// @param name which form of whom, such as `contact/17/2`
  /// @param written the fields as they are; empty when nothing was typed
  public FormDraft(
      DraftRepository drafts, Clock clock, String name, Supplier<Map<String, String>> written) {
    this.drafts = drafts;
    this.clock = clock;
    this.name = name;
    this.written = written;
    quiet.setOnFinished(event -> keepNow());
  }

  /// Puts what was kept back into the form, then watches it.
  ///
  /// @param form keeps at once when the focus leaves it
  public FormDraft begin(Consumer<Map<String, String>> read, Node form, Observable... fields) {
    drafts.find(name).ifPresent(draft -> read.accept(draft.fields()));
    for (Observable field : fields) {
      field.addListener(observable -> typed());
    }
    form.focusWithinProperty()
        .addListener((property, was, is) -> {
          if (!is) {
            keepNow();
          }
        });
    return this;
  }

  private void typed() {
    changed = true;
    quiet.playFromStart();
  }

  /// Keeps what changed since it was last kept.
  public void keepNow() {
    quiet.stop();
    if (!changed) {
      return;
    }
    changed = false;
    Map<String, String> fields = written.get();
    if (fields.isEmpty()) {
      drafts.forget(name);
    } else {
      drafts.keep(name, fields, LocalDateTime.now(clock));
    }
  }

  /// The form was saved: nothing is kept any more.
  public void done() {
    quiet.stop();
    changed = false;
    drafts.forget(name);
  }
}
