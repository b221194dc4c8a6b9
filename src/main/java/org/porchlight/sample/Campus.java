package org.porchlight.sample;

import java.util.Arrays;
import java.util.List;
import org.porchlight.places.Point;

/// The three schools, with as many children in each grade as the district's numbers need.
enum Campus {
  BIRCH_CREEK("110", "Birch Creek Elementary", "400 4th St", "555-0110"),
  MAPLE_VALLEY("210", "Maple Valley Middle", "1850 Mill Road", "555-0112"),
  LANTERN_HILL("310", "Lantern Hill High", "560 1st St", "555-0113");

  /// Grades in order of age, each with its children.
  static final List<Grade> GRADES =
      List.of(
          new Grade("PK", BIRCH_CREEK, 22),
          new Grade("K", BIRCH_CREEK, 78),
          new Grade("1", BIRCH_CREEK, 78),
          new Grade("2", BIRCH_CREEK, 77),
          new Grade("3", BIRCH_CREEK, 79),
          new Grade("4", BIRCH_CREEK, 78),
          new Grade("5", BIRCH_CREEK, 77),
          new Grade("6", MAPLE_VALLEY, 101),
          new Grade("7", MAPLE_VALLEY, 107),
          new Grade("8", MAPLE_VALLEY, 106),
          new Grade("9", LANTERN_HILL, 98),
          new Grade("10", LANTERN_HILL, 93),
          new Grade("11", LANTERN_HILL, 90),
          new Grade("12", LANTERN_HILL, 87));

  final String code;
  final String title;
  final String street;
  final String phone;

  Campus(String code, String title, String street, String phone) {
    this.code = code;
    this.title = title;
    this.street = street;
    this.phone = phone;
  }

  /// As lists say it: "Maple Valley".
  String shortTitle() {
    return title.substring(0, title.lastIndexOf(' '));
  }

  Point point() {
    int blank = street.indexOf(' ');
    return Town.street(street.substring(blank + 1))
        .house(Integer.parseInt(street.substring(0, blank)));
  }

  static Campus of(String grade) {
    return GRADES.stream().filter(g -> g.name().equals(grade)).findFirst().orElseThrow().campus();
  }

  /// Pre-kindergarten is 0, so that twelfth grade is 13.
  static int age(String grade) {
    return GRADES.stream().map(Grade::name).toList().indexOf(grade);
  }

  static List<String> homerooms(String grade) {
    return Arrays.asList(HOMEROOMS.get(age(grade)).split(", "));
  }

  private static final List<String> HOMEROOMS =
      List.of(
          "Ms. Quist",
          "Mrs. Hale, Mr. Tanaka, Ms. Bright",
          "Mr. Abara, Ms. Wilkes, Mrs. Soto",
          "Ms. Lindgren, Mr. Fahey, Ms. Osei",
          "Ms. Paxton, Mr. Dvorak, Ms. Leroy",
          "Ms. Petrie, Mr. Holloway, Ms. Nguyen",
          "Ms. Tully, Mr. Amato, Mrs. Birk",
          "Mr. Reyes, Ms. Valdés, Mr. Lowe, Ms. Ritchie",
          "Mr. Ostrander, Ms. Delacroix, Mr. Singh, Ms. Hobbs",
          "Ms. Okonjo, Mr. Brandvold, Ms. Castle, Mr. Ferro",
          "Mr. Ellis, Ms. Marek, Ms. Thorpe",
          "Ms. Yamada, Mr. Kessler, Ms. Rowe",
          "Mr. Obi, Ms. Larsson, Mr. Crewe",
          "Ms. Duarte, Mr. Penn, Ms. Whelan");

  record Grade(String name, Campus campus, int children) {}
}
