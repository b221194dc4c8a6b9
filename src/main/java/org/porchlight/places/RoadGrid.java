package org.porchlight.places;

import java.util.Optional;
import java.util.function.IntPredicate;

/// Finds the road nearest to a place: each piece of road is listed in the squares of a grid it
/// touches, and squares are searched from the place outwards.
final class RoadGrid {
  private static final double METRES_PER_UNIT = 111_195 / Polylines.UNITS_PER_DEGREE;
  private static final double SQUARE_METRES = 250;
  private static final int MOST_SQUARES = 1 << 20;
  private static final int SQUARES_PER_PIECE = 16;

  private final Polylines lines;
  private final IntPredicate wanted;
  private final int south;
  private final int west;
  private final double narrow;
  private final double square;
  private final int columns;
  private final int rows;
  private final int[] first;
  private final int[] corners;
  private final int[] linkOfCorner;

  /// @param wanted the links that may be found
  RoadGrid(Polylines lines, IntPredicate wanted) {
    this.lines = lines;
    this.wanted = wanted;
    int lowest = Integer.MAX_VALUE;
    int highest = Integer.MIN_VALUE;
    int leftmost = Integer.MAX_VALUE;
    int rightmost = Integer.MIN_VALUE;
    linkOfCorner = new int[lines.latitudes().length];
    for (int link = 0; link < lines.count(); link++) {
      for (int i = lines.start(link); i < lines.end(link); i++) {
        lowest = Math.min(lowest, lines.latitudes()[i]);
        highest = Math.max(highest, lines.latitudes()[i]);
        leftmost = Math.min(leftmost, lines.longitudes()[i]);
        rightmost = Math.max(rightmost, lines.longitudes()[i]);
        linkOfCorner[i] = link;
      }
    }
    boolean none = lines.count() == 0;
    south = none ? 0 : lowest;
    west = none ? 0 : leftmost;
    double middle = none ? 0 : ((double) lowest + highest) / 2 / Polylines.UNITS_PER_DEGREE;
    narrow = Math.max(0.01, Math.cos(Math.toRadians(middle)));
    double wide = none ? 0 : ((double) rightmost - leftmost) * METRES_PER_UNIT * narrow;
    double high = none ? 0 : ((double) highest - lowest) * METRES_PER_UNIT;
    square = square(wide, high);
    columns = (int) (wide / square) + 1;
    rows = (int) (high / square) + 1;
    first = new int[columns * rows + 1];
    fill(null);
    for (int i = 0; i < columns * rows; i++) {
      first[i + 1] += first[i];
    }
    corners = new int[first[columns * rows]];
    fill(corners);
  }

  /// As small as the land and long pieces of road allow.
  private double square(double wide, double high) {
    double all = 0;
    long pieces = 1;
    for (int link = 0; link < lines.count(); link++) {
      for (int i = lines.start(link); i < lines.end(link) - 1; i++) {
        double metres = METRES_PER_UNIT * (Math.abs(height(i)) + Math.abs(width(i)) * narrow);
        all += metres * metres;
        pieces++;
      }
    }
    double forTheLand = Math.sqrt((wide + 1) * (high + 1) / MOST_SQUARES);
    double forALine = (wide + high) / MOST_SQUARES;
    // a piece lies in at most so many squares on the mean
    double forThePieces = Math.sqrt(all / pieces / SQUARES_PER_PIECE);
    return Math.max(Math.max(SQUARE_METRES, forThePieces), Math.max(forTheLand, forALine));
  }

