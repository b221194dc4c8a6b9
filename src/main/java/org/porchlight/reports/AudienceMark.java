package org.porchlight.reports;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;
import org.porchlight.text.Messages;

/// The mark in the upper right corner: a black INTERNAL block, or the word SHAREABLE.
final class AudienceMark {
  private static final float HEIGHT = 16;
  private static final float SIZE = 9.5f;

  private AudienceMark() {}

  static Paragraph of(PaperDocument paper, Audience audience) {
    return audience == Audience.INTERNAL
        ? block(paper, Messages.of(audience))
        : outlined(paper, Messages.of(audience));
  }

  /// White words in a black block.
  static Paragraph block(PaperDocument paper, String words) {
    PdfFont font = paper.fonts().strong();
    float width = font.getWidth(words, SIZE) + 14;
    Drawing mark =
        paper
            .drawing(width, HEIGHT)
            .fill(0, 0, width, HEIGHT, Drawing.BLACK)
            .text(font, SIZE, 7, 4.6f, words, Drawing.WHITE);
    return paragraph(paper, mark, words);
  }

  private static Paragraph outlined(PaperDocument paper, String words) {
    PdfFont font = paper.fonts().strong();
    float width = font.getWidth(words, SIZE) + 14;
    Drawing mark =
        paper
            .drawing(width, HEIGHT)
            .outline(0.5f, 0.5f, width - 1, HEIGHT - 1, 1)
            .text(font, SIZE, 7, 4.6f, words, Drawing.BLACK);
    return paragraph(paper, mark, words);
  }

  private static Paragraph paragraph(PaperDocument paper, Drawing mark, String words) {
    Paragraph paragraph = paper.paragraph(PaperText.BODY, "");
    paragraph.getAccessibilityProperties().setRole(StandardRoles.P);
    return paragraph.add(mark.figure(words)).setTextAlignment(TextAlignment.RIGHT);
  }
}
