package org.porchlight.reports;

import java.util.List;

/// Big numbers side by side, each with a heavy line at its left and a word or two below.
final class FigureTiles {
  private FigureTiles() {}

  /// @param note smaller, may be empty
  record Tile(String figure, String words, String note) {}

  static void add(PaperDocument paper, Column column, List<Tile> tiles) {
    float[] shares = new float[tiles.size()];
    java.util.Arrays.fill(shares, 1);
    float top = column.mark();
    List<Column> columns = column.split(6, shares);
    List<Column> insides = new java.util.ArrayList<>();
    for (int i = 0; i < tiles.size(); i++) {
      Tile tile = tiles.get(i);
      Column inside = columns.get(i).inset(8, 0);
      inside.text(PaperText.FIGURE, tile.figure()).text(PaperText.BODY, tile.words());
      if (!tile.note().isEmpty()) {
        inside.text(PaperText.SMALL, tile.note());
      }
      insides.add(inside);
    }
    column.below(insides);
    float height = top - column.mark();
    for (Column tile : columns) {
      Drawing line = paper.drawing(1.8f, height).fill(0, 0, 1.6f, height, Drawing.BLACK);
      tile.picture(line.decoration());
    }
  }
}
