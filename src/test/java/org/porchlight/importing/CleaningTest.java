package org.porchlight.importing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.porchlight.attendance.CodeKind;

/// How the many ways to write a thing are read.
class CleaningTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Ortega, Lucia             | Lucia    | - | Ortega          | -",
        "Smith Jr., Robert         | Robert   | - | Smith           | Jr.",
        "Smith, Robert Sr          | Robert   | - | Smith           | Sr",
        "Smith, Jr., Robert        | Robert   | - | Smith           | Jr.",
        "O'Neil-García, Siobhán    | Siobhán  | - | O'Neil-García   | -",
        "'Nguyễn,  Minh Anh '      | Minh Anh | - | Nguyễn          | -",
        "Lopez, Maria T.           | Maria    | T. | Lopez          | -",
        "Maria Lopez               | Maria    | - | Lopez           | -",
        "Robert Smith III          | Robert   | - | Smith           | III",
        "De La Cruz, Ana           | Ana      | - | De La Cruz      | -"
      })
  void names(String cell, String first, String middle, String last, String suffix) {
    assertEquals(Optional.of(new PersonName(first, middle, last, suffix)), PersonName.parse(cell));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "Lopez Maria               | Maria       | - | Lopez | -",
        "Lopez Maria Elena         | Maria Elena | - | Lopez | -",
        "Smith Jr Robert           | Robert      | - | Smith | Jr",
        "Lopez, Maria              | Maria       | - | Lopez | -"
      })
  void namesWithTheLastOneFirst(
      String cell, String first, String middle, String last, String suffix) {
    assertEquals(
        Optional.of(new PersonName(first, middle, last, suffix)),
        PersonName.parse(cell, NameOrder.LAST_FIRST));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "O’Neil-García, Siobhán | O'NEIL GARCIA, SIOBHAN | true",
        "Nguyễn, Minh Anh       | Nguyen, Minh Anh       | true",
        "Lopez, Maria           | Lopez, Maria T.        | true",
        "Lopez, Maria A.        | Lopez, Maria T.        | false",
        "Smith Jr., Robert      | Smith, Robert          | true",
        "Smith Jr., Robert      | Smith III, Robert      | false",
        "Lopez, Maria           | Lopez, Mario           | false",
        "Lopez, Maria           | Lopes, Maria           | false"
      })
  void namesAreOnePersonsHoweverTheyAreWritten(String one, String other, boolean same) {
    assertEquals(
        same,
        NameKey.same(PersonName.parse(one).orElseThrow(), PersonName.parse(other).orElseThrow()));
  }

  @Test
  void theBetterSpellingOfANameStays() {
    assertEquals("Siobhán", NameKey.better("Siobhán", "SIOBHAN"));
    assertEquals("Siobhán", NameKey.better("SIOBHAN", "Siobhán"));
    assertEquals("Siobhán", NameKey.better("Siobhan", "Siobhán"));
    assertEquals("Shavon", NameKey.better("Siobhán", "Shavon"));
  }

  @ParameterizedTest
  @CsvSource(value = {"Cher", "'N/A'", "'Lopez,'", "''"})
  void namesThatAreNone(String cell) {
    assertEquals(Optional.empty(), PersonName.parse(cell));
  }

  @ParameterizedTest
  @CsvSource({
    "0,K",
    "KG,K",
    "-1,PK",
    "P4,PK",
    "TK,TK",
    "3rd,3",
    "06,6",
    "Gr 6,6",
    "Grade 11,11",
    "12,12"
  })
  void grades(String cell, String grade) {
    assertEquals(Optional.of(grade), GradeText.parse(cell));
  }

  @ParameterizedTest
  @CsvSource({"13", "UE", "''", "3.5"})
  void gradesThatAreNone(String cell) {
    assertEquals(Optional.empty(), GradeText.parse(cell));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-09-01",
        "2026-09-01T15:10",
        "2026-09-01 00:00:00.000",
        "9/1/2026",
        "09/01/26",
        "9/1/2026 3:10 PM",
        "01-Sep-26",
        "1 September 2026",
        "Sep 1, 2026",
        "Tuesday, September 1, 2026",
        "Tue 9/1/2026",
        "20260901",
        "46266",
        "46266.0"
      })
  void dates(String cell) {
    assertEquals(
        Optional.of(LocalDate.of(2026, 9, 1)), DateText.parse(cell, DateOrder.MONTH_FIRST));
  }

  @ParameterizedTest
  @CsvSource({"13/13/2026", "2026-02-30", "soon", "7", "''"})
  void datesThatAreNone(String cell) {
    assertEquals(Optional.empty(), DateText.parse(cell, DateOrder.MONTH_FIRST));
    assertEquals(Optional.empty(), DateText.parse(cell, DateOrder.DAY_FIRST));
  }

  @Test
  void theOrderOfDatesIsProvedByTheColumnOrBySchoolDays() {
    assertEquals(
        Optional.of(DateOrder.MONTH_FIRST),
        DateText.order(List.of("9/1/2026", "9/28/2026"), day -> false));
    assertEquals(
        Optional.of(DateOrder.DAY_FIRST),
        DateText.order(List.of("1/9/2026", "28/9/2026"), day -> false));
    assertEquals(Optional.empty(), DateText.order(List.of("9/1/2026", "10/2/2026"), day -> false));
    assertEquals(Optional.empty(), DateText.order(List.of("9/28/2026", "28/9/2026"), day -> true));
    Set<LocalDate> schoolDays = Set.of(LocalDate.of(2026, 12, 7), LocalDate.of(2026, 12, 8));
    assertEquals(
        Optional.of(DateOrder.MONTH_FIRST),
        DateText.order(List.of("12/7/2026", "12/8/2026"), schoolDays::contains));
  }

  @Test
  void phones() {
    assertEquals(
        List.of("5055550101", "5055559999"),
        PhoneText.parse("(505) 555-0101 / 505-555-9999").stream().map(PhoneText::digits).toList());
    assertEquals(
        List.of(new PhoneText("505.555.0104", "5055550104", "12")),
        PhoneText.parse("505.555.0104 x12"));
    assertEquals(List.of(), PhoneText.parse("N/A"));
    assertEquals(List.of(), PhoneText.parse("12"));
    assertEquals(List.of(), PhoneText.parse("000-000-0000"));
    assertEquals(
        List.of(
            new PhoneText("505-555-0101", "5055550101", null),
            new PhoneText("(505) 555-0102", "5055550102", "4")),
        PhoneText.parse("H: 505-555-0101\nC: (505) 555-0102, ext. 4"));
    assertEquals(
        List.of("5055550101", "5550102", "5055550103"),
        PhoneText.parse("1-505-555-0101; 555-0102 (work), Cell 505.555.0103").stream()
            .map(PhoneText::digits)
            .toList());
    assertEquals(
        List.of("526641234567"),
        PhoneText.parse("+52 664 123 4567").stream().map(PhoneText::digits).toList());
    assertTrue(PhoneText.isUnreadable("505-555"));
    assertTrue(PhoneText.isUnreadable("505-555-0101 / 50555501"));
    assertFalse(PhoneText.isUnreadable("505-555-0101 / none"));
  }

  @ParameterizedTest
  @CsvSource({"3.5,14", "'1,529',-", "10.00%,-", "7,28", "0,0", "0.3,-", "-1,-", "x,-"})
  void quarterDays(String cell, String quarters) {
    var read = NumberText.quarterDays(cell);
    assertEquals(quarters, read.isPresent() ? String.valueOf(read.getAsInt()) : "-");
  }

  @Test
  void addressesAreTheSameHoweverTheyAreWritten() {
    assertEquals(
        AddressKey.of("Lot 14, Desert Rose Mobile Park", "87013"),
        AddressKey.of("LOT 14 DESERT ROSE MOBILE PK", "87013-1200"));
    assertEquals(
        AddressKey.of("900 N Main St #4", "87013"),
        AddressKey.of("900 North Main Street Apt 4", "87013"));
    assertNotEquals(
        AddressKey.of("7 Mill Rd", "87013"), AddressKey.of("7 Mill Rd Unit 2", "87013"));
    assertEquals("", AddressKey.of(" ", "87013"));
    assertEquals(
        AddressKey.of("31 Piñon St., Apt 3-B", "87013"), AddressKey.of("31 PINON ST #3B", "87013"));
  }

  @ParameterizedTest
  @CsvSource({
    "PO Box 118",
    "P.O. BOX 9",
    "Hope Shelter 12 Main St",
    "Homeless",
    "General Delivery",
    "Confidential",
    "No known address"
  })
  void addressesThatProveNoHome(String street) {
    assertEquals("", AddressKey.ofHome(street, "87013"));
    assertFalse(AddressKey.isPlace(street));
  }

  @Test
  void aNumberThatLostDigitsFitsOnlyItsOwn() {
    assertTrue(StudentIds.fits("4.12E+04", "0041212"));
    assertTrue(StudentIds.fits("4.12E+04", "41187"));
    assertFalse(StudentIds.fits("4.12E+04", "0042212"));
    assertFalse(StudentIds.fits("4.12E+05", "0041212"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Excused Absence          | absent excused",
        "Unexcused Absence        | absent unexcused",
        "Absent                   | absent unexcused",
        "Half Day AM              | absent unexcused half day",
        "Half Day Excused         | absent excused half day",
        "Out of School Suspension | absent suspension",
        "Out-of-School Suspension | absent suspension",
        "In School Suspension     | present, in-school suspension",
        "In-School Suspension     | present, in-school suspension",
        "Tardy                    | tardy",
        "Tardy - Excused          | tardy excused",
        "Field Trip               | present",
        "Medical                  | absent excused",
        "Not enrolled             | not enrolled"
      })
  void theWordsBesideACode(String words, String meaning) {
    CodeMeaning read = CodeWords.meaning(words).orElseThrow();
    assertEquals(meaning, read.token());
    assertEquals(Optional.of(read), CodeMeaning.parse(read.token()));
  }

  @Test
  void wordsNobodyKnowsSayNothing() {
    assertEquals(Optional.empty(), CodeWords.meaning("Code 7"));
    assertEquals(Optional.empty(), CodeMeaning.parse("absent"));
    assertEquals(CodeKind.ABSENT, CodeMeaning.parse("absent, suspension").orElseThrow().kind());
  }
}
