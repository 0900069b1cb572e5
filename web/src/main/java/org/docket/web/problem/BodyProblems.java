package org.docket.web.problem;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.Suggestions;
import org.docket.problem.Text;

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
    if (unreadable instanceof JsonMappingException mistyped && !mistyped.getPath().isEmpty()) {
      return mistyped().at(pointer(mistyped.getPath()));
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

  private static Problem mistyped() {
    return Problem.of(
        "web.wrong-type",
        ProblemCategory.INVALID,
        "This value has the wrong type. The description of the API tells what is expected",
        "该值的类型不正确，正确的类型见接口说明");
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
    return path.stream()
        .map(
            step ->
                step.getFieldName() == null
                    ? String.valueOf(step.getIndex())
                    : step.getFieldName().replace("~", "~0").replace("/", "~1"))
        .collect(Collectors.joining("/", "/", ""));
  }
}
