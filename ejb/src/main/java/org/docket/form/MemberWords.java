package org.docket.form;

import java.util.Map;
import java.util.Optional;
import org.docket.problem.Text;

/**
 * What people call that which every record, person, unit or position has, and which expressions and
 * patterns of numbers name behind a dot or by itself.
 */
public final class MemberWords {

  private static final Map<String, Text> WORDS =
      Map.ofEntries(
          Map.entry("company", Text.of("company", "全公司")),
          Map.entry("unit", Text.of("unit", "单位")),
          Map.entry("legalEntity", Text.of("legal entity", "法人单位")),
          Map.entry("code", Text.of("code", "代码")),
          Map.entry("name", Text.of("name", "名称")),
          Map.entry("type", Text.of("kind", "类别")),
          Map.entry("parent", Text.of("superior unit", "上级单位")),
          Map.entry("head", Text.of("head", "负责人")),
          Map.entry("login", Text.of("log-in name", "登录名")),
          Map.entry("email", Text.of("e-mail", "电子邮箱")),
          Map.entry("phone", Text.of("telephone", "电话")),
          Map.entry("open", Text.of("points without an answer", "未检项数")),
          Map.entry("percent", Text.of("score in percent", "得分率")),
          Map.entry("number", Text.of("number", "编号")),
          Map.entry("state", Text.of("state", "状态")),
          Map.entry("creator", Text.of("creator", "创建人")),
          Map.entry("createdAt", Text.of("time of creation", "创建时间")));

  private MemberWords() {}

  public static Optional<Text> of(String member) {
    return Optional.ofNullable(WORDS.get(member));
  }
}
