package org.docket.platform.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A transaction of its own around some work, as the server makes it. */
@ApplicationScoped
public class SeparateTransaction {

  @Transactional(TxType.REQUIRES_NEW)
  public <T extends @Nullable Object> T around(Supplier<T> work) {
    return work.get();
  }
}
