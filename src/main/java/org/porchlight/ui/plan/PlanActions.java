package org.porchlight.ui.plan;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.Buttons;
import org.porchlight.ui.kit.Tips;

/// The buttons at the head of a plan: what can be done with the whole day.
final class PlanActions {
  private final PlanViewModel model;
  private final Doings doings;

  /// What the view itself does.
  record Doings(Runnable newTeam, Runnable suggest, Runnable print, Runnable printTeamOut) {}

  PlanActions(PlanViewModel model, Doings doings) {
    this.model = model;
    this.doings = doings;
  }

  /// @param roomy there is room for keys beside the words
  List<Node> of(DayPlan day, boolean roomy) {
    return day.plan().isFinished() ? finished(roomy) : open(day, roomy);
  }

  private List<Node> open(DayPlan day, boolean roomy) {
    boolean anyTeam = !day.plan().teams().isEmpty();
    boolean anyStop = day.plan().familyCount() > 0;
    List<Node> buttons = new ArrayList<>();
    Button propose =
        Buttons.icon(
            "propose-teams", "fth-users", Messages.text("plan.propose"), model::proposeTeams);
    propose.getStyleClass().add("outlined");
    propose.setDisable(!model.canAddTeam() || day.plan().notPlaced().isEmpty());
    Button team =
        Buttons.icon("add-team", "fth-user-plus", Messages.text("plan.addTeam"), doings.newTeam);
    team.getStyleClass().add("outlined");
    team.setDisable(!model.canAddTeam());
    Button suggest = suggest("plan.suggest");
    suggest.setDisable(!anyTeam || (day.plan().notPlaced().isEmpty() && !anyStop));
    Button print =
        printing(
            Buttons.secondary("print-packets", Messages.text("plan.print"), doings.print), roomy);
    print.setDisable(!anyStop);
    Button finish = Buttons.primary("finish", Messages.text("plan.finish"), model::finish);
    finish.setDisable(!anyStop);
    buttons.addAll(List.of(propose, team, suggest, print, finish));
    return buttons;
  }

  private List<Node> finished(boolean roomy) {
    Button again;
    if (roomy) {
      again = suggest("plan.suggestAgain");
      Tips.on(again, Messages.text("plan.suggestAgain.tip"));
    } else {
      again =
          Buttons.icon(
              "suggest", "fth-shuffle", Messages.text("plan.suggestAgain"), doings.suggest);
      again.getStyleClass().add("outlined");
    }
    return List.of(
        again,
        Buttons.secondary("reopen", Messages.text("plan.reopen"), model::reopen),
        printing(
            Buttons.secondary("team-out", Messages.text("plan.teamOut"), doings.printTeamOut),
            false),
        printing(
            Buttons.primary("print-packets", Messages.text("plan.print"), doings.print), roomy));
  }

  private Button suggest(String key) {
    return Buttons.withIcon(
        Buttons.secondary("suggest", Messages.text(key), doings.suggest), "fth-shuffle");
  }

  private static Button printing(Button button, boolean withKey) {
    Buttons.withIcon(button, "fth-printer");
    return withKey ? Buttons.withKey(button, "Ctrl P") : button;
  }
}
