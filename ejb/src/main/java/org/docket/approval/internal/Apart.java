package org.docket.approval.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.docket.platform.Transactions;

/**
 * Works through what is due, the earliest first, each piece in a transaction of its own. One that
 * fails keeps no other waiting.
 *
 * @param <D> a piece of work, and since when it is due
 */
final class Apart<D> {

  private final Transactions transactions;
  private final Page<D> page;
  private final Consumer<D> work;

  /** The pieces behind the last one. */
  interface Page<D> {
    List<D> behind(D last);
  }

  Apart(Transactions transactions, Page<D> page, Consumer<D> work) {
    this.transactions = transactions;
    this.page = page;
    this.work = work;
  }

  /**
   * Returns what failed.
   *
   * @param first before all others
   */
  List<RuntimeException> from(D first) {
    List<RuntimeException> failures = new ArrayList<>();
    List<D> due = behind(first);
    while (!due.isEmpty()) {
      due.forEach(piece -> apart(piece).ifPresent(failures::add));
      due = behind(due.get(due.size() - 1));
    }
    return failures;
  }

  private List<D> behind(D last) {
    return transactions.separately(() -> page.behind(last));
  }

  private Optional<RuntimeException> apart(D piece) {
    try {
      transactions.separately(
          () -> {
            work.accept(piece);
            return piece;
          });
      return Optional.empty();
    } catch (RuntimeException e) {
      return Optional.of(new IllegalStateException(piece.toString(), e));
    }
  }
}
