package org.porchlight.reports;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/// The faces of one document: the same files the screen uses, embedded.
final class PaperFonts {
  private final PdfFont regular = font("SourceSans3-Regular");
  private final PdfFont strong = font("SourceSans3-Semibold");
  private final PdfFont serif = font("SourceSerif4-Regular");
  private final PdfFont serifStrong = font("SourceSerif4-Semibold");

  PdfFont of(PaperText style, boolean isStrong) {
    if (style.isSerif()) {
      return isStrong || style.isAlwaysStrong() ? serifStrong : serif;
    }
    return isStrong || style.isAlwaysStrong() ? strong : regular;
  }

  PdfFont regular() {
    return regular;
  }

  PdfFont strong() {
    return strong;
  }

  /// The text with what the fonts cannot draw replaced: a letter without its accents where that
  /// helps, else a question mark. A name never stops a report.
  String drawable(String text) {
    if (text.codePoints().allMatch(this::canDraw)) {
      return text;
    }
    StringBuilder drawable = new StringBuilder(text.length());
    text.codePoints().forEach(c -> drawable.append(canDraw(c) ? Character.toString(c) : near(c)));
    return drawable.toString();
  }

  private boolean canDraw(int codePoint) {
    return codePoint == '\n'
        || (regular.containsGlyph(codePoint) && serif.containsGlyph(codePoint));
  }

  private String near(int codePoint) {
    String base =
        Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
            .replaceAll("\\p{M}", "");
    return !base.isEmpty() && base.codePoints().allMatch(this::canDraw)
        ? base
        : Character.isWhitespace(codePoint) ? " " : "?";
  }

  private static PdfFont font(String name) {
    try (InputStream file =
        PaperFonts.class.getResourceAsStream("/org/porchlight/ui/fonts/" + name + ".ttf")) {
      if (file == null) {
        throw new IllegalStateException("missing font " + name);
      }
      return PdfFontFactory.createFont(
          file.readAllBytes(), PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
