package org.docket.bench.rig;

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
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import org.docket.access.Access;
import org.docket.approval.Tasks;
import org.docket.definition.Candidate;
import org.docket.definition.Definitions;
import org.docket.definition.PackSource;
import org.docket.definition.Releases;
import org.docket.document.Documents;
import org.docket.event.EventLog;
import org.docket.form.FormCompiler;
import org.docket.notification.Notices;
import org.docket.numbering.Numbers;
import org.docket.organization.Organization;
import org.docket.organization.Person;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.DocketClock;
import org.docket.platform.Transactions;
import org.docket.record.Records;
import org.jboss.weld.bootstrap.spi.BeanDiscoveryMode;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;

/**
 * The beans of Docket in this process, without a server, on a database that a server has set up and
 * may work on at the same time.
 */
public final class BareCore implements AutoCloseable {

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
    Documents.class
  };

  private final OwnTransactions transactions;
  private final WeldContainer container;
  private final Sql sql;

  private static final int CONNECTIONS = 20;

  public BareCore(String url) {
    this(url, CONNECTIONS, Moments.UNWATCHED);
  }

  /**
   * @param connections to the database at once
   * @param watches what else is to be known of what the beans do
   */
  public BareCore(String url, int connections, Moments moments, Extension... watches) {
    sql = Sql.on(url);
    transactions = new OwnTransactions(url, connections, moments);
    container =
        new Weld()
            .addExtensions(watches)
            .disableDiscovery()
            .setBeanDiscoveryMode(BeanDiscoveryMode.ANNOTATED)
            .addPackages(true, FEATURES)
            .addBeanClass(JoinedTransactions.class)
            .addInterceptor(JoinedTransactions.class)
            .addExtension(new WithoutServer(transactions))
            .initialize();
    get(Definitions.class).switchTo(liveRelease());
  }

  private UUID liveRelease() {
    return asAdministrator(() -> get(Releases.class).history().get(0).id());
  }

  private <T> T asAdministrator(Supplier<T> work) {
    Actor administrator =
        new Actor(new UUID(0, 0), "bench", "Bench", Locale.SIMPLIFIED_CHINESE, true);
    return get(CurrentUser.class).runAs(administrator, work);
  }

  /** Makes the pack live here and on every server of the database, unless it is. */
  public void publish(String pack, byte[] zip) {
    Releases releases = get(Releases.class);
    if (asAdministrator(releases::packs).stream().anyMatch(live -> live.key().equals(pack))) {
      return;
    }
    Candidate candidate = asAdministrator(() -> releases.stage(PackSource.zip(zip)));
    asAdministrator(() -> releases.publish(candidate.id(), "Benchmark"));
    get(Definitions.class).switchTo(liveRelease());
  }

  public <T> T get(Class<T> bean) {
    return container.select(bean).get();
  }

  public Sql sql() {
    return sql;
  }

  public Actor person(String login) {
    Person person = get(Organization.class).person(login).orElseThrow();
    return new Actor(person.id(), login, person.name(), Locale.SIMPLIFIED_CHINESE, false);
  }

  @Override
  public void close() {
    container.close();
    transactions.close();
    sql.close();
  }

  /** Takes the place of what the server would provide. */
  static final class WithoutServer implements Extension {
    private final OwnTransactions own;

    WithoutServer(OwnTransactions own) {
      this.own = own;
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
          .produceWith(instance -> own.entities());
      event
          .<Transactions>addBean()
          .types(Transactions.class)
          .scope(Dependent.class)
          .produceWith(instance -> own);
    }
  }
}
