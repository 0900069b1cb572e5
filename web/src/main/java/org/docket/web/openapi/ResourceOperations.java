package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.docket.problem.Text;
import org.docket.web.session.Anonymous;
import org.docket.web.session.OwnAccount;
import org.jspecify.annotations.Nullable;

/** One operation of a resource: what it does, what it is sent and what it answers. */
final class ResourceOperations {

  private final TypeSchemas types;
  private final Parameters parameters;
  private final Locale language;

  ResourceOperations(TypeSchemas types, Locale language) {
    this.types = types;
    this.parameters = new Parameters(language);
    this.language = language;
  }

  ObjectNode of(Class<?> resource, Method method, String verb) {
    ObjectNode operation = CommonSchemas.object();
    String tag = resource.getSimpleName().replace("Resource", "");
    operation.put("operationId", tag + "." + method.getName() + "." + verb);
    operation.putArray("tags").add(tag);
    Operation said = said(method);
    Descriptions.add(operation, Text.of(said.en(), said.zh()), language);
    security(operation, resource, method);
    for (Parameter parameter : method.getParameters()) {
      parameters.of(parameter).ifPresent(operation.withArray("parameters")::add);
      if (isBody(parameter)) {
        operation.set("requestBody", body(parameter, method));
      }
    }
    operation.set("responses", responses(resource, method, said));
    return operation;
  }

  private static Operation said(Method method) {
    return Optional.ofNullable(method.getAnnotation(Operation.class))
        .orElseThrow(
            () -> new IllegalStateException("Say with @Operation what this does: " + method));
  }

  private static void security(ObjectNode operation, Class<?> resource, Method method) {
    if (method.isAnnotationPresent(Anonymous.class)) {
      operation.putArray("security");
    } else if (resource.isAnnotationPresent(OwnAccount.class)) {
      operation.putArray("security").addObject().putArray("session");
    }
  }

  private static boolean isBody(Parameter parameter) {
    return Arrays.stream(parameter.getAnnotations())
            .noneMatch(
                annotation ->
                    annotation.annotationType().getPackageName().startsWith("jakarta.ws.rs"))
        && !parameter.isAnnotationPresent(Context.class);
  }

  private ObjectNode body(Parameter parameter, Method method) {
    boolean optional = parameter.getAnnotatedType().isAnnotationPresent(Nullable.class);
    ObjectNode body = CommonSchemas.object().put("required", !optional);
    Consumes consumes = method.getAnnotation(Consumes.class);
    List<String> accepted =
        consumes == null ? List.of(MediaType.APPLICATION_JSON) : List.of(consumes.value());
    accepted.forEach(
        type -> body.withObject("/content").set(type, content(parameter.getParameterizedType())));
    return body;
  }

  private ObjectNode content(Type type) {
    ObjectNode content = CommonSchemas.object();
    return TypeSchemas.isBinary(type) ? content : content.set("schema", types.of(type));
  }

  private ObjectNode responses(Class<?> resource, Method method, Operation said) {
    ObjectNode responses = CommonSchemas.object();
    boolean silent = method.getReturnType().equals(void.class) || said.status() == 204;
    int status = said.status() != 0 ? said.status() : silent ? 204 : 200;
    ObjectNode success =
        responses
            .putObject(Integer.toString(status))
            .put("description", Descriptions.status(status).in(language));
    if (!silent) {
      success.withObject("/content").set(produced(resource, method, said), answer(method, said));
    }
    if (said.schema().equals(RecordSchemas.RECORD)) {
      success.set("headers", RecordSchemas.etag(language));
    }
    CommonSchemas.problems(responses);
    return responses;
  }

  private static String produced(Class<?> resource, Method method, Operation said) {
    if (!said.type().isEmpty()) {
      return said.type();
    }
    return Optional.ofNullable(method.getAnnotation(Produces.class))
        .or(() -> Optional.ofNullable(resource.getAnnotation(Produces.class)))
        .map(produces -> produces.value()[0])
        .orElse(MediaType.APPLICATION_JSON);
  }

  private ObjectNode answer(Method method, Operation said) {
    ObjectNode content = CommonSchemas.object();
    if (!said.schema().isEmpty()) {
      return content.set("schema", CommonSchemas.reference(said.schema()));
    }
    if (!said.answer().equals(Void.class)) {
      return content.set("schema", types.of(said.answer()));
    }
    return method.getReturnType().equals(Response.class)
        ? content
        : content(method.getGenericReturnType());
  }
}
