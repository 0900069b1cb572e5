package org.docket.platform.internal;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hibernate.dialect.PostgreSQLDialect;
import org.hibernate.engine.jdbc.batch.internal.BasicBatchKey;
import org.hibernate.engine.jdbc.batch.spi.Batch;
import org.hibernate.engine.jdbc.batch.spi.BatchObserver;
import org.hibernate.engine.jdbc.mutation.JdbcValueBindings;
import org.hibernate.engine.jdbc.mutation.TableInclusionChecker;
import org.hibernate.engine.jdbc.mutation.group.PreparedStatementGroup;
import org.hibernate.engine.jdbc.mutation.internal.PreparedStatementGroupNone;
import org.hibernate.engine.jdbc.mutation.spi.Binding;
import org.hibernate.engine.jdbc.mutation.spi.BindingGroup;
import org.hibernate.engine.jdbc.spi.JdbcCoordinator;
import org.hibernate.engine.spi.ActionQueue;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.sql.model.PreparableMutationOperation;
import org.hibernate.type.descriptor.ValueBinder;

/**
 * What a session has to write, of all tables, in Hibernate's order. It is sent when the flush has
 * nothing left to add, or a query is prepared. PostgreSQL takes some statements at once, as one
 * text with semicolons; many rows of one table, and everything on other databases, go as batches of
 * JDBC.
 */
final class JointBatch implements Batch {

  /** More than these are batches by table: each different text is planned and remembered. */
  private static final int JOINED = 32;

  /** One for each factory; all sessions of it share the key, each has its batch. */
  static final class Key extends BasicBatchKey {
    private final JointWrites writes;

    Key(JointWrites writes) {
      super("docket");
      this.writes = writes;
    }
  }

  /** A row to write, with its values. */
  private record Write(PreparableMutationOperation operation, List<Binding> values) {
    String sql() {
      return operation.getSqlString();
    }
  }

  private final Key key;
  private final JdbcCoordinator coordinator;
  private final SharedSessionContractImplementor session;
  private final List<Write> waiting = new ArrayList<>();
  private boolean held;

  JointBatch(Key key, JdbcCoordinator coordinator) {
    this.key = key;
    this.coordinator = coordinator;
    this.session = (SharedSessionContractImplementor) coordinator.getJdbcSessionOwner();
  }

  static JointBatch in(SharedSessionContractImplementor session, JointWrites writes) {
    return (JointBatch)
        session
            .getJdbcCoordinator()
            .getBatch(
                writes.key(), JointBatches.MOST, () -> PreparedStatementGroupNone.GROUP_OF_NONE);
  }

  void add(PreparableMutationOperation operation, JdbcValueBindings bindings) {
    BindingGroup group = bindings.getBindingGroup(operation.getTableDetails().getTableName());
    waiting.add(new Write(operation, group == null ? List.of() : List.copyOf(group.getBindings())));
    bindings.afterStatement(operation.getTableDetails());
  }

  /** Called by Hibernate after each kind of change, and before anything else is prepared. */
  @Override
  public void execute() {
    held = moreFollows();
    if (!held) {
      send();
    }
  }

  /** Of this flush. */
  private boolean moreFollows() {
    if (!(session instanceof SessionImplementor whole)) {
      return false;
    }
    ActionQueue queue = whole.getActionQueue();
    return queue.numberOfInsertions()
            + queue.numberOfUpdates()
            + queue.numberOfDeletions()
            + queue.numberOfCollectionCreations()
            + queue.numberOfCollectionUpdates()
            + queue.numberOfCollectionRemovals()
        > 0;
  }

  /** Now, whatever follows. */
  void send() {
    List<Write> writes = List.copyOf(waiting);
    waiting.clear();
    List<List<Write>> runs = runs(writes);
    boolean joined = runs.size() > 1 && writes.size() <= JOINED;
    if (joined && session.getJdbcServices().getDialect() instanceof PostgreSQLDialect) {
      sendJoined(writes);
    } else {
      runs.forEach(this::sendRun);
      key.writes.sentApart(joined ? runs.size() - 1 : 0);
    }
  }

  /** Neighbours with the same statement. */
  private static List<List<Write>> runs(List<Write> writes) {
    List<List<Write>> runs = new ArrayList<>();
    String last = "";
    for (Write write : writes) {
      if (!write.sql().equals(last) || runs.get(runs.size() - 1).size() == JointBatches.MOST) {
        runs.add(new ArrayList<>());
        last = write.sql();
      }
      runs.get(runs.size() - 1).add(write);
    }
    return runs;
  }

  private void sendJoined(List<Write> writes) {
    String sql = writes.stream().map(Write::sql).collect(Collectors.joining(";"));
    prepared(
        sql,
        statement -> {
          int offset = 0;
          for (Write write : writes) {
            bind(write, statement, offset);
            offset += write.operation().getParameterBinders().size();
          }
          int count = statement.executeUpdate();
          for (int i = 0; i < writes.size(); i++) {
            verify(writes.get(i), count, statement, i);
            statement.getMoreResults();
            count = statement.getUpdateCount();
          }
        });
  }

  private void sendRun(List<Write> run) {
    prepared(
        run.get(0).sql(),
        statement -> {
          for (Write write : run) {
            bind(write, statement, 0);
            statement.addBatch();
          }
          int[] counts = statement.executeBatch();
          for (int i = 0; i < run.size(); i++) {
            verify(run.get(i), counts[i], statement, i);
          }
        });
  }

  private interface Work {
    void with(PreparedStatement statement) throws SQLException;
  }

  private void prepared(String sql, Work work) {
    session.getJdbcServices().getSqlStatementLogger().logStatement(sql);
    PreparedStatement statement =
        coordinator.getMutationStatementPreparer().prepareStatement(sql, false);
    try {
      work.with(statement);
    } catch (SQLException e) {
      throw session
          .getJdbcServices()
          .getSqlExceptionHelper()
          .convert(e, "could not write what a flush has to write", sql);
    } finally {
      coordinator.getLogicalConnection().getResourceRegistry().release(statement);
      coordinator.afterStatementExecution();
    }
  }

  private void bind(Write write, PreparedStatement statement, int offset) throws SQLException {
    for (Binding binding : write.values()) {
      ValueBinder<Object> binder = binding.getValueBinder();
      binder.bind(statement, binding.getValue(), binding.getPosition() + offset, session);
    }
  }

  private static void verify(Write write, int count, PreparedStatement statement, int position)
      throws SQLException {
    write.operation().getExpectation().verifyOutcome(count, statement, position, write.sql());
  }

  @Override
  public Key getKey() {
    return key;
  }

  /** Also after a failure, when what waits is of no use any more. */
  @Override
  public void release() {
    if (!held) {
      waiting.clear();
    }
    held = false;
  }

  @Override
  public PreparedStatementGroup getStatementGroup() {
    return PreparedStatementGroupNone.GROUP_OF_NONE;
  }

  @Override
  public void addToBatch(JdbcValueBindings bindings, TableInclusionChecker included) {
    throw new UnsupportedOperationException("Rows are added by what executes them");
  }

  @Override
  public void addObserver(BatchObserver observer) {
    throw new UnsupportedOperationException("Nobody watches it");
  }
}
