package org.docket.bench.rig;

import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.transaction.Transactional;
import org.docket.platform.Transactions;
import org.jspecify.annotations.Nullable;

/** What the server does around a use case: joins the running transaction, or begins one. */
@Interceptor
@Transactional
public class JoinedTransactions {

  private final Transactions transactions;

  @Inject
  public JoinedTransactions(Transactions transactions) {
    this.transactions = transactions;
  }

  @AroundInvoke
  @Nullable Object join(InvocationContext call) {
    return transactions.<@Nullable Object>joining(() -> proceed(call));
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
