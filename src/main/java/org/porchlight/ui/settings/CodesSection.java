package org.porchlight.ui.settings;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.attendance.AttendanceCode;
import org.porchlight.attendance.CodeKind;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Words;

/// Each code with its meaning; changing one first says how many students change band.
final class CodesSection extends SettingsView.Section {
  private static final List<Integer> PORTIONS = List.of(4, 3, 2, 1, 0);

  private final CodesViewModel model;
  private final FormDrafts drafts;

  CodesSection(CodesViewModel model, FormDrafts drafts) {
    this.model = model;
    this.drafts = drafts;
  }

  @Override
  void refresh() {
    model.refresh();
    AttendanceCode chosen = model.chosen().get();
    getChildren().setAll(chosen == null ? list() : form(chosen));
  }

  private Card list() {
    Card card = Card.edgeToEdge(Card.ruledHead(Messages.text("settings.codes.card")));
    if (model.codes().isEmpty()) {
      return card.add(new EmptyState(Messages.text("settings.codes.none"), null));
    }
    model.codes().forEach(code -> card.add(row(code)));
    return card;
  }

  private HBox row(AttendanceCode code) {
    Label letters = Words.plain(code.code(), "code-letters");
    String description = code.description();
    VBox meaning =
        Words.twoLines(
            CodesViewModel.meaning(code),
            description == null
                ? Messages.text("settings.codes.noDescription")
                : Messages.text("settings.codes.inTheSystem", description));
    HBox.setHgrow(meaning, Priority.ALWAYS);
    Button edit =
        Buttons.small(
            "edit-code-" + code.id(), Messages.text("settings.codes.edit"), () -> choose(code));
    edit.setAccessibleText(Messages.text("settings.codes.edit.which", code.code()));
    HBox row = new HBox(letters, meaning, edit);
    row.getStyleClass().addAll("card-row", "ruled-row");
    return row;
  }

  private void choose(@Nullable AttendanceCode code) {
    model.chosen().set(code);
    refresh();
  }

  private Card form(AttendanceCode code) {
    FormDraft[] draft = new FormDraft[1];
    ComboBox<CodeKind> kind =
        Choices.of("code-kind", List.of(CodeKind.values()), code.kind(), Messages::of);
    ComboBox<Integer> portion =
        Choices.of("code-portion", PORTIONS, code.quarterDaysMissed(), CodesViewModel::portion);
    CheckBox excused = new CheckBox(Messages.text("settings.codes.isExcused"));
    excused.setId("code-excused");
    excused.setSelected(code.excused());
    CheckBox suspension = new CheckBox(Messages.text("settings.codes.isSuspension"));
    suspension.setId("code-suspension");
    suspension.setSelected(code.suspension());
    Label effect = Words.plain("", "strong");
    effect.setId("code-preview");
    Runnable tell =
        () -> {
          boolean absent = kind.getValue() == CodeKind.ABSENT;
          portion.setDisable(!absent);
          excused.setDisable(!absent);
          suspension.setDisable(!absent);
          effect.setText(model.preview(changed(code, kind, portion, excused, suspension)));
        };
    kind.valueProperty().addListener((property, was, is) -> tell.run());
    portion.valueProperty().addListener((property, was, is) -> tell.run());
    excused.selectedProperty().addListener((property, was, is) -> tell.run());
    suspension.selectedProperty().addListener((property, was, is) -> tell.run());
    tell.run();
    Button use =
        Buttons.primary(
            "use-code",
            Messages.text("settings.codes.use"),
            () -> {
              draft[0].done();
              model.change(changed(code, kind, portion, excused, suspension));
              choose(null);
            });
    Button back =
        Buttons.secondary(
            "code-back",
            Messages.text("settings.codes.back"),
            () -> {
              draft[0].done();
              choose(null);
            });
    HBox foot = new HBox(use, back, effect);
    foot.getStyleClass().add("start-foot");
    HBox line =
        new HBox(
            new FormRow(Messages.text("settings.codes.kind"), kind),
            new FormRow(Messages.text("settings.codes.portion"), portion));
    line.getStyleClass().add("form-columns");
    Card card =
        new Card(Messages.text("settings.codes.single", code.code()))
            .add(line, excused, suspension, foot);
    draft[0] = drafts.keep("settings/code/" + code.id(), card);
    return card;
  }

  private static AttendanceCode changed(
      AttendanceCode code,
      ComboBox<CodeKind> kind,
      ComboBox<Integer> portion,
      CheckBox excused,
      CheckBox suspension) {
    boolean absent = kind.getValue() == CodeKind.ABSENT;
    return new AttendanceCode(
        code.id(),
        code.schoolYearId(),
        code.code(),
        code.description(),
        kind.getValue(),
        absent && excused.isSelected(),
        absent && suspension.isSelected(),
        absent ? portion.getValue() : 0);
  }
}
