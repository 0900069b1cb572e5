package org.docket.platform.internal;

import org.hibernate.engine.jdbc.mutation.TableInclusionChecker;
import org.hibernate.engine.jdbc.mutation.group.PreparedStatementDetails;
import org.hibernate.engine.jdbc.mutation.internal.AbstractSingleMutationExecutor;
import org.hibernate.engine.jdbc.mutation.internal.PreparedStatementGroupSingleTable;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.sql.model.PreparableMutationOperation;
import org.hibernate.sql.model.ValuesAnalysis;
import org.jspecify.annotations.Nullable;

/** Writes one row of one table as part of the session's joint batch. */
final class JointExecutor extends AbstractSingleMutationExecutor {

  private final SharedSessionContractImplementor session;
  private final JointWrites writes;

  JointExecutor(
      PreparableMutationOperation operation,
      SharedSessionContractImplementor session,
      JointWrites writes) {
    super(operation, session);
    this.session = session;
    this.writes = writes;
  }

  @Override
  protected void performBatchedOperations(
      ValuesAnalysis analysis, @Nullable TableInclusionChecker included) {
    if (included == null || included.include(getMutationOperation().getTableDetails())) {
      JointBatch.in(session, writes).add(getMutationOperation(), getJdbcValueBindings());
    }
  }

  /** None: it is prepared with all others when the batch is sent. */
  @Override
  public @Nullable PreparedStatementDetails getPreparedStatementDetails(String table) {
    return null;
  }

  @Override
  protected PreparedStatementGroupSingleTable getStatementGroup() {
    throw new UnsupportedOperationException("The joint batch prepares");
  }

  @Override
  public void release() {
    // The batch is the session's.
  }
}
