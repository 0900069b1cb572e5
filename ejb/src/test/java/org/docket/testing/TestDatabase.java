package org.docket.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.docket.platform.Transactions;
import org.docket.platform.internal.JointWrites;
import org.docket.platform.internal.SchemaMigration;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.SessionFactory;
import org.hibernate.engine.jdbc.mutation.spi.MutationExecutorService;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.stat.Statistics;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A database with Docket's schema and Hibernate with Docket's mappings, without a server. H2 in
 * memory, or PostgreSQL where the system property {@code docket.test.db.url} names one (its
 * contents are kept; tests make data of their own). The entity manager is the one of the thread's
 * transaction, as in the server; begin one with {@link #run} or {@link #call}.
 */
public final class TestDatabase implements AutoCloseable {

  private final EntityManagerFactory factory;
  private final Runnable dispose;
  private final Map<Object, List<Consumer<Boolean>>> afterwards = new ConcurrentHashMap<>();
  private final ThreadLocal<Deque<EntityManager>> running =
      ThreadLocal.withInitial(ArrayDeque::new);
  private final EntityManager entities;

  private TestDatabase(DataSource source, Runnable dispose) {
    new SchemaMigration(source).run();
    this.factory = Persistence.createEntityManagerFactory("docket", settings(source));
    this.dispose = dispose;
    this.entities = entityManagerOfThread();
  }

  /** A new, empty H2 database in memory. */
  public static TestDatabase h2() {
    String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000";
    JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
    pool.setMaxConnections(32);
    return new TestDatabase(pool, () -> drop(pool));
  }

  /** It outlives its connections, so only this gives its memory back. */
  private static void drop(JdbcConnectionPool pool) {
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("shutdown immediately");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      pool.dispose();
    }
  }

  /** The PostgreSQL of the system properties {@code docket.test.db.url, .user, .password}. */
  public static TestDatabase postgresql() {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(System.getProperty("docket.test.db.url"));
    source.setUser(System.getProperty("docket.test.db.user", "docket"));
    source.setPassword(System.getProperty("docket.test.db.password", "docket"));
    return new TestDatabase(source, () -> {});
  }

  /** Goes to the entity manager of the transaction that runs on the calling thread. */
  public EntityManager entities() {
    return entities;
  }

  /** As the server's transactions: joins the running one, or begins one. */
  public Transactions transactions() {
    return new Transactions() {
      @Override
      public <T extends @Nullable Object> T joining(Supplier<T> work) {
        EntityManager own = running.get().peek();
        if (own == null) {
          return call(work);
        }
        try {
          return work.get();
        } catch (RuntimeException e) {
          own.getTransaction().setRollbackOnly();
          throw e;
        }
      }

      @Override
      public <T extends @Nullable Object> T separately(Supplier<T> work) {
        return call(work);
      }

      @Override
      public boolean isLost() {
        EntityManager own = running.get().peek();
        return own != null && own.getTransaction().getRollbackOnly();
      }

      @Override
      public Optional<Object> current() {
        return Optional.ofNullable(running.get().peek());
      }

      @Override
      public void afterwards(Consumer<Boolean> work) {
        afterwards.computeIfAbsent(current().orElseThrow(), key -> new ArrayList<>()).add(work);
      }
    };
  }

  /** Runs the work in a new transaction, which commits unless the work throws. */
  public void run(Runnable work) {
    this.<@Nullable Object>call(
        () -> {
          work.run();
          return null;
        });
  }

  /** Runs the work in a new transaction, which commits unless the work throws. */
  public <T extends @Nullable Object> T call(Supplier<T> work) {
    EntityManager own = factory.createEntityManager();
    running.get().push(own);
    own.getTransaction().begin();
    boolean committed = false;
    try {
      T result = work.get();
      if (!own.getTransaction().getRollbackOnly()) {
        own.getTransaction().commit();
        committed = true;
      }
      return result;
    } finally {
      running.get().pop();
      if (own.getTransaction().isActive()) {
        own.getTransaction().rollback();
      }
      own.close();
      tell(afterwards.remove(own), committed);
    }
  }

  private static void tell(@Nullable List<Consumer<Boolean>> waiting, boolean committed) {
    if (waiting != null) {
      waiting.forEach(work -> work.accept(committed));
    }
  }

  /** Counts statements from now on. */
  public Statistics statistics() {
    Statistics statistics = factory.unwrap(SessionFactory.class).getStatistics();
    statistics.setStatisticsEnabled(true);
    return statistics;
  }

  /** Counts what goes to the database from now on, as PostgreSQL takes it. */
  public LongSupplier trips() {
    Statistics statistics = statistics();
    JointWrites writes =
        (JointWrites)
            factory
                .unwrap(SessionFactoryImplementor.class)
                .getServiceRegistry()
                .requireService(MutationExecutorService.class);
    return () -> statistics.getPrepareStatementCount() - writes.apart();
  }

  /** Fails when a mapping does not fit the schema. */
  public void validateMappings() {
    factory.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
  }

  @Override
  public void close() {
    factory.close();
    dispose.run();
  }

  private static Map<String, Object> settings(DataSource source) {
    Map<String, Object> settings = new HashMap<>();
    settings.put("jakarta.persistence.transactionType", "RESOURCE_LOCAL");
    settings.put("jakarta.persistence.jtaDataSource", source);
    settings.put("jakarta.persistence.nonJtaDataSource", source);
    return settings;
  }

  private EntityManager entityManagerOfThread() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> invoke(method, arguments));
  }

  private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
    EntityManager current = running.get().peek();
    if (current == null) {
      throw new IllegalStateException("No transaction runs on this thread: use run or call");
    }
    try {
      return method.invoke(current, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }
}
