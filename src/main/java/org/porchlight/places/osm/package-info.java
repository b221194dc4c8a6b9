/// OpenStreetMap extracts (`.osm.pbf`, wiki.openstreetmap.org/wiki/PBF_Format): read once, in one
/// pass, cut to a box, and made into the roads and map the district keeps.
///
/// The reader is our own, on `java.util.zip` alone. The kept libraries were looked at: osmosis'
/// `osm-binary` is LGPL and brings protobuf's generated classes, an object for every node and tag
/// (a state extract has five million nodes, of which a county's box keeps a twentieth), and no way
/// to pass over a block by its coordinates; GraphHopper reads a state in half a minute and 1.2 GB
/// where this takes a second or two within 300 MB, and cannot be a named module. What is read of
/// the format is small and has not changed since 2011. GraphHopper stands beside it in the tests.
@NullMarked
package org.porchlight.places.osm;

import org.jspecify.annotations.NullMarked;
