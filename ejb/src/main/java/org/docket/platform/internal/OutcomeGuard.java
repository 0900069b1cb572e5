package org.docket.platform.internal;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.docket.platform.BrokenOffException;
import org.docket.platform.Transactions;
import org.jspecify.annotations.Nullable;

/**
 * A use case of which nothing can be stored does not return as if it had succeeded. The server
 * rolls a transaction back without a word when it was marked for that and no exception comes out of
 * the method; and IronJacamar marks it as soon as a connection breaks, even where the exception is
 * lost on its way.
 */
@Interceptor
@Transactional
@Priority(OutcomeGuard.INSIDE_OF_THE_TRANSACTION)
public class OutcomeGuard {

  /** The server's own interceptor for transactions has the priority before it. */
  static final int INSIDE_OF_THE_TRANSACTION = Interceptor.Priority.PLATFORM_BEFORE + 201;

  private final Transactions transactions;

  @Inject
  public OutcomeGuard(Transactions transactions) {
    this.transactions = transactions;
  }

  @AroundInvoke
  @Nullable Object guard(InvocationContext call) throws Exception {
    Object result = call.proceed();
    if (transactions.isLost()) {
      throw new BrokenOffException("Nothing that " + call.getMethod() + " did can be stored");
    }
    return result;
  }
}
