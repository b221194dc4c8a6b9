package org.porchlight.ui.settings;

import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.District;
import org.porchlight.roster.School;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// Name, how days count, schools, and what stands on the safety card.
final class DistrictSection extends SettingsView.Section {
  private final DistrictViewModel model;
  private final FormDrafts drafts;

  DistrictSection(DistrictViewModel model, FormDrafts drafts) {
    this.model = model;
    this.drafts = drafts;
  }

  @Override
  void refresh() {
    model.refresh();
    getChildren().setAll(names(), minimum(), schools(), safety());
  }

  private Card names() {
    District now = model.district().get();
    Card card = new Card(Messages.text("settings.district.card"));
    card.add(
        columns(
            row("name", "settings.district.name", now.name(), DistrictSection::named),
            row("town", "settings.district.town", now.town(), DistrictSection::inTown)));
    return card;
  }

  private Card minimum() {
    int now = model.district().get().minimumEnrolledDays();
    TextField days = FormRow.textField("minimum-days", String.valueOf(now));
    days.setPrefColumnCount(3);
    days.setMaxWidth(90);
    Label preview = Words.plain("", "strong");
    preview.setId("minimum-preview");
    FormDraft[] minimum = new FormDraft[1];
    Button use =
        Buttons.secondary(
            "minimum-use",
            Messages.text("settings.minimum.use"),
            () -> {
              minimum[0].done();
              model.changeMinimum(typed(days, model.district().get().minimumEnrolledDays()));
              refresh();
            });
    use.setDisable(true);
    days.textProperty()
        .addListener((property, was, is) -> {
          int wanted = typed(days, model.district().get().minimumEnrolledDays());
          preview.setText(model.minimumPreview(wanted));
          use.setDisable(wanted == model.district().get().minimumEnrolledDays());
        });
    days.setOnAction(event -> use.fire());
    minimum[0] = drafts.keep("settings/minimum", days);
    FormRow row = new FormRow(Messages.text("settings.minimum.name"), days);
    HBox line = new HBox(row, use, preview);
    line.getStyleClass().add("form-columns");
    return new Card(Messages.text("settings.minimum"))
        .add(Words.wrapped(Messages.text("settings.minimum.why"), "muted"), line);
  }

  private static int typed(TextField field, int otherwise) {
    String digits = field.getText().strip();
    return digits.matches("\\d{1,3}")
        ? DistrictViewModel.withinReason(Integer.parseInt(digits))
        : otherwise;
  }

  private Card schools() {
    Card card = new Card(Messages.text("settings.schools"));
    for (School school : model.schools()) {
      card.add(
          columns(
              schoolRow(school, "name", "settings.school.name", school.name()),
              schoolRow(school, "short", "settings.school.short", school.shortName()),
              schoolRow(school, "phone", "settings.school.phone", school.phone())));
    }
    FormDraft[] fresh = new FormDraft[1];
    TextField code = FormRow.textField("new-school-code", "");
    TextField name = FormRow.textField("new-school-name", "");
    Button add =
        Buttons.secondary(
            "add-school",
            Messages.text("settings.school.add"),
            () -> {
              fresh[0].done();
              model.addSchool(code.getText(), name.getText());
              refresh();
            });
    add.disableProperty().bind(code.textProperty().isEmpty().or(name.textProperty().isEmpty()));
    HBox line =
        columns(
            new FormRow(Messages.text("settings.school.newName"), name),
            new FormRow(Messages.text("settings.school.code"), code),
            add);
    fresh[0] = drafts.keep("settings/new-school", line);
    return card.add(line);
  }

  private FormRow schoolRow(School school, String part, String key, @Nullable String content) {
    TextField field = FormRow.textField("school-" + school.id() + "-" + part, text(content));
    onLeave(
        field,
        "school",
        () -> {
          String typed = field.getText().strip();
          model.changeSchool(
              school,
              new School(
                  school.id(),
                  school.code(),
                  part.equals("name") ? typed : school.name(),
                  part.equals("short") ? typed : school.shortName(),
                  school.street(),
                  school.latitude(),
                  school.longitude(),
                  part.equals("phone") ? nullable(typed) : school.phone()));
        });
    return new FormRow(Messages.text(key), field);
  }

