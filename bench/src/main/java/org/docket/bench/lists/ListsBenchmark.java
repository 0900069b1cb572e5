package org.docket.bench.lists;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.docket.bench.rig.ApiClient;
import org.docket.bench.rig.BareCore;
import org.docket.bench.rig.Cluster;
import org.docket.bench.rig.DatabaseTime;
import org.docket.bench.rig.RunningServer;
import org.docket.bench.rig.Sql;
import org.docket.platform.Actor;
import org.docket.platform.CurrentUser;
import org.docket.platform.Json;
import org.docket.record.AggregateRequest;
import org.docket.record.ListPage;
import org.docket.record.ListRequest;
import org.docket.record.RecordAggregates;
import org.docket.record.RecordLists;
import org.docket.record.Records;
import org.jspecify.annotations.Nullable;

/**
 * Fills the sample forms and measures what people do with them, at 10,000, 100,000 and 1,000,000
 * records, each beside tables made by hand.
 */
public final class ListsBenchmark {

  private static final List<Integer> SIZES = List.of(10_000, 100_000, 1_000_000);
  static final long SEED = 20_260_302;
  private static final List<Logger> LIBRARIES =
      List.of(Logger.getLogger("org.hibernate"), Logger.getLogger("org.jboss.weld"));
  private static final String READER = "lin.feng";
  private static final String READER_OF_ALL = "ma.jun";
  private static final List<String> CREATORS =
      List.of(
          "tang.li",
          "zhu.qiang",
          "cao.yu",
          "pan.yong",
          "lu.bo",
          "bai.yun",
          "ye.qing",
          "jin.yan",
          "meng.qi",
          "jiang.nan");

  private final PrintStream out;
  private final BareCore core;
  private final Actor reader;
  private final Actor readerOfAll;
  private final ApiClient client;
  private final ApiClient clientOfAll;
  private final TypedTables typed;
  private final DatabaseTime databaseTime;
  private long created = System.currentTimeMillis() * 1000;
  private int next;
  private UUID partner = new UUID(0, 0);

  private ListsBenchmark(URI base, BareCore core, PrintStream out) {
    this.out = out;
    this.core = core;
    this.reader = core.person(READER);
    this.readerOfAll = core.person(READER_OF_ALL);
    this.client = ApiClient.loggedIn(base, READER);
    this.clientOfAll = ApiClient.loggedIn(base, READER_OF_ALL);
    this.databaseTime = new DatabaseTime(core.sql());
    this.typed = new TypedTables(core.sql(), reader.personId());
  }

  /**
   * Everything from an empty database to the tables of results, at each size up to the one wanted;
   * on a database of one's own, which may be filled already, at that size alone.
   *
   * @param size the largest number of records, such as {@code 10k}
   * @param filled address of a database on which a server has been started; null for a new one
   */
  public static void run(Path root, String size, @Nullable String filled, PrintStream out) {
    int most = number(size);
    quiet();
    out.println("Starting PostgreSQL and the server… / 正在启动数据库与服务…");
    if (filled != null) {
      run(root, filled, List.of(most), out);
      return;
    }
    try (Cluster cluster = Cluster.start()) {
      run(root, cluster.url(), SIZES.stream().filter(each -> each <= most).toList(), out);
    }
  }

  private static void run(Path root, String url, List<Integer> sizes, PrintStream out) {
    try (RunningServer server = RunningServer.start(root, url);
        BareCore core = new BareCore(url)) {
      core.publish(SampleForms.PACK, SampleForms.zip());
      new ListsBenchmark(server.base(), core, out).measure(sizes);
    }
  }

  static void quiet() {
    LIBRARIES.forEach(library -> library.setLevel(Level.WARNING));
  }

  /**
   * Only fills, in a database on which a server with the demonstration company has been started;
   * goes on where an earlier run was broken off.
   */
  public static void fill(String url, String size, PrintStream out) {
    try (BareCore core = new BareCore(url)) {
      core.publish(SampleForms.PACK, SampleForms.zip());
      filling(core, out).to(number(size));
    }
  }

  static Filling filling(BareCore core, PrintStream out) {
    List<Actor> people = CREATORS.stream().map(core::person).toList();
    return new Filling(core, new SampleRecords(SEED), people, out);
  }

  static int number(String size) {
    return switch (size) {
      case "10k" -> 10_000;
      case "100k" -> 100_000;
      case "1M" -> 1_000_000;
      default ->
          throw new IllegalArgumentException(
              "A size is 10k, 100k or 1M / 规模为 10k、100k 或 1M: " + size);
    };
  }

  private void measure(List<Integer> sizes) {
    Filling filling = filling(core, out);
    for (int size : sizes) {
      out.printf("Filling up to %,d records / 正在生成数据…%n", size);
      filling.to(size);
      typed.refresh();
      partner = partner(core.sql());
      out.printf("%n%,d records%n%s%n", size, Comparison.Result.heading());
      comparisons(size).forEach(each -> out.println(each.measure(databaseTime)));
      out.println();
    }
  }

