package org.docket.approval;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
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
    requireFew(items);
    return each(items, decisions::decide);
  }

  /**
   * The same with the password of the acting person, which is asked for once and proves each of
   * these decisions; a wrong one decides nothing.
   */
  public List<ItemResult> decide(List<Item> items, char[] password) {
    requireFew(items);
    decisions.prove(password);
    return each(items, decisions::decideProved);
  }

  private static void requireFew(List<Item> items) {
    if (items.isEmpty() || items.size() > MOST) {
      throw new ProblemException(ApprovalProblems.tooManyAtOnce(items.size(), MOST));
    }
  }

  private static List<ItemResult> each(
      List<Item> items, BiFunction<UUID, Decision, UUID> deciding) {
    return items.stream().map(item -> decide(item, deciding)).toList();
  }

  private static ItemResult decide(Item item, BiFunction<UUID, Decision, UUID> deciding) {
    try {
      return ItemResult.done(item.task(), deciding.apply(item.task(), item.decision()));
    } catch (ProblemException problem) {
      return ItemResult.failed(item.task(), problem.first());
    }
  }
}