  private Card safety() {
    District now = model.district().get();
    TextArea protocol = new TextArea(text(now.safetyProtocol()));
    protocol.setId("protocol");
    protocol.setPrefRowCount(4);
    protocol.setWrapText(true);
    String words = Messages.text("settings.safety.protocol");
    onLeave(
        protocol,
        "district",
        () -> model.change(words, d -> withProtocol(d, nullable(protocol.getText()))));
    return new Card(Messages.text("settings.safety"))
        .add(
            Words.wrapped(Messages.text("settings.safety.why"), "muted"),
            columns(
                row(
                    "line",
                    "settings.safety.line",
                    now.childProtectionLine(),
                    DistrictSection::withLine),
                row(
                    "administrator",
                    "settings.safety.administrator",
                    now.administratorName(),
                    DistrictSection::withAdministrator),
                row(
                    "administrator-phone",
                    "settings.safety.phone",
                    now.administratorPhone(),
                    DistrictSection::withAdministratorPhone)),
            new FormRow(words, protocol));
  }

  private FormRow row(
      String id,
      String key,
      @Nullable String content,
      BiFunction<District, @Nullable String, District> edit) {
    TextField field = FormRow.textField("district-" + id, text(content));
    String words = Messages.text(key);
    onLeave(
        field,
        "district",
        () -> model.change(words, d -> edit.apply(d, nullable(field.getText()))));
    return new FormRow(words, field);
  }

  /// Applies at once: with Enter, or when the person goes on.
  private void onLeave(TextInputControl field, String of, Runnable apply) {
    FormDraft draft = drafts.keep("settings/" + of + "/" + field.getId(), field);
    if (field instanceof TextField line) {
      line.setOnAction(event -> {
        apply.run();
        draft.done();
      });
    }
    field
        .focusedProperty()
        .addListener((property, was, is) -> {
          if (was && !is && field.getScene() != null) {
            apply.run();
            draft.done();
          }
        });
  }

  private static HBox columns(Node... nodes) {
    HBox columns = new HBox(nodes);
    columns.getStyleClass().add("form-columns");
    for (Node node : nodes) {
      if (node instanceof VBox row) {
        HBox.setHgrow(row, Priority.ALWAYS);
        row.setMinWidth(0);
        row.setPrefWidth(100);
      }
    }
    return columns;
  }

  private static String text(@Nullable String content) {
    return content == null ? "" : content;
  }

  private static @Nullable String nullable(String typed) {
    return typed.isBlank() ? null : typed.strip();
  }

  private static District named(District d, @Nullable String name) {
    return with(d, text(name), d.town(), d.childProtectionLine(), d.administratorName());
  }

  private static District inTown(District d, @Nullable String town) {
    return with(d, d.name(), town, d.childProtectionLine(), d.administratorName());
  }

  private static District withLine(District d, @Nullable String line) {
    return with(d, d.name(), d.town(), line, d.administratorName());
  }

  private static District withAdministrator(District d, @Nullable String name) {
    return with(d, d.name(), d.town(), d.childProtectionLine(), name);
  }

  private static District with(
      District d,
      String name,
      @Nullable String town,
      @Nullable String line,
      @Nullable String administrator) {
    return new District(
        name,
        town,
        d.minimumEnrolledDays(),
        d.sampleToday(),
        line,
        administrator,
        d.administratorPhone(),
        d.safetyProtocol());
  }

  private static District withAdministratorPhone(District d, @Nullable String phone) {
    return new District(
        d.name(),
        d.town(),
        d.minimumEnrolledDays(),
        d.sampleToday(),
        d.childProtectionLine(),
        d.administratorName(),
        phone,
        d.safetyProtocol());
  }

  private static District withProtocol(District d, @Nullable String protocol) {
    return new District(
        d.name(),
        d.town(),
        d.minimumEnrolledDays(),
        d.sampleToday(),
        d.childProtectionLine(),
        d.administratorName(),
        d.administratorPhone(),
        protocol);
  }
}
