package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

class StorageProblemsTest {

  @Test
  void shouldSayWhatAFailureMeans() {
    assertThat(meaning(new OptimisticLockException())).contains("platform.changed-meanwhile");
    assertThat(meaning(new SQLException("deadlock", "40P01")))
        .contains("platform.changed-meanwhile");
    assertThat(meaning(new SQLException("lock timeout", "HYT00")))
        .contains("platform.changed-meanwhile");
    assertThat(meaning(new SQLException("shutting down", "57P01")))
        .contains("platform.database-unreachable");
    assertThat(meaning(new SQLException("could not extend file", "53100")))
        .contains("platform.database-full");
    assertThat(meaning(new SQLException("no connection", new ResourceException("none is free"))))
        .contains("platform.database-unreachable");
    assertThat(meaning(new BrokenOffException("nothing is stored")))
        .contains("platform.broken-off");
    assertThat(meaning(new IllegalStateException("a fault of ours"))).isEmpty();
  }

  /** The commit was sent, and the connection broke before its answer. */
  @Test
  void shouldNotSayThatNothingWasStoredWhereNobodyKnows() {
    assertThat(meaning(new HeuristicMixedException())).contains("platform.outcome-unknown");
    assertThat(meaning(rolledBack(new SQLException("terminating", "57P01"))))
        .contains("platform.outcome-unknown");
  }

  @Test
  void shouldSayWhatACommitFailsFor() {
    assertThat(meaning(rolledBack(new SQLException("could not serialize", "40001"))))
        .contains("platform.changed-meanwhile");
    assertThat(meaning(rolledBack(new SQLException("duplicate key", "23505")))).isEmpty();
  }

  /** As the server tells of it. */
  private static RollbackException rolledBack(SQLException failure) {
    XAException commit = new XAException(XAException.XA_RBROLLBACK);
    commit.initCause(new ResourceException("SQLException", failure));
    RollbackException rolledBack = new RollbackException("Could not commit transaction");
    rolledBack.addSuppressed(commit);
    return rolledBack;
  }

  /** Who writes what somebody else wrote first is told so; who lost the database is told that. */
  @Test
  void shouldTellAConflictFromADatabaseThatBrokeOff() {
    Problem taken = Problem.of("test.taken", ProblemCategory.CONFLICT, "Taken", "已被占用");
    PersistenceException twice =
        new PersistenceException(new SQLException("duplicate key", "23505"));
    PersistenceException away = new PersistenceException(new SQLException("I/O error", "08006"));

    assertThat(StorageProblems.conflict(twice, () -> taken))
        .isInstanceOfSatisfying(
            ProblemException.class, told -> assertThat(told.first()).isEqualTo(taken));
    assertThat(StorageProblems.conflict(away, () -> taken)).isSameAs(away);
  }

  private static Optional<String> meaning(Throwable failure) {
    return StorageProblems.of(new IllegalStateException("wrapped", failure)).map(Problem::code);
  }
}
