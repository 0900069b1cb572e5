package org.docket.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.feel.api.FeelEngineApi;
import org.camunda.feel.api.FeelEngineBuilder;
import org.camunda.feel.syntaxtree.ParsedExpression;
import org.docket.bench.approvals.ApprovalsBenchmark;
import org.docket.bench.documents.DocumentsBenchmark;
import org.docket.bench.kills.KillsBenchmark;
import org.docket.bench.lists.ExportBenchmark;
import org.docket.bench.lists.ListsBenchmark;
import org.docket.definition.DefinitionLoader;
import org.docket.definition.PackFiles;
import org.docket.definition.ShippedPacks;
import org.docket.expression.Compiled;
import org.docket.expression.EvaluationContext;
import org.docket.expression.Expressions;
import org.docket.expression.Scope;
import org.docket.expression.Type;
import org.docket.expression.Values;
import org.docket.platform.CanonicalJson;
import org.docket.platform.Json;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The list of benchmarks, and the command line. */
public final class Benchmarks {

  private static final String CONDITION = "total > 5000 and not(inWarranty) or hours * 2 >= total";

  /** Needs a database and a server, and is not one of {@code all}. */
  private static final String LISTS = "lists";

  private static final String FILL = "fill";
  private static final String EXPORT = "export";
  private static final String APPROVALS = "approvals";
  private static final String KILLS = "kills";
  private static final String DOCUMENTS = "documents";

  private Benchmarks() {}

  public static void main(String[] arguments) throws JsonProcessingException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    String wanted = arguments.length == 0 ? "" : arguments[0];
    Path root = Path.of(System.getProperty("docket.root", ".."));
    String database = System.getenv("DOCKET_DB_URL");
    switch (wanted) {
      case LISTS -> ListsBenchmark.run(root, size(arguments, "10k"), database, out);
      case FILL ->
          ListsBenchmark.fill(
              Objects.requireNonNull(database, "DOCKET_DB_URL"), size(arguments, "10k"), out);
      case EXPORT -> ExportBenchmark.run(root, size(arguments, "100k"), out);
      case APPROVALS -> ApprovalsBenchmark.run(root, out);
      case DOCUMENTS -> DocumentsBenchmark.run(root, out);
      case KILLS -> KillsBenchmark.run(root, Integer.parseInt(size(arguments, "1000")), out);
      default -> measureParts(wanted, out);
    }
  }

  private static String size(String[] arguments, String usual) {
    return arguments.length < 2 || arguments[1].isBlank() ? usual : arguments[1];
  }

  private static void measureParts(String wanted, PrintStream out) throws JsonProcessingException {
    List<Benchmark> all = all();
    List<Benchmark> chosen =
        all.stream().filter(one -> wanted.equals("all") || one.name().equals(wanted)).toList();
    if (chosen.isEmpty()) {
      list(all, out);
    }
    chosen.forEach(one -> out.println(Measurement.of(one)));
  }

  private static void list(List<Benchmark> parts, PrintStream out) {
    out.println("./docket bench all, or one of these / 可选项目:");
    parts.forEach(one -> line(one.name(), one.what(), out));
    line(LISTS, "records, lists and searches over HTTP; sizes 10k (usual), 100k, 1M", out);
    line(EXPORT, "memory of the server while records go out and come in; 10k, 100k (usual)", out);
    line(APPROVALS, "requests: over HTTP, in process, on Flowable, as SQL", out);
    line(DOCUMENTS, "printed pages and numbers: beside the bare renderer, a browser and SQL", out);
    line(KILLS, "the core killed so many times (1000 usual): anything lost or half done?", out);
    line(FILL, "only fills the database of DOCKET_DB_URL, up to a size", out);
  }

  private static void line(String name, String what, PrintStream out) {
    out.printf("  %-16s %s%n", name, what);
  }

  private static List<Benchmark> all() throws JsonProcessingException {
    return List.of(compile(), evaluate(), canonical(), packs());
  }

  private static Scope scope() {
    return Scope.of(
        Map.of(
            "total", new Type.Field(Type.NUMBER, false),
            "hours", new Type.Field(Type.NUMBER, false),
            "inWarranty", new Type.Field(Type.YES_NO, false)));
  }

  private static Benchmark compile() {
    Scope scope = scope();
    FeelEngineApi other = FeelEngineBuilder.forJava().build();
    return new Benchmark(
        "compile",
        "parse and type-check one condition",
        () -> Expressions.compileCondition(CONDITION, scope),
        "feel-engine, which checks no types",
        () -> other.parseExpression(CONDITION).parsedExpression());
  }

  private static Benchmark evaluate() {
    Compiled condition = Expressions.compileCondition(CONDITION, scope());
    Map<String, Object> facts =
        Map.of(
            "total", new BigDecimal("4999.50"),
            "hours", new BigDecimal("1200"),
            "inWarranty", false);
    Values values = Values.of(facts);
    FeelEngineApi other = FeelEngineBuilder.forJava().build();
    ParsedExpression parsed = other.parseExpression(CONDITION).parsedExpression();
    EvaluationContext context =
        EvaluationContext.of(Instant.parse("2026-03-02T01:00:00Z"), ZoneId.of("Asia/Shanghai"));
    return new Benchmark(
        "evaluate",
        "evaluate one condition",
        () -> condition.isTrue(values, context),
        "feel-engine",
        () -> other.evaluate(parsed, facts).result());
  }

  private static Benchmark canonical() throws JsonProcessingException {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (int row = 0; row < 20; row++) {
      rows.add(Map.of("part", "P-" + row, "qty", row, "price", new BigDecimal("12.30")));
    }
    JsonNode data = Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(Map.of("parts", rows)));
    return new Benchmark(
        "canonical-json",
        "canonical form and hash of a record with 20 lines",
        () -> CanonicalJson.sha256Hex(CanonicalJson.of(data)),
        "Jackson's own order of keys, and the hash",
        () -> CanonicalJson.sha256Hex(plain(data)));
  }

  private static String plain(JsonNode data) {
    try {
      return Json.MAPPER.writeValueAsString(data);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Benchmark packs() {
    List<PackFiles> shipped = ShippedPacks.all();
    List<String> files =
        shipped.stream()
            .flatMap(
                pack ->
                    pack.paths().stream()
                        .filter(path -> path.endsWith(".yaml"))
                        .flatMap(p -> pack.text(p).stream()))
            .toList();
    LoadSettings settings = LoadSettings.builder().build();
    // A loader of its own each time: one that has read a file before does not read it again.
    return new Benchmark(
        "packs",
        "read and schema-check all packs that ship",
        () -> new DefinitionLoader(List.of(), List.of()).load(shipped),
        "snakeyaml-engine, which only reads them",
        () -> files.stream().map(file -> new Load(settings).loadFromString(file)).toList());
  }
}
