package org.porchlight.places.osm;

import org.porchlight.places.RoadClass;

/// What a road's tags say to a driver.
///
/// @param kmh in the order of its nodes; 0: no driving that way
/// @param kmhBack against the order of its nodes
/// @param limited only for those who live there or visit
/// @param roundabout nobody turns off it to the left
record RoadWay(RoadClass roadClass, int kmh, int kmhBack, boolean limited, boolean roundabout) {}
