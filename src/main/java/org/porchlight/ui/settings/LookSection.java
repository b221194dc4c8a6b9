package org.porchlight.ui.settings;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.CheckBox;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Look;
import org.porchlight.ui.kit.SegmentedSwitch;
import org.porchlight.ui.kit.Theme;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.ui.kit.Words;

/// Day or night, how large, and whether things move: on this computer, at once.
final class LookSection extends SettingsView.Section {
  private final ObjectProperty<Look> look;
  private final Toasts toasts;

  LookSection(ObjectProperty<Look> look, Toasts toasts) {
    this.look = look;
    this.toasts = toasts;
  }

  @Override
  void refresh() {
    Look now = look.get();
    SegmentedSwitch<Theme> theme =
        new SegmentedSwitch<>("look-theme", List.of(Theme.values()), Messages::of);
    theme.chosen().set(now.theme());
    theme.chosen().addListener((property, was, is) -> change(look.get().with(is)));
    SegmentedSwitch<Integer> size =
        new SegmentedSwitch<>(
            "look-size",
            Look.TEXT_SIZES,
            percent -> Messages.text("settings.look.percent", percent));
    size.chosen().set(now.textSize());
    size.chosen().addListener((property, was, is) -> change(look.get().withTextSize(is)));
    CheckBox still = new CheckBox(Messages.text("settings.look.still"));
    still.setId("look-still");
    still.setSelected(now.reduceMotion());
    still
        .selectedProperty()
        .addListener((property, was, is) -> change(look.get().withReducedMotion(is)));
    getChildren()
        .setAll(
            new Card(Messages.text("settings.look.card"))
                .add(
                    new FormRow(Messages.text("settings.look.theme"), theme),
                    new FormRow(Messages.text("settings.look.size"), size)
                        .help(Messages.text("settings.look.size.help")),
                    still,
                    Words.wrapped(Messages.text("settings.look.here"), "small", "muted")));
  }

  private void change(Look wanted) {
    Look before = look.get();
    if (wanted.equals(before)) {
      return;
    }
    look.set(wanted);
    toasts.done(Messages.text("settings.look.changed"), () -> look.set(before));
  }
}
