package org.porchlight.ui.outnow;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.Screen;

/// The check-in board of the front desk.
public final class OutNowView extends Screen {
  private static final double GAP = 16;
  private static final double NARROWEST = 390;
  private static final double WIDEST = 560;

  private final OutNowViewModel model;
  private final Navigator navigator;
  private final FlowPane cards = new FlowPane(GAP, GAP);
  private final ScrollPane scroll = new ScrollPane(cards);
  private final StackPane root = new StackPane(scroll);
  private final List<TeamCard> teamCards = new ArrayList<>();
  private final Timeline clock =
      new Timeline(new KeyFrame(Duration.seconds(20), event -> timePassed()));

  public OutNowView(OutNowViewModel model, Navigator navigator) {
    super("out-now");
    this.model = model;
    this.navigator = navigator;
    header().set(Header.ACTIONS);
    title().set(Messages.text("outnow.title"));
    cards.getStyleClass().add("page");
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.getStyleClass().add("edge-to-edge");
    scroll.widthProperty().addListener((property, was, is) -> fit());
    model.teams().addListener((property, was, is) -> draw());
    clock.setCycleCount(Animation.INDEFINITE);
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public void refresh() {
    model.refresh();
    draw();
  }

  @Override
  public void arrive(Destination destination) {
    refresh();
    clock.play();
  }

  @Override
  public void leave() {
    clock.stop();
  }

  private void timePassed() {
    boolean wasLate = model.teams().get().stream().anyMatch(TeamOnBoard::late);
    model.tick();
    if (!wasLate && model.teams().get().stream().anyMatch(TeamOnBoard::late)) {
      // the badge of the tab and Today tell it too
      navigator.changed();
    }
  }

  private void draw() {
    OptionalInt focused = focusedTeam();
    sentence().set(model.sentence());
    cards.getChildren().clear();
    teamCards.clear();
    Optional<TeamOnBoard> first = model.firstDue();
    for (TeamOnBoard team : model.teams().get()) {
      TeamCard card = new TeamCard(team, model, first.isPresent() && team.equals(first.get()));
      teamCards.add(card);
      cards.getChildren().add(card);
    }
    root.getChildren()
        .setAll(
            teamCards.isEmpty()
                ? new EmptyState(
                    Messages.text("outnow.empty"),
                    Buttons.small(
                        "plan-a-day",
                        Messages.text("outnow.plan"),
                        () -> navigator.open(new Destination.Plan(Optional.<LocalDate>empty()))))
                : scroll);
    fit();
    focused.ifPresent(this::focusTeam);
  }

  private void fit() {
    double room = scroll.getWidth() - 2 * 28 - 4;
    int beside =
        Math.clamp((int) ((room + GAP) / (NARROWEST + GAP)), 1, Math.max(1, teamCards.size()));
    double width = Math.min(WIDEST, (room - (beside - 1) * GAP) / beside);
    teamCards.forEach(card -> card.setPrefWidth(width));
  }

  /// The number of the team whose card has the focus.
  private OptionalInt focusedTeam() {
    return teamCards.stream()
        .filter(card -> card.isFocusWithin())
        .mapToInt(card -> card.board().team().number())
        .findFirst();
  }

  private void focusTeam(int number) {
    Node button = root.lookup("#check-in-" + number);
    if (button == null) {
      button = root.lookup("#back-" + number);
    }
    if (button != null) {
      button.requestFocus();
    }
  }

  /// The card with the focus, or the one that is due first.
  private Optional<TeamOnBoard> chosenTeam() {
    return teamCards.stream()
        .filter(card -> card.isFocusWithin())
        .map(TeamCard::board)
        .findFirst()
        .or(model::firstDue);
  }

  @Override
  public void primaryAction() {
    model.firstDue().ifPresent(model::checkIn);
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown()) {
      return false;
    }
    if (key.getCode() == KeyCode.I) {
      chosenTeam().ifPresent(model::in);
      return true;
    }
    if (key.getCode() == KeyCode.O) {
      chosenTeam().ifPresent(model::out);
      return true;
    }
    return false;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("I", Messages.text("outnow.key.in")),
        new Key("O", Messages.text("outnow.key.out")),
        new Key("Ctrl Enter", Messages.text("outnow.key.next")));
  }
}
