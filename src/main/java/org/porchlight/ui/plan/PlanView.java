package org.porchlight.ui.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.porchlight.planning.Stop;
import org.porchlight.planning.TeamSetup;
import org.porchlight.planning.VisitTeam;
import org.porchlight.text.Dates;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Destination;
import org.porchlight.ui.kit.EmptyState;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Icons;
import org.porchlight.ui.kit.Navigator;
import org.porchlight.ui.kit.ProgressLine;
import org.porchlight.ui.kit.Screen;
import org.porchlight.ui.kit.Tips;
import org.porchlight.ui.kit.Words;
import org.porchlight.ui.kit.map.MapPane;
import org.porchlight.why.Counted;

/// A visit day: map left, teams right, families without a place below.
public final class PlanView extends Screen {
  /// Under this width of the screen the header has no room for key hints.
  private static final double ROOMY = 1100;

  private final PlanViewModel model;
  private final FormDrafts drafts;
  private final Navigator navigator;
  private final StackPane root = new StackPane();
  private final HBox columns = new HBox();
  private final List<TeamColumn> teamColumns = new ArrayList<>();
  private final ScrollPane sideways = new ScrollPane(columns);
  private final MapPane map = new MapPane("plan-map", Messages.text("plan.map.says"));
  private final PlanList list = new PlanList();
  private final StackPane mapOrList = new StackPane(list, map);
  private final Button listOrMap;
  private final Button drivesHow;
  private final CardKeys keys;
  private final NotPlacedTray tray;
  private final CarriedCard air = new CarriedCard();
  private final PlanActions buttons;
  private @Nullable Long focusAfterwards;
  private @Nullable Long openDetails;

  public PlanView(PlanViewModel model, FormDrafts drafts, Navigator navigator) {
    super("plan");
    this.model = model;
    this.drafts = drafts;
    this.navigator = navigator;
    header().set(Header.ACTIONS);
    keys = new CardKeys(model, this);
    tray = new NotPlacedTray(model, keys);
    buttons =
        new PlanActions(
            model,
            new PlanActions.Doings(this::newTeam, this::suggest, this::print, this::printTeamOut));
    listOrMap = Buttons.link("list-view", Messages.text("plan.list.open"), this::switchList);
    drivesHow =
        Buttons.link(
            "drives-how",
            "",
            () -> navigator.open(Destination.settings(Destination.SettingsPart.MAP)));
    list.setVisible(false);
    build();
    root.widthProperty()
        .addListener((property, was, is) -> {
          if ((was.doubleValue() < ROOMY) != (is.doubleValue() < ROOMY)) {
            drawActions(model.day().get());
          }
        });
    model.day().addListener((property, was, is) -> draw());
    model.lifted().addListener((property, was, is) -> drawLifted());
    model.said().addListener((property, was, is) -> drawLifted());
    model
        .suggestions()
        .running()
        .addListener(
            (property, was, is) -> belowHeader().set(is == null ? null : new ProgressLine(is)));
    besideTitle().add(new DayButtons(model));
  }

  // --- layout ---

  private void build() {
    HBox foot = new HBox(offline(), drivesHow, Words.gap(), listOrMap);
    foot.getStyleClass().add("map-foot");
    mapOrList.setMinHeight(0);
    VBox.setVgrow(mapOrList, Priority.ALWAYS);
    VBox left = new VBox(mapOrList, foot);
    left.getStyleClass().addAll("card", "edge-to-edge", "map-card");
    columns.getStyleClass().add("team-columns");
    sideways.setFitToHeight(true);
    sideways.setFitToWidth(true);
    sideways.setFocusTraversable(false);
    sideways.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    sideways.getStyleClass().add("edge-to-edge");
    VBox.setVgrow(sideways, Priority.ALWAYS);
    VBox right = new VBox(sideways, tray);
    right.getStyleClass().add("plan-right");
    HBox.setHgrow(right, Priority.ALWAYS);
    right.setMinWidth(0);
    HBox body = new HBox(left, right);
    body.getStyleClass().addAll("page", "plan-page");
    // the map gives way first: on a small window the columns stay readable
    root.widthProperty()
        .addListener((property, was, is) -> {
          double width = is.doubleValue() * (is.doubleValue() < ROOMY ? 0.31 : 0.375);
          left.setMinWidth(width);
          left.setPrefWidth(width);
          left.setMaxWidth(width);
        });
    root.getChildren().addAll(body, air);
  }

