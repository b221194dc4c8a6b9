package org.porchlight.ui.settings;

import java.io.File;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.porchlight.places.LoadedRoads;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork.Progress;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.FormRow;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.ProgressLine;
import org.porchlight.ui.kit.SegmentedSwitch;
import org.porchlight.ui.kit.StatusChip;
import org.porchlight.ui.kit.Words;

/// The roads teams drive on: what is loaded, with its date and its source, and loading an extract.
final class MapSection extends SettingsView.Section {
  private final MapViewModel model;
  private final VBox progress = new VBox();
  private final Notice trouble = new Notice(Notice.Tone.LAMP, "", " ");
  private final VBox body = new VBox();
  private final AddressCards addresses;

  MapSection(MapViewModel model, AddressesViewModel addresses) {
    this.model = model;
    this.addresses = new AddressCards(addresses);
    setId("map-settings");
    body.getStyleClass().add("settings-section");
    trouble.setId("map-trouble");
    trouble.visibleProperty().bind(model.trouble().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    model.trouble().addListener((property, was, is) -> trouble.say(is));
    progress.managedProperty().bind(Bindings.isNotEmpty(progress.getChildren()));
    getChildren().setAll(trouble, progress, body, this.addresses);
  }

  @Override
  void refresh() {
    boolean working = model.working().isPresent();
    if (!working) {
      progress.getChildren().clear();
    }
    body.setDisable(working);
    List<Node> cards = new ArrayList<>();
    model
        .loaded()
        .ifPresentOrElse(roads -> cards.add(loadedCard(roads)), () -> cards.add(noneCard()));
    if (model.chosen().isPresent()) {
      cards.add(extractCard());
    }
    body.getChildren().setAll(cards);
    addresses.refresh();
  }

  // ---- what is loaded ----

  private Card noneCard() {
    Card card =
        new Card(
                Messages.text("settings.map.card"),
                new StatusChip(StatusChip.Tone.QUIET, Messages.text("settings.map.chip.crowFly")))
            .add(
                Words.wrapped(Messages.text("settings.map.none")),
                Words.wrapped(Messages.text("settings.map.where"), "small", "muted"),
                buttons(chooseButton("settings.map.choose")));
    card.setId("roads-none");
    return card;
  }

  private Card loadedCard(LoadedRoads roads) {
    Button remove =
        Buttons.link(
            "roads-remove",
            Messages.text("settings.map.remove"),
            () -> model.remove(this::refresh));
    remove.setDisable(!model.mayChange());
    Card card =
        new Card(
                Messages.text("settings.map.card"),
                new StatusChip(
                    StatusChip.Tone.LEAF, "fth-check", Messages.text("settings.map.chip.roads")))
            .add(
                Words.twoLines(MapViewModel.dated(roads), MapViewModel.size(roads)),
                Words.wrapped(Messages.text("settings.map.loaded.means"), "small", "muted"),
                Words.wrapped(roads.source().attribution(), "small", "muted"),
                buttons(chooseButton("settings.map.chooseOther"), remove));
    card.setId("roads-loaded");
    return card;
  }

  private Button chooseButton(String key) {
    Button choose = Buttons.secondary("roads-choose", Messages.text(key), this::browse);
    choose.setDisable(!model.mayChange());
    return choose;
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("settings.map.browse"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(Messages.text("settings.map.extracts"), "*.pbf"),
            new FileChooser.ExtensionFilter(Messages.text("import.choose.allFiles"), "*.*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.choose(file.toPath());
      refresh();
    }
  }

  // ---- an extract to load ----

  private Card extractCard() {
    Card card = new Card(Messages.text("settings.map.extract.card"));
    card.setId("roads-extract");
    card.add(Words.wrapped(model.chosenWords(), "strong"));
    List<Integer> distances = new ArrayList<>();
    if (model.knowsSchools()) {
      distances.addAll(MapViewModel.DISTANCES);
    }
    distances.add(MapViewModel.EVERYTHING);
    SegmentedSwitch<Integer> distance =
        new SegmentedSwitch<>("roads-distance", distances, MapSection::distanceWords);
    distance
        .chosen()
        .set(model.knowsSchools() ? MapViewModel.USUAL_MILES : MapViewModel.EVERYTHING);
    Label kept = Words.wrapped(model.boxWords(distance.chosen().get()), "small", "muted");
    kept.setId("roads-kept");
    distance.chosen().addListener((property, was, is) -> kept.setText(model.boxWords(is)));
    card.add(new FormRow(Messages.text("settings.map.distance"), distance), kept);
    if (!model.knowsSchools()) {
      card.add(Words.wrapped(Messages.text("settings.map.noSchools"), "small", "muted"));
    }
    Button load =
        Buttons.primary(
            "roads-load",
            Messages.text("settings.map.load"),
            () -> model.load(distance.chosen().get(), this::watch, this::refresh));
    Button leave =
        Buttons.secondary(
            "roads-leave",
            Messages.text("settings.map.leave"),
            () -> {
              model.chooseNone();
              refresh();
            });
    card.add(buttons(load, leave));
    if (model.loaded().isPresent()) {
      card.add(Words.wrapped(Messages.text("settings.map.keepsOld"), "small", "muted"));
    }
    return card;
  }

  private static String distanceWords(int miles) {
    return miles == MapViewModel.EVERYTHING
        ? Messages.text("settings.map.distance.everything")
        : Messages.text("settings.map.distance.miles", miles);
  }

  private void watch(Progress work, boolean stoppable) {
    progress.getChildren().setAll(new ProgressLine(work, stoppable));
    // stopped or done: the section can be used again
    work.running().addListener((property, was, is) -> refresh());
    refresh();
  }

  private static FlowPane buttons(Node... nodes) {
    FlowPane flow = new FlowPane(nodes);
    flow.getStyleClass().add("button-flow");
    return flow;
  }
}
