package org.porchlight.ui.kit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.access.ChangedNoteException;
import org.porchlight.access.LastOneWhoSeesEverybodyException;
import org.porchlight.access.WaitBeforeNextTryException;
import org.porchlight.importing.DistrictChangedException;
import org.porchlight.importing.ImportCancelledException;
import org.porchlight.importing.ImportOverlappedException;
import org.porchlight.importing.UnusableSheetException;
import org.porchlight.places.UnreadableMapException;
import org.porchlight.planning.DoNotVisitException;
import org.porchlight.reports.NothingToReportException;
import org.porchlight.spreadsheets.UnreadableSpreadsheetException;
import org.porchlight.storage.DistrictFileException;
import org.porchlight.text.Messages;

/// What is said when something goes wrong: what happened, what was kept, what to do.
///
/// A problem a person can fix is a specific exception of its room, with one line here. Everything
/// else is a bug: it gets one calm sentence and a code made from the place in our program, never
/// from the problem's own message, which may hold a child's name.
public final class ErrorMessages {
  private final Map<Class<? extends Throwable>, Function<Throwable, String>> sentences =
      new LinkedHashMap<>();

  public ErrorMessages() {
    // One line for each problem a person can fix.
    on(DistrictFileException.class, DistrictFileException::sentence);
    on(UnreadableSpreadsheetException.class, problem -> Messages.of(problem.reason()));
    on(UnusableSheetException.class, UnusableSheetException::sentence);
    ownSentence(ImportOverlappedException.class);
    ownSentence(DistrictChangedException.class);
    on(ImportCancelledException.class, problem -> Messages.text("importing.cancelled"));
    ownSentence(WaitBeforeNextTryException.class);
    ownSentence(ChangedNoteException.class);
    ownSentence(LastOneWhoSeesEverybodyException.class);
    ownSentence(UnreadableMapException.class);
    ownSentence(DoNotVisitException.class);
    ownSentence(NothingToReportException.class);
    on(OutOfMemoryError.class, problem -> Messages.text("error.memory"));
  }

  /// An exception whose message is the sentence a person is told.
  private void ownSentence(Class<? extends Throwable> kind) {
    on(kind, problem -> Objects.requireNonNull(problem.getMessage()));
  }

  private <E extends Throwable> void on(Class<E> kind, Function<E, String> sentence) {
    sentences.put(kind, problem -> sentence.apply(kind.cast(problem)));
  }

  /// The sentence for a problem, whichever kind it is.
  public String sentence(Throwable problem) {
    return known(problem).orElseGet(() -> Messages.text("error.bug", code(problem)));
  }

  /// The sentence for a problem a person can fix; empty for a bug.
  public Optional<String> known(Throwable problem) {
    for (Throwable at : chain(unwrapped(problem))) {
      for (var entry : sentences.entrySet()) {
        if (entry.getKey().isInstance(at)) {
          return Optional.of(entry.getValue().apply(at));
        }
      }
    }
    return Optional.empty();
  }

  /// Eight letters naming the place in the program, the same for the same bug on every laptop.
  public static String code(Throwable problem) {
    StringBuilder places = new StringBuilder();
    for (Throwable at : chain(problem)) {
      places.append(at.getClass().getName()).append('\n').append(ourPlaces(at));
    }
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(places.toString().getBytes(StandardCharsets.UTF_8));
      String hex = HexFormat.of().formatHex(hash, 0, 4).toUpperCase(Locale.ROOT);
      return hex.substring(0, 4) + "-" + hex.substring(4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The problem and what caused it, outermost first; ends where causes go in a circle.
  static List<Throwable> chain(Throwable problem) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    List<Throwable> chain = new ArrayList<>();
    for (Throwable at = problem; at != null && seen.add(at); at = at.getCause()) {
      chain.add(at);
    }
    return chain;
  }

  private static String ourPlaces(Throwable problem) {
    return Arrays.stream(problem.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("org.porchlight."))
        .map(frame -> frame.getClassName() + "." + frame.getMethodName())
        .collect(Collectors.joining("\n"));
  }

  private static Throwable unwrapped(Throwable problem) {
    Throwable cause = problem.getCause();
    return problem instanceof CompletionException && cause != null ? cause : problem;
  }
}