  private static Node offline() {
    Label mark = new Label(null, Icons.of("fth-wifi-off"));
    mark.setAccessibleText(Messages.text("plan.map.offline"));
    Tips.on(mark, Messages.text("plan.map.offline"));
    return mark;
  }

  /// Whether times follow roads, and the map with them.
  private void readMap() {
    map.setPicture(model.map().picture());
    drivesHow.setText(model.drivesHow());
    drivesHow.setAccessibleText(model.drivesHow() + " " + Messages.text("plan.drives.open"));
  }

  @Override
  public List<Counted> numbers() {
    return model.numbers();
  }

  @Override
  public Node content() {
    return root;
  }

  @Override
  public void refresh() {
    model.refresh();
    readMap();
    draw();
  }

  @Override
  public void arrive(Destination destination) {
    readMap();
    model.open(
        destination instanceof Destination.Plan plan ? plan.day() : Optional.of(model.date()));
    draw();
  }

  // --- what is on the sheet ---

  private void draw() {
    DayPlan day = model.day().get();
    LocalDate date = model.date();
    title().set(Messages.text("plan.title", longDay(date)));
    sentence().set(model.sentence());
    drawActions(day);
    columns.getChildren().clear();
    teamColumns.clear();
    for (VisitTeam team : day.plan().teams()) {
      TeamColumn column = new TeamColumn(day, team, keys, this);
      teamColumns.add(column);
      addColumn(column);
    }
    if (day.plan().teams().isEmpty()) {
      EmptyState empty =
          new EmptyState(
              Messages.text("plan.empty"),
              day.plan().notPlaced().isEmpty()
                  ? Buttons.small("add-first-team", Messages.text("plan.addTeam"), this::newTeam)
                  : Buttons.small(
                      "propose-first-teams", Messages.text("plan.propose"), model::proposeTeams));
      empty.getStyleClass().add("team-column");
      addColumn(empty);
    }
    tray.show(day);
    list.show(day);
    reopenDetails();
    drawLifted();
    giveFocusBack();
  }

  private static String longDay(LocalDate date) {
    String full = Dates.inFull(date);
    return full.substring(0, full.lastIndexOf(','));
  }

  private void addColumn(Node column) {
    HBox.setHgrow(column, Priority.ALWAYS);
    columns.getChildren().add(column);
  }

  private void drawActions(DayPlan day) {
    actions().setAll(buttons.of(day, root.getWidth() >= ROOMY));
  }

  private void drawLifted() {
    Optional<Lifted> lifted = Optional.ofNullable(model.lifted().get());
    String said = model.said().get();
    for (TeamColumn column : teamColumns) {
      column.showLanding(lifted, model.backAfterDrop());
      for (StopCard card : column.cards()) {
        card.lifted(lifted.isPresent() && lifted.get().visitId() == card.visitId(), said);
      }
    }
    tray.lifted(lifted);
    tray.say(said);
    map.setLayer(
        new PlanMarks(
            model.ifDropped(),
            model.choices().schools(),
            lifted.orElse(null),
            model.map().routes()));
    if (lifted.isEmpty()) {
      root.lookupAll(".carried-away").forEach(card -> card.getStyleClass().remove("carried-away"));
      air.down();
    }
  }

  private void switchList() {
    boolean showList = !list.isVisible();
    list.setVisible(showList);
    map.setVisible(!showList);
    listOrMap.setText(Messages.text(showList ? "plan.list.close" : "plan.list.open"));
  }

  // --- teams ---

  private void newTeam() {
    model
        .newTeam()
        .ifPresent(setup ->
            openForm(
                new TeamForm(
                    form -> drafts.keep("team/new/" + model.day().get().plan().date(), form),
                    Messages.text("plan.team.new"),
                    setup,
                    model.choices().people(),
                    model.choices(),
                    model::addTeam,
                    null,
                    this::draw),
                columns.getChildren().size()));
  }

