package org.porchlight.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
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

  DistrictFile open(Terminal terminal) {
    if (place == null) {
      throw new IllegalStateException("picocli fills the required FILE");
    }
    char[] typed = passphrase.read(terminal);
    try {
      return DistrictFile.open(place, typed);
    } finally {
      Arrays.fill(typed, '\0');
    }
  }

  /// Who works; null when nobody was named.
  @Nullable StaffMember actingIn(DistrictFile file) {
    String wanted = person;
    if (wanted == null) {
      return null;
    }
    return new StaffRepository(file)
        .activeStaff().stream()
            .filter(member -> sameName(member.name(), wanted))
            .findFirst()
            .orElseThrow(() -> new CommandProblem(Messages.text("commands.as.unknown", wanted)));
  }

  static @Nullable Long idOf(@Nullable StaffMember member) {
    return member == null ? null : member.id();
  }

  private static boolean sameName(String name, String wanted) {
    return name.strip().toLowerCase(Locale.ROOT).equals(wanted.strip().toLowerCase(Locale.ROOT));
  }
}
