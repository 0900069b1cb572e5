package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.docket.problem.ProblemException;

/** Decides several tasks in one go, each for itself: what fails for one stops no other. */
@ApplicationScoped
public class BulkDecisions {

  /** More are several requests. */
  public static final int MOST = 200;

  private final Decisions decisions;

  @Inject
  public BulkDecisions(Decisions decisions) {
    this.decisions = decisions;
  }

  /** One task and its answer. */
  public record Item(UUID task, Decision decision) {}

  /** In the order of the items. Each is a transaction of its own. */
  public List<ItemResult> decide(List<Item> items) {
    if (items.isEmpty() || items.size() > MOST) {
      throw new ProblemException(ApprovalProblems.tooManyAtOnce(items.size(), MOST));
    }
    return items.stream().map(this::decide).toList();
  }

  private ItemResult decide(Item item) {
    try {
      return ItemResult.done(item.task(), decisions.decide(item.task(), item.decision()));
    } catch (ProblemException problem) {
      return ItemResult.failed(item.task(), problem.first());
    }
  }
}
