package org.porchlight.ui.settings;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.attendance.AttendanceRepository;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.Destination.SettingsPart;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Toasts;

/// Settings: sections at the left, the chosen one at the right.
public final class SettingsView extends Screen {
  /// A part of the settings that reads itself again.
  abstract static class Section extends VBox {
    Section() {
      getStyleClass().add("settings-section");
    }

    abstract void refresh();
  }

  private static String feather(SettingsPart part) {
    return switch (part) {
      case DISTRICT -> "fth-home";
      case CALENDAR -> "fth-calendar";
      case NEW_YEAR -> "fth-sunrise";
      case PEOPLE -> "fth-users";
      case PARTNERS -> "fth-heart";
      case ACCESS -> "fth-key";
      case BACKUPS -> "fth-hard-drive";
      case AUDIT -> "fth-list";
      case COUNTING -> "fth-hash";
      case REACHING -> "fth-heart";
      case CODES -> "fth-tag";
      case MAP -> "fth-map";
      case LOOK -> "fth-sun";
      case HELP -> "fth-help-circle";
    };
  }

  private final Map<SettingsPart, Section> sections = new EnumMap<>(SettingsPart.class);
  private final Map<SettingsPart, Button> entries = new EnumMap<>(SettingsPart.class);
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final HBox page = new HBox(list, scroll);
  private SettingsPart shown = SettingsPart.DISTRICT;

  public SettingsView(
      DistrictFile file,
      DistrictRepository district,
      SchoolRepository schools,
      StaffRepository staff,
      AttendanceRepository attendance,
      AccessRooms access,
      ReachingViewModel reaching,
      BackupRooms backups,
      MapRooms map,
      AddressRooms addresses,
      HelpSection help,
      FormDrafts drafts,
      LocalDate today,
      ObjectProperty<Look> look,
      Toasts toasts) {
    super("settings");
    title().set(Messages.text("settings.title"));
    sentence().set(Messages.text("settings.sentence"));
    BandPreview preview = new BandPreview(attendance, today);
    sections.put(
        SettingsPart.DISTRICT,
        new DistrictSection(new DistrictViewModel(district, schools, preview, toasts), drafts));
    sections.put(
        SettingsPart.CALENDAR,
        new CalendarSection(new CalendarViewModel(file, schools, preview, toasts, today), drafts));
    sections.put(
        SettingsPart.NEW_YEAR,
        new NewYearSection(new NewYearViewModel(file, attendance, backups, toasts, today), drafts));
    sections.put(
        SettingsPart.PARTNERS, new PartnersSection(new PartnersViewModel(staff, toasts), drafts));
    sections.put(
        SettingsPart.PEOPLE,
        new PeopleSection(
            new PeopleViewModel(staff, new VisitorRepository(file), schools, access, toasts),
            drafts));
    sections.put(
        SettingsPart.ACCESS, new AccessSection(new AccessViewModel(access, toasts), drafts));
    sections.put(SettingsPart.BACKUPS, new BackupsSection(new BackupsViewModel(backups, toasts)));
    sections.put(SettingsPart.AUDIT, new AuditSection(new AuditViewModel(access, staff)));
    sections.put(
        SettingsPart.COUNTING,
        new CountingSection(new CountingViewModel(attendance.rules(), preview, toasts)));
    sections.put(SettingsPart.REACHING, new ReachingSection(reaching, drafts));
    sections.put(
        SettingsPart.CODES,
        new CodesSection(new CodesViewModel(attendance, schools, preview, toasts, today), drafts));
    sections.put(
        SettingsPart.MAP,
        new MapSection(new MapViewModel(map, toasts), new AddressesViewModel(addresses, toasts)));
    sections.put(SettingsPart.LOOK, new LookSection(look, toasts));
    sections.put(SettingsPart.HELP, help);
    build();
    open(SettingsPart.DISTRICT);
  }

  private void build() {
    page.getStyleClass().addAll("page", "settings-page");
    list.getStyleClass().addAll("card", "settings-list");
    for (SettingsPart part : SettingsPart.values()) {
      Button entry =
          Buttons.withIcon(
              Buttons.link(
                  "settings-" + part.name().toLowerCase(Locale.ROOT),
                  Messages.of(part),
                  () -> open(part)),
              feather(part));
      entry.getStyleClass().setAll("button", "settings-entry");
      entry.setMaxWidth(Double.MAX_VALUE);
      entries.put(part, entry);
      list.getChildren().add(entry);
    }
    scroll.setFitToWidth(true);
    HBox.setHgrow(scroll, Priority.ALWAYS);
  }

  private void open(SettingsPart part) {
    shown = part;
    entries.forEach((other, entry) -> {
      entry.getStyleClass().remove("here");
      if (other == part) {
        entry.getStyleClass().add("here");
      }
    });
    Section section = sections.get(part);
    if (section != null) {
      section.refresh();
      scroll.setContent(section);
      scroll.setVvalue(0);
    }
  }

  @Override
  public Node content() {
    return page;
  }

  @Override
  public void arrive(Destination destination) {
    if (destination instanceof Destination.Settings(var wanted) && wanted.isPresent()) {
      open(wanted.get());
    } else {
      refresh();
    }
  }

  @Override
  public void refresh() {
    Section section = sections.get(shown);
    if (section != null) {
      section.refresh();
    }
  }
}