  private Stream<Comparison> comparisons(int size) {
    String form = SampleForms.LARGE;
    List<UUID> ids = typed.someIds(500);
    String common = "filter[status]=eq:open&filter[region]=eq:p01&sort=-amount";
    String rare = "filter[status]=eq:lost&filter[region]=eq:p31&sort=-amount";
    int depth = size / 2;
    TypedTables.Place place = typed.place(depth - 1);
    Optional<String> cursor = cursorBehind(depth);
    ListRequest all = request("all", Map.of(), List.of("-due"), "");
    return Stream.of(
        new Comparison(
            "create and hand in: 10 fields, 3 lines",
            "HTTP ≤ 2",
            () -> typed.create(code(), partner),
            () ->
                as(
                    reader,
                    () -> core.get(Records.class).createAndSubmit(SampleForms.CREATED, record())),
            () -> client.post("api/v1/forms/" + SampleForms.CREATED + "/records", submission())),
        new Comparison(
            "get one",
            "",
            () -> typed.one(any(ids)),
            () -> as(reader, () -> core.get(Records.class).get(any(ids))),
            () -> client.get("api/v1/records/" + any(ids))),
        list(
            "declared list, first page",
            "≤ 1.5",
            typed::declared,
            "view=open",
            request("open", Map.of(), List.of(), "")),
        list(
            "two filters, sorted by a third: common",
            "≤ 4",
            () -> typed.filtered("open", "p01"),
            common,
            request(
                "all",
                Map.of("status", List.of("eq:open"), "region", List.of("eq:p01")),
                List.of("-amount"),
                "")),
        list(
            "two filters, sorted by a third: rare",
            "≤ 4",
            () -> typed.filtered("lost", "p31"),
            rare,
            request(
                "all",
                Map.of("status", List.of("eq:lost"), "region", List.of("eq:p31")),
                List.of("-amount"),
                "")),
        new Comparison(
            "all, by the latest day: first page",
            "",
            typed::firstPage,
            () -> list(readerOfAll, all),
            () -> clientOfAll.get(path(form, "view=all&sort=-due"))),
        new Comparison(
            "all: the page behind row " + depth,
            "≤ 1.2 × first page",
            () -> typed.pageBehind(place),
            () -> list(readerOfAll, all.from(cursor.orElseThrow())),
            () -> clientOfAll.get(path(form, "view=all&sort=-due&cursor=" + cursor.orElseThrow()))),
        new Comparison(
            "sums by unit and month of one form in twenty",
            "≤ 3",
            typed::sumByUnitAndMonth,
            () -> as(reader, () -> core.get(RecordAggregates.class).of(sums())),
            () -> client.get(sumsPath())),
        list(
            "equality of a code",
            "",
            () -> typed.byCode("bench-02-0000077"),
            "filter[code]=eq:bench-02-0000077",
            request("all", Map.of("code", List.of("eq:bench-02-0000077")), List.of(), "")),
        list(
            "search, common words (SQL: equality of a code)",
            "p95 ≤ 5",
            () -> typed.byCode("bench-02-0000077"),
            "q=" + encoded("上海港"),
            request("all", Map.of(), List.of(), "上海港")),
        list(
            "search, rare words (SQL: equality of a code)",
            "p95 ≤ 5",
            () -> typed.byCode("bench-02-0000077"),
            "q=" + encoded("重庆滤清器紧急抢修"),
            request("all", Map.of(), List.of(), "重庆滤清器紧急抢修")));
  }

  private Comparison list(
      String name, String target, Runnable typedWay, String query, ListRequest request) {
    String path = path(SampleForms.LARGE, query);
    return new Comparison(
        name, target, typedWay, () -> list(reader, request), () -> client.get(path));
  }

  private static String path(String form, String query) {
    return ("api/v1/forms/" + form + "/records?limit=50&" + query)
        .replace("[", "%5B")
        .replace("]", "%5D");
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private static ListRequest request(
      String view, Map<String, List<String>> filters, List<String> sort, String search) {
    return new ListRequest(SampleForms.LARGE, view, filters, search, sort, 50, null, false);
  }

  private static AggregateRequest sums() {
    ListRequest records =
        new ListRequest(
            SampleForms.MIDDLE, "all", Map.of(), "", List.of(), ListRequest.USUAL, null, false);
    return new AggregateRequest(
        records, List.of("unit", "due:month"), List.of("count", "sum:amount"));
  }

  private static String sumsPath() {
    return "api/v1/forms/"
        + SampleForms.MIDDLE
        + "/records/aggregates?view=all&group=unit,due:month&measures=count,sum:amount";
  }

  private ListPage list(Actor person, ListRequest request) {
    return as(person, () -> core.get(RecordLists.class).list(request));
  }

  /** As somebody gets there: page by page. */
  private Optional<String> cursorBehind(int rows) {
    ListRequest request =
        new ListRequest(
            SampleForms.LARGE, "all", Map.of(), "", List.of("-due"), ListRequest.MOST, null, false);
    Optional<String> cursor = Optional.empty();
    for (int passed = 0; passed < rows; passed += ListRequest.MOST) {
      cursor = list(readerOfAll, request.from(cursor.orElse(null))).next();
    }
    return cursor;
  }

  private <T> T as(Actor person, Supplier<T> work) {
    return core.get(CurrentUser.class).runAs(person, work);
  }

  private UUID any(List<UUID> ids) {
    next = (next + 1) % ids.size();
    return ids.get(next);
  }

  private String code() {
    created++;
    return "created-" + created;
  }

  private ObjectNode record() {
    return new SampleRecords(SEED)
        .data(20, (int) (created % 100_000), List.of(partner))
        .put("code", code());
  }

  private ObjectNode submission() {
    ObjectNode body = Json.MAPPER.createObjectNode().put("submit", true);
    body.set("data", record());
    return body;
  }

  private static UUID partner(Sql sql) {
    UUID[] found = new UUID[1];
    sql.query(
        "select id from docket_record where form = 'bench-01' order by id limit 1",
        row -> found[0] = row.getObject(1, UUID.class));
    return found[0];
  }
}
