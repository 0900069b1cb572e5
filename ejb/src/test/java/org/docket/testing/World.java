package org.docket.testing;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceUnit;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.docket.access.Access;
import org.docket.approval.Tasks;
import org.docket.definition.Definitions;
import org.docket.definition.PackFiles;
import org.docket.definition.Releases;
import org.docket.document.Documents;
import org.docket.event.EventLog;
import org.docket.form.FormCompiler;
import org.docket.notification.Notices;
import org.docket.numbering.Numbers;
import org.docket.organization.Organization;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.record.Records;
import org.docket.scenario.ScenarioPlayer;
import org.hibernate.Session;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * All beans of Docket without a server: CDI in this process, an H2 database in memory, and the
 * packs that a test names, published as the first release. Beans that need something of the server
 * are left out. Not for several threads at a time.
 */
public final class World implements AutoCloseable {

  private static final Class<?>[] FEATURES = {
    DocketClock.class,
    EventLog.class,
    Definitions.class,
    Organization.class,
    Access.class,
    FormCompiler.class,
    Numbers.class,
    Records.class,
    Tasks.class,
    Notices.class,
    Documents.class,
    ScenarioPlayer.class
  };

  private final TestDatabase database = TestDatabase.h2();
  private final WeldContainer container;

  private World() {
    container =
        new Weld()
            .disableDiscovery()
            .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
            .addPackages(true, FEATURES)
            .addBeanClass(JoinedTransactions.class)
            .addInterceptor(JoinedTransactions.class)
            .addExtension(new WithoutServer(database))
            .initialize();
  }

  /** A world in which these packs are live. */
  public static World of(Collection<PackFiles> packs) {
    World world = new World();
    world.get(Releases.class).install(packs, "The packs of the test");
    world.get(Definitions.class).switchTo(world.latestRelease());
    return world;
  }

  private UUID latestRelease() {
    Actor administrator =
        new Actor(new UUID(0, 0), "test", "Test", Locale.SIMPLIFIED_CHINESE, true);
    return get(CurrentUser.class)
        .runAs(administrator, () -> get(Releases.class).history().get(0).id());
  }

  public <T> T get(Class<T> bean) {
    return container.select(bean).get();
  }

  public TestDatabase database() {
    return database;
  }

  /** Everything in the database as it is now, to go back to. */
  public Path remember() {
    try {
      Path script = Files.createTempFile("docket-world", ".sql");
      script.toFile().deleteOnExit();
      sql(statement -> statement.execute("script to '" + script + "'"));
      return script;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Sequences go on where they are: blocks of numbers may be in memory. */
  public void goBackTo(Path script) {
    sql(
        statement -> {
          Map<String, Long> sequences = sequences(statement);
          statement.execute("drop all objects");
          statement.execute("runscript from '" + script + "'");
          for (Map.Entry<String, Long> sequence : sequences.entrySet()) {
            statement.execute(
                "alter sequence \"" + sequence.getKey() + "\" restart with " + sequence.getValue());
          }
        });
    database.run(get(Organization.class)::changed);
  }

  @Override
  public void close() {
    container.close();
    database.close();
  }

  private static Map<String, Long> sequences(Statement statement) throws SQLException {
    Map<String, Long> values = new HashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "select sequence_name, base_value from information_schema.sequences"
                + " where sequence_schema = 'PUBLIC'")) {
      while (rows.next()) {
        values.put(rows.getString(1), rows.getLong(2));
      }
    }
    return values;
  }

  private interface Sql {
    void on(Statement statement) throws SQLException;
  }

  private void sql(Sql work) {
    database.run(
        () -> database.entities().unwrap(Session.class).doWork(connection -> on(connection, work)));
  }

  private static void on(Connection connection, Sql work) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      work.on(statement);
    }
  }

  /** Takes the place of what the server would provide. */
  private static final class WithoutServer implements Extension {
    private final TestDatabase database;

    WithoutServer(TestDatabase database) {
      this.database = database;
    }

    <T> void leaveOut(@Observes ProcessAnnotatedType<T> event) {
      AnnotatedType<T> type = event.getAnnotatedType();
      boolean needsServer =
          type.getFields().stream()
              .anyMatch(
                  field ->
                      field.isAnnotationPresent(Resource.class)
                          || field.isAnnotationPresent(PersistenceContext.class)
                          || field.isAnnotationPresent(PersistenceUnit.class));
      if (needsServer || type.getJavaClass() == Transactions.class) {
        event.veto();
      }
    }

    void provide(@Observes AfterBeanDiscovery event) {
      event
          .<EntityManager>addBean()
          .types(EntityManager.class)
          .scope(Dependent.class)
          .produceWith(instance -> database.entities());
      event
          .<Transactions>addBean()
          .types(Transactions.class)
          .scope(Dependent.class)
          .produceWith(instance -> database.transactions());
      UseCaseCosts costs = new UseCaseCosts(database.trips());
      event
          .<UseCaseCosts>addBean()
          .types(UseCaseCosts.class)
          .scope(Dependent.class)
          .produceWith(instance -> costs);
    }
  }
}
