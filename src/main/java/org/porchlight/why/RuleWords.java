package org.porchlight.why;

import java.util.ArrayList;
import java.util.List;
import org.porchlight.attendance.AttendanceRules;
import org.porchlight.attendance.PartDays;
import org.porchlight.attendance.ShortDays;
import org.porchlight.text.Messages;

/// The rules a number was counted by, in sentences.
public final class RuleWords {
  private RuleWords() {}

  /// How days missed are counted here.
  public static String days(AttendanceRules rules) {
    List<String> sentences = new ArrayList<>();
    sentences.add(
        Messages.text(
            switch (rules.suspensions()) {
              case OUT_OF_SCHOOL -> "why.rule.days";
              case ALL -> "why.rule.daysAllSuspensions";
              case NONE -> "why.rule.daysNoSuspensions";
            }));
    if (rules.partDays() == PartDays.HALF_OR_MORE) {
      sentences.add(Messages.text("why.rule.halfOrMore"));
    } else if (rules.partDays() == PartDays.WHOLE_DAYS_ONLY) {
      sentences.add(Messages.text("why.rule.wholeDays"));
    }
    if (rules.shortDays() == ShortDays.BY_LENGTH) {
      sentences.add(Messages.text("why.rule.shortDays"));
    }
    return String.join(" ", sentences);
  }

  /// How students are counted who miss much.
  public static String bands(AttendanceRules rules) {
    return days(rules) + " " + Messages.text("why.rule.bands", rules.minimumEnrolledDays());
  }
}
