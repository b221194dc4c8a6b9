package org.porchlight.ui.students;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.porchlight.importing.LikeFamilies;
import org.porchlight.importing.LikeFamily;
import org.porchlight.roster.FamilyMoveRepository;
import org.porchlight.roster.FamilyMoveRepository.FamilyMove;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Toasts;

/// With which family a child lives: families that may be the same one, and the way to put them
/// together or apart. Everything can be taken back.
final class FamilyMoves {
  private static final int FOUND = 6;
  private static final int SHORTEST = 2;

  private final StudentRooms rooms;
  private final Toasts toasts;
  private final Runnable refresh;

  FamilyMoves(StudentRooms rooms, Toasts toasts, Runnable refresh) {
    this.rooms = rooms;
    this.toasts = toasts;
    this.refresh = refresh;
  }

  /// Families that share something with this one, those that share most first.
  List<LikeFamily> like(StudentPage page) {
    return new LikeFamilies(rooms.households(), rooms.students())
        .of(page.household().id()).stream().limit(FOUND).toList();
  }

  /// A family found by name, with its children.
  record Found(Household household, List<Student> children) {}

  /// Other families by a name of theirs or of one of their children.
  List<Found> find(StudentPage page, String words) {
    return find(words, page.household().id());
  }

  /// Any family by a name of theirs or of one of their children.
  List<Found> find(String words) {
    return find(words, 0);
  }

  private List<Found> find(String words, long notThis) {
    String wanted = words.strip().toLowerCase(Locale.ROOT);
    if (wanted.length() < SHORTEST) {
      return List.of();
    }
    Map<Long, List<Student>> children =
        rooms.students().students().stream().collect(Collectors.groupingBy(Student::householdId));
    return rooms.households().households().stream()
        .filter(household -> household.id() != notThis)
        .map(household -> new Found(household, children.getOrDefault(household.id(), List.of())))
        .filter(found -> !found.children().isEmpty() && isNamed(found, wanted))
        .limit(FOUND)
        .toList();
  }

  private static boolean isNamed(Found found, String wanted) {
    return found.household().familyName().toLowerCase(Locale.ROOT).contains(wanted)
        || found.children().stream()
            .anyMatch(child -> child.fullName().toLowerCase(Locale.ROOT).contains(wanted));
  }

  /// Every child of this family lives with the other one.
  void putTogether(StudentPage page, Household other) {
    FamilyMoveRepository families = families();
    List<FamilyMove> moves =
        rooms.students().studentsOf(page.household().id()).stream()
            .map(child -> families.join(child.id(), other.id(), rooms.me().id(), rooms.today()))
            .toList();
    done(
        Messages.text(
            "students.family.together", page.household().familyLabel(), other.familyLabel()),
        moves);
  }

  /// This child alone lives with the other family.
  void move(StudentPage page, Household other) {
    FamilyMove move =
        families().join(page.student().id(), other.id(), rooms.me().id(), rooms.today());
    done(
        Messages.text("students.family.moved", page.student().firstName(), other.familyLabel()),
        List.of(move));
  }

  /// This child lives with none of the families Porchlight knows.
  void apart(StudentPage page) {
    FamilyMove move = families().apart(page.student().id(), rooms.me().id(), rooms.today());
    done(Messages.text("students.family.apart", page.student().firstName()), List.of(move));
  }

  private void done(String sentence, List<FamilyMove> moves) {
    toasts.done(
        sentence,
        () -> {
          moves
              .reversed()
              .forEach(move -> families().takeBack(move, rooms.me().id(), rooms.today()));
          refresh.run();
        });
    refresh.run();
  }

  private FamilyMoveRepository families() {
    return rooms.households().moves();
  }
}
