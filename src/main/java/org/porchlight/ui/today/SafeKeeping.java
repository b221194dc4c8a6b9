package org.porchlight.ui.today;

import org.jspecify.annotations.Nullable;
import org.porchlight.access.Accounts;
import org.porchlight.storage.SecondPlace;

/// What keeps a real district from being lost with one laptop or one person; people are reminded of
/// what is missing.
///
/// @param secondPlace where copies outside this computer go; null where there is none to ask for
/// @param managesPeople whether who is working can give somebody a passphrase
public record SafeKeeping(
    @Nullable SecondPlace secondPlace, Accounts accounts, boolean managesPeople) {}
