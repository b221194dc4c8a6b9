package org.porchlight.ui.kit;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A sheet of paper on the desk: rounded, outlined, with an optional serif title row.
public final class Card extends VBox {
  /// A card without padding of its own: lists and tables run to its edges.
  public static Card edgeToEdge(Node... children) {
    Card card = new Card(children);
    card.getStyleClass().add("edge-to-edge");
    return card;
  }

  public Card(Node... children) {
    super(children);
    getStyleClass().add("card");
  }

  /// A card that begins with a title and, at its right, anything else.
  public Card(String title, Node... atRight) {
    this();
    getChildren().add(head(title, atRight));
  }

  public Card add(Node... children) {
    getChildren().addAll(children);
    return this;
  }

  /// A title row for an edge-to-edge card, with a rule below.
  public static HBox ruledHead(String title, Node... atRight) {
    HBox head = head(title, atRight);
    head.getStyleClass().add("ruled");
    return head;
  }

  private static HBox head(String title, Node... atRight) {
    Label words = Words.cardTitle(title);
    HBox head = new HBox(words, Words.gap());
    head.getChildren().addAll(atRight);
    head.getStyleClass().add("card-head");
    return head;
  }
}
