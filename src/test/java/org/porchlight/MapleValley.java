package org.porchlight;

import static org.porchlight.storage.tables.Tables.ATTENDANCE_CODE;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_COVERAGE;
import static org.porchlight.storage.tables.Tables.ATTENDANCE_SUMMARY;
import static org.porchlight.storage.tables.Tables.ENROLLMENT;
import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.IMPORT_BATCH;
import static org.porchlight.storage.tables.Tables.PHONE;
import static org.porchlight.storage.tables.Tables.STUDENT;
import static org.porchlight.storage.tables.Tables.STUDENT_YEAR;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.CalendarDay;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.Phone;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.SchoolYear;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.roster.Student;
import org.porchlight.roster.StudentRepository;
import org.porchlight.storage.DistrictFile;

/// The invented district every test uses, in memory: three schools, the families of the mockups, 70
/// school days from Aug 24 to Dec 8, 2026, posted by one import. It lives on Wednesday, December 9,
/// 2026, 3:40 in the afternoon.
///
/// Days missed are those of the mockups: Jaylen Whitcomb 15 of 70 on exactly the days drawn on his
/// page, Amara Nwosu 17½, Destiny Albright 16 of 68, Teo Marchetti 5 of 41. No contacts, visits or
/// promises: a test brings its own.
public final class MapleValley implements AutoCloseable {
  public static final LocalDate TODAY = LocalDate.of(2026, 12, 9);
  public static final LocalDate FIRST_DAY = LocalDate.of(2026, 8, 24);
  public static final LocalDate LAST_POSTED = LocalDate.of(2026, 12, 8);
  public static final Clock CLOCK =
      Clock.fixed(
          LocalDateTime.of(TODAY, LocalTime.of(15, 40))
              .atZone(ZoneId.of("America/Chicago"))
              .toInstant(),
          ZoneId.of("America/Chicago"));

  /// Ids of the attendance codes.
  public static final int UNEXCUSED = 1;

