package org.docket.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.UUID;
import org.docket.approval.ApprovalTold;
import org.docket.notification.internal.NoticeRow;
import org.docket.notification.internal.NoticeStore;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;

/**
 * Gives a notice to everybody whom a chain tells something, in the same transaction. Whoever did
 * what they are told of knows already.
 */
@ApplicationScoped
public class TellPeople {

  private final NoticeStore store;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public TellPeople(NoticeStore store, CurrentUser currentUser, DocketClock clock) {
    this.store = store;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  void tell(@Observes ApprovalTold told) {
    UUID doer = currentUser.actor().map(Actor::personId).orElse(null);
    told.people().stream()
        .filter(person -> !person.equals(doer))
        .map(person -> new NoticeRow(person, told.recordId(), told.text(), clock.now()))
        .forEach(store::add);
  }
}
