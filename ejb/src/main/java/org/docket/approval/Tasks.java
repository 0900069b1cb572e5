package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.internal.TaskViews;
import org.docket.platform.CurrentUser;

/** The tasks of the acting person; nobody sees those of others. */
@ApplicationScoped
public class Tasks {

  private static final int MOST = 200;

  private final TaskViews views;
  private final CurrentUser currentUser;

  @Inject
  public Tasks(TaskViews views, CurrentUser currentUser) {
    this.views = views;
    this.currentUser = currentUser;
  }

  /** Open ones, alone or as one of a pool: those late first, then the oldest. */
  @Transactional
  public TaskView.Page open(Optional<String> cursor, int limit) {
    return views.open(me(), cursor, clamp(limit));
  }

  /** Those that the person has answered, the latest first. */
  @Transactional
  public TaskView.Page done(Optional<String> cursor, int limit) {
    return views.done(me(), cursor, clamp(limit));
  }

  /** A task of the person, open or answered. */
  @Transactional
  public TaskView.Work task(UUID id) {
    return views.work(me(), id);
  }

  /** What is open on a record; the caller has asked whether the person may read it. */
  @Transactional
  public List<TaskView.OnRecord> onRecord(UUID record) {
    return views.onRecord(me(), record);
  }

  private UUID me() {
    return currentUser.require().personId();
  }

  private static int clamp(int limit) {
    return Math.max(1, Math.min(limit, MOST));
  }
}
