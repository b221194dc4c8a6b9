package org.porchlight.ui;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.OutTimes;
import org.porchlight.roster.District;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Theme;

/// What this laptop remembers outside the encrypted district: where the district lies, its name,
/// who works with it, how the window looks, and the safety card's numbers, which must be there
/// before unlocking, and when teams that are out are due. Nothing about students or families.
final class LaptopSettings {
  /// Someone who has unlocked here before.
  record Person(long id, String name, String job) {}

  private final Path file;
  private final Properties kept = new Properties();

  LaptopSettings(Path folder) {
    file = folder.resolve("porchlight.properties");
    if (Files.exists(file)) {
      try (Reader reader = Files.newBufferedReader(file)) {
        kept.load(reader);
      } catch (IOException | IllegalArgumentException e) {
        // unreadable: as if nothing were remembered
        kept.clear();
      }
    }
  }

  Path folder() {
    return Objects.requireNonNull(file.getParent());
  }

  Optional<Path> lastDistrict() {
    return text("district.place").map(Path::of);
  }

  String lastDistrictName() {
    return text("district.name").orElse("");
  }

  List<Person> people() {
    List<Person> people = new ArrayList<>();
    for (int i = 0; text("person." + i + ".name").isPresent(); i++) {
      people.add(
          new Person(
              Long.parseLong(text("person." + i + ".id").orElse("0")),
              text("person." + i + ".name").orElse(""),
              text("person." + i + ".job").orElse("")));
    }
    return people;
  }

  long lastPerson() {
    return Long.parseLong(text("person.last").orElse("0"));
  }

  SafetyCard.Numbers safetyNumbers() {
    return new SafetyCard.Numbers(
        kept.getProperty("safety.line"),
        kept.getProperty("safety.administrator"),
        kept.getProperty("safety.administratorPhone"),
        kept.getProperty("safety.protocol"));
  }

  Optional<Look> look() {
    return text("look.theme")
        .map(theme ->
            new Look(
                Theme.valueOf(theme),
                Integer.parseInt(text("look.textSize").orElse("100")),
                Boolean.parseBoolean(text("look.reduceMotion").orElse("false"))));
  }

  void remember(Look look) {
    put("look.theme", look.theme().name());
    put("look.textSize", String.valueOf(look.textSize()));
    put("look.reduceMotion", String.valueOf(look.reduceMotion()));
    write();
  }

  void remember(Path place, District district, List<Person> people, long me) {
    put("district.place", place.toString());
    put("district.name", district.name());
    kept.stringPropertyNames().stream()
        .filter(key -> key.startsWith("person."))
        .forEach(kept::remove);
    for (int i = 0; i < people.size(); i++) {
      put("person." + i + ".id", String.valueOf(people.get(i).id()));
      put("person." + i + ".name", people.get(i).name());
      put("person." + i + ".job", people.get(i).job());
    }
    put("person.last", String.valueOf(me));
    put("safety.line", district.childProtectionLine());
    put("safety.administrator", district.administratorName());
    put("safety.administratorPhone", district.administratorPhone());
    put("safety.protocol", district.safetyProtocol());
    write();
  }

  /// When teams that were out are due: times and nothing else, so that the locked door still tells
  /// it after a restart.
  List<OutTimes> teamsOut() {
    List<OutTimes> teams = new ArrayList<>();
    for (int i = 0; text("out." + i + ".back").isPresent(); i++) {
      try {
        teams.add(
            new OutTimes(
                LocalDateTime.parse(text("out." + i + ".checkIn").orElse("")),
                LocalDateTime.parse(text("out." + i + ".back").orElse(""))));
      } catch (DateTimeParseException e) {
        // somebody wrote in the file: the open district tells it anew
        return teams;
      }
    }
    return teams;
  }

  void rememberTeamsOut(List<OutTimes> teams) {
    kept.stringPropertyNames().stream().filter(key -> key.startsWith("out.")).forEach(kept::remove);
    for (int i = 0; i < teams.size(); i++) {
      put("out." + i + ".checkIn", teams.get(i).checkIn().toString());
      put("out." + i + ".back", teams.get(i).returnTime().toString());
    }
    write();
  }

  private Optional<String> text(String key) {
    return Optional.ofNullable(kept.getProperty(key)).filter(value -> !value.isBlank());
  }

  private void put(String key, @Nullable String value) {
    if (value == null) {
      kept.remove(key);
    } else {
      kept.setProperty(key, value);
    }
  }

  private void write() {
    try {
      Files.createDirectories(file.getParent());
      try (Writer writer = Files.newBufferedWriter(file)) {
        kept.store(writer, null);
      }
    } catch (IOException e) {
      // only comfort is lost: the next start asks again
      kept.setProperty("unwritten", "true");
    }
  }
}
