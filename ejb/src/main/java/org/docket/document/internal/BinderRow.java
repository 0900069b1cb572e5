package org.docket.document.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.docket.document.handbook.Binder;
import org.docket.document.handbook.Binder.State;
import org.docket.problem.Text;
import org.docket.record.job.JobRow;

/** A handbook that is being put together for one person; of no form. */
@Entity
@Table(name = "docket_handbook_binder")
public class BinderRow extends JobRow {

  private static final String NO_FORM = "";

  @Column(name = "language", updatable = false)
  private String language;

  @Column(name = "pages")
  private int pages;

  /** For Hibernate. */
  protected BinderRow() {}

  public BinderRow(UUID id, UUID owner, Locale language, Instant now) {
    super(id, NO_FORM, owner, State.WRITING.key(), now);
    this.language = language.toLanguageTag();
  }

  public Locale language() {
    return Locale.forLanguageTag(language);
  }

  public State state() {
    return State.of(stateKey());
  }

  public void count(Instant now) {
    countOne(now);
  }

  public void finish(int allPages, Instant now) {
    this.pages = allPages;
    moveTo(State.DONE.key(), now);
  }

  @Override
  public void fail(Text fault, Instant now) {
    fail(State.FAILED.key(), fault, now);
  }

  public Binder view() {
    return new Binder(id(), state(), total(), done(), pages, fault());
  }
}
