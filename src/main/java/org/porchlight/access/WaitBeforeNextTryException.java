package org.porchlight.access;

import java.time.Duration;
import org.porchlight.text.Messages;

/// After many wrong passphrases the next try has to wait a little. Its message is the sentence a
/// person is told.
public final class WaitBeforeNextTryException extends RuntimeException {
  private static final long serialVersionUID = 1;

  WaitBeforeNextTryException(Duration left) {
    super(Messages.count("unlock.wait", left.toSeconds() + 1));
  }
}
