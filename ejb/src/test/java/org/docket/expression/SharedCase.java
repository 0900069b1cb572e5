package org.docket.expression;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.FailsafeSchema;

/**
 * One case of {@code config-schemas/samples/expressions}: run here, in the browser's interpreter
 * and, where FEEL and we agree, in another engine.
 *
 * @param is an expression of the expected value, or null
 * @param problem the code of the problem when compiled, or null
 * @param fails the code of the problem when evaluated, or null
 * @param feel "agrees", or "differs: " and why
 */
record SharedCase(
    String file,
    ZoneId zone,
    String expression,
    String is,
    String problem,
    String fails,
    String feel) {
  static final Path FOLDER = Path.of("..", "config-schemas", "samples", "expressions");
  private static final Map<?, ?> GIVEN = load(FOLDER.resolve("given.yaml"));
  static final SampleValues SAMPLES = SampleValues.of((Map<?, ?>) GIVEN.get("values"));
  static final Instant NOW = Instant.parse(GIVEN.get("now").toString());

  static List<SharedCase> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> !file.endsWith("given.yaml"))
          .sorted()
          .flatMap(file -> in(file).stream())
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<SharedCase> in(Path file) {
    Map<?, ?> yaml = load(file);
    Object zone = yaml.get("zone") == null ? GIVEN.get("zone") : yaml.get("zone");
    List<SharedCase> cases = new ArrayList<>();
    for (Object entry : (List<?>) yaml.get("cases")) {
      Map<?, ?> each = (Map<?, ?>) entry;
      Object feel = each.get("feel") == null ? yaml.get("feel") : each.get("feel");
      cases.add(
          new SharedCase(
              file.getFileName().toString(),
              ZoneId.of(zone.toString()),
              text(each, "expression"),
              text(each, "is"),
              text(each, "problem"),
              text(each, "fails"),
              feel.toString()));
    }
    return cases;
  }

  private static String text(Map<?, ?> map, String key) {
    Object value = map.get(key);
    return value == null ? null : value.toString();
  }

  private static Map<?, ?> load(Path file) {
    LoadSettings settings = LoadSettings.builder().setSchema(new FailsafeSchema()).build();
    try {
      return (Map<?, ?>) new Load(settings).loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  EvaluationContext context() {
    return EvaluationContext.of(NOW, zone);
  }

  String name() {
    return file + ": " + expression;
  }
}
