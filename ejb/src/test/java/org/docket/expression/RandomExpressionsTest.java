package org.docket.expression;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.docket.problem.ProblemException;
import org.junit.jupiter.api.Test;

/**
 * Evaluates random expressions on random values and writes trees, values and results for the
 * browser's tests, which must come to the same. {@code -Dexpression.seed} repeats another run.
 */
class RandomExpressionsTest {
  private static final int COUNT = 20_000;
  private static final long SEED = Long.getLong("expression.seed", 20_260_302L);
  private static final Instant NOW = Instant.parse("2026-03-31T18:30:00Z");
  private static final List<ZoneId> ZONES =
      List.of(
          ZoneId.of("Asia/Shanghai"),
          ZoneId.of("America/New_York"),
          ZoneId.of("Asia/Kolkata"),
          ZoneId.of("UTC"));
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Random random = new Random(SEED);
  private final RandomSources sources = new RandomSources(random);
  private final RandomValues values = new RandomValues(random);
  private final Scope scope = Scope.of(RandomValues.FIELDS);
  private final Map<String, Integer> outcomes = new TreeMap<>();

  @Test
  void shouldHandRandomExpressionsToTheBrowser() throws IOException {
    Path target = Path.of("target", "expressions", "random.json");
    Files.createDirectories(target.getParent());
    try (JsonGenerator json =
        JSON.getFactory().createGenerator(target.toFile(), JsonEncoding.UTF8)) {
      json.writeStartObject();
      json.writeStringField("now", NOW.toString());
      json.writeArrayFieldStart("cases");
      for (int written = 0; written < COUNT; ) {
        CompileResult result = Expressions.tryCompile(sources.next(), scope, null);
        if (result instanceof CompileResult.Success success) {
          JSON.writeValue(json, evaluated(success.expression()));
          written++;
        } else {
          count("refused " + result.problemsOrNone().get(0).code());
        }
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    assertThat(outcomes.get("value")).as("%s", outcomes).isGreaterThan(COUNT / 2);
    assertThat(outcomes.keySet()).noneMatch(each -> each.contains("wrong-value"));
  }

  private Map<String, Object> evaluated(Compiled expression) {
    SampleValues given = values.next();
    ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("source", expression.source());
    json.put("zone", zone.getId());
    json.put("tree", expression.toJson());
    json.put("values", used(given, expression));
    try {
      Object value = expression.evaluate(given.values(), EvaluationContext.of(NOW, zone));
      assertThat(value != null || expression.nullable()).as(expression.source()).isTrue();
      json.put("is", SampleValues.shown(value));
      count(value == null ? "null" : "value");
    } catch (ProblemException problem) {
      json.put("fails", problem.first().code());
      count(problem.first().code());
    }
    return json;
  }

  private static Map<String, Object> used(SampleValues given, Compiled expression) {
    Set<String> roots =
        expression.references().stream()
            .map(org.docket.expression.Path::root)
            .collect(Collectors.toSet());
    Map<String, Object> used = new LinkedHashMap<>(given.raw());
    used.keySet().retainAll(roots);
    return used;
  }

  private void count(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }
}
