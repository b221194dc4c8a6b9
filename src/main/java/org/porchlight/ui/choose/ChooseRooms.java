package org.porchlight.ui.choose;

import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ShortlistRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.VisitRepository;

/// What choosing families reads and writes.
public record ChooseRooms(
    ShortlistRepository shortlists,
    AttendanceRepository attendance,
    ContactRepository contacts,
    VisitRepository visits,
    StaffRepository staff,
    SchoolRepository schools,
    DraftRepository drafts) {}