  /// Counts what each square holds, then lists it.
  private void fill(int @org.jspecify.annotations.Nullable [] list) {
    int[] at = list == null ? first : java.util.Arrays.copyOf(first, columns * rows);
    for (int link = 0; link < lines.count(); link++) {
      if (!wanted.test(link)) {
        continue;
      }
      for (int i = lines.start(link); i < lines.end(link) - 1; i++) {
        int left = column(Math.min(lines.longitudes()[i], lines.longitudes()[i + 1]));
        int right = column(Math.max(lines.longitudes()[i], lines.longitudes()[i + 1]));
        int bottom = row(Math.min(lines.latitudes()[i], lines.latitudes()[i + 1]));
        int top = row(Math.max(lines.latitudes()[i], lines.latitudes()[i + 1]));
        for (int row = bottom; row <= top; row++) {
          for (int column = left; column <= right; column++) {
            if (list == null) {
              at[row * columns + column + 1]++;
            } else {
              list[at[row * columns + column]++] = i;
            }
          }
        }
      }
    }
  }

  private int column(double longitude) {
    return Math.clamp(
        (long) ((longitude - west) * METRES_PER_UNIT * narrow / square), 0, columns - 1);
  }

  private int row(double latitude) {
    return Math.clamp((long) ((latitude - south) * METRES_PER_UNIT / square), 0, rows - 1);
  }

  /// Empty when no road is so near.
  Optional<OnRoad> nearest(Point place, double farthestMetres) {
    double up = place.latitude() * Polylines.UNITS_PER_DEGREE;
    double right = place.longitude() * Polylines.UNITS_PER_DEGREE;
    int column = column(right);
    int row = row(up);
    int bestCorner = -1;
    double best = farthestMetres;
    // a place outside the grid is that much farther from every square
    int rings = (int) Math.min(Math.max(columns, rows), farthestMetres / square + 1);
    for (int ring = 0; ring <= rings && (ring - 1) * square <= best; ring++) {
      for (int y = row - ring; y <= row + ring; y++) {
        boolean edge = y == row - ring || y == row + ring;
        for (int x = column - ring; x <= column + ring; x += edge || ring == 0 ? 1 : 2 * ring) {
          if (x < 0 || y < 0 || x >= columns || y >= rows) {
            continue;
          }
          for (int i = first[y * columns + x]; i < first[y * columns + x + 1]; i++) {
            double metres = metres(corners[i], up, right);
            if (metres < best) {
              best = metres;
              bestCorner = corners[i];
            }
          }
        }
      }
    }
    return bestCorner < 0 ? Optional.empty() : Optional.of(onRoad(bestCorner, up, right, best));
  }

  /// From a place to the piece of road after a corner.
  private double metres(int corner, double up, double right) {
    double share = share(corner, up, right);
    double north = lines.latitudes()[corner] + share * height(corner) - up;
    double east = (lines.longitudes()[corner] + share * width(corner) - right) * narrow;
    return METRES_PER_UNIT * Math.sqrt(north * north + east * east);
  }

  /// How far along that piece the nearest point is, 0 to 1.
  private double share(int corner, double up, double right) {
    double north = height(corner);
    double east = width(corner) * narrow;
    double length = north * north + east * east;
    if (length == 0) {
      return 0;
    }
    double along =
        (up - lines.latitudes()[corner]) * north
            + (right - lines.longitudes()[corner]) * narrow * east;
    return Math.clamp(along / length, 0, 1);
  }

  private double height(int corner) {
    return (double) lines.latitudes()[corner + 1] - lines.latitudes()[corner];
  }

  private double width(int corner) {
    return (double) lines.longitudes()[corner + 1] - lines.longitudes()[corner];
  }

  private OnRoad onRoad(int corner, double up, double right, double metres) {
    int link = linkOfCorner[corner];
    double share = share(corner, up, right);
    double before = 0;
    double whole = 0;
    for (int i = lines.start(link); i < lines.end(link) - 1; i++) {
      double piece = Math.hypot(height(i), width(i) * narrow);
      before += i < corner ? piece : i == corner ? share * piece : 0;
      whole += piece;
    }
    return new OnRoad(
        link,
        corner,
        whole == 0 ? 0 : before / whole,
        new Point(
            (lines.latitudes()[corner] + share * height(corner)) / Polylines.UNITS_PER_DEGREE,
            (lines.longitudes()[corner] + share * width(corner)) / Polylines.UNITS_PER_DEGREE),
        metres);
  }
}
