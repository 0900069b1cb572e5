package org.docket.it;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL cluster of our own, in a temporary directory, gone after the tests. */
public final class Postgres implements AutoCloseable {

  private final Path directory;
  private final int port = Ports.free();

  private Postgres(Path directory) {
    this.directory = directory;
  }

  public static Postgres start() {
    try {
      Path directory = Files.createTempDirectory("docket-postgresql");
      Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));
      Postgres postgres = new Postgres(directory);
      postgres.create();
      return postgres;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void create() {
    String data = directory.resolve("data").toString();
    asPostgres("initdb", "-D", data, "-U", "docket", "-A", "trust", "-E", "UTF8", "--no-locale");
    // Nothing here must survive a crash of the machine.
    String options =
        "-p " + port + " -k " + directory + " -c listen_addresses=127.0.0.1 -c fsync=off";
    String log = directory.resolve("log").toString();
    asPostgres("pg_ctl", "-D", data, "-l", log, "-o", options, "-w", "start");
  }

  /** Makes an empty database and returns its JDBC address. */
  public String database(String name) {
    try (Connection connection = DriverManager.getConnection(url("postgres"), "docket", "");
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return url(name);
  }

  private String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  @Override
  public void close() {
    asPostgres("pg_ctl", "-D", directory.resolve("data").toString(), "-m", "fast", "stop");
    Trees.delete(directory);
  }

  /** PostgreSQL refuses to run as root; then the user of Debian's package, or nobody, does it. */
  private static void asPostgres(String program, String... arguments) {
    List<String> command = new ArrayList<>();
    if ("root".equals(System.getProperty("user.name"))) {
      command.addAll(List.of("runuser", "-u", user(), "--"));
    }
    command.add(find(program));
    command.addAll(List.of(arguments));
    Commands.run(command.toArray(String[]::new));
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
}
