package org.docket.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** What is wrong with the body of a request before any use case has seen it. */
final class BodyProblems {

  private BodyProblems() {}

  static Optional<Problem> of(Throwable failure) {
    // The server's own class; it is not on the class path of this module.
    boolean tooBig = failure.getClass().getSimpleName().equals("RequestTooBigException");
    return tooBig ? Optional.of(tooLarge()) : Optional.empty();
  }

  static Problem of(JacksonException unreadable) {
    if (unreadable instanceof UnrecognizedPropertyException unknown) {
      return unknownProperty(unknown).at(pointer(unknown.getPath()));
    }
    if (unreadable.getCause() instanceof StreamConstraintsException
        || unreadable instanceof StreamConstraintsException) {
      return tooComplex(unreadable);
    }
    if (unreadable instanceof MismatchedInputException mistyped) {
      return mistyped(mistyped.getTargetType()).at(pointer(mistyped.getPath()));
    }
    if (unreadable instanceof JsonMappingException other && !other.getPath().isEmpty()) {
      return mistyped(null).at(pointer(other.getPath()));
    }
    return malformed(unreadable);
  }

  private static Problem tooLarge() {
    return Problem.of(
        "web.body-too-large",
        ProblemCategory.TOO_LARGE,
        "What was sent is larger than this server accepts. Send less, or smaller files",
        "发送的内容超过服务器允许的大小，请减少内容或缩小文件");
  }

  private static Problem malformed(JacksonException unreadable) {
    JsonLocation place = unreadable.getLocation();
    int line = place == null ? 1 : place.getLineNr();
    int column = place == null ? 1 : place.getColumnNr();
    return Problem.of(
        "web.malformed-json",
        ProblemCategory.INVALID,
        "The body is not JSON: look at line %d, column %d".formatted(line, column),
        "请求内容不是有效的 JSON：请检查第 %d 行第 %d 列".formatted(line, column));
  }

  private static Problem tooComplex(JacksonException unreadable) {
    JsonLocation place = unreadable.getLocation();
    int line = place == null ? 1 : place.getLineNr();
    int column = place == null ? 1 : place.getColumnNr();
    return Problem.of(
        "web.too-complex",
        ProblemCategory.INVALID,
        "The body is nested too deeply, or a text or number in it is too long: line %d, column %d"
            .formatted(line, column),
        "请求内容嵌套过深，或其中的文字、数字过长：第 %d 行第 %d 列".formatted(line, column));
  }

  private static Problem mistyped(@Nullable Class<?> target) {
    Text expected = expected(target);
    return Problem.of(
        "web.wrong-type",
        ProblemCategory.INVALID,
        "This value has the wrong type; it takes " + expected.en(),
        "该值的类型不正确，应为" + expected.zh());
  }

  private static Text expected(@Nullable Class<?> target) {
    if (target == null || target == Object.class) {
      return Text.of("what /api/v1/openapi.json says", "接口说明 /api/v1/openapi.json 中的类型");
    }
    if (target == String.class) {
      return Text.of("text in quotes", "带引号的文字");
    }
    if (target == UUID.class) {
      return Text.of("an id in quotes", "带引号的标识");
    }
    if (target == Boolean.class || target == boolean.class) {
      return Text.of("true or false", " true 或 false");
    }
    if (target.isPrimitive() || Number.class.isAssignableFrom(target)) {
      return Text.of("a number", "数字");
    }
    return Collection.class.isAssignableFrom(target) || target.isArray()
        ? Text.of("a list in [ ]", "用 [ ] 表示的列表")
        : Text.of("an object in { }", "用 { } 表示的对象");
  }

  private static Problem unknownProperty(UnrecognizedPropertyException unknown) {
    List<String> known = known(unknown.getKnownPropertyIds());
    String name = unknown.getPropertyName();
    Optional<String> near = Suggestions.nearest(name, known);
    Text hint =
        near.map(word -> Text.of("Did you mean “" + word + "”?", "是否想写“" + word + "”？"))
            .orElseGet(
                () -> {
                  String all = String.join(", ", known);
                  return Text.of("Known: " + all, "可用的属性：" + all);
                });
    return Problem.of(
        "web.unknown-property",
        ProblemCategory.INVALID,
        "There is no property “" + name + "” here. " + hint.en(),
        "此处没有属性“" + name + "”。" + hint.zh());
  }

  private static List<String> known(Collection<Object> ids) {
    return ids.stream().map(String::valueOf).sorted().toList();
  }

  private static String pointer(List<JsonMappingException.Reference> path) {
    return path.isEmpty()
        ? ""
        : path.stream()
            .map(
                step ->
                    step.getFieldName() == null
                        ? String.valueOf(step.getIndex())
                        : step.getFieldName().replace("~", "~0").replace("/", "~1"))
            .collect(Collectors.joining("/", "/", ""));
  }
}