  public static final int EXCUSED = 2;
  public static final int HALF_DAY = 3;
  public static final int TARDY = 4;
  public static final int SUSPENDED = 5;

  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2026, 9, 7),
          LocalDate.of(2026, 10, 12),
          LocalDate.of(2026, 11, 3),
          LocalDate.of(2026, 11, 11),
          LocalDate.of(2026, 11, 25),
          LocalDate.of(2026, 11, 26),
          LocalDate.of(2026, 11, 27));

  private final DistrictFile file;
  private final List<LocalDate> schoolDays = new ArrayList<>();
  private final Map<String, School> schools = new LinkedHashMap<>();
  private final Map<String, StaffMember> staff = new LinkedHashMap<>();
  private final Map<String, Long> households = new LinkedHashMap<>();
  private final Map<String, Long> students = new LinkedHashMap<>();
  private SchoolYear year = SchoolYear.around(TODAY);
  private int nextLocalId = 41_187;

  private MapleValley(DistrictFile file) {
    this.file = file;
    file.inTransaction(this::fill);
  }

  /// A fresh district; close it when done.
  public static MapleValley open() {
    return new MapleValley(DistrictFile.inMemory());
  }

  /// The same in an empty file, such as one on the disk.
  public static MapleValley in(DistrictFile empty) {
    return new MapleValley(empty);
  }

  public DistrictFile file() {
    return file;
  }

  public SchoolYear year() {
    return year;
  }

  /// The 70 posted school days, first to last.
  public List<LocalDate> schoolDays() {
    return List.copyOf(schoolDays);
  }

  /// By short name: Birch Creek, Maple Valley, Lantern Hill.
  public School school(String shortName) {
    return known(schools.get(shortName), shortName);
  }

  /// By name: Mr. Ruiz, Ms. Adeyemi, Dana Fields, Principal Okafor, Ms. Vo, Coach Dempsey, Mr.
  /// Halvorsen, Ms. Farah.
  public StaffMember staff(String name) {
    return known(staff.get(name), name);
  }

  /// By family name: Whitcomb, Barrientos, …
  public Household household(String familyName) {
    long id = known(households.get(familyName), familyName);
    return new HouseholdRepository(file).findHousehold(id).orElseThrow();
  }

  /// By full name: Jaylen Whitcomb, …
  public Student student(String fullName) {
    long id = known(students.get(fullName), fullName);
    return new StudentRepository(file).findStudent(id).orElseThrow();
  }

  private static <T> T known(@Nullable T found, String name) {
    if (found == null) {
      throw new IllegalArgumentException("no " + name + " in Maple Valley");
    }
    return found;
  }

  @Override
  public void close() {
    file.close();
  }

  private void fill() {
    new DistrictRepository(file)
        .changeDistrict(
            new District(
                "Maple Valley School District",
                "Maple Valley",
                10,
                TODAY,
                "1-800-555-0100",
                "Principal Okafor",
                "555-0110",
                null));
    fillCalendar();
    fillStaff();
    fillCodes();
    fillFamilies();
  }

  private void fillCalendar() {
    var repository = new SchoolRepository(file);
    addSchool(repository, "101", "Birch Creek Elementary", "Birch Creek", 44.5230, -92.0100);
    addSchool(repository, "102", "Maple Valley Middle", "Maple Valley", 44.5240, -92.0260);
    addSchool(repository, "103", "Lantern Hill High", "Lantern Hill", 44.4990, -92.0350);
    year = repository.schoolYearAround(TODAY);
    for (LocalDate day = FIRST_DAY; !day.isAfter(LAST_POSTED); day = day.plusDays(1)) {
      if (day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
        continue;
      }
      boolean open = !HOLIDAYS.contains(day);
      if (open) {
        schoolDays.add(day);
      }
      for (School school : schools.values()) {
        repository.setCalendarDay(
            school.id(), new CalendarDay(day, open, open ? null : "No school"));
      }
    }
  }

  private void addSchool(
      SchoolRepository repository,
      String code,
      String name,
      String shortName,
      double latitude,
      double longitude) {
    schools.put(
        shortName,
        repository.addSchool(
            new School(0, code, name, shortName, "1 School St", latitude, longitude, "555-0100")));
  }

  private void fillStaff() {
    person("Mr. Ruiz", StaffRole.COUNSELOR, "Counselor", "English", "Spanish");
    person("Ms. Adeyemi", StaffRole.VISITOR, "Family liaison", "English");
    person("Dana Fields", StaffRole.OFFICE, "School office", "English");
    person("Principal Okafor", StaffRole.PRINCIPAL, "Principal", "English");
    person("Ms. Vo", StaffRole.VISITOR, "Teacher", "English", "Vietnamese");
    person("Coach Dempsey", StaffRole.VISITOR, "Coach", "English");
    person("Mr. Halvorsen", StaffRole.VISITOR, "Teacher", "English");
    person("Ms. Farah", StaffRole.VISITOR, "Family liaison", "English", "Somali");
  }

  private void person(String name, StaffRole role, String job, String... languages) {
    staff.put(
        name,
        new StaffRepository(file)
            .addStaffMember(
                new StaffMember(
                    0,
                    name,
                    role,
                    job,
                    List.of(languages),
                    null,
                    "555-01%02d".formatted(20 + staff.size()),
                    LocalTime.of(15, 0),
                    LocalTime.of(17, 30),
                    LocalDate.of(2027, 6, 30),
                    true,
                    true)));
  }

  private void fillCodes() {
    code(UNEXCUSED, "U", "Unexcused", "ABSENT", false, false, 4);
    code(EXCUSED, "E", "Excused", "ABSENT", true, false, 4);
    code(HALF_DAY, "H", "Half day", "ABSENT", false, false, 2);
    code(TARDY, "T", "Tardy", "TARDY", false, false, 0);
    code(SUSPENDED, "OSS", "Out-of-school suspension", "ABSENT", false, true, 4);
    long importId =
        file.sql()
            .insertInto(IMPORT_BATCH)
            .set(IMPORT_BATCH.IMPORTED_AT, LocalDateTime.of(2026, 12, 9, 8, 12))
            .set(IMPORT_BATCH.IMPORTED_BY, staff("Dana Fields").id())
            .set(IMPORT_BATCH.FILE_NAME, "dec-8-attendance.xlsx")
            .set(IMPORT_BATCH.CONTENT_HASH, "0".repeat(64))
            .set(IMPORT_BATCH.KIND, "ATTENDANCE_EVENTS")
            .set(IMPORT_BATCH.FIRST_DATE, FIRST_DAY)
            .set(IMPORT_BATCH.LAST_DATE, LAST_POSTED)
            .set(IMPORT_BATCH.ROW_COUNT, 0)
            .set(IMPORT_BATCH.ADDED, 0)
            .set(IMPORT_BATCH.CHANGED, 0)
            .set(IMPORT_BATCH.REMOVED, 0)
            .set(IMPORT_BATCH.UNCHANGED, 0)
            .set(IMPORT_BATCH.REPEATED, 0)
            .set(IMPORT_BATCH.SET_ASIDE, 0)
            .returning(IMPORT_BATCH.ID)
            .fetchSingle()
            .getId();
    for (School school : schools.values()) {
      file.sql()
          .insertInto(ATTENDANCE_COVERAGE)
          .set(ATTENDANCE_COVERAGE.IMPORT_ID, importId)
          .set(ATTENDANCE_COVERAGE.SCHOOL_ID, school.id())
          .set(ATTENDANCE_COVERAGE.FIRST_DATE, FIRST_DAY)
          .set(ATTENDANCE_COVERAGE.LAST_DATE, LAST_POSTED)
          .execute();
    }
  }

  private void code(
      int id,
      String code,
      String description,
      String kind,
      boolean excused,
      boolean suspension,
      int quarters) {
    file.sql()
        .insertInto(ATTENDANCE_CODE)
        .set(ATTENDANCE_CODE.ID, (short) id)
        .set(ATTENDANCE_CODE.SCHOOL_YEAR_ID, year.id())
        .set(ATTENDANCE_CODE.CODE, code)
        .set(ATTENDANCE_CODE.DESCRIPTION, description)
        .set(ATTENDANCE_CODE.KIND, kind)
        .set(ATTENDANCE_CODE.EXCUSED, excused)
        .set(ATTENDANCE_CODE.SUSPENSION, suspension)
        .set(ATTENDANCE_CODE.QUARTER_DAYS_MISSED, (short) quarters)
        .execute();
  }

  /// Strips as the mockups draw them, oldest day left: M missed, h half a day, a dot present.
  private void fillFamilies() {
    household("Whitcomb", "418 Sycamore St, Apt 3", "English", "Side door; small dog in the yard.");
    guardian("Whitcomb", "Renee", "Whitcomb", "mom", "555-0142");
    guardian("Whitcomb", "Carla", "Whitcomb", "aunt", "555-0107");
    fillJaylen();
    student("Imani", "Whitcomb", "Birch Creek", "2", 12, "..........");
    household("Nwosu", "12 Lantern Hill Rd", "English", null);
    guardian("Nwosu", "Grace", "Nwosu", "mom", "555-0151");
    student("Amara", "Nwosu", "Lantern Hill", "10", 70, "MMMMM.h...");
    household("Albright", "77 Mill Rd", "English", null);
    guardian("Albright", "June", "Albright", "aunt", "555-0152");
    student("Destiny", "Albright", "Lantern Hill", "11", 64, "MM.M......", schoolDays.get(2));
    household("Hargrove", "9 Cedar Ave", "English", null);
    guardian("Hargrove", "Dale", "Hargrove", "dad", "555-0153");
    student("Colton", "Hargrove", "Lantern Hill", "9", 56, "MMMM.MM.M.");
    household("Barrientos", "31 Mill Rd", "Spanish", null);
    guardian("Barrientos", "Rosa", "Barrientos", "mom", "555-0154");
    guardian("Barrientos", "Luis", "Barrientos", "dad", "555-0155");
    student("Lucía", "Barrientos", "Birch Creek", "3", 48, "M.MM...M..");
    student("Tomás", "Barrientos", "Maple Valley", "6", 36, "..MM...M..");
    household("Tran", "5 Birch Park Ln", "Vietnamese", null);
    guardian("Tran", "Hoa", "Tran", "mom", "555-0156");
    student("Mai Linh", "Tran", "Birch Creek", "1", 44, ".M.M..M...");
    household("Warsame", "220 Sycamore St", "Somali", null);
    guardian("Warsame", "Ayaan", "Warsame", "mom", "555-0157");
    student("Zaynab", "Warsame", "Birch Creek", "4", 42, "M.hMM.....");
    household("Lindqvist", "8 Route 9", "English", null);
    guardian("Lindqvist", "Anna", "Lindqvist", "mom", "555-0158");
    student("Peter", "Lindqvist", "Maple Valley", "8", 36, "M.M.MM.M..");
    household("Marchetti", "64 Cedar Ave", "English", null);
    guardian("Marchetti", "Gia", "Marchetti", "mom", "555-0159");
    student("Teo", "Marchetti", "Maple Valley", "6", 20, "...M.M...M", schoolDays.get(29));
    household("Castellanos", "3 Mill Rd", "Spanish", null);
    guardian("Castellanos", "Ana", "Castellanos", "mom", "555-0160");
    guardian("Castellanos", "Ivan", "Castellanos", "dad", "555-0161");
    student("Owen", "Castellanos", "Birch Creek", "K", 32, "M...M.....");
    household("Morrow", "90 Sycamore St", "English", null);
    guardian("Morrow", "Pat", "Morrow", "mom", "555-0162");
    student("Casey", "Morrow", "Lantern Hill", "10", 30, ".h.M...M..");
    household("Stroud", "17 Route 9", "English", null);
    guardian("Stroud", "Kim", "Stroud", "mom", "555-0163");
    student("Nevaeh", "Stroud", "Lantern Hill", "12", 28, "..M..MM...");
    household("Ibarra", "41 Cedar Ave", "Spanish", null);
    guardian("Ibarra", "Elena", "Ibarra", "mom", "555-0164");
    student("Rafael", "Ibarra", "Birch Creek", "4", 28, "...M......");
    household("Pruett", "2 Birch Park Ln", "English", null);
    guardian("Pruett", "Lee", "Pruett", "mom", "555-0165");
    student("Skye", "Pruett", "Birch Creek", "5", 40, "M..M......");
    student("Eli", "Pruett", "Birch Creek", "K", 20, "..........");
    household("Quill", "PO Box 118", "English", null);
    guardian("Quill", "Ruth", "Quill", "grandmother", "555-0166");
    student("Harper", "Quill", "Maple Valley", "8", 32, "M.........");
    household("Vance", "52 Mill Rd", "English", null);
    guardian("Vance", "Joy", "Vance", "mom", "555-0167");
    student("Nora", "Vance", "Maple Valley", "7", 0, "..........");
    student("Ben", "Vance", "Birch Creek", "2", 4, "......M...", schoolDays.get(64));
    flagPruett();
    file.sql()
        .update(PHONE)
        .set(PHONE.WRONG_SINCE, LocalDate.of(2026, 11, 12))
        .where(PHONE.DIGITS.eq("5550107"))
        .execute();
  }

  private void flagPruett() {
    new HouseholdRepository(file)
        .setFlag(
            new HouseholdFlag(
                0,
                known(households.get("Pruett"), "Pruett"),
                FlagKind.DO_NOT_VISIT,
                "Court order on file.",
                "Calls and letters are fine.",
                staff("Principal Okafor").id(),
                LocalDate.of(2026, 10, 2),
                LocalDate.of(2027, 1, 4),
                null));
  }

  private void fillJaylen() {
    byte[] days = new byte[366];
    for (String missed :
        List.of(
            "09-03", "09-14", "09-25", "10-09", "10-30", "11-06", "11-20", "11-23", "11-30",
            "12-01", "12-03", "12-04")) {
      days[index(missed)] = UNEXCUSED;
    }
    days[index("08-28")] = EXCUSED;
    days[index("10-02")] = EXCUSED;
    days[index("10-22")] = HALF_DAY;
    days[index("11-17")] = HALF_DAY;
    long id = addStudent("Jaylen", "Whitcomb", "Maple Valley", "7", FIRST_DAY, days);
    file.sql()
        .update(STUDENT)
        .set(STUDENT.TEACHER, "Mr. Ostrander")
        .set(STUDENT.POINT_PERSON, staff("Mr. Ruiz").id())
        .where(STUDENT.ID.eq(id))
        .execute();
    file.sql()
        .insertInto(ATTENDANCE_SUMMARY)
        .set(ATTENDANCE_SUMMARY.STUDENT_ID, id)
        .set(ATTENDANCE_SUMMARY.SCHOOL_YEAR_LABEL, "2025-26")
        .set(ATTENDANCE_SUMMARY.AS_OF, LocalDate.of(2026, 6, 5))
        .set(ATTENDANCE_SUMMARY.ENROLLED_QUARTER_DAYS, 176 * 4)
        .set(ATTENDANCE_SUMMARY.MISSED_QUARTER_DAYS, 8 * 4)
        .execute();
  }

  private int index(String monthAndDay) {
    return year.indexOf(LocalDate.parse("2026-" + monthAndDay));
  }

  private void household(
      String familyName, String street, String language, @Nullable String beforeYouKnock) {
    int number = households.size();
    households.put(
        familyName,
        file.sql()
            .insertInto(HOUSEHOLD)
            .set(HOUSEHOLD.FAMILY_NAME, familyName)
            .set(HOUSEHOLD.STREET, street)
            .set(HOUSEHOLD.CITY, "Maple Valley")
            .set(HOUSEHOLD.STATE, "MN")
            .set(HOUSEHOLD.ZIP, "55900")
            .set(HOUSEHOLD.LATITUDE, street.startsWith("PO") ? null : 44.505 + number % 5 * 0.005)
            .set(HOUSEHOLD.LONGITUDE, street.startsWith("PO") ? null : -92.04 + number * 0.002)
            .set(HOUSEHOLD.LANGUAGE, language)
            .set(HOUSEHOLD.BEFORE_YOU_KNOCK, beforeYouKnock)
            .returning(HOUSEHOLD.ID)
            .fetchSingle()
            .getId());
  }

  private void guardian(
      String family, String firstName, String lastName, String relationship, String number) {
    long householdId = known(households.get(family), family);
    int others = file.sql().fetchCount(GUARDIAN, GUARDIAN.HOUSEHOLD_ID.eq(householdId));
    long id =
        file.sql()
            .insertInto(GUARDIAN)
            .set(GUARDIAN.HOUSEHOLD_ID, householdId)
            .set(GUARDIAN.FIRST_NAME, firstName)
            .set(GUARDIAN.LAST_NAME, lastName)
            .set(GUARDIAN.RELATIONSHIP, relationship)
            .set(GUARDIAN.CONTACT_ORDER, others + 1)
            .set(GUARDIAN.LIVES_WITH, others == 0)
            .returning(GUARDIAN.ID)
            .fetchSingle()
            .getId();
    file.sql()
        .insertInto(PHONE)
        .set(PHONE.GUARDIAN_ID, id)
        .set(PHONE.NUMBER, number)
        .set(PHONE.DIGITS, Phone.digitsOf(number))
        .execute();
  }

  private void student(
      String firstName, String lastName, String school, String grade, int quarters, String strip) {
    student(firstName, lastName, school, grade, quarters, strip, FIRST_DAY);
  }

  /// The strip covers the last ten days; what else was missed lies before, every other day.
  private void student(
      String firstName,
      String lastName,
      String school,
      String grade,
      int quarters,
      String strip,
      LocalDate entry) {
    byte[] days = new byte[366];
    int left = quarters;
    int lastTen = schoolDays.size() - strip.length();
    for (int i = 0; i < strip.length(); i++) {
      int code =
          "M".equals(strip.substring(i, i + 1)) ? UNEXCUSED : strip.charAt(i) == 'h' ? HALF_DAY : 0;
      days[year.indexOf(schoolDays.get(lastTen + i))] = (byte) code;
      left -= code == UNEXCUSED ? 4 : code == HALF_DAY ? 2 : 0;
    }
    for (int day = lastTen - 2; left > 0; day -= 2) {
      days[year.indexOf(schoolDays.get(day))] = (byte) (left >= 4 ? EXCUSED : HALF_DAY);
      left -= left >= 4 ? 4 : 2;
    }
    addStudent(firstName, lastName, school, grade, entry, days);
  }

  private long addStudent(
      String firstName,
      String lastName,
      String school,
      String grade,
      LocalDate entry,
      byte[] days) {
    long id =
        file.sql()
            .insertInto(STUDENT)
            .set(STUDENT.LOCAL_ID, "00" + nextLocalId++)
            .set(STUDENT.FIRST_NAME, firstName)
            .set(STUDENT.LAST_NAME, lastName)
            .set(STUDENT.HOUSEHOLD_ID, known(households.get(lastName), lastName))
            .returning(STUDENT.ID)
            .fetchSingle()
            .getId();
    file.sql()
        .insertInto(ENROLLMENT)
        .set(ENROLLMENT.STUDENT_ID, id)
        .set(ENROLLMENT.SCHOOL_ID, school(school).id())
        .set(ENROLLMENT.GRADE, grade)
        .set(ENROLLMENT.ENTRY_DATE, entry)
        .execute();
    file.sql()
        .insertInto(STUDENT_YEAR)
        .set(STUDENT_YEAR.STUDENT_ID, id)
        .set(STUDENT_YEAR.SCHOOL_ID, school(school).id())
        .set(STUDENT_YEAR.SCHOOL_YEAR_ID, year.id())
        .set(STUDENT_YEAR.DAY_CODES, days)
        .execute();
    students.put(firstName + " " + lastName, id);
    return id;
  }

  /// Gives every student's year of attendance to another student, by a seed.
  public void shuffleAttendance(long seed) {
    file.inTransaction(() -> {
      var years = file.sql().selectFrom(STUDENT_YEAR).orderBy(STUDENT_YEAR.STUDENT_ID).fetch();
      List<byte[]> days = new ArrayList<>(years.map(year -> year.getDayCodes()));
      Collections.shuffle(days, new Random(seed));
      for (int i = 0; i < days.size(); i++) {
        years.get(i).setDayCodes(days.get(i));
        years.get(i).update();
      }
    });
  }
}
