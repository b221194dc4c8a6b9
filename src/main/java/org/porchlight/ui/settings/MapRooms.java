package org.porchlight.ui.settings;

import java.time.Clock;
import org.porchlight.access.Session;
import org.porchlight.places.RoadRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// What the settings need to show and load the district's map.
public record MapRooms(
    RoadRepository roads,
    SchoolRepository schools,
    Session session,
    Clock clock,
    BackgroundWork background,
    ErrorMessages errors) {}
