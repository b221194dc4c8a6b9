package org.porchlight.outreach;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.attendance.Days;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Why a family stands on the shortlist: a fact, and how it is said.
public sealed interface Reason {
  /// A few words for the row: "7 of the last 10".
  String words();

  /// A sentence for whoever asks why.
  String sentence();

  /// Days missed of days enrolled, child by child.
  record DaysMissed(List<ChildStanding> children) implements Reason {
    public DaysMissed {
      children = List.copyOf(children);
    }

    @Override
    public String words() {
      if (children.stream().map(child -> child.attendance().daysEnrolled()).distinct().count()
          == 1) {
        return Messages.text(
            "outreach.reason.days",
            each(children, child -> child.attendance().daysMissed()),
            children.getFirst().attendance().daysEnrolled());
      }
      return Messages.text(
          "outreach.reason.daysEach",
          each(
              children,
              child ->
                  Messages.text(
                      "outreach.reason.ofDays",
                      child.attendance().daysMissed(),
                      child.attendance().daysEnrolled())));
    }

    @Override
    public String sentence() {
      return children.stream()
          .map(child ->
              Messages.text(
                  "outreach.why.days",
                  child.student().firstName(),
                  child.attendance().daysMissed(),
                  child.attendance().daysEnrolled(),
                  child.attendance().percent()))
          .collect(Collectors.joining(" "));
    }
  }

  /// Days missed of the last ten school days.
  record LastTen(List<ChildStanding> children) implements Reason {
    public LastTen {
      children = List.copyOf(children);
    }

    @Override
    public String words() {
      return Messages.text(
          "outreach.reason.lastTen", each(children, ChildStanding::lastTenWritten));
    }

    @Override
    public String sentence() {
      return children.stream()
          .map(child ->
              Messages.text(
                  "outreach.why.lastTen", child.student().firstName(), child.lastTenWritten()))
          .collect(Collectors.joining(" "));
    }
  }

  /// Whole days missed one after the other until now.
  record InARow(String child, int days) implements Reason {
    @Override
    public String words() {
      return Messages.text("outreach.reason.inARow", days);
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.inARow", child, days);
    }
  }

  /// Many more days than in the ten school days before.
  record SteepChange(String child, int tenBeforeQuarters, Month since) implements Reason {
    @Override
    public String words() {
      return Messages.text(
          "outreach.reason.steep", since.getDisplayName(TextStyle.SHORT, Locale.getDefault()));
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.steep", child, Days.written(tenBeforeQuarters));
    }
  }

  record OnTrackLastYear(String child) implements Reason {
    @Override
    public String words() {
      return Messages.text("outreach.reason.lastYear");
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.lastYear", child);
    }
  }

  /// Someone asked that the family be reached.
  record Asked(String child, String askedBy, LocalDate on) implements Reason {
    @Override
    public String words() {
      return Messages.text("outreach.reason.asked", askedBy);
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.asked", askedBy, child, Dates.day(on));
    }
  }

  /// Every number on file was found wrong.
  record NumbersWrong(int numbers) implements Reason {
    @Override
    public String words() {
      return switch (numbers) {
        case 1 -> Messages.text("outreach.reason.numberWrong");
        case 2 -> Messages.text("outreach.reason.bothWrong");
        default -> Messages.text("outreach.reason.allWrong", numbers);
      };
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.numbersWrong");
    }
  }

  /// The family speaks another language than most of our letters.
  record SpeaksLanguage(String language) implements Reason {
    @Override
    public String words() {
      return Messages.text("outreach.reason.language", language);
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.language", language);
    }
  }

  /// What we said we would do and have not done yet.
  record OverduePromise(String what, LocalDate madeOn) implements Reason {
    @Override
    public String words() {
      return Messages.text("outreach.reason.promise");
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.promise", what, Dates.dayOfMonth(madeOn));
    }
  }

  private static String each(List<ChildStanding> children, Function<ChildStanding, String> words) {
    List<String> all = children.stream().map(words).toList();
    return all.size() == 1
        ? all.getFirst()
        : Messages.text(
            "outreach.reason.and",
            String.join(", ", all.subList(0, all.size() - 1)),
            all.getLast());
  }
}
