package org.docket.approval.chain;

import org.docket.problem.Location;
import org.docket.problem.Problem;

/** What can be wrong with a step that calls another system. */
final class CallProblems {

  private CallProblems() {}

  static Problem braceOpen(String url, Location at) {
    return ChainProblems.invalid(
        "chain.call-brace-open",
        at,
        "A brace of %s is not closed; values stand in braces, such as {customer.code}"
            .formatted(url),
        "“%s”中的花括号没有闭合；取值写在花括号内，如 {customer.code}".formatted(url));
  }

  static Problem hostFromRecord(String url, Location at) {
    return ChainProblems.invalid(
        "chain.call-host-from-record",
        at,
        "%s takes its server from a record; begin with https:// and a name, or with a setting such as {settings.bank}"
            .formatted(url),
        "“%s”的服务器取自单据；请以 https:// 加主机名开头，或以配置项开头，如 {settings.bank}".formatted(url));
  }

  static Problem notSent(String source, String type, Location at) {
    return ChainProblems.invalid(
        "chain.call-not-sent",
        at,
        "`%s` is %s and cannot be sent; name what of it is meant, such as a code or a number"
            .formatted(source, type),
        "`%s` 的类型是 %s，不能发送；请写明要发送的内容，如其编码或编号".formatted(source, type));
  }

  static Problem reservedHeader(String name, Location at) {
    return ChainProblems.invalid(
        "chain.call-reserved-header",
        at,
        "Header %s is set by Docket; leave it out".formatted(name),
        "请求头 %s 由系统设置，请去掉".formatted(name));
  }

  static Problem bodyNotSent(String method, Location at) {
    return ChainProblems.invalid(
        "chain.call-body-not-sent",
        at,
        "%s sends no body; use POST, PUT or PATCH, or put the values into the url"
            .formatted(method),
        "%s 不发送正文；请用 POST、PUT 或 PATCH，或将取值写入 url".formatted(method));
  }

  static Problem failedHasCondition(Location at) {
    return ChainProblems.invalid(
        "chain.call-failed-has-condition",
        at,
        "failed follows where there is no answer; take the when away",
        "failed 表示没有得到应答，请去掉 when");
  }

  /** The last outcome of an answer has no condition, and only this one. */
  static Problem conditions(String outcome, boolean last, Location at) {
    return last
        ? ChainProblems.invalid(
            "chain.call-leaves-gap",
            at,
            "Nobody knows what follows where no condition holds; take the when of %s away, or add an outcome without one"
                .formatted(outcome),
            "所有条件均不成立时无法继续；请去掉“%s”的 when，或补充一个没有 when 的结果".formatted(outcome))
        : ChainProblems.invalid(
            "chain.call-never-taken",
            at,
            "Outcome %s takes every answer, so that those behind it are never taken; give it a when or put it last"
                .formatted(outcome),
            "结果“%s”没有 when，其后的结果永远不会执行；请补充 when 或将其移到最后".formatted(outcome));
  }
}
