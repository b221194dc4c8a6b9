package org.porchlight.ui.settings;

import javafx.scene.layout.FlowPane;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Words;

/// Where help is, and how to tell about a problem.
public final class HelpSection extends SettingsView.Section {
  private final Runnable report;

  public HelpSection(Runnable report) {
    this.report = report;
    setId("help");
  }

  @Override
  void refresh() {
    FlowPane buttons =
        new FlowPane(
            Buttons.withIcon(
                Buttons.secondary("settings-report", Messages.text("settings.help.report"), report),
                "fth-life-buoy"));
    buttons.getStyleClass().add("button-flow");
    String version = HelpSection.class.getPackage().getImplementationVersion();
    getChildren()
        .setAll(
            new Card(Messages.text("settings.help.keys"))
                .add(Words.wrapped(Messages.text("settings.help.keys.more"))),
            new Card(Messages.text("settings.help.problem"))
                .add(Words.wrapped(Messages.text("settings.help.problem.more")), buttons),
            new Card(Messages.text("settings.help.about"))
                .add(
                    Words.wrapped(
                        version == null
                            ? Messages.text("settings.help.development")
                            : Messages.text("settings.help.version", version)),
                    Words.wrapped(Messages.text("settings.help.offline"), "muted")));
  }
}
