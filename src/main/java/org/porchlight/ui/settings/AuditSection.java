package org.porchlight.ui.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.porchlight.access.AuditCheck;
import org.porchlight.access.AuditEvent;
import org.porchlight.access.AuditRecord;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Words;

/// What was done with families' information, by whom and when.
final class AuditSection extends SettingsView.Section {
  private final AuditViewModel model;
  private final VBox finding = new VBox();
  private final VBox list = new VBox();

  AuditSection(AuditViewModel model) {
    this.model = model;
    setId("audit");
  }

  @Override
  void refresh() {
    if (!model.maySee()) {
      getChildren().setAll(new EmptyState(Messages.text("settings.audit.restricted"), null));
      return;
    }
    getChildren().setAll(finding, filters(), list);
    finding.getChildren().clear();
    model.check(this::show);
    showRecords();
  }

  private void show(AuditCheck check) {
    finding
        .getChildren()
        .setAll(
            new Notice(
                check.isWhole() ? Notice.Tone.LEAF : Notice.Tone.EMBER, "", model.finding(check)));
  }

  private HBox filters() {
    ComboBox<AuditKind> kind =
        Choices.of("audit-kind", Arrays.asList(AuditKind.values()), model.kind(), Messages::of);
    List<Optional<StaffMember>> people = new ArrayList<>();
    people.add(Optional.empty());
    model.people().forEach(one -> people.add(Optional.of(one)));
    ComboBox<Optional<StaffMember>> person =
        Choices.of(
            "audit-person",
            people,
            model.person(),
            one -> one.map(StaffMember::name).orElse(Messages.text("settings.audit.everyone")));
    DatePicker from = new DatePicker(model.from());
    from.setId("audit-from");
    DatePicker until = new DatePicker(model.until());
    until.setId("audit-until");
    Runnable chosen =
        () -> {
          model.choose(
              kind.getValue(), person.getValue().orElse(null), from.getValue(), until.getValue());
          showRecords();
        };
    kind.valueProperty().addListener((property, was, is) -> chosen.run());
    person.valueProperty().addListener((property, was, is) -> chosen.run());
    from.valueProperty().addListener((property, was, is) -> chosen.run());
    until.valueProperty().addListener((property, was, is) -> chosen.run());
    HBox line = new HBox();
    line.getStyleClass().addAll("form-columns", "top");
    for (FormRow row :
        List.of(
            new FormRow(Messages.text("settings.audit.kind"), kind),
            new FormRow(Messages.text("settings.audit.person"), person),
            new FormRow(Messages.text("settings.audit.from"), from),
            new FormRow(Messages.text("settings.audit.until"), until))) {
      HBox.setHgrow(row, Priority.ALWAYS);
      row.setPrefWidth(100);
      line.getChildren().add(row);
    }
    return line;
  }

  private void showRecords() {
    List<AuditRecord> records = model.records();
    int all = model.count();
    if (records.isEmpty()) {
      list.getChildren().setAll(new EmptyState(Messages.text("settings.audit.none"), null));
      return;
    }
    Card card =
        Card.edgeToEdge(
            Card.ruledHead(
                Messages.count("settings.audit.records", all),
                Words.small(
                    all > records.size()
                        ? Messages.text("settings.audit.newest", records.size())
                        : "")));
    card.setId("audit-records");
    records.forEach(record -> card.add(row(record)));
    list.getChildren().setAll(card);
  }

  private HBox row(AuditRecord record) {
    String subject = model.subject(record);
    VBox what =
        Words.twoLines(
            Messages.of(record.event()),
            subject.isEmpty()
                ? model.who(record)
                : Messages.text("settings.audit.whoAndWhat", model.who(record), subject));
    Label when =
        Words.small(
            Messages.text(
                "settings.audit.when",
                Dates.day(record.recordedAt().toLocalDate()),
                Dates.time(record.recordedAt().toLocalTime())));
    HBox row = new HBox(Icons.of(feather(record.event())), what, Words.gap(), when);
    HBox.setHgrow(what, Priority.ALWAYS);
    row.getStyleClass().addAll("card-row", "ruled-row");
    return row;
  }

  private static String feather(AuditEvent event) {
    return switch (event) {
      case UNLOCKED, RECOVERY_CODE_USED -> "fth-unlock";
      case UNLOCK_FAILED, REFUSED -> "fth-alert-circle";
      case NOTE_READ -> "fth-eye";
      case NOTE_WRITTEN -> "fth-edit-3";
      case IMPORTED -> "fth-upload";
      case PRINTED -> "fth-printer";
      case EXPORTED, DUMPED -> "fth-download";
      case FAMILY_CHANGED, PEOPLE_CHANGED -> "fth-users";
      case SETTINGS_CHANGED -> "fth-settings";
      case BACKED_UP, RESTORED -> "fth-hard-drive";
    };
  }
}
