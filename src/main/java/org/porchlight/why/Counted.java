package org.porchlight.why;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.Days;
import org.porchlight.text.Messages;

/// A number that knows its rows: what is shown, what it counts, by which rule, and every row it is
/// made of.
///
/// The number is worked out from the very facts that become the rows, so the two cannot disagree;
/// the rows' words are made when somebody asks.
public final class Counted {
  /// How rows make the number.
  public enum Kind {
    /// As many as there are rows.
    COUNT,
    /// The rows' quarter days together.
    DAYS,
    /// The rows as a part of the rows of [Counted#whole()].
    SHARE,
    /// The middle one of the rows' values, the upper one of two.
    MIDDLE,
    /// A file told the number itself, without the days behind it: one row.
    TOLD
  }

  private final Kind kind;
  private final String id;
  private final String sentence;
  private final String rule;
  private final int number;
  private final String shown;
  private final Supplier<List<CountedRow>> rows;
  private final @Nullable Counted whole;

  private Counted(
      Kind kind,
      String id,
      String sentence,
      String rule,
      int number,
      String shown,
      Supplier<List<CountedRow>> rows,
      @Nullable Counted whole) {
    this.kind = kind;
    this.id = id;
    this.sentence = sentence;
    this.rule = rule;
    this.number = number;
    this.shown = shown;
    this.rows = rows;
    this.whole = whole;
  }

  /// As many as there are facts.
  ///
  /// @param id names the number, such as `today.missing`; the same number has the same id
  ///   everywhere
  /// @param sentence what it says in words
  /// @param rule how it is counted; empty where the sentence says it all
  /// @param words one row a fact
  public static <T> Counted count(
      String id,
      String sentence,
      String rule,
      Collection<? extends T> facts,
      Function<? super T, CountedRow> words) {
    List<T> all = List.copyOf(facts);
    return new Counted(
        Kind.COUNT,
        id,
        sentence,
        rule,
        all.size(),
        Messages.text("why.count", all.size()),
        () -> rows(all, words),
        null);
  }

  /// Days, added up in quarters: "15½".
  ///
  /// @param quarterDays what a fact adds
  public static <T> Counted days(
      String id,
      String sentence,
      String rule,
      Collection<? extends T> facts,
      ToIntFunction<? super T> quarterDays,
      Function<? super T, CountedRow> words) {
    List<T> all = List.copyOf(facts);
    int sum = all.stream().mapToInt(quarterDays).sum();
    return new Counted(
        Kind.DAYS,
        id,
        sentence,
        rule,
        sum,
        Days.written(sum),
        () ->
            all.stream()
                .map(fact -> words.apply(fact).withAmount(quarterDays.applyAsInt(fact)))
                .toList(),
        null);
  }

  /// A part of a whole in percent: "21.4 %". Both know their rows.
  public static Counted share(
      String id, String sentence, String rule, Counted part, Counted whole) {
    return new Counted(
        Kind.SHARE,
        id,
        sentence,
        rule,
        part.number,
        Days.percent(part.number, whole.number),
        part.rows,
        whole);
  }

  /// The middle one of some values; empty when there are none.
  public static <T> Optional<Counted> middle(
      String id,
      String sentence,
      String rule,
      Collection<? extends T> facts,
      ToIntFunction<? super T> value,
      Function<? super T, CountedRow> words) {
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    List<T> all = List.copyOf(facts);
    int middle = middleOf(all.stream().mapToInt(value).sorted().toArray());
    return Optional.of(
        new Counted(
            Kind.MIDDLE,
            id,
            sentence,
            rule,
            middle,
            Messages.text("why.count", middle),
            () ->
                all.stream()
                    .map(fact -> words.apply(fact).withAmount(value.applyAsInt(fact)))
                    .toList(),
            null));
  }

  private static int middleOf(int[] sorted) {
    return sorted[sorted.length / 2];
  }

  /// A number a file told without its days.
  ///
  /// @param row what the file said; its amount is the number
  public static Counted told(
      String id, String shown, String sentence, String rule, CountedRow row) {
    return new Counted(
        Kind.TOLD, id, sentence, rule, row.amount(), shown, () -> List.of(row), null);
  }

  private static <T> List<CountedRow> rows(List<T> facts, Function<? super T, CountedRow> words) {
    return facts.stream().<CountedRow>map(words).toList();
  }

  /// The same number, said in other words.
  public Counted saying(String otherSentence) {
    return new Counted(kind, id, otherSentence, rule, number, shown, rows, whole);
  }

  public Kind kind() {
    return kind;
  }

  public String id() {
    return id;
  }

  /// The number as it stands on screen and paper.
  public String shown() {
    return shown;
  }

  /// In the unit of the rows' amounts.
  public int number() {
    return number;
  }

  /// What the number says, in words.
  public String sentence() {
    return sentence;
  }

  /// How it is counted; may be empty.
  public String rule() {
    return rule;
  }

  /// Every row it is made of; of a share, those of the part.
  public List<CountedRow> rows() {
    return rows.get();
  }

  /// What a share is a part of.
  public Optional<Counted> whole() {
    return Optional.ofNullable(whole);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Counted that && id.equals(that.id) && sentence.equals(that.sentence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, sentence);
  }

  @Override
  public String toString() {
    return id + ": " + shown;
  }
}
