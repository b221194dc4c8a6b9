package org.porchlight.importing;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The code of a row, from whatever columns say it: a code, a status (Absent, Tardy, Present), or
/// flags; with "/E" or "/U" behind it where another column says excused or not.
final class DayCodes {
  private static final BigDecimal ALMOST_ALL = new BigDecimal("0.999");
  private static final String NOT_A_MEMBER = "NOT ENROLLED";

  private final ImportContext context;
  private final ColumnValues<String> codes;
  private final ColumnValues<String> words;
  private final ColumnValues<String> statuses;
  private final ColumnValues<String> excused;
  private final ColumnValues<Boolean> absent;
  private final ColumnValues<Boolean> tardy;
  private final ColumnValues<Boolean> noMember;
  private final ColumnValues<Boolean> partMissed;
  private final ColumnValues<Boolean> partHere;
  private final RowGroups groups;
  private final @Nullable Coded[] byGroup;
  private final boolean byFlags;
  private final @Nullable DayParts minutes;

  /// @param words what the sheet says about it; "" for nothing
  private record Coded(String code, String words) {}

  DayCodes(ImportContext context) {
    this.context = context;
    codes = context.each(ColumnField.CODE, cell -> cell);
    words = context.each(ColumnField.CODE_DESCRIPTION, cell -> cell);
    statuses = context.each(ColumnField.PRESENCE_STATUS, cell -> cell);
    excused = context.each(ColumnField.EXCUSED_FLAG, DayCodes::excusedMark);
    absent = context.each(ColumnField.ABSENT_FLAG, DayCodes::isSet);
    tardy = context.each(ColumnField.TARDY_FLAG, DayCodes::isSet);
    noMember =
        context.each(
            ColumnField.MEMBERSHIP,
            cell -> NumberText.exact(cell).filter(value -> value.signum() == 0).isPresent());
    byFlags =
        !context.columns().has(ColumnField.CODE)
            && !context.columns().has(ColumnField.PRESENCE_STATUS);
    minutes =
        byFlags && !context.columns().has(ColumnField.ABSENT_FLAG) ? new DayParts(context) : null;
    partMissed = context.each(ColumnField.PORTION, cell -> isOver(cell, BigDecimal.ZERO));
    partHere =
        context.each(
            ColumnField.PORTION_PRESENT, cell -> !cell.isEmpty() && !isOver(cell, ALMOST_ALL));
    groups =
        RowGroups.of(
            context.rowCount(),
            List.of(
                codes,
                words,
                statuses,
                excused,
                absent,
                tardy,
                noMember,
                partMissed,
                partHere,
                context.each(ColumnField.HALF_DAY_FLAG, cell -> cell),
                context.each(ColumnField.MINUTES_ABSENT, cell -> cell),
                context.each(ColumnField.HOURS_ABSENT, cell -> cell),
                context.each(ColumnField.MINUTES_PRESENT, cell -> cell),
                context.each(ColumnField.MINUTES_ENROLLED, cell -> cell)));
    byGroup = new @Nullable Coded[groups.count()];
  }

  private static boolean isOver(String cell, BigDecimal limit) {
    return NumberText.exact(cell).filter(part -> part.compareTo(limit) > 0).isPresent();
  }

  private static boolean isSet(String cell) {
    return YesNoText.parse(cell).orElse(false);
  }

  /// "E", "U", or "" where the cell says neither.
  private static String excusedMark(String cell) {
    String text = cell.toLowerCase(Locale.ROOT);
    if (text.startsWith("un") || text.equals("u") || text.startsWith("not ")) {
      return "U";
    }
    if (text.startsWith("exc") || text.equals("e")) {
      return "E";
    }
    return YesNoText.parse(cell).map(yes -> yes ? "E" : "U").orElse("");
  }

  String code(int row) {
    return coded(row).code;
  }

  private Coded coded(int row) {
    return ofGroup(groups.of(row));
  }

  /// The same few texts stand together on thousands of rows: they are put together once.
  private Coded ofGroup(int group) {
    Coded known = byGroup[group];
    if (known == null) {
      known = combine(groups.first(group));
      byGroup[group] = known;
    }
    return known;
  }

  private Coded combine(int row) {
    if (noMember.at(row)) {
      return new Coded(NOT_A_MEMBER, NOT_A_MEMBER);
    }
    String status = statuses.at(row);
    String code = codes.at(row);
    String said = words.at(row);
    if (byFlags) {
      boolean away =
          minutes == null
              ? absent.at(row)
              : partMissed.at(row) || partHere.at(row) || minutes.quarters(row) > 0;
      code = away ? "ABSENT" : tardy.at(row) ? "TARDY" : "";
      said = code.isEmpty() ? "present" : code;
    } else if (code.isEmpty()) {
      code = status;
      said = said.isEmpty() ? status : said;
    } else if (said.isEmpty()) {
      said = status.isEmpty() ? flagged(row) : status;
    }
    String mark = excused.at(row);
    if (mark.isEmpty() || code.isEmpty() || isPresent(said)) {
      return new Coded(code, said);
    }
    String reason = mark.equals("E") ? " excused" : " unexcused";
    return new Coded(code + "/" + mark, said.isEmpty() ? "" : said + reason);
  }

  /// What the flags beside a code say: "absent", "tardy", or "" where there are none.
  private String flagged(int row) {
    boolean flags =
        context.columns().has(ColumnField.ABSENT_FLAG)
            && context.columns().has(ColumnField.TARDY_FLAG);
    return !flags ? "" : absent.at(row) ? "absent" : tardy.at(row) ? "tardy" : "";
  }

  private static boolean isPresent(String said) {
    return CodeWords.meaning(said)
        .filter(meaning -> meaning.equals(CodeMeaning.present()))
        .isPresent();
  }

  /// Names every code and what stands beside it.
  void tell(CodeUses uses) {
    for (int group = 0; group < groups.count(); group++) {
      Coded coded = ofGroup(group);
      uses.add(coded.code, coded.words, groups.rows(group));
    }
  }
}
