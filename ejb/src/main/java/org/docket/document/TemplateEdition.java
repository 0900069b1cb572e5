package org.docket.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a controlled template.
 *
 * @param revision counted from 1 for each template; never given twice
 * @param release the release that has it
 * @param content hash over the template and its bodies
 * @param note what the publisher of the release said that it changes
 * @param drawnUp who published it; the person is null for Docket itself
 * @param effective the first day on which it is printed; null until it is approved
 * @param refused who refused it; null unless somebody did
 * @param reason why it was refused; empty otherwise
 */
public record TemplateEdition(
    UUID id,
    String template,
    int revision,
    UUID release,
    String content,
    String note,
    State state,
    Signed drawnUp,
    @Nullable Signed checked,
    @Nullable Signed approved,
    @Nullable LocalDate effective,
    @Nullable Signed refused,
    String reason) {

  /** Who did something to an edition, and when. */
  public record Signed(@Nullable UUID by, Instant at) {}

  /** How far an edition has come. */
  public enum State {
    DRAFT("draft", "草稿"),
    CHECKED("checked", "已审核"),
    /** Approved, and its day has not come. */
    APPROVED("approved", "已批准"),
    IN_FORCE("in force", "生效"),
    SUPERSEDED("superseded", "已被替代"),
    REFUSED("refused", "未通过"),
    /** Another edition was published before this one was approved. */
    WITHDRAWN("withdrawn", "已撤回");

    private final String en;
    private final String zh;

    State(String en, String zh) {
      this.en = en;
      this.zh = zh;
    }

    public Text title() {
      return Text.of(en, zh);
    }

    private boolean isApproved() {
      return this == APPROVED || this == IN_FORCE || this == SUPERSEDED;
    }

    boolean isOpen() {
      return this == DRAFT || this == CHECKED;
    }
  }

  /** Whether it was in use before anybody had to approve it. */
  boolean isTakenOver() {
    return state.isApproved() && approved == null;
  }

  TemplateEdition in(State now) {
    return new TemplateEdition(
        id, template, revision, release, content, note, now, drawnUp, checked, approved, effective,
        refused, reason);
  }
}
