package org.porchlight.importing;

import java.util.List;
import org.porchlight.roster.School;
import org.porchlight.text.Messages;

/// What would bring rows of attendance in that were set aside: answers for all rows alike.
final class ProblemFixes {
  private ProblemFixes() {}

  static List<ProblemFix> of(SetAsideReason reason, String detail, ImportContext context) {
    return switch (reason) {
      case UNKNOWN_SCHOOL ->
          context.schools().schools().stream().map(school -> isSchool(detail, school)).toList();
      case DIFFERENT_ROWS_FOR_ONE_DAY ->
          List.of(
              new ProblemFix(
                  ImportAnswers.SAME_DAY,
                  ImportAnswers.LAST_ROW,
                  Messages.text("importing.fix.lastRow")));
      default -> List.of();
    };
  }

  private static ProblemFix isSchool(String word, School school) {
    return new ProblemFix(
        ImportAnswers.SCHOOL + word,
        school.code(),
        Messages.text("importing.fix.school", word, school.shortName()));
  }
}
