package org.porchlight.visits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// "What will be saved", in sentences a family may read. Restricted answers are counted, not told.
public final class DebriefSentences {
  private final Map<Long, String> staff;
  private final Map<Long, String> guardians;
  private final Map<Long, String> students;

  /// @param staff names by id, as families hear them
  /// @param guardians first names by id
  /// @param students first names by id
  public DebriefSentences(
      Map<Long, String> staff, Map<Long, String> guardians, Map<Long, String> students) {
    this.staff = Map.copyOf(staff);
    this.guardians = Map.copyOf(guardians);
    this.students = Map.copyOf(students);
  }

  public List<String> of(Debrief debrief) {
    return Stream.of(
            Stream.of(wentLike(debrief)),
            goingWell(debrief),
            inTheWay(debrief),
            debrief.promises().stream().map(this::promised),
            next(debrief),
            late(debrief))
        .flatMap(sentences -> sentences)
        .toList();
  }

  private String wentLike(Debrief debrief) {
    String key = "DebriefSentence." + debrief.outcome().name();
    String who = listed(debrief.visitorIds().stream().map(id -> named(staff, id)).toList());
    return Messages.text(
        key,
        day(debrief),
        who.isEmpty() ? Messages.text("visits.saved.theTeam") : who,
        withWhom(debrief));
  }

  private static String day(Debrief debrief) {
    LocalDate day = debrief.visitedOn();
    LocalDate written = debrief.writtenAt().toLocalDate();
    return day.isAfter(written.minusDays(7)) ? Dates.weekday(day) : Dates.day(day);
  }

  private String withWhom(Debrief debrief) {
    String people = listed(debrief.present().stream().map(this::name).toList());
    return people.isEmpty() ? Messages.text("visits.saved.theFamily") : people;
  }

  private String name(PersonPresent person) {
    if (person.guardianId() != null) {
      return named(guardians, person.guardianId());
    }
    return person.studentId() == null
        ? Objects.requireNonNull(person.otherPerson())
        : named(students, person.studentId());
  }

  private static Stream<String> goingWell(Debrief debrief) {
    String words = debrief.goingWell();
    return words == null || words.isBlank()
        ? Stream.empty()
        : Stream.of(Messages.text("visits.saved.goingWell", closed(words)));
  }

  private static Stream<String> inTheWay(Debrief debrief) {
    List<String> sentences = new ArrayList<>();
    for (BarrierStatus status : BarrierStatus.values()) {
      String barriers =
          debrief.barriers().stream()
              .filter(barrier -> barrier.status() == status && !barrier.code().isRestricted())
              .map(DebriefSentences::words)
              .collect(Collectors.joining("; "));
      if (!barriers.isEmpty()) {
        String key = "BarrierSentence." + status.name();
        sentences.add(Messages.text(key, barriers));
      }
    }
    long restricted =
        debrief.barriers().stream().filter(barrier -> barrier.code().isRestricted()).count();
    if (restricted > 0) {
      sentences.add(Messages.count("visits.saved.restricted", restricted));
    }
    return sentences.stream();
  }

  private static String words(BarrierToNote barrier) {
    return inSentence(
        barrier.otherWords() == null ? Messages.of(barrier.code()) : barrier.otherWords());
  }

  private String promised(PromiseToMake promise) {
    String owner = named(staff, promise.ownerId());
    return promise.restricted()
        ? Messages.text("visits.saved.promiseRestricted", owner, Dates.day(promise.dueOn()))
        : Messages.text(
            "visits.saved.promise", owner, inSentence(promise.what()), Dates.day(promise.dueOn()));
  }

  private static Stream<String> next(Debrief debrief) {
    if (debrief.nextStep() == null) {
      return Stream.empty();
    }
    String step = inSentence(Messages.of(debrief.nextStep()));
    return Stream.of(
        debrief.nextStepOn() == null
            ? Messages.text("visits.saved.next", step)
            : Messages.text("visits.saved.nextOn", step, Dates.day(debrief.nextStepOn())));
  }

  private static Stream<String> late(Debrief debrief) {
    LocalDate written = debrief.writtenAt().toLocalDate();
    return written.isAfter(debrief.visitedOn())
        ? Stream.of(Messages.text("visits.saved.late", Dates.day(written)))
        : Stream.empty();
  }

  private static String named(Map<Long, String> names, long id) {
    return names.getOrDefault(id, Messages.text("visits.saved.someone"));
  }

  private static String listed(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    String before = String.join(", ", names.subList(0, names.size() - 1));
    return Messages.text("visits.saved.and", before, names.getLast());
  }

  private static String closed(String words) {
    String text = words.strip();
    return text.matches("(?s).*[.!?…”\"]$") ? text : text + ".";
  }

  /// Without a capital at the beginning, unless the word is written in capitals or is a name of one
  /// letter.
  private static String inSentence(String words) {
    boolean shouted = words.length() > 1 && Character.isUpperCase(words.charAt(1));
    return words.isEmpty() || shouted
        ? words
        : words.substring(0, 1).toLowerCase(Locale.getDefault()) + words.substring(1);
  }
}
