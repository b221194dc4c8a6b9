package org.porchlight.ui.kit;

import org.porchlight.visits.BarrierCode;

/// The Feather icon of each thing that gets in the way.
public final class BarrierIcons {
  private BarrierIcons() {}

  public static String feather(BarrierCode code) {
    return switch (code) {
      case PARENT_WORKS_NIGHTS, MORNINGS -> "fth-moon";
      case LEARNING_NEED -> "fth-help-circle";
      default -> ofTopic(code.topic());
    };
  }

  private static String ofTopic(String topic) {
    return switch (topic) {
      case "TRN" -> "fth-truck";
      case "HOU" -> "fth-home";
      case "HEA" -> "fth-activity";
      case "MEN" -> "fth-cloud";
      case "FOO" -> "fth-coffee";
      case "CLO" -> "fth-shopping-bag";
      case "CAR", "FAM", "SOC" -> "fth-users";
      case "WRK" -> "fth-briefcase";
      case "LAN" -> "fth-message-circle";
      case "TEC" -> "fth-wifi";
      case "DOC" -> "fth-file-text";
      case "FEA", "SAF" -> "fth-shield";
      case "CUL" -> "fth-globe";
      case "ACA" -> "fth-book";
      case "SCH", "POL" -> "fth-calendar";
      case "REL", "SEP" -> "fth-heart";
      case "DAT" -> "fth-edit-3";
      default -> "fth-help-circle";
    };
  }
}
