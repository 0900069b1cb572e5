package org.docket.platform.internal;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Priority;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.docket.platform.DatabaseReady;
import org.docket.platform.DocketClock;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this server's clock on the database's: before anything else is loaded, and every few
 * seconds. Each time one statement in a transaction of its own, for which no request waits. While
 * the database cannot be asked, time goes on by itself.
 */
@ApplicationScoped
public class DatabaseTime {

  private static final Logger LOG = Logger.getLogger(DatabaseTime.class);

  /** A third of {@link DocketClock#AGREED_WITHIN}: one answer may fail to come. */
  private static final int EVERY_SECONDS = 5;

  @Resource(lookup = "java:jboss/datasources/DocketDS")
  private DataSource database;

  @Resource private ManagedScheduledExecutorService scheduler;

  @Inject private DocketClock clock;

  private @Nullable ScheduledFuture<?> following;

  void start(@Observes @Priority(DatabaseReady.CLOCK) DatabaseReady ready) throws SQLException {
    Duration off = ask().negated();
    LOG.infof(
        "The clock of this machine is %d ms off the database's, which counts", off.toMillis());
    following =
        scheduler.scheduleWithFixedDelay(
            this::follow, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
  }

  @PreDestroy
  void stop() {
    if (following != null) {
      following.cancel(true);
    }
  }

  private void follow() {
    try {
      Duration off = ask();
      if (off.abs().compareTo(DocketClock.SET) > 0) {
        LOG.warnf("The clock of the database was set by %d s; this server follows", seconds(off));
      }
    } catch (SQLException | RuntimeException unreachable) {
      LOG.debugf("The time of the database cannot be read now: %s", unreachable.getMessage());
    }
  }

  private static long seconds(Duration off) {
    return Math.round(off.toMillis() / 1000.0);
  }

  private Duration ask() throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      return clock.follow(() -> present(statement));
    }
  }

  /** Outside a transaction: within one, the time is that of its beginning. */
  private static Instant present(Statement statement) {
    try (ResultSet row = statement.executeQuery("select current_timestamp")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class).toInstant();
    } catch (SQLException e) {
      throw new IllegalStateException("The database does not tell its time", e);
    }
  }
}
