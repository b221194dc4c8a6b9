package org.porchlight.roster;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A person who works here.
///
/// @param name as families hear it: "Mr. Ruiz"
/// @param job as printed: "Counselor"
/// @param visitsFrom start of this person's hours on a visit day; null when not set
public record StaffMember(
    long id,
    String name,
    StaffRole role,
    @Nullable String job,
    List<String> languages,
    @Nullable Long schoolId,
    @Nullable String phone,
    @Nullable LocalTime visitsFrom,
    @Nullable LocalTime visitsUntil,
    @Nullable LocalDate trainedUntil,
    boolean drives,
    boolean active) {
  private static final List<String> TITLES =
      List.of("mr", "mrs", "ms", "mx", "dr", "principal", "coach", "sr", "sra");

  public StaffMember {
    languages = List.copyOf(languages);
  }

  /// A person of whom only the name and the role are known.
  public static StaffMember unsaved(String name, StaffRole role) {
    return new StaffMember(
        0, name, role, null, List.of(), null, null, null, null, null, false, true);
  }

  public boolean speaks(String language) {
    return languages.stream().anyMatch(spoken -> spoken.equalsIgnoreCase(language));
  }

  /// Two letters for the round picture: "MR" for Mr. Ruiz, "DF" for Dana Fields.
  public String initials() {
    StringBuilder initials = new StringBuilder();
    for (String word : name.strip().split("\\s+")) {
      if (initials.length() < 2 && !word.isEmpty()) {
        initials.append(word.substring(0, 1).toUpperCase(Locale.ROOT));
      }
    }
    return initials.toString();
  }

  /// The name without its title: "Ruiz", for typing and sorting.
  public String bareName() {
    String[] words = name.strip().split("\\s+", 2);
    String first = words[0].toLowerCase(Locale.ROOT).replace(".", "");
    return words.length == 2 && TITLES.contains(first) ? words[1] : name.strip();
  }

  public StaffMember withRole(StaffRole other) {
    return new StaffMember(
        id,
        name,
        other,
        job,
        languages,
        schoolId,
        phone,
        visitsFrom,
        visitsUntil,
        trainedUntil,
        drives,
        active);
  }

  StaffMember withId(long newId) {
    return new StaffMember(
        newId,
        name,
        role,
        job,
        languages,
        schoolId,
        phone,
        visitsFrom,
        visitsUntil,
        trainedUntil,
        drives,
        active);
  }
}
