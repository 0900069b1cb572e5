package org.docket.platform;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javax.transaction.xa.XAException;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of the database means to a user. Most of them appear only when the transaction
 * ends, outside of the use case, so the entrance asks here for what it did not expect.
 */
public final class StorageProblems {

  private static final int DEEPEST = 20;

  /** Serialization failure, deadlock; waited too long for a lock, on PostgreSQL and H2. */
  private static final Set<String> CHANGED_MEANWHILE = Set.of("40001", "40P01", "55P03", "HYT00");

  private StorageProblems() {}

  /** Empty when the failure is none of the database, or is a fault of ours. */
  public static Optional<Problem> of(Throwable failure) {
    @Nullable Throwable cause = failure;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      Optional<Problem> meaning = meaning(cause);
      if (meaning.isPresent()) {
        return meaning;
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  /**
   * What is told of a write that failed where somebody else may have written the same.
   *
   * @param conflict what to say then; the failure stays what it is when the database broke off
   */
  public static RuntimeException conflict(
      PersistenceException failure, Supplier<Problem> conflict) {
    boolean brokeOff =
        of(failure).filter(it -> it.category() == ProblemCategory.UNAVAILABLE).isPresent();
    return brokeOff ? failure : new ProblemException(conflict.get(), failure);
  }

  private static Optional<Problem> meaning(Throwable cause) {
    if (cause instanceof OptimisticLockException) {
      return Optional.of(changedMeanwhile());
    }
    if (cause instanceof BrokenOffException) {
      return Optional.of(brokenOff());
    }
    // What has a cause is told by that; this one says that no connection became free.
    if (cause instanceof ResourceException && cause.getCause() == null) {
      return Optional.of(databaseUnreachable());
    }
    if (cause instanceof RollbackException) {
      return failedCommit(cause);
    }
    if (cause instanceof HeuristicMixedException) {
      return Optional.of(outcomeUnknown());
    }
    return cause instanceof SQLException sql ? meaning(sql) : Optional.empty();
  }

  /** The answer to a commit is the only place where the server keeps its failure beside. */
  private static Optional<Problem> failedCommit(Throwable rolledBack) {
    return Arrays.stream(rolledBack.getSuppressed())
        .filter(XAException.class::isInstance)
        .flatMap(failure -> of(failure).stream())
        .findFirst()
        .map(it -> it.category() == ProblemCategory.UNAVAILABLE ? outcomeUnknown() : it);
  }

  private static Optional<Problem> meaning(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (CHANGED_MEANWHILE.contains(state)) {
      return Optional.of(changedMeanwhile());
    }
    if (state.equals("53100")) {
      return Optional.of(databaseFull());
    }
    boolean unreachable =
        state.startsWith("08")
            || state.startsWith("57P")
            || state.startsWith("53")
            || failure instanceof SQLTransientConnectionException;
    return unreachable ? Optional.of(databaseUnreachable()) : Optional.empty();
  }

  private static Problem changedMeanwhile() {
    return Problem.of(
        "platform.changed-meanwhile",
        ProblemCategory.CONFLICT,
        "Somebody else changed this at the same moment. Load it again and repeat your change",
        "其他人同时修改了此内容，请重新加载后再次修改");
  }

  private static Problem databaseFull() {
    return Problem.of(
        "platform.database-full",
        ProblemCategory.UNAVAILABLE,
        "The disk of the database is full. Nothing was stored; tell your administrator",
        "数据库磁盘空间已满，数据未保存，请告知管理员");
  }

  private static Problem brokenOff() {
    return Problem.of(
        "platform.broken-off",
        ProblemCategory.UNAVAILABLE,
        "The database broke off while this was being done. Nothing was stored; try again in a "
            + "moment",
        "数据库在处理过程中中断，数据未保存，请稍后重试");
  }

  /** The connection broke between the commit and its answer. */
  private static Problem outcomeUnknown() {
    return Problem.of(
        "platform.outcome-unknown",
        ProblemCategory.UNAVAILABLE,
        "The database broke off while this was being stored; whether it was stored is not known. "
            + "Look first, then try again",
        "数据库在保存过程中中断，无法确定是否已保存。请先查看，再重试");
  }

  private static Problem databaseUnreachable() {
    return Problem.of(
        "platform.database-unreachable",
        ProblemCategory.UNAVAILABLE,
        "The database cannot be reached now. Nothing was stored; try again in a moment",
        "数据库暂时无法访问，数据未保存，请稍后重试");
  }
}
