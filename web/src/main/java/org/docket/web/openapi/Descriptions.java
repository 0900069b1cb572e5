package org.docket.web.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.Map;
import org.docket.problem.Text;

/** Words of the description that many operations share. */
final class Descriptions {

  private static final Text DONE = Text.of("Done", "成功");

  private static final Map<Integer, Text> STATUSES =
      Map.of(201, Text.of("Created", "已创建"), 204, Text.of("Done, nothing to answer", "成功，无返回内容"));

  private static final Map<String, Text> HEADERS =
      Map.of(
          "If-Match",
          Text.of(
              "The version of the record that was seen, as its ETag said, such as \"3\". Required,"
                  + " so that nobody changes or ends what somebody else has changed meanwhile:"
                  + " without it 428, with an older one 412 that says who changed the record.",
              "所见单据的版本，即其 ETag，例如 \"3\"。必填，以免改动或终止他人刚刚修改过的单据：缺少时返回" + " 428；版本已旧时返回 412，并说明由谁修改。"),
          "Idempotency-Key",
          Text.of(
              "A name for this request, 1 to 100 visible ASCII characters, best a random UUID. The"
                  + " same person sending the same request with the same key again gets the answer"
                  + " of the first time, and nothing is made or numbered twice. With another body"
                  + " 409; while the first one still runs 409 as well: send it again.",
              "本次请求的名称，1 至 100 个可见 ASCII 字符，建议用随机 UUID。同一人以同一键重发同一请求，"
                  + "得到首次的结果，不会重复创建或重复取号。内容不同时返回 409；首个请求仍在处理时也返回"
                  + " 409，请稍后重发。"),
          "X-File-Name",
          Text.of("Name of the file, percent-encoded UTF-8", "文件名，UTF-8 百分号编码"),
          "Upload-Offset",
          Text.of(
              "At which byte of the file the piece begins: as many as have come",
              "该段在文件中的起始字节，即已收到的字节数"));

  private Descriptions() {}

  /** The first sentence as the summary, all as the description. */
  static void add(ObjectNode operation, Text text, Locale language) {
    String words = text.in(language);
    int end = Math.max(words.indexOf(". "), words.indexOf('。'));
    operation.put("summary", end < 0 ? words : words.substring(0, end));
    operation.put("description", words);
  }

  static Text status(int status) {
    return STATUSES.getOrDefault(status, DONE);
  }

  /** What a header is for. */
  static Text header(String name) {
    Text text = HEADERS.get(name);
    if (text == null) {
      throw new IllegalStateException("Say what the header " + name + " is for");
    }
    return text;
  }
}
