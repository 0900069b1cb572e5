package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Describes the resources by their annotations, so that none is forgotten. */
final class ResourcePaths {

  private final Collection<Class<?>> resources;
  private final ResourceOperations operations;

  ResourcePaths(Collection<Class<?>> resources, ResourceOperations operations) {
    this.resources = List.copyOf(resources);
    this.operations = operations;
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

  private void add(Class<?> resource, Method method, String verb, ObjectNode paths) {
    Path own = method.getAnnotation(Path.class);
    String path =
        joined(resource.getAnnotation(Path.class).value(), own == null ? "" : own.value());
    ObjectNode item = paths.withObject("/" + path.replace("~", "~0").replace("/", "~1"));
    ObjectNode operation = operations.of(resource, method, verb);
    if (item.get(verb) instanceof ObjectNode first) {
      merge(first, operation);
    } else {
      item.set(verb, operation);
    }
  }

  /** Two methods of one address differ in what they are sent; it stays one operation. */
  private static void merge(ObjectNode first, ObjectNode second) {
    first.put("summary", both(first, second, "summary", "; "));
    first.put("description", both(first, second, "description", "\n\n"));
    first.withObject("/requestBody/content").setAll((ObjectNode) second.at("/requestBody/content"));
  }

  private static String both(ObjectNode one, ObjectNode other, String name, String between) {
    return one.path(name).asText() + between + other.path(name).asText();
  }

  /** Without the patterns that JAX-RS allows in braces. */
  private static String joined(String first, String second) {
    String all = ("/" + first + "/" + second).replaceAll("/+", "/");
    String plain = all.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
    return plain.length() > 1 && plain.endsWith("/")
        ? plain.substring(0, plain.length() - 1)
        : plain;
  }
}
