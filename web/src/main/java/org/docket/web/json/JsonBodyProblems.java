package org.docket.web.json;

import org.docket.problem.Problem;
import org.docket.problem.ProblemCategory;
import org.docket.problem.ProblemException;

/** What is wrong with the characters of a body. */
final class JsonBodyProblems {

  private JsonBodyProblems() {}

  static ProblemException notUtf8() {
    return new ProblemException(
        Problem.of(
            "web.not-utf-8",
            ProblemCategory.INVALID,
            "The body is not valid UTF-8. Send JSON encoded as UTF-8",
            "请求内容不是有效的 UTF-8 编码，请以 UTF-8 发送 JSON"));
  }

  static ProblemException notStorable(String escape, String text, int at) {
    int line = 1 + (int) text.substring(0, at).chars().filter(c -> c == '\n').count();
    int column = at - text.lastIndexOf('\n', at);
    return new ProblemException(
        Problem.of(
            "web.character-not-storable",
            ProblemCategory.INVALID,
            "%s at line %d, column %d stands for no character that can be stored. Leave it out"
                .formatted(escape, line, column),
            "第 %d 行第 %d 列的 %s 不是可以保存的字符，请去掉".formatted(line, column, escape)));
  }
}
