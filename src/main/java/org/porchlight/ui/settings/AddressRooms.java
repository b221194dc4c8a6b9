package org.porchlight.ui.settings;

import java.time.Clock;
import org.porchlight.access.Session;
import org.porchlight.places.AddressRepository;
import org.porchlight.places.DistrictMap;
import org.porchlight.planning.HomeFinder;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// What the settings need to find families' addresses.
public record AddressRooms(
    AddressRepository addresses,
    HomeFinder homes,
    DistrictMap map,
    SchoolRepository schools,
    Session session,
    Clock clock,
    BackgroundWork background,
    ErrorMessages errors) {}
