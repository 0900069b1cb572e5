package org.docket.approval.call;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.docket.problem.Text;

/** What becomes of a call, in words. */
public final class CallWords {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

  private CallWords() {}

  static Text noAddress() {
    return Text.of("the address is no address", "地址无效");
  }

  static Text notAllowed(String host) {
    return Text.of(
        "this server may not call " + host + "; whoever runs it says so in docket.call.hosts",
        "本服务器不允许访问 " + host + "；由系统管理员在 docket.call.hosts 中设置");
  }

  static Text noSecret(String name) {
    return Text.of(
        "this server has no secret called " + name + " for this address",
        "本服务器没有可用于该地址的密钥“" + name + "”");
  }

  static Text badHeader(String name) {
    return Text.of("header " + name + " cannot be sent", "请求头 " + name + " 无法发送");
  }

  static Text timedOut(int seconds) {
    return Text.of("no answer within " + seconds + " seconds", seconds + " 秒内没有应答");
  }

  static Text notReached() {
    return Text.of("it could not be reached", "无法连接");
  }

  static Text status(int status) {
    return Text.of("it answered with status " + status, "返回状态 " + status);
  }

  static Text tooLong(int limit) {
    return Text.of("the answer is longer than " + limit + " bytes", "应答超过 " + limit + " 字节");
  }

  static Text notJson() {
    return Text.of("the answer is not JSON", "应答不是 JSON");
  }

  public static Text missing(String pointer, String type) {
    return Text.of(
        "the answer has no " + type + " at " + pointer, "应答中 " + pointer + " 处没有 " + type);
  }

  public static Text cannotSend(Text why) {
    return Text.of("what is to be sent is not there: " + why.en(), "缺少要发送的内容：" + why.zh());
  }

  public static Text byHand() {
    return Text.of("an administrator says that there is no answer", "管理员确认没有应答");
  }

  /** One of several tries. */
  public static Text tried(int attempt, int tries, Text why, Instant next, ZoneId zone) {
    String when = MINUTE.format(next.atZone(zone));
    return Text.of(
        "Try %d of %d: %s; again at %s".formatted(attempt, tries, why.en(), when),
        "第 %d 次（共 %d 次）：%s；将于 %s 重试".formatted(attempt, tries, why.zh(), when));
  }

  public static Text failed(Text outcome, Text why, int tries) {
    String en = tries > 1 ? " (after %d tries)".formatted(tries) : "";
    String zh = tries > 1 ? "（已尝试 %d 次）".formatted(tries) : "";
    return Text.of(outcome.en() + ": " + why.en() + en, outcome.zh() + "：" + why.zh() + zh);
  }
}
