package org.porchlight.ui.debrief;

import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.visits.BarrierRepository;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;
import org.porchlight.visits.VisitRepository;

/// What a debrief reads and writes.
public record DebriefRooms(
    VisitRepository visits,
    BarrierRepository barriers,
    PromiseRepository promises,
    DraftRepository drafts,
    HouseholdRepository households,
    StudentRepository students,
    StaffRepository staff,
    SchoolRepository schools,
    ConfidentialNoteRepository notes) {}
