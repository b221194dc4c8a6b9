package org.porchlight.reports;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import com.itextpdf.layout.properties.UnitValue;
import com.itextpdf.layout.properties.VerticalAlignment;

/// A ruled table whose header cells say what they head, so that it can be read aloud.
final class PaperTable {
  private static final float SIDE = 4.5f;

  private final PaperDocument paper;
  private final Table table;
  private final boolean[] right;
  private float padding = 3.6f;
  private int column;

  /// Widths are relative. A minus sign before a width sets that column flush right.
  PaperTable(PaperDocument paper, float... widths) {
    this.paper = paper;
    right = new boolean[widths.length];
    float[] shares = new float[widths.length];
    for (int i = 0; i < widths.length; i++) {
      right[i] = widths[i] < 0;
      shares[i] = Math.abs(widths[i]);
    }
    table = new Table(UnitValue.createPercentArray(shares)).useAllAvailableWidth().setFixedLayout();
  }

  /// Space above and below the text of a cell, in points.
  PaperTable padding(float points) {
    padding = points;
    return this;
  }

  PaperTable header(String... names) {
    for (int i = 0; i < names.length; i++) {
      Cell cell = cell(paper.paragraph(PaperText.BODY, bold(names[i])), i);
      scope(cell, "Column");
      table.addHeaderCell(cell.setBorderBottom(new SolidBorder(Drawing.RULE, 0.75f)));
    }
    return this;
  }

  /// The cell that names its row.
  PaperTable rowHead(String text) {
    Cell cell = cell(paper.paragraph(PaperText.BODY, text), column);
    scope(cell, "Row");
    return add(cell);
  }

  PaperTable text(String text) {
    return add(cell(paper.paragraph(PaperText.BODY, text), column));
  }

  PaperTable paragraph(Paragraph paragraph) {
    return add(cell(paragraph, column));
  }

  PaperTable picture(Image image) {
    Cell cell = empty(column);
    cell.add(image);
    return add(cell);
  }

  Table table() {
    return table;
  }

  private PaperTable add(Cell cell) {
    table.addCell(cell.setBorderBottom(new SolidBorder(Drawing.RULE, 0.5f)));
    column = (column + 1) % right.length;
    return this;
  }

  private Cell cell(Paragraph paragraph, int index) {
    return empty(index).add(paragraph);
  }

  private Cell empty(int index) {
    return new Cell()
        .setBorder(Border.NO_BORDER)
        .setPaddings(padding, SIDE, padding, SIDE)
        .setVerticalAlignment(VerticalAlignment.MIDDLE)
        .setTextAlignment(right[index] ? TextAlignment.RIGHT : TextAlignment.LEFT);
  }

  private static String bold(String text) {
    return text.isEmpty() ? "" : "**" + text + "**";
  }

  private static void scope(Cell cell, String direction) {
    PdfStructureAttributes scope = new PdfStructureAttributes("Table");
    scope.addEnumAttribute(PdfName.Scope.getValue(), direction);
    cell.getAccessibilityProperties().setRole(StandardRoles.TH);
    cell.getAccessibilityProperties().addAttributes(scope);
  }
}
