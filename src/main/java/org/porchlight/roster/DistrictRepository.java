package org.porchlight.roster;

import static org.porchlight.storage.tables.Tables.DISTRICT;
import static org.porchlight.storage.tables.Tables.SETTING;

import java.time.Clock;
import java.util.Optional;
import org.porchlight.storage.Action;
import org.porchlight.storage.DistrictFile;
import org.porchlight.storage.tables.tables.records.DistrictRecord;
import org.porchlight.storage.tables.tables.records.SettingRecord;

/// The district and the choices people made about how Porchlight looks and remembers.
public final class DistrictRepository {
  private static final int ONLY_ROW = 1;

  private final DistrictFile file;

  public DistrictRepository(DistrictFile file) {
    this.file = file;
  }

  /// The district; [IllegalStateException] in a file that has none yet, see [#findDistrict].
  public District district() {
    return findDistrict().orElseThrow(() -> new IllegalStateException("the file has no district"));
  }

  /// Empty until [#changeDistrict] was called for the first time.
  public Optional<District> findDistrict() {
    return file.sql().selectFrom(DISTRICT).fetchOptional(DistrictRepository::district);
  }

  /// The clock this district lives by: the computer's, or the sample district's fixed afternoon.
  public Clock clock() {
    return findDistrict().map(District::clock).orElseGet(Clock::systemDefaultZone);
  }

  private static District district(DistrictRecord row) {
    return new District(
        row.getName(),
        row.getTown(),
        row.getMinimumEnrolledDays(),
        row.getSampleToday(),
        row.getChildProtectionLine(),
        row.getAdministratorName(),
        row.getAdministratorPhone(),
        row.getSafetyProtocol());
  }

  /// Writes the district, also the first time.
  public void changeDistrict(District district) {
    file.inTransaction(() -> {
      file.admit(Action.CHANGE_SETTINGS, "district");
      DistrictRecord row = file.sql().newRecord(DISTRICT);
      row.setId(ONLY_ROW);
      row.setName(district.name());
      row.setTown(district.town());
      row.setMinimumEnrolledDays(district.minimumEnrolledDays());
      row.setSampleToday(district.sampleToday());
      row.setChildProtectionLine(district.childProtectionLine());
      row.setAdministratorName(district.administratorName());
      row.setAdministratorPhone(district.administratorPhone());
      row.setSafetyProtocol(district.safetyProtocol());
      row.merge();
    });
  }

  /// A remembered choice: theme, text size, columns of a table.
  public Optional<String> findSetting(String name) {
    return file.sql()
        .select(SETTING.CONTENT)
        .from(SETTING)
        .where(SETTING.NAME.eq(name))
        .fetchOptional(SETTING.CONTENT);
  }

  public void rememberSetting(String name, String content) {
    file.inTransaction(() -> {
      SettingRecord row = file.sql().newRecord(SETTING);
      row.setName(name);
      row.setContent(content);
      row.merge();
    });
  }
}
