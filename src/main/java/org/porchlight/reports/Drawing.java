package org.porchlight.reports;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceGray;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.canvas.PdfCanvasConstants;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import com.itextpdf.layout.element.Image;

/// Something drawn, in points from its lower left corner: a bar, a strip of days, a chart, a tick
/// box. Black, white and one grey, for a black-and-white printer.
final class Drawing {
  static final Color BLACK = DeviceGray.BLACK;
  static final Color WHITE = DeviceGray.WHITE;
  static final Color GREY = new DeviceGray(0.9f);
  static final Color LIGHT = new DeviceGray(0.78f);
  static final Color DARK = new DeviceGray(0.33f);
  static final Color RULE = new DeviceGray(0.6f);
  static final Color QUIET = new DeviceGray(0.25f);

  private final PdfFormXObject form;
  private final PdfCanvas canvas;

  Drawing(PdfDocument pdf, float width, float height) {
    form = new PdfFormXObject(new Rectangle(width, height));
    canvas = new PdfCanvas(form, pdf);
  }

  /// The drawing as a figure that says in words what it shows.
  Image figure(String alternative) {
    Image image = new Image(form);
    image.getAccessibilityProperties().setRole(StandardRoles.FIGURE);
    image.getAccessibilityProperties().setAlternateDescription(alternative);
    return image;
  }

  /// The drawing as decoration: the words beside it say everything.
  Image decoration() {
    Image image = new Image(form);
    image.getAccessibilityProperties().setRole(StandardRoles.ARTIFACT);
    return image;
  }

  Drawing fill(float x, float y, float width, float height, Color color) {
    canvas.saveState().setFillColor(color).rectangle(x, y, width, height).fill().restoreState();
    return this;
  }

  Drawing outline(float x, float y, float width, float height, float line) {
    canvas
        .saveState()
        .setStrokeColor(BLACK)
        .setLineWidth(line)
        .rectangle(x, y, width, height)
        .stroke()
        .restoreState();
    return this;
  }

  Drawing roundedOutline(float x, float y, float width, float height, float radius, float line) {
    canvas
        .saveState()
        .setStrokeColor(BLACK)
        .setLineWidth(line)
        .roundRectangle(x, y, width, height, radius)
        .stroke()
        .restoreState();
    return this;
  }

  Drawing line(float x1, float y1, float x2, float y2, float width, Color color, float... dashes) {
    canvas.saveState().setStrokeColor(color).setLineWidth(width);
    if (dashes.length > 0) {
      canvas.setLineDash(dashes, 0);
    }
    canvas.moveTo(x1, y1).lineTo(x2, y2).stroke().restoreState();
    return this;
  }

  /// A line through points x1, y1, x2, y2…
  Drawing polyline(float width, Color color, float... points) {
    if (points.length < 4) {
      return this;
    }
    canvas.saveState().setStrokeColor(color).setLineWidth(width);
    canvas.setLineJoinStyle(PdfCanvasConstants.LineJoinStyle.ROUND);
    canvas.setLineCapStyle(PdfCanvasConstants.LineCapStyle.ROUND);
    canvas.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      canvas.lineTo(points[i], points[i + 1]);
    }
    canvas.stroke().restoreState();
    return this;
  }

  /// A closed shape through points x1, y1, x2, y2…, filled without an outline.
  Drawing area(Color color, float... points) {
    if (points.length < 6) {
      return this;
    }
    canvas.saveState().setFillColor(color).moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      canvas.lineTo(points[i], points[i + 1]);
    }
    canvas.closePath().fill().restoreState();
    return this;
  }

  Drawing circle(float x, float y, float radius, float line, Color color) {
    canvas
        .saveState()
        .setStrokeColor(color)
        .setLineWidth(line)
        .circle(x, y, radius)
        .stroke()
        .restoreState();
    return this;
  }

  /// From here to [#unclip] nothing is drawn outside this rectangle.
  Drawing clip(float x, float y, float width, float height) {
    canvas.saveState().rectangle(x, y, width, height).clip().endPath();
    return this;
  }

  Drawing unclip() {
    canvas.restoreState();
    return this;
  }

  Drawing disc(float x, float y, float radius, Color color) {
    canvas.saveState().setFillColor(color).circle(x, y, radius).fill().restoreState();
    return this;
  }

  /// A closed shape through points x1, y1, x2, y2…, filled and outlined.
  Drawing shape(Color fill, float line, float... points) {
    canvas.saveState().setFillColor(fill).setStrokeColor(BLACK).setLineWidth(line);
    canvas.moveTo(points[0], points[1]);
    for (int i = 2; i < points.length; i += 2) {
      canvas.lineTo(points[i], points[i + 1]);
    }
    canvas.closePathFillStroke().restoreState();
    return this;
  }

  /// One part of a band bar in its pattern: white, dots, diagonal, black.
  Drawing band(BandPattern pattern, float x, float y, float width, float height) {
    canvas.saveState().rectangle(x, y, width, height).clip().endPath();
    switch (pattern) {
      case WHITE -> {}
      case DOTS -> {
        canvas.setFillColor(BLACK);
        int row = 0;
        for (float dotY = y + 1.6f; dotY < y + height; dotY += 3.2f) {
          float shift = row++ % 2 == 0 ? 1.6f : 3.2f;
          for (float dotX = x + shift; dotX < x + width; dotX += 3.2f) {
            canvas.circle(dotX, dotY, 0.55f).fill();
          }
        }
      }
      case DIAGONAL -> {
        canvas.setStrokeColor(BLACK).setLineWidth(2f);
        for (float start = x - height; start < x + width + height; start += 5f) {
          canvas.moveTo(start, y - 1).lineTo(start + height + 2, y + height + 1).stroke();
        }
      }
      case BLACK -> canvas.setFillColor(BLACK).rectangle(x, y, width, height).fill();
    }
    canvas.restoreState();
    return width > 0 ? outline(x, y, width, height, 0.75f) : this;
  }

  /// Text whose lower left corner is at x, y.
  Drawing text(PdfFont font, float size, float x, float y, String text, Color color) {
    canvas
        .saveState()
        .setFillColor(color)
        .beginText()
        .setFontAndSize(font, size)
        .moveText(x, y)
        .showText(text)
        .endText()
        .restoreState();
    return this;
  }

  Drawing centered(PdfFont font, float size, float x, float y, String text, Color color) {
    return text(font, size, x - font.getWidth(text, size) / 2, y, text, color);
  }
}
