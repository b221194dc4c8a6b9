package org.porchlight.visits;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.StaffMember;

/// Reads "call about math tutor Ruiz Fri" as what, who and by when.
///
/// The name stands at the end or the beginning, the day at the end; the rest is what was promised.
/// No name means the writer, no day means five school days: the reading says which were given, so
/// that nothing is assumed in silence.
public final class PromiseSentence {
  private final List<StaffMember> staff;
  private final StaffMember writer;
  private final LocalDate today;
  private final SchoolCalendar calendar;

  public PromiseSentence(
      List<StaffMember> staff, StaffMember writer, LocalDate today, SchoolCalendar calendar) {
    this.staff = List.copyOf(staff);
    this.writer = writer;
    this.today = today;
    this.calendar = calendar;
  }

  /// What a sentence says.
  ///
  /// @param ownerNamed the sentence named the owner; false means the writer was taken
  /// @param dayNamed the sentence named the day; false means five school days were taken
  public record Reading(
      String what, StaffMember owner, boolean ownerNamed, LocalDate dueOn, boolean dayNamed) {}

  private record Found<T>(T what, List<String> rest) {}

  /// The reading of a sentence; nothing when it holds no promise, only a name or a day.
  public Optional<Reading> read(String sentence) {
    List<String> words =
        Arrays.stream(sentence.strip().split("\\s+")).filter(word -> !word.isEmpty()).toList();
    Optional<Found<LocalDate>> lastDay = dayAtEnd(words);
    List<String> beforeDay = lastDay.map(Found::rest).orElse(words);
    Optional<Found<StaffMember>> owner = nameAtEnd(beforeDay).or(() -> nameAtBeginning(beforeDay));
    List<String> nameless = owner.map(Found::rest).orElse(beforeDay);
    Optional<Found<LocalDate>> day = lastDay.or(() -> dayAtEnd(nameless));
    List<String> rest = lastDay.isPresent() ? nameless : day.map(Found::rest).orElse(nameless);
    if (rest.isEmpty()) {
      return Optional.empty();
    }
    String what = String.join(" ", rest);
    return Optional.of(
        new Reading(
            what.substring(0, 1).toUpperCase(Locale.getDefault()) + what.substring(1),
            owner.map(Found::what).orElse(writer),
            owner.isPresent(),
            day.map(Found::what).orElseGet(() -> Promise.dueUnlessSaid(today, calendar)),
            day.isPresent()));
  }

  private Optional<Found<LocalDate>> dayAtEnd(List<String> words) {
    for (int length = Math.min(2, words.size()); length >= 1; length--) {
      int from = words.size() - length;
      LocalDate day = day(words.subList(from, words.size()));
      if (day != null) {
        return Optional.of(new Found<>(day, withoutLastBy(words.subList(0, from))));
      }
    }
    return Optional.empty();
  }

  private static List<String> withoutLastBy(List<String> words) {
    boolean leadsToDay =
        !words.isEmpty() && List.of("by", "on", "until", "before").contains(bare(words.getLast()));
    return leadsToDay ? words.subList(0, words.size() - 1) : words;
  }

  private @Nullable LocalDate day(List<String> words) {
    String first = bare(words.getFirst());
    if (words.size() == 2) {
      return dayOfMonth(first, bare(words.getLast()));
    }
    return switch (first) {
      case "today" -> today;
      case "tomorrow" -> today.plusDays(1);
      default -> {
        LocalDate weekday = weekday(first);
        yield weekday == null ? numericDate(words.getFirst()) : weekday;
      }
    };
  }

  private @Nullable LocalDate dayOfMonth(String monthOrNext, String number) {
    if (monthOrNext.equals("next")) {
      LocalDate day = weekday(number);
      return day == null ? null : day.plusWeeks(1);
    }
    for (Month month : Month.values()) {
      if (isName(
              monthOrNext,
              month.getDisplayName(TextStyle.FULL, Locale.getDefault()),
              month.getDisplayName(TextStyle.SHORT, Locale.getDefault()))
          && number.matches("\\d{1,2}")) {
        return comingDate(month.getValue(), Integer.parseInt(number));
      }
    }
    return null;
  }

  private @Nullable LocalDate numericDate(String word) {
    String[] parts = word.split("/");
    return parts.length == 2 && parts[0].matches("\\d{1,2}") && parts[1].matches("\\d{1,2}")
        ? comingDate(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]))
        : null;
  }

  /// This year's day, or next year's when it has passed; null when there is no such day.
  private @Nullable LocalDate comingDate(int month, int dayOfMonth) {
    if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > Month.of(month).minLength()) {
      return null;
    }
    LocalDate day = LocalDate.of(today.getYear(), month, dayOfMonth);
    return day.isBefore(today) ? day.plusYears(1) : day;
  }

  private @Nullable LocalDate weekday(String word) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (isName(
          word,
          day.getDisplayName(TextStyle.FULL, Locale.getDefault()),
          day.getDisplayName(TextStyle.SHORT, Locale.getDefault()))) {
        return today.with(TemporalAdjusters.next(day));
      }
    }
    return null;
  }

  private static boolean isName(String word, String full, String shortName) {
    return word.equals(bare(full)) || word.equals(bare(shortName));
  }

  private Optional<Found<StaffMember>> nameAtEnd(List<String> words) {
    for (int length = Math.min(4, words.size()); length >= 1; length--) {
      int from = words.size() - length;
      StaffMember named = named(words.subList(from, words.size()));
      if (named != null) {
        return Optional.of(new Found<>(named, words.subList(0, from)));
      }
    }
    return Optional.empty();
  }

  private Optional<Found<StaffMember>> nameAtBeginning(List<String> words) {
    for (int length = Math.min(4, words.size()); length >= 1; length--) {
      StaffMember named = named(words.subList(0, length));
      if (named != null) {
        List<String> rest = words.subList(length, words.size());
        boolean will = !rest.isEmpty() && bare(rest.getFirst()).equals("will");
        return Optional.of(new Found<>(named, will ? rest.subList(1, rest.size()) : rest));
      }
    }
    return Optional.empty();
  }

  private @Nullable StaffMember named(List<String> words) {
    String wanted = bare(String.join(" ", words));
    if (wanted.equals("me") || wanted.equals("i")) {
      return writer;
    }
    return staff.stream()
        .filter(member -> namesOf(member).contains(wanted))
        .findFirst()
        .orElse(null);
  }

  private static List<String> namesOf(StaffMember member) {
    List<String> names = new ArrayList<>(List.of(bare(member.name()), bare(member.bareName())));
    String[] words = member.name().strip().split("\\s+");
    names.add(bare(words[words.length - 1]));
    return names;
  }

  /// Lower case, without the punctuation people put after names and days.
  private static String bare(String word) {
    return word.toLowerCase(Locale.getDefault()).replaceAll("[.,;:!]", "");
  }
}
