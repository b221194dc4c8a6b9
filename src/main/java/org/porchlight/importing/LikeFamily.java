package org.porchlight.importing;

import java.util.List;
import java.util.Set;
import org.porchlight.roster.Household;
import org.porchlight.roster.Student;

/// Another family of the district that may be the same one.
///
/// @param shared what the two have in common
public record LikeFamily(Household household, List<Student> children, Set<HomeTrait> shared) {
  public LikeFamily {
    children = List.copyOf(children);
    shared = Set.copyOf(shared);
  }

  /// "same address, same phone"
  public String evidence() {
    return FamilyProposal.words(shared);
  }
}
