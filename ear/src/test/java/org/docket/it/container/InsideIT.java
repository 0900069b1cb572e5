package org.docket.it.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.docket.platform.Readiness;
import org.docket.platform.Sweep;
import org.docket.platform.Transactions;
import org.docket.record.RecordState;
import org.docket.record.RecordView;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.Testable;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.EmptyAsset;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What only shows inside the server: where transactions begin and end, and that work which many
 * find is done once. The archive is the shipped one, on a second server that shares its database
 * with the server of the other tests.
 */
@ExtendWith(ArquillianExtension.class)
class InsideIT {

  private static final int LOOKING = 4;
  private static final int LATE = 60;

  @Inject private Errands errands;
  @Inject private Transactions transactions;
  @Inject private Readiness readiness;

  @Inject @Any private Instance<Sweep> sweeps;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry registry;

  @Resource(lookup = "java:comp/DefaultManagedExecutorService")
  private ManagedExecutorService threads;

  @Deployment
  static EnterpriseArchive archive() {
    WebArchive tests =
        ShrinkWrap.create(WebArchive.class, "tests.war")
            .addPackage(InsideIT.class.getPackage())
            .addAsLibrary(jarOf(Assertions.class))
            .addAsWebInfResource(EmptyAsset.INSTANCE, "beans.xml")
            .setManifest(
                new StringAsset("Dependencies: com.fasterxml.jackson.core.jackson-databind\n"));
    File shipped = new File(System.getProperty("docket.archive"));
    return ShrinkWrap.createFromZipFile(EnterpriseArchive.class, shipped)
        .addAsModule(Testable.archiveToTest(tests));
  }

  private static File jarOf(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  @Test
  void shouldKeepNothingOfAnErrandThatFailsAtTheVeryEnd() {
    long next = errands.next("errand");
    List<RecordView> lost = new ArrayList<>();

    assertThatThrownBy(() -> transactions.separately(() -> failing(lost.add(errands.ask()))))
        .hasStackTraceContaining(AtTheVeryEnd.class.getName());

    assertThat(lost.get(0).number()).isPresent();
    assertThat(errands.rows(lost.get(0).id()).values()).containsOnly(0L);
    assertThat(errands.next("errand")).isEqualTo(next);
    assertThat(errands.ask().number()).isEqualTo(lost.get(0).number());
  }

  @Test
  void shouldKeepATaskOpenWhoseDecisionFailsAtTheVeryEnd() {
    UUID errand = errands.ask().id();
    Map<String, Long> before = errands.rows(errand);
    long next = errands.next("errand-sheet");

    assertThatThrownBy(() -> transactions.separately(() -> failing(errands.allow(errand))))
        .hasStackTraceContaining(AtTheVeryEnd.class.getName());

    assertThat(errands.rows(errand)).isEqualTo(before).containsEntry("document", 0L);
    assertThat(errands.get(errand).state()).isEqualTo(RecordState.RUNNING);
    assertThat(errands.next("errand-sheet")).isEqualTo(next);
    assertThat(errands.allow(errand).state()).isEqualTo(RecordState.COMPLETED);
    assertThat(errands.rows(errand)).containsEntry("document", 1L);
    assertThat(errands.next("errand-sheet")).isEqualTo(next + 1);
  }

  @Test
  void shouldShowToOthersAllOfAnErrandOrNothing() {
    UUID errand =
        transactions.separately(
            () -> {
              UUID id = errands.ask().id();
              assertThat(errands.rows(id)).containsEntry("record", 1L).containsEntry("number", 1L);
              assertThat(transactions.separately(() -> errands.rows(id)).values()).containsOnly(0L);
              return id;
            });

    Map<String, Long> rows = errands.rows(errand);
    assertThat(rows).containsEntry("document", 0L).containsEntry("task", 2L);
    assertThat(Stream.of("record", "revision", "event", "approval", "number").map(rows::get))
        .allMatch(count -> count > 0);
  }

  @Test
  void shouldPassOverATaskThatAnotherHasInHand() {
    UUID held = errands.ask().id();
    UUID free = errands.ask().id();

    transactions.separately(
        () -> {
          errands.holdTask(held);
          await(threads.submit(this::sweep));
          assertThat(errands.timesLate(held)).isZero();
          return transactions.separately(() -> errands.timesLate(free));
        });
    sweep();

    assertThat(errands.timesLate(free)).isEqualTo(1);
    assertThat(errands.timesLate(held)).isEqualTo(1);
  }

  @Test
  void shouldFindATaskLateOnceHoweverManyLookForIt() {
    List<UUID> late = askAtOnce();

    List<Callable<Void>> all =
        IntStream.range(0, LOOKING).<Callable<Void>>mapToObj(i -> this::swept).toList();
    all.stream().map(threads::submit).toList().forEach(InsideIT::await);

    assertThat(late).allSatisfy(errand -> assertThat(errands.timesLate(errand)).isEqualTo(1));
  }

  /** Nobody here looks for them, only the timers of the two servers, twice a minute. */
  @Test
  void shouldFindATaskLateOnceOnTwoServers() {
    List<UUID> late = askAtOnce();

    Instant patience = Instant.now().plusSeconds(90);
    while (late.stream().anyMatch(errand -> errands.timesLate(errand) == 0)) {
      assertThat(Instant.now()).as("time until the timers have seen all").isBefore(patience);
      pause();
    }
    assertThat(late).allSatisfy(errand -> assertThat(errands.timesLate(errand)).isEqualTo(1));
  }

  @Test
  void shouldSendRequestsAwayUntilAllIsLoaded() {
    readiness.close();
    try {
      HttpResponse<String> answer = get("/api/v1/session");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(answer.body()).contains("web.starting");
      assertThat(get("/health/ready").statusCode()).isEqualTo(503);
      assertThat(get("/health/live").statusCode()).isEqualTo(200);
    } finally {
      readiness.open();
    }
    assertThat(get("/api/v1/session").statusCode()).isEqualTo(401);
    assertThat(get("/health/ready").statusCode()).isEqualTo(200);
  }

  private static HttpResponse<String> get(String path) {
    URI here = URI.create("http://127.0.0.1:" + Integer.getInteger("jboss.http.port") + path);
    try {
      return HttpClient.newHttpClient()
          .send(HttpRequest.newBuilder(here).build(), HttpResponse.BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Errands that all servers see at the same moment. */
  private List<UUID> askAtOnce() {
    return transactions.separately(
        () -> IntStream.range(0, LATE).mapToObj(i -> errands.ask().id()).toList());
  }

  private Void swept() {
    sweep();
    return null;
  }

  private void sweep() {
    sweeps.forEach(Sweep::run);
  }

  private static void pause() {
    try {
      TimeUnit.MILLISECONDS.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void await(Future<?> work) {
    try {
      work.get(30, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** Lets the running transaction fail when all of it is written and only the commit is missing. */
  private <T> T failing(T result) {
    registry.registerInterposedSynchronization(new AtTheVeryEnd());
    return result;
  }

  private static final class AtTheVeryEnd implements Synchronization {
    @Override
    public void beforeCompletion() {
      throw new IllegalStateException("Power failure of the tests");
    }

    @Override
    public void afterCompletion(int status) {}
  }
}
