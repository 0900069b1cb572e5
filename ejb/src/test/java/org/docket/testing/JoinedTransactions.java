package org.docket.testing;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;
import org.docket.platform.Transactions;
import org.jspecify.annotations.Nullable;

/** What the server does around a use case: joins the running transaction, or begins one. */
@Interceptor
@Transactional
class JoinedTransactions {

  private final Transactions transactions;
  private final UseCaseCosts costs;

  @Inject
  JoinedTransactions(Transactions transactions, UseCaseCosts costs) {
    this.transactions = transactions;
    this.costs = costs;
  }

  @AroundInvoke
  @Nullable Object join(InvocationContext call) {
    Supplier<@Nullable Object> joined =
        () -> transactions.<@Nullable Object>joining(() -> proceed(call));
    return transactions.current().isPresent() ? joined.get() : costs.count(nameOf(call), joined);
  }

  private static String nameOf(InvocationContext call) {
    return call.getMethod().getDeclaringClass().getSimpleName() + "." + call.getMethod().getName();
  }

  @SuppressWarnings("ThrowSpecificity")
  private static @Nullable Object proceed(InvocationContext call) {
    try {
      return call.proceed();
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
