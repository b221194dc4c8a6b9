package org.porchlight.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A number of a guardian.
///
/// @param number as typed by the office
/// @param digits digits only, the same however it was typed
/// @param wrongSince set when someone found the number wrong; survives every import
public record Phone(
    long id,
    long guardianId,
    String number,
    String digits,
    @Nullable String extension,
    @Nullable LocalDate wrongSince) {
  /// The digits of a number, without the country's 1.
  public static String digitsOf(String number) {
    String digits = number.replaceAll("\\D", "");
    return digits.length() == 11 && digits.startsWith("1") ? digits.substring(1) : digits;
  }

  public boolean isWrong() {
    return wrongSince != null;
  }

  /// "(505) 555-0142" or "555-0142"; with its extension. Anything else as it was typed.
  public String display() {
    String written =
        switch (digits.length()) {
          case 7 -> digits.substring(0, 3) + "-" + digits.substring(3);
          case 10 ->
              "(%s) %s-%s"
                  .formatted(digits.substring(0, 3), digits.substring(3, 6), digits.substring(6));
          default -> number;
        };
    return extension == null ? written : written + " x" + extension;
  }
}
