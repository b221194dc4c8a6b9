package org.porchlight.reliability;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Random;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.SimulatedDisk;

/// A session through the product's own repositories, telling each acknowledged save, with a copy
/// now and then, and its end. What is started to be killed.
public final class SavingDriver {
  static final String ENDING = "ending";

  private SavingDriver() {}

  /// @param arguments the district and how many saves
  public static void main(String[] arguments) {
    DistrictFile file =
        DistrictFile.open(Path.of(arguments[0]), SimulatedDisk.PASSPHRASE.toCharArray());
    StaffRepository staff = new StaffRepository(file);
    LocalDateTime moment = LocalDateTime.of(2026, 12, 9, 8, 0);
    Random random = new Random();
    int newest = NumberedSaves.newest(file);
    for (int save = 0; save < Integer.parseInt(arguments[1]); save++) {
      int number = ++newest;
      file.inTransaction(() -> {
        staff.addStaffMember(StaffMember.unsaved("Visitor " + number, StaffRole.COUNSELOR));
        NumberedSaves.save(file, number, random);
      });
      say(String.valueOf(number));
      if (random.nextInt(20) == 0) {
        file.keepCopy(moment, "hour");
      }
    }
    say(ENDING);
    file.endSession(moment.plusHours(1));
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
