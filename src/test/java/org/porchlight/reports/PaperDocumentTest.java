package org.porchlight.reports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PaperDocumentTest {
  @Test
  void everyBlockCanBeReadAloud() {
    MadePdf pdf = new MadePdf(sample());
    pdf.isAccessible();
    assertEquals(2, pdf.pages());
    assertTrue(pdf.text().contains("INTERNAL. Shred."), pdf.text());
    assertTrue(pdf.text().contains("Porchlight, Dec 8. Page 2 of 2"), pdf.text());
  }

  @Test
  void lettersNoFontHasNeverStopAReport() {
    PaperDocument paper = new PaperDocument("Names", "left", "right");
    paper.page().text(PaperText.BODY, "Đặng Hồng, Zoë, Łukasz, 李, ﬁne");
    assertTrue(new MadePdf(paper.finish()).text().contains("Đặng Hồng, Zoë, Łukasz, ?, fine"));
  }

  @Test
  void aFullPageIsNoticedNotCut() {
    Column page = new PaperDocument("Full", "", "").page();
    assertThrows(
        PageFullException.class,
        () -> {
          for (int i = 0; i < 100; i++) {
            page.text(PaperText.BODY, "line");
          }
        });
  }

  private static byte[] sample() {
    PaperDocument paper = new PaperDocument("Everything", "INTERNAL. Shred.", "Porchlight, Dec 8");
    Column page = paper.page();
    page.title("Attendance and home visits")
        .text(PaperText.HEADLINE, "Of 312, **36 (11.5 %)** do.");
    page.section("Who is missing school");
    PaperTable table = paper.table(2, -1, 3).header("", "Students", "Share");
    var bar = paper.drawing(100, 10);
    float x = 0;
    for (BandPattern pattern : BandPattern.values()) {
      bar.band(pattern, x, 0.5f, 25, 9);
      x += 25;
    }
    table.rowHead("**Grade 6**").text("100").picture(bar.figure("73 on track"));
    page.add(table.table());
    var columns = page.gap(8).split(12, 1, 1);
    columns.get(0).section("Left").text(PaperText.SMALL, "Small words");
    var line = paper.paragraph(PaperText.BODY, "");
    line.add(paper.tickBox());
    paper.write(line, PaperText.BODY, "Bus pass ").add(paper.blank(40));
    columns.get(1).section("Right").add(line).writingLines(2, 17);
    page.below(columns);
    paper.page().text(PaperText.BODY, "second");
    return paper.finish();
  }
}
