package org.docket.bench.kills;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.docket.platform.Json;

/**
 * The other system, which jobs are told to. It outlives every kill, takes its time with each
 * message, and knows one that it has had by its key.
 */
final class Receiver implements AutoCloseable {

  private static final int THREADS = 32;
  private static final long NANOS = 15_000_000;

  private final HttpServer server;
  private final AtomicInteger received = new AtomicInteger();

  /** What each key said. */
  private final Map<String, String> subjects = new ConcurrentHashMap<>();

  private final Set<String> contradicted = ConcurrentHashMap.newKeySet();

  Receiver() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(Executors.newFixedThreadPool(THREADS));
    server.createContext("/jobs", this::take);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void take(HttpExchange exchange) throws IOException {
    try (exchange) {
      String key = String.valueOf(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
      String subject = Json.MAPPER.readTree(exchange.getRequestBody()).path("subject").asText();
      LockSupport.parkNanos(NANOS);
      received.incrementAndGet();
      String before = subjects.putIfAbsent(key, subject);
      if (before != null && !before.equals(subject)) {
        contradicted.add(key);
      }
      exchange.sendResponseHeaders(204, -1);
    }
  }

  /** All that came, those that it had had before included. */
  int received() {
    return received.get();
  }

  /** Different keys. */
  int messages() {
    return subjects.size();
  }

  /** What was told under more than one key, and keys under which more than one thing was told. */
  long doubled() {
    long told = subjects.values().stream().distinct().count();
    return subjects.size() - told + contradicted.size();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
