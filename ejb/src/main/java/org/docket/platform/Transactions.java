package org.docket.platform;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.docket.platform.internal.SeparateTransaction;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction that is not the one of the use case, or after it. */
@ApplicationScoped
public class Transactions {

  @Resource(lookup = "java:jboss/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry registry;

  @Inject private SeparateTransaction separate;

  /** In the running transaction, or in one of its own where none runs. */
  @Transactional
  public <T extends @Nullable Object> T joining(Supplier<T> work) {
    return work.get();
  }

  /**
   * In a transaction of its own: what it writes stays, whatever becomes of the running one.
   *
   * @throws PersistenceException also for what the server tells of a failed commit with a checked
   *     exception that nobody declares
   */
  public <T extends @Nullable Object> T separately(Supplier<T> work) {
    try {
      return separate.around(() -> unlessLost(work.get()));
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception failedCommit) {
      throw new PersistenceException(failedCommit);
    }
  }

  private <T extends @Nullable Object> T unlessLost(T result) {
    if (isLost()) {
      throw new BrokenOffException("Nothing of a transaction of its own can be stored");
    }
    return result;
  }

  /** Whether the running transaction can only be rolled back; false where none runs. */
  public boolean isLost() {
    return switch (registry.getTransactionStatus()) {
      case Status.STATUS_MARKED_ROLLBACK, Status.STATUS_ROLLING_BACK, Status.STATUS_ROLLEDBACK ->
          true;
      default -> false;
    };
  }

  /** What tells the running transaction from all others; empty where none runs. */
  public Optional<Object> current() {
    return Optional.ofNullable(registry.getTransactionKey());
  }

  /** Runs when the running transaction has ended, with whether it was committed. */
  public void afterwards(Consumer<Boolean> work) {
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            work.accept(status == Status.STATUS_COMMITTED);
          }
        });
  }
}
