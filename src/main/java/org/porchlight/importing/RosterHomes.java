package org.porchlight.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.porchlight.importing.HouseholdMatcher.Evidence;
import org.porchlight.importing.HouseholdMatcher.Match;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;

/// Finds each student of a roster a home. Known students stay where they are, also where people put
/// them; new ones join a home on evidence, or when a person says so.
final class RosterHomes {
  static final String TOGETHER = "together";
  static final String APART = "apart";

  /// More families in doubt than this are asked about in one question.
  private static final int ASKED_ONE_BY_ONE = 8;

  /// A stored home, or one that is yet to be made.
  private static final class Place {
    @Nullable Home home;
    final Set<String> children = new LinkedHashSet<>();
    String first = "";
  }

  private record Doubt(String subject, String families) {}

  private final ImportContext context;
  private final RosterStudents students;
  private final FamilyWriter families;
  private final Map<Long, Place> stored = new HashMap<>();
  private final Map<Long, HomeTraits> storedTraits;
  private final Map<String, Place> places = new LinkedHashMap<>();
  private final List<Doubt> open = new ArrayList<>();
  private final List<FamilyProposal> proposals = new ArrayList<>();

  RosterHomes(
      ImportContext context, StudentIds ids, RosterStudents students, FamilyWriter families) {
    this.context = context;
    this.students = students;
    this.families = families;
    Map<Long, List<Student>> children =
        ids.students().stream().collect(Collectors.groupingBy(Student::householdId));
    for (Home home : families.homes()) {
      Place place = new Place();
      place.home = home;
      children
          .getOrDefault(home.id, List.of())
          .forEach(child -> note(place, child.localId(), child.listName()));
      stored.put(home.id, place);
    }
    storedTraits =
        families.homes().stream()
            .collect(
                Collectors.toMap(
                    home -> home.id,
                    home ->
                        home.traits(
                            children.getOrDefault(home.id, List.of()).stream()
                                .map(Student::lastName)
                                .collect(Collectors.toSet()))));
  }

  private static void note(Place place, String localId, String name) {
    place.first = place.first.isEmpty() ? localId : place.first;
    place.children.add(Messages.text("importing.family.child", name, localId));
  }

  /// Settles where every student of the file lives, without writing anything.
  ///
  /// @param byStudent the rows of each student
  void settle(Map<String, List<RosterRow>> byStudent) {
    List<HomeTraits> all = new ArrayList<>(storedTraits.values());
    byStudent.values().forEach(rows -> all.add(traits(rows)));
    HouseholdMatcher<Place> matcher = new HouseholdMatcher<>(all);
    storedTraits.forEach(
        (id, traits) -> matcher.learn(Objects.requireNonNull(stored.get(id)), traits));
    byStudent.forEach((id, rows) ->
        students
            .student(id)
            .ifPresent(known -> {
              Place place = Objects.requireNonNull(stored.get(known.householdId()));
              places.put(id, place);
              matcher.learn(place, traits(rows));
            }));
    byStudent.forEach((id, rows) -> {
      if (!places.containsKey(id)) {
        HomeTraits traits = traits(rows);
        Place place = matcher.find(traits).flatMap(m -> joined(m, id, rows)).orElseGet(Place::new);
        note(place, id, rows.getLast().name().listName());
        places.put(id, place);
        matcher.learn(place, traits);
      }
    });
  }

  private static FamilyFacts latest(List<RosterRow> rows) {
    return rows.getLast().family();
  }

  private static HomeTraits traits(List<RosterRow> rows) {
    return HomeTraits.of(latest(rows), rows.getLast().name().last());
  }

  private Optional<Place> joined(Match<Place> match, String id, List<RosterRow> rows) {
    boolean strong = match.evidence() == Evidence.STRONG;
    Place place = match.household();
    String subject = place.first + "+" + id;
    String key = QuestionKind.FAMILY.answerKey(subject);
    Optional<String> answer =
        context
            .answers()
            .answer(key)
            .or(() ->
                strong
                    ? Optional.of(TOGETHER)
                    : context.answers().answer(QuestionKind.ALL_FAMILIES.answerKey("")));
    String child = Messages.text("importing.family.child", rows.getLast().name().listName(), id);
    if (answer.isEmpty()) {
      open.add(
          new Doubt(
              subject,
              Messages.text("importing.family.pair", child, String.join("; ", place.children))));
    }
    boolean together = answer.filter(TOGETHER::equals).isPresent();
    if (!place.children.isEmpty()) {
      proposals.add(
          new FamilyProposal(key, child, List.copyOf(place.children), match.traits(), together));
    }
    return together ? Optional.of(place) : Optional.empty();
  }

  /// Who was put together with whom, and who was kept apart though something spoke for it.
  List<FamilyProposal> proposals() {
    return List.copyOf(proposals);
  }

  /// The families in doubt.
  List<ImportQuestion> questions() {
    List<String> choices = List.of(APART, TOGETHER);
    if (open.size() > ASKED_ONE_BY_ONE) {
      return List.of(
          new ImportQuestion(
              QuestionKind.ALL_FAMILIES,
              String.valueOf(open.size()),
              open.stream().limit(3).map(Doubt::families).toList(),
              open.size(),
              choices));
    }
    return open.stream()
        .map(doubt ->
            new ImportQuestion(
                QuestionKind.FAMILY, doubt.subject, List.of(doubt.families), 1, choices))
        .toList();
  }

  /// The home of a settled student, made when it is not there yet.
  Home home(String localId, RosterRow row) {
    Place place = Objects.requireNonNull(places.get(localId));
    Home home = place.home;
    if (home == null) {
      home = families.add(row.name().last(), row.family());
      place.home = home;
    }
    return home;
  }
}
