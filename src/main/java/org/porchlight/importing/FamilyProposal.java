package org.porchlight.importing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.porchlight.text.Messages;

/// A new student of a roster who seems to live with children Porchlight knows or the same file
/// names.
///
/// @param key the name of the answer that decides
/// @param child "Lopez, Ana (0012)"
/// @param others the children of the home in the same words
/// @param shared what the homes have in common
/// @param together whether they are one family with this import
public record FamilyProposal(
    String key, String child, List<String> others, Set<HomeTrait> shared, boolean together) {
  public FamilyProposal {
    others = List.copyOf(others);
    shared = Set.copyOf(shared);
  }

  /// The answer that says so.
  public static String answer(boolean together) {
    return together ? RosterHomes.TOGETHER : RosterHomes.APART;
  }

  /// "same address, same phone"
  public String evidence() {
    return words(shared);
  }

  static String words(Set<HomeTrait> shared) {
    return shared.stream().sorted().map(Messages::of).collect(Collectors.joining(", "));
  }
}
