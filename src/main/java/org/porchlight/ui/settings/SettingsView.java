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
import org.porchlight.roster.DistrictRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
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

  private enum Part {
    DISTRICT("fth-home"),
    CALENDAR("fth-calendar"),
    PEOPLE("fth-users"),
    ACCESS("fth-key"),
    AUDIT("fth-list"),
    CODES("fth-tag"),
    LOOK("fth-sun");

    private final String feather;

    Part(String feather) {
      this.feather = feather;
    }

    private String words() {
      return Messages.text(
          switch (this) {
            case DISTRICT -> "settings.district";
            case CALENDAR -> "settings.calendar";
            case PEOPLE -> "settings.people";
            case ACCESS -> "settings.access";
            case AUDIT -> "settings.audit";
            case CODES -> "settings.codes";
            case LOOK -> "settings.look";
          });
    }
  }

  private final Map<Part, Section> sections = new EnumMap<>(Part.class);
  private final Map<Part, Button> entries = new EnumMap<>(Part.class);
  private final VBox list = new VBox();
  private final ScrollPane scroll = new ScrollPane();
  private final HBox page = new HBox(list, scroll);
  private Part shown = Part.DISTRICT;

  public SettingsView(
      DistrictFile file,
      DistrictRepository district,
      SchoolRepository schools,
      StaffRepository staff,
      AttendanceRepository attendance,
      AccessRooms access,
      LocalDate today,
      ObjectProperty<Look> look,
      Toasts toasts) {
    super("settings");
    title().set(Messages.text("settings.title"));
    sentence().set(Messages.text("settings.sentence"));
    BandPreview preview = new BandPreview(file, attendance, today);
    sections.put(
        Part.DISTRICT,
        new DistrictSection(new DistrictViewModel(district, schools, preview, toasts)));
    sections.put(
        Part.CALENDAR,
        new CalendarSection(new CalendarViewModel(file, schools, preview, toasts, today)));
    sections.put(
        Part.PEOPLE, new PeopleSection(new PeopleViewModel(staff, schools, access, toasts)));
    sections.put(Part.ACCESS, new AccessSection(new AccessViewModel(access, toasts)));
    sections.put(Part.AUDIT, new AuditSection(new AuditViewModel(access, staff)));
    sections.put(
        Part.CODES,
        new CodesSection(new CodesViewModel(attendance, schools, preview, toasts, today)));
    sections.put(Part.LOOK, new LookSection(look, toasts));
    build();
    open(Part.DISTRICT);
  }

  private void build() {
    page.getStyleClass().addAll("page", "settings-page");
    list.getStyleClass().addAll("card", "settings-list");
    for (Part part : Part.values()) {
      Button entry =
          Buttons.withIcon(
              Buttons.link(
                  "settings-" + part.name().toLowerCase(Locale.ROOT),
                  part.words(),
                  () -> open(part)),
              part.feather);
      entry.getStyleClass().setAll("button", "settings-entry");
      entry.setMaxWidth(Double.MAX_VALUE);
      entries.put(part, entry);
      list.getChildren().add(entry);
    }
    scroll.setFitToWidth(true);
    HBox.setHgrow(scroll, Priority.ALWAYS);
  }

  private void open(Part part) {
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
  public void refresh() {
    Section section = sections.get(shown);
    if (section != null) {
      section.refresh();
    }
  }
}
