package org.docket.bench.lists;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.docket.bench.rig.ApiClient;
import org.docket.bench.rig.BareCore;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.RunningServer;

/**
 * How much more the server holds while it writes many records to a workbook, and while it takes as
 * many in from one: it should not depend on how many there are.
 */
public final class ExportBenchmark {

  private static final String READER_OF_ALL = "ma.jun";
  private static final double MOST_MEGABYTES = 64;
  private static final Set<String> UNDERWAY = Set.of("checking", "running");

  private final RunningServer server;
  private final BareCore core;
  private final ApiClient client;
  private final SampleRecords samples = new SampleRecords(ListsBenchmark.SEED);
  private final PrintStream out;
  private final int rows;

  private ExportBenchmark(RunningServer server, BareCore core, int rows, PrintStream out) {
    this.server = server;
    this.core = core;
    this.client = ApiClient.loggedIn(server.base(), READER_OF_ALL);
    this.rows = rows;
    this.out = out;
  }

  /**
   * Everything from an empty database to the figures.
   *
   * @param size the number of records, such as {@code 100k}
   */
  public static void run(Path root, String size, PrintStream out) {
    int rows = ListsBenchmark.number(size);
    ListsBenchmark.quiet();
    out.println("Starting PostgreSQL and the server… / 正在启动数据库与服务…");
    try (Cluster cluster = Cluster.start();
        RunningServer server = RunningServer.start(root, cluster.url());
        BareCore core = new BareCore(cluster.url())) {
      core.publish(SampleForms.PACK, SampleForms.zip());
      ExportBenchmark benchmark = new ExportBenchmark(server, core, rows, out);
      benchmark.fill();
      benchmark.measure();
    }
  }

  private void fill() {
    out.printf("Filling %,d records / 正在生成数据…%n", rows);
    ListsBenchmark.filling(core, out).only(2, rows);
  }

  private void measure() {
    ServerMemory memory = new ServerMemory(server.process());
    try {
      Path folder = Files.createTempDirectory("docket-bench-export");
      Path exported = folder.resolve("exported.xlsx");
      String list = "api/v1/forms/" + SampleForms.LARGE + "/records/export/xlsx?view=all";
      client.save(list, folder.resolve("warm.xlsx"));
      tell("export", exported, memory.during(() -> client.save(list, exported)));
      Path sheet = folder.resolve("import.xlsx");
      List<UUID> partners = ListsBenchmark.filling(core, out).partners();
      SampleWorkbook.write(sheet, rows, row -> samples.data(2, rows + row, partners));
      tell("import: upload", sheet, memory.during(() -> upload(sheet)));
      tell("import: trial", sheet, memory.during(() -> phase("trial")));
      tell("import: writing", sheet, memory.during(() -> phase("run")));
      Cluster.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void tell(String what, Path file, ServerMemory.Watched watched) throws IOException {
    out.printf(
        "  %-16s %,9d rows %6.1f MB %8.1f s   heap %6.1f MB, at most %6.1f MB: %+6.1f MB   target ≤ %.0f%s%n",
        what,
        rows,
        Files.size(file) / 1e6,
        watched.seconds(),
        watched.before(),
        watched.most(),
        watched.growth(),
        MOST_MEGABYTES,
        watched.growth() > MOST_MEGABYTES ? "   ✗" : "");
  }

  private String imported = "";

  private void upload(Path sheet) {
    JsonNode made = client.upload("api/v1/forms/" + SampleForms.LARGE + "/imports", sheet);
    imported = "api/v1/imports/" + made.path("id").asText();
  }

  private void phase(String name) {
    client.post(imported + "/" + name, JsonNodeFactory.instance.objectNode());
    JsonNode now = client.json(imported);
    while (UNDERWAY.contains(now.path("state").asText())) {
      pause();
      now = client.json(imported);
    }
    if (now.at("/progress/failed").asInt() > 0 || now.at("/progress/created").asInt() != rows) {
      throw new IllegalStateException("Not all rows were taken in: " + now);
    }
  }

  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
