package org.porchlight.ui.kit;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.porchlight.outreach.Channel;
import org.porchlight.outreach.ContactAttempt;
import org.porchlight.outreach.ContactRepository;
import org.porchlight.outreach.ContactResult;
import org.porchlight.roster.Guardian;
import org.porchlight.roster.Household;
import org.porchlight.roster.Phone;
import org.porchlight.roster.StaffMember;
import org.porchlight.text.Messages;

/// Logging one try to reach a family: by what, whom, what came of it, in which words.
public final class ContactFormViewModel {
  private final ContactRepository contacts;
  private final Toasts toasts;
  private final StaffMember me;
  private final Clock clock;
  private final Household household;
  private final @Nullable Long studentId;

  private final ObjectProperty<Channel> channel = new SimpleObjectProperty<>(Channel.CALL);
  private final ObjectProperty<@Nullable Guardian> guardian = new SimpleObjectProperty<>();
  private final ObjectProperty<@Nullable ContactResult> result = new SimpleObjectProperty<>();
  private final StringProperty addressUsed = new SimpleStringProperty("");
  private final StringProperty language = new SimpleStringProperty("");
  private final StringProperty words = new SimpleStringProperty("");
  private final ObservableList<String> addresses = FXCollections.observableArrayList();
  private final BooleanBinding complete = Bindings.isNotNull(result);

  /// @param studentId the child it is about; null when it is about the family
  public ContactFormViewModel(
      ContactRepository contacts,
      Toasts toasts,
      StaffMember me,
      Clock clock,
      Household household,
      @Nullable Long studentId) {
    this.contacts = contacts;
    this.toasts = toasts;
    this.me = me;
    this.clock = clock;
    this.household = household;
    this.studentId = studentId;
    language.set(Optional.ofNullable(household.language()).orElse(""));
    guardian.set(household.contacts().stream().findFirst().orElse(null));
    channel.addListener((property, was, is) -> channelChanged());
    guardian.addListener((property, was, is) -> offerAddresses());
    offerAddresses();
  }

  private void channelChanged() {
    if (result.get() != null && !results().contains(result.get())) {
      result.set(null);
    }
    offerAddresses();
  }

  private void offerAddresses() {
    List<String> offered = addresses(guardian.get());
    addresses.setAll(offered);
    addressUsed.set(offered.isEmpty() ? "" : offered.getFirst());
  }

  private List<String> addresses(@Nullable Guardian whom) {
    return switch (channel.get()) {
      case CALL, TEXT -> whom == null ? List.of() : numbers(whom);
      case EMAIL -> Stream.ofNullable(whom == null ? null : whom.email()).toList();
      case LETTER ->
          Stream.of(household)
              .filter(home -> !home.isAddressConfidential())
              .map(Household::addressLine)
              .filter(line -> !line.isEmpty())
              .toList();
      case IN_PERSON, THROUGH_SOMEONE, SCHOOL_APP -> List.of();
    };
  }

  /// Good numbers first; wrong ones can still be named, for what was tried earlier.
  private static List<String> numbers(Guardian whom) {
    return Stream.concat(
            whom.phones().stream().filter(phone -> !phone.isWrong()),
            whom.phones().stream().filter(Phone::isWrong))
        .map(Phone::display)
        .toList();
  }

  /// What can come of a try by the chosen channel.
  List<ContactResult> results() {
    return switch (channel.get()) {
      case CALL ->
          List.of(
              ContactResult.SPOKE,
              ContactResult.LEFT_MESSAGE,
              ContactResult.NO_ANSWER,
              ContactResult.MAILBOX_FULL,
              ContactResult.WRONG_NUMBER,
              ContactResult.DISCONNECTED);
      case TEXT ->
          List.of(
              ContactResult.SENT,
              ContactResult.REPLIED,
              ContactResult.BOUNCED,
              ContactResult.WRONG_NUMBER);
      case EMAIL, SCHOOL_APP ->
          List.of(ContactResult.SENT, ContactResult.REPLIED, ContactResult.BOUNCED);
      case LETTER -> List.of(ContactResult.SENT, ContactResult.REPLIED, ContactResult.RETURNED);
      case IN_PERSON, THROUGH_SOMEONE ->
          List.of(ContactResult.SPOKE, ContactResult.LEFT_MESSAGE, ContactResult.NO_ANSWER);
    };
  }

  /// Adults who may be contacted.
  List<Guardian> guardians() {
    return household.contacts();
  }

  String familyLabel() {
    return household.familyLabel();
  }

  public ObjectProperty<Channel> channel() {
    return channel;
  }

  ObjectProperty<@Nullable Guardian> guardian() {
    return guardian;
  }

  public ObjectProperty<@Nullable ContactResult> result() {
    return result;
  }

  /// Numbers or addresses the chosen adult can be reached at by the chosen channel.
  ObservableList<String> addresses() {
    return addresses;
  }

  public StringProperty addressUsed() {
    return addressUsed;
  }

  StringProperty language() {
    return language;
  }

  public StringProperty words() {
    return words;
  }

  /// Enough is known to save: what came of it.
  BooleanBinding complete() {
    return complete;
  }

  /// Under which name the half-filled form is kept.
  public String draftName() {
    return "contact/" + household.id() + "/" + me.id();
  }

  /// The form as it stands; empty while nothing was said.
  public Map<String, String> written() {
    ContactResult outcome = result.get();
    if (outcome == null && words.get().isBlank()) {
      return Map.of();
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("channel", channel.get().name());
    fields.put("result", outcome == null ? "" : outcome.name());
    fields.put("address", Optional.ofNullable(addressUsed.get()).orElse(""));
    fields.put("language", Optional.ofNullable(language.get()).orElse(""));
    fields.put("words", words.get());
    return fields;
  }

  /// Fills the form with what was kept.
  void read(Map<String, String> fields) {
    channel.set(Channel.valueOf(fields.getOrDefault("channel", Channel.CALL.name())));
    String outcome = fields.getOrDefault("result", "");
    result.set(outcome.isEmpty() ? null : ContactResult.valueOf(outcome));
    addressUsed.set(fields.getOrDefault("address", ""));
    language.set(fields.getOrDefault("language", ""));
    words.set(fields.getOrDefault("words", ""));
  }

  /// Saves the try and offers to undo it; nothing happens while the result is open.
  ///
  /// @return whether it was saved
  public boolean save(Runnable afterUndo) {
    ContactResult outcome = result.get();
    if (outcome == null) {
      return false;
    }
    Guardian whom = guardian.get();
    ContactAttempt logged =
        contacts.log(
            new ContactAttempt(
                0,
                household.id(),
                studentId,
                whom == null ? null : whom.id(),
                me.id(),
                LocalDateTime.now(clock),
                channel.get(),
                filled(addressUsed.get()),
                outcome,
                filled(language.get()),
                false,
                filled(words.get())));
    toasts.done(
        Messages.text(
            outcome.countsAsContact() ? "kit.contact.loggedContact" : "kit.contact.loggedTry",
            whom == null ? household.familyLabel() : whom.fullName(),
            Messages.of(outcome)),
        () -> {
          contacts.undo(logged.id());
          afterUndo.run();
        });
    return true;
  }

  private static @Nullable String filled(@Nullable String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
