package org.porchlight.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.porchlight.sample.Family.Child;

class InventedDistrictTest {
  private static final InventedDistrict DISTRICT = InventedDistrict.make();

  @Test
  void hasTheStudentsOfTheThreeSchools() {
    assertThat(DISTRICT.children()).hasSize(1171);
    assertThat(DISTRICT.families()).hasSizeBetween(500, 800);
    assertThat(SchoolDays.POSTED).hasSize(70);
    assertThat(SchoolDays.through(SchoolDays.DECEMBER_1)).isEqualTo(65);
    assertThat(counted(Story.TODAY, child -> true)).isEqualTo(1164);
  }

  @Test
  void missesTenPercentAsTheScreensShow() {
    assertThat(missing(Story.TODAY, at(Campus.BIRCH_CREEK))).isEqualTo("42 of 486");
    assertThat(missing(Story.TODAY, at(Campus.MAPLE_VALLEY))).isEqualTo("36 of 312");
    assertThat(missing(Story.TODAY, at(Campus.LANTERN_HILL))).isEqualTo("43 of 366");
    assertThat(missing(Story.DECEMBER_1, child -> true)).isEqualTo("124 of 1164");
  }

  @Test
  void crossesTheTenthAsTheScreensShow() {
    assertThat(moved(false, true)).isEqualTo(5);
    assertThat(moved(true, false)).isEqualTo(8);
    assertThat(count(child -> Story.isComingBack(DISTRICT.autumn(child)))).isEqualTo(6);
  }

  @Test
  void tellsTheMiddleSchoolsMonths() {
    Predicate<Child> middle = at(Campus.MAPLE_VALLEY);
    assertThat(missing(Story.SEPTEMBER, middle)).isEqualTo("34 of 310");
    assertThat(missing(Story.OCTOBER, middle)).isEqualTo("37 of 312");
    assertThat(missing(Story.NOVEMBER, middle)).isEqualTo("36 of 312");
    assertThat(missing(Story.NOVEMBER, middle.and(grade("6")))).isEqualTo("11 of 100");
    assertThat(missing(Story.NOVEMBER, middle.and(grade("7")))).isEqualTo("15 of 107");
    assertThat(missing(Story.NOVEMBER, middle.and(grade("8")))).isEqualTo("10 of 105");
    assertThat(count(middle.and(child -> DISTRICT.autumn(child).atLeastOneIn(5, Story.NOVEMBER))))
        .isEqualTo(9);
    assertThat(count(middle.and(child -> DISTRICT.autumn(child).atLeastOneIn(10, Story.AUGUST))))
        .isEqualTo(22);
  }

  @Test
  void tellsJaylensAutumnDayByDay() {
    Autumn autumn = DISTRICT.autumn(named("Jaylen", "Whitcomb"));
    assertThat(autumn.missed(0, 70)).isEqualTo(4 * 15);
    assertThat(autumn.missed(60, 70)).isEqualTo(4 * 6);
    assertThat(autumn.missed(50, 60)).isEqualTo(6);
    assertThat(autumn.missed(0, 60)).isEqualTo(4 * 9);
  }

  @Test
  void tellsTheOthersOfTheStudentsList() {
    assertThat(days("Amara", "Nwosu")).isEqualTo("17.5 of 70");
    assertThat(days("Destiny", "Albright")).isEqualTo("16.0 of 68");
    assertThat(days("Colton", "Hargrove")).isEqualTo("14.0 of 70");
    assertThat(days("Zaynab", "Warsame")).isEqualTo("10.5 of 70");
    assertThat(days("Teo", "Marchetti")).isEqualTo("5.0 of 41");
    assertThat(days("Sofie", "Brandt")).isEqualTo("6.5 of 70");
  }

  @Test
  void isTheSameAtEveryMaking() {
    assertThat(InventedDistrict.make().families()).isEqualTo(DISTRICT.families());
  }

  private static String days(String firstName, String lastName) {
    Autumn autumn = DISTRICT.autumn(named(firstName, lastName));
    return autumn.missed(0, 70) / 4.0 + " of " + autumn.enrolled(70);
  }

  private static Child named(String firstName, String lastName) {
    List<Child> found =
        DISTRICT.children().stream()
            .filter(c -> c.firstName().equals(firstName) && c.lastName().equals(lastName))
            .toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static Predicate<Child> at(Campus campus) {
    return child -> child.campus() == campus;
  }

  private static Predicate<Child> grade(String grade) {
    return child -> child.grade().equals(grade);
  }

  /// Missing a tenth, of those with the days the district asks for (ten; all six in August).
  private static String missing(int days, Predicate<Child> whom) {
    IntPredicate enough = enrolled -> enrolled >= Math.min(10, days);
    long missing =
        count(
            whom.and(child -> {
              Autumn autumn = DISTRICT.autumn(child);
              return enough.test(autumn.enrolled(days)) && autumn.atLeastOneIn(10, days);
            }));
    return missing + " of " + counted(days, whom);
  }

  private static long counted(int days, Predicate<Child> whom) {
    return count(whom.and(child -> DISTRICT.autumn(child).enrolled(days) >= Math.min(10, days)));
  }

  private static long moved(boolean before, boolean after) {
    return count(child -> {
      Autumn autumn = DISTRICT.autumn(child);
      return autumn.enrolled(Story.DECEMBER_1) >= 10
          && autumn.atLeastOneIn(10, Story.DECEMBER_1) == before
          && autumn.atLeastOneIn(10, Story.TODAY) == after;
    });
  }

  private static long count(Predicate<Child> whom) {
    return DISTRICT.children().stream().filter(whom).count();
  }
}
