package org.docket.web.problem;

import org.docket.problem.ProblemCategory;
import org.docket.problem.Text;

/** The status of an answer and its title in both languages. */
record HttpStatus(int code, Text title) {

  static HttpStatus of(ProblemCategory category) {
    return switch (category) {
      case INVALID -> of(422, "Not acceptable as it stands", "内容不符合要求");
      case NOT_FOUND -> of(404, "Not found", "未找到");
      case FORBIDDEN -> of(403, "Not allowed", "没有权限");
      case UNAUTHENTICATED -> of(401, "Not logged in", "未登录");
      case CONFLICT -> of(409, "Not possible in this state", "当前状态不允许此操作");
      case PRECONDITION -> of(412, "Changed by somebody else", "已被他人修改");
      case PRECONDITION_REQUIRED -> of(428, "Version missing", "缺少版本");
      case TOO_LARGE -> of(413, "Too large", "内容过大");
      case TOO_MANY -> of(429, "Too many requests", "请求过于频繁");
      case UNAVAILABLE -> of(503, "Not available now", "服务暂不可用");
      case INTERNAL -> of(500, "A fault of the server", "服务器故障");
    };
  }

  /** For answers that the server itself decided on, before any use case ran. */
  static HttpStatus ofCode(int code) {
    return switch (code) {
      case 400 -> of(400, "Not understood", "无法理解的请求");
      case 401 -> of(ProblemCategory.UNAUTHENTICATED);
      case 403 -> of(ProblemCategory.FORBIDDEN);
      case 404 -> of(ProblemCategory.NOT_FOUND);
      case 405 -> of(405, "Method not allowed here", "此处不支持该方法");
      case 406 -> of(406, "No answer in the format asked for", "无法提供所要求的格式");
      case 413 -> of(ProblemCategory.TOO_LARGE);
      case 415 -> of(415, "Format of the body not supported", "不支持的内容格式");
      case 429 -> of(ProblemCategory.TOO_MANY);
      case 503 -> of(ProblemCategory.UNAVAILABLE);
      default -> code < 500 ? of(code, "Not accepted", "请求未被接受") : of(ProblemCategory.INTERNAL);
    };
  }

  private static HttpStatus of(int code, String en, String zh) {
    return new HttpStatus(code, Text.of(en, zh));
  }
}
