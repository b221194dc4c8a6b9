package org.porchlight.ui.promises;

import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StudentRepository;
import org.porchlight.visits.DraftRepository;
import org.porchlight.visits.PromiseRepository;

/// What the board of promises reads and writes.
public record PromiseRooms(
    PromiseRepository promises,
    HouseholdRepository households,
    StudentRepository students,
    StaffRepository staff,
    SchoolRepository schools,
    DraftRepository drafts) {}
