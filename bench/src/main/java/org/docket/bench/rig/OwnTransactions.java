package org.docket.bench.rig;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.docket.platform.Transactions;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGPoolingDataSource;

/** Transactions on a few kept connections, each with an entity manager. */
@SuppressWarnings(
    "deprecation") // the pool of the driver; its successors are libraries of their own
public final class OwnTransactions extends Transactions implements AutoCloseable {

  private final PGPoolingDataSource connections;
  private final EntityManagerFactory factory;

  @SuppressWarnings("ThreadLocalUsage") // one of these for the whole process
  private final ThreadLocal<Deque<EntityManager>> ofThread =
      ThreadLocal.withInitial(ArrayDeque::new);

  private final Map<EntityManager, List<Consumer<Boolean>>> afterwards = new ConcurrentHashMap<>();

  private final Moments moments;

  /**
   * @param most connections at once; who needs one more waits
   */
  public OwnTransactions(String url, int most, Moments moments) {
    this.moments = moments;
    connections = new PGPoolingDataSource();
    connections.setDataSourceName("bench");
    connections.setUrl(url);
    connections.setUser("docket");
    connections.setPassword("docket");
    connections.setMaxConnections(most);
    factory =
        Persistence.createEntityManagerFactory(
            "docket",
            Map.of(
                "jakarta.persistence.transactionType",
                "RESOURCE_LOCAL",
                "jakarta.persistence.jtaDataSource",
                connections,
                "jakarta.persistence.nonJtaDataSource",
                connections));
  }

  private Deque<EntityManager> running() {
    return ofThread.get();
  }

  /** Goes to the entity manager of the running transaction. */
  public EntityManager entities() {
    return (EntityManager)
        Proxy.newProxyInstance(
            EntityManager.class.getClassLoader(),
            new Class<?>[] {EntityManager.class},
            (proxy, method, arguments) -> invoke(method, arguments));
  }

  private @Nullable Object invoke(Method method, Object @Nullable [] arguments) throws Throwable {
    try {
      return method.invoke(running().element(), arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  @Override
  public <T extends @Nullable Object> T joining(Supplier<T> work) {
    return running().isEmpty() ? separately(work) : work.get();
  }

  @Override
  public <T extends @Nullable Object> T separately(Supplier<T> work) {
    EntityManager own = factory.createEntityManager();
    running().push(own);
    own.getTransaction().begin();
    boolean committed = false;
    try {
      T result = work.get();
      commit(own);
      committed = true;
      return result;
    } finally {
      running().pop();
      end(own, committed);
    }
  }

  private void commit(EntityManager own) {
    boolean outermost = running().size() == 1;
    if (outermost) {
      moments.committing();
    }
    own.getTransaction().commit();
    if (outermost) {
      moments.committed();
    }
  }

  private void end(EntityManager own, boolean committed) {
    if (own.getTransaction().isActive()) {
      own.getTransaction().rollback();
    }
    own.close();
    List<Consumer<Boolean>> waiting = afterwards.remove(own);
    if (waiting != null) {
      waiting.forEach(work -> work.accept(committed));
    }
  }

  @Override
  public boolean isLost() {
    EntityManager own = running().peek();
    return own != null && own.getTransaction().getRollbackOnly();
  }

  @Override
  public Optional<Object> current() {
    return Optional.ofNullable(running().peek());
  }

  @Override
  public void afterwards(Consumer<Boolean> work) {
    afterwards.computeIfAbsent(running().element(), own -> new ArrayList<>()).add(work);
  }

  @Override
  public void close() {
    factory.close();
    connections.close();
  }
}
