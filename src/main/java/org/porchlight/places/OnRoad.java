package org.porchlight.places;

/// A place on a road.
///
/// @param link of the network it was found in
/// @param corner the corner of [Polylines] before it, along the link
/// @param share of the link's length before it, 0 to 1
/// @param point on the road
/// @param metres from the place that was looked for
public record OnRoad(int link, int corner, double share, Point point, double metres) {}
