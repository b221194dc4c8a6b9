package org.porchlight.access;

import static org.porchlight.storage.Action.BACK_UP;
import static org.porchlight.storage.Action.CHANGE_FAMILIES;
import static org.porchlight.storage.Action.CHANGE_SETTINGS;
import static org.porchlight.storage.Action.CHOOSE_VISITS;
import static org.porchlight.storage.Action.DUMP;
import static org.porchlight.storage.Action.EXPORT;
import static org.porchlight.storage.Action.IMPORT;
import static org.porchlight.storage.Action.KEEP_PROMISES;
import static org.porchlight.storage.Action.LOG_CONTACT;
import static org.porchlight.storage.Action.MANAGE_PEOPLE;
import static org.porchlight.storage.Action.PLAN_VISITS;
import static org.porchlight.storage.Action.PRINT;
import static org.porchlight.storage.Action.READ_NOTE;
import static org.porchlight.storage.Action.RESTORE;
import static org.porchlight.storage.Action.SEE_AUDIT;
import static org.porchlight.storage.Action.SEE_FAMILIES;
import static org.porchlight.storage.Action.SEE_REPORTS;
import static org.porchlight.storage.Action.SEE_RESTRICTED;
import static org.porchlight.storage.Action.VERIFY;
import static org.porchlight.storage.Action.WATCH_VISITS;
import static org.porchlight.storage.Action.WRITE_DEBRIEF;
import static org.porchlight.storage.Action.WRITE_NOTE;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.Action;

/// Which role may do what: the one table. Each role has the least its work needs.
public final class Roles {
  private static final Map<StaffRole, Set<Action>> MAY = new EnumMap<>(StaffRole.class);

  static {
    MAY.put(
        StaffRole.OFFICE,
        EnumSet.of(
            SEE_FAMILIES,
            CHANGE_FAMILIES,
            IMPORT,
            LOG_CONTACT,
            PLAN_VISITS,
            WATCH_VISITS,
            KEEP_PROMISES,
            WRITE_NOTE,
            SEE_REPORTS,
            PRINT,
            EXPORT,
            CHANGE_SETTINGS,
            BACK_UP,
            VERIFY));
    Set<Action> counselor = EnumSet.copyOf(MAY.get(StaffRole.OFFICE));
    counselor.addAll(EnumSet.of(SEE_RESTRICTED, CHOOSE_VISITS, WRITE_DEBRIEF, READ_NOTE));
    MAY.put(StaffRole.COUNSELOR, counselor);
    MAY.put(StaffRole.PRINCIPAL, EnumSet.allOf(Action.class));
    // a visitor works from the printed packet; what they bring back is written up by others
    MAY.put(StaffRole.VISITOR, EnumSet.of(VERIFY));
  }

  /// What concerns every school: not for somebody who sees only the students of their own.
  private static final Set<Action> EVERY_SCHOOL =
      EnumSet.of(IMPORT, DUMP, RESTORE, MANAGE_PEOPLE, SEE_AUDIT);

  private Roles() {}

  /// Whether an action needs somebody who sees every school, whatever their role.
  public static boolean concernsEverySchool(Action action) {
    return EVERY_SCHOOL.contains(action);
  }

  public static boolean may(StaffRole role, Action action) {
    return MAY.getOrDefault(role, Set.of()).contains(action);
  }
}
