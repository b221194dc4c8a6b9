package org.porchlight.roster;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.porchlight.text.Messages;

/// A family at one address, with its adults in contact order and the flags that stand today.
///
/// @param familyName "Whitcomb", or "Yazzie and Benally"
/// @param language spoken at home; null when nobody knows yet
/// @param beforeYouKnock "Side door; small dog in the yard."
/// @param flags flags that have not ended
public record Household(
    long id,
    String familyName,
    @Nullable String street,
    @Nullable String city,
    @Nullable String state,
    @Nullable String zip,
    @Nullable Double latitude,
    @Nullable Double longitude,
    @Nullable String language,
    @Nullable String beforeYouKnock,
    List<Guardian> guardians,
    List<HouseholdFlag> flags) {
  private static final Pattern PO_BOX =
      Pattern.compile(
          "\\bP\\.?\\s*O\\.?\\s*(BOX|DRAWER)\\b|^\\s*BOX\\s+\\d", Pattern.CASE_INSENSITIVE);

  public Household {
    guardians = List.copyOf(guardians);
    flags = List.copyOf(flags);
  }

  /// "Whitcomb family".
  public String familyLabel() {
    return Messages.text("roster.household.family", familyName);
  }

  /// "418 Sycamore St, Apt 3, Maple Valley"; empty when nothing is known. Of a confidential address
  /// only that it is one: whoever may read the address itself asks [#addressForPlanner].
  public String addressLine() {
    return isAddressConfidential()
        ? Messages.text("roster.household.addressKept")
        : addressForPlanner();
  }

  /// The address, also a confidential one: for the plan of a day alone, on no paper and in no file.
  public String addressForPlanner() {
    return Stream.of(street, city)
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(", "));
  }

  /// Never in exports, on paper or on the map.
  public boolean isAddressConfidential() {
    return flag(FlagKind.CONFIDENTIAL_ADDRESS).isPresent();
  }

  public boolean isPoBox() {
    return street != null && PO_BOX.matcher(street).find();
  }

  /// Whether there is a door to stand in front of: a street that is not a PO box.
  public boolean hasDoor() {
    return street != null && !street.isBlank() && !isPoBox();
  }

  public Optional<HouseholdFlag> flag(FlagKind kind) {
    return flags.stream().filter(flag -> flag.kind() == kind).findFirst();
  }

  public boolean isDoNotVisit() {
    return flag(FlagKind.DO_NOT_VISIT).isPresent();
  }

  /// Adults who may be contacted, first to be reached first.
  public List<Guardian> contacts() {
    return guardians.stream().filter(guardian -> !guardian.doNotContact()).toList();
  }

  public Optional<Guardian> guardian(long guardianId) {
    return guardians.stream().filter(guardian -> guardian.id() == guardianId).findFirst();
  }
}
