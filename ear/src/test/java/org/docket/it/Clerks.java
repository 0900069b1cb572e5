package org.docket.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Programs that work on without a pause, whatever happens to the server and its database. */
final class Clerks implements AutoCloseable {

  private static final int MANY = Integer.getInteger("docket.clerks", 8);

  private final AtomicReference<Client> client = new AtomicReference<>();
  private final AtomicBoolean goOn = new AtomicBoolean(true);
  private final AtomicInteger underway = new AtomicInteger();
  private final AtomicInteger again = new AtomicInteger();
  private final Queue<Clerk.Missing> missing = new ConcurrentLinkedQueue<>();
  private final ExecutorService threads = Executors.newFixedThreadPool(MANY);
  private final List<Future<Map<String, String>>> working;
  private final String token;

  /**
   * Publishes the pack of errands on the server, and begins.
   *
   * @param refused is told each answer that is a failure of the server
   */
  Clerks(Server server, Consumer<Answer> refused) {
    Client admin = server.loggedIn("admin");
    TestPack.errands().publish(admin);
    token = token(admin);
    workOn(server);
    working =
        Stream.generate(() -> new Clerk(client::get, goOn, underway, again, refused, missing::add))
            .limit(MANY)
            .map(threads::submit)
            .toList();
  }

  /** A key outlives the server; logging in for every request would be most of the load. */
  private static String token(Client admin) {
    Map<String, ?> wanted = Map.of("title", "clerks", "scope", "write", "days", 1);
    JsonNode issued = admin.post("api/v1/api-tokens", wanted).expect(201).json();
    return issued.path("token").asText();
  }

  /** From now on they ask this server. */
  void workOn(Server server) {
    client.set(server.client().with("Authorization", "Bearer " + token));
  }

  Client client() {
    return client.get();
  }

  /** How many requests wait for an answer. */
  int underway() {
    return underway.get();
  }

  /** How many requests were sent once more. */
  int again() {
    return again.get();
  }

  /** What was confirmed and was not there when it was asked for. */
  Collection<Clerk.Missing> missing() {
    return missing;
  }

  /** Lets them finish what they have begun; the number of each errand that was confirmed. */
  Map<String, String> finish() throws ExecutionException, InterruptedException {
    goOn.set(false);
    Map<String, String> confirmed = new HashMap<>();
    for (Future<Map<String, String>> clerk : working) {
      confirmed.putAll(clerk.get());
    }
    return confirmed;
  }

  @Override
  public void close() {
    goOn.set(false);
    threads.shutdownNow();
  }
}
