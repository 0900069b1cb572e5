package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.docket.approval.internal.OwnCommentStore;
import org.docket.platform.CurrentUser;
import org.docket.problem.ProblemException;

/** Comments that the acting person often makes, to choose beside those of the chain. */
@ApplicationScoped
public class OwnComments {

  private static final int MOST = 20;
  private static final int LONGEST = 500;

  private final OwnCommentStore store;
  private final CurrentUser currentUser;

  @Inject
  public OwnComments(OwnCommentStore store, CurrentUser currentUser) {
    this.store = store;
    this.currentUser = currentUser;
  }

  @Transactional
  public List<String> mine() {
    return store.of(currentUser.require().personId());
  }

  /** These in place of those that were there, in this order; what is there twice counts once. */
  @Transactional
  public List<String> keep(List<String> comments) {
    UUID me = currentUser.require().personId();
    List<String> kept = comments.stream().map(String::strip).distinct().toList();
    boolean wrong =
        kept.size() > MOST
            || kept.stream().anyMatch(words -> words.isEmpty() || words.length() > LONGEST);
    if (wrong) {
      throw new ProblemException(ApprovalProblems.commentsTooMany(MOST, LONGEST));
    }
    store.replace(me, kept);
    return kept;
  }
}
