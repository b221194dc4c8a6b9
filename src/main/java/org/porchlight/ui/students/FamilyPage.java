package org.porchlight.ui.students;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.SchoolCalendar;
import org.porchlight.roster.SecondHome;
import org.porchlight.roster.StaffMember;
import org.porchlight.visits.Promise;
import org.porchlight.why.Counted;

/// Everything one family's page tells, read at once.
///
/// @param children who belong to the family, each with what their own page tells
/// @param also children of other families who live here on some days
/// @param timeline contacts and visits of this home alone, newest first
/// @param flagsEver also those that ended, oldest first
record FamilyPage(
    Household household,
    List<StudentPage> children,
    List<AlsoHere> also,
    List<TimelineEntry> timeline,
    List<Promise> promises,
    List<HouseholdFlag> flagsEver,
    Map<Long, StaffMember> staff,
    SchoolCalendar calendar) {
  /// A child whose second home this is.
  record AlsoHere(SecondHome home, StudentPage page) {}

  /// Everybody who lives here, the family's own children first.
  List<StudentPage> everyChild() {
    List<StudentPage> all = new ArrayList<>(children);
    also.forEach(child -> all.add(child.page()));
    return List.copyOf(all);
  }

  /// Every number of the page that stands in no link.
  List<Counted> numbersAround() {
    return TimelineCard.numbers("family.lines." + household.id(), timeline);
  }
}
