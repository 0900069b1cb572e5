package org.docket.web.problem;

import jakarta.ws.rs.WebApplicationException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** What is wrong with a request as such: its path, its method, its headers. */
final class RequestProblems {

  /** How RESTEasy reports a parameter that it cannot turn into its type. */
  private static final Pattern PARAMETER =
      Pattern.compile("(Query|Header)Param\\(\"([^\"]+)\"\\) value is '(.*)'");

  private RequestProblems() {}

  /** A parameter of the query or a header that is not of its type. */
  static Optional<Problem> ofParameter(WebApplicationException refused) {
    Matcher found = PARAMETER.matcher(String.valueOf(refused.getMessage()));
    if (!found.find()) {
      return Optional.empty();
    }
    String name = found.group(2);
    String value = found.group(3);
    return Optional.of(
        problem(
            "web.bad-parameter",
            "'%s' cannot be '%s'; the API is described at /api/v1/openapi.json"
                .formatted(name, value),
            "参数“%s”不能是“%s”，接口说明见 /api/v1/openapi.json".formatted(name, value)));
  }

  static Problem nulInAddress() {
    return problem(
        "web.character-not-storable",
        "The address holds %00, which stands for no character that can be stored. Leave it out",
        "地址中的 %00 不是可以保存的字符，请去掉");
  }

  static Problem of(HttpStatus status) {
    return switch (status.code()) {
      case 404 ->
          problem(
              "web.no-such-path",
              "There is nothing at this address. The API is described at /api/v1/openapi.json",
              "此地址不存在，接口说明见 /api/v1/openapi.json");
      case 405 ->
          problem(
              "web.method-not-allowed",
              "This address does not take this method; the header Allow lists those it takes",
              "此地址不支持该方法，可用的方法见 Allow 响应头");
      case 406 ->
          problem(
              "web.format-not-offered",
              "The answer exists only as JSON; ask for application/json",
              "仅提供 JSON 格式，请接受 application/json");
      case 415 ->
          problem(
              "web.format-not-supported",
              "The body must be JSON with the header Content-Type: application/json",
              "请求内容须为 JSON，并带请求头 Content-Type: application/json");
      default ->
          problem(
              "web.not-accepted",
              "The request was not accepted: " + status.title().en(),
              "请求未被接受：" + status.title().zh());
    };
  }

  private static Problem problem(String code, String en, String zh) {
    return Problem.of(code, ProblemCategory.INVALID, en, zh);
  }
}
