package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_FLAG;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD_POINT;
import static org.porchlight.storage.tables.Tables.PHONE;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.GuardianRecord;
import org.porchlight.storage.tables.tables.records.HouseholdFlagRecord;
import org.porchlight.storage.tables.tables.records.HouseholdPointRecord;
import org.porchlight.storage.tables.tables.records.HouseholdRecord;
import org.porchlight.storage.tables.tables.records.PhoneRecord;

/// Families with their adults, numbers and flags.
public final class HouseholdRepository {
  private final DistrictFile file;

  public HouseholdRepository(DistrictFile file) {
    this.file = file;
  }

  /// What people here correct about these families by hand.
  public CorrectionRepository corrections() {
    return new CorrectionRepository(file);
  }

  /// Where people here know better than the school system, for the registrar.
  public List<LocalDifference> differences() {
    return new LocalDifferences(file).all();
  }

  /// With which family children live.
  public FamilyMoveRepository moves() {
    return new FamilyMoveRepository(file);
  }

  /// Adults written by hand.
  public AdultRepository adults() {
    return new AdultRepository(file);
  }

  /// Children who live in two homes.
  public SecondHomeRepository secondHomes() {
    return new SecondHomeRepository(file);
  }

  /// Every household, by family name.
  public List<Household> households() {
    file.admit(Action.SEE_FAMILIES, "");
    return households(DSL.noCondition(), DSL.noCondition(), DSL.noCondition(), DSL.noCondition());
  }

  public Optional<Household> findHousehold(long householdId) {
    file.admit(Action.SEE_FAMILIES, "");
    return households(
            HOUSEHOLD.ID.eq(householdId),
            GUARDIAN.HOUSEHOLD_ID.eq(householdId),
            HOUSEHOLD_FLAG.HOUSEHOLD_ID.eq(householdId),
            HOUSEHOLD_POINT.HOUSEHOLD_ID.eq(householdId))
        .stream()
        .findFirst();
  }

  /// How many of a family's children go to schools that whoever works does not see; 0 for somebody
  /// who sees every school.
  public int childrenElsewhere(long householdId) {
    return file.sight().childrenElsewhere(householdId);
  }

  private List<Household> households(
      Condition which, Condition whose, Condition flagged, Condition placed) {
    Map<Long, List<HouseholdFlag>> flags = flags(flagged.and(HOUSEHOLD_FLAG.ENDED_ON.isNull()));
    Map<Long, List<Guardian>> guardians = guardians(whose, forbidden(flags));
    Map<Long, HouseholdPointRecord> found =
        file.sql().selectFrom(HOUSEHOLD_POINT).where(placed).fetchMap(HOUSEHOLD_POINT.HOUSEHOLD_ID);
    return file.sql()
        .selectFrom(HOUSEHOLD)
        .where(which)
        .orderBy(HOUSEHOLD.FAMILY_NAME, HOUSEHOLD.ID)
        .fetch(row ->
            household(
                row,
                guardians.getOrDefault(row.getId(), List.of()),
                flags.getOrDefault(row.getId(), List.of()),
                found.get(row.getId())));
  }

  private static Household household(
      HouseholdRecord row,
      List<Guardian> guardians,
      List<HouseholdFlag> flags,
      @Nullable HouseholdPointRecord found) {
    HouseholdPointRecord byAddress =
        row.getLatitude() == null && found != null && stands(found, row, flags) ? found : null;
    return new Household(
        row.getId(),
        row.getFamilyName(),
        row.getStreet(),
        row.getCity(),
        row.getState(),
        row.getZip(),
        byAddress == null ? row.getLatitude() : byAddress.getLatitude(),
        byAddress == null ? row.getLongitude() : byAddress.getLongitude(),
        row.getLanguage(),
        row.getBeforeYouKnock(),
        guardians,
        flags);
  }

  /// A point found for an address is a household's only while it lives there, and never where the
  /// address is confidential.
  private static boolean stands(
      HouseholdPointRecord found, HouseholdRecord row, List<HouseholdFlag> flags) {
    String address =
        Stream.of(row.getStreet(), row.getCity(), row.getState(), row.getZip())
            .map(part -> part == null ? "" : part)
            .collect(Collectors.joining("|"));
    return found.getAddress().equals(address)
        && flags.stream().noneMatch(flag -> flag.kind() == FlagKind.CONFIDENTIAL_ADDRESS);
  }

