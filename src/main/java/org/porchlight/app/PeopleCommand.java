package org.porchlight.app;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.access.Account;
import org.porchlight.access.Accounts;
import org.porchlight.access.LastOneWhoSeesEverybodyException;
import org.porchlight.access.SightRepository;
import org.porchlight.roster.School;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.roster.StaffRole;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Who can open the district, from the keyboard.
@Command(
    name = "people",
    mixinStandardHelpOptions = true,
    description = "${bundle:commands.people.description}")
final class PeopleCommand implements Callable<Integer> {
  /// What is done about people.
  enum What {
    list,
    add,
    remove,
    role,
    passphrase,
    sees,
    code
  }

  private final Terminal terminal;

  @Mixin private final DistrictOptions district = new DistrictOptions();

  @Parameters(
      index = "1",
      paramLabel = "list|add|remove|role|passphrase|sees|code",
      defaultValue = "list",
      description = "${bundle:commands.option.peopleWhat}")
  private What what = What.list;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "NAME",
      description = "${bundle:commands.option.personName}")
  private @Nullable String name;

  @Option(names = "--role", paramLabel = "ROLE", description = "${bundle:commands.option.role}")
  private @Nullable StaffRole role;

  @Option(names = "--school", paramLabel = "SCHOOL", description = "${bundle:commands.option.sees}")
  private List<String> schools = List.of();

  @Option(
      names = "--new-passphrase-file",
      paramLabel = "TEXTFILE",
      description = "${bundle:commands.option.newPassphrase}")
  private @Nullable Path fresh;

  PeopleCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    try (DistrictFile file = district.open(terminal)) {
      file.admit(Action.MANAGE_PEOPLE, what.name());
      Accounts accounts = new Accounts(file);
      switch (what) {
        case list -> list(file, accounts);
        case add -> add(file);
        case remove -> remove(file, wanted(file));
        case role -> changeRole(accounts, wanted(file));
        case passphrase -> give(accounts, wanted(file));
        case sees -> limit(file, wanted(file));
        case code ->
            say(Messages.text("commands.people.code", accounts.newRecoveryCode().printed()));
      }
      return ExitCode.DONE;
    }
  }

  private void list(DistrictFile file, Accounts accounts) {
    for (Account account : accounts.accounts()) {
      say(
          String.join(
              "\t",
              account.person().name(),
              Messages.of(account.person().role()),
              Messages.text(account.opens() ? "settings.access.opens" : "settings.access.none"),
              seen(file, new SightRepository(file).schoolsOf(account.person().id()))));
    }
    if (accounts.hasSharedPassphrase()) {
      say(Messages.text("commands.people.shared"));
    }
  }

  private void limit(DistrictFile file, StaffMember person) {
    Set<Long> limited =
        schools.stream().map(wanted -> school(file, wanted).id()).collect(Collectors.toSet());
    try {
      new SightRepository(file).limit(person, limited);
    } catch (LastOneWhoSeesEverybodyException last) {
      throw new CommandProblem(Objects.requireNonNull(last.getMessage()));
    }
    say(Messages.text("commands.people.sees", person.name(), seen(file, limited)));
  }

  private static School school(DistrictFile file, String wanted) {
    return new SchoolRepository(file)
        .schools().stream()
            .filter(school ->
                Stream.of(school.code(), school.name(), school.shortName())
                    .anyMatch(wanted::equalsIgnoreCase))
            .findFirst()
            .orElseThrow(
                () -> new CommandProblem(Messages.text("commands.people.noSchool", wanted)));
  }

  private static String seen(DistrictFile file, Set<Long> limited) {
    return limited.isEmpty()
        ? Messages.text("settings.access.sight.every")
        : new SchoolRepository(file)
            .schools().stream()
                .filter(school -> limited.contains(school.id()))
                .map(School::shortName)
                .collect(Collectors.joining(", "));
  }

  private void add(DistrictFile file) {
    StaffMember added =
        new StaffRepository(file).addStaffMember(StaffMember.unsaved(named(), givenRole()));
    say(Messages.text("commands.people.added", added.name()));
  }

  private void remove(DistrictFile file, StaffMember person) {
    new Accounts(file).removeAccess(person);
    // the new key comes with the end of the session
    file.endSession(LocalDateTime.now(Clock.system(ZoneId.systemDefault())));
    say(Messages.text("commands.people.removed", person.name()));
  }

  private void changeRole(Accounts accounts, StaffMember person) {
    accounts.change(person.withRole(givenRole()));
    say(Messages.text("commands.people.roleChanged", person.name(), Messages.of(givenRole())));
  }

  private void give(Accounts accounts, StaffMember person) {
    if (!Accounts.needsPassphrase(person)) {
      throw new CommandProblem(Messages.text("commands.people.visitor", person.name()));
    }
    char[] passphrase = newPassphrase();
    try {
      accounts.givePassphrase(person, passphrase);
    } finally {
      Arrays.fill(passphrase, '\0');
    }
    say(Messages.text("commands.people.given", person.name()));
  }

  private char[] newPassphrase() {
    if (fresh != null) {
      return Passphrase.firstLine(fresh);
    }
    char[] once = Passphrase.asked(terminal, "commands.people.newAsk");
    char[] again = Passphrase.asked(terminal, "commands.people.newAgain");
    boolean same = Arrays.equals(once, again);
    Arrays.fill(again, '\0');
    if (!same) {
      throw new CommandProblem(Messages.text("commands.passphrase.different"));
    }
    return once;
  }

  private String named() {
    if (name == null || name.isBlank()) {
      throw new CommandProblem(Messages.text("commands.people.needsName"));
    }
    return name.strip();
  }

  private StaffRole givenRole() {
    if (role == null) {
      throw new CommandProblem(Messages.text("commands.people.needsRole"));
    }
    return Objects.requireNonNull(role);
  }

  private StaffMember wanted(DistrictFile file) {
    String wanted = named();
    List<StaffMember> people = new StaffRepository(file).activeStaff();
    return people.stream()
        .filter(one ->
            one.name().strip().toLowerCase(Locale.ROOT).equals(wanted.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(() -> new CommandProblem(Messages.text("commands.people.unknown", wanted)));
  }

  private void say(String sentence) {
    terminal.out().println(sentence);
  }
}