  void editTeam(VisitTeam team) {
    openForm(
        new TeamForm(
            form -> drafts.keep("team/" + team.id(), form),
            team.name(),
            TeamSetup.of(team),
            model.choices().people(),
            model.choices(),
            setup -> model.changeTeam(team.id(), setup),
            () -> model.removeTeam(team.id()),
            this::draw),
        teamColumns.indexOf(column(team.id()).orElseThrow()));
  }

  private void openForm(TeamForm form, int index) {
    draw();
    HBox.setHgrow(form, Priority.ALWAYS);
    boolean instead = index < teamColumns.size() || teamColumns.isEmpty();
    if (instead) {
      columns.getChildren().set(Math.min(index, columns.getChildren().size() - 1), form);
    } else {
      columns.getChildren().add(form);
      root.applyCss();
      root.layout();
      sideways.setHvalue(1);
    }
    form.takeFocus();
  }

  private Optional<TeamColumn> column(long teamId) {
    return teamColumns.stream().filter(column -> column.team().id() == teamId).findFirst();
  }

  // --- cards ---

  /// Opens a card for its time and its ways out, or closes it.
  void toggle(StopCard card, Stop stop) {
    boolean open = openDetails != null && openDetails == stop.visitId();
    openDetails = open ? null : stop.visitId();
    focusAfterwards = stop.visitId();
    draw();
    if (!open) {
      root.applyCss();
      openCard().map(StopDetails.class::cast).ifPresent(StopDetails::takeFocus);
    }
  }

  private Optional<Node> openCard() {
    Long visit = openDetails;
    return visit == null
        ? Optional.empty()
        : card(visit)
            .flatMap(card ->
                card.getChildren().stream().filter(StopDetails.class::isInstance).findFirst());
  }

  private void reopenDetails() {
    Long visit = openDetails;
    if (visit == null) {
      return;
    }
    Optional<Stop> stop = model.plan().stop(visit).filter(model::canCallOff);
    Optional<StopCard> card = card(visit);
    if (stop.isEmpty() || card.isEmpty()) {
      openDetails = null;
      return;
    }
    card.get()
        .getChildren()
        .add(
            new StopDetails(
                model,
                stop.get(),
                form -> drafts.keep("stop/" + visit, form),
                () -> {
                  openDetails = null;
                  focusAfterwards = visit;
                  draw();
                }));
  }

  private Optional<StopCard> card(long visitId) {
    return teamColumns.stream()
        .flatMap(column -> column.cards().stream())
        .filter(card -> card.visitId() == visitId)
        .findFirst();
  }

  private void giveFocusBack() {
    Long visit = focusAfterwards;
    focusAfterwards = null;
    if (visit != null) {
      // the new columns have to be dressed before anything inside them can take the focus
      root.applyCss();
      focus(visit);
    }
  }

  private void focus(long visitId) {
    Node node = root.lookup("#stop-" + visitId);
    if (node != null) {
      node.requestFocus();
    }
  }

  void takeOut(long visitId) {
    boolean movable = model.plan().stop(visitId).map(model::canMove).orElse(false);
    if (movable && model.plan().teamOf(visitId).isPresent()) {
      focusAfterwards = visitId;
      model.takeOut(visitId);
    }
  }

  /// The family said no: nobody goes.
  void callOff(long visitId) {
    if (model.plan().stop(visitId).map(model::canCallOff).orElse(false)) {
      openDetails = null;
      Optional<List<StopCard>> cards = column(visitId, 0);
      focusAfterwards =
          cards.flatMap(all -> neighbour(all, visitId)).map(StopCard::visitId).orElse(null);
      model.callOff(visitId);
    }
  }

  private static Optional<StopCard> neighbour(List<StopCard> cards, long visitId) {
    int at = indexOf(cards, visitId);
    return cards.size() < 2
        ? Optional.empty()
        : Optional.of(cards.get(at + 1 < cards.size() ? at + 1 : at - 1));
  }

  /// Keeps a placed family with its team, or no longer.
  void pin(long visitId) {
    boolean movable = model.plan().stop(visitId).map(model::canMove).orElse(false);
    if (movable && model.plan().teamOf(visitId).isPresent()) {
      focusAfterwards = visitId;
      model.pin(visitId);
    }
  }

  /// The card above or below in the same column.
  void focusNext(long visitId, int steps) {
    column(visitId, 0)
        .ifPresent(cards -> {
          int at = indexOf(cards, visitId) + steps;
          if (at >= 0 && at < cards.size()) {
            cards.get(at).requestFocus();
          }
        });
  }

