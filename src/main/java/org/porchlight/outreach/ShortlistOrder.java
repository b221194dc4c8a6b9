package org.porchlight.outreach;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/// The rules in the order a district put them, each exactly once.
public record ShortlistOrder(List<OrderRule> rules) {
  /// Recent days, then the share of the year, then the time since the last real contact.
  public static final ShortlistOrder USUAL = new ShortlistOrder(List.of(OrderRule.values()));

  /// @throws IllegalArgumentException unless every rule is there once
  public ShortlistOrder {
    rules = List.copyOf(rules);
    if (rules.size() != OrderRule.values().length
        || rules.stream().distinct().count() != rules.size()) {
      throw new IllegalArgumentException("every rule once: " + rules);
    }
  }

  /// The same with one rule a place up or down; itself at the end of the list.
  public ShortlistOrder moving(OrderRule rule, int places) {
    int from = rules.indexOf(rule);
    int to = Math.clamp(from + places, 0, rules.size() - 1);
    List<OrderRule> moved = new ArrayList<>(rules);
    Collections.rotate(moved.subList(Math.min(from, to), Math.max(from, to) + 1), -places);
    return new ShortlistOrder(moved);
  }

  String written() {
    return rules.stream().map(OrderRule::name).collect(Collectors.joining(" "));
  }

  /// Rules of a later version are passed over; rules the text does not know come last.
  static ShortlistOrder read(String written) {
    List<OrderRule> rules = new ArrayList<>();
    for (String name : written.split(" ", -1)) {
      Arrays.stream(OrderRule.values())
          .filter(rule -> rule.name().equals(name) && !rules.contains(rule))
          .forEach(rules::add);
    }
    Arrays.stream(OrderRule.values()).filter(rule -> !rules.contains(rule)).forEach(rules::add);
    return new ShortlistOrder(rules);
  }
}
