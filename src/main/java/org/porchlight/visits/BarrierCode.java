package org.porchlight.visits;

import static java.util.Comparator.comparingInt;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.porchlight.text.Messages;

/// What gets in the way of school, as a list everyone shares. The code is stored and exported and
/// never changes; the words people read and search by are in the messages.
public enum BarrierCode {
  MISSED_BUS("B-TRN-01", BarrierGroup.BARRIER, false),
  CAR_TROUBLE("B-TRN-02", BarrierGroup.BARRIER, false),
  ROADS_AND_WEATHER("B-TRN-03", BarrierGroup.BARRIER, false),
  BETWEEN_HOMES("B-HOU-01", BarrierGroup.BARRIER, true),
  TEMPORARY_HOUSING("B-HOU-02", BarrierGroup.BARRIER, true),
  HOUSING_TROUBLE("B-HOU-03", BarrierGroup.BARRIER, true),
  OFTEN_ILL("B-HEA-01", BarrierGroup.BARRIER, false),
  ASTHMA("B-HEA-02", BarrierGroup.BARRIER, true),
  CHRONIC_CONDITION("B-HEA-03", BarrierGroup.BARRIER, true),
  TEETH_EYES_EARS("B-HEA-04", BarrierGroup.BARRIER, false),
  HYGIENE("B-HEA-05", BarrierGroup.BARRIER, true),
  CARE_ACCESS("B-HEA-06", BarrierGroup.BARRIER, false),
  EXPECTING_OR_PARENTING("B-HEA-07", BarrierGroup.BARRIER, true),
  ANXIETY("B-MEN-01", BarrierGroup.BARRIER, true),
  GRIEF("B-MEN-02", BarrierGroup.BARRIER, true),
  SUBSTANCES("B-MEN-03", BarrierGroup.BARRIER, true),
  FOOD("B-FOO-01", BarrierGroup.BARRIER, false),
  CLOTHES("B-CLO-01", BarrierGroup.BARRIER, false),
  CARES_FOR_SIBLINGS("B-CAR-01", BarrierGroup.BARRIER, false),
  FAMILY_ILLNESS("B-CAR-02", BarrierGroup.BARRIER, true),
  STUDENT_WORKS("B-WRK-01", BarrierGroup.BARRIER, false),
  PARENT_WORKS_NIGHTS("B-WRK-02", BarrierGroup.BARRIER, false),
  MORNINGS("B-SLP-01", BarrierGroup.BARRIER, false),
  TWO_HOUSEHOLDS("B-FAM-01", BarrierGroup.BARRIER, true),
  SAFETY_AT_HOME("B-FAM-02", BarrierGroup.BARRIER, true),
  AGENCY_INVOLVED("B-FAM-03", BarrierGroup.BARRIER, true),
  LANGUAGE("B-LAN-01", BarrierGroup.BARRIER, false),
  NO_PHONE_OR_INTERNET("B-TEC-01", BarrierGroup.BARRIER, false),
  PAPERWORK("B-DOC-01", BarrierGroup.BARRIER, false),
  WORRY_ABOUT_LEAVING_HOME("B-FEA-01", BarrierGroup.BARRIER, true),
  TRAVEL_AND_SEASONS("B-CUL-01", BarrierGroup.BARRIER, false),
  BULLYING("A-SAF-01", BarrierGroup.AVERSION, true),
  FEELS_UNSAFE("A-SAF-02", BarrierGroup.AVERSION, false),
  BEHIND_IN_WORK("A-ACA-01", BarrierGroup.AVERSION, false),
  LEARNING_NEED("A-ACA-02", BarrierGroup.AVERSION, true),
  CONFLICT_WITH_STAFF("A-CLI-01", BarrierGroup.AVERSION, true),
  NOT_WELCOME("A-CLI-02", BarrierGroup.AVERSION, true),
  FRIENDS("A-SOC-01", BarrierGroup.AVERSION, false),
  SEPARATION("A-SEP-01", BarrierGroup.AVERSION, false),
  NO_TRUSTED_ADULT("D-REL-01", BarrierGroup.DISENGAGEMENT, false),
  BORED("D-REL-02", BarrierGroup.DISENGAGEMENT, false),
  FEW_CREDITS("D-REL-03", BarrierGroup.DISENGAGEMENT, false),
  OTHER_PULLS("D-REL-04", BarrierGroup.DISENGAGEMENT, false),
  SCHEDULE("D-SCH-01", BarrierGroup.DISENGAGEMENT, false),
  EXCUSED_IS_FINE("M-EXC-01", BarrierGroup.MISCONCEPTION, false),
  DID_NOT_KNOW_DAYS("M-CNT-01", BarrierGroup.MISCONCEPTION, false),
  EARLY_GRADES("M-EAR-01", BarrierGroup.MISCONCEPTION, false),
  WHEN_TOO_SICK("M-SIC-01", BarrierGroup.MISCONCEPTION, false),
  CAN_CATCH_UP("M-VIR-01", BarrierGroup.MISCONCEPTION, false),
  RECORDED_WRONGLY("S-DAT-01", BarrierGroup.SCHOOL, false),
  SCHOOL_RULE("S-POL-01", BarrierGroup.SCHOOL, false),
  NOT_SAID("U-000", BarrierGroup.NOT_SAID, false),
  OTHER("X-OTH", BarrierGroup.OTHER, false);

  private final String code;
  private final BarrierGroup group;
  private final boolean restricted;

  BarrierCode(String code, BarrierGroup group, boolean restricted) {
    this.code = code;
    this.group = group;
    this.restricted = restricted;
  }

  /// As stored: `B-TRN-01`.
  public String code() {
    return code;
  }

  public BarrierGroup group() {
    return group;
  }

  /// The three letters in the middle of the code: `TRN`, `HEA`; empty where there is no middle.
  public String topic() {
    String[] parts = code.split("-");
    return parts.length == 3 ? parts[1] : "";
  }

  /// Only the people working with the family see it; it stays off lists, packets and reports.
  public boolean isRestricted() {
    return restricted;
  }

  public static Optional<BarrierCode> ofCode(String code) {
    return Arrays.stream(values()).filter(c -> c.code.equals(code)).findFirst();
  }

  /// Every barrier that any word of the text finds, best first: a word that begins the label, then
  /// one inside the label, then a search word. Nothing typed finds nothing.
  public static List<BarrierCode> search(String typed) {
    String[] wanted = typed.strip().toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    return Arrays.stream(values())
        .filter(code -> code.distance(wanted) < Integer.MAX_VALUE)
        .sorted(comparingInt(code -> code.distance(wanted)))
        .toList();
  }

  /// The words, besides the label, that find this barrier.
  public List<String> searchWords() {
    String key = "BarrierSearch." + name();
    return List.of(Messages.text(key).split(" "));
  }

  private int distance(String[] wanted) {
    int sum = 0;
    for (String word : wanted) {
      int distance = word.isEmpty() ? Integer.MAX_VALUE : distance(word);
      if (distance == Integer.MAX_VALUE) {
        return distance;
      }
      sum += distance;
    }
    return sum;
  }

  private int distance(String word) {
    String label = Messages.of(this).toLowerCase(Locale.ROOT);
    if (label.startsWith(word)) {
      return 0;
    }
    if (Arrays.stream(label.split("[^\\p{L}\\p{N}]+")).anyMatch(w -> w.startsWith(word))) {
      return 1;
    }
    List<String> words = searchWords();
    for (int i = 0; i < words.size(); i++) {
      if (words.get(i).startsWith(word)) {
        return 2 + i;
      }
    }
    return Integer.MAX_VALUE;
  }
}
