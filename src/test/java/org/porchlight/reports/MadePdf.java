package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// A PDF as its readers see it: its text, its pages, and what a validator says.
@SuppressWarnings("ArrayRecordComponent") // never compared
record MadePdf(byte[] bytes) {
  /// The text of all pages, one space where a line or a column ends.
  String text() {
    return read(pdf -> {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf).replaceAll("[\\s\u00a0]+", " ");
    });
  }

  int pages() {
    return read(PDDocument::getNumberOfPages);
  }

  /// Title, author, subject, keywords and the XMP block: what a file browser shows.
  String metadata() {
    return read(pdf -> {
      var about = pdf.getDocumentInformation();
      var xmp = pdf.getDocumentCatalog().getMetadata().toByteArray();
      return String.join(
          "\n",
          String.valueOf(about.getTitle()),
          String.valueOf(about.getAuthor()),
          String.valueOf(about.getSubject()),
          String.valueOf(about.getKeywords()),
          new String(xmp, java.nio.charset.StandardCharsets.UTF_8));
    });
  }

  /// Fails with the rules of PDF/UA-1 the file breaks.
  void isAccessible() {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour ua = PDFAFlavour.PDFUA_1;
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(bytes), ua);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(ua, false)) {
      List<String> broken =
          validator.validate(parser).getTestAssertions().stream()
              .filter(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
              .map(a ->
                  a.getRuleId().getClause()
                      + "-"
                      + a.getRuleId().getTestNumber()
                      + " "
                      + a.getMessage())
              .distinct()
              .toList();
      assertEquals(List.of(), broken);
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /// Pictures of the pages, to look at: `target/papers/name-1.png`.
  void show(String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target/papers"));
    Files.write(folder.resolve(name + ".pdf"), bytes);
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFRenderer renderer = new PDFRenderer(pdf);
      for (int page = 0; page < pdf.getNumberOfPages(); page++) {
        ImageIO.write(
            renderer.renderImageWithDPI(page, 112),
            "png",
            folder.resolve(name + "-" + (page + 1) + ".png").toFile());
      }
    }
  }

  private <T> T read(Reading<T> reading) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return reading.from(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T from(PDDocument pdf) throws IOException;
  }
}
