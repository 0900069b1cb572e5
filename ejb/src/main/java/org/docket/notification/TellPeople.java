package org.docket.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.docket.approval.ApprovalTold;
import org.docket.notification.internal.NoticeRow;
import org.docket.notification.internal.NoticeStore;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.Text;
import org.docket.record.RecordGranted;

/**
 * Gives a notice to everybody whom a chain tells something, and to those who are let read a record,
 * in the same transaction. Whoever did what they are told of knows already.
 */
@ApplicationScoped
public class TellPeople {

  private static final int MOST_CALLED = 100;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

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
    if (told.receipt()) {
      told.people().forEach(person -> tellForReceipt(person, told));
    } else {
      tell(told.people(), told.recordId(), told.text());
    }
  }

  private void tellForReceipt(UUID person, ApprovalTold told) {
    NoticeRow notice = NoticeRow.withReceipt(person, told.recordId(), told.text(), clock.now());
    if (isDoer(person)) {
      notice.read(clock.now());
    }
    store.add(notice);
  }

  private boolean isDoer(UUID person) {
    return currentUser.actor().map(Actor::personId).filter(person::equals).isPresent();
  }

  /** A right that a whole department has is found in the lists; nobody is called for it. */
  void tell(@Observes RecordGranted granted) {
    if (granted.people().size() <= MOST_CALLED) {
      String until = TIME.format(granted.until().atZone(clock.zone()));
      Text text =
          Text.of(
              "You may read this until %s: %s".formatted(until, granted.reason().en()),
              "您可查阅此单据至 %s：%s".formatted(until, granted.reason().zh()));
      tell(granted.people(), granted.recordId(), text);
    }
  }

  private void tell(List<UUID> people, UUID record, Text text) {
    people.stream()
        .filter(person -> !isDoer(person))
        .map(person -> new NoticeRow(person, record, text, clock.now()))
        .forEach(store::add);
  }
}
