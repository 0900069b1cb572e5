package org.docket.it;

import java.net.URI;
import java.util.Map;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.Wire;
import org.jspecify.annotations.Nullable;

/**
 * The one server of all tests, with its PostgreSQL; it starts when the first test wants it and
 * stops with the JVM. With the system property {@code docket.it.url} it is one that runs already,
 * on the database that {@code docket.it.database} names.
 */
final class SharedServer {

  private static volatile @Nullable Server server;
  private static volatile @Nullable String database;
  private static volatile @Nullable Wire wire;
  private static @Nullable RuntimeException failure;

  private SharedServer() {}

  static synchronized Server get() {
    Server running = server;
    if (running == null) {
      String elsewhere = System.getProperty("docket.it.url", "");
      running = elsewhere.isEmpty() ? start() : at(URI.create(elsewhere));
      server = running;
    }
    return running;
  }

  private static Server at(URI elsewhere) {
    database = System.getProperty("docket.it.database");
    return Server.at(elsewhere);
  }

  /** JDBC address of its database; it trusts the user docket. */
  static String database() {
    get();
    String address = database;
    if (address == null) {
      throw new IllegalStateException(
          "The database of a server elsewhere is not ours to look into");
    }
    return address;
  }

  /** What its connections to the database go through; null for one elsewhere. */
  static @Nullable Wire wire() {
    return wire;
  }

  private static Server start() {
    if (failure != null) {
      throw new IllegalStateException("The server of all tests did not start", failure);
    }
    try {
      return startOnPostgres();
    } catch (RuntimeException e) {
      failure = e;
      throw e;
    }
  }

  private static Server startOnPostgres() {
    Cluster postgres = Cluster.forTests();
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(postgres)));
    String address = postgres.another("docket");
    Wire between = Wire.to(postgres.port());
    database = address;
    wire = between;
    return onPostgres("shared", between.through(address)).start();
  }

  /** The set-up of a server with this name on that database. */
  static ServerSetup onPostgres(String name, String address) {
    return new ServerSetup(name, "datasource-postgresql.cli")
        .withEnvironment(
            Map.of(
                "DOCKET_DB_URL", address,
                "DOCKET_DB_USER", "docket",
                "DOCKET_DB_PASSWORD", "docket"));
  }

  /** The server first: it must not see its database go. */
  private static void stop(Cluster postgres) {
    Server running = server;
    if (running != null) {
      running.close();
    }
    postgres.close();
  }
}
