package org.docket.platform.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.docket.platform.TestDatabase;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;

class SchemaMigrationTest {

  private static final Path CHANGELOG = Path.of("src/main/resources/db/changelog");

  @Test
  void shouldFitTheMappings() {
    try (TestDatabase database = TestDatabase.start()) {
      SessionFactory mappings = database.mappings().unwrap(SessionFactory.class);

      assertThatCode(() -> mappings.getSchemaManager().validateMappedObjects())
          .doesNotThrowAnyException();
    }
  }

  @Test
  void shouldIncludeEveryFileInOrder() throws IOException {
    Pattern include = Pattern.compile("include: \\{file: (\\S+\\.yaml), relative");
    List<String> included =
        include
            .matcher(Files.readString(CHANGELOG.resolve("master.yaml")))
            .results()
            .map(found -> found.group(1))
            .toList();

    assertThat(included).isNotEmpty().isSorted().isEqualTo(files());
  }

  @Test
  void shouldNameEveryChangeSetLikeItsFile() throws IOException {
    for (String file : files()) {
      String name = Path.of(file).getFileName().toString().replace(".yaml", "");
      String text = Files.readString(CHANGELOG.resolve(file));

      List<String> ids =
          Pattern.compile("changeSet:\\s+id: (\\S+)")
              .matcher(text)
              .results()
              .map(found -> found.group(1))
              .toList();
      String feature = name.substring(0, name.indexOf('-', name.indexOf('-') + 1));
      assertThat(ids).as(file).startsWith(name).allMatch(id -> id.startsWith(feature));
    }
  }

  @Test
  void shouldLetSeveralServersStartAtOnce() throws Exception {
    DataSource database = TestDatabase.empty();
    ExecutorService servers = Executors.newFixedThreadPool(4);
    Callable<Void> start =
        () -> {
          new SchemaMigration(database).run();
          return null;
        };

    for (Future<Void> started : servers.invokeAll(List.of(start, start, start, start))) {
      started.get();
    }

    servers.shutdown();
    assertThat(count(database, "docket_node")).isZero();
  }

  @Test
  void shouldReleaseTheLockOfAServerThatDied() throws SQLException {
    DataSource database = TestDatabase.empty();
    new SchemaMigration(database).run();
    execute(database, "update databasechangeloglock set locked = true, lockedby = 'the dead'");

    new SchemaMigration(database).run();

    assertThat(count(database, "databasechangeloglock where locked")).isZero();
  }

  private static List<String> files() throws IOException {
    try (Stream<Path> found = Files.walk(CHANGELOG)) {
      return found
          .filter(Files::isRegularFile)
          .map(file -> CHANGELOG.relativize(file).toString())
          .filter(file -> !file.equals("master.yaml"))
          .sorted()
          .toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  private static int count(DataSource database, String table) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  private static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
