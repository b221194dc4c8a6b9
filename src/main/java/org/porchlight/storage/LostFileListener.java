package org.porchlight.storage;

import java.sql.SQLException;
import java.util.Set;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;

/// After a write that failed H2 closes its file under everybody. Whoever asks for something then is
/// told so in a sentence, not in H2's words.
final class LostFileListener implements ExecuteListener {
  private static final long serialVersionUID = 1;

  /// Of H2: general error (a failed write), i/o error (twice), file corrupted, closed.
  private static final Set<Integer> LOST = Set.of(50000, 90028, 90031, 90030, 90098, 90121);

  static boolean isLost(SQLException problem) {
    return LOST.contains(problem.getErrorCode());
  }

  @Override
  public void exception(ExecuteContext context) {
    SQLException problem = context.sqlException();
    if (problem != null && isLost(problem)) {
      context.exception(new NotSavedException(problem));
    }
  }
}
