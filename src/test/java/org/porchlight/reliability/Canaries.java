package org.porchlight.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Strings that stand nowhere else, put in as names, streets, telephone numbers and notes, and the
/// search for them in files: as UTF-8, UTF-16 of both orders, in capitals, and telephone numbers as
/// whichever way they are written.
public final class Canaries {
  private static final Pattern WORD = Pattern.compile("qzx\\d{5}vjk", Pattern.CASE_INSENSITIVE);
  private static final Pattern PHONE = Pattern.compile("917[) .-]{0,2}555[ .-]?\\d{4}");
  private static final Pattern OURS = Pattern.compile("(porchlight-|drill-|poifiles|h2).*");
  private static final int MOST_PHONES = 10_000;

  private final int count;
  private final Map<Path, Seen> seen = new HashMap<>();

  private record Seen(long size, FileTime changed) {}

  public Canaries(int count) {
    if (count > MOST_PHONES) {
      throw new IllegalArgumentException("telephone numbers have four digits left");
    }
    this.count = count;
  }

  /// "Qzx00017Vjk".
  public static String word(int number) {
    return "Qzx%05dVjk".formatted(number);
  }

  public static String phone(int number) {
    return "(917) 555-%04d".formatted(number);
  }

  int count() {
    return count;
  }

  // ---- the spreadsheets of a district of canaries ----

  /// A roster, contacts, a calendar and attendance, as a school system exports them. In order.
  List<Path> sheets(Path folder) throws IOException {
    Files.createDirectories(folder);
    StringBuilder roster =
        new StringBuilder(
            "Student_Number,LastFirst,Grade_Level,SchoolID,School Name,Entry"
                + " Date,Street,City,State,Zip,Home_Phone\n");
    StringBuilder contacts =
        new StringBuilder(
            "Student_Number,LastFirst,Priority,Contact Name,Relationship,Phones,Lives With,"
                + "Language,Do Not Contact\n");
    StringBuilder attendance =
        new StringBuilder(
            "Student_Number,LastFirst,Grade_Level,SchoolID,Att_Date,Att_Code,Description\n");
    for (int i = 0; i < count; i++) {
      String id = "%07d".formatted(4_117 + i);
      String name = "\"" + word(i) + ", " + word(i) + "\"";
      roster.append(
          id
              + ","
              + name
              + ",7,310,Maple Valley Middle,08/24/2026,"
              + (i + 1)
              + " "
              + word(i)
              + " Street,"
              + "Maple,IL,62001,"
              + phone(i)
              + "\n");
      contacts.append(
          id + "," + name + ",1,\"" + word(i) + ", Lupe\",Mother," + phone(i) + ",Yes,Spanish,N\n");
      for (int day = 0; day < 1 + i % 12; day++) {
        attendance.append(
            id
                + ","
                + name
                + ",7,310,"
                + us(LocalDate.of(2026, 11, 9).plusDays(day / 5 * 7 + day % 5))
                + ",E,Excused absence\n");
      }
    }
    return List.of(
        Files.writeString(folder.resolve("roster.csv"), roster),
        Files.writeString(folder.resolve("calendar.csv"), calendar()),
        Files.writeString(folder.resolve("contacts.csv"), contacts),
        Files.writeString(folder.resolve("attendance.csv"), attendance));
  }

  private static String us(LocalDate date) {
    return "%02d/%02d/%d".formatted(date.getMonthValue(), date.getDayOfMonth(), date.getYear());
  }

  private static String calendar() {
    StringBuilder days = new StringBuilder("Date,Weekday,Instructional,Note\n");
    LocalDate end = LocalDate.of(2027, 6, 4);
    for (LocalDate day = LocalDate.of(2026, 8, 24); day.isBefore(end); day = day.plusDays(1)) {
      if (day.getDayOfWeek().getValue() <= 5) {
        days.append(day + "," + day.getDayOfWeek().name().substring(0, 3) + ",Y,\n");
      }
    }
    return days.toString();
  }

  // ---- the search ----

  /// The files below these places, new or changed since the last search, that hold a canary or are
  /// named after one. Places that are not there are passed over.
  public List<String> found(List<Path> places) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path place : places) {
      if (!Files.exists(place)) {
        continue;
      }
      for (Path file : files(place)) {
        lookInto(file, found);
      }
    }
    return found;
  }

  /// Of the system's folder for temporary files only what lies there openly and what could be ours:
  /// the folders of other programs are theirs, and large.
  private static List<Path> files(Path place) throws IOException {
    List<Path> all = new ArrayList<>();
    boolean shared = place.equals(Path.of(System.getProperty("java.io.tmpdir")));
    try (Stream<Path> inside = shared ? Files.list(place) : Files.walk(place)) {
      for (Path file : inside.toList()) {
        if (Files.isRegularFile(file) && Files.isReadable(file)) {
          all.add(file);
        } else if (shared && OURS.matcher(file.getFileName().toString()).matches()) {
          all.addAll(files(file));
        }
      }
    } catch (UncheckedIOException gone) {
      // another process tidies up in the system's folder; what stays is looked into
      return all;
    }
    return all;
  }

  private void lookInto(Path file, List<String> found) throws IOException {
    try {
      Seen now = new Seen(Files.size(file), Files.getLastModifiedTime(file));
      if (now.equals(seen.put(file, now))) {
        return;
      }
      holds(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
          .ifPresent(canary -> found.add(file.getFileName() + " holds " + canary));
      holds(file.getFileName().toString())
          .ifPresent(canary -> found.add("a file is named " + canary));
    } catch (NoSuchFileException gone) {
      seen.remove(file);
    }
  }

  /// What of ours stands in these bytes or words, if anything does.
  public Optional<String> holds(String content) {
    String wide = content.indexOf('\0') < 0 ? content : content.replace("\0", "");
    for (String text : List.of(content, wide)) {
      for (Pattern pattern : List.of(WORD, PHONE)) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
          return Optional.of(matcher.group());
        }
      }
    }
    return Optional.empty();
  }

  /// Where a program could leave something beside its own folder: the system's folder for temporary
  /// files and the person's own folders for settings and caches.
  public static List<Path> elsewhere() {
    Path home = Path.of(System.getProperty("user.home"));
    return List.of(
        Path.of(System.getProperty("java.io.tmpdir")),
        home.resolve(".java"),
        home.resolve(".openjfx"),
        home.resolve(".cache"),
        home.resolve(".config"),
        home.resolve(".local/share/porchlight"),
        home.resolve(".pdfbox.cache"),
        Path.of("hs_err_pid.log"));
  }

  /// Everything that is there now counts as seen: what other programs left is not ours.
  public void passOver(List<Path> places) throws IOException {
    for (Path place : places) {
      if (Files.exists(place)) {
        for (Path file : files(place)) {
          try {
            seen.put(file, new Seen(Files.size(file), Files.getLastModifiedTime(file)));
          } catch (IOException gone) {
            seen.remove(file);
          }
        }
      }
    }
  }
}
