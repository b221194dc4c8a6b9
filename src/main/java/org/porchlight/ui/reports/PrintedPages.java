package org.porchlight.ui.reports;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;

/// The pages of a PDF as pictures: the preview and the printer get the very same document.
final class PrintedPages {
  static final float POINTS_PER_INCH = 72;

  private final byte[] pdf;

  PrintedPages(byte[] pdf) {
    this.pdf = pdf;
  }

  int count() {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return document.getNumberOfPages();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// One page, from 0, this many pixels high.
  PagePixels draw(int page, int pixelHeight) {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      float points = document.getPage(page).getMediaBox().getHeight();
      BufferedImage image =
          new PDFRenderer(document).renderImage(page, pixelHeight / points, ImageType.RGB);
      int width = image.getWidth();
      int height = image.getHeight();
      return new PagePixels(width, height, image.getRGB(0, 0, width, height, null, 0, width));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
