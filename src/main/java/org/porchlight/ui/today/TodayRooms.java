package org.porchlight.ui.today;

import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.importing.Importer;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.LadderRepository;
import org.porchlight.planning.PlanRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;

/// The rooms Today reads from. It has no query of its own: every number is another screen's.
///
/// @param safeKeeping what people are reminded of; null where nobody is reminded
public record TodayRooms(
    AttendanceRepository attendance,
    SchoolRepository schools,
    StudentRepository students,
    HouseholdRepository households,
    StaffRepository staff,
    ContactRepository contacts,
    VisitRepository visits,
    PromiseRepository promises,
    PlanRepository plans,
    LadderRepository ladder,
    Importer imports,
    @Nullable SafeKeeping safeKeeping) {}
