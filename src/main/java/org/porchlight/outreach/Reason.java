package org.porchlight.outreach;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.porchlight.attendance.Days;
import org.porchlight.roster.Student;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// Why a family stands on the shortlist: a fact, and how it is said.
public sealed interface Reason {
  /// A few words for the row: "7 of the last 10".
  String words();

  /// A sentence for whoever asks why.
  String sentence();

  /// The same as data, for a spreadsheet or a program.
  List<Fact> facts();

  /// One fact behind a reason.
  ///
  /// @param name what it is: `days_missed`
  /// @param about the child's number in the school system, or who asked; empty for the whole family
  /// @param value "15/70", "6", "2026-12-08"
  record Fact(String name, String about, String value) {
    /// `days_missed(0041187)=15/70`
    @Override
    public String toString() {
      return name + (about.isEmpty() ? "" : "(" + about + ")") + "=" + value;
    }
  }

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

    @Override
    public List<Fact> facts() {
      return children.stream()
          .map(child ->
              new Fact(
                  "days_missed",
                  child.student().localId(),
                  decimal(child.attendance().missedQuarterDays())
                      + "/"
                      + decimal(child.attendance().enrolledQuarterDays())))
          .toList();
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

    @Override
    public List<Fact> facts() {
      return children.stream()
          .map(child -> new Fact("last_ten", child.student().localId(), decimal(child.lastTen())))
          .toList();
    }
  }

  /// Whole days missed one after the other until now.
  record InARow(Student child, int days) implements Reason {
    @Override
    public String words() {
      return Messages.text("outreach.reason.inARow", days);
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.inARow", child.firstName(), days);
    }

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("in_a_row", child.localId(), String.valueOf(days)));
    }
  }

  /// Many more days than in the ten school days before.
  record SteepChange(Student child, int tenBeforeQuarters, Month since) implements Reason {
    @Override
    public String words() {
      return Messages.text(
          "outreach.reason.steep", since.getDisplayName(TextStyle.SHORT, Locale.getDefault()));
    }

    @Override
    public String sentence() {
      return Messages.text(
          "outreach.why.steep", child.firstName(), Days.written(tenBeforeQuarters));
    }

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("ten_before", child.localId(), decimal(tenBeforeQuarters)));
    }
  }

  record OnTrackLastYear(Student child) implements Reason {
    @Override
    public String words() {
      return Messages.text("outreach.reason.lastYear");
    }

    @Override
    public String sentence() {
      return Messages.text("outreach.why.lastYear", child.firstName());
    }

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("on_track_last_year", child.localId(), "yes"));
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

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("asked", askedBy, on.toString()));
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

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("numbers_wrong", "", String.valueOf(numbers)));
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

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("speaks", "", language));
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

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("promise_overdue", "", madeOn.toString()));
    }
  }

  /// Quarter days as a decimal number: "17.5".
  private static String decimal(int quarterDays) {
    return BigDecimal.valueOf(quarterDays * 25L, 2).stripTrailingZeros().toPlainString();
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
