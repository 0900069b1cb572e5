package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Parameter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.docket.problem.Text;

/** Parameters of resource methods. */
final class Parameters {

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> FLAGS = Set.of(boolean.class, Boolean.class);

  /** What every request may have, or what describes its own body. */
  private static final Set<String> UNDERSTOOD =
      Set.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.CONTENT_TYPE);

  private static final Map<String, Text> WORDS =
      Map.of(
          "q", Text.of("Words to look for", "搜索词"),
          "cursor", Text.of("From the page before: its next", "上一页返回的 next"),
          "limit", Text.of("How many at most", "最多返回多少条"),
          "count", Text.of("Whether to count as well", "是否同时计数"),
          "filter",
              Text.of(
                  "Conditions put together, as JSON: [\"column\", \"operator\", value] with and,"
                      + " or, not, any and all; see docs/finding.md",
                  "组合条件（JSON）：[\"列\", \"操作符\", 值]，用 and、or、not、any、all 组合，见 docs/finding.md"),
          "fields", Text.of("Columns to show instead of those of the list", "要显示的列，代替列表自带的列"),
          "group",
              Text.of(
                  "At most two columns; moments by part of the calendar, as in createdAt:month",
                  "最多两列；时间可按日历单位分组，例如 createdAt:month"),
          "measures",
              Text.of(
                  "count, or sum, avg, min, max of a column, as in sum:total",
                  "count，或某列的 sum、avg、min、max，例如 sum:total"));

  private final Locale language;

  Parameters(Locale language) {
    this.language = language;
  }

  Optional<ObjectNode> of(Parameter parameter) {
    ObjectNode schema = schema(parameter);
    PathParam path = parameter.getAnnotation(PathParam.class);
    if (path != null) {
      return Optional.of(CommonSchemas.parameter(path.value(), "path", true, schema));
    }
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      return Optional.of(query(query.value(), schema));
    }
    HeaderParam header = parameter.getAnnotation(HeaderParam.class);
    return header == null || UNDERSTOOD.contains(header.value())
        ? Optional.empty()
        : Optional.of(header(header.value()));
  }

  ObjectNode query(String name, ObjectNode schema) {
    ObjectNode parameter = CommonSchemas.parameter(name, "query", false, schema);
    Optional.ofNullable(WORDS.get(name))
        .ifPresent(words -> parameter.put("description", words.in(language)));
    return parameter;
  }

  ObjectNode header(String name) {
    return CommonSchemas.parameter(
            name, "header", name.equals(HttpHeaders.IF_MATCH), CommonSchemas.of("string"))
        .put("description", Descriptions.header(name).in(language));
  }

  private static ObjectNode schema(Parameter parameter) {
    ObjectNode schema = schema(parameter.getType());
    DefaultValue usual = parameter.getAnnotation(DefaultValue.class);
    if (usual == null || usual.value().isEmpty()) {
      return schema;
    }
    return switch (schema.path("type").asText()) {
      case "integer" -> schema.put("default", Long.parseLong(usual.value()));
      case "number" -> schema.put("default", Double.parseDouble(usual.value()));
      case "boolean" -> schema.put("default", Boolean.parseBoolean(usual.value()));
      default -> schema.put("default", usual.value());
    };
  }

  private static ObjectNode schema(Class<?> type) {
    if (type.equals(UUID.class)) {
      return CommonSchemas.of("string").put("format", "uuid");
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return CommonSchemas.of("integer");
    }
    if (type.equals(double.class)) {
      return CommonSchemas.of("number");
    }
    return CommonSchemas.of(FLAGS.contains(type) ? "boolean" : "string");
  }
}
