package org.docket.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs work in a transaction that is not the one of the use case. */
@ApplicationScoped
public class Transactions {

  /** In the running transaction, or in one of its own where none runs. */
  @Transactional
  public <T extends @Nullable Object> T joining(Supplier<T> work) {
    return work.get();
  }

  /** In a transaction of its own: what it writes stays, whatever becomes of the running one. */
  @Transactional(TxType.REQUIRES_NEW)
  public <T extends @Nullable Object> T separately(Supplier<T> work) {
    return work.get();
  }
}
