package org.docket.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.docket.definition.Definitions;
import org.docket.form.FormDefinition;
import org.docket.notification.internal.NoticeRow;
import org.docket.notification.internal.NoticeStore;
import org.docket.notification.internal.NoticeStore.NoticeOnRecord;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.problem.ProblemException;

/**
 * What the acting person was told and has not read; nobody sees the notices of others. Whoever is
 * told about a record takes part in it, and so may read it.
 */
@ApplicationScoped
public class Notices {

  private static final int MOST = 100;

  private final NoticeStore store;
  private final Definitions definitions;
  private final CurrentUser currentUser;
  private final DocketClock clock;

  @Inject
  public Notices(
      NoticeStore store, Definitions definitions, CurrentUser currentUser, DocketClock clock) {
    this.store = store;
    this.definitions = definitions;
    this.currentUser = currentUser;
    this.clock = clock;
  }

  /** The latest first. */
  @Transactional
  public NoticeView.Latest unread(int limit) {
    int most = Math.max(1, Math.min(limit, MOST));
    List<NoticeOnRecord> found = store.unread(me(), most);
    long count = found.size() < most ? found.size() : store.countUnread(me());
    return new NoticeView.Latest(found.stream().map(this::view).toList(), count);
  }

  /** Marks one as read; once is enough. */
  @Transactional
  public void read(UUID id) {
    store
        .find(id)
        .filter(notice -> notice.isFor(me()))
        .orElseThrow(() -> new ProblemException(NotificationProblems.noSuchNotice()))
        .read(clock.now());
  }

  @Transactional
  public void readAll() {
    store.readAll(me(), clock.now());
  }

  private NoticeView view(NoticeOnRecord found) {
    NoticeRow notice = found.notice();
    FormDefinition form =
        definitions.require(FormDefinition.class, found.form(), found.releaseId());
    return new NoticeView(
        notice.id(),
        notice.toldAt(),
        notice.text(),
        new NoticeView.AboutRecord(
            notice.recordId(), found.form(), form.title(), found.number(), found.title()));
  }

  private UUID me() {
    return currentUser.require().personId();
  }
}
