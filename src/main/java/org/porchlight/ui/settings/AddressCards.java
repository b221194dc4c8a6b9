package org.porchlight.ui.settings;

import java.io.File;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.porchlight.places.AddressList;
import org.porchlight.places.FoundPoint;
import org.porchlight.planning.HomePlace;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Card;
import org.porchlight.ui.kit.Notice;
import org.porchlight.ui.kit.Words;
import org.porchlight.ui.kit.map.PlaceOnMapCard;

/// Families' addresses: the lists they are found in, those to confirm, those without a point.
final class AddressCards extends VBox {
  /// A list longer than this is read nowhere; the rest comes up as these are settled.
  private static final int MOST_ROWS = 40;

  private final AddressesViewModel model;
  private final Notice trouble = new Notice(Notice.Tone.LAMP, "", " ");
  private final VBox body = new VBox();

  /// Somebody is setting a pin: what a search found meanwhile is drawn when the map closes.
  private boolean placing;

  AddressCards(AddressesViewModel model) {
    this.model = model;
    setId("address-settings");
    getStyleClass().add("settings-section");
    body.getStyleClass().add("settings-section");
    trouble.setId("address-trouble");
    trouble.visibleProperty().bind(model.trouble().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    model.trouble().addListener((property, was, is) -> trouble.say(is));
    getChildren().setAll(trouble, body);
  }

  void refresh() {
    draw();
    if (model.doing().get().isEmpty()) {
      model.find(this::draw);
    }
  }

  private void draw() {
    if (placing) {
      return;
    }
    body.getChildren().setAll(lists());
    List<HomePlace> questions = model.questions();
    if (!questions.isEmpty()) {
      body.getChildren().add(questions(questions));
    }
    List<HomePlace> without = model.without();
    if (!without.isEmpty()) {
      body.getChildren().add(without(without));
    }
  }

  // ---- lists ----

  private Card lists() {
    Card card =
        new Card(Messages.text("settings.addresses.card"))
            .add(Words.wrapped(Messages.text("settings.addresses.why")));
    card.setId("address-lists");
    for (AddressList list : model.lists()) {
      VBox words = Words.twoLines(list.name(), AddressesViewModel.words(list));
      HBox.setHgrow(words, Priority.ALWAYS);
      Button remove =
          Buttons.link(
              "addresses-remove-" + list.id(),
              Messages.text("settings.addresses.remove"),
              () -> {
                model.remove(list);
                draw();
              });
      remove.setAccessibleText(Messages.text("settings.addresses.removeThis", list.name()));
      remove.setDisable(!model.mayChange());
      HBox row = new HBox(words, remove);
      row.getStyleClass().add("middle-line");
      card.add(row);
    }
    if (model.hasLooked()) {
      Node summary = Words.strong(model.summary());
      summary.setId("address-summary");
      card.add(summary);
    }
    Button choose =
        Buttons.secondary(
            "addresses-choose", Messages.text("settings.addresses.choose"), this::browse);
    choose.setDisable(!model.mayChange() || !model.doing().get().isEmpty());
    FlowPane buttons = new FlowPane(choose);
    buttons.getStyleClass().add("button-flow");
    card.add(
        Words.following(model.doing(), "small", "muted"),
        buttons,
        Words.wrapped(Messages.text("settings.addresses.where"), "small", "muted"));
    return card;
  }

  private void browse() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(Messages.text("settings.addresses.choose"));
    chooser
        .getExtensionFilters()
        .setAll(
            new FileChooser.ExtensionFilter(
                Messages.text("settings.addresses.files"), "*.zip", "*.csv", "*.xlsx", "*.txt"),
            new FileChooser.ExtensionFilter(Messages.text("import.choose.allFiles"), "*.*"));
    File file = chooser.showOpenDialog(getScene().getWindow());
    if (file != null) {
      model.load(file.toPath(), this::draw);
      draw();
    }
  }

  // ---- to confirm ----

  private Card questions(List<HomePlace> questions) {
    Card card =
        Card.edgeToEdge(
            Card.ruledHead(Messages.count("settings.addresses.toConfirm", questions.size())));
    card.setId("address-questions");
    questions.stream().limit(MOST_ROWS).forEach(place -> card.add(question(place)));
    return card;
  }

  private Node question(HomePlace place) {
    FoundPoint found = place.question().orElseThrow();
    String family = place.household().familyLabel();
    VBox words =
        new VBox(
            Words.wrapped(
                Messages.text("settings.addresses.says", family, AddressesViewModel.address(place)),
                "strong"),
            Words.wrapped(
                Messages.text("settings.addresses.found", found.matched(), found.doubtWords()),
                "small",
                "muted"));
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    long id = place.household().id();
    Button yes =
        answer(
            "address-yes-" + id, "settings.addresses.yes", () -> model.confirm(place, this::draw));
    Button no =
        answer("address-no-" + id, "settings.addresses.no", () -> model.refuse(place, this::draw));
    yes.setAccessibleText(Messages.text("settings.addresses.yesThat", family, found.matched()));
    no.setAccessibleText(Messages.text("settings.addresses.noThat", family, found.matched()));
    HBox row = new HBox(10, words, yes, no);
    row.getStyleClass().addAll("card-row", "ruled-row", "middle-line");
    return row;
  }

  private Button answer(String id, String key, Runnable then) {
    Button button = Buttons.small(id, Messages.text(key), then);
    button.setMinWidth(Region.USE_PREF_SIZE);
    return button;
  }

  // ---- by hand ----

  private Card without(List<HomePlace> without) {
    Card card =
        Card.edgeToEdge(
            Card.ruledHead(Messages.count("settings.addresses.without", without.size())));
    card.setId("address-without");
    boolean schoolsKnown = !model.schools().isEmpty();
    without.stream().limit(MOST_ROWS).forEach(place -> card.add(row(place, schoolsKnown)));
    return card;
  }

  private Node row(HomePlace place, boolean schoolsKnown) {
    String address = AddressesViewModel.address(place);
    String family = place.household().familyLabel();
    VBox words =
        Words.twoLines(
            address.isEmpty() ? family : Messages.text("settings.addresses.says", family, address),
            place.words());
    words.setMinWidth(0);
    HBox.setHgrow(words, Priority.ALWAYS);
    Button pin =
        answer(
            "address-pin-" + place.household().id(),
            "places.pin.open",
            () -> openMap(place, family, address));
    pin.setAccessibleText(Messages.text("places.pin.title", family));
    pin.setDisable(!model.mayChange() || (!schoolsKnown && model.begin(place).isEmpty()));
    HBox row = new HBox(10, words, pin);
    row.getStyleClass().addAll("card-row", "ruled-row", "middle-line");
    return row;
  }

  /// The map takes the place of the lists until the pin is set.
  private void openMap(HomePlace place, String family, String address) {
    PlaceOnMapCard card =
        new PlaceOnMapCard(
            family,
            address,
            model.picture(),
            model.begin(place).orElseThrow(),
            model.schools(),
            point -> {
              closeMap();
              model.pin(place, point, this::draw);
            },
            this::closeMap);
    placing = true;
    body.getChildren().setAll(card);
    card.takeFocus();
  }

  private void closeMap() {
    placing = false;
    draw();
  }
}
