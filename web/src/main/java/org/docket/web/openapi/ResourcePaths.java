package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.web.session.Anonymous;

/** Describes the resources by their annotations, so that none is forgotten. */
final class ResourcePaths {

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> FLAGS = Set.of(boolean.class, Boolean.class);

  private final Collection<Class<?>> resources;

  ResourcePaths(Collection<Class<?>> resources) {
    this.resources = List.copyOf(resources);
  }

  void addTo(ObjectNode paths) {
    for (Class<?> resource : resources) {
      Stream.of(resource.getMethods())
          .sorted(Comparator.comparing(Method::getName))
          .forEach(method -> verb(method).ifPresent(verb -> add(resource, method, verb, paths)));
    }
  }

  private static Optional<String> verb(Method method) {
    return Arrays.stream(method.getAnnotations())
        .map(Annotation::annotationType)
        .map(type -> type.getAnnotation(HttpMethod.class))
        .flatMap(Stream::ofNullable)
        .map(http -> http.value().toLowerCase(Locale.ROOT))
        .findFirst();
  }

  private static void add(Class<?> resource, Method method, String verb, ObjectNode paths) {
    Path own = method.getAnnotation(Path.class);
    String path =
        joined(resource.getAnnotation(Path.class).value(), own == null ? "" : own.value());
    ObjectNode item = paths.withObject("/" + path.replace("~", "~0").replace("/", "~1"));
    item.set(verb, operation(resource, method, verb));
  }

  /** Without the patterns that JAX-RS allows in braces. */
  private static String joined(String first, String second) {
    String all = ("/" + first + "/" + second).replaceAll("/+", "/");
    String plain = all.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    return plain.length() > 1 && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }

  private static ObjectNode operation(Class<?> resource, Method method, String verb) {
    ObjectNode operation = CommonSchemas.object();
    String tag = resource.getSimpleName().replace("Resource", "");
    operation.put("operationId", tag + "." + method.getName() + "." + verb);
    operation.putArray("tags").add(tag);
    if (method.isAnnotationPresent(Anonymous.class)) {
      operation.putArray("security");
    }
    for (Parameter parameter : method.getParameters()) {
      parameter(parameter).ifPresent(operation.withArray("parameters")::add);
      if (isBody(parameter)) {
        operation.set("requestBody", CommonSchemas.body(CommonSchemas.of("object")));
      }
    }
    ObjectNode responses = operation.putObject("responses");
    ObjectNode success = responses.putObject("2XX").put("description", "Done");
    Produces produces =
        Optional.ofNullable(method.getAnnotation(Produces.class))
            .orElse(resource.getAnnotation(Produces.class));
    if (produces != null && method.getReturnType() != void.class) {
      for (String type : produces.value()) {
        success.withObject("/content").putObject(type);
      }
    }
    CommonSchemas.problems(responses);
    return operation;
  }

  private static Optional<ObjectNode> parameter(Parameter parameter) {
    ObjectNode schema = schema(parameter.getType());
    PathParam path = parameter.getAnnotation(PathParam.class);
    if (path != null) {
      return Optional.of(CommonSchemas.parameter(path.value(), "path", true, schema));
    }
    QueryParam query = parameter.getAnnotation(QueryParam.class);
    if (query != null) {
      return Optional.of(CommonSchemas.parameter(query.value(), "query", false, schema));
    }
    HeaderParam header = parameter.getAnnotation(HeaderParam.class);
    boolean described =
        header != null
            && !header.value().equals(HttpHeaders.ACCEPT_LANGUAGE)
            && !header.value().equals(HttpHeaders.CONTENT_TYPE);
    return described
        ? Optional.of(CommonSchemas.parameter(header.value(), "header", false, schema))
        : Optional.empty();
  }

  private static boolean isBody(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
            .noneMatch(
                annotation ->
                    annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"))
        && !parameter.isAnnotationPresent(Context.class);
  }

  private static ObjectNode schema(Class<?> type) {
    if (type.equals(UUID.class)) {
      return CommonSchemas.of("string").put("format", "uuid");
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return CommonSchemas.of("integer");
    }
    return CommonSchemas.of(FLAGS.contains(type) ? "boolean" : "string");
  }
}
