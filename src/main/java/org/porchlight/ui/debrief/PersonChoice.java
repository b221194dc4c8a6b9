package org.porchlight.ui.debrief;

import org.porchlight.visits.PersonPresent;

/// Someone who may have been there: "Carla, aunt".
record PersonChoice(PersonPresent person, String words) {}
