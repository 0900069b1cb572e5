package org.docket.platform.internal;

import java.util.function.Supplier;
import org.hibernate.engine.jdbc.batch.internal.BatchBuilderImpl;
import org.hibernate.engine.jdbc.batch.spi.Batch;
import org.hibernate.engine.jdbc.batch.spi.BatchKey;
import org.hibernate.engine.jdbc.mutation.group.PreparedStatementGroup;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.jspecify.annotations.Nullable;

/** Gives each session its joint batch; what cannot join gets the usual ones of Hibernate. */
public final class JointBatches extends BatchBuilderImpl {

  /** Equal statements that go into one batch of JDBC. */
  static final int MOST = 50;

  public JointBatches() {
    super(MOST);
  }

  @Override
  public Batch buildBatch(
      BatchKey key,
      @Nullable Integer size,
      Supplier<PreparedStatementGroup> statements,
      JdbcCoordinator coordinator) {
    return key instanceof JointBatch.Key joint
        ? new JointBatch(joint, coordinator)
        : super.buildBatch(key, size, statements, coordinator);
  }
}
