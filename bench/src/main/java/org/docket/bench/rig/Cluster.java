package org.docket.bench.rig;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A PostgreSQL cluster of its own in a temporary directory; gone afterwards. */
public final class Cluster implements AutoCloseable {

  private final Path directory;
  private final int port = freePort();

  private final List<String> settings;
  private final Map<String, String> environment;

  private Cluster(Path directory, List<String> settings, Map<String, String> environment) {
    this.directory = directory;
    this.settings = settings;
    this.environment = environment;
  }

  /** Set up as a small server would be, with its usual promises of durability. */
  public static Cluster start() {
    Cluster cluster =
        start(
            "shared_buffers=512MB",
            "effective_cache_size=2GB",
            "max_wal_size=4GB",
            "random_page_cost=1.1",
            "shared_preload_libraries=pg_stat_statements",
            "pg_stat_statements.track_planning=on");
    Runtime.getRuntime().addShutdownHook(new Thread(cluster::close));
    return cluster;
  }

  /**
   * For tests, in which nothing must survive a crash of the machine. They close it, after the
   * servers that work on it.
   */
  public static Cluster forTests() {
    return start("fsync=off");
  }

  /** For tests, with its files in this directory, and more settings. */
  public static Cluster forTestsOn(Path disk, String... more) {
    List<String> settings = new ArrayList<>(List.of("fsync=off"));
    settings.addAll(List.of(more));
    return start(disk, settings, Map.of());
  }

  /** For tests, with an environment of its own, such as another clock. */
  public static Cluster forTestsIn(Map<String, String> environment) {
    return start(temporary(), List.of("fsync=off"), environment);
  }

  private static Cluster start(String... settings) {
    return start(temporary(), List.of(settings), Map.of());
  }

  private static Path temporary() {
    return Path.of(System.getProperty("java.io.tmpdir"));
  }

  private static Cluster start(
      Path parent, List<String> settings, Map<String, String> environment) {
    try {
      Path directory = Files.createTempDirectory(parent, "docket-postgresql");
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
      Cluster cluster = new Cluster(directory, settings, environment);
      cluster.create();
      return cluster;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void create() {
    run(
        Map.of(),
        "initdb",
        "-D",
        data(),
        "-U",
        "docket",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-locale");
    startAgain();
  }

  /** Starts it on what it wrote before; returns when it takes connections. */
  public void startAgain() {
    String options =
        "-p %d -k %s -c listen_addresses=127.0.0.1 -c %s"
            .formatted(port, directory, String.join(" -c ", settings));
    String log = directory.resolve("log").toString();
    run(environment, "pg_ctl", "-D", data(), "-l", log, "-o", options, "-w", "start");
  }

  /**
   * Ends it at once with {@code kill -9}, the postmaster first, as when the machine kills it for
   * its memory. What it has written, the system still brings to the disk.
   */
  public void kill() {
    ProcessHandle postmaster = postmaster().orElseThrow();
    List<ProcessHandle> all =
        Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(ended -> ended.onExit().join());
  }

  /** Not after it was killed, or has ended because it could not go on. */
  public boolean isRunning() {
    return postmaster().filter(ProcessHandle::isAlive).isPresent();
  }

  private Optional<ProcessHandle> postmaster() {
    Path file = directory.resolve("data/postmaster.pid");
    try {
      return Files.exists(file)
          ? ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** JDBC address of the database that every cluster has; settings as the server's data source. */
  public String url() {
    return address("postgres") + "?options=-c%20plan_cache_mode=force_custom_plan%20-c%20jit=off";
  }

  /** JDBC address of one database more, as PostgreSQL makes it. */
  public String another(String database) {
    try (Sql sql = Sql.on(url())) {
      sql.script("create database " + database);
    }
    return address(database);
  }

  private String address(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /** Where it takes connections. */
  public int port() {
    return port;
  }

  private String data() {
    return directory.resolve("data").toString();
  }

  @Override
  public void close() {
    if (isRunning()) {
      run(Map.of(), "pg_ctl", "-D", data(), "-m", "fast", "stop");
    }
    delete(directory);
  }

  /** With everything in it. */
  public static void delete(Path directory) {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** PostgreSQL refuses to run as root; then the user of Debian's package, or nobody, does it. */
  private static void run(Map<String, String> environment, String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("runuser", "-u", user(), "--"));
    }
    command.add(find(program));
    command.addAll(List.of(arguments));
    try {
      // Not a pipe: the server that pg_ctl leaves running would keep it open.
      Path printed = Files.createTempFile("docket-bench", ".out");
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(printed.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      if (!process.waitFor(5, TimeUnit.MINUTES) || process.exitValue() != 0) {
        throw new IllegalStateException(program + " failed: " + Files.readString(printed));
      }
      Files.delete(printed);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String user() {
    try (Stream<String> users = Files.lines(Path.of("/etc/passwd"))) {
      return users.anyMatch(line -> line.startsWith("postgres:")) ? "postgres" : "nobody";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String find(String program) {
    Path installed = Path.of("/usr/lib/postgresql");
    try (Stream<Path> versions =
        Files.isDirectory(installed) ? Files.list(installed) : Stream.of()) {
      return versions
          .map(version -> version.resolve("bin").resolve(program))
          .filter(Files::isExecutable)
          .sorted()
          .reduce((older, newer) -> newer)
          .map(Path::toString)
          .orElse(program);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
