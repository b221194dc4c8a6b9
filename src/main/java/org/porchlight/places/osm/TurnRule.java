package org.porchlight.places.osm;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What a restriction relation says (wiki.openstreetmap.org/wiki/Relation:restriction): who comes
/// from one way by a node or by other ways may not, or may only, go on into another way.
///
/// @param only whether every other way on is forbidden
/// @param turnBack whether it forbids only turning round
/// @param viaNode the id of the node it is about; -1 when it is about ways
record TurnRule(
    boolean only,
    boolean turnBack,
    List<Long> from,
    long viaNode,
    List<Long> viaWays,
    List<Long> to) {
  private static final Pattern SEMICOLON = Pattern.compile(";");

  /// A rule about more than this is no rule of a crossing.
  private static final int MOST_MEMBERS = 50;

  private static final Set<String> CARS = Set.of("motorcar", "motor_vehicle");

  static boolean wants(Tags relation) {
    return relation.is("type", "restriction") && !value(relation).isEmpty();
  }

  /// Empty when it does not concern cars or is not whole.
  static Optional<TurnRule> of(List<Block.Member> members, Tags tags) {
    String value = value(tags);
    boolean only = value.startsWith("only_");
    boolean spared =
        SEMICOLON.splitAsStream(tags.get("except")).map(String::strip).anyMatch(CARS::contains);
    if (spared || members.size() > MOST_MEMBERS || !(only || value.startsWith("no_"))) {
      return Optional.empty();
    }
    List<Long> nodes = ids(members, Block.Member.NODE, "via");
    List<Long> viaWays = ids(members, Block.Member.WAY, "via");
    List<Long> from = ids(members, Block.Member.WAY, "from");
    List<Long> to = ids(members, Block.Member.WAY, "to");
    boolean whole = nodes.size() + Math.min(1, viaWays.size()) == 1;
    if (!whole || from.isEmpty() || to.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new TurnRule(
            only,
            value.equals("no_u_turn"),
            from,
            nodes.isEmpty() ? -1 : nodes.getFirst(),
            viaWays,
            to));
  }

  private static String value(Tags tags) {
    for (String key : List.of("restriction:motorcar", "restriction:motor_vehicle")) {
      if (tags.has(key)) {
        return tags.get(key);
      }
    }
    return tags.get("restriction");
  }

  private static List<Long> ids(List<Block.Member> members, int kind, String role) {
    return members.stream()
        .filter(member -> member.kind() == kind && member.role().equals(role))
        .map(Block.Member::id)
        .toList();
  }
}
