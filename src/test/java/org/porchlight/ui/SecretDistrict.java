package org.porchlight.ui;

import static org.porchlight.storage.tables.Tables.GUARDIAN;
import static org.porchlight.storage.tables.Tables.HOUSEHOLD;
import static org.porchlight.storage.tables.Tables.PHONE;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.porchlight.MapleValley;
import org.porchlight.VisitAfternoon;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.roster.CorrectionRepository;
import org.porchlight.roster.FlagKind;
import org.porchlight.roster.Household;
import org.porchlight.roster.HouseholdFlag;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.storage.DistrictFile;

/// Maple Valley with three things that must not get about, each as awkward as life makes it: an
/// adult who is not to be contacted, first in order and talked with before; a confidential address,
/// corrected by hand and written to before; a family that was placed with a team before anybody
/// said that it is not to be visited.
final class SecretDistrict {
  /// What must not get about, with the words that would give it away.
  enum Secret {
    DO_NOT_CONTACT_ADULT("Zebulon", "Quarrelworth", "505) 777-0101", "5057770101", "zeb@away"),
    CONFIDENTIAL_ADDRESS("77 Hiddenway", "Hiddenway"),
    DO_NOT_VISIT_FAMILY("Nevergo", "9 Stayaway");

    final List<String> words;

    Secret(String... words) {
      this.words = List.of(words);
    }
  }

  static final String CONTACT_FAMILY = "Whitcomb";
  static final String HIDDEN_FAMILY = "Barrientos";
  static final String NOT_VISITED_FAMILY = "Tran";

  private final DistrictFile file;
  private final MapleValley maple;
  private final HouseholdRepository households;

  private SecretDistrict(DistrictFile file, MapleValley maple) {
    this.file = file;
    this.maple = maple;
    households = new HouseholdRepository(file);
  }

  /// Fills an empty file.
  static MapleValley in(DistrictFile empty) {
    MapleValley maple = MapleValley.in(empty);
    VisitAfternoon.in(maple);
    SecretDistrict district = new SecretDistrict(empty, maple);
    empty.inTransaction(() -> {
      district.forbidAnAdult();
      district.hideAnAddress();
      district.forbidAVisit();
    });
    return maple;
  }

  private void forbidAnAdult() {
    long family = maple.household(CONTACT_FAMILY).id();
    long adult =
        file.sql()
            .insertInto(GUARDIAN)
            .set(GUARDIAN.HOUSEHOLD_ID, family)
            .set(GUARDIAN.FIRST_NAME, "Zebulon")
            .set(GUARDIAN.LAST_NAME, "Quarrelworth")
            .set(GUARDIAN.CONTACT_ORDER, 0)
            .set(GUARDIAN.EMAIL, "zeb@away.example")
            .returning()
            .fetchSingle()
            .getId();
    file.sql()
        .insertInto(PHONE)
        .set(PHONE.GUARDIAN_ID, adult)
        .set(PHONE.NUMBER, "505-777-0101")
        .set(PHONE.DIGITS, "5057770101")
        .execute();
    log(family, adult, Channel.CALL, "505-777-0101", ContactResult.SPOKE);
    log(family, adult, Channel.CALL, "(505) 777-0101", ContactResult.LEFT_MESSAGE);
    log(family, null, Channel.EMAIL, "zeb@away.example", ContactResult.SENT);
    log(family, adult, Channel.CALL, "505-777-0101", ContactResult.WRONG_NUMBER);
    new CorrectionRepository(file)
        .setDoNotContact(adult, true, maple.staff("Mr. Ruiz").id(), LocalDate.of(2026, 12, 1));
  }

  private void hideAnAddress() {
    Household family = maple.household(HIDDEN_FAMILY);
    long me = maple.staff("Mr. Ruiz").id();
    new CorrectionRepository(file)
        .correctAddress(
            family.id(), "77 Hiddenway Lane", "Maple Valley", "MN", "55900", me, MapleValley.TODAY);
    file.sql()
        .update(HOUSEHOLD)
        .set(HOUSEHOLD.LATITUDE, 44.51)
        .set(HOUSEHOLD.LONGITUDE, -92.03)
        .where(HOUSEHOLD.ID.eq(family.id()))
        .execute();
    log(family.id(), null, Channel.LETTER, "77 Hiddenway Lane, Maple Valley", ContactResult.SENT);
    flag(family.id(), FlagKind.CONFIDENTIAL_ADDRESS);
  }

  private void forbidAVisit() {
    long family = maple.household(NOT_VISITED_FAMILY).id();
    file.sql()
        .update(HOUSEHOLD)
        .set(HOUSEHOLD.FAMILY_NAME, "Nevergo")
        .set(HOUSEHOLD.STREET, "9 Stayaway Road")
        .where(HOUSEHOLD.ID.eq(family))
        .execute();
    flag(family, FlagKind.DO_NOT_VISIT);
  }

  private void flag(long family, FlagKind kind) {
    households.setFlag(
        new HouseholdFlag(
            0,
            family,
            kind,
            "On file.",
            "Calls are fine.",
            maple.staff("Principal Okafor").id(),
            LocalDate.of(2026, 12, 8),
            LocalDate.of(2027, 6, 1),
            null));
  }

  private void log(
      long family, @Nullable Long adult, Channel channel, String address, ContactResult result) {
    new ContactRepository(file)
        .log(
            ContactAttempt.unsaved(
                family,
                adult,
                maple.staff("Mr. Ruiz").id(),
                LocalDate.of(2026, 11, 30).atTime(9, 10),
                channel,
                address,
                result,
                null));
  }
}
