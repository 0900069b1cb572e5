package org.docket.platform;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import java.sql.SQLException;
import java.util.Optional;
import org.docket.problem.Problem;
import org.junit.jupiter.api.Test;

class StorageProblemsTest {

  @Test
  void shouldSayWhatAFailureMeans() {
    assertThat(meaning(new OptimisticLockException())).contains("platform.changed-meanwhile");
    assertThat(meaning(new SQLException("deadlock", "40P01")))
        .contains("platform.changed-meanwhile");
    assertThat(meaning(new SQLException("shutting down", "57P01")))
        .contains("platform.database-unreachable");
    assertThat(meaning(new IllegalStateException("a fault of ours"))).isEmpty();
  }

  /** The commit was sent, and the connection broke before its answer. */
  @Test
  void shouldNotSayThatNothingWasStoredWhereNobodyKnows() {
    assertThat(meaning(new HeuristicMixedException())).contains("platform.outcome-unknown");
  }

  private static Optional<String> meaning(Throwable failure) {
    return StorageProblems.of(new IllegalStateException("wrapped", failure)).map(Problem::code);
  }
}