  /// Adults a standing flag says are not to be contacted.
  private static Set<Long> forbidden(Map<Long, List<HouseholdFlag>> flags) {
    return flags.values().stream()
        .flatMap(List::stream)
        .filter(flag -> flag.kind() == FlagKind.DO_NOT_CONTACT)
        .map(HouseholdFlag::guardianId)
        .filter(Objects::nonNull)
        .collect(Collectors.toSet());
  }

  private Map<Long, List<Guardian>> guardians(Condition which, Set<Long> forbidden) {
    Map<Long, List<Phone>> phones =
        file.sql()
            .selectFrom(PHONE)
            .where(
                which.equals(DSL.noCondition())
                    ? which
                    : PHONE.GUARDIAN_ID.in(DSL.select(GUARDIAN.ID).from(GUARDIAN).where(which)))
            .orderBy(PHONE.ID)
            .fetchGroups(PHONE.GUARDIAN_ID, HouseholdRepository::phone);
    return file.sql()
        .selectFrom(GUARDIAN)
        .where(which)
        .orderBy(GUARDIAN.CONTACT_ORDER, GUARDIAN.ID)
        .fetchGroups(
            GUARDIAN.HOUSEHOLD_ID,
            row ->
                guardian(
                    row,
                    forbidden.contains(row.getId()),
                    phones.getOrDefault(row.getId(), List.of())));
  }

  private static Guardian guardian(GuardianRecord row, boolean forbidden, List<Phone> phones) {
    return new Guardian(
        row.getId(),
        row.getHouseholdId(),
        row.getFirstName(),
        row.getLastName(),
        row.getRelationship(),
        row.getContactOrder(),
        row.getLivesWith(),
        row.getLanguage(),
        row.getEmail(),
        row.getDoNotContact() || forbidden,
        row.getCustodial(),
        phones);
  }

  private static Phone phone(PhoneRecord row) {
    return new Phone(
        row.getId(),
        row.getGuardianId(),
        row.getNumber(),
        row.getDigits(),
        row.getExtension(),
        row.getWrongSince());
  }

  private Map<Long, List<HouseholdFlag>> flags(Condition which) {
    return file.sql()
        .selectFrom(HOUSEHOLD_FLAG)
        .where(which)
        .orderBy(HOUSEHOLD_FLAG.SET_ON, HOUSEHOLD_FLAG.ID)
        .fetchGroups(HOUSEHOLD_FLAG.HOUSEHOLD_ID, HouseholdRepository::flag);
  }

  private static HouseholdFlag flag(HouseholdFlagRecord row) {
    return new HouseholdFlag(
        row.getId(),
        row.getHouseholdId(),
        FlagKind.valueOf(row.getKind()),
        row.getReason(),
        row.getStillFine(),
        Optional.ofNullable(row.getReasonClass()).map(FlagReason::valueOf).orElse(null),
        row.getDocument(),
        row.getGuardianId(),
        row.getStaffId(),
        row.getSetBy(),
        row.getSetOn(),
        row.getReviewOn(),
        row.getExpiresOn(),
        row.getEndedOn());
  }

  /// Every flag a household ever had, oldest first, also those that ended.
  public List<HouseholdFlag> flagsEverOf(long householdId) {
    return flags(HOUSEHOLD_FLAG.HOUSEHOLD_ID.eq(householdId)).getOrDefault(householdId, List.of());
  }

  /// Sets a flag and gives it back with its id; the id of the argument is not read.
  public HouseholdFlag setFlag(HouseholdFlag flag) {
    return file.inTransaction(() -> {
      file.admit(Action.CHANGE_FAMILIES, "household/" + flag.householdId());
      HouseholdFlagRecord row = file.sql().newRecord(HOUSEHOLD_FLAG);
      row.setHouseholdId(flag.householdId());
      row.setKind(flag.kind().name());
      row.setReason(flag.reason());
      row.setStillFine(flag.stillFine());
      FlagReason rests = flag.reasonClass();
      row.setReasonClass(rests == null ? null : rests.name());
      row.setDocument(flag.document());
      row.setGuardianId(flag.guardianId());
      row.setStaffId(flag.staffId());
      row.setExpiresOn(flag.expiresOn());
      row.setSetBy(flag.setBy());
      row.setSetOn(flag.setOn());
      row.setReviewOn(flag.reviewOn());
      row.setEndedOn(flag.endedOn());
      row.store();
      return flag(row);
    });
  }

