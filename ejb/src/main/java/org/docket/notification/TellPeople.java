package org.docket.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.docket.approval.ApprovalCompleted;
import org.docket.approval.ApprovalCompleted.Told;
import org.docket.notification.internal.NoticeRow;
import org.docket.notification.internal.NoticeStore;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;

/**
 * Gives a notice to everybody whom a chain tells of its end, in the same transaction. Whoever ended
 * it knows already.
 */
@ApplicationScoped
public class TellAtEnd {

  private final NoticeStore store;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public TellAtEnd(NoticeStore store, CurrentUser currentUser, DocketClock clock) {
    this.store = store;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  void tell(@Observes ApprovalCompleted completed) {
    UUID doer = currentUser.actor().map(Actor::personId).orElse(null);
    for (Told told : completed.tell()) {
      told.people().stream()
          .distinct()
          .filter(person -> !person.equals(doer))
          .map(person -> new NoticeRow(person, completed.recordId(), told.text(), clock.now()))
          .forEach(store::add);
    }
  }
}
