package org.docket.web.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.lang.reflect.WildcardType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.docket.platform.Json;
import org.docket.web.Items;
import org.jspecify.annotations.Nullable;

/** JSON Schemas of the Java types of bodies; each record is described once, under components. */
final class TypeSchemas {

  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, long.class, Integer.class, Long.class);
  private static final Set<Class<?>> FLAGS = Set.of(boolean.class, Boolean.class);
  private static final Map<Class<?>, String> FORMATS =
      Map.of(UUID.class, "uuid", Instant.class, "date-time", LocalDate.class, "date");

  private final ObjectNode components;
  private final Map<String, Class<?>> described = new HashMap<>();

  TypeSchemas(ObjectNode components) {
    this.components = components;
  }

  /** Whether it is sent as it is, and no JSON. */
  static boolean isBinary(Type type) {
    return type.equals(byte[].class) || type.equals(InputStream.class);
  }

  ObjectNode of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return ofGeneric(generic);
    }
    if (type instanceof WildcardType wildcard) {
      return of(wildcard.getUpperBounds()[0]);
    }
    return ofClass((Class<?>) type);
  }

  private ObjectNode ofGeneric(ParameterizedType generic) {
    Class<?> raw = (Class<?>) generic.getRawType();
    Type[] arguments = generic.getActualTypeArguments();
    if (raw.equals(Items.class)) {
      return items(of(arguments[0]));
    }
    if (Map.class.isAssignableFrom(raw)) {
      return CommonSchemas.of("object").set("additionalProperties", of(arguments[1]));
    }
    return Collection.class.isAssignableFrom(raw)
        ? CommonSchemas.of("array").set("items", of(arguments[0]))
        : of(arguments[0]);
  }

  static ObjectNode items(ObjectNode item) {
    ObjectNode page = CommonSchemas.of("object");
    page.putObject("properties").set("items", CommonSchemas.of("array").set("items", item));
    page.putArray("required").add("items");
    return page;
  }

  private ObjectNode ofClass(Class<?> type) {
    if (type.isRecord()) {
      return ofRecord(type);
    }
    if (WHOLE_NUMBERS.contains(type)) {
      return CommonSchemas.of("integer");
    }
    if (type.equals(double.class)) {
      return CommonSchemas.of("number");
    }
    if (JsonNode.class.isAssignableFrom(type)) {
      return CommonSchemas.anything();
    }
    if (type.isEnum()) {
      return ofEnum(type);
    }
    ObjectNode schema = CommonSchemas.of(FLAGS.contains(type) ? "boolean" : "string");
    Optional.ofNullable(FORMATS.get(type)).ifPresent(format -> schema.put("format", format));
    return schema;
  }

  /** By the words that are sent. */
  private static ObjectNode ofEnum(Class<?> type) {
    ObjectNode schema = CommonSchemas.of("string");
    Stream.of(type.getEnumConstants())
        .forEach(
            word -> schema.withArray("enum").add(Json.MAPPER.convertValue(word, String.class)));
    return schema;
  }

  private ObjectNode ofRecord(Class<?> type) {
    String name = name(type);
    Class<?> before = described.putIfAbsent(name, type);
    if (before == null) {
      components.set(name, object(type));
    } else if (!before.equals(type)) {
      throw new IllegalStateException("Two types are called " + name + ": " + before + ", " + type);
    }
    return CommonSchemas.reference(name);
  }

  /** With the names of the types that it is declared in. */
  private static String name(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return (outer == null ? "" : name(outer) + ".") + type.getSimpleName();
  }

  private ObjectNode object(Class<?> type) {
    ObjectNode schema = CommonSchemas.of("object");
    schema.putObject("properties");
    components(type).forEach(component -> addTo(schema, component));
    return schema;
  }

  /** What is unwrapped stands in the object itself. */
  private static Stream<RecordComponent> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .flatMap(
            component ->
                component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)
                    ? components(component.getType())
                    : Stream.of(component));
  }

  private void addTo(ObjectNode schema, RecordComponent component) {
    ObjectNode properties = schema.withObject("/properties");
    properties.set(component.getName(), of(component.getGenericType()));
    if (isRequired(component)) {
      schema.withArray("required").add(component.getName());
    }
  }

  private static boolean isRequired(RecordComponent component) {
    boolean mayBeAbsent =
        component.getType().equals(Optional.class)
            || component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    return component.isAnnotationPresent(Required.class) || !mayBeAbsent;
  }
}
