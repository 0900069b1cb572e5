package org.docket.document.handbook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.docket.document.handbook.Binder.State;
import org.docket.document.internal.BinderRow;
import org.docket.document.internal.BinderStore;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Ids;
import org.docket.problem.ProblemException;
import org.docket.record.job.JobAsked;

/**
 * Puts the whole handbook together in the background, for everybody his own: it holds what he may
 * see. Of each person the last one is kept.
 */
@ApplicationScoped
public class Binders {

  private final BinderStore store;
  private final CurrentUser currentUser;
  private final DocketClock clock;
  private final Event<JobAsked> asked;

  @Inject
  public Binders(
      BinderStore store, CurrentUser currentUser, DocketClock clock, Event<JobAsked> asked) {
    this.store = store;
    this.currentUser = currentUser;
    this.clock = clock;
    this.asked = asked;
  }

  /** Begins one; the one that is being written, where there is one in the language. */
  @Transactional
  public Binder begin(Locale language) {
    UUID person = currentUser.require().personId();
    List<BinderRow> before = store.of(person);
    Optional<BinderRow> writing =
        before.stream()
            .filter(row -> row.state() == State.WRITING && row.language().equals(language))
            .findFirst();
    if (writing.isPresent()) {
      return writing.get().view();
    }
    before.stream().filter(row -> row.state() != State.WRITING).forEach(store::remove);
    BinderRow row = new BinderRow(Ids.next(), person, language, clock.now());
    store.add(row);
    asked.fire(new JobAsked(row.id()));
    return row.view();
  }

  @Transactional
  public Binder get(UUID id) {
    return own(id).view();
  }

  /** The file of one that is done. */
  @Transactional
  public byte[] pdf(UUID id) {
    return store
        .pdf(own(id).id())
        .orElseThrow(() -> new ProblemException(HandbookProblems.notReady()));
  }

  private BinderRow own(UUID id) {
    UUID person = currentUser.require().personId();
    return store
        .find(id)
        .filter(row -> row.ownerId().equals(person))
        .orElseThrow(() -> new ProblemException(HandbookProblems.unknown()));
  }
}
