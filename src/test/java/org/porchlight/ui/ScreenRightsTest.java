package org.porchlight.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.porchlight.access.Roles;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.Action;
import org.porchlight.ui.kit.Destination;

/// Role × screen: a new screen or a new action fails here until somebody decides who may.
class ScreenRightsTest {
  private static final Map<StaffRole, Set<Class<? extends Destination>>> SHUT =
      Map.of(
          StaffRole.OFFICE,
              Set.of(
                  Destination.Choose.class, Destination.Debrief.class, Destination.Meeting.class),
          StaffRole.COUNSELOR, Set.of(),
          StaffRole.PRINCIPAL, Set.of(),
          StaffRole.VISITOR, ScreenRights.NEEDED.keySet());

  @Test
  void everyScreenIsInTheTable() {
    assertEquals(
        new HashSet<>(Arrays.asList(Destination.class.getPermittedSubclasses())),
        ScreenRights.NEEDED.keySet());
  }

  @Test
  void everyRoleOpensExactlyWhatIsWrittenHere() {
    for (StaffRole role : StaffRole.values()) {
      ScreenRights.NEEDED.forEach((screen, needed) ->
          assertEquals(
              !SHUT.get(role).contains(screen),
              Roles.may(role, needed),
              role + " " + screen.getSimpleName()));
    }
  }

  /// The whole table once more, by hand: `o` office, `c` counselor, `p` principal.
  @Test
  void everyActionHasItsRoles() {
    Map<Action, String> may =
        Map.ofEntries(
            Map.entry(Action.SEE_FAMILIES, "ocp"),
            Map.entry(Action.SEE_RESTRICTED, "cp"),
            Map.entry(Action.IMPORT, "ocp"),
            Map.entry(Action.LOG_CONTACT, "ocp"),
            Map.entry(Action.CHOOSE_VISITS, "cp"),
            Map.entry(Action.PLAN_VISITS, "ocp"),
            Map.entry(Action.WATCH_VISITS, "ocp"),
            Map.entry(Action.WRITE_DEBRIEF, "cp"),
            Map.entry(Action.KEEP_PROMISES, "ocp"),
            Map.entry(Action.WRITE_NOTE, "ocp"),
            Map.entry(Action.READ_NOTE, "cp"),
            Map.entry(Action.CHANGE_FAMILIES, "ocp"),
            Map.entry(Action.SEE_REPORTS, "ocp"),
            Map.entry(Action.PRINT, "ocp"),
            Map.entry(Action.EXPORT, "ocp"),
            Map.entry(Action.DUMP, "p"),
            Map.entry(Action.CHANGE_SETTINGS, "ocp"),
            Map.entry(Action.MANAGE_PEOPLE, "p"),
            Map.entry(Action.SEE_AUDIT, "p"),
            Map.entry(Action.BACK_UP, "ocp"),
            Map.entry(Action.RESTORE, "p"),
            Map.entry(Action.VERIFY, "ocpv"));
    assertEquals(Set.of(Action.values()), may.keySet());
    List<StaffRole> roles = List.of(StaffRole.values());
    for (Action action : Action.values()) {
      for (StaffRole role : roles) {
        String letter = role.name().substring(0, 1).toLowerCase(java.util.Locale.ROOT);
        assertEquals(
            may.get(action).contains(letter), Roles.may(role, action), role + " " + action);
      }
    }
  }
}
