package org.porchlight.reports;

/// How a black-and-white printer tells the bands apart, lightest first.
enum BandPattern {
  WHITE,
  DOTS,
  DIAGONAL,
  BLACK
}
