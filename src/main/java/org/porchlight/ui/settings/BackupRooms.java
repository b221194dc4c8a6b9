package org.porchlight.ui.settings;

import java.time.Clock;
import java.util.function.Consumer;
import org.porchlight.access.Session;
import org.porchlight.storage.Backup;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;

/// What the settings need to show the copies, make one, and go back to one.
///
/// @param wall the clock of this computer: copies are made in real time
/// @param goBack closes the window on the district and lets the copy take its place
public record BackupRooms(
    DistrictFile file,
    Session session,
    Clock wall,
    BackgroundWork background,
    ErrorMessages errors,
    Consumer<Backup> goBack) {}
