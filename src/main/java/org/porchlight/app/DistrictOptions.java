package org.porchlight.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.Session;
import org.porchlight.access.Unlocking;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.ClosedDistrict;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.text.Messages;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What every command about an existing district asks for.
final class DistrictOptions {
  @Parameters(index = "0", paramLabel = "FILE", description = "${bundle:commands.option.file}")
  private @Nullable Path place;

  @Mixin private final Passphrase passphrase = new Passphrase();

  @Option(names = "--as", paramLabel = "PERSON", description = "${bundle:commands.option.as}")
  private @Nullable String person;

  private @Nullable StaffMember acting;

  /// Opens the district as whoever is named, or as whoever the passphrase belongs to, and begins
  /// their session: what their role does not include is refused.
  DistrictFile open(Terminal terminal) {
    Path where = Objects.requireNonNull(place, "picocli fills the required FILE");
    char[] typed = passphrase.read(terminal);
    DistrictFile file;
    try {
      file = opened(where, typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
    boolean begun = false;
    try {
      acting = whoWorks(file);
      if (acting != null) {
        Session.begin(file, new DistrictRepository(file).clock(), acting);
      }
      begun = true;
      return file;
    } finally {
      if (!begun) {
        file.close();
      }
    }
  }

  private DistrictFile opened(Path where, char[] typed) {
    Unlocking unlocking = new Unlocking(where, Clock.system(ZoneId.systemDefault()));
    String wanted = person;
    if (wanted == null) {
      return unlocking.open(typed);
    }
    List<KeyHolder> holders = new ClosedDistrict(where).holders();
    Optional<KeyHolder> holder =
        holders.stream()
            .filter(one -> one.kind() == KeyHolder.Kind.STAFF && sameName(one.name(), wanted))
            .findFirst();
    return holder.isPresent()
        ? unlocking.open(holder.get(), typed)
        : unlocking.open(KeyHolder.shared(), typed);
  }

  /// Null only where a district has nobody with a passphrase of their own, as districts began.
  private @Nullable StaffMember whoWorks(DistrictFile file) {
    StaffRepository staff = new StaffRepository(file);
    KeyHolder by = file.keyring().openedBy();
    if (by.kind() == KeyHolder.Kind.STAFF) {
      return staff
          .findStaffMember(by.staffId())
          .filter(StaffMember::active)
          .orElseThrow(() -> new CommandProblem(Messages.text("unlock.noLongerHere")));
    }
    String wanted = person;
    if (wanted == null) {
      boolean managed =
          file.keyring().holders().stream().anyMatch(h -> h.kind() == KeyHolder.Kind.STAFF);
      if (managed) {
        throw new CommandProblem(Messages.text("commands.as.needed"));
      }
      return null;
    }
    return staff.activeStaff().stream()
        .filter(member -> sameName(member.name(), wanted))
        .findFirst()
        .orElseThrow(() -> new CommandProblem(Messages.text("commands.as.unknown", wanted)));
  }

  /// Who works; null when nobody was named.
  @Nullable Long actingId() {
    return acting == null ? null : acting.id();
  }

  private static boolean sameName(String name, String wanted) {
    return name.strip().toLowerCase(Locale.ROOT).equals(wanted.strip().toLowerCase(Locale.ROOT));
  }
}
