package org.docket.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.docket.platform.CanonicalJson;
import org.docket.problem.Text;
import org.jspecify.annotations.Nullable;

/** The sentences about changes of a definition. */
final class ChangeWords {

  private static final int SHOWN = 80;

  private ChangeWords() {}

  static Text added(Subject subject) {
    return Text.of(subject.name().en() + " was added", "新增" + subject.name().zh());
  }

  static Text removed(Subject subject) {
    return Text.of(subject.name().en() + " was removed", "删除" + subject.name().zh());
  }

  static Text reordered(Subject subject, Text noun) {
    return sentence(
        subject,
        "the order of '%s' (%s) changed".formatted(subject.key(), noun.en()),
        "“%s”（%s）的顺序有变".formatted(subject.key(), noun.zh()));
  }

  static Text value(Subject subject, @Nullable Node old, @Nullable Node now) {
    if (old instanceof ListNode before && now instanceof ListNode after) {
      return list(subject, words(before), words(after));
    }
    if (subject.key().equals("required") && isFlag(old) && isFlag(now)) {
      boolean required = isTrue(now);
      return Text.of(
          subject.name().en() + (required ? " became required" : " is no longer required"),
          subject.name().zh() + (required ? "改为必填" : "不再必填"));
    }
    return scalar(subject, old, now);
  }

  private static Text scalar(Subject subject, @Nullable Node old, @Nullable Node now) {
    String key = subject.key();
    if (old == null) {
      return sentence(
          subject,
          "'%s' is now %s".formatted(key, show(now)),
          "“%s”设为 %s".formatted(key, show(now)));
    }
    if (now == null) {
      return sentence(
          subject,
          "'%s' was taken out (it was %s)".formatted(key, show(old)),
          "去掉“%s”（原为 %s）".formatted(key, show(old)));
    }
    String what = key.isEmpty() ? "" : "'" + key + "' ";
    return sentence(
        subject,
        "%schanged from %s to %s".formatted(what, show(old), show(now)),
        "%s由 %s 改为 %s".formatted(key.isEmpty() ? "" : "“" + key + "”", show(old), show(now)));
  }

  private static Text list(Subject subject, Set<String> old, Set<String> now) {
    List<String> more = now.stream().filter(word -> !old.contains(word)).toList();
    List<String> less = old.stream().filter(word -> !now.contains(word)).toList();
    if (more.isEmpty() && less.isEmpty()) {
      return sentence(
          subject,
          "the order of '%s' changed".formatted(subject.key()),
          "“%s”的顺序有变".formatted(subject.key()));
    }
    String en =
        (more.isEmpty() ? "" : " now with " + String.join(", ", more))
            + (less.isEmpty() ? "" : " no longer with " + String.join(", ", less));
    String zh =
        (more.isEmpty() ? "" : "增加 " + String.join("、", more))
            + (more.isEmpty() || less.isEmpty() ? "" : "，")
            + (less.isEmpty() ? "" : "去掉 " + String.join("、", less));
    return sentence(
        subject, "'%s'%s".formatted(subject.key(), en), "“%s”%s".formatted(subject.key(), zh));
  }

  private static Text sentence(Subject subject, String en, String zh) {
    return Text.of(subject.prefix().en() + en, subject.prefix().zh() + zh);
  }

  private static Set<String> words(ListNode list) {
    Set<String> words = new LinkedHashSet<>();
    list.items().forEach(item -> words.add(show(item)));
    return words;
  }

  private static boolean isFlag(@Nullable Node node) {
    return node == null || (node instanceof ScalarNode scalar && scalar.value() instanceof Boolean);
  }

  private static boolean isTrue(@Nullable Node node) {
    return node instanceof ScalarNode scalar && Boolean.TRUE.equals(scalar.value());
  }

  private static String show(@Nullable Node node) {
    if (node == null) {
      return "";
    }
    String text =
        node instanceof ScalarNode scalar ? scalar.text() : CanonicalJson.of(NodeJson.of(node));
    return text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text;
  }
}
