package org.porchlight.reports;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfViewerPreferences;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.BlockElement;
import com.itextpdf.layout.element.Image;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Text;
import com.itextpdf.layout.layout.LayoutArea;
import com.itextpdf.layout.layout.LayoutContext;
import com.itextpdf.layout.renderer.IRenderer;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import org.porchlight.text.Messages;

/// A printed document: Letter, tagged (PDF/UA-1), black and white, every page with its foot.
final class PaperDocument {
  private static final float SIDE = 41.8f;
  private static final float TOP = 34.6f;
  private static final float BOTTOM = 30.2f;
  private static final float FOOT = 20;
  private static final float INFINITE = 100_000;

  /// A tick box and the space after it.
  static final float TICK_WIDTH = 15;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PdfDocument pdf;
  private final Document document;
  private final PaperFonts fonts = new PaperFonts();
  private final String footLeft;
  private final String footRight;

  /// @param title of the document; it names no student
  /// @param footLeft what becomes of the paper
  /// @param footRight where it comes from, before the page number
  PaperDocument(String title, String footLeft, String footRight) {
    this.footLeft = footLeft;
    this.footRight = footRight;
    WriterProperties properties =
        new WriterProperties()
            .setFullCompressionMode(true)
            .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1);
    pdf = new PdfDocument(new PdfWriter(bytes, properties));
    pdf.setTagged();
    pdf.getCatalog().setLang(new PdfString(Locale.getDefault().toLanguageTag()));
    pdf.getCatalog().setViewerPreferences(new PdfViewerPreferences().setDisplayDocTitle(true));
    pdf.getDocumentInfo().setTitle(title);
    pdf.getDocumentInfo().setCreator(Messages.text("reports.page.madeWith"));
    document = new Document(pdf, PageSize.LETTER, false);
    document.setMargins(TOP, SIDE, BOTTOM, SIDE);
    document.setFont(fonts.regular());
  }

  /// The whole of a new page.
  Column page() {
    pdf.addNewPage();
    Rectangle letter = PageSize.LETTER;
    return new Column(
        this,
        pdf.getNumberOfPages(),
        SIDE,
        letter.getWidth() - 2 * SIDE,
        letter.getHeight() - TOP,
        BOTTOM + FOOT);
  }

  Drawing drawing(float width, float height) {
    return new Drawing(pdf, width, height);
  }

  PaperFonts fonts() {
    return fonts;
  }

  PaperTable table(float... widths) {
    return new PaperTable(this, widths);
  }

  /// Text in one style; what stands between two `**` is strong, between two `~~` small and grey.
  Paragraph paragraph(PaperText style, String text) {
    Paragraph paragraph =
        new Paragraph().setMargin(0).setFixedLeading(style.size() * style.leading());
    return write(paragraph, style, text);
  }

  Paragraph write(Paragraph paragraph, PaperText style, String text) {
    boolean isStrong = false;
    boolean isQuiet = false;
    for (String part : text.split("(?=\\*\\*)|(?<=\\*\\*)|(?=~~)|(?<=~~)")) {
      switch (part) {
        case "**" -> isStrong = !isStrong;
        case "~~" -> isQuiet = !isQuiet;
        default -> paragraph.add(run(style, part, isStrong, isQuiet));
      }
    }
    return paragraph;
  }

  private Text run(PaperText style, String text, boolean isStrong, boolean isQuiet) {
    boolean isGrey = isQuiet || style == PaperText.SMALL;
    return new Text(fonts.drawable(text))
        .setFont(fonts.of(style, isStrong))
        .setFontSize(isQuiet && style == PaperText.BODY ? 9.4f : style.size())
        .setFontColor(isGrey ? Drawing.QUIET : Drawing.BLACK);
  }

  /// A square to tick by hand, for inside a line of text.
  Image tickBox() {
    return drawing(TICK_WIDTH, 10.5f)
        .outline(0.7f, 0.7f, 8.8f, 8.8f, 0.8f)
        .decoration()
        .setRelativePosition(0, 1.4f, 0, 0);
  }

  /// A line to write on, for inside a line of text.
  Image blank(float width) {
    return drawing(width, 1).line(0, 0.5f, width, 0.5f, 0.75f, Drawing.BLACK).decoration();
  }

  /// How high a block is in a column of this width, in points.
  float height(BlockElement<?> block, float width) {
    IRenderer renderer = block.createRendererSubTree().setParent(document.getRenderer());
    Rectangle area = new Rectangle(0, 0, width, INFINITE);
    return renderer
        .layout(new LayoutContext(new LayoutArea(1, area)))
        .getOccupiedArea()
        .getBBox()
        .getHeight();
  }

  void place(BlockElement<?> block, int page, float left, float bottom, float width) {
    block.setFixedPosition(page, left, bottom, width);
    document.add(block);
  }

  /// Writes every page's foot and gives back the document.
  byte[] finish() {
    int pages = pdf.getNumberOfPages();
    for (int page = 1; page <= pages; page++) {
      foot(pdf.getPage(page), page, pages);
    }
    document.close();
    return bytes.toByteArray();
  }

  private void foot(PdfPage page, int number, int pages) {
    float right = PageSize.LETTER.getWidth() - SIDE;
    String count = Messages.text("reports.page.number", footRight, number, pages);
    String shown = fonts.drawable(count);
    float size = PaperText.SMALL.size();
    PdfCanvas canvas = new PdfCanvas(page);
    canvas.openTag(new CanvasArtifact());
    // what the pages hold is drawn after this
    canvas
        .saveState()
        .setStrokeColor(Drawing.DARK)
        .setLineWidth(0.6f)
        .moveTo(SIDE, BOTTOM + 6)
        .lineTo(right, BOTTOM + 6)
        .stroke()
        .setFillColor(Drawing.QUIET)
        .beginText()
        .setFontAndSize(fonts.regular(), size)
        .moveText(SIDE, BOTTOM - 6)
        .showText(fonts.drawable(footLeft))
        .endText()
        .beginText()
        .moveText(right - fonts.regular().getWidth(shown, size), BOTTOM - 6)
        .showText(shown)
        .endText()
        .restoreState();
    canvas.closeTag();
  }
}
