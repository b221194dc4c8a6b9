package org.porchlight.app;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.Accounts;
import org.porchlight.roster.District;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.KeyHolder;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
    name = "create",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.create.description}")
final class CreateCommand implements Callable<Integer> {
  private static final int SHORT = 12;

  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "FILE", description = "${bundle:commands.option.newFile}")
  private @Nullable Path place;

  @Option(
      names = "--name",
      required = true,
      paramLabel = "NAME",
      description = "${bundle:commands.option.name}")
  private @Nullable String name;

  @Option(
      names = "--person",
      paramLabel = "PERSON",
      description = "${bundle:commands.option.person}")
  private @Nullable String person;

  @Option(names = "--role", paramLabel = "ROLE", description = "${bundle:commands.option.role}")
  private StaffRole role = StaffRole.PRINCIPAL;

  @Mixin private final Passphrase passphrase = new Passphrase();

  CreateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    String districtName = Objects.requireNonNull(name).strip();
    char[] chosen = passphrase.choose(terminal);
    try (DistrictFile file = create(Objects.requireNonNull(place), chosen)) {
      new DistrictRepository(file).changeDistrict(District.named(districtName));
      if (person != null) {
        new StaffRepository(file).addStaffMember(StaffMember.unsaved(person.strip(), role));
        String code = new Accounts(file).newRecoveryCode().printed();
        terminal.out().println(Messages.text("commands.create.code", code));
      }
      terminal.out().println(Messages.text("commands.create.done", districtName));
      if (chosen.length < SHORT) {
        terminal.err().println(Messages.text("commands.create.shortPassphrase"));
      }
      return ExitCode.DONE;
    } finally {
      Arrays.fill(chosen, '\0');
    }
  }

  /// With a passphrase of the person's own, or, without a person, one that is shared.
  private DistrictFile create(Path where, char[] chosen) {
    return person == null
        ? DistrictFile.create(where, chosen)
        : DistrictFile.create(where, KeyHolder.staff(1, person.strip(), true), chosen);
  }
}
