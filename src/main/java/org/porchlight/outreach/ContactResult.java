package org.porchlight.outreach;

/// What came of a try. The one rule of what a contact is: someone of the family answered. A message
/// left, a letter sent, a call not taken is a try and no contact.
public enum ContactResult {
  SPOKE,
  REPLIED,
  LEFT_MESSAGE,
  SENT,
  NO_ANSWER,
  MAILBOX_FULL,
  WRONG_NUMBER,
  DISCONNECTED,
  BOUNCED,
  RETURNED;

  public boolean countsAsContact() {
    return this == SPOKE || this == REPLIED;
  }

  /// The number tried is of no use any more, and stays so through every later import.
  public boolean meansNumberIsWrong() {
    return this == WRONG_NUMBER || this == DISCONNECTED;
  }
}
