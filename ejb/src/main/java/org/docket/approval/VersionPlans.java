package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.docket.approval.VersionPlan.Item;
import org.docket.approval.VersionPlan.Moved;
import org.docket.approval.internal.VersionPlanning;
import org.docket.platform.CurrentUser;
import org.docket.platform.Transactions;
import org.docket.problem.ProblemException;

/**
 * Moves open approvals to the chain as it is live. They keep the chain that they began with until
 * somebody who administers the form decides otherwise, and the time line tells it.
 */
@ApplicationScoped
public class VersionPlans {

  private final VersionPlanning planning;
  private final Transactions transactions;
  private final CurrentUser currentUser;

  @Inject
  public VersionPlans(
      VersionPlanning planning, Transactions transactions, CurrentUser currentUser) {
    this.planning = planning;
    this.transactions = transactions;
    this.currentUser = currentUser;
  }

  /**
   * What is to be moved.
   *
   * @param approvals which; all that move safely where empty
   * @param renamed steps of the live chain, by the keys of those whose place they take
   */
  public record Wish(
      String process, List<UUID> approvals, Map<String, String> renamed, String reason) {
    public Wish {
      approvals = List.copyOf(approvals);
      renamed = Map.copyOf(renamed);
    }
  }

  /**
   * How many open approvals began with another chain, by process; of those that one administers.
   */
  @Transactional
  public Map<String, Long> standing() {
    return planning.standing();
  }

  /**
   * A page of what becomes of them.
   *
   * @param after the approval behind which it begins
   */
  @Transactional
  public VersionPlan plan(String process, Map<String, String> renamed, Optional<UUID> after) {
    return planning.plan(process, renamed, Optional.empty(), after);
  }

  /** What would become of them if a release candidate went live; for administrators. */
  @Transactional
  public VersionPlan foresee(
      String process, Map<String, String> renamed, UUID candidate, Optional<UUID> after) {
    return planning.plan(process, renamed, Optional.of(candidate), after);
  }

  /** Each in a transaction of its own, so that one which stays holds no other back. */
  public List<Moved> apply(Wish wish) {
    currentUser.require();
    planning.check(wish);
    List<UUID> chosen = wish.approvals().isEmpty() ? movingSafely(wish) : wish.approvals();
    List<Moved> moved = new ArrayList<>();
    for (UUID approval : chosen) {
      moved.add(one(wish, approval));
    }
    return moved;
  }

  private List<UUID> movingSafely(Wish wish) {
    List<UUID> safe = new ArrayList<>();
    Optional<UUID> after = Optional.empty();
    do {
      Optional<UUID> from = after;
      VersionPlan page = transactions.joining(() -> plan(wish.process(), wish.renamed(), from));
      page.items().stream()
          .filter(item -> item.verdict() == VersionPlan.Verdict.MOVES)
          .map(Item::approval)
          .forEach(safe::add);
      after = page.next();
    } while (after.isPresent());
    return safe;
  }

  private Moved one(Wish wish, UUID approval) {
    try {
      UUID done = transactions.separately(() -> planning.move(wish, approval));
      return new Moved(done, Optional.empty());
    } catch (ProblemException refused) {
      return new Moved(approval, Optional.of(refused.first().message()));
    }
  }
}
