package org.docket.approval.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** Words that somebody often says when deciding. */
@Entity
@IdClass(OwnCommentRow.Key.class)
@Table(name = "docket_own_comment")
public class OwnCommentRow {

  /** Whose, and which in order. */
  public record Key(UUID personId, int place) implements Serializable {}

  @Id
  @Column(name = "person_id")
  private UUID personId;

  @Id
  @Column(name = "place")
  private int place;

  @Column(name = "words")
  private String words;

  protected OwnCommentRow() {}

  OwnCommentRow(UUID person, int place, String words) {
    this.personId = person;
    this.place = place;
    this.words = words;
  }

  String words() {
    return words;
  }
}
