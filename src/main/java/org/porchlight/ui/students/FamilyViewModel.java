package org.porchlight.ui.students;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.porchlight.roster.Household;
import org.porchlight.text.Messages;
import org.porchlight.ui.kit.BackgroundWork;
import org.porchlight.ui.kit.ContactFormViewModel;
import org.porchlight.ui.kit.FormDraft;
import org.porchlight.ui.kit.Toasts;

/// One family's page: its children's days side by side, what was tried, promised and noted at this
/// home, and everything known of it, put right by hand.
public final class FamilyViewModel {
  private final StudentRooms rooms;
  private final BackgroundWork background;
  private final Toasts toasts;
  private final StudentViewModel children;
  private final ReadOnlyObjectWrapper<@Nullable FamilyPage> page = new ReadOnlyObjectWrapper<>();
  private long householdId;

  public FamilyViewModel(
      StudentRooms rooms, BackgroundWork background, Toasts toasts, StudentOrder order) {
    this.rooms = rooms;
    this.background = background;
    this.toasts = toasts;
    children = new StudentViewModel(rooms, background, toasts, order, this::refresh);
  }

  /// Reads a family's page in the background.
  public void show(long wanted) {
    householdId = wanted;
    refresh();
  }

  public void refresh() {
    long wanted = householdId;
    background.run(
        progress -> StudentPages.family(rooms, wanted),
        read -> {
          if (wanted == householdId) {
            page.set(read.orElse(null));
          }
        });
  }

  ReadOnlyObjectProperty<@Nullable FamilyPage> page() {
    return page.getReadOnlyProperty();
  }

  /// What can be done about one of the children.
  StudentViewModel children() {
    return children;
  }

  StudentsByHand byHand() {
    return new StudentsByHand(rooms, toasts, this::refresh);
  }

  /// "418 Sycamore St, Maple Valley. English. 2 children."
  String sentence(FamilyPage shown) {
    Household household = shown.household();
    String count = Messages.count("students.familyPage.children", shown.everyChild().size());
    String address =
        household.isAddressConfidential()
            ? Messages.text("students.page.confidential")
            : household.addressLine().isEmpty()
                ? Messages.text("students.page.noAddress")
                : household.addressLine();
    return Messages.text("students.familyPage.sentence", address, count);
  }

  /// A new form for a try to reach the family, about its first child.
  ContactFormViewModel contactForm(FamilyPage shown) {
    return new ContactFormViewModel(
        rooms.contacts(),
        toasts,
        rooms.me(),
        rooms.clock(),
        shown.household(),
        shown.everyChild().getFirst().student().id());
  }

  /// Keeps what is typed into a form about this family.
  FormDraft contactDraft(ContactFormViewModel contact) {
    return new FormDraft(rooms.drafts(), rooms.clock(), contact.draftName(), contact::written);
  }
}
