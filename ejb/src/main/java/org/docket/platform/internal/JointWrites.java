package org.docket.platform.internal;

import java.util.concurrent.atomic.LongAdder;
import org.hibernate.engine.jdbc.batch.spi.BatchKey;
import org.hibernate.engine.jdbc.mutation.MutationExecutor;
import org.hibernate.engine.jdbc.mutation.internal.StandardMutationExecutorService;
import org.hibernate.engine.jdbc.mutation.spi.BatchKeyAccess;
import org.hibernate.engine.jdbc.mutation.spi.MutationExecutorService;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.sql.model.MutationOperation;
import org.hibernate.sql.model.MutationOperationGroup;
import org.hibernate.sql.model.PreparableMutationOperation;
import org.jspecify.annotations.Nullable;

/**
 * Lets Hibernate send all that a flush writes in one round trip, whatever the tables, where it
 * would send one for each table and kind of statement. docs/adr/0020 says why.
 */
public final class JointWrites implements MutationExecutorService {

  private final MutationExecutorService usual =
      new StandardMutationExecutorService(JointBatches.MOST);
  private final JointBatch.Key key = new JointBatch.Key(this);
  private final LongAdder apart = new LongAdder();

  @Override
  public MutationExecutor createExecutor(
      BatchKeyAccess keys,
      MutationOperationGroup operations,
      SharedSessionContractImplementor session) {
    PreparableMutationOperation joint = joint(keys.getBatchKey(), operations);
    if (joint != null) {
      return new JointExecutor(joint, session, this);
    }
    JointBatch.in(session, this).send();
    return usual.createExecutor(keys, operations, session);
  }

  private static @Nullable PreparableMutationOperation joint(
      @Nullable BatchKey key, MutationOperationGroup operations) {
    if (operations.getNumberOfOperations() != 1) {
      return null;
    }
    MutationOperation only = operations.getSingleOperation();
    return only instanceof PreparableMutationOperation operation
            && operation.canBeBatched(key, JointBatches.MOST)
        ? operation
        : null;
  }

  /**
   * How many statements more than round trips to PostgreSQL were sent to a database that takes one
   * statement at a time.
   */
  public long apart() {
    return apart.sum();
  }

  JointBatch.Key key() {
    return key;
  }

  void sentApart(int statements) {
    apart.add(statements);
  }
}
