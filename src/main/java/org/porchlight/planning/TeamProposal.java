package org.porchlight.planning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.porchlight.roster.StaffRole;

/// Proposes who goes together on a day: two in each car, at least one of them trained and one who
/// drives, together speaking what the families speak, somebody new beside somebody who has been at
/// many doors, and nobody with whom they are kept apart. People change it as they like.
public final class TeamProposal {
  /// An afternoon of one team.
  private static final int FAMILIES_A_TEAM = 4;

  /// From here on somebody knows how visits go.
  private static final int EXPERIENCED = 10;

  // what is worth more than everything below it together
  private static final int TRAINED = 10_000;
  private static final int CAR = 5_000;
  private static final int FAMILY_UNDERSTOOD = 300;
  private static final int VISITS_BY_TRADE = 40;
  private static final int SOMEBODY_EXPERIENCED = 20;
  private static final int SOMEBODY_LEARNS = 5;

  /// Two people; the first leads and speaks the more needed languages.
  public record Pair(Visitor lead, Visitor partner) {
    boolean speaks(String language) {
      return lead.person().speaks(language) || partner.person().speaks(language);
    }

    Stream<Visitor> members() {
      return Stream.of(lead, partner);
    }
  }

  private final LocalDate date;
  private final List<String> languages;

  /// Where the roster says of nobody that they drive, it does not know, rather than nobody does.
  private final boolean carsAreKnown;

  private TeamProposal(LocalDate date, List<String> languages, boolean carsAreKnown) {
    this.date = date;
    this.languages = languages;
    this.carsAreKnown = carsAreKnown;
  }

  /// Pairs for a day, best first: as many as the families need and the people allow.
  ///
  /// @param free everyone who is not in a team of that day yet
  /// @param families who would be visited
  /// @param mostTeams no more than these
  public static List<Pair> of(
      LocalDate date, List<Visitor> free, List<Stop> families, int mostTeams) {
    List<String> languages =
        families.stream()
            .filter(stop -> stop.doNotVisit().isEmpty())
            .flatMap(stop -> stop.languageToMatch().stream())
            .map(language -> language.toLowerCase(Locale.ROOT))
            .toList();
    int wanted = Math.max(1, teamsFor(families.size()));
    boolean carsAreKnown = free.stream().anyMatch(visitor -> visitor.person().drives());
    return new TeamProposal(date, languages, carsAreKnown).pairs(free, Math.min(wanted, mostTeams));
  }

  /// How many teams so many families need.
  public static int teamsFor(int families) {
    return Math.ceilDiv(families, FAMILIES_A_TEAM);
  }

  private List<Pair> pairs(List<Visitor> free, int wanted) {
    List<Visitor> able =
        free.stream()
            .filter(visitor -> visitor.person().active())
            .filter(visitor -> !visitor.isOffOn(date) && visitor.maySeeFamiliesOn(date))
            .filter(visitor -> visitor.person().role() != StaffRole.OFFICE)
            .sorted(Comparator.comparingLong(Visitor::id))
            .toList();
    List<Pair> chosen = new ArrayList<>();
    while (chosen.size() < wanted) {
      Pair best = null;
      int bestWorth = 0;
      for (Pair pair : pairsOf(able, chosen)) {
        List<Pair> more = new ArrayList<>(chosen);
        more.add(pair);
        int worth = worth(more) - worth(chosen);
        if (worth > bestWorth) {
          best = pair;
          bestWorth = worth;
        }
      }
      if (best == null) {
        break;
      }
      chosen.add(best);
    }
    swapPartners(chosen);
    return List.copyOf(chosen);
  }

  private List<Pair> pairsOf(List<Visitor> able, List<Pair> chosen) {
    Set<Long> busy = new HashSet<>();
    chosen.forEach(pair -> pair.members().forEach(member -> busy.add(member.id())));
    List<Pair> pairs = new ArrayList<>();
    for (Visitor one : able) {
      for (Visitor other : able) {
        if (one.id() < other.id()
            && !busy.contains(one.id())
            && !busy.contains(other.id())
            && mayGo(one, other)) {
          pairs.add(inOrder(one, other));
        }
      }
    }
    return pairs;
  }

  private boolean mayGo(Visitor one, Visitor other) {
    return one.goesWith(other)
        && (one.isTrainedOn(date) || other.isTrainedOn(date))
        && (!carsAreKnown || one.person().drives() || other.person().drives());
  }

  /// One team more must not leave another with what two would share better.
  private void swapPartners(List<Pair> chosen) {
    boolean better = true;
    while (better) {
      better = false;
      for (int a = 0; a < chosen.size(); a++) {
        for (int b = a + 1; b < chosen.size(); b++) {
          better |= swap(chosen, a, b);
        }
      }
    }
  }

  private boolean swap(List<Pair> chosen, int a, int b) {
    Pair first = chosen.get(a);
    Pair second = chosen.get(b);
    int worth = worth(chosen);
    for (Pair[] other :
        new Pair[][] {
          {inOrder(first.lead, second.partner), inOrder(second.lead, first.partner)},
          {inOrder(first.lead, second.lead), inOrder(first.partner, second.partner)}
        }) {
      if (!mayGo(other[0].lead, other[0].partner) || !mayGo(other[1].lead, other[1].partner)) {
        continue;
      }
      List<Pair> swapped = new ArrayList<>(chosen);
      swapped.set(a, other[0]);
      swapped.set(b, other[1]);
      if (worth(swapped) > worth) {
        chosen.set(a, other[0]);
        chosen.set(b, other[1]);
        return true;
      }
    }
    return false;
  }

  private Pair inOrder(Visitor one, Visitor other) {
    return lead(other) > lead(one) ? new Pair(other, one) : new Pair(one, other);
  }

  private int lead(Visitor visitor) {
    return (visitor.isTrainedOn(date) ? TRAINED : 0)
        + (byTrade(visitor) ? VISITS_BY_TRADE : 0)
        + Math.min(EXPERIENCED, visitor.visitsMade());
  }

  private static boolean byTrade(Visitor visitor) {
    return visitor.person().role() == StaffRole.COUNSELOR
        || visitor.person().role() == StaffRole.VISITOR;
  }

  private int worth(List<Pair> pairs) {
    int worth = 0;
    for (Pair pair : pairs) {
      worth += pair.members().anyMatch(member -> member.isTrainedOn(date)) ? TRAINED : 0;
      worth += pair.members().anyMatch(member -> member.person().drives()) ? CAR : 0;
      worth += VISITS_BY_TRADE * (int) pair.members().filter(TeamProposal::byTrade).count();
      boolean knowing = pair.members().anyMatch(member -> member.visitsMade() >= EXPERIENCED);
      boolean learning = pair.members().anyMatch(member -> member.visitsMade() < EXPERIENCED);
      worth += knowing ? SOMEBODY_EXPERIENCED : 0;
      worth += knowing && learning ? SOMEBODY_LEARNS : 0;
    }
    for (String language : languages) {
      worth += pairs.stream().anyMatch(pair -> pair.speaks(language)) ? FAMILY_UNDERSTOOD : 0;
    }
    return worth;
  }
}