  /// Ends a flag on a day; null lets it stand again, for undo.
  public void endFlag(long flagId, @Nullable LocalDate endedOn) {
    file.admit(Action.CHANGE_FAMILIES, "flag/" + flagId);
    file.inTransaction(() ->
        file.sql()
            .update(HOUSEHOLD_FLAG)
            .set(HOUSEHOLD_FLAG.ENDED_ON, endedOn)
            .where(HOUSEHOLD_FLAG.ID.eq(flagId))
            .execute());
  }

  /// Keeps a flag standing: when it is looked at again, and when it ends by itself.
  public void reviewFlag(long flagId, LocalDate reviewOn, @Nullable LocalDate expiresOn) {
    file.admit(Action.CHANGE_FAMILIES, "flag/" + flagId);
    file.inTransaction(() ->
        file.sql()
            .update(HOUSEHOLD_FLAG)
            .set(HOUSEHOLD_FLAG.REVIEW_ON, reviewOn)
            .set(HOUSEHOLD_FLAG.EXPIRES_ON, expiresOn)
            .where(HOUSEHOLD_FLAG.ID.eq(flagId))
            .execute());
  }

  /// Ends the flags whose last day has passed; called as a day's work begins.
  public void endExpiredFlags(LocalDate today) {
    Condition expired = HOUSEHOLD_FLAG.ENDED_ON.isNull().and(HOUSEHOLD_FLAG.EXPIRES_ON.le(today));
    if (file.sql().fetchExists(HOUSEHOLD_FLAG, expired)) {
      file.inTransaction(() ->
          file.sql()
              .update(HOUSEHOLD_FLAG)
              .set(HOUSEHOLD_FLAG.ENDED_ON, HOUSEHOLD_FLAG.EXPIRES_ON)
              .where(expired)
              .execute());
    }
  }

  /// Marks a number wrong since a day, as whoever tries it learns; null makes it good again, for
  /// undo.
  public void markPhoneWrong(long phoneId, @Nullable LocalDate since) {
    file.admit(Action.LOG_CONTACT, "phone/" + phoneId);
    file.inTransaction(() ->
        file.sql()
            .update(PHONE)
            .set(PHONE.WRONG_SINCE, since)
            .where(PHONE.ID.eq(phoneId))
            .execute());
  }

  /// Adds a number the office learned by hand; one the guardian already has is given back.
  public Phone addPhone(long guardianId, String number) {
    String digits = Phone.digitsOf(number);
    return file.inTransaction(() ->
        file.sql()
            .selectFrom(PHONE)
            .where(PHONE.GUARDIAN_ID.eq(guardianId))
            .and(PHONE.DIGITS.eq(digits))
            .fetchOptional(HouseholdRepository::phone)
            .orElseGet(() -> storePhone(guardianId, number, digits)));
  }

  private Phone storePhone(long guardianId, String number, String digits) {
    PhoneRecord row = file.sql().newRecord(PHONE);
    row.setGuardianId(guardianId);
    row.setNumber(number);
    row.setDigits(digits);
    row.store();
    return phone(row);
  }

  /// What a team should know at the door; null for nothing.
  public void setBeforeYouKnock(long householdId, @Nullable String note) {
    file.admit(Action.CHANGE_FAMILIES, "household/" + householdId);
    file.inTransaction(() ->
        file.sql()
            .update(HOUSEHOLD)
            .set(HOUSEHOLD.BEFORE_YOU_KNOCK, note)
            .where(HOUSEHOLD.ID.eq(householdId))
            .execute());
  }

  /// Puts the household on the map by hand, in degrees; null takes it off.
  public void setPoint(long householdId, @Nullable Double latitude, @Nullable Double longitude) {
    file.admit(Action.CHANGE_FAMILIES, "household/" + householdId);
    file.inTransaction(() ->
        file.sql()
            .update(HOUSEHOLD)
            .set(HOUSEHOLD.LATITUDE, latitude)
            .set(HOUSEHOLD.LONGITUDE, longitude)
            .setNull(HOUSEHOLD.POINT_SOURCE)
            .where(HOUSEHOLD.ID.eq(householdId))
            .execute());
  }
}