  /// The card at the same height in the next column.
  void focusBeside(long visitId, int steps) {
    Optional<List<StopCard>> own = column(visitId, 0);
    Optional<List<StopCard>> beside = column(visitId, steps);
    if (own.isPresent() && beside.isPresent() && !beside.get().isEmpty()) {
      int at = Math.min(indexOf(own.get(), visitId), beside.get().size() - 1);
      beside.get().get(at).requestFocus();
    }
  }

  private Optional<List<StopCard>> column(long visitId, int steps) {
    for (int i = 0; i < teamColumns.size(); i++) {
      int beside = i + steps;
      if (indexOf(teamColumns.get(i).cards(), visitId) >= 0
          && beside >= 0
          && beside < teamColumns.size()) {
        return Optional.of(teamColumns.get(beside).cards());
      }
    }
    return Optional.empty();
  }

  private static int indexOf(List<StopCard> cards, long visitId) {
    return cards.stream().map(StopCard::visitId).toList().indexOf(visitId);
  }

  /// The card comes down and keeps the focus.
  void drop() {
    Lifted lifted = model.lifted().get();
    focusAfterwards = lifted == null ? null : lifted.visitId();
    model.drop();
    giveFocusBack();
  }

  /// The mouse carries the card's picture; the gap opens where it would land.
  void carry(Node card, double sceneX, double sceneY) {
    air.carry(card, sceneX, sceneY);
    Lifted lifted = model.lifted().get();
    if (lifted == null) {
      return;
    }
    if (tray.isUnder(sceneX, sceneY)) {
      model.holdOverNotPlaced();
      return;
    }
    teamColumns.stream()
        .filter(column -> column.isUnder(sceneX, sceneY))
        .findFirst()
        .ifPresent(column ->
            model.holdOver(column.team().id(), column.positionAt(sceneY, lifted.visitId())));
  }

  /// The mouse lets go of what it carried.
  void letGo() {
    drop();
  }

  // --- primary, paper, keys ---

  private void suggest() {
    openDetails = null;
    model.suggestRoutes();
  }

  @Override
  public void primaryAction() {
    if (model.plan().isFinished()) {
      print();
    } else {
      model.finish();
    }
  }

  @Override
  public void print() {
    if (model.plan().familyCount() > 0) {
      navigator.open(new Destination.Reports(Destination.ReportKind.PACKET));
    }
  }

  @Override
  public boolean keyPressed(KeyEvent key) {
    if (key.isShortcutDown() || key.isAltDown() || model.lifted().get() != null) {
      return false;
    }
    switch (key.getCode()) {
      case S -> suggest();
      case T -> model.proposeTeams();
      case R -> model.reopen();
      case PAGE_DOWN -> model.goOn(1);
      case PAGE_UP -> model.goOn(-1);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void printTeamOut() {
    navigator.open(new Destination.Reports(Destination.ReportKind.TEAM_OUT));
  }

  @Override
  public void leave() {
    model.suggestions().cancel();
    model.putBack();
    openDetails = null;
  }

  @Override
  public List<Key> keys() {
    return List.of(
        new Key("M", Messages.text("plan.key.lift")),
        new Key("↑ ↓ ← →", Messages.text("plan.key.arrows")),
        new Key("1 2 3", Messages.text("plan.key.team")),
        new Key("Enter", Messages.text("plan.key.drop")),
        new Key("Esc", Messages.text("plan.key.putBack")),
        new Key("P", Messages.text("plan.key.pin")),
        new Key("C", Messages.text("plan.key.callOff")),
        new Key("S", Messages.text("plan.key.suggest")),
        new Key("T", Messages.text("plan.propose")),
        new Key("R", Messages.text("plan.reopen")),
        new Key("Page Down", Messages.text("plan.day.after")),
        new Key("Page Up", Messages.text("plan.day.before")),
        new Key("Delete", Messages.text("plan.key.takeOut")),
        new Key("+ − 0", Messages.text("plan.key.map")),
        new Key("Ctrl P", Messages.text("plan.print")),
        new Key("Ctrl Enter", Messages.text("plan.finish")));
  }
}
