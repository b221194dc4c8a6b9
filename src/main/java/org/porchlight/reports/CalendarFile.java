package org.porchlight.reports;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import org.porchlight.planning.PlanTimes;
import org.porchlight.planning.VisitTeam;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;

/// A person's afternoons of visits for the calendar on their phone (iCalendar, RFC 5545): when,
/// with whom and from where. Calendars are shared and synchronised, so no family, child or address
/// is in it.
public final class CalendarFile {
  /// RFC 5545, 3.1: lines are folded after 75 octets, the line break left aside.
  private static final int LONGEST_LINE = 75;

  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private CalendarFile() {}

  /// The days of `[from, until]` on which this person is in a team that has stops.
  public static byte[] ics(ReportRooms rooms, StaffMember person, LocalDate from, LocalDate until) {
    CalendarFile file = new CalendarFile();
    file.line("BEGIN", "VCALENDAR");
    file.line("VERSION", "2.0");
    file.line("PRODID", "-//Porchlight//Visits//EN");
    rooms.plans().plans(from, until).stream()
        .flatMap(plan -> plan.teams().stream())
        .filter(team -> team.members().stream().anyMatch(member -> member.id() == person.id()))
        .filter(team -> !team.stops().isEmpty())
        .forEach(
            team -> file.event(team, person, rooms.clock().instant(), rooms.clock().getZone()));
    file.line("END", "VCALENDAR");
    return file.bytes.toByteArray();
  }

  private void event(VisitTeam team, StaffMember person, Instant now, ZoneId zone) {
    PlanTimes times = PlanTimes.of(team);
    line("BEGIN", "VEVENT");
    line("UID", "visits-" + team.id() + "-" + person.id() + "-" + team.date() + "@porchlight");
    line("DTSTAMP", UTC.format(now));
    line("DTSTART", moment(team.date(), times.leave(), zone));
    line("DTEND", moment(team.date(), times.back(), zone));
    line(
        "SUMMARY",
        escaped(Messages.count("reports.calendar.summary", team.stops().size(), team.name())));
    line("LOCATION", escaped(team.start().name()));
    line(
        "DESCRIPTION",
        escaped(
            Messages.text(
                "reports.calendar.description",
                Dates.time(times.leave()),
                times.stops().stream()
                    .map(stop -> Dates.time(stop.arrival()))
                    .collect(Collectors.joining(", ")),
                Dates.time(times.back()))));
    line("CLASS", "PRIVATE");
    line("END", "VEVENT");
  }

  private static String moment(LocalDate date, LocalTime time, ZoneId zone) {
    return UTC.format(LocalDateTime.of(date, time).atZone(zone));
  }

  /// RFC 5545, 3.3.11: backslashes, semicolons, commas and line ends of a text are escaped.
  static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replace("\r\n", "\\n")
        .replace("\n", "\\n");
  }

  private void line(String name, String content) {
    bytes.writeBytes(folded(name + ":" + content).getBytes(StandardCharsets.UTF_8));
  }

  /// The line with its end; longer ones go on behind a line end and a space. No character of more
  /// octets is cut.
  static String folded(String line) {
    StringBuilder folded = new StringBuilder();
    int octets = 0;
    for (int i = 0; i < line.length(); ) {
      int character = line.codePointAt(i);
      int length = Character.toString(character).getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LONGEST_LINE) {
        folded.append("\r\n ");
        octets = 1;
      }
      folded.appendCodePoint(character);
      octets += length;
      i += Character.charCount(character);
    }
    return folded.append("\r\n").toString();
  }
}
