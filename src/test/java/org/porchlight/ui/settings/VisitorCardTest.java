package org.porchlight.ui.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.porchlight.MapleValley;
import org.porchlight.access.Accounts;
import org.porchlight.access.AuditRepository;
import org.porchlight.access.ConfidentialNoteRepository;
import org.porchlight.access.LockRepository;
import org.porchlight.access.Session;
import org.porchlight.access.SightRepository;
import org.porchlight.planning.Visitor;
import org.porchlight.planning.VisitorRepository;
import org.porchlight.roster.HouseholdRepository;
import org.porchlight.roster.SchoolRepository;
import org.porchlight.roster.StaffMember;
import org.porchlight.roster.StaffRepository;
import org.porchlight.storage.DistrictFile;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ErrorMessages;
import org.porchlight.ui.kit.FormDrafts;
import org.porchlight.ui.kit.Toasts;
import org.porchlight.visits.DraftRepository;
import org.testfx.framework.junit5.ApplicationTest;

/// What concerns visits is kept whole, and nothing typed is lost over a text that is too long.
class VisitorCardTest extends ApplicationTest {
  private final MapleValley maple = MapleValley.in(DistrictFile.inMemory());
  private final VisitorRepository visitors = new VisitorRepository(maple.file());
  private final StaffRepository staff = new StaffRepository(maple.file());
  private final DraftRepository drafts = new DraftRepository(maple.file());
  private VisitorCard card;
  private boolean kept;

  @Override
  public void start(Stage stage) {
    Visitor ruiz = visitor("Mr. Ruiz");
    StaffMember gone = maple.staff("Coach Dempsey");
    visitors.change(
        new Visitor(
            ruiz.person(),
            ruiz.hours(),
            null,
            null,
            null,
            null,
            Set.of(gone.id(), maple.staff("Ms. Vo").id()),
            0));
    staff.changeStaffMember(
        new StaffMember(
            gone.id(),
            gone.name(),
            gone.role(),
            gone.job(),
            gone.languages(),
            gone.schoolId(),
            gone.phone(),
            gone.visitsFrom(),
            gone.visitsUntil(),
            gone.trainedUntil(),
            gone.drives(),
            false));
    AccessRooms access =
        new AccessRooms(
            Session.begin(maple.file(), MapleValley.CLOCK, maple.staff("Principal Okafor")),
            new Accounts(maple.file()),
            new SightRepository(maple.file()),
            new SchoolRepository(maple.file()),
            new AuditRepository(maple.file()),
            new ConfidentialNoteRepository(maple.file(), MapleValley.CLOCK),
            new LockRepository(maple.file()),
            new HouseholdRepository(maple.file()),
            BackgroundWork.atOnce(),
            new ErrorMessages());
    PeopleViewModel model =
        new PeopleViewModel(
            staff,
            visitors,
            new SchoolRepository(maple.file()),
            access,
            new Toasts(MapleValley.CLOCK));
    card =
        new VisitorCard(
            model,
            visitor("Mr. Ruiz"),
            new FormDrafts(drafts, MapleValley.CLOCK, 1),
            () -> kept = true);
    stage.setScene(new Scene(card, 900, 700));
    stage.show();
  }

  @AfterEach
  void close() {
    maple.close();
  }

  private Visitor visitor(String name) {
    return visitors.findVisitor(maple.staff(name).id()).orElseThrow();
  }

  private void keep(String car) {
    interact(() -> {
      ((TextField) card.lookup("#visitor-car")).setText(car);
      FormDrafts.keepNow(card);
      ((Button) card.lookup("#keep-visitor")).fire();
    });
  }

  @Test
  void whoIsSetAsideStaysKeptApart() {
    long vo = maple.staff("Ms. Vo").id();
    interact(() -> ((CheckBox) card.lookup("#visitor-apart-" + vo)).setSelected(false));
    keep("Silver Corolla");
    assertTrue(kept);
    assertEquals("Silver Corolla", visitor("Mr. Ruiz").car());
    assertEquals(Set.of(maple.staff("Coach Dempsey").id()), visitor("Mr. Ruiz").apartFrom());
  }

  @Test
  void aCarOfTooManyWordsIsSaidAndNothingIsLost() {
    keep("x".repeat(101));
    assertTrue(!kept);
    assertTrue(
        card.lookupAll(".trouble").stream().anyMatch(node -> node.isVisible()), "said in place");
    assertTrue(
        drafts.find("settings/visitor/" + maple.staff("Mr. Ruiz").id() + "/1").isPresent(),
        "what is typed is still kept");
    assertEquals(Optional.empty(), Optional.ofNullable(visitor("Mr. Ruiz").car()));
  }
}
