package org.docket.platform;

import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.HeuristicMixedException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.jspecify.annotations.Nullable;

/**
 * What a failure of the database means to a user. Most of them appear only when the transaction
 * ends, outside of the use case, so the entrance asks here for what it did not expect.
 */
public final class StorageProblems {

  private static final int DEEPEST = 20;

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

  private static Optional<Problem> meaning(Throwable cause) {
    if (cause instanceof OptimisticLockException) {
      return Optional.of(changedMeanwhile());
    }
    if (cause instanceof HeuristicMixedException) {
      return Optional.of(outcomeUnknown());
    }
    return cause instanceof SQLException sql ? meaning(sql) : Optional.empty();
  }

  private static Optional<Problem> meaning(SQLException failure) {
    String state = failure.getSQLState() == null ? "" : failure.getSQLState();
    if (state.equals("40001") || state.equals("40P01")) {
      return Optional.of(changedMeanwhile());
    }
    boolean unreachable =
        state.startsWith("08")
            || state.startsWith("57P")
            || state.equals("53300")
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
