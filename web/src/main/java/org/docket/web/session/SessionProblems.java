package org.docket.web.session;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;

/** What the entrance refuses. */
final class SessionProblems {

  private SessionProblems() {}

  static Problem notLoggedIn() {
    return Problem.of(
        "session.not-logged-in",
        ProblemCategory.UNAUTHENTICATED,
        "Nobody is logged in, or the log-in has expired. Log in and try again",
        "您尚未登录或登录已过期，请登录后重试");
  }

  static Problem tokenNotGood() {
    return Problem.of(
        "session.token-not-good",
        ProblemCategory.UNAUTHENTICATED,
        "The API token is unknown, revoked or expired. Make a new one",
        "API 令牌不存在、已撤销或已过期，请创建新的令牌");
  }

  static Problem tokenOnlyReads() {
    return Problem.of(
        "session.token-only-reads",
        ProblemCategory.FORBIDDEN,
        "This API token is for reading only. Use one with the scope write",
        "此 API 令牌仅可读取，请使用 write 范围的令牌");
  }

  static Problem notWithToken() {
    return Problem.of(
        "session.not-with-token",
        ProblemCategory.FORBIDDEN,
        "Log-ins, passwords and tokens are managed in the browser, not with an API token",
        "登录、密码与令牌只能在浏览器中管理，不能使用 API 令牌");
  }

  static Problem notFromOurPage() {
    return Problem.of(
        "session.not-from-our-page",
        ProblemCategory.FORBIDDEN,
        "Requests with a cookie that change something need the header X-Docket-Request: 1",
        "携带 Cookie 的修改请求须带请求头 X-Docket-Request: 1");
  }

  static Problem passwordChangeRequired() {
    return Problem.of(
        "session.password-change-required",
        ProblemCategory.FORBIDDEN,
        "Choose a new password first",
        "请先修改密码");
  }

  static Problem missing(String property) {
    return Problem.of(
            "session.value-missing",
            ProblemCategory.INVALID,
            "The value \"%s\" is missing".formatted(property),
            "缺少“%s”".formatted(property))
        .at("/" + property);
  }

  static Problem unknownLanguage(String language) {
    return Problem.of(
            "session.unknown-language",
            ProblemCategory.INVALID,
            "Docket speaks zh-CN and en, not %s".formatted(language),
            "支持的语言为 zh-CN 和 en，不支持 %s".formatted(language))
        .at("/language");
  }

  static Problem unknownScope(String scope) {
    return Problem.of(
            "session.unknown-scope",
            ProblemCategory.INVALID,
            "The scope of a token is read or write, not %s".formatted(scope),
            "令牌范围为 read 或 write，不能是 %s".formatted(scope))
        .at("/scope");
  }
}
