package org.porchlight.ui.settings;

import org.porchlight.access.Accounts;
import org.porchlight.access.AuditRepository;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.access.LockRepository;
import org.porchlight.access.Session;
import org.porchlight.access.SightRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// What the settings need to show and change who can open the district, and what was done.
public record AccessRooms(
    Session session,
    Accounts accounts,
    SightRepository sight,
    SchoolRepository schools,
    AuditRepository audit,
    ConfidentialNoteRepository notes,
    LockRepository locking,
    HouseholdRepository households,
    BackgroundWork background,
    ErrorMessages errors) {}
