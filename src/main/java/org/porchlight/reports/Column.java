package org.porchlight.reports;

import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.BlockElement;
import com.itextpdf.layout.element.Div;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;
import java.util.ArrayList;
import java.util.List;

/// A strip of a page, filled from the top. A page is one column; it is split for what stands side
/// by side, and goes on below the longest part. What is read aloud comes in the order it was added.
final class Column {
  private final PaperDocument paper;
  private final int page;
  private final float left;
  private final float width;
  private final float bottom;
  private float top;

  Column(PaperDocument paper, int page, float left, float width, float top, float bottom) {
    this.paper = paper;
    this.page = page;
    this.left = left;
    this.width = width;
    this.top = top;
    this.bottom = bottom;
  }

  float width() {
    return width;
  }

  /// Points left above the page's foot.
  float room() {
    return top - bottom;
  }

  Column add(BlockElement<?> block) {
    float height = paper.height(block, width);
    if (height > room() + 0.5f) {
      throw new PageFullException(height, room());
    }
    top -= height;
    paper.place(block, page, left, top, width);
    return this;
  }

  Column gap(float points) {
    top -= points;
    return this;
  }

  /// Whether a block still fits above the foot, leaving some points free.
  boolean fits(BlockElement<?> block, float keepFree) {
    return paper.height(block, width) <= room() - keepFree;
  }

  Column title(String text) {
    return add(heading(StandardRoles.H1, PaperText.TITLE, text));
  }

  /// A section's heading with the rule under it.
  Column section(String text) {
    Paragraph heading =
        heading(StandardRoles.H2, PaperText.SECTION, text)
            .setPaddingBottom(3)
            .setBorderBottom(new SolidBorder(0.75f));
    return add(heading).gap(3);
  }

  private Paragraph heading(String role, PaperText style, String text) {
    Paragraph heading = paper.paragraph(style, text);
    heading.getAccessibilityProperties().setRole(role);
    return heading;
  }

  Column text(PaperText style, String text) {
    return add(paper.paragraph(style, text));
  }

  Column textRight(PaperText style, String text) {
    return add(paper.paragraph(style, text).setTextAlignment(TextAlignment.RIGHT));
  }

  Column picture(Image image) {
    Div around = new Div().add(image);
    // the figure is the element; the box round it is only for placing
    around.getAccessibilityProperties().setRole(null);
    return add(around);
  }

  /// Lines to write on by hand.
  Column writingLines(int lines, float apart) {
    for (int i = 0; i < lines; i++) {
      Drawing rule = paper.drawing(width, 1).line(0, 0.5f, width, 0.5f, 0.75f, Drawing.DARK);
      gap(apart - 1);
      picture(rule.decoration());
    }
    return this;
  }

  Column rule(float thickness) {
    return picture(
        paper.drawing(width, thickness).fill(0, 0, width, thickness, Drawing.BLACK).decoration());
  }

  /// Columns side by side from here down, by their share of the width.
  List<Column> split(float gap, float... shares) {
    float all = 0;
    for (float share : shares) {
      all += share;
    }
    float usable = width - gap * (shares.length - 1);
    List<Column> columns = new ArrayList<>();
    float x = left;
    for (float share : shares) {
      float columnWidth = usable * share / all;
      columns.add(new Column(paper, page, x, columnWidth, top, bottom));
      x += columnWidth + gap;
    }
    return columns;
  }

  /// The same column with its sides moved in, from here down.
  Column inset(float leftPoints, float rightPoints) {
    return new Column(
        paper, page, left + leftPoints, width - leftPoints - rightPoints, top, bottom);
  }

  /// Goes on below the longest of these.
  Column below(List<Column> columns) {
    for (Column column : columns) {
      top = Math.min(top, column.top);
    }
    return this;
  }

  /// A frame round everything added between `from` (a [#mark]) and here.
  Column frame(float from, float line) {
    float height = from - top;
    Image frame =
        paper
            .drawing(width, height)
            // a line on the very edge would be cut by it
            .outline(1, 1, width - 2, height - 2, line)
            .decoration();
    paper.place(boxed(frame), page, left, top, width);
    return this;
  }

  /// How high on the page the next block begins.
  float mark() {
    return top;
  }

  private static Div boxed(Image image) {
    Div around = new Div().add(image).setBorder(Border.NO_BORDER);
    around.getAccessibilityProperties().setRole(null);
    return around;
  }
}
