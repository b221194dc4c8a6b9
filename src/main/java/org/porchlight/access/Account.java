package org.porchlight.access;

import org.porchlight.roster.StaffMember;

/// A person and what they can open.
public record Account(StaffMember person, boolean opens, boolean readsNotes) {}
